"""Due work: rows whose `next_attempt_at` has come, each leased to one worker at a time."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Model

LEASE = timedelta(seconds=30)


def claim_due(model: type[Model], *, wall_at: datetime, most: int = 20) -> list[Any]:
    """Return the keys of rows with something due, longest waiting first, each leased to the caller for half a minute.

    A worker that dies leaves nothing behind: its rows are due again when the lease is over.
    """
    rows = model._default_manager
    with transaction.atomic():
        due = rows.select_for_update(skip_locked=True, of=("self",)).filter(next_attempt_at__lte=wall_at)
        keys = list(due.order_by("next_attempt_at", "pk").values_list("pk", flat=True)[:most])
        rows.filter(pk__in=keys).update(next_attempt_at=wall_at + LEASE, attempts=F("attempts") + 1)
    return keys
