"""Charges: the row that wants comes first; a worker asks the card network; truth is applied forward only.

No call to the network is made while a row is locked.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q

from marketplace.gateways.cards import (
    CardGateway,
    Declined,
    GatewayBroke,
    GatewayUnreachable,
    Intent,
    Refused,
)
from marketplace.journal.doorbell import ring
from marketplace.journal.operations import advance
from marketplace.ledger.operations import book
from marketplace.payments import rules
from marketplace.payments.models import Charge
from marketplace.payments.network import Return, ask, look
from marketplace.payments.states import CHARGE, ChargeState, Purpose, Want
from marketplace.places.models import City
from marketplace.wallet import cards as saved_cards
from marketplace.wallet import covers as wallet
from marketplace.wallet import rules as covers

LOOK_AGAIN = timedelta(seconds=20)
PAYABLE = (ChargeState.WANTED, ChargeState.NEEDS_ACTION, ChargeState.DECLINED)


@dataclass(frozen=True)
class ChargeRequest:
    """What an order wants held: lines of (name, minor units), by the form in our page or on the hosted page."""

    order_key: UUID
    spoken_code: str
    lines: Sequence[tuple[str, int]]
    by_page: bool = False
    purpose: Purpose = Purpose.ORDER
    covers: Sequence[tuple[str, int]] = ()  # what pays a part before the card: (ledger account, minor units)
    shopper_account: str = ""
    saved_card: str = ""
    saves_card: bool = False


def want(request: ChargeRequest, *, city: City, at: datetime) -> Charge:
    """Write that an order wants its lines held, in the transaction that makes the order."""
    charge = Charge.objects.create(
        city=city,
        order_key=request.order_key,
        spoken_code=request.spoken_code,
        currency=city.currency,
        amount_minor=sum(minor for _name, minor in request.lines)
        - sum(minor for _account, minor in request.covers),
        lines=[list(line) for line in request.lines],
        purpose=request.purpose,
        covers=[list(cover) for cover in request.covers],
        shopper_account=request.shopper_account,
        saved_card=request.saved_card,
        saves_card=request.saves_card,
        wants=Want.PAGE if request.by_page else Want.HOLD,
        wanted_at=at,
    )
    _ring_after_commit(charge)
    return charge


def use_page(charge: Charge, *, wall_at: datetime) -> None:
    """Change to the hosted page; an intent nobody has paid is let go first, by the same worker."""
    Charge.objects.filter(pk=charge.pk, state__in=PAYABLE, page_id="").exclude(wants=Want.RELEASE).update(
        wants=Want.PAGE, attempt=F("attempt") + 1, next_attempt_at=wall_at
    )
    charge.refresh_from_db()


def try_card(charge: Charge, saved_card: str, *, wall_at: datetime) -> bool:
    """Try a saved card on the intent there is; False when the charge no longer waits for one."""
    rows = Charge.objects.filter(pk=charge.pk, state__in=PAYABLE, page_id="").exclude(wants=Want.RELEASE)
    is_tried = bool(
        rows.update(
            wants=Want.CONFIRM, saved_card=saved_card, attempt=F("attempt") + 1, next_attempt_at=wall_at
        )
    )
    charge.refresh_from_db()
    return is_tried


def want_capture(order_key: UUID, *, capture_minor: int, legs: Mapping[str, int], wall_at: datetime) -> None:
    """Say once how much the order comes to and for whom: covers pay their part of it, the card the rest.

    A smaller sum said later is kept as what is due (see `refunds`).
    """
    with transaction.atomic():
        rows = Charge.objects.filter(order_key=order_key)
        lower = rows.filter(Q(due_minor=None) | Q(due_minor__gt=capture_minor))
        lower.update(due_minor=capture_minor, due_legs=dict(legs))
        rows = rows.filter(capture_minor=None, state=ChargeState.HELD).exclude(wants=Want.RELEASE)
        charge = Charge.objects.get(order_key=order_key)
        used = covers.used_of(charge.covers, capture_minor, legs) if charge.covers else {}
        covered_minor = sum(used.values())
        if rows.update(
            capture_minor=min(capture_minor - covered_minor, charge.amount_minor),
            covered_minor=covered_minor,
            legs=dict(legs),
            wants=Want.CAPTURE,
            next_attempt_at=wall_at,
            attempts=0,
        ):
            _ring_after_commit(charge)


def want_release(order_key: UUID, *, wall_at: datetime, if_unpaid: bool = False) -> None:
    """Let the hold go, or the wish for it; of what was or is being captured nothing is due any more.

    With `if_unpaid` a hold that came meanwhile wins and nothing changes: the order is told of it.
    """
    with transaction.atomic():
        states = PAYABLE if if_unpaid else (*PAYABLE, ChargeState.HELD)
        if not if_unpaid:
            Charge.objects.filter(order_key=order_key).update(due_minor=0, due_legs={})
        rows = Charge.objects.filter(order_key=order_key, state__in=states)
        if rows.exclude(wants=Want.RELEASE).update(wants=Want.RELEASE, next_attempt_at=wall_at, attempts=0):
            _ring_after_commit(Charge.objects.get(order_key=order_key))


def look_soon(charge: Charge, *, wall_at: datetime) -> None:
    """Ask the network how the charge stands, without forgetting what the row wants."""
    Charge.objects.filter(pk=charge.pk).exclude(state__in=CHARGE.final).update(next_attempt_at=wall_at)
    ring_settle(charge)


def put_off(charge: Charge, *, wall_at: datetime, error: str) -> None:
    """Keep a charge that tripped over a defect due, and what it tripped over."""
    _try_later(charge, wall_at=wall_at, error=error)


def settle(charge: Charge, *, gateway: CardGateway, at: datetime, wall_at: datetime, back: Return) -> None:
    """Do with the card network what the charge wants, once, and apply what it answers.

    The wish's own key makes a retry after a lost answer find the first attempt.

    Raises:
        GatewayUnreachable: nothing is known yet; the row is due again later.
    """
    try:
        intent = ask(charge, gateway, back)
    except GatewayBroke as broken:
        # The network may keep its 500 under our key: the next try looks first and then asks with a new key.
        Charge.objects.filter(pk=charge.pk).update(attempt=F("attempt") + 1)
        _try_later(charge, wall_at=wall_at, error=repr(broken), is_silence=True)
        raise
    except GatewayUnreachable as silence:
        _try_later(charge, wall_at=wall_at, error=repr(silence), is_silence=True)
        raise
    except Declined as refusal:
        intent = gateway.look(refusal.intent_id) if refusal.intent_id else None
    except Refused as refusal:
        if refusal.code != "payment_intent_unexpected_state":
            _try_later(charge, wall_at=wall_at, error=str(refusal))
            return
        intent = look(charge, gateway)
    if intent is None:
        _nothing_due(charge, wall_at=wall_at)
    else:
        follow(charge, intent, gateway=gateway, at=at, wall_at=wall_at)


def look_now(charge: Charge, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Bring the row to what the network shows, as a page does that a shopper comes back to.

    Raises:
        GatewayUnreachable: nothing is known yet; the row is looked at again by itself.
    """
    intent = look(charge, gateway)
    if intent is not None:
        follow(charge, intent, gateway=gateway, at=at, wall_at=wall_at)


