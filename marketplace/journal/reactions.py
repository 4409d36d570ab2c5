"""Who listens to what: filled once from `project/wiring.py`, read by `record` and the relay."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from marketplace.journal.models import Event


class Listener(Protocol):
    """An operation that answers an event; it must bear being called again for the same event."""

    __module__: str
    __qualname__: str

    def __call__(self, event: Event, *, at: datetime) -> None: ...


_listeners: dict[str, list[str]] = {}
_by_name: dict[str, Callable[..., None]] = {}


def wire(reactions: Mapping[str, Sequence[Callable[..., None]]]) -> None:
    """Replace the table of listeners; the listener's dotted name is what the database remembers."""
    _listeners.clear()
    _by_name.clear()
    for event, following in reactions.items():
        for listener in following:
            name = f"{listener.__module__}.{listener.__qualname__}"
            _listeners.setdefault(event, []).append(name)
            _by_name[name] = listener


def listeners(event: str) -> Sequence[str]:
    return _listeners.get(event, ())


def listener_named(name: str) -> Callable[..., None]:
    """Return the listener; raises KeyError when the wiring no longer has it (the relay parks it)."""
    return _by_name[name]
