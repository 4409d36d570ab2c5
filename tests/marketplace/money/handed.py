"""An order that was paid, packed and brought, for the tests of what comes after."""

from __future__ import annotations

from marketplace.orders.models import Order
from sellers.fulfilment.models import Fulfilment
from tests.marketplace.money.street import Street

Delivered = tuple[Order, list[Fulfilment]]


def packed(street: Street, *, shops: int = 2, units: int = 2, **more: int) -> Delivered:
    """Two pieces for 2.15 of each shop: 4.30, of which 15 % or 12.5 % are ours."""
    order = street.paid([(street.shelves[shop][1], units) for shop in range(shops)], **more)
    shares = street.accept(order)
    street.ready(*shares)
    return order, shares


def delivered(street: Street, **more: int) -> Delivered:
    order, shares = packed(street, **more)
    street.deliver(*shares)
    street.settle_down()
    return order, shares
