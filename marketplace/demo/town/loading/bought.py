"""What was in the past orders: the shops' shares and the lines, on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from marketplace.demo.town.goods import Listing as Shelved
from marketplace.kernel.money import vat_inside
from marketplace.orders.models import OrderLine
from sellers.fulfilment.models import Fulfilment, FulfilmentLine
from sellers.fulfilment.states import FulfilmentState
from sellers.listings.models import Listing
from sellers.shops.models import Shop

if TYPE_CHECKING:
    from marketplace.demo.town.loading.history import Lived

Listings = dict[tuple[int, str], Listing]


def write(lived: Sequence[Lived], shops: dict[int, Shop], listings: Listings) -> None:
    """Write each shop's share and its lines, and the order's own lines pointing at them."""
    for one in lived:
        one.fulfilments = [_share(one, k, shops[number]) for k, number in enumerate(one.shop_numbers)]
    Fulfilment.objects.bulk_create(share for one in lived for share in one.fulfilments)
    parts = [part for one in lived for part in _parts(one, listings)]
    FulfilmentLine.objects.bulk_create(part for part, _shelved, _one in parts)
    OrderLine.objects.bulk_create(_line(part, shelved, one) for part, shelved, one in parts)


def name_in(language: str, shelved: Shelved) -> str:
    return shelved.product.name_en if language == "en" else shelved.product.name_fr


def contents(one: Lived, shop: Shop) -> list[tuple[str, int]]:
    """Return what one shop packed: names in the shopper's language, and how many."""
    mine = [line for line in one.plan.lines if line[0].shop.slug == shop.slug]
    return [(name_in(one.order.language, shelved), quantity) for shelved, quantity in mine]


def _share(one: Lived, k: int, shop: Shop) -> Fulfilment:
    delivery = one.deliveries[k]
    return Fulfilment(
        city=one.order.city,
        shop=shop,
        order_key=one.order.public_id,
        spoken_code=one.order.spoken_code,
        shopper_name=one.order.name,
        state=FulfilmentState.COMPLETED,
        delivery=delivery,
        opened_at=delivery.placed_at,
        respond_by=delivery.placed_at + timedelta(minutes=5),
        prepare_s=shop.prepare_s,
        expected_ready_at=delivery.ready_at,
        promised_at=one.order.promised_at,
        accepted_at=delivery.confirmed_at,
        packed_at=delivery.packed_at,
        handed_over_at=delivery.picked_up_at,
        completed_at=delivery.delivered_at,
    )


def _parts(one: Lived, listings: Listings) -> Iterator[tuple[FulfilmentLine, Shelved, Lived]]:
    for number, share in zip(one.shop_numbers, one.fulfilments, strict=True):
        for shelved, quantity in one.lines_of(number):
            part = FulfilmentLine(
                fulfilment=share,
                listing=listings[number, shelved.sku],
                name=name_in(one.order.language, shelved),
                sku=shelved.sku,
                quantity=quantity,
                unit_minor=shelved.price_minor,
                fee_bp=share.shop.seller.fee_bp,
            )
            yield part, shelved, one


def _line(part: FulfilmentLine, shelved: Shelved, one: Lived) -> OrderLine:
    total = part.quantity * part.unit_minor
    return OrderLine(
        order=one.order,
        listing=part.listing,
        shop=part.fulfilment.shop,
        fulfilment_line=part,
        name=part.name,
        sku=part.sku,
        quantity=part.quantity,
        unit_minor=part.unit_minor,
        total_minor=total,
        vat_bp=shelved.product.vat_bp,
        vat_minor=vat_inside(total, shelved.product.vat_bp),
        fee_bp=part.fee_bp,
    )
