"""What an order does when its charge or one of its shares moves."""

from datetime import datetime

from marketplace.journal.models import Event
from marketplace.kernel.clock import wall_now
from marketplace.orders import operations
from marketplace.orders.models import Order


def follow_hold(event: Event, *, at: datetime) -> None:
    """The card is held: ring the shops."""
    operations.authorise(_of(event), at=at, wall_at=wall_now())


def follow_acceptance(event: Event, *, at: datetime) -> None:
    operations.start(_of(event), at=at)


def follow_missing(event: Event, *, at: datetime) -> None:
    operations.note_missing(_of(event), line_key=event.data["line"], missing=event.data["missing"])


def follow_answer(event: Event, *, at: datetime) -> None:
    """A shop is ready or will not deliver: perhaps all have answered."""
    operations.take_stock_of(_of(event), at=at)


def follow_completion(event: Event, *, at: datetime) -> None:
    """A share came to its end: perhaps it was the last."""
    operations.complete_if_done(_of(event), at=at)


def _of(event: Event) -> Order:
    return Order.objects.select_related("city").get(public_id=event.data["order"])
