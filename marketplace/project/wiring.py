"""Who reacts to what: every reaction across rooms on one screen."""

from collections.abc import Callable, Mapping, Sequence

from delivery.dispatch import bells as dispatch
from marketplace.notices import reactions as notices
from marketplace.orders import reactions as orders
from marketplace.payments import reactions as payments
from marketplace.search import reactions as search
from sellers.fulfilment import reactions as fulfilment

REACTIONS: Mapping[str, Sequence[Callable[..., None]]] = {
    # money → order
    "charge.held": [orders.follow_hold],
    "charge.captured": [payments.share_out],
    # order → money
    "order.prepared": [payments.capture],
    "order.abandoned": [payments.release, notices.tell_abandoned],
    "order.cancelled": [payments.release, notices.tell_cancelled],
    # order → its shopper
    "order.authorised": [notices.tell_authorised],
    "order.completed": [notices.tell_completed],
    # shop → order, money
    "fulfilment.accepted": [orders.follow_acceptance],
    "fulfilment.line_missing": [orders.follow_missing, notices.tell_missing],
    "fulfilment.ready": [orders.follow_answer],
    "fulfilment.rejected": [orders.follow_answer],
    "fulfilment.timed_out": [orders.follow_answer],
    "fulfilment.cancelled": [orders.follow_answer, orders.follow_completion],
    "fulfilment.handed_over": [payments.share_out, notices.tell_on_its_way],
    "fulfilment.completed": [orders.follow_completion],
    # shelf → search
    "listing.listed": [search.follow_listing],
    "listing.withdrawn": [search.follow_listing],
    "listing.restored": [search.follow_listing],
    # courier → shop, money
    "delivery.picked_up": [fulfilment.follow_pickup],
    "delivery.delivered": [fulfilment.follow_dropoff, payments.pay_courier],
    "delivery.returned": [fulfilment.follow_dropoff],
    # what makes dispatch look at a city at once
    "delivery.confirmed": [dispatch.wake],
    "delivery.ready_moved": [dispatch.wake],
    "delivery.released": [dispatch.wake],
    "delivery.cancelled": [dispatch.wake, fulfilment.follow_call_off],
    "courier.came_on": [dispatch.wake],
    "run.finished": [dispatch.wake],
}
