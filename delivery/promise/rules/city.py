"""A page of promises from one loaded city: which courier could come when, shop by shop. Pure; seconds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from math import hypot

import numpy as np

from delivery.promise.rules.flat import Flat
from delivery.promise.rules.gaps import FREE, JOINS, WHO, Found, Gaps, Way
from delivery.promise.rules.legs import Floats, Span
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
from delivery.travel.rules import DETOUR
from marketplace.kernel.geo import Point

NOBODY_S = 1e8  # a reach that long means no courier
USUAL_DROP, USUAL_HANDOVER = Span(150.0, 60.0), Span(60.0, 30.0)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CityState:
    """The couriers' present plan at `at`, as the gaps where one more parcel fits.

    A courier who carries or has accepted something is free at its last drop-off, not where its dot is; what nobody
    holds yet is in the plan too, and no gap endangers what was promised.
    """

    at: datetime
    origin: Point
    gaps: Gaps
    speed_mps: float = 15 / 3.6  # of a ride nobody has taken yet
    detour: float = DETOUR
    ride_scatter: float = 0.15  # deviation of a ride as a share of it
    drop: Span = USUAL_DROP

    @property
    def free_in_s(self) -> tuple[float, ...]:
        """Return for each courier when everything planned for them is done."""
        rows = self.gaps.rows[self.gaps.rows[:, JOINS] == 0]
        return tuple(float(rows[rows[:, WHO] == who, FREE].max()) for who in np.unique(rows[:, WHO]))


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
    flat = Flat(city.origin)
    places = [flat(shop.point) for shop in shops]
    ways = [
        Way(place, place, shop.accept.mean_s + shop.prepare.mean_s, shop.handover.mean_s)
        for shop, place in zip(shops, places, strict=True)
    ]
    found, to = _found(city, ways, flat(door)), flat(door)
    cast = _forecast(city, shops, found, policy)
    return tuple(
        _closed(shop, city.at)
        or _out_of_reach(hypot(x - to[0], y - to[1]), float(cast.mean_s[i]), policy)
        or say(cast, i, placed_at=city.at, policy=policy, via=found.via(i))
        for i, (shop, (x, y)) in enumerate(zip(shops, places, strict=True))
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
    return _on_one_run(city, [shops], door, policy=policy)[0]


def promise_with_each(
    city: CityState,
    shops: Sequence[ShopAsk],
    others: Sequence[ShopAsk],
    door: Point,
    *,
    policy: PromisePolicy,
) -> tuple[Promise | Refusal, ...]:
    """Return for each other shop the promise of `shops` and it on one run, all worked out together."""
    alone = promise_for_shops(city, [*shops, *others], door, policy=policy)
    refusal = next((answer for answer in alone[: len(shops)] if isinstance(answer, Refusal)), None)
    if refusal is not None or not others:
        return tuple(refusal for _ in others) if refusal else ()
    together = _on_one_run(city, [[*shops, other] for other in others], door, policy=policy)
    return tuple(
        no if isinstance(no, Refusal) else answer
        for no, answer in zip(alone[len(shops) :], together, strict=True)
    )


def _on_one_run(
    city: CityState, baskets: Sequence[Sequence[ShopAsk]], door: Point, *, policy: PromisePolicy
) -> list[Promise | Refusal]:
    """Return for each basket the promise of one courier who collects it all."""
    to = Flat(city.origin)(door)
    laid = [_way(city, shops, to) for shops in baskets]
    found = _found(city, [way for way, _ in laid], to)
    others_s = np.array([way.others_s for way, _ in laid])
    cast = _forecast(city, [ask for _, ask in laid], found, policy, others_s)
    return [
        _nobody()
        if cast.mean_s[i] >= NOBODY_S
        else say(cast, i, placed_at=city.at, policy=policy, via=found.via(i))
        for i in range(len(laid))
    ]


def _way(city: CityState, shops: Sequence[ShopAsk], to: tuple[float, float]) -> tuple[Way, ShopAsk]:
    """Return the way of one run past all shops, the nearest to the door last, and the shops as if they were one."""
    flat = Flat(city.origin)
    places = [flat(shop.point) for shop in shops]
    order = sorted(range(len(shops)), key=lambda i: (-hypot(places[i][0] - to[0], places[i][1] - to[1]), i))
    slowest = max(shops, key=lambda s: s.accept.mean_s + s.prepare.mean_s)
    between = sum(hypot(places[a][0] - places[b][0], places[a][1] - places[b][1]) for a, b in pairwise(order))
    others_s = between * city.detour / city.speed_mps + sum(shops[i].handover.mean_s for i in order[:-1])
    ready_s, last = slowest.accept.mean_s + slowest.prepare.mean_s, shops[order[-1]]
    way = Way(places[order[0]], places[order[-1]], ready_s, last.handover.mean_s, others_s)
    return way, replace(slowest, point=last.point, handover=last.handover)


def _found(city: CityState, ways: Sequence[Way], door: tuple[float, float]) -> Found:
    """Return the best gap for each way; without a courier there is none."""
    return city.gaps.best(ways, door, detour=city.detour, drop_s=city.drop.mean_s)


def _forecast(
    city: CityState,
    shops: Sequence[ShopAsk],
    found: Found,
    policy: PromisePolicy,
    others_s: Floats | float = 0.0,
) -> Forecast:
    reach = np.where(found.row >= 0, found.reach_s, NOBODY_S)  # refused before it is said
    between = found.between_s + others_s
    means = {
        "accept": np.array([s.accept.mean_s for s in shops]),
        "prepare": np.array([s.prepare.mean_s for s in shops]),
        "reach_shop": reach,
        "handover": np.array([s.handover.mean_s for s in shops]),
        "other_shops": between,
        "ride": found.ride_s,
        "drop": np.full(len(shops), city.drop.mean_s),
    }
    sds = {
        "accept": np.array([s.accept.sd_s for s in shops]),
        "prepare": np.array([s.prepare.sd_s for s in shops]),
        "reach_shop": np.sqrt(found.variance + (city.ride_scatter * found.away_s) ** 2),
        "handover": np.array([s.handover.sd_s for s in shops]),
        "other_shops": city.ride_scatter * between,
        "ride": city.ride_scatter * found.ride_s,
        "drop": np.full(len(shops), city.drop.sd_s),
    }
    return forecast(means, sds, policy, next_s=found.next_s)


def _out_of_reach(door_m: float, mean_s: float, policy: PromisePolicy) -> Refusal | None:
    """Return why nobody can bring it from there, None when somebody can."""
    if door_m > policy.reach_m:
        nearer = (Otherwise(Alternative.NEARER_SHOP), Otherwise(Alternative.COLLECT_YOURSELF))
        return Refusal(why=WhyNot.TOO_FAR, otherwise=nearer)
    return _nobody() if mean_s >= NOBODY_S else None


def _nobody() -> Refusal:
    later = (Otherwise(Alternative.LATER_SLOT), Otherwise(Alternative.COLLECT_YOURSELF))
    return Refusal(why=WhyNot.NO_COURIER, otherwise=later)


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
