"""What a basket comes to, and what changed since its shopper last looked. Pure; minor units."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    PRICE = "price"  # costs something else now
    FEWER = "fewer"  # less is left than wanted
    AWAY = "away"  # the shop takes no orders at present
    GONE = "gone"  # not sold any more, or nothing left


NOT_SOLD = (Change.GONE, Change.AWAY)


@dataclass(frozen=True)
class WantedLine:
    """One line as wanted, beside what is true now."""

    quantity: int
    seen_minor: int
    price_minor: int
    available: int
    is_live: bool
    is_shown: bool = True


def change_of(line: WantedLine) -> Change | None:
    """Return the most serious thing that changed on a line, or None."""
    if not line.is_live or line.available <= 0:
        return Change.GONE
    if not line.is_shown:
        return Change.AWAY
    if line.available < line.quantity:
        return Change.FEWER
    return Change.PRICE if line.price_minor != line.seen_minor else None


def once_more(line: WantedLine) -> int:
    """Return how many of what was bought before can be had now: as many, what is left of it, or none."""
    return 0 if change_of(line) in NOT_SOLD else min(line.quantity, line.available)


def goods_minor(lines: Sequence[WantedLine]) -> int:
    """Return what the lines that can still be sold cost together, at today's prices."""
    return sum(line.quantity * line.price_minor for line in lines if change_of(line) not in NOT_SOLD)
