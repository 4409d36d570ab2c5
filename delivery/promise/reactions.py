"""What a slot does when an order falls out."""

from datetime import datetime
from uuid import UUID

from delivery.promise import operations
from marketplace.journal.models import Event


def give_slot_back(event: Event, *, at: datetime) -> None:
    """Let somebody else have the courier time of an order that was abandoned or called off."""
    operations.give_back(UUID(event.subject_id), at=event.at)
