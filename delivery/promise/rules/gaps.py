"""All places in the couriers' plans where one more parcel fits, and what each would mean for it. Pure; seconds, metres."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from delivery.promise.rules.ahead import Ahead, Halt, Roads, Row, gaps
from delivery.promise.rules.legs import Floats

WIDTH = 17
SAME_PLACE_M = 120.0  # shops that share one round lie no further apart
(
    X,
    Y,
    FREE,
    VARIANCE,
    FROM_X,
    FROM_Y,
    BETWEEN,
    NEXT_X,
    NEXT_Y,
    LATEST,
    SLACK,
    JOINS,
    WHO,
    SPEED,
    UNTIL,
    PICK,
    DROP,
) = range(WIDTH)


@dataclass(frozen=True, slots=True)
class Way:
    """One more parcel: shops in the order of their visits (flat metres), when all is ready, how long the stays take."""

    first: tuple[float, float]
    last: tuple[float, float]
    ready_s: float
    stays_s: float
    others_s: float = 0.0  # rides and stays between the first shop and the last


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Of the best gap for each way: row (-1 = none), when the courier stands at the shop, what lies between, the ride."""

    row: np.ndarray
    courier: np.ndarray
    reach_s: Floats
    away_s: Floats  # the last ride of it
    variance: Floats
    between_s: Floats
    ride_s: Floats
    end_s: Floats
    next_s: Floats  # so much later it ends with the best gap of another courier; inf = nobody else can

    def via(self, i: int) -> tuple[int, int]:
        """Return the courier and the row of way `i`."""
        return int(self.courier[i]), int(self.row[i])


class _Weighed(NamedTuple):
    """What each gap would mean for a way: a number a gap, or for several ways a row a gap and a column a way."""

    reach_s: Floats
    away_s: Floats
    ride_s: Floats
    end_s: Floats
    bad: NDArray[np.bool_]  # the courier is gone by then, or would not pass by
    hurts: NDArray[np.bool_]  # somebody else's promise is endangered


class Gaps:
    """The gaps of a city as one table, a row each."""

    def __init__(self, rows: Floats) -> None:
        self.rows = rows

    @cached_property
    def columns(self) -> Floats:
        return np.ascontiguousarray(self.rows.T)

    def best(self, ways: Sequence[Way], door: tuple[float, float], *, detour: float, drop_s: float) -> Found:
        """Return for each way the gap with which its parcel is at the door soonest and no promise is endangered."""
        if not len(self.rows):
            return _nothing(len(ways))
        g, side_by_side = self.columns, _side_by_side(ways)
        w = _weighed(g[:, :, None], side_by_side, door, detour=detour, drop_s=drop_s)
        score = np.where(w.bad | w.hurts, np.inf, w.end_s)
        row, each = np.argmin(score, axis=0), np.arange(len(ways))
        none = ~np.isfinite(score[row, each])
        return Found(
            row=np.where(none, -1, row),
            courier=g[WHO][row],
            reach_s=w.reach_s[row, each],
            away_s=w.away_s[row, each],
            variance=g[VARIANCE][row],
            between_s=g[BETWEEN][row],
            ride_s=w.ride_s[row, each],
            end_s=w.end_s[row, each],
            next_s=_with_another(score, g[WHO], row),
        )

    def best_row(self, way: Way, door: tuple[float, float], *, detour: float, drop_s: float) -> int:
        """Return the row of the best gap for one way, -1 = none; others are endangered where there is no other way."""
        if not len(self.rows):
            return -1
        w = _weighed(self.columns, way, door, detour=detour, drop_s=drop_s)
        score = np.where(w.bad, np.inf, w.end_s + 1e7 * w.hurts)
        row = int(score.argmin())
        return row if score[row] < np.inf else -1


def _side_by_side(ways: Sequence[Way]) -> Way:
    """Return several ways as one whose numbers are arrays, a column each."""
    first, last = np.array([way.first for way in ways]).T, np.array([way.last for way in ways]).T
    waits = np.array([(way.ready_s, way.stays_s, way.others_s) for way in ways]).T
    return Way((first[0], first[1]), (last[0], last[1]), *waits)


def _weighed(g: Floats, way: Way, door: tuple[float, float], *, detour: float, drop_s: float) -> _Weighed:
    """Return what every gap (columns `g`) would mean for one way, or for several side by side."""
    per_m, joins, free = detour / g[SPEED], g[JOINS] > 0, g[FREE]
    away = np.hypot(g[X] - way.first[0], g[Y] - way.first[1])
    away_s = away * per_m
    reach = free + away_s
    pick = np.maximum(reach, way.ready_s)
    from_shop = np.hypot(way.last[0] - door[0], way.last[1] - door[1])
    from_halt = np.hypot(g[FROM_X] - door[0], g[FROM_Y] - door[1])
    ride = np.where(joins, from_halt, from_shop) * per_m
    end = pick + way.stays_s + way.others_s + g[BETWEEN] + ride + drop_s
    on = np.hypot(g[NEXT_X] - door[0], g[NEXT_Y] - door[1]) * per_m
    bad = (pick > g[UNTIL]) | (joins & ((away > SAME_PLACE_M) | (way.others_s > 0)))
    hurts = (end + on > g[LATEST]) | (joins & (pick - free + way.stays_s > g[SLACK]))
    return _Weighed(reach, away_s, ride, end, bad, hurts)


def _with_another(score: Floats, who: Floats, row: np.ndarray) -> Floats:
    """Return how much later each way ends when the courier of its best gap does not take it."""
    best = score[row, np.arange(len(row))]
    others = np.where(who[:, None] == who[row], np.inf, score).min(axis=0)
    return np.where(np.isfinite(best), others, np.inf) - np.where(np.isfinite(best), best, 0.0)


def _nothing(count: int) -> Found:
    """Return what is found where nobody rides."""
    none = np.full(count, -1)
    return Found(none, none, *(np.zeros(count) for _ in range(7)))


class Plans:
    """The couriers' plans and all their gaps: what one more parcel changes is one courier's part."""

    def __init__(self, couriers: Sequence[Ahead], roads: Roads) -> None:
        self.couriers, self.roads = couriers, roads
        parts = [gaps(c, one, roads) for c, one in enumerate(couriers)]
        self._counts = [len(part) for part in parts]
        self.gaps = Gaps(_table(chain.from_iterable(parts)))

    def put(self, row: int, pickups: Sequence[Halt], dropoff: Halt) -> None:
        """Write one more parcel into the plan of a courier, at the gap that the row describes."""
        gap = self.gaps.rows[row]
        c = int(gap[WHO])
        _write(self.couriers[c], gap, pickups, dropoff)
        now = gaps(c, self.couriers[c], self.roads)
        first = sum(self._counts[:c])
        rows, after = self.gaps.rows, first + self._counts[c]
        self._counts[c] = len(now)
        self.gaps = Gaps(np.concatenate([rows[:first], _table(now), rows[after:]]))


def _table(rows: Iterable[Row]) -> Floats:
    return np.fromiter(chain.from_iterable(rows), np.float64).reshape(-1, WIDTH)


def _write(one: Ahead, gap: Floats, pickups: Sequence[Halt], dropoff: Halt) -> None:
    pick, drop = int(gap[PICK]), int(gap[DROP])
    if gap[JOINS]:
        one.bound += (pick <= one.bound - 1) + (drop <= one.bound)
        one.halts.insert(pick, pickups[0])
        one.halts.insert(drop, dropoff)
    else:
        one.halts[pick:pick] = [*pickups, dropoff]
