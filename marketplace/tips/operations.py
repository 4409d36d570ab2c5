"""A tip after the drop-off: its own charge, taken as soon as the card is held, whole to who brought the order."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from delivery.runs.models import Delivery
from delivery.runs.states import DeliveryState
from marketplace.accounts.models import User
from marketplace.kernel.money import split
from marketplace.payments import operations as payments
from marketplace.payments.models import Charge
from marketplace.payments.operations import ChargeRequest
from marketplace.payments.states import PAYABLE, ChargeState, Purpose
from marketplace.places.models import City
from marketplace.tips.models import Tip
from sellers.payouts import operations as payouts
from sellers.payouts.operations import CourierPay

PAY_WITHIN = timedelta(hours=1)
LEAST_MINOR, MOST_MINOR = 50, 20_000


class NobodyToTip(Exception):
    """Nothing of the order has arrived, or no courier brought it; nothing was written."""


@dataclass(frozen=True)
class TipWish:
    """How much, for which order; paid with a saved card or on the payment page."""

    city: City
    order_key: UUID
    spoken_code: str
    minor: int
    name: str
    user: User | None = None
    saved_card: str = ""


def give(wish: TipWish, *, at: datetime, wall_at: datetime) -> Tip:
    """Write the tip and its charge, once an order: a second press finds the first.

    Raises:
        NobodyToTip: no courier has brought anything of it.
    """
    if not _brought(wish.order_key):
        raise NobodyToTip(str(wish.order_key))
    with transaction.atomic():
        tip, is_new = Tip.objects.get_or_create(
            order_key=wish.order_key,
            defaults={
                "city": wish.city,
                "user": wish.user,
                "minor": wish.minor,
                "wanted_at": at,
                "pay_by": wall_at + PAY_WITHIN,
            },
        )
        if is_new:
            request = ChargeRequest(
                tip.public_id,
                wish.spoken_code,
                [(wish.name, wish.minor)],
                purpose=Purpose.TIP,
                shopper_account=wish.user.card_account if wish.user else "",
                saved_card=wish.saved_card,
            )
            payments.want(request, city=wish.city, at=at)
    return tip


def take(tip_key: UUID, *, wall_at: datetime) -> None:
    """Take a tip whose card is held: all of it, at once."""
    tip = Tip.objects.get(public_id=tip_key)
    payments.want_capture(tip_key, capture_minor=tip.minor, legs={"tips": -tip.minor}, wall_at=wall_at)


def pass_on(tip_key: UUID, *, at: datetime) -> None:
    """Give a tip that was taken to whoever brought the order, in equal parts where they were several."""
    tip = Tip.objects.get(public_id=tip_key)
    charge = Charge.objects.get(order_key=tip_key, state=ChargeState.CAPTURED)
    brought = _brought(tip.order_key)
    with transaction.atomic():
        Tip.objects.filter(pk=tip.pk, paid_at=None).update(paid_at=at)
        for delivery, part in zip(brought, split(charge.captured_minor, [1] * len(brought)), strict=True):
            pay = CourierPay(delivery, 0, part, books_key=tip_key)
            key = f"tip:{tip_key}:{delivery.courier_id}"
            payouts.want_for_courier(pay, key=key, source_charge=charge.outside_id, at=at)


def let_go_due(*, wall_at: datetime, town_at: datetime, most: int = 50) -> int:
    """Let go of tips nobody paid in time, and return how many."""
    late = Tip.objects.filter(paid_at=None, pay_by__lte=wall_at).values_list("public_id", flat=True)
    waiting = Charge.objects.filter(order_key__in=late, state__in=PAYABLE).exclude(wants="release")
    keys = list(waiting.order_by("pk").values_list("order_key", flat=True)[:most])
    for key in keys:
        payments.want_release(key, wall_at=wall_at, if_unpaid=True)
    return len(keys)


def _brought(order_key: UUID) -> list[Delivery]:
    """Return one arrived parcel a courier: who carried two is one person."""
    rows = Delivery.objects.select_related("courier", "city").filter(
        basket_key=order_key, state=DeliveryState.DELIVERED, courier__isnull=False
    )
    return list({row.courier_id: row for row in rows.order_by("-pk")}.values())
