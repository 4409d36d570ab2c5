"""How a share of a captured order splits between its recipient and the platform. Pure; minor units."""

from collections.abc import Sequence

from marketplace.kernel.money import share_of


def fee_minor(lines: Sequence[tuple[int, int]]) -> int:
    """Return the application fee of (kept minor, fee bp) lines, rounded half up once per line."""
    return sum(share_of(kept, bp) for kept, bp in lines)


def fee_given_back(before: int, after: int, *, unit_minor: int, fee_bp: int) -> int:
    """Return the fee that goes back when a line shrinks from `before` to `after` units: by target, never by share."""
    return share_of(before * unit_minor, fee_bp) - share_of(after * unit_minor, fee_bp)


def reversal_minor(wanted_minor: int, *, transferred_minor: int, reversed_minor: int) -> int:
    """Return how much of a wish to take back the transfer still holds."""
    return max(0, min(wanted_minor, transferred_minor - reversed_minor))
