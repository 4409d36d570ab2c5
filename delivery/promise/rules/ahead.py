"""What a courier has ahead, halt by halt: when each is expected, how surely, and how late it may become. Pure; seconds, metres."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import erf, exp, hypot, inf, sqrt
from typing import NamedTuple

from delivery.promise.rules.legs import NOTHING, Span

GUARD = 1.9  # deviations kept between what is expected and what was promised when another parcel squeezes in
FULL = 4  # parcels on board at once
UNFORESEEN = Span(28.0, 122.0)  # answers waited for, refusals, flat tyres; measured by `bench/promise.py`
TAU = 6.283185307179586
Row = tuple[float, ...]


class Halt(NamedTuple):
    """One halt, in flat metres and seconds from now."""

    x: float
    y: float
    stay_s: float
    is_pickup: bool
    ready_s: float = 0.0
    ready_sd_s: float = 0.0
    promised_s: float = inf
    is_there: bool = False


@dataclass(frozen=True, slots=True)
class Roads:
    """How halts become moments: the detour of the streets, and how much rides and stays scatter."""

    detour: float
    ride_scatter: float = 0.15
    stay_sd_s: float = 45.0


@dataclass(slots=True)
class Ahead:
    """One courier: where, how fast, until when; of the halts the first `bound` are theirs, the others are only planned.

    One who is yet to come begins with the shift, more or less.
    """

    x: float
    y: float
    speed_mps: float
    until_s: float
    halts: list[Halt] = field(default_factory=list)
    bound: int = 0
    begins: Span = NOTHING


class Moments(NamedTuple):
    """Of every halt: expected arrival, moment of leaving and its variance, and the latest arrival that harms nobody."""

    arrive: list[float]
    leave: list[float]
    variance: list[float]
    latest: list[float]


def moments(one: Ahead, roads: Roads) -> Moments:
    """Return when one courier is where, and how late each arrival may become without endangering a promise."""
    rides, scatter, stay_variance = _rides(one, roads), roads.ride_scatter, roads.stay_sd_s**2
    arrive: list[float] = []
    leave: list[float] = []
    variances: list[float] = []
    clock, variance = one.begins.mean_s, one.begins.sd_s**2
    for halt, ride_s in zip(one.halts, rides, strict=True):
        if not halt.is_there:
            clock, variance = clock + ride_s, variance + (scatter * ride_s) ** 2
        arrive.append(clock)
        if halt.is_pickup and halt.ready_s > 0:
            clock, variance = later(clock, variance, halt.ready_s, halt.ready_sd_s**2)
        clock, variance = clock + halt.stay_s, variance + stay_variance
        leave.append(clock)
        variances.append(variance)
    return Moments(arrive, leave, variances, _latest(one, rides, arrive, variances))


def _rides(one: Ahead, roads: Roads) -> list[float]:
    """Return the seconds of each ride to a halt, from where the courier is or from the halt before."""
    x, y, detour, speed_mps = one.x, one.y, roads.detour, one.speed_mps
    rides: list[float] = []
    for halt in one.halts:
        rides.append(hypot(x - halt.x, y - halt.y) * detour / speed_mps)
        x, y = halt.x, halt.y
    return rides


def _latest(one: Ahead, rides: list[float], arrive: list[float], variance: list[float]) -> list[float]:
    """Return backwards what each halt may bear: its own promise less a guard, and what all after it may."""
    latest, may_leave, unsure = [inf] * len(one.halts), inf, UNFORESEEN.sd_s**2
    for i in range(len(one.halts) - 1, -1, -1):
        halt = one.halts[i]
        if not halt.is_pickup:
            sd_s = sqrt(variance[i] + (unsure if i >= one.bound else 0.0))
            may_leave = min(may_leave, halt.promised_s - UNFORESEEN.mean_s - GUARD * sd_s)
        latest[i] = max(may_leave - halt.stay_s, arrive[i])
        may_leave = latest[i] - rides[i]
    return latest


def later(mean_a: float, var_a: float, mean_b: float, var_b: float) -> tuple[float, float]:
    """Return mean and variance of the later of two independent moments: `legs.later_of` for single numbers."""
    spread = sqrt(var_a + var_b)
    if abs(mean_a - mean_b) >= 5 * spread:
        return (mean_a, var_a) if mean_a >= mean_b else (mean_b, var_b)
    alpha = (mean_a - mean_b) / spread
    share, density = (1 + erf(alpha / sqrt(2))) / 2, exp(-alpha * alpha / 2) / sqrt(TAU)
    mean = mean_a * share + mean_b * (1 - share) + spread * density
    square = (mean_a**2 + var_a) * share + (mean_b**2 + var_b) * (1 - share)
    return mean, max(square + (mean_a + mean_b) * spread * density - mean * mean, 0.0)


def gaps(c: int, one: Ahead, roads: Roads) -> list[Row]:
    """Return where one more parcel fits into the plan of courier `c`, as rows of `gaps.Gaps`.

    After a round, when nothing is on board; or into a round not yet collected, at one of its shops.
    """
    told, halts, who = moments(one, roads), one.halts, (float(c), one.speed_mps, one.until_s)
    following = [(halt.x, halt.y, latest_s) for halt, latest_s in zip(halts, told.latest, strict=True)]
    following.append((0.0, 0.0, inf))
    ends = _ends(one)
    rows: list[Row] = []
    for end in ends:
        if end >= one.bound:
            leaving = (one.x, one.y, one.begins.mean_s, one.begins.sd_s**2)
            if end:
                before = halts[end - 1]
                leaving = before.x, before.y, told.leave[end - 1], told.variance[end - 1]
            rows.append((*leaving, 0.0, 0.0, 0.0, *following[end], inf, 0.0, *who, end, end))
    start = 0
    for end in ends:
        pickups = [i for i in range(start, end) if halts[i].is_pickup]
        if pickups and end - start - len(pickups) < FULL:
            rows += _joins(halts, told, (pickups, end), following, who)
        start = end
    return rows


def _ends(one: Ahead) -> list[int]:
    """Return before which halts nothing is on board: rounds end there. 0 is one of them unless a round has begun."""
    onboard = 0
    for halt in one.halts:
        onboard += -1 if halt.is_pickup else 1
    ends = [] if onboard else [0]
    for i, halt in enumerate(one.halts, 1):
        onboard += 1 if halt.is_pickup else -1
        if onboard == 0:
            ends.append(i)
    return ends


def _joins(
    halts: Sequence[Halt],
    told: Moments,
    round_: tuple[list[int], int],
    following: Sequence[tuple[float, float, float]],
    who: tuple[float, float, float],
) -> list[Row]:
    """Return the ways to take one more parcel along on a round: at each of its shops, then before or after each door."""
    pickups, end = round_
    rows: list[Row] = []
    for p in pickups:
        shop, leave_s, slack = halts[p], told.leave[p], told.latest[p + 1] - told.arrive[p + 1]
        for q in range(pickups[-1], end):
            there = halts[q]
            rows.append((
                shop.x, shop.y, leave_s - shop.stay_s, told.variance[q], there.x, there.y, told.leave[q] - leave_s,
                *following[q + 1], slack, 1.0, *who, p + 1, q + 2,
            ))  # fmt: skip
    return rows
