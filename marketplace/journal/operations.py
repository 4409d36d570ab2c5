"""Writing down what happened: `record` an event, `advance` a row from the state it was seen in."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import models, transaction

from marketplace.journal.models import Event, Reaction
from marketplace.journal.reactions import listeners
from marketplace.kernel.states import AlreadyMoved, StateMachine


def record(
    subject: models.Model, name: str, *, at: datetime, actor: str = "", data: Mapping[str, Any] | None = None
) -> Event:
    """Write the event and a due reaction for each listener, in the caller's transaction; ring after commit."""
    with transaction.atomic(savepoint=False):  # an event without its reactions would never be heard
        event = Event.objects.create(
            city_id=getattr(subject, "city_id", None),
            name=name,
            subject=subject._meta.model_name or "",
            subject_id=str(getattr(subject, "public_id", subject.pk)),
            at=at,
            actor=actor,
            data=dict(data or {}),
        )
        due = [Reaction(event=event, listener=listener) for listener in listeners(name)]
        if due:
            Reaction.objects.bulk_create(due)
            transaction.on_commit(_ring, robust=True)
    return event


def advance(  # noqa: PLR0913 - every state change of the house says all of this, in one line
    row: models.Model,
    machine: StateMachine,
    to: str,
    *,
    at: datetime,
    event: str,
    actor: str = "",
    data: Mapping[str, Any] | None = None,
    **columns: Any,
) -> Event:
    """Move `row` to state `to` if it is still in the state this copy shows, and journal it, in one transaction.

    Raises:
        IllegalMove: the machine has no such move.
        AlreadyMoved: another writer moved the row first; nothing was written.
    """
    seen = row.state  # type: ignore[attr-defined]
    machine.check(seen, to)
    with transaction.atomic():
        moved = type(row)._default_manager.filter(pk=row.pk, state=seen).update(state=to, **columns)
        if not moved:
            raise AlreadyMoved(f"{machine.name} {row.pk} is no longer {seen}")
        row.state = to  # type: ignore[attr-defined]
        for column, value in columns.items():
            setattr(row, column, value)
        return record(row, event, at=at, actor=actor, data=data)


def _ring() -> None:
    from marketplace.journal.tasks import relay_later

    relay_later()
