"""What couriers still owe, as the moment and place from which each is free. Pure; seconds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import numpy as np

from delivery.promise.rules.city import CityState
from delivery.promise.rules.legs import Floats
from marketplace.kernel.geo import Point, great_circle_m

HANDOVER_S = 60.0
DROP_S = 150.0
APPROACH_SHARE = 0.5  # of the ride to the door: how far somebody must come for a parcel nobody holds yet


@dataclass(frozen=True, slots=True)
class Owed:
    """One halt ahead: where, how long it takes, and, at a shop, when the parcel is ready."""

    point: Point
    stay_s: float
    ready_in_s: float = 0.0
    is_there: bool = False  # the courier has arrived


@dataclass(frozen=True, slots=True)
class OnShift:
    """A courier on shift: where, how fast, until when, and what is owed in its order."""

    point: Point
    speed_mps: float
    until_in_s: float
    owed: tuple[Owed, ...] = ()


@dataclass(frozen=True, slots=True)
class Unheld:
    """The parcels of one basket that no courier holds yet: one way to one door from so many shops."""

    ride_m: float
    shops: int = 1


def free_after(courier: OnShift, *, detour: float) -> tuple[Point, float]:
    """Return where and in how many seconds the courier has done everything it owes."""
    at, clock = courier.point, 0.0
    for halt in courier.owed:
        if not halt.is_there:
            clock += great_circle_m(at, halt.point) * detour / courier.speed_mps
        at, clock = halt.point, max(clock, halt.ready_in_s) + halt.stay_s
    return at, clock


def city_state(
    couriers: Sequence[OnShift], unheld: Sequence[Unheld], *, at: datetime, detour: float
) -> CityState:
    """Return the couriers by place and moment of being free, and the courier time of what nobody holds yet."""
    free = [free_after(courier, detour=detour) for courier in couriers]
    speeds = _floats([courier.speed_mps for courier in couriers])
    usual = float(speeds.mean()) if couriers else 1.0
    waiting_s = sum(
        parcel.ride_m * detour * (1 + APPROACH_SHARE) / usual + parcel.shops * HANDOVER_S + DROP_S
        for parcel in unheld
    )
    return CityState(
        at=at,
        points=tuple(point for point, _ in free),
        free_in_s=_floats([seconds for _, seconds in free]),
        until_in_s=_floats([courier.until_in_s for courier in couriers]),
        speed_mps=speeds,
        unplanned_s=waiting_s,
        detour=detour,
    )


def seen_from(state: CityState, at: datetime) -> CityState:
    """Return the state a little later: everybody is as much nearer to being free, and to the end of the shift."""
    passed = max((at - state.at) / timedelta(seconds=1), 0.0)
    return replace(
        state,
        at=at,
        free_in_s=np.maximum(state.free_in_s - passed, 0.0),
        until_in_s=state.until_in_s - passed,
    )


def _floats(values: Sequence[float]) -> Floats:
    return np.array(values, dtype=np.float64)
