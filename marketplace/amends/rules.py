"""What a late order gives back, and whose doing it was. Pure; seconds and minor units.

The order page and a mail say what the table gave, and why.
"""

from collections.abc import Sequence
from dataclasses import dataclass

GRACE_S = 300  # until then a minute is a minute
# late by at least so many seconds → credit in minor units, beside the delivery fee
STEPS: Sequence[tuple[int, int]] = ((300, 0), (900, 200), (1_800, 500), (3_600, 1_000))
GIVEN_UP_S = STEPS[-1][0]  # later than this there is nothing more to gain: it is given without waiting


@dataclass(frozen=True)
class Owed:
    """What is given back for a lateness: the fee as it was paid, and credit."""

    fee_minor: int
    credit_minor: int


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Where the time went, of the parcel that came last: each part in seconds, never negative."""

    late_s: int
    shop_s: int  # packed later than the shop itself had said
    wait_s: int  # lay packed before a courier had taken it on
    ride_s: int  # rode longer than the way was counted for, once it was taken on


def owed(late_s: int, *, fee_minor: int) -> Owed | None:
    """Return what is given back, None while it is within the grace."""
    if late_s < GRACE_S:
        return None
    credit = max(credit for from_s, credit in STEPS if late_s >= from_s)
    return Owed(fee_minor, credit)


def cause(facts: Facts) -> str:
    """Return whose doing it was: who lost the most of the time; nobody's doing is ours.

    Ties go to the platform, then to the courier's side: a shop only bears what is plainly its own.
    """
    parts = (("platform", facts.wait_s), ("courier", facts.ride_s), ("shop", facts.shop_s))
    name, most = max(parts, key=lambda part: part[1])
    return name if most else "platform"
