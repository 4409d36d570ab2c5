"""Ringing a city's tick after commit; a lost ring costs one sweep."""

from datetime import datetime
from functools import partial

from django.db import transaction

from marketplace.journal.models import Event


def wake(event: Event, *, at: datetime) -> None:
    """Have a city looked at because something happened in it: the wiring names the events."""
    if event.city_id is not None:
        ring_city(event.city_id)


def ring_city(city_id: int) -> None:
    from delivery.dispatch.tasks import tick_later

    transaction.on_commit(partial(tick_later, city_id), robust=True)
