"""What a courier has ahead, halt by halt: when each is expected, how surely, and how late it may become. Pure; seconds, metres."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import erf, exp, hypot, inf, sqrt

from delivery.promise.rules.legs import Span

GUARD = 1.9  # deviations kept between what is expected and what was promised when another parcel squeezes in
FULL = 4  # parcels on board at once
UNFORESEEN = Span(70.0, 90.0)  # answers waited for, refusals, flat tyres; measured by `bench/promise.py`
TAU = 6.283185307179586


@dataclass(frozen=True, slots=True)
class Halt:
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


@dataclass(frozen=True, slots=True)
class Moments:
    """Of every halt: expected arrival, moment of leaving and its variance, and the latest arrival that harms nobody."""

    arrive: list[float]
    leave: list[float]
    variance: list[float]
    latest: list[float]


def moments(one: Ahead, roads: Roads) -> Moments:
    """Return when one courier is where, and how late each arrival may become without endangering a promise."""
    told = Moments([], [], [], [])
    x, y, clock, variance = one.x, one.y, 0.0, 0.0
    for halt in one.halts:
        ride = 0.0 if halt.is_there else ride_s(one, roads, (x, y), (halt.x, halt.y))
        clock, variance = clock + ride, variance + (roads.ride_scatter * ride) ** 2
        told.arrive.append(clock)
        if halt.is_pickup and halt.ready_s > 0:
            clock, variance = later(clock, variance, halt.ready_s, halt.ready_sd_s**2)
        clock, variance = clock + halt.stay_s, variance + roads.stay_sd_s**2
        told.leave.append(clock)
        told.variance.append(variance)
        x, y = halt.x, halt.y
    told.latest.extend(_latest(one, roads, told))
    return told


def _latest(one: Ahead, roads: Roads, told: Moments) -> list[float]:
    """Return backwards what each halt may bear: its own promise less a guard, and what all after it may."""
    latest, leave_by = [inf] * len(one.halts), inf
    for i in range(len(one.halts) - 1, -1, -1):
        halt = one.halts[i]
        unsure = UNFORESEEN.mean_s, UNFORESEEN.sd_s**2 if i >= one.bound else 0.0
        own = halt.promised_s - unsure[0] - GUARD * sqrt(told.variance[i] + unsure[1])
        latest[i] = max(min(leave_by, inf if halt.is_pickup else own) - halt.stay_s, told.arrive[i])
        if i:
            before = one.halts[i - 1]
            leave_by = latest[i] - ride_s(one, roads, (before.x, before.y), (halt.x, halt.y))
    return latest


def ride_s(one: Ahead, roads: Roads, a: tuple[float, float], b: tuple[float, float]) -> float:
    return hypot(a[0] - b[0], a[1] - b[1]) * roads.detour / one.speed_mps


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


def gaps(c: int, one: Ahead, roads: Roads) -> Iterator[tuple[float, ...]]:
    """Yield where one more parcel fits into the plan of courier `c`, as rows of `gaps.Gaps`.

    After a round, when nothing is on board; or into a round not yet collected, at one of its shops.
    """
    told, who = moments(one, roads), (float(c), one.speed_mps, one.until_s)
    ends, board = [0], sum(1 - 2 * halt.is_pickup for halt in one.halts)
    for i, halt in enumerate(one.halts, 1):
        board += 1 if halt.is_pickup else -1
        if board == 0:
            ends.append(i)
    if sum(1 - 2 * halt.is_pickup for halt in one.halts):
        ends = ends[1:]  # something is on board: the first round has begun
    for end in ends:
        if end >= one.bound:
            yield (*_leaving(one, told, end), 0.0, 0.0, 0.0, *_next(one, told, end), inf, 0.0, *who, end, end)
    for start, end in zip([0, *ends], ends, strict=False):
        yield from _joins(one, told, (start, end), who)


def _leaving(one: Ahead, told: Moments, i: int) -> tuple[float, float, float, float]:
    """Return where and when the courier is free before halt `i`."""
    if i == 0:
        return one.x, one.y, 0.0, 0.0
    return one.halts[i - 1].x, one.halts[i - 1].y, told.leave[i - 1], told.variance[i - 1]


def _next(one: Ahead, told: Moments, i: int) -> tuple[float, float, float]:
    return (one.halts[i].x, one.halts[i].y, told.latest[i]) if i < len(one.halts) else (0.0, 0.0, inf)


def _joins(
    one: Ahead, told: Moments, round_: tuple[int, int], who: tuple[float, float, float]
) -> Iterator[tuple[float, ...]]:
    """Yield the ways to take one more parcel along on a round: at each of its shops, then before or after each door."""
    start, end = round_
    pickups = [i for i in range(start, end) if one.halts[i].is_pickup]
    if not pickups or end - start - len(pickups) >= FULL:
        return
    for p in pickups:
        slack = told.latest[p + 1] - told.arrive[p + 1]
        shop = one.halts[p]
        for q in range(pickups[-1], end):
            between = told.leave[q] - told.leave[p]
            yield (
                shop.x, shop.y, told.leave[p] - shop.stay_s, told.variance[q],
                one.halts[q].x, one.halts[q].y, between,
                *_next(one, told, q + 1), slack, 1.0, *who, p + 1, q + 2,
            )  # fmt: skip
