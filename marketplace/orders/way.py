"""What bringing comes to when a whole shop falls out: the shown rule over the shops that are left."""

from collections.abc import Sequence

from delivery.promise.queries import fee_left
from marketplace.amends.models import Amends
from marketplace.orders.models import Order, OrderLine


def shorten(order: Order, kept: Sequence[OrderLine]) -> int:
    """Return what bringing these lines comes to, and keep it on the order where a shop fell out; never more than shown.

    The caller holds the order. What was given back for lateness already is not made less once more, and an order
    whose quote kept no ways stays as it was shown.
    """
    ways = order.promise_parts.get("ways_m", {})
    left = {str(line.shop.public_id) for line in kept}
    if not left or not left < ways.keys() or Amends.objects.filter(order_key=order.public_id).exists():
        return order.way_minor
    due_minor = fee_left(
        [ways[shop] for shop in sorted(left)],
        shown_minor=order.way_minor,
        goods_minor=sum(line.worth_asked for line in kept),
    )
    if due_minor < order.way_minor:
        order.delivery_due_minor = due_minor
        order.save(update_fields=["delivery_due_minor"])
    return due_minor
