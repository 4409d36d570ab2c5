"""What is noted on an order's own lines afterwards: not found, weighed, given back; each may be heard twice."""

from collections.abc import Mapping

from django.db.models import Subquery

from marketplace.orders.models import Order, OrderLine
from sellers.fulfilment.models import FulfilmentLine


def note_missing(order: Order, *, line_key: str, missing: int) -> None:
    """Copy what the shop could not find onto the order's own line; never less than before."""
    rows = OrderLine.objects.filter(order=order, fulfilment_line__public_id=line_key, missing__lt=missing)
    rows.update(missing=missing)
    note_weighed(order, line_key=line_key)


def note_weighed(order: Order, *, line_key: str) -> None:
    """Copy what the scale says now onto the order's own line, whatever it said before."""
    part = FulfilmentLine.objects.filter(public_id=line_key)
    rows = OrderLine.objects.filter(order=order, fulfilment_line__public_id=line_key)
    rows.update(weighed_g=Subquery(part.values("weighed_g")[:1]))


def note_given_back(order: Order, given: Mapping[str, int]) -> None:
    """Copy how many units of each line went back to the shopper; never less than before."""
    for line_key, units in sorted(given.items()):
        rows = OrderLine.objects.filter(order=order, fulfilment_line__public_id=line_key, refunded__lt=units)
        rows.update(refunded=units)
