"""What an operator may do to a row by hand: the move is legal in the row's state, and the journal says who made it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.utils.functional import Promise

from marketplace.journal.operations import record
from marketplace.kernel.states import IllegalMove, StateMachine

Words = str | Promise


class Refused(Exception):
    """A move that cannot be made, in the operator's words; nothing was changed."""


@dataclass(frozen=True, kw_only=True)
class Act:
    """Who, when, and what they said with it."""

    at: datetime
    wall_at: datetime
    actor: str
    words: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Move:
    """One button: `perform` is a room's operation; `to` is the state it leads to, where a machine decides.

    Without a machine `is_legal` decides. `is_grave` asks once more; `form` asks for words; `is_told` means that the
    operation itself journals who did it.
    """

    name: str
    label: Words
    perform: Callable[[Any, Act], object]
    machine: StateMachine | None = None
    to: str = ""
    is_legal: Callable[[Any], bool] | None = None
    is_grave: bool = False
    is_told: bool = False
    form: Any = None
    hint: Words = ""

    def allows(self, row: Any) -> bool:
        if self.machine is not None and not self.machine.allows(row.state, self.to):
            return False
        return self.is_legal is None or self.is_legal(row)

    @property
    def asks(self) -> bool:
        return self.is_grave or self.form is not None


def legal(moves: Collection[Move], row: models.Model) -> list[Move]:
    """Return the moves that the row's state allows now."""
    return [move for move in moves if move.allows(row)]


def perform(move: Move, row: models.Model, act: Act) -> None:
    """Make the move and write down who made it, in one transaction.

    Raises:
        IllegalMove: the row's state does not allow it.
    """
    if not move.allows(row):
        raise IllegalMove(f"{move.name}: {row}")
    with transaction.atomic():
        move.perform(row, act)
        if not move.is_told:
            said = {name: str(value) for name, value in act.words.items()}
            record(row, f"operator.{move.name}", at=act.at, actor=act.actor, data=said)
