"""A state machine as data: code, tests, database constraints, docs and the admin read the same table."""

from collections.abc import Mapping
from dataclasses import dataclass, field


class IllegalMove(Exception):
    """The machine has no such move: a defect or a forged request, never a race."""


class AlreadyMoved(Exception):
    """Another writer moved the row first; what this writer saw is no longer true."""


@dataclass(frozen=True)
class StateMachine:
    """States and the moves between them, the states that hold each `*_at` column, and what a state needs.

    `stamps` maps a column to the states in which it is set; everywhere else it is null, except in the
    `optional` states of that column (a cancelled row keeps what it had reached).
    """

    name: str
    moves: Mapping[str, frozenset[str]]
    stamps: Mapping[str, frozenset[str]] = field(default_factory=dict)
    optional: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def states(self) -> tuple[str, ...]:
        return tuple(str(state) for state in self.moves)

    @property
    def final(self) -> frozenset[str]:
        return frozenset(str(state) for state, following in self.moves.items() if not following)

    @property
    def open(self) -> frozenset[str]:
        return frozenset(self.states) - self.final

    def allows(self, current: str, to: str) -> bool:
        return to in self.moves.get(current, frozenset())

    def check(self, current: str, to: str) -> None:
        """Raise `IllegalMove` unless the table has a move from `current` to `to`."""
        if not self.allows(current, to):
            raise IllegalMove(f"{self.name}: {current} → {to}")

    def mermaid(self) -> str:
        lines = ["stateDiagram-v2"]
        for state, following in self.moves.items():
            lines += [f"    {state} --> {to}" for to in sorted(following)]
            if not following:
                lines.append(f"    {state} --> [*]")
        return "\n".join(lines)


def states(*names: str) -> frozenset[str]:
    return frozenset(str(name) for name in names)
