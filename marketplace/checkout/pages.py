"""What the checkout's pages print: frozen values, ready to show."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from delivery.promise.queries.wording import SaidFeeLine, fee_lines, said
from delivery.promise.rules import Fee, FeeKind, FeeLine
from marketplace.accounts.door import Door
from marketplace.accounts.models import User
from marketplace.basket.queries import BasketView
from marketplace.checkout.choices import Asked, choices
from marketplace.checkout.forms import OWN, TIP_MOST_MINOR, CheckoutForm, minor_of, tips_for
from marketplace.checkout.operations import BasketChanged
from marketplace.checkout.queries import Offered
from marketplace.checkout.windows import slot_choices, window_words
from marketplace.gateways.cards import CardPage
from marketplace.kernel.clock import wall_now
from marketplace.kernel.format import Arrival, Halt, MoneyRow
from marketplace.orders.models import Order
from marketplace.orders.queries import promised_arrival
from marketplace.payments.models import Charge
from marketplace.payments.states import ChargeState
from marketplace.wallet.queries import cards_of
from marketplace.wallet.vouchers import Asker
from sellers.stock.operations import OutOfStock


@dataclass(frozen=True)
class TipChoice:
    """A proposed tip, and what it makes of the total."""

    minor: int
    total: int
    is_chosen: bool


def checkout(
    view: BasketView, door: Door, offer: Offered, form: CheckoutForm, *, asker: Asker
) -> dict[str, Any]:
    """Return the context of the checkout page."""
    at, tip = asker.at, _tip_of(form)
    plain_minor = view.goods_minor + (offer.quote.fee_minor if offer.quote else 0)
    return {
        "basket": view,
        "door": door,
        "offer": offer,
        "form": form,
        "arrival": _arrival(offer, at=at),
        "refusal": said(offer.refusal, at=at) if offer.refusal else None,
        "halts": _halts(view, door, offer, at=at),
        "slots": slot_choices(offer),
        "window": window_words(offer.chosen) if offer.chosen else "",
        "fees": _fee_rows(offer),
        "tips": _tips(form, view, plain_minor),
        "own_tip": form["tip_minor"].value() == OWN,
        "pay": choices(view, _asked(form), asker, total_minor=plain_minor + tip, wall_at=wall_now()),
        "tip_minor": tip,
        "total_minor": plain_minor + tip,
        "missing_minor": offer.below_minimum_minor,
        "min_age": view.min_age,
        "expires_at": offer.quote.expires_at if offer.quote else None,
        "wall_now": wall_now(),
    }


def payment(order: Order, charge: Charge, page: CardPage, *, user: User | None) -> dict[str, Any]:
    """Return the context of the payment page: never a secret but the intent's own, cards only to their owner."""
    is_theirs = user is not None and user.pk == order.user_id
    return {
        "order": order,
        "charge": charge,
        "arrival": promised_arrival(order),
        "script_url": page.script_url,
        "publishable_key": page.publishable_key,
        "secret": charge.intent_secret,
        "wall_now": wall_now(),
        "declined": why_declined(charge) if charge.decline_code else "",
        "asks_bank": charge.state == ChargeState.NEEDS_ACTION,
        "cards": cards_of(user, wall_at=wall_now()) if charge.shopper_account and is_theirs else [],
        "pays_minor": order.total_minor - order.voucher_minor - order.credit_minor,
        "locale": (get_language() or "fr")[:2],
    }


def tip_payment(order: Order, charge: Charge, page: CardPage) -> dict[str, Any]:
    """Return the context of a tip's payment page."""
    return {
        "order": order,
        "charge": charge,
        "script_url": page.script_url,
        "publishable_key": page.publishable_key,
        "secret": charge.intent_secret,
        "declined": _("Your bank declined this card. Nothing was taken; try another one.")
        if charge.decline_code
        else "",
        "asks_bank": charge.state == ChargeState.NEEDS_ACTION,
        "back": reverse("checkout:tip_back", args=[charge.order_key]),
        "locale": (get_language() or "fr")[:2],
    }


