"""Ways to promise: ours, from the couriers' plan and what shops were learned to take; and what others do."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from math import cos, degrees, inf, radians

import numpy as np

from bench.promise_days import ACCEPT_S, DROP_S, HANDOVER_S, MINUTE, PRESS_S, Chances, Duty, Order
from bench.promise_road import OnRoad, Parcel
from bench.promise_world import World
from delivery.planning import StopKind
from delivery.promise.rules import (
    OnShift,
    Owed,
    Promise,
    PromisePolicy,
    ShopAsk,
    Span,
    Unheld,
    city_state,
    promise_for_shops,
)
from marketplace.kernel.geo import EARTH_M, Point
from sellers.fulfilment.rules import UNKNOWN, Known, Took, learned

MIDNIGHT = datetime(2026, 6, 5, tzinfo=UTC)
HISTORY = 40  # fulfilments a shop before the day
HOUR_S = 3600.0
GIVEN_UP_S = 300.0  # who is later than this is not counted on


def point(x: float, y: float) -> Point:
    lat = 45.0
    return Point(lat=lat + degrees(y / EARTH_M), lon=degrees(x / EARTH_M / cos(radians(lat))))


def history_of(chances: Chances, *, each: int = HISTORY) -> list[Took]:
    """Return what the shops took on earlier days, at the hours they are usually asked."""
    dice, rows = np.random.default_rng([chances.seed, 77]), []
    orders = chances.day.orders
    for shop in range(len(chances.day.shops)):
        own = [o for o in orders if o.shop == shop] or [orders[0]]
        for _ in range(each):
            like = own[int(dice.integers(len(own)))]
            took = chances.prepare_s(shop, like.asked_s, like.usual_s, dice)
            rows.append(Took(shop, "all", int(like.asked_s // 3600) % 24, like.usual_s, took))
    return rows


@dataclass
class Ours:
    """The promise of the live system."""

    chances: Chances
    policy: PromisePolicy = field(default_factory=lambda: PromisePolicy(reach_m=1e9))
    each: int = HISTORY
    known: dict[int, dict[int, Known]] = field(init=False)

    def __post_init__(self) -> None:
        self.known = learned(history_of(self.chances, each=self.each)) if self.each else {}

    def prepare(self, order: Order) -> Span:
        known = self.known.get(order.shop, {}).get(int(order.asked_s // 3600) % 24, UNKNOWN)
        return Span(*known.seconds(order.usual_s))

    def __call__(self, world: World, order: Order) -> float | None:
        at = MIDNIGHT + timedelta(seconds=world.now_s)
        day = world.day
        crew = [on_shift(world, one) for one in world.crew.values() if world.is_on_shift(one)]
        crew += [announced(world, one.duty) for one in world.crew.values() if is_expected(world, one)]
        waiting = [unheld(world, p) for p in world.open.values() if not p.holder]
        city = city_state(crew, waiting, at=at, detour=day.detour, stays_s=(HANDOVER_S, DROP_S))
        ask = ShopAsk(
            point=point(*day.shops[order.shop]),
            accept=Span(PRESS_S + ACCEPT_S, 45.0),
            prepare=self.prepare(order),
            handover=Span(HANDOVER_S, 42.0),
        )
        [answer] = promise_for_shops(city, [ask], point(order.x, order.y), policy=self.policy)
        if not isinstance(answer, Promise):
            return None
        return (answer.promised_at - MIDNIGHT) / timedelta(seconds=1)


def on_shift(world: World, one: OnRoad) -> OnShift:
    owed, now_s = [], world.now_s
    for i, stop in enumerate(one.stops):
        is_there, is_pickup = i == 0 and one.arrives_s <= now_s, stop.kind is StopKind.PICKUP
        stay = HANDOVER_S if is_pickup else DROP_S
        ready_s = max((p.believed(now_s)[0] for p in stop.parcels), default=0.0) - now_s if is_pickup else 0.0
        if is_there and (not is_pickup or ready_s <= 0):
            stay = max(stay - (now_s - one.arrives_s), 20.0)
        promised = inf if is_pickup else min(p.promised_s for p in stop.parcels) - now_s
        owed.append(Owed(point(stop.x, stop.y), stay, max(ready_s, 0.0), is_there, is_pickup, 90.0, promised))
    return OnShift(point(*one.place(now_s)), world.day.speed_mps, one.duty.until_s - now_s, tuple(owed))


def is_expected(world: World, one: OnRoad) -> bool:
    """Say whether a courier who is not there yet is counted on: one who announced to come, and is hardly late."""
    to_come = one.duty.on_s - world.now_s
    return not world.is_on_shift(one) and -GIVEN_UP_S <= to_come <= HOUR_S


def announced(world: World, duty: Duty) -> OnShift:
    from_in_s = max(duty.on_s - world.now_s, MINUTE)
    return OnShift(point(duty.x, duty.y), world.day.speed_mps, duty.until_s - world.now_s, (), from_in_s)


def unheld(world: World, parcel: Parcel) -> Unheld:
    ready_s, sd_s = parcel.believed(world.now_s)
    if parcel.rung_s > world.now_s:
        ready_s = parcel.order.asked_s + PRESS_S + ACCEPT_S + parcel.expects_s
    return Unheld(
        (point(*world.day.shops[parcel.order.shop]),),
        point(parcel.order.x, parcel.order.y),
        max(ready_s - world.now_s, 0.0),
        parcel.promised_s - world.now_s,
        sd_s,
    )


def up(seconds: float) -> float:
    return -(-seconds // (5 * MINUTE)) * 5 * MINUTE


@dataclass(frozen=True)
class Fixed:
    """«Within 45 minutes», whatever happens."""

    minutes: float = 45.0

    def __call__(self, world: World, order: Order) -> float | None:
        return up(order.asked_s + self.minutes * MINUTE)


@dataclass(frozen=True)
class Distance:
    """Fixed preparation and so many minutes a kilometre; nothing over the hour."""

    fixed_s: float
    factor: float

    def __call__(self, world: World, order: Order) -> float | None:
        shop = world.day.shops[order.shop]
        ride = world.day.ride_s(*shop, order.x, order.y)
        said = up(order.asked_s + self.fixed_s + self.factor * ride)
        return said if said - order.asked_s <= HOUR_S else None


def everything(world: World, order: Order) -> float:
    """Refuse nobody, promise the hour: what the reference plan is told."""
    return order.asked_s + HOUR_S
