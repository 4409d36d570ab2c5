"""Who reacts to what: every reaction across rooms on one screen."""

from collections.abc import Callable, Mapping, Sequence

from delivery.dispatch import bells as dispatch
from delivery.promise import reactions as promise
from marketplace.notices import reactions as notices
from marketplace.orders import evidence
from marketplace.orders import reactions as orders
from marketplace.payments import reactions as payments
from marketplace.search import reactions as search
from marketplace.tips import reactions as tips
from sellers.fulfilment import reactions as fulfilment
from sellers.payouts import reactions as payouts
from sellers.shops import reactions as shops

REACTIONS: Mapping[str, Sequence[Callable[..., None]]] = {
    # money → order
    "charge.held": [orders.follow_hold],
    "charge.captured": [payments.follow_capture, orders.follow_capture],
    "charge.hold_ending": [orders.follow_ending_hold],
    "charge.expired": [orders.follow_end_of_hold, payments.release_covers],
    "charge.cancelled": [orders.follow_end_of_hold, payments.release_covers],
    "tip.held": [tips.take],
    "tip.captured": [tips.pass_on],
    "refund.wanted": [orders.follow_refund],
    "dispute.opened": [evidence.gather],
    # order → money
    "order.prepared": [payments.capture],
    "order.abandoned": [promise.give_slot_back, payments.release, notices.tell_abandoned],
    "order.cancelled": [promise.give_slot_back, payments.release, notices.tell_cancelled],
    # order → its shopper
    "order.authorised": [notices.tell_authorised],
    "order.completed": [orders.follow_completion, notices.tell_completed],
    "amends.made": [notices.tell_amends],
    "refund.failed": [notices.tell_refund_failed],
    # shop → order, money
    "fulfilment.accepted": [orders.follow_acceptance],
    "fulfilment.line_missing": [orders.follow_missing, notices.tell_missing],
    "fulfilment.line_weighed": [orders.follow_weighing],
    "fulfilment.ready": [orders.follow_answer],
    "fulfilment.rejected": [orders.follow_answer],
    "fulfilment.timed_out": [orders.follow_answer],
    "fulfilment.cancelled": [orders.follow_answer],
    "fulfilment.handed_over": [payments.share_out, notices.tell_on_its_way],
    "fulfilment.completed": [orders.follow_answer],
    # shelf → search
    "listing.listed": [search.follow_listing],
    "listing.withdrawn": [search.follow_listing],
    "listing.restored": [search.follow_listing],
    "shop.hidden": [search.follow_shop],
    "shop.shown": [search.follow_shop],
    # bank → who is paid
    "seller.payouts_opened": [shops.follow_account, payouts.send_to_seller],
    "seller.payouts_closed": [shops.follow_account],
    "courier.payouts_opened": [payouts.send_to_courier],
    # courier → shop, money
    "delivery.picked_up": [fulfilment.follow_pickup],
    "delivery.delivered": [fulfilment.follow_dropoff, payments.follow_parcel],
    "delivery.returned": [fulfilment.follow_dropoff, orders.follow_parcel_out, payments.follow_parcel],
    # what makes dispatch look at a city at once
    "delivery.confirmed": [dispatch.wake],
    "delivery.ready_moved": [dispatch.wake],
    "delivery.released": [dispatch.wake],
    "delivery.cancelled": [
        dispatch.wake,
        fulfilment.follow_call_off,
        orders.follow_parcel_out,
        payments.follow_parcel,
    ],
    "courier.came_on": [dispatch.wake],
    "courier.heard_again": [dispatch.wake],
    "delivery.failed": [dispatch.wake],
    "run.finished": [dispatch.wake],
}
