"""Which tables wait for a worker, how long already, and what was parked: filled once from `project/queues.py`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import models, transaction
from django.db.models import Count, Min

from marketplace.journal.operations import record
from marketplace.kernel.states import AlreadyMoved


@dataclass(frozen=True, kw_only=True)
class Queue:
    """A table whose rows are due at a stored moment; `parks` when a row can be given up."""

    model: type[models.Model]
    due: str = "next_attempt_at"
    parks: bool = False


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """What stands in one queue."""

    name: str
    due: int
    oldest_s: float
    parked: int


_queues: dict[str, Queue] = {}


def watch(queues: Mapping[str, Queue]) -> None:
    """Replace the table of queues."""
    _queues.clear()
    _queues.update(queues)


def waiting(*, wall_at: datetime) -> Sequence[Waiting]:
    """Return every queue as it stands; one query a queue, two where rows can be parked."""
    return [_waiting(name, queue, wall_at=wall_at) for name, queue in _queues.items()]


def unpark(row: models.Model, *, wall_at: datetime, at: datetime, actor: str) -> None:
    """Give a parked row its attempts back; it is due at once.

    Raises:
        AlreadyMoved: it is no longer parked.
    """
    with transaction.atomic():
        parked = type(row)._default_manager.filter(pk=row.pk, parked_at__isnull=False)
        if not parked.update(parked_at=None, next_attempt_at=wall_at, attempts=0):
            raise AlreadyMoved(f"{row} is not parked")
        record(row, "operator.retried", at=at, actor=actor)


def _waiting(name: str, queue: Queue, *, wall_at: datetime) -> Waiting:
    rows = queue.model._default_manager.filter(**{f"{queue.due}__lte": wall_at})
    seen = rows.aggregate(due=Count("pk"), oldest=Min(queue.due))
    parked = queue.model._default_manager.filter(parked_at__isnull=False).count() if queue.parks else 0
    oldest_s = (wall_at - seen["oldest"]).total_seconds() if seen["oldest"] else 0.0
    return Waiting(name=name, due=seen["due"], oldest_s=oldest_s, parked=parked)
