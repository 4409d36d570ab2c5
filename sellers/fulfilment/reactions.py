"""What a share does when its delivery moves."""

from datetime import datetime

from marketplace.journal.models import Event
from sellers.fulfilment import operations
from sellers.fulfilment.models import Fulfilment
from sellers.fulfilment.states import FULFILMENT, FulfilmentState


def follow_pickup(event: Event, *, at: datetime) -> None:
    """Hand the share over in the books when the courier proved the pick-up."""
    if fulfilment := _of(event):
        operations.leave_with_courier(fulfilment, at=event.at)


def follow_dropoff(event: Event, *, at: datetime) -> None:
    """Complete the share when its parcel reached the door, or came back."""
    if fulfilment := _of(event):
        operations.complete(fulfilment, at=event.at)


def follow_call_off(event: Event, *, at: datetime) -> None:
    """Close the share whose delivery somebody called off; a share that called it off itself is closed already."""
    fulfilment = _of(event)
    if fulfilment is None or fulfilment.state in FULFILMENT.final:
        return
    close = operations.reject if fulfilment.state == FulfilmentState.NEW else operations.cancel
    close(fulfilment, reason=str(event.data.get("reason", ""))[:40], at=event.at, actor=event.actor)


def _of(event: Event) -> Fulfilment | None:
    mine = Fulfilment.objects.select_related("shop", "delivery")
    return mine.filter(delivery__public_id=event.subject_id).first()
