"""The doorbell of the relay; the sweeper does the same work without any message."""

from typing import Any

from celery import shared_task

from marketplace.journal.doorbell import ring
from marketplace.journal.relay import relay
from marketplace.kernel.clock import town_now, wall_now


@shared_task(queue="dispatch")
def relay_due(**_later_arguments: Any) -> None:
    while relay(wall_at=wall_now(), town_at=town_now()):
        pass


def relay_later() -> None:
    ring(relay_due)
