"""A page of promises from one loaded city: which courier could come when, shop by shop. Pure; seconds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

import numpy as np

from delivery.promise.rules.legs import NOTHING, Floats, Span
from delivery.promise.rules.saying import (
    Alternative,
    Forecast,
    Otherwise,
    Promise,
    PromisePolicy,
    Refusal,
    WhyNot,
    forecast,
    say,
)
from delivery.travel.rules import DETOUR, metres_between
from marketplace.kernel.geo import Point

NOBODY_S = 1e8  # a reach that long means no courier
USUAL_DROP, USUAL_HANDOVER = Span(150.0, 60.0), Span(60.0, 30.0)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CityState:
    """The couriers of a city at `at`, one row each: where and when each is free by the present plan.

    A courier who carries or has accepted something is free at its last drop-off, not where its dot is.
    `unplanned_s` is the courier time of open deliveries that no run holds yet: it is shared by all.
    """

    at: datetime
    points: tuple[Point, ...]
    free_in_s: Floats
    until_in_s: Floats  # no pick-up after
    speed_mps: Floats
    unplanned_s: float = 0.0
    detour: float = DETOUR
    ride_scatter: float = 0.15  # deviation of a ride as a share of it
    drop: Span = USUAL_DROP


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopAsk:
    """What a promise needs to know of one shop."""

    point: Point
    accept: Span
    prepare: Span
    handover: Span = USUAL_HANDOVER
    paused: bool = False
    opens_in_s: float = 0.0  # 0 = open, inf = no opening known
    closes_in_s: float = float("inf")


def promise_for_shops(
    city: CityState, shops: Sequence[ShopAsk], door: Point, *, policy: PromisePolicy
) -> tuple[Promise | Refusal, ...]:
    """Return for each shop what can be promised to `door`, in the order given."""
    if not shops:
        return ()
    metres = metres_between([s.point for s in shops], [door])[:, 0]
    reach, who = _reach(city, shops)
    cast = _forecast(city, shops, metres, reach)
    return tuple(
        _closed(shop, city.at)
        or _out_of_reach(float(metres[i]), float(cast.mean_s[i]), policy)
        or say(cast, i, placed_at=city.at, policy=policy, courier=int(who[i]))
        for i, shop in enumerate(shops)
    )


def promise_for_basket(
    city: CityState, shops: Sequence[ShopAsk], door: Point, *, policy: PromisePolicy
) -> Promise | Refusal:
    """Return one promise for a basket of several shops, collected in one run; the nearest to the door is last.

    Every shop must be possible alone; the run waits for the slowest of them.
    """
    alone = promise_for_shops(city, shops, door, policy=policy)
    refusal = next((answer for answer in alone if isinstance(answer, Refusal)), None)
    if refusal is not None or len(shops) == 1:
        return refusal or alone[0]
    metres = metres_between([s.point for s in shops], [door])[:, 0]
    order = sorted(range(len(shops)), key=lambda i: (-metres[i], i))
    last = shops[order[-1]]
    slowest = max(shops, key=lambda s: s.accept.mean_s + s.prepare.mean_s)
    joined = ShopAsk(point=last.point, accept=slowest.accept, prepare=slowest.prepare, handover=last.handover)
    between = sum(float(metres_between([shops[a].point], [shops[b].point])[0, 0]) for a, b in pairwise(order))
    reach, who = _reach(city, [shops[order[0]]])
    others_s = between * city.detour / float(city.speed_mps[who[0]])
    others_s += sum(shops[i].handover.mean_s for i in order[:-1])
    cast = _forecast(city, [joined], metres[[order[-1]]], reach, Span(others_s, city.ride_scatter * others_s))
    return say(cast, 0, placed_at=city.at, policy=policy, courier=int(who[0]))


def _reach(city: CityState, shops: Sequence[ShopAsk]) -> tuple[Floats, np.ndarray]:
    """Return for each shop when the first courier stands there, and which; inf = none in its shift."""
    if not city.points:
        return np.full(len(shops), np.inf), np.full(len(shops), -1)
    ride = metres_between(list(city.points), [s.point for s in shops]) * city.detour / city.speed_mps[:, None]
    queue = city.unplanned_s / len(city.points)
    arrive = city.free_in_s[:, None] + queue + ride
    ready = np.array([s.accept.mean_s + s.prepare.mean_s for s in shops])
    arrive = np.where(np.maximum(arrive, ready[None, :]) > city.until_in_s[:, None], np.inf, arrive)
    who = np.argmin(arrive, axis=0)
    return arrive[who, np.arange(len(shops))], who


def _forecast(
    city: CityState, shops: Sequence[ShopAsk], metres: Floats, reach: Floats, others: Span = NOTHING
) -> Forecast:
    speed = float(city.speed_mps.mean()) if len(city.speed_mps) else 1.0
    ride = metres * city.detour / speed
    count = len(shops)
    reach = np.where(np.isfinite(reach), reach, NOBODY_S)  # refused before it is said
    means = {
        "accept": np.array([s.accept.mean_s for s in shops]),
        "prepare": np.array([s.prepare.mean_s for s in shops]),
        "reach_shop": reach,
        "handover": np.array([s.handover.mean_s for s in shops]),
        "other_shops": np.full(count, others.mean_s),
        "ride": ride,
        "drop": np.full(count, city.drop.mean_s),
    }
    sds = {
        "accept": np.array([s.accept.sd_s for s in shops]),
        "prepare": np.array([s.prepare.sd_s for s in shops]),
        "reach_shop": city.ride_scatter * reach,
        "handover": np.array([s.handover.sd_s for s in shops]),
        "other_shops": np.full(count, others.sd_s),
        "ride": city.ride_scatter * ride,
        "drop": np.full(count, city.drop.sd_s),
    }
    return forecast(means, sds)


def _out_of_reach(door_m: float, mean_s: float, policy: PromisePolicy) -> Refusal | None:
    """Return why nobody can bring it from there, None when somebody can."""
    if door_m > policy.reach_m:
        nearer = (Otherwise(Alternative.NEARER_SHOP), Otherwise(Alternative.COLLECT_YOURSELF))
        return Refusal(why=WhyNot.TOO_FAR, otherwise=nearer)
    if mean_s >= NOBODY_S:
        later = (Otherwise(Alternative.LATER_SLOT), Otherwise(Alternative.COLLECT_YOURSELF))
        return Refusal(why=WhyNot.NO_COURIER, otherwise=later)
    return None


def _closed(shop: ShopAsk, at: datetime) -> Refusal | None:
    """Return why the shop cannot begin now, None when it can."""
    if shop.paused:
        return Refusal(why=WhyNot.PAUSED, otherwise=(Otherwise(Alternative.LATER_SLOT),))
    if shop.opens_in_s == float("inf"):
        return Refusal(why=WhyNot.CLOSED, otherwise=(Otherwise(Alternative.NEARER_SHOP),))
    if shop.opens_in_s > 0:
        opens_at = at + timedelta(seconds=shop.opens_in_s)
        after = (Otherwise(Alternative.AFTER_OPENING, opens_at),)
        return Refusal(why=WhyNot.OPENS_AT, opens_at=opens_at, otherwise=after)
    if shop.accept.mean_s + shop.prepare.mean_s > shop.closes_in_s:
        return Refusal(why=WhyNot.CLOSING_SOON, otherwise=(Otherwise(Alternative.NEARER_SHOP),))
    return None
