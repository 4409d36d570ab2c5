"""Giving back what was captured above what the order comes to now: shares called off, parcels that came back."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from delivery.runs.models import Delivery
from delivery.runs.states import DELIVERY, DeliveryState
from marketplace.ledger.models import Entry
from marketplace.ledger.operations import book
from marketplace.ledger.queries import balance_minor
from marketplace.payments import rules
from marketplace.payments.locks import held
from marketplace.payments.models import Charge, Refund
from marketplace.payments.refunds import Wish, left_minor, write
from marketplace.payments.states import ChargeState
from sellers.fulfilment.models import Fulfilment
from sellers.fulfilment.states import FULFILMENT, FulfilmentState

CALLED_OFF = "called_off"
OFF = FULFILMENT.final - {FulfilmentState.COMPLETED}


def settle_up(order_key: UUID, *, at: datetime) -> None:
    """Give back what was captured above what is due: a share that was called off when the money was taken already."""
    with transaction.atomic():
        row = held(order_key)
        if row.state != ChargeState.CAPTURED or row.due_minor is None:
            return
        due = rules.capture_legs(row.due_minor, row.due_legs) if row.due_minor else {}
        loose = row.refunds.filter(share_key=None).exclude(reason=CALLED_OFF).order_by("-pk")
        legs = rules.fitted(
            rules.less(_booked(row), due),
            left_minor=left_minor(row),
            given=[refund.legs for refund in loose],
        )
        over_minor, key = -legs.get("card_clearing", 0), f"order:{order_key}:down_to:{row.due_minor}"
        if over_minor > 0:
            write(row, Wish(over_minor, legs, CALLED_OFF, "shop"), key=key, at=at)
        elif legs and not over_minor:  # all of it went back before: only who bears it changes
            book(CALLED_OFF, key, legs, city=row.city, at=at, order_key=order_key)


def give_back_returns(row: Charge, *, at: datetime) -> None:
    """Give back what did not reach its door: the goods of each parcel, and all the rest when nothing did.

    The platform bears it: the shop has prepared, the courier has ridden. The caller holds the charge.
    """
    parcels = Delivery.objects.filter(basket_key=row.order_key).order_by("pk")
    states = {parcel.state for parcel in parcels}
    if DeliveryState.RETURNED not in states:
        return
    for share in _returned(row.order_key):
        _give_back_share(row, share, at=at)
    if states <= DELIVERY.final and DeliveryState.DELIVERED not in states:
        _give_back_rest(row, at=at)


def _booked(row: Charge) -> dict[str, int]:
    """Return what stands in the books for what is due: the capture, less what went back of shares called off."""
    capture = rules.capture_legs(row.captured_minor + row.covered_minor, row.legs)
    off = Fulfilment.objects.filter(order_key=row.order_key, state__in=OFF).values_list(
        "public_id", flat=True
    )
    back = [
        refund.legs
        for refund in row.refunds.order_by("pk")
        if refund.reason == CALLED_OFF or refund.share_key in set(off)
    ]
    return rules.added([capture, *back, _rebooked(row)])


def _rebooked(row: Charge) -> dict[str, int]:
    """Return what was booked before without giving anything back, because all of it had gone back already."""
    rows = Entry.objects.filter(posting__order_key=row.order_key, posting__kind=CALLED_OFF)
    return dict(rows.values("account").annotate(sum=Sum("amount_minor")).values_list("account", "sum"))


def _returned(order_key: UUID) -> Sequence[Fulfilment]:
    mine = Fulfilment.objects.filter(order_key=order_key, delivery__state=DeliveryState.RETURNED)
    return list(mine.prefetch_related("lines").order_by("pk"))


def _give_back_share(row: Charge, share: Fulfilment, *, at: datetime) -> None:
    gross = sum(line.kept_minor for line in share.lines.all())
    before = Refund.objects.filter(charge=row, share_key=share.public_id)
    left = gross - (before.aggregate(sum=Sum("gross_minor"))["sum"] or 0)
    key = f"fulfilment:{share.public_id}:returned"
    if left <= 0 or before.filter(key=key).exists():
        return
    legs = {"card_clearing": -left, "refunds_borne": left}
    given = {str(line.public_id): line.kept for line in share.lines.all()}
    write(
        row, Wish(left, legs, "returned", "platform", share_key=share.public_id, given=given), key=key, at=at
    )


def _give_back_rest(row: Charge, *, at: datetime) -> None:
    key = f"order:{row.order_key}:nothing_arrived"
    rest = {name: -balance_minor(row.order_key, name) for name in ("delivery_income", "tips")}
    amount = sum(rest.values())
    if amount > 0 and not Refund.objects.filter(key=key).exists():
        write(
            row,
            Wish(amount, rules.added([{"card_clearing": -amount}, rest]), "nothing_arrived", "platform"),
            key=key,
            at=at,
        )
