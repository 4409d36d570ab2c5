"""All places in the couriers' plans where one more parcel fits, and what each would mean for it. Pure; seconds, metres."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from delivery.promise.rules.ahead import Ahead, Halt, Roads, gaps
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

    def via(self, i: int) -> tuple[int, int]:
        """Return the courier and the row of way `i`."""
        return int(self.courier[i]), int(self.row[i])


class Gaps:
    """The gaps of a city as one table, a row each."""

    def __init__(self, rows: Floats) -> None:
        self.rows = rows

    @classmethod
    def of(cls, couriers: Sequence[Ahead], roads: Roads) -> "Gaps":
        return cls(stacked([table(c, one, roads) for c, one in enumerate(couriers)]))

    @cached_property
    def columns(self) -> Floats:
        return np.ascontiguousarray(self.rows.T)

    def best(
        self,
        ways: Sequence[Way],
        door: tuple[float, float],
        *,
        detour: float,
        drop_s: float,
        any_row: bool = False,
    ) -> Found:
        """Return for each way the gap with which its parcel is at the door soonest and no promise is endangered.

        With `any_row` others may be endangered where there is no other way.
        """
        if not len(self.rows):
            return _nothing(len(ways))
        g = self.columns
        first = np.array([way.first for way in ways]).T
        last = np.array([way.last for way in ways]).T
        ready = np.array([way.ready_s for way in ways])
        stays = np.array([way.stays_s for way in ways])
        others = np.array([way.others_s for way in ways])
        per_m = (detour / g[SPEED])[:, None]
        joins = g[JOINS][:, None] > 0
        away = np.hypot(g[X][:, None] - first[0], g[Y][:, None] - first[1])
        reach = g[FREE][:, None] + away * per_m
        pick = np.maximum(reach, ready)
        from_shop = np.hypot(last[0] - door[0], last[1] - door[1])[None, :]
        from_halt = np.hypot(g[FROM_X] - door[0], g[FROM_Y] - door[1])[:, None]
        ride = np.where(joins, from_halt, from_shop) * per_m
        end = pick + stays + others + g[BETWEEN][:, None] + ride + drop_s
        on = np.hypot(g[NEXT_X] - door[0], g[NEXT_Y] - door[1])[:, None] * per_m
        bad = (pick > g[UNTIL][:, None]) | (joins & ((away > SAME_PLACE_M) | (others > 0)))
        hurts = (end + on > g[LATEST][:, None]) | (
            joins & (pick - g[FREE][:, None] + stays > g[SLACK][:, None])
        )
        score = np.where(bad, np.inf, end + (1e7 * hurts if any_row else np.where(hurts, np.inf, 0.0)))
        row, each = np.argmin(score, axis=0), np.arange(len(ways))
        none = ~np.isfinite(score[row, each])
        return Found(
            row=np.where(none, -1, row),
            courier=g[WHO][row],
            reach_s=reach[row, each],
            away_s=(away * per_m)[row, each],
            variance=g[VARIANCE][row],
            between_s=g[BETWEEN][row],
            ride_s=ride[row, each],
            end_s=end[row, each],
        )


def _nothing(count: int) -> Found:
    """Return what is found where nobody rides."""
    none = np.full(count, -1)
    return Found(none, none, *(np.zeros(count) for _ in range(6)))


def table(c: int, one: Ahead, roads: Roads) -> Floats:
    """Return the gaps of one courier."""
    return np.array(list(gaps(c, one, roads)), dtype=np.float64).reshape(-1, WIDTH)


def stacked(tables: Sequence[Floats]) -> Floats:
    return np.concatenate(tables) if tables else np.empty((0, WIDTH))


def put(one: Ahead, row: Floats, pickups: Sequence[Halt], dropoff: Halt) -> None:
    """Write one more parcel into a courier's plan, at the gap that `row` describes."""
    pick, drop = int(row[PICK]), int(row[DROP])
    if row[JOINS]:
        one.bound += (pick <= one.bound - 1) + (drop <= one.bound)
        one.halts.insert(pick, pickups[0])
        one.halts.insert(drop, dropoff)
    else:
        one.halts[pick:pick] = [*pickups, dropoff]
