"""The doorbell of the mail, and what the sweeper does without it."""

from datetime import datetime
from typing import Any

from celery import shared_task

from marketplace.gateways.mail import mail
from marketplace.kernel.clock import town_now, wall_now
from marketplace.notices import operations


@shared_task(queue="mail")
def send_notices(**_later_arguments: Any) -> None:
    send_due_notices(wall_at=wall_now(), town_at=town_now())


def send_due_notices(*, wall_at: datetime, town_at: datetime) -> int:
    return operations.send_due(post=mail(), wall_at=wall_at)
