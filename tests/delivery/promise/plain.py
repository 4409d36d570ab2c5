"""The couriers' plan worked out the long way: everything anew for every parcel, gap after gap, in plain numbers.

`city_state` must come to the very same rows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import hypot, inf, sqrt

import numpy as np

from delivery.promise.rules import OnShift, Unheld
from delivery.promise.rules.ahead import FULL, GUARD, UNFORESEEN, Ahead, Halt, Row, later
from delivery.promise.rules.flat import Flat
from delivery.promise.rules.gaps import SAME_PLACE_M
from delivery.promise.rules.load import DROP_S, HANDOVER_S

RIDE_SCATTER, STAY_SD_S = 0.15, 45.0
Xy = tuple[float, float]


def plain_rows(couriers: Sequence[OnShift], unheld: Sequence[Unheld], *, detour: float) -> list[Row]:
    """Return the gaps of the plan with everything that waits put into it, the soonest promised first."""
    flat = Flat(couriers[0].point) if couriers else None
    plans = [_ahead(courier, flat) for courier in couriers]
    for parcel in sorted(unheld, key=lambda u: (u.promised_in_s, u.ready_in_s)):
        rows = [row for c, one in enumerate(plans) for row in _rows(c, one, detour)]
        weights = [_weight(row, parcel, flat, detour) for row in rows]
        if rows and min(weights) < inf:
            gap = rows[weights.index(min(weights))]
            _put(plans[int(gap[12])], gap, parcel, flat)
    return [row for c, one in enumerate(plans) for row in _rows(c, one, detour)]


def _ahead(courier: OnShift, flat: Flat) -> Ahead:
    halts = [
        Halt(*flat(o.point), o.stay_s, o.is_pickup, o.ready_in_s, o.ready_sd_s, o.promised_in_s, o.is_there)
        for o in courier.owed
    ]
    return Ahead(*flat(courier.point), courier.speed_mps, courier.until_in_s, halts, bound=len(halts))


def _ride_s(one: Ahead, detour: float, i: int) -> float:
    """Return the seconds of the ride to halt `i` from the one before, or from where the courier is."""
    x, y = (one.x, one.y) if i == 0 else (one.halts[i - 1].x, one.halts[i - 1].y)
    return hypot(x - one.halts[i].x, y - one.halts[i].y) * detour / one.speed_mps


def _moments(one: Ahead, detour: float) -> tuple[list[float], ...]:
    """Return of every halt the arrival, the leaving, its variance, and the latest arrival that harms nobody."""
    arrive, leave, variances, clock, variance = [], [], [], 0.0, 0.0
    for i, halt in enumerate(one.halts):
        ride = 0.0 if halt.is_there else _ride_s(one, detour, i)
        clock, variance = clock + ride, variance + (RIDE_SCATTER * ride) ** 2
        arrive.append(clock)
        if halt.is_pickup and halt.ready_s > 0:
            clock, variance = later(clock, variance, halt.ready_s, halt.ready_sd_s**2)
        clock, variance = clock + halt.stay_s, variance + STAY_SD_S**2
        leave.append(clock)
        variances.append(variance)
    latest, leave_by = [inf] * len(arrive), inf
    for i in reversed(range(len(arrive))):
        unsure = UNFORESEEN.sd_s**2 if i >= one.bound else 0.0
        own = one.halts[i].promised_s - UNFORESEEN.mean_s - GUARD * sqrt(variances[i] + unsure)
        bears = leave_by if one.halts[i].is_pickup else min(leave_by, own)
        latest[i] = max(bears - one.halts[i].stay_s, arrive[i])
        leave_by = latest[i] - _ride_s(one, detour, i)
    return arrive, leave, variances, latest


def _rows(c: int, one: Ahead, detour: float) -> Iterator[Row]:
    """Yield the gaps of one courier: after each round, then into each round."""
    arrive, leave, variance, latest = _moments(one, detour)
    who = (float(c), one.speed_mps, one.until_s)
    at = [(one.x, one.y, 0.0, 0.0)]
    at += [(h.x, h.y, left, var) for h, left, var in zip(one.halts, leave, variance, strict=True)]
    after = [(h.x, h.y, last) for h, last in zip(one.halts, latest, strict=True)] + [(0.0, 0.0, inf)]
    begun = sum(-1 if halt.is_pickup else 1 for halt in one.halts)  # on board already
    carried = [
        begun + sum(1 if h.is_pickup else -1 for h in one.halts[:i]) for i in range(len(one.halts) + 1)
    ]
    ends = [i for i, parcels in enumerate(carried) if parcels == 0]
    for end in ends:
        if end >= one.bound:
            yield (*at[end], 0.0, 0.0, 0.0, *after[end], inf, 0.0, *who, end, end)
    for start, end in zip([0, *ends], ends, strict=False):
        shops = [i for i in range(start, end) if one.halts[i].is_pickup]
        if not shops or end - start - len(shops) >= FULL:
            continue
        for p in shops:
            for q in range(shops[-1], end):
                free = one.halts[p].x, one.halts[p].y, leave[p] - one.halts[p].stay_s, variance[q]
                there = one.halts[q].x, one.halts[q].y, leave[q] - leave[p]
                slack = latest[p + 1] - arrive[p + 1]
                yield (*free, *there, *after[q + 1], slack, 1.0, *who, p + 1, q + 2)


def _weight(row: Row, parcel: Unheld, flat: Flat, detour: float) -> float:
    """Return when the parcel would be at its door through this gap: far later where it endangers another, inf = not at all."""
    x, y, free, _, from_x, from_y, between, next_x, next_y, latest, slack, joins, _, speed, until, *_ = row
    first, last, door = flat(parcel.shops[0]), flat(parcel.shops[-1]), flat(parcel.door)
    others = (len(parcel.shops) - 1) * 2 * HANDOVER_S
    away, per_m = _far((x, y), first), detour / speed
    pick = max(free + away * per_m, parcel.ready_in_s)
    ride = _far((from_x, from_y) if joins else last, door) * per_m
    end = pick + HANDOVER_S + others + between + ride + DROP_S
    if pick > until or (joins and (away > SAME_PLACE_M or others > 0)):
        return inf
    hurts = end + _far((next_x, next_y), door) * per_m > latest
    hurts = hurts or bool(joins and pick - free + HANDOVER_S > slack)
    return end + 1e7 * hurts


def _far(a: Xy, b: Xy) -> float:
    return float(np.hypot(a[0] - b[0], a[1] - b[1]))


def _put(one: Ahead, gap: Row, parcel: Unheld, flat: Flat) -> None:
    pick, drop, joins = int(gap[15]), int(gap[16]), gap[11]
    rounds = replace(one, halts=list(one.halts))
    pickups = [
        Halt(*flat(shop), HANDOVER_S, True, parcel.ready_in_s, parcel.ready_sd_s) for shop in parcel.shops
    ]
    door = Halt(*flat(parcel.door), DROP_S, False, promised_s=parcel.promised_in_s)
    if joins:
        rounds.bound += (pick <= one.bound - 1) + (drop <= one.bound)
        rounds.halts.insert(pick, pickups[0])
        rounds.halts.insert(drop, door)
    else:
        rounds.halts[pick:pick] = [*pickups, door]
    one.halts, one.bound = rounds.halts, rounds.bound
