"""Who is due a part of a captured charge now: shops at the hand-over, couriers at the drop-off."""

from datetime import datetime
from uuid import UUID

from django.db.models import Sum

from delivery.runs.models import Delivery
from delivery.runs.states import DeliveryState
from marketplace.payments.models import Charge
from marketplace.payments.states import ChargeState
from sellers.fulfilment.models import Fulfilment
from sellers.fulfilment.states import FulfilmentState
from sellers.payouts import operations as payouts
from sellers.payouts.models import Transfer

LEFT_THE_SHOP = (FulfilmentState.HANDED_OVER, FulfilmentState.COMPLETED)


def pay_shares(order_key: UUID, *, at: datetime) -> None:
    """Want every transfer that is due and not yet wanted; called whenever one more could be."""
    charge = Charge.objects.filter(order_key=order_key, state=ChargeState.CAPTURED).first()
    if charge is None:
        return
    for share in _handed_over(order_key):
        payouts.want_for_shop(share, source_charge=charge.outside_id, at=at)
    for delivery in _delivered(order_key):
        source = charge.outside_id if _still_holds(charge, delivery) else ""
        payouts.want_for_courier(delivery, source_charge=source, at=at)


def _still_holds(charge: Charge, delivery: Delivery) -> bool:
    """Say whether what was captured also covers this courier; if not, guaranteed pay comes out of our own balance."""
    given = (
        Transfer.objects.filter(source_charge=charge.outside_id).aggregate(sum=Sum("amount_minor"))["sum"]
        or 0
    )
    return given + delivery.pay_minor + delivery.tip_minor <= charge.captured_minor


def _handed_over(order_key: UUID) -> list[Fulfilment]:
    mine = Fulfilment.objects.filter(order_key=order_key, state__in=LEFT_THE_SHOP, transfer=None)
    return list(mine.select_related("shop__seller").order_by("pk"))


def _delivered(order_key: UUID) -> list[Delivery]:
    mine = Delivery.objects.filter(basket_key=order_key, state=DeliveryState.DELIVERED)
    return list(mine.select_related("courier", "city").order_by("pk"))
