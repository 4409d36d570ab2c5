"""Who reacts to what: every reaction across rooms on one screen."""

from collections.abc import Callable, Mapping, Sequence

from marketplace.orders import reactions as orders
from marketplace.payments import reactions as payments
from sellers.fulfilment import reactions as fulfilment

REACTIONS: Mapping[str, Sequence[Callable[..., None]]] = {
    # money → order
    "charge.held": [orders.follow_hold],
    "charge.captured": [payments.share_out],
    # order → money
    "order.prepared": [payments.capture],
    "order.abandoned": [payments.release],
    "order.cancelled": [payments.release],
    # shop → order, money
    "fulfilment.accepted": [orders.follow_acceptance],
    "fulfilment.line_missing": [orders.follow_missing],
    "fulfilment.ready": [orders.follow_answer],
    "fulfilment.rejected": [orders.follow_answer],
    "fulfilment.timed_out": [orders.follow_answer],
    "fulfilment.cancelled": [orders.follow_answer, orders.follow_completion],
    "fulfilment.handed_over": [payments.share_out],
    "fulfilment.completed": [orders.follow_completion],
    # courier → shop, money
    "delivery.picked_up": [fulfilment.follow_pickup],
    "delivery.delivered": [fulfilment.follow_dropoff, payments.pay_courier],
    "delivery.returned": [fulfilment.follow_dropoff],
}
