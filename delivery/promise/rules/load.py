"""What couriers still owe and what waits, laid out as a plan with the gaps where one more parcel fits. Pure; seconds."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from math import inf
from typing import NamedTuple

import numpy as np

from delivery.promise.rules.ahead import Ahead, Halt, Roads
from delivery.promise.rules.city import CityState
from delivery.promise.rules.flat import Flat
from delivery.promise.rules.gaps import FREE, LATEST, UNTIL, Gaps, Plans, Way
from delivery.promise.rules.legs import NOTHING, Span
from marketplace.kernel.geo import Point

HANDOVER_S = 60.0
DROP_S = 150.0
COMES = Span(120.0, 240.0)  # so much later than announced a shift begins, and how surely


class Owed(NamedTuple):
    """One halt ahead of a courier: a shop with the moment the parcel is ready, or a door with what was promised."""

    point: Point
    stay_s: float
    ready_in_s: float = 0.0
    is_there: bool = False  # the courier has arrived
    is_pickup: bool = False
    ready_sd_s: float = 0.0
    promised_in_s: float = inf


class OnShift(NamedTuple):
    """A courier on shift or about to be: where, how fast, from and until when, and what is owed in its order."""

    point: Point
    speed_mps: float
    until_in_s: float
    owed: tuple[Owed, ...] = ()
    from_in_s: float = 0.0  # a shift that was announced begins in so many seconds


class Unheld(NamedTuple):
    """The parcels of one basket that no courier holds yet: its shops, from when they can be collected, its door."""

    shops: tuple[Point, ...]
    door: Point
    ready_in_s: float = 0.0
    promised_in_s: float = inf
    ready_sd_s: float = 0.0


def city_state(
    couriers: Sequence[OnShift],
    unheld: Sequence[Unheld],
    *,
    at: datetime,
    detour: float,
    stays_s: tuple[float, float] = (HANDOVER_S, DROP_S),
) -> CityState:
    """Return the couriers' plan with everything that waits put into it, the soonest promised first."""
    origin = couriers[0].point if couriers else Point(lat=0.0, lon=0.0)
    flat, drop_s = Flat(origin), stays_s[1]
    plans = Plans([_ahead(courier, flat) for courier in couriers], roads := Roads(detour))
    for parcel in sorted(unheld, key=lambda u: (u.promised_in_s, u.ready_in_s)) if couriers else ():
        way, pickups, dropoff = _parcel(parcel, flat, stays_s)
        row = plans.gaps.best_row(way, (dropoff.x, dropoff.y), detour=detour, drop_s=drop_s)
        if row >= 0:
            plans.put(row, pickups, dropoff)
    speeds = [courier.speed_mps for courier in couriers]
    return CityState(
        at=at,
        origin=origin,
        gaps=plans.gaps,
        speed_mps=sum(speeds) / len(speeds) if speeds else 1.0,
        detour=detour,
        ride_scatter=roads.ride_scatter,
    )


def seen_from(state: CityState, at: datetime) -> CityState:
    """Return the state a little later: everything is as much nearer, also the end of the shifts."""
    passed = max((at - state.at) / timedelta(seconds=1), 0.0)
    rows = state.gaps.rows.copy()
    rows[:, FREE] = np.maximum(rows[:, FREE] - passed, 0.0)
    rows[:, LATEST] -= passed
    rows[:, UNTIL] -= passed
    return replace(state, at=at, gaps=Gaps(rows))


def _ahead(courier: OnShift, flat: Flat) -> Ahead:
    halts = [
        Halt(
            *flat(owed.point),
            owed.stay_s,
            owed.is_pickup,
            owed.ready_in_s,
            owed.ready_sd_s,
            owed.promised_in_s,
            owed.is_there,
        )
        for owed in courier.owed
    ]
    begins = Span(courier.from_in_s + COMES.mean_s, COMES.sd_s) if courier.from_in_s > 0 else NOTHING
    return Ahead(*flat(courier.point), courier.speed_mps, courier.until_in_s, halts, len(halts), begins)


def _parcel(parcel: Unheld, flat: Flat, stays_s: tuple[float, float]) -> tuple[Way, list[Halt], Halt]:
    handover_s, drop_s = stays_s
    shops = [flat(point) for point in parcel.shops]
    pickups = [Halt(*shop, handover_s, True, parcel.ready_in_s, parcel.ready_sd_s) for shop in shops]
    others = (len(shops) - 1) * 2 * handover_s  # neighbours: the ride between is about as long as the stay
    way = Way(shops[0], shops[-1], parcel.ready_in_s, handover_s, others)
    return way, pickups, Halt(*flat(parcel.door), drop_s, False, promised_s=parcel.promised_in_s)
