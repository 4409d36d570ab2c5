"""What the money does when an order, a share or a delivery moves."""

from datetime import datetime
from uuid import UUID

from delivery.runs.models import Delivery
from marketplace.journal.models import Event
from marketplace.kernel.clock import wall_now
from marketplace.payments import operations
from marketplace.payments.shares import pay_shares


def capture(event: Event, *, at: datetime) -> None:
    """Every shop has answered: take what was said, for whom it was said."""
    operations.want_capture(
        UUID(event.subject_id),
        capture_minor=event.data["capture_minor"],
        legs=event.data["legs"],
        wall_at=wall_now(),
    )


def release(event: Event, *, at: datetime) -> None:
    """The order is called off: let the hold go."""
    operations.want_release(UUID(event.subject_id), wall_at=wall_now())


def share_out(event: Event, *, at: datetime) -> None:
    """A capture or a hand-over: whoever is due now gets a transfer."""
    pay_shares(UUID(event.data["order"]), at=at)


def pay_courier(event: Event, *, at: datetime) -> None:
    """A parcel reached the door."""
    pay_shares(Delivery.objects.values_list("basket_key", flat=True).get(public_id=event.subject_id), at=at)
