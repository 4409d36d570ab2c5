"""How a share of a captured order splits between its recipient and the platform. Pure; minor units."""

from collections.abc import Sequence

from marketplace.kernel.money import share_of


def fee_minor(lines: Sequence[tuple[int, int]]) -> int:
    """Return the application fee of (kept minor, fee bp) lines, rounded half up once per line."""
    return sum(share_of(kept, bp) for kept, bp in lines)


def fee_given_back(before_minor: int, after_minor: int, *, fee_bp: int) -> int:
    """Return the fee that goes back when a line shrinks from one worth to another: by target, never by share."""
    return share_of(before_minor, fee_bp) - share_of(after_minor, fee_bp)


def reversal_minor(wanted_minor: int, *, transferred_minor: int, reversed_minor: int) -> int:
    """Return how much of a wish to take back the transfer still holds."""
    return max(0, min(wanted_minor, transferred_minor - reversed_minor))
