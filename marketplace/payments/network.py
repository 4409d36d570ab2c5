"""What a charge asks of the card network, by what its row wants; every call under the wish's own key."""

from dataclasses import dataclass

from marketplace.gateways.cards import (
    CardGateway,
    HoldRequest,
    Intent,
    IntentState,
    PageLine,
    PageRequest,
    PageState,
)
from marketplace.payments import rules
from marketplace.payments.models import Charge
from marketplace.payments.states import Want
from marketplace.wallet import cards as saved_cards

# What a lost or broken first attempt may already have brought about.
_DONE: dict[str, frozenset[IntentState]] = {
    Want.HOLD: frozenset(IntentState) - {IntentState.CANCELLED},
    Want.CONFIRM: frozenset({IntentState.HELD, IntentState.CAPTURED, IntentState.CANCELLED}),
    Want.CAPTURE: frozenset({IntentState.CAPTURED, IntentState.CANCELLED}),
}


@dataclass(frozen=True)
class Return:
    """Where the card network sends the shopper's browser afterwards."""

    success_url: str
    cancel_url: str
    language: str = "fr"


def ask(charge: Charge, gateway: CardGateway, back: Return) -> Intent | None:
    """Make the one call that the row wants; None when the network knows no intent of it yet.

    Raises: what the gateway raises.
    """
    if charge.wants in {Want.HOLD, Want.PAGE} and charge.saves_card and not charge.shopper_account:
        _open_account(charge, gateway)
    if _was_tried(charge) and charge.wants in _DONE:
        found = look(charge, gateway)
        if found and found.state in _DONE[charge.wants]:
            return found
    if charge.wants == Want.CONFIRM and charge.intent_id:
        return gateway.confirm(
            charge.intent_id,
            saved_card=charge.saved_card,
            key=_key(charge, "pay"),
            return_url=back.success_url,
        )
    if charge.wants in {Want.HOLD, Want.CONFIRM}:
        return gateway.hold(_hold_request(charge, back), key=_key(charge, "pay"))
    if charge.wants == Want.PAGE:
        return _open_page(charge, gateway, back)
    if charge.wants == Want.CAPTURE and charge.capture_minor:
        return gateway.capture(charge.intent_id, charge.capture_minor, key=_key(charge, "capture"))
    if charge.wants == Want.RELEASE:
        return _let_go(charge, gateway)
    return look(charge, gateway)


def look(charge: Charge, gateway: CardGateway) -> Intent | None:
    """Return how the charge's intent stands, found by what the row knows of it; None when there is none yet."""
    if charge.intent_id:
        return gateway.look(charge.intent_id)
    if charge.page_id:
        page = gateway.look_page(charge.page_id)
        return gateway.look(page.intent_id) if page.intent_id else None
    return gateway.find_intent(str(charge.order_key))


def _was_tried(charge: Charge) -> bool:
    """Say whether an earlier try may have come through without our knowing, perhaps under a key that was forgotten."""
    return charge.attempt > 1 or charge.attempts > 1


def _open_account(charge: Charge, gateway: CardGateway) -> None:
    """Ask for the network's name of the member whose card this payment saves, before the intent is made."""
    charge.shopper_account = saved_cards.open_account(charge.order_key, gateway=gateway)
    Charge.objects.filter(pk=charge.pk).update(shopper_account=charge.shopper_account)


def _let_go(charge: Charge, gateway: CardGateway) -> Intent | None:
    if charge.page_id and gateway.look_page(charge.page_id).state is PageState.OPEN:
        gateway.close_page(charge.page_id, key=_key(charge, "close"))  # its intent goes with it
    known = charge.intent_id or getattr(look(charge, gateway), "id", "")
    if known:
        return gateway.release(known, key=_release_key(charge, known))
    return Intent(
        id="", state=IntentState.CANCELLED, amount_minor=charge.amount_minor, currency=charge.currency
    )


def _open_page(charge: Charge, gateway: CardGateway, back: Return) -> Intent | None:
    if held := _replaced(charge, gateway):
        return held
    request = PageRequest(
        order_ref=str(charge.order_key),
        transfer_group=f"order_{charge.order_key}",
        lines=_page_lines(charge),
        success_url=back.success_url,
        cancel_url=back.cancel_url,
        currency=charge.currency,
        locale=back.language,
        shopper_ref=charge.shopper_account or None,
        save_card=charge.saves_card,
    )
    page = gateway.hosted_page(request, key=_key(charge, "page"))
    rows = Charge.objects.filter(pk=charge.pk, wants=Want.PAGE)
    rows.update(page_id=page.id, page_url=page.url or "", wants=Want.LOOK, intent_id="", intent_secret="")
    charge.refresh_from_db()
    return None


def _page_lines(charge: Charge) -> tuple[PageLine, ...]:
    """Return what the page lists; where a voucher or credit pays a part, one line says what is left for the card."""
    if charge.covers:
        return (PageLine(charge.spoken_code, charge.amount_minor),)
    return tuple(PageLine(name, minor) for name, minor in charge.lines if minor)


def _replaced(charge: Charge, gateway: CardGateway) -> Intent | None:
    """Let the form's intent go for the page; return it if a card is held by it already."""
    if not charge.intent_id:
        return None
    seen = gateway.look(charge.intent_id)
    if seen.state in {IntentState.HELD, IntentState.CAPTURED}:
        return seen
    if seen.state is not IntentState.CANCELLED:
        gateway.release(charge.intent_id, key=_release_key(charge, charge.intent_id))
    return None


def _hold_request(charge: Charge, back: Return) -> HoldRequest:
    return HoldRequest(
        amount_minor=charge.amount_minor,
        order_ref=str(charge.order_key),
        transfer_group=f"order_{charge.order_key}",
        currency=charge.currency,
        return_url=back.success_url,
        shopper_ref=charge.shopper_account or None,
        saved_card=charge.saved_card or None,
        save_card=charge.saves_card,
    )


def _release_key(charge: Charge, intent_id: str) -> str:
    """Return a key that names the intent: a charge whose form gave way to a page lets go of two of them."""
    return _key(charge, f"release:{intent_id}")


def _key(charge: Charge, verb: str) -> str:
    return rules.key(charge.order_key, verb, charge.attempt)
