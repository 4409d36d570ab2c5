"""What a tip does when its card is held and when it is taken."""

from datetime import datetime
from uuid import UUID

from marketplace.journal.models import Event
from marketplace.kernel.clock import wall_now
from marketplace.tips import operations


def take(event: Event, *, at: datetime) -> None:
    operations.take(UUID(event.data["order"]), wall_at=wall_now())


def pass_on(event: Event, *, at: datetime) -> None:
    operations.pass_on(UUID(event.data["order"]), at=at)
