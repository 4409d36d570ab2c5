"""Which places of a phone are believed, and which hours may be announced. Pure; metres, seconds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from marketplace.kernel.geo import Point, great_circle_m

HEARD_S = 60  # wall seconds: a phone that says nothing for longer is asked nothing
FASTEST_MPS = 150 / 3.6
NOISE_M = 300.0  # a jump this short is the satellite's, not the courier's
ROUGHEST_M = 500.0
AHEAD_OF_US = timedelta(minutes=2)
OLD_PLACE = timedelta(minutes=10)  # after that a courier may be anywhere

SHORTEST, LONGEST = timedelta(minutes=30), timedelta(hours=12)  # hours that are announced
FURTHEST = timedelta(days=30)
EARLY = timedelta(minutes=30)  # who comes so much before the announced hours has come for them
LATEST = timedelta(minutes=5)  # who is not there by then is not counted on
COUNTED_AHEAD = timedelta(hours=1)  # promises within the hour look no further


class Doubt(StrEnum):
    """Why a place is not kept."""

    OFF_SHIFT = "off_shift"
    FUTURE = "future"
    ROUGH = "rough"
    JUMP = "jump"


@dataclass(frozen=True, kw_only=True)
class Fix:
    """One place as a phone reports it, with the phone's own time."""

    point: Point
    at: datetime
    accuracy_m: float | None = None


@dataclass(frozen=True, kw_only=True)
class Belief:
    """Places worth keeping, in the order of the phone's time, and what was doubted why."""

    kept: tuple[Fix, ...]
    doubted: tuple[tuple[Fix, Doubt], ...]


def believe(fixes: Sequence[Fix], *, last: Fix | None, shift_from: datetime, now: datetime) -> Belief:
    """Return which places of a batch to keep, given the last one kept before.

    None from off shift or from the future; none that is rougher than half a kilometre or wants more than 150 km/h.
    """
    kept: list[Fix] = []
    doubted: list[tuple[Fix, Doubt]] = []
    for fix in sorted(fixes, key=lambda fix: fix.at):
        doubt = _doubt(fix, last, shift_from, now)
        if doubt:
            doubted.append((fix, doubt))
            continue
        kept.append(fix)
        if last is None or fix.at >= last.at:
            last = fix
    return Belief(kept=tuple(kept), doubted=tuple(doubted))


def _doubt(fix: Fix, last: Fix | None, shift_from: datetime, now: datetime) -> Doubt | None:
    if fix.at < shift_from:
        return Doubt.OFF_SHIFT
    if fix.at > now + AHEAD_OF_US:
        return Doubt.FUTURE
    if (fix.accuracy_m or 0.0) > ROUGHEST_M:
        return Doubt.ROUGH
    return Doubt.JUMP if last is not None and _is_jump(last, fix) else None


def _is_jump(last: Fix, fix: Fix) -> bool:
    apart = abs(fix.at - last.at)
    if apart > OLD_PLACE:
        return False
    metres = great_circle_m(last.point, fix.point)
    return metres > NOISE_M + FASTEST_MPS * apart.total_seconds()


def wrong_hours(*, from_at: datetime, until_at: datetime, now: datetime) -> str:
    """Return why these hours cannot be announced, by its code, or nothing."""
    if until_at <= from_at:
        return "hours_end_before"
    if from_at < now:
        return "hours_in_the_past"
    if from_at > now + FURTHEST:
        return "hours_too_far_ahead"
    if until_at - from_at > LONGEST:
        return "hours_too_long"
    return "hours_too_short" if until_at - from_at < SHORTEST else ""
