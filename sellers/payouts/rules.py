"""What may be taken back of a transfer, and what a debt keeps back of one. Pure; minor units."""

from collections.abc import Sequence


def is_still_there(wanted_minor: int, *, sent_minor: int, reversed_minor: int) -> bool:
    """Say whether the transfer still holds what is to be taken back of it; what it never sent is a debt."""
    return wanted_minor <= sent_minor - reversed_minor


def kept_back(amount_minor: int, debts: Sequence[int]) -> list[int]:
    """Return how much of a transfer pays each debt, the oldest first; never more than the transfer."""
    parts, left = [], amount_minor
    for debt in debts:
        part = min(debt, left)
        parts.append(part)
        left -= part
    return parts