def waiting(order: Order) -> dict[str, Any]:
    return {"order": order, "arrival": promised_arrival(order)}


def why_declined(charge: Charge) -> str:
    """Return what the bank said, what was kept, and what to do."""
    reasons = {
        "insufficient_funds": _("Your bank says there is not enough on this card."),
        "expired_card": _("This card has expired."),
        "incorrect_cvc": _("The three digits on the back of the card are not right."),
        "payment_intent_authentication_failure": _("Your bank could not confirm that it is you."),
        "authentication_required": _("Your bank wants to confirm that it is you."),
    }
    reason = reasons.get(charge.decline_code, _("Your bank declined this card."))
    return f"{reason} {_('Nothing was taken; your goods are still kept for you. Try again or use another card.')}"


def what_changed(error: Exception, view: BasketView) -> str:
    """Return which lines were sold to somebody faster, by name."""
    if not isinstance(error, OutOfStock):
        assert isinstance(error, BasketChanged)  # noqa: S101 - the only two that are caught together
        return _("Prices or quantities have changed. Please look at your basket once more.")
    names = {line.listing.pk: line.listing.product.name for line in view.lines}
    parts = []
    for listing_id, left in error.available.items():
        words = (
            ngettext("{name}: {left} left", "{name}: {left} left", left) if left else _("{name}: none left")
        )
        parts.append(words.format(name=names.get(listing_id, "?"), left=left))
    gone = "; ".join(parts)
    return _("Somebody was faster. {gone}. Your basket is kept; please adapt it.").format(gone=gone)


def _arrival(offer: Offered, *, at: datetime) -> Arrival:
    if offer.quote is None:
        assert offer.refusal is not None  # noqa: S101 - one of the two is always there
        return said(offer.refusal, at=at).arrival
    if offer.quote.promised_from is not None:
        return Arrival("slot", at=offer.quote.promised_from, until=offer.quote.promised_at)
    state = "quarter" if offer.quote.parts.get("quarter_hour") else "promised"
    return Arrival(state, at=offer.quote.promised_at)  # type: ignore[arg-type]


def _halts(view: BasketView, door: Door, offer: Offered, *, at: datetime) -> list[Halt]:
    shops = [Halt("shop", group.shop.name, group.shop.trade, group.shop.line) for group in view.shops]
    return [*shops, Halt("door", door.line, detail=door.postcode, arrival=_arrival(offer, at=at))]


def _tips(form: CheckoutForm, view: BasketView, plain_minor: int) -> list[TipChoice]:
    chosen = str(form["tip_minor"].value() or "0")
    return [
        TipChoice(minor, plain_minor + minor, str(minor) == chosen) for minor in tips_for(view.goods_minor)
    ]


def _tip_of(form: CheckoutForm) -> int:
    """Return the tip that is chosen; anything that cannot be one counts as none."""
    said = str(form["tip_minor"].value() or "0")
    if said == OWN:
        said = str(minor_of(str(form["tip_own"].value() or "")) or 0)
    return int(said) if said.isascii() and said.isdigit() and int(said) <= TIP_MOST_MINOR else 0


def _asked(form: CheckoutForm) -> Asked:
    said = {name: form[name].value() for name in ("voucher", "with_credit", "card")}
    return Asked(str(said["voucher"] or "")[:40], bool(said["with_credit"]), str(said["card"] or ""))


def _fee_rows(offer: Offered) -> list[MoneyRow]:
    lines = _fee_lines(offer)
    return [
        MoneyRow(line.name, line.amount_minor, kind="given-back" if line.amount_minor < 0 else "")
        for line in lines
    ]


def _fee_lines(offer: Offered) -> tuple[SaidFeeLine, ...]:
    """Return the quoted fee in words, as it was frozen on the quote."""
    if offer.quote is None:
        return ()
    lines = tuple(FeeLine(FeeKind(kind), amount, count) for kind, amount, count in offer.quote.parts["fee"])
    return fee_lines(
        Fee(total_minor=offer.quote.fee_minor, lines=lines, below_minimum_minor=0, to_free_minor=0)
    )
