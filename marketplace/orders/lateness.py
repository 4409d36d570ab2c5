"""How late an order was, where the time went, and what is given back for it: at the drop-off, or when it is past saving."""

from datetime import datetime, timedelta

from delivery.runs.models import Delivery
from delivery.runs.states import DELIVERY, DeliveryState
from marketplace.amends import operations as amends
from marketplace.amends.models import Amends
from marketplace.amends.operations import Late
from marketplace.amends.rules import GIVEN_UP_S, Facts
from marketplace.orders.models import Order
from marketplace.orders.states import OrderState
from sellers.fulfilment.models import Fulfilment
from sellers.fulfilment.states import FulfilmentState


def make_amends(order: Order, *, at: datetime) -> Amends | None:
    """Give back what the rule says once the last parcel is there, or an hour after the promise; once an order."""
    parcels = list(Delivery.objects.filter(basket_key=order.public_id).order_by("pk"))
    riding = [parcel for parcel in parcels if parcel.state not in DELIVERY.final]
    is_given_up = at - order.promised_at >= timedelta(seconds=GIVEN_UP_S)
    if riding and not is_given_up:
        return None
    arrived = [parcel for parcel in parcels if parcel.state == DeliveryState.DELIVERED]
    last = riding[-1] if riding else max(arrived, key=lambda one: one.delivered_at or at, default=None)
    if last is None:  # nothing arrived: all of it goes back as it is
        return None
    return _make(order, last, end=(None if riding else last.delivered_at) or at, at=at)


def amends_due(*, wall_at: datetime, town_at: datetime, most: int = 50) -> int:
    """Give back for orders that are still not there an hour after their promise, and return how many."""
    done = Amends.objects.values("order_key")
    late = Order.objects.select_related("city", "user").filter(
        state=OrderState.IN_PROGRESS, promised_at__lte=town_at - timedelta(seconds=GIVEN_UP_S)
    )
    made = 0
    for order in late.exclude(public_id__in=done).order_by("promised_at")[:most]:
        made += make_amends(order, at=town_at) is not None
    return made


def _make(order: Order, parcel: Delivery, *, end: datetime, at: datetime) -> Amends | None:
    late_s = int((end - order.promised_at).total_seconds())
    share = Fulfilment.objects.select_related("shop__seller").filter(delivery=parcel).first()
    if late_s <= 0 or share is None:
        return None
    late = Late(
        city=order.city,
        order_key=order.public_id,
        fee_minor=order.way_minor,
        user=order.user,
        share=share,
        facts=_facts(share, parcel, late_s, end=end),
    )
    return amends.make(late, at=at)


def _facts(share: Fulfilment, parcel: Delivery, late_s: int, *, end: datetime) -> Facts:
    """Return where the time went: packing past the shop's own word, waiting for a courier, riding past the promise."""
    packed = share.packed_at or (share.handed_over_at if share.state in _GONE else None) or end
    taken_on = parcel.assigned_at or end
    shop_s = max(0, int((packed - share.expected_ready_at).total_seconds()))
    wait_s = max(0, int((taken_on - packed).total_seconds()))
    return Facts(
        late_s=late_s,
        shop_s=min(shop_s, late_s),
        wait_s=min(wait_s, late_s),
        ride_s=max(0, late_s - shop_s - wait_s),
    )


_GONE = {FulfilmentState.HANDED_OVER, FulfilmentState.COMPLETED}
