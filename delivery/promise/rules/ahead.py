"""What a courier has ahead, halt by halt: when each is expected, how surely, and how late it may become. Pure; seconds, metres."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import erf, exp, hypot, inf, sqrt
from typing import NamedTuple

from delivery.promise.rules.legs import Span

GUARD = 1.9  # deviations kept between what is expected and what was promised when another parcel squeezes in
FULL = 4  # parcels on board at once
UNFORESEEN = Span(70.0, 90.0)  # answers waited for, refusals, flat tyres; measured by `bench/promise.py`
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
    """One courier: where, how fast, until when; of the halts the first `bound` are theirs, the others are only planned."""

    x: float
    y: float
    speed_mps: float
    until_s: float
    halts: list[Halt] = field(default_factory=list)
    bound: int = 0


class Moments(NamedTuple):
    """Of every halt: expected arrival, moment of leaving and its variance, and the latest arrival that harms nobody."""

    arrive: list[float]
    leave: list[float]
    variance: list[float]
    latest: list[float]


def moments(one: Ahead, roads: Roads) -> Moments:
    """Return when one courier is where, and how late each arrival may become without endangering a promise."""
    rides, stay_variance = _rides(one, roads), roads.stay_sd_s**2
    told, clock, variance = Moments([], [], [], []), 0.0, 0.0
    for halt, ride_s in zip(one.halts, rides, strict=True):
        if not halt.is_there:
            clock, variance = clock + ride_s, variance + (roads.ride_scatter * ride_s) ** 2
        told.arrive.append(clock)
        if halt.is_pickup and halt.ready_s > 0:
            clock, variance = later(clock, variance, halt.ready_s, halt.ready_sd_s**2)
        clock, variance = clock + halt.stay_s, variance + stay_variance
        told.leave.append(clock)
        told.variance.append(variance)
    told.latest.extend(_latest(one, rides, told))
    return told


def _rides(one: Ahead, roads: Roads) -> list[float]:
    """Return the seconds of each ride to a halt, from where the courier is or from the halt before."""
    x, y, rides = one.x, one.y, []
    for halt in one.halts:
        rides.append(hypot(x - halt.x, y - halt.y) * roads.detour / one.speed_mps)
        x, y = halt.x, halt.y
    return rides


def _latest(one: Ahead, rides: list[float], told: Moments) -> list[float]:
    """Return backwards what each halt may bear: its own promise less a guard, and what all after it may."""
    latest, may_leave, unsure = [inf] * len(one.halts), inf, UNFORESEEN.sd_s**2
    for i in range(len(one.halts) - 1, -1, -1):
        halt = one.halts[i]
        if not halt.is_pickup:
            sd_s = sqrt(told.variance[i] + (unsure if i >= one.bound else 0.0))
            may_leave = min(may_leave, halt.promised_s - UNFORESEEN.mean_s - GUARD * sd_s)
        latest[i] = max(may_leave - halt.stay_s, told.arrive[i])
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


def gaps(c: int, one: Ahead, roads: Roads) -> Iterator[Row]:
    """Yield where one more parcel fits into the plan of courier `c`, as rows of `gaps.Gaps`.

    After a round, when nothing is on board; or into a round not yet collected, at one of its shops.
    """
    told, who, ends = moments(one, roads), (float(c), one.speed_mps, one.until_s), _ends(one)
    for end in ends:
        if end >= one.bound:
            yield (*_leaving(one, told, end), 0.0, 0.0, 0.0, *_next(one, told, end), inf, 0.0, *who, end, end)
    start = 0
    for end in ends:
        if start < end:
            yield from _joins(one, told, (start, end), who)
        start = end


def _ends(one: Ahead) -> list[int]:
    """Return before which halts nothing is on board: rounds end there. 0 is one of them unless a round has begun."""
    onboard = sum(-1 if halt.is_pickup else 1 for halt in one.halts)
    ends = [] if onboard else [0]
    for i, halt in enumerate(one.halts, 1):
        onboard += 1 if halt.is_pickup else -1
        if onboard == 0:
            ends.append(i)
    return ends


def _leaving(one: Ahead, told: Moments, i: int) -> tuple[float, float, float, float]:
    """Return where and when the courier is free before halt `i`."""
    if i == 0:
        return one.x, one.y, 0.0, 0.0
    return one.halts[i - 1].x, one.halts[i - 1].y, told.leave[i - 1], told.variance[i - 1]


def _next(one: Ahead, told: Moments, i: int) -> tuple[float, float, float]:
    return (one.halts[i].x, one.halts[i].y, told.latest[i]) if i < len(one.halts) else (0.0, 0.0, inf)


def _joins(
    one: Ahead, told: Moments, round_: tuple[int, int], who: tuple[float, float, float]
) -> Iterator[Row]:
    """Yield the ways to take one more parcel along on a round: at each of its shops, then before or after each door."""
    (start, end), halts = round_, one.halts
    pickups = [i for i in range(start, end) if halts[i].is_pickup]
    if not pickups or end - start - len(pickups) >= FULL:
        return
    after = [
        (told.variance[q], halts[q].x, halts[q].y, told.leave[q], _next(one, told, q + 1), q + 2)
        for q in range(pickups[-1], end)
    ]
    for p in pickups:
        shop, leave_s, slack = halts[p], told.leave[p], told.latest[p + 1] - told.arrive[p + 1]
        for variance, x, y, leave_there_s, following, drop in after:
            yield (
                shop.x, shop.y, leave_s - shop.stay_s, variance, x, y, leave_there_s - leave_s,
                *following, slack, 1.0, *who, p + 1, drop,
            )  # fmt: skip
