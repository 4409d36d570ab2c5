"""How an order becomes one share a shop: what each shop is asked, and the parcel that leaves it."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.dateparse import parse_datetime

from delivery.runs import operations as runs
from delivery.runs.models import Delivery
from delivery.runs.operations import BEFORE_PICKUP, DeliveryRequest
from delivery.runs.states import DeliveryState
from marketplace.orders.models import Order, OrderLine
from sellers.fulfilment.asking import ShareLine, ShareRequest
from sellers.fulfilment.models import Fulfilment, FulfilmentLine
from sellers.shops.models import Shop

OUT = (DeliveryState.CANCELLED, DeliveryState.RETURNED)
RESPOND_WITHIN = timedelta(minutes=5)


def lines_by_shop(order: Order) -> list[list[OrderLine]]:
    """Return the order's lines in groups of one shop."""
    grouped: dict[int, list[OrderLine]] = {}
    for line in order.lines.select_related("shop__seller", "listing__product").order_by("shop_id", "pk"):
        grouped.setdefault(line.shop_id, []).append(line)
    return list(grouped.values())


def share_request(order: Order, lines: list[OrderLine], *, at: datetime, wall_at: datetime) -> ShareRequest:
    """Return what one shop is asked: its own lines, the shopper's first name, the parcel for the door."""
    shop = lines[0].shop
    return ShareRequest(
        shop=shop,
        order_key=order.public_id,
        spoken_code=order.spoken_code,
        shopper_name=order.name.split(" ")[0],
        note="",
        lines=[
            ShareLine(
                line.listing_id,
                line.name,
                line.sku,
                line.quantity,
                line.unit_minor,
                line.fee_bp,
                portion_g=line.portion_g,
                kg_minor=line.kg_minor,
                spare_minor=line.spare_minor,
                fee_extra_minor=line.fee_extra_minor,
                fee_vat_bp=line.fee_vat_bp,
                fee_rule=line.fee_rule,
            )
            for line in lines
        ],
        prepare_s=shop.prepare_s,
        promised_at=order.promised_at,
        respond_by=wall_at + RESPOND_WITHIN,
        delivery=_parcel(order, shop, lines, at=at),
    )


def _parcel(order: Order, shop: Shop, lines: list[OrderLine], *, at: datetime) -> DeliveryRequest:
    return DeliveryRequest(
        city=order.city,
        basket_key=order.public_id,
        spoken_code=order.spoken_code,
        pickup_key=shop.public_id,
        pickup_name=shop.name,
        pickup_line=f"{shop.line}, {shop.postcode}",
        pickup_phone=shop.phone,
        pickup_note=shop.pickup_note,
        pickup_lat=shop.lat,
        pickup_lon=shop.lon,
        dropoff_name=order.name,
        dropoff_line=order.door_line,
        dropoff_area=order.door_area,
        dropoff_phone=order.phone,
        dropoff_note=order.door_note,
        dropoff_lat=order.door_lat,
        dropoff_lon=order.door_lon,
        contents=[{"name": line.name, "quantity": line.quantity} for line in lines],
        min_age=max(line.listing.product.min_age for line in lines),
        placed_at=at,
        ready_at=at + timedelta(seconds=shop.accept_s + shop.prepare_s),
        promised_at=order.promised_at,
        collect_from=parse_datetime(order.promise_parts.get("collect_from", "")),
        tip_minor=order.tip_minor if _carries_tip(order, shop) else 0,
        dropoff_pin=order.dropoff_pin,
    )


def _carries_tip(order: Order, shop: Shop) -> bool:
    """The whole tip rides with one parcel of the order: the one of its first shop."""
    first = order.lines.order_by("shop_id", "pk").values_list("shop_id", flat=True).first()
    return first == shop.pk


def pass_tip_on(delivery_key: str, *, at: datetime) -> None:
    """Let the tip of a parcel that fell out ride with the first other one still at its shop, so that its offer shows it.

    When none is left there the money room gives the tip to whoever brought the others.
    """
    with transaction.atomic():
        lost = Delivery.objects.get(public_id=delivery_key)
        others = Delivery.objects.select_for_update(of=("self",)).filter(basket_key=lost.basket_key)
        rest = [row for row in others.order_by("pk") if row.pk != lost.pk and row.state not in OUT]
        if not lost.tip_minor or any(row.tip_minor for row in rest):
            return
        waiting = next((row for row in rest if row.state in BEFORE_PICKUP), None)
        if waiting is not None:
            runs.carry_tip(waiting, tip_minor=lost.tip_minor, at=at)


def tie(lines: list[OrderLine], share: Fulfilment) -> None:
    """Point each order line at the share's line that carries it."""
    parts = {row.listing_id: row for row in FulfilmentLine.objects.filter(fulfilment=share)}
    for line in lines:
        line.fulfilment_line = parts[line.listing_id]
    OrderLine.objects.bulk_update(lines, ["fulfilment_line"])
