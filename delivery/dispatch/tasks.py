"""The doorbell of dispatch; the sweeper does the same work without any message."""

from datetime import datetime
from typing import Any

from celery import shared_task

from delivery.dispatch import operations
from delivery.dispatch.models import DayReplay
from marketplace.journal.doorbell import ring
from marketplace.kernel.clock import town_now, wall_now
from marketplace.places.models import City


@shared_task(queue="dispatch")
def tick_city(*, city_id: int, **_later_arguments: Any) -> None:
    operations.tick(City.objects.get(pk=city_id), wall_at=wall_now(), town_at=town_now())


@shared_task(queue="bulk")
def replay_days(**_later_arguments: Any) -> None:
    """Live the waiting days again, away from the processes that dispatch: a day takes seconds of thinking."""
    while operations.replay_due(wall_at=wall_now(), town_at=town_now()):
        continue


def replay_later() -> None:
    ring(replay_days)


def ring_due_replays(*, wall_at: datetime, town_at: datetime) -> int:
    """Ring for days that wait to be lived again; the sweeper itself has no time for them."""
    if DayReplay.objects.filter(next_attempt_at__lte=wall_at).exists():
        replay_later()
    return 0


def tick_later(city_id: int) -> None:
    ring(tick_city, city_id=city_id)
