"""The canary: a message through the broker that proves a worker still eats; a worker whose canary is old is replaced."""

from pathlib import Path
from typing import Any

from celery import shared_task
from django.conf import settings


def canary_file(queue: str) -> Path:
    return Path(settings.VAR) / "run" / f"{queue}.canary"


@shared_task
def canary(*, queue: str, **_later_arguments: Any) -> None:
    """Leave a mark whose age says when this queue was last served."""
    canary_file(queue).touch()
