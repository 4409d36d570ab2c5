"""What an order does when its charge or one of its shares moves."""

from datetime import datetime

from marketplace.journal.models import Event
from marketplace.kernel.clock import wall_now
from marketplace.orders import lateness, noting, operations, papers, prepared
from marketplace.orders.models import Order
from marketplace.orders.sharing import pass_tip_on
from marketplace.orders.states import OrderState
from marketplace.payments.models import Refund


def follow_hold(event: Event, *, at: datetime) -> None:
    """The card is held: ring the shops."""
    operations.authorise(_of(event), at=at, wall_at=wall_now())


def follow_acceptance(event: Event, *, at: datetime) -> None:
    operations.start(_of(event), at=at)


def follow_missing(event: Event, *, at: datetime) -> None:
    noting.note_missing(_of(event), line_key=event.data["line"], missing=event.data["missing"])


def follow_weighing(event: Event, *, at: datetime) -> None:
    """The scale has spoken: the order's own line says so."""
    noting.note_weighed(_of(event), line_key=event.data["line"])


def follow_answer(event: Event, *, at: datetime) -> None:
    """A shop is ready or will not deliver, or a share came to its end: perhaps it was the last."""
    prepared.take_stock_of(_of(event), at=at)


def follow_end_of_hold(event: Event, *, at: datetime) -> None:
    """The bank holds nothing any more: nothing more leaves a shop unpaid."""
    operations.lose_hold(_of(event), at=at)


def follow_ending_hold(event: Event, *, at: datetime) -> None:
    """The hold ends within a day: take what the shops have said yes to so far."""
    prepared.take_what_is_said(_of(event), at=at)


def follow_refund(event: Event, *, at: datetime) -> None:
    """Money goes back for some lines: the order page says so, and what was invoiced gets a credit note."""
    noting.note_given_back(_of(event), event.data["given"])
    papers.note_refund(Refund.objects.select_related("charge").get(public_id=event.subject_id), at=at)


def follow_completion(event: Event, *, at: datetime) -> None:
    """Everything is where it belongs: the papers are made, and what came late is made good."""
    order = Order.objects.select_related("city", "user").get(public_id=event.subject_id)
    papers.freeze(order, at=at)
    lateness.make_amends(order, at=at)


def follow_capture(event: Event, *, at: datetime) -> None:
    """The money came after the drop-off: what came late is made good now."""
    order = Order.objects.select_related("city", "user").get(public_id=event.data["order"])
    if order.state == OrderState.COMPLETED:
        papers.freeze(order, at=at)
        lateness.make_amends(order, at=at)


def follow_parcel_out(event: Event, *, at: datetime) -> None:
    """A parcel was called off or came back: the tip that rode with it goes on with another one."""
    pass_tip_on(event.subject_id, at=at)


def _of(event: Event) -> Order:
    return Order.objects.select_related("city").get(public_id=event.data["order"])
