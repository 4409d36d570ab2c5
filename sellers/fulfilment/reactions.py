"""What a share does when its delivery moves."""

from datetime import datetime

from marketplace.journal.models import Event
from sellers.fulfilment import operations
from sellers.fulfilment.models import Fulfilment


def follow_pickup(event: Event, *, at: datetime) -> None:
    """Hand the share over in the books when the courier proved the pick-up."""
    if fulfilment := _of(event):
        operations.leave_with_courier(fulfilment, at=event.at)


def follow_dropoff(event: Event, *, at: datetime) -> None:
    """Complete the share when its parcel reached the door, or came back."""
    if fulfilment := _of(event):
        operations.complete(fulfilment, at=event.at)


def _of(event: Event) -> Fulfilment | None:
    mine = Fulfilment.objects.select_related("shop", "delivery")
    return mine.filter(delivery__public_id=event.subject_id).first()
