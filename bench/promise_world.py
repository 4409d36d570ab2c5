"""A day lived through the live planner, with shops that are late, couriers who refuse and stall; minute by minute.

The planner is told what the live tick is told: expected ready moments until a shop says packed, a courier's place and
what it holds. What really happens comes from the day's hidden `Chances`, the same for every rule of promising.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from math import exp, inf

import numpy as np

from bench.promise_days import DROP_S, HANDOVER_S, Chances, Day, Order
from bench.promise_road import OnRoad, Parcel, Stop
from delivery.dispatch.rules import (
    ENDANGERED,
    STRAYED,
    WORTH_TAKING_BACK,
    policy_for,
)
from delivery.planning import Courier, Delivery, Policy, Snapshot, StopKind, plan

TICK_S = 30.0  # the live tick is rung by what happens; nothing waits longer than this
AGAIN_S, EXPIRES_S = 120.0, 45.0
SETS_OFF_S = 15.0
ENDANGERED_S = ENDANGERED.total_seconds()
STRAYED_S = STRAYED.total_seconds()
WORTH_S = WORTH_TAKING_BACK.total_seconds()


Asks = Callable[["World", Order], float | None]  # the promised moment, None = a kind no


@dataclass
class World:
    """One day under one rule of promising."""

    day: Day
    chances: Chances
    ask: Asks
    expects: Callable[[Order], float] = lambda order: order.usual_s  # how long the shop is thought to take
    knows_all: bool = False
    tune: Callable[[Policy], Policy] = lambda policy: policy
    now_s: float = 0.0
    parcels: list[Parcel] = field(default_factory=list)
    open: dict[str, Parcel] = field(default_factory=dict)
    taken_back: int = 0
    refused: list[Order] = field(default_factory=list)
    last: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.crew = {d.id: OnRoad(d, d.x, d.y, d.on_s) for d in self.day.crew}
        self.dice = self.chances.dice(9)
        self.habits = self.chances.habits

    def run(self) -> "World":
        orders = sorted(self.day.orders, key=lambda o: (o.asked_s, o.id))
        self.now_s, i = orders[0].asked_s // TICK_S * TICK_S, 0
        end_s = orders[-1].asked_s + 3 * 3600
        while self.now_s <= end_s and (i < len(orders) or self.open):
            tick = self.now_s + TICK_S
            while i < len(orders) and orders[i].asked_s <= tick:
                self.now_s = max(self.now_s, orders[i].asked_s)
                self.advance()
                self.take(orders[i])
                i += 1
            self.now_s = tick
            self.advance()
            self.decide()
        return self

    # -- promising

    def take(self, order: Order) -> None:
        promised_s = self.ask(self, order)
        if promised_s is None:
            self.refused.append(order)
            return
        chance = self.chances.of[order.id]
        expects_s = chance.prepare_s if self.knows_all else self.expects(order)
        parcel = Parcel(order, chance, promised_s, expects_s, rung_s=order.asked_s + chance.press_s)
        parcel.accepted_s = parcel.rung_s + chance.accept_s
        parcel.packed_s = parcel.accepted_s + chance.prepare_s
        self.parcels.append(parcel)
        self.open[order.id] = parcel

    # -- the road

    def advance(self) -> None:
        for one in self.crew.values():
            while one.stops and self._finish_first(one):
                pass

    def _finish_first(self, one: OnRoad) -> bool:
        stop = one.stops[0]
        if one.arrives_s > self.now_s:
            return False
        begin = (
            max(one.arrives_s, *(p.packed_s for p in stop.parcels))
            if stop.kind is StopKind.PICKUP
            else one.arrives_s
        )
        stay = [
            p.chance.handover_s if stop.kind is StopKind.PICKUP else p.chance.drop_s for p in stop.parcels
        ]
        done = begin + max(stay) + 20.0 * (len(stay) - 1)
        if done > self.now_s:
            return False
        one.stops.pop(0)
        one.x, one.y, one.free_s = stop.x, stop.y, done
        for parcel in stop.parcels:
            if stop.kind is StopKind.PICKUP:
                parcel.picked_s = done
            else:
                parcel.delivered_s = done
                del self.open[parcel.order.id]
        if one.stops:
            self._set_off(one, done)
        if stop.kind is StopKind.PICKUP:
            self._say_etas(one, stop.parcels)
        return True

    def _say_etas(self, one: OnRoad, picked: list[Parcel]) -> None:
        clock, x, y = one.free_s, one.x, one.y
        for stop in one.stops:
            clock += self.day.ride_s(x, y, stop.x, stop.y)
            clock += HANDOVER_S if stop.kind is StopKind.PICKUP else DROP_S
            x, y = stop.x, stop.y
            for parcel in stop.parcels:
                if parcel in picked:
                    parcel.eta_s = clock

    def _set_off(self, one: OnRoad, at_s: float) -> None:
        to = one.stops[0]
        ride = self.day.ride_s(one.x, one.y, to.x, to.y)
        dice = self.chances.dice(5, self.day.crew.index(one.duty), one.legs)
        one.legs += 1
        sigma = 0.0 if self.knows_all else self.habits.ride
        real = ride * exp(dice.normal(-sigma * sigma / 2, sigma)) if sigma else ride
        one.left_s, one.expects_s, one.arrives_s = at_s, at_s + ride, at_s + real
        if one.is_standing(at_s):
            one.stands_s = at_s, one.stands_s[1]
        elif ride > 1 and dice.random() < self.habits.stalls:
            begin_s = at_s + dice.random() * real
            one.stands_s = begin_s, begin_s + dice.uniform(*self.habits.stall_s)
        else:
            one.stands_s = inf, inf
        one.arrives_s += one.stood_s(inf)

    # -- deciding

    def decide(self) -> None:
        known = [p for p in self.open.values() if p.rung_s <= self.now_s]
        if not any(p.accepted_s <= self.now_s and not p.holder for p in known):
            return  # nothing could be offered
        if not any(self._on(one) for one in self.crew.values()):
            return
        if endangered := self._endangered():
            self._take_back(endangered, known)
        snapshot = self._snapshot(known)
        made = plan(snapshot, replace(self._policy(snapshot), explain_all=False), 0)
        self.last = {run.courier: run.batches for run in made.runs}
        runs = {run.courier: run for run in made.runs}
        for offer in made.offers:
            self._offer(offer.courier, [self.open[d] for d in offer.deliveries], runs[offer.courier].stops)

    def _policy(self, snapshot: Snapshot) -> Policy:
        return self.tune(policy_for(deliveries=len(snapshot.deliveries), rate=1.0))

    def _endangered(self) -> dict[str, float]:
        """Return what is accepted, not collected and will be late as it is held, or whose courier strays, with its door moment."""
        found: dict[str, float] = {}
        for one in self.crew.values():
            bound = {p.order.id for p in one.bound}
            if not bound or one.carried or (one.arrives_s <= self.now_s):
                continue
            strays = self._strays(one)
            for parcel, door_s in self.doors_of(one):
                if parcel.order.id in bound and (strays or parcel.promised_s - door_s < ENDANGERED_S):
                    found[parcel.order.id] = door_s
        return found

    def _strays(self, one: OnRoad) -> bool:
        """Say whether a courier is behind what was expected when it set off; waiting for the shop is not being behind."""
        to = one.stops[0]
        there_s = self.now_s + self.day.ride_s(*one.place(self.now_s), to.x, to.y)
        ready_s = max((p.believed(self.now_s)[0] for p in to.parcels), default=0.0)
        return there_s - max(one.expects_s, ready_s) >= STRAYED_S

    def _take_back(self, endangered: dict[str, float], known: list[Parcel]) -> None:
        """Let go of what somebody else would bring so much sooner that it is worth it, as the live tick does."""
        snapshot = self._snapshot(known)
        loose = tuple(
            replace(c, bound=tuple(d for d in c.bound if d not in endangered)) for c in snapshot.couriers
        )
        made = plan(replace(snapshot, couriers=loose), self._policy(snapshot), 0)
        for key, door_s in sorted(endangered.items()):
            parcel, reason = self.open[key], made.reasons.get(key)
            if reason is None or reason.courier == parcel.holder or door_s - reason.dropoff_s < WORTH_S:
                continue
            self.taken_back += 1
            self._release(self.crew[parcel.holder], parcel)

    def _release(self, one: OnRoad, parcel: Parcel) -> None:
        first, place = one.stops[0], one.place(self.now_s)
        parcel.holder = ""
        left = [replace(s, parcels=[p for p in s.parcels if p is not parcel]) for s in one.stops]
        one.stops = [s for s in left if s.parcels]
        if (
            one.stops
            and one.stops[0].kind is first.kind
            and (one.stops[0].x, one.stops[0].y) == (first.x, first.y)
        ):
            return
        (one.x, one.y), one.free_s = place, self.now_s
        if one.stops:
            self._set_off(one, self.now_s)

    def _offer(self, courier: str, parcels: list[Parcel], stops: tuple) -> None:
        luck = self.dice.random()
        if self.crew[courier].is_standing(self.now_s):
            luck = self.habits.refuses  # who mends a tyre answers nothing
        if luck < self.habits.refuses:
            for parcel in parcels:
                parcel.refused_by.add(courier)
            return
        if luck < self.habits.refuses + self.habits.ignores:
            for parcel in parcels:
                parcel.asked, parcel.asked_until_s = courier, self.now_s + EXPIRES_S
                parcel.not_now[courier] = self.now_s + EXPIRES_S + AGAIN_S
            return
        self._accept(self.crew[courier], parcels, stops)

    def _accept(self, one: OnRoad, parcels: list[Parcel], planned: tuple) -> None:
        mine = {p.order.id: p for p in [*one.bound, *one.carried, *parcels]}
        for parcel in parcels:
            parcel.holder = one.duty.id
        riding_to = one.stops[0] if one.stops else None
        stops: list[Stop] = []
        for halt in planned:
            held = [mine[d] for d in halt.deliveries if d in mine]
            held = [p for p in held if halt.kind is StopKind.DROPOFF or p.picked_s == inf]
            if held:
                x, y = (
                    (held[0].order.x, held[0].order.y)
                    if halt.kind is StopKind.DROPOFF
                    else self.day.shops[held[0].order.shop]
                )
                stops.append(Stop(halt.kind, x, y, held))
        if riding_to is not None:
            first = next(
                (s for s in stops if s.kind is riding_to.kind and (s.x, s.y) == (riding_to.x, riding_to.y)),
                None,
            )
            if first is None or {id(p) for s in one.stops for p in s.parcels} - {
                id(p) for s in stops for p in s.parcels
            }:
                old = {id(p) for s in one.stops for p in s.parcels}
                rest = [replace(s, parcels=[p for p in s.parcels if id(p) not in old]) for s in stops]
                stops = one.stops + [s for s in rest if s.parcels]
            else:
                stops.remove(first)
                stops.insert(0, first)
            one.stops = stops
            return
        one.stops = stops
        self._set_off(one, max(self.now_s, one.free_s) + SETS_OFF_S)

    def _on(self, one: OnRoad) -> bool:
        return self.is_on_shift(one) or bool(one.stops)

    def is_on_shift(self, one: OnRoad) -> bool:
        return self.chances.begins_s[one.duty.id] <= self.now_s <= one.duty.until_s

    def _snapshot(self, known: list[Parcel]) -> Snapshot:
        nodes: dict[tuple[float, float], int] = {}

        def node(x: float, y: float) -> int:
            return nodes.setdefault((x, y), len(nodes))

        couriers, hidden = [], set()
        for one in self.crew.values():
            if self._on(one):
                couriers.append(self._courier(one, node, hidden))
        deliveries = tuple(self._delivery(p, node) for p in known if p.order.id not in hidden)
        places = np.array(list(nodes))
        apart = np.hypot(*(places[:, None] - places[None, :]).transpose(2, 0, 1))
        ride = (apart * self.day.detour / self.day.speed_mps).astype(np.float32)
        previous = {c: b for c, b in self.last.items() if c in {k.id for k in couriers}}
        return Snapshot(
            now_s=self.now_s,
            couriers=tuple(couriers),
            deliveries=deliveries,
            travel={"bike": ride},
            previous=previous,
        )

    def _courier(self, one: OnRoad, node: Callable[[float, float], int], hidden: set[str]) -> Courier:
        carried, bound = one.carried, one.bound
        at, free_s = (one.x, one.y), max(one.free_s, self.now_s)
        if one.stops:
            at = one.stops[0].x, one.stops[0].y
            free_s = self.now_s
            if one.arrives_s > self.now_s:
                free_s += self.day.ride_s(*one.place(self.now_s), *at)
        if carried and bound:
            free_s, at = self.expected_end(one)
            hidden |= {p.order.id for p in (*carried, *bound)}
            carried, bound = [], []
        return Courier(
            id=one.duty.id,
            node=node(*at),
            free_at_s=free_s,
            until_s=one.duty.until_s,
            carrying=tuple(p.order.id for p in carried),
            bound=tuple(p.order.id for p in bound),
            idle_since_s=one.free_s,
        )

    def expected_end(self, one: OnRoad) -> tuple[float, tuple[float, float]]:
        *_, (clock, stop) = self.expected_stops(one)
        return clock, (stop.x, stop.y)

    def doors_of(self, one: OnRoad) -> Iterator[tuple[Parcel, float]]:
        for clock, stop in self.expected_stops(one):
            if stop.kind is StopKind.DROPOFF:
                yield from ((parcel, clock - DROP_S / 2) for parcel in stop.parcels)

    def expected_stops(self, one: OnRoad) -> Iterator[tuple[float, Stop]]:
        """Yield each stop ahead of a courier with the moment it is expected to be left."""
        clock, (x, y) = self.now_s, one.place(self.now_s)
        for stop in one.stops:
            clock += self.day.ride_s(x, y, stop.x, stop.y)
            if stop.kind is StopKind.PICKUP:
                clock = max(clock, *(p.believed(self.now_s)[0] for p in stop.parcels)) + HANDOVER_S
            else:
                clock += DROP_S
            x, y = stop.x, stop.y
            yield clock, stop

    def _delivery(self, parcel: Parcel, node: Callable[[float, float], int]) -> Delivery:
        order, (ready_s, sd_s) = parcel.order, parcel.believed(self.now_s)
        not_now = {c for c, until in parcel.not_now.items() if until > self.now_s}
        is_asked = parcel.asked_until_s > self.now_s
        return Delivery(
            id=order.id,
            shop=str(order.shop),
            pickup_node=node(*self.day.shops[order.shop]),
            dropoff_node=node(order.x, order.y),
            placed_s=order.asked_s,
            ready_s=ready_s,
            ready_sd_s=0.0 if self.knows_all else sd_s,
            promised_s=parcel.promised_s,
            pickup_service_s=HANDOVER_S,
            dropoff_service_s=DROP_S,
            confirmed=parcel.accepted_s <= self.now_s,
            refused_by=frozenset(parcel.refused_by | (set() if is_asked else not_now)) - {parcel.holder},
            offered_to=parcel.asked if is_asked else "",
        )
