"""How much a delivery is at risk, and when another courier would be at its door. Pure; seconds."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import hypot
from statistics import NormalDist

READY_SD_S = 90.0  # a shop's word
NOBODY_SD_S = 180.0  # no courier has said yes
RIDE_SD = 0.2  # of what is still ahead
LEAST_SD_S = 30.0
TIGHT_BP = 2_000
AS_PROMISED_BP = 1_000  # promises are given at the ninth decile
HANDOVER_S = 120.0


@dataclass(frozen=True, kw_only=True)
class Ahead:
    """What is still unknown about a delivery underway: seconds to its door, and what might hold it up."""

    left_s: float
    slack_s: float  # promise − expected
    is_packed: bool = False
    is_held: bool = False
    is_on_board: bool = False


@dataclass(frozen=True, kw_only=True)
class Risk:
    """How likely it is late, in basis points, and the word for it: "", tight or late."""

    late_bp: int
    level: str


def risk_of(ahead: Ahead) -> Risk:
    """Return the chance that the door is reached after the promise, taking what is ahead as normal around today's belief."""
    sd = max(_spread_s(ahead), LEAST_SD_S)
    late_bp = round(10_000 * NormalDist().cdf(-ahead.slack_s / sd))
    if ahead.slack_s < 0:
        return Risk(late_bp=late_bp, level="late")
    return Risk(late_bp=late_bp, level="tight" if late_bp >= TIGHT_BP else "")


def as_promised() -> Risk:
    """Return the risk of a delivery nobody has looked at since its promise was given."""
    return Risk(late_bp=AS_PROMISED_BP, level="")


def _spread_s(ahead: Ahead) -> float:
    shop = 0.0 if ahead.is_packed or ahead.is_on_board else READY_SD_S
    nobody = 0.0 if ahead.is_held or ahead.is_on_board else NOBODY_SD_S
    return hypot(shop, nobody, RIDE_SD * max(ahead.left_s, 0.0))


@dataclass(frozen=True, kw_only=True)
class Ride:
    """What another courier would have before them."""

    free_at: datetime
    to_shop_s: float
    to_door_s: float


def door_reached_at(ride: Ride, *, ready_at: datetime) -> datetime:
    """Return when the parcel would be at its door: nobody leaves a shop before it is packed."""
    at_shop = max(ride.free_at + timedelta(seconds=ride.to_shop_s), ready_at)
    return at_shop + timedelta(seconds=HANDOVER_S + ride.to_door_s)