def follow(charge: Charge, intent: Intent, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Apply what the network shows, and let go of a card that is held for nothing.

    Raises:
        GatewayUnreachable: the truth is applied; whether the stray hold is gone is not known.
    """
    apply(charge, intent, at=at, wall_at=wall_at)
    if intent.id and rules.is_stray(_standing(charge), intent.id, intent.state):
        with suppress(Refused):  # it ended by itself, or its page has to be closed first
            gateway.release(intent.id, key=f"intent:{intent.id}:stray:{wall_at.timestamp():.0f}")


def apply(charge: Charge, intent: Intent, *, at: datetime, wall_at: datetime) -> None:
    """Bring the row to what the network shows: forward only, so duplicates and any order are harmless."""
    with transaction.atomic():
        row = Charge.objects.select_for_update(of=("self",)).get(pk=charge.pk)
        if not rules.concerns(_standing(row), intent.id, intent.state):
            _look_later(row, wall_at=wall_at)
            charge.refresh_from_db()
            return
        for step in rules.steps_to(row.state, intent.state):
            _step(row, step, intent, at=at, wall_at=wall_at)
        row.intent_id = intent.id
        row.intent_secret = intent.client_secret or row.intent_secret
        row.outside_id = intent.charge_id or row.outside_id
        row.decline_code = intent.decline_code or intent.code or ""
        row.capture_before = intent.capture_before or row.capture_before
        row.last_error = ""
        _plan_next(row, wall_at=wall_at)
        row.save()
    charge.refresh_from_db()


def _step(row: Charge, step: str, intent: Intent, *, at: datetime, wall_at: datetime) -> None:
    facts = {"order": str(row.order_key), "amount_minor": row.amount_minor}
    columns: dict[str, Any] = {}
    event = step
    if step == ChargeState.HELD:
        columns = {"held_at": at, "intent_id": intent.id}
        if row.wants == Want.RELEASE:
            event = "held_too_late"  # the order must not hear of a hold that is being let go
        if row.saves_card:
            _keep_card(row, intent, wall_at=wall_at)
    elif step == ChargeState.CAPTURED:
        columns = {
            "captured_at": at,
            "captured_minor": intent.captured_minor,
            "outside_id": intent.charge_id or "",
        }
        facts["captured_minor"] = intent.captured_minor
    elif step == ChargeState.CANCELLED:
        columns = {"closed_at": at}
        if row.state == ChargeState.HELD and row.wants != Want.RELEASE:
            step, event = ChargeState.EXPIRED, "expired"
    name = "charge" if row.purpose == Purpose.ORDER else row.purpose
    advance(row, CHARGE, step, at=at, event=f"{name}.{event}", data=facts, **columns)
    if step == ChargeState.CAPTURED:
        _book_capture(row, intent, at=at)


def _book_capture(row: Charge, intent: Intent, *, at: datetime) -> None:
    """Book what the card and the covers paid together, and whose it is."""
    total_minor = intent.captured_minor + row.covered_minor
    used = covers.used_of(row.covers, total_minor, row.legs) if row.covers else {}
    legs = rules.paid_with(rules.capture_legs(total_minor, row.legs), used)
    book("capture", intent.charge_id or intent.id, legs, city=row.city, at=at, order_key=row.order_key)
    if row.covers:
        wallet.use(row.order_key, used, at=at)


def _keep_card(row: Charge, intent: Intent, *, wall_at: datetime) -> None:
    saved_cards.keep(
        row.order_key,
        outside_id=intent.saved_card or "",
        brand=intent.card_brand,
        last4=intent.card_last4,
        wall_at=wall_at,
    )


def _plan_next(row: Charge, *, wall_at: datetime) -> None:
    """A wish that is not yet true stays due; a payable intent is looked at now and then, lest news was lost."""
    if row.state in CHARGE.final:
        row.wants, row.next_attempt_at = Want.NOTHING, None
    elif row.wants in {Want.RELEASE, Want.CAPTURE}:
        row.next_attempt_at = wall_at + rules.patience(row.attempts)
    else:
        row.wants = Want.LOOK if row.state in PAYABLE else Want.NOTHING
        row.next_attempt_at = wall_at + (LOOK_AGAIN if row.state in PAYABLE else timedelta(minutes=5))


def _standing(row: Charge) -> rules.Standing:
    return rules.Standing(
        intent_id=row.intent_id,
        has_page=bool(row.page_id),
        is_payable=row.state in PAYABLE,
        is_closed=row.state in {ChargeState.CANCELLED, ChargeState.EXPIRED},
        is_released=row.wants == Want.RELEASE,
        awaits_page=row.wants == Want.PAGE,
    )


def _look_later(row: Charge, *, wall_at: datetime) -> None:
    """Leave the row as it is, due again soon unless it is final."""
    if row.state not in CHARGE.final:
        Charge.objects.filter(pk=row.pk).update(next_attempt_at=wall_at + rules.patience(row.attempts))


def _nothing_due(charge: Charge, *, wall_at: datetime) -> None:
    Charge.objects.filter(pk=charge.pk).update(next_attempt_at=wall_at + LOOK_AGAIN)


def _try_later(charge: Charge, *, wall_at: datetime, error: str, is_silence: bool = False) -> None:
    wait = rules.after_silence(charge.attempts) if is_silence else rules.patience(charge.attempts)
    Charge.objects.filter(pk=charge.pk).exclude(state__in=CHARGE.final).update(
        next_attempt_at=wall_at + wait, last_error=error[:300]
    )


def _ring_after_commit(charge: Charge) -> None:
    transaction.on_commit(lambda: ring_settle(charge), robust=True)


def ring_settle(charge: Charge) -> None:
    from marketplace.payments.tasks import settle_charge

    ring(settle_charge, charge_id=charge.pk)
