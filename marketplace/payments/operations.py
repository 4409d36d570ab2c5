"""Charges as they are wanted: the row comes first; a worker charges the card (`charging`), truth is applied (`following`).

No call to the network is made while a row is locked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q

from marketplace.journal.doorbell import ring
from marketplace.payments.models import Charge
from marketplace.payments.states import CHARGE, PAYABLE, ChargeState, Purpose, Want
from marketplace.places.models import City
from marketplace.wallet import rules as covers


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


def ring_settle(charge: Charge) -> None:
    from marketplace.payments.tasks import settle_charge

    ring(settle_charge, charge_id=charge.pk)


def _ring_after_commit(charge: Charge) -> None:
    transaction.on_commit(lambda: ring_settle(charge), robust=True)
