"""The doorbell of dispatch; the sweeper does the same work without any message."""

from typing import Any

from celery import shared_task

from delivery.dispatch import operations
from marketplace.journal.doorbell import ring
from marketplace.kernel.clock import town_now, wall_now
from marketplace.places.models import City


@shared_task(queue="dispatch")
def tick_city(*, city_id: int, **_later_arguments: Any) -> None:
    operations.tick(City.objects.get(pk=city_id), wall_at=wall_now(), town_at=town_now())


def tick_later(city_id: int) -> None:
    ring(tick_city, city_id=city_id)
