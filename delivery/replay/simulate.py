"""A day once more, minute by minute, through the planner: it is told only what was known by then.

Offers are taken at once. A courier who rides is not turned; who waits at a shop may still be given other parcels or
another shop until it collects.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import process_time

from delivery.planning import Courier, Delivery, Offer, Plan, Policy, Snapshot, plan
from delivery.replay.day import MINUTE_S, Day, PublicCourier, PublicOrder
from delivery.replay.demand import expected_demand

HOUR_S = 3600.0


@dataclass(slots=True)
class OnDuty:
    """Where a courier stands, or will when what it does now is done."""

    record: PublicCourier
    node: int
    free_s: float
    ride: "Ride | None" = None  # the ride that brought it to the shop it stands at, not collected yet


@dataclass(frozen=True, slots=True)
class Ride:
    shop: str
    ordered_s: float
    arrive_s: float
    meant_for: frozenset[str]


@dataclass(frozen=True, slots=True)
class Done:
    """One order brought to its door."""

    order: str
    courier: str
    route: str
    shop: str
    assigned_s: float
    pickup_s: float
    delivered_s: float


@dataclass(frozen=True, slots=True)
class Moved:
    """One empty ride to a shop that was not (or no longer) for an order collected there."""

    courier: str
    shop: str
    ordered_s: float
    arrive_s: float


@dataclass(slots=True)
class Replay:
    """What happened, and what each decision took: CPU seconds, so that what else a machine does is not counted."""

    done: list[Done] = field(default_factory=list)
    moved: list[Moved] = field(default_factory=list)
    decision_s: list[float] = field(default_factory=list)


@dataclass(slots=True)
class Scene:
    """The day at one minute."""

    day: Day
    on_duty: dict[str, OnDuty]
    waiting: dict[str, PublicOrder] = field(default_factory=dict)
    told: Replay = field(default_factory=Replay)
    now_s: float = 0.0
    last: Plan | None = None


Think = Callable[[Snapshot, Policy, int], Plan]


def replay(day: Day, policy: Policy, *, seed: int = 0, think: Think = plan) -> Replay:
    """Return what the planner (or another way to `think`) would have made of the day under `policy`."""
    scene = Scene(day, {c.id: OnDuty(c, c.node, c.on_s) for c in day.couriers})
    for now_s, revealed in _minutes(day):
        scene.now_s = now_s
        scene.waiting.update({order.id: order for order in revealed})
        snapshot = _snapshot(scene)
        if not snapshot.couriers or not (scene.waiting or policy.placing.moves):
            continue
        began = process_time()
        scene.last = think(snapshot, policy, seed)
        scene.told.decision_s.append(process_time() - began)
        for offer in scene.last.offers:
            _take(scene, scene.on_duty[offer.courier], offer)
        for move in scene.last.moves:
            _ride(scene, scene.on_duty[move.courier], move.shop, move.node, frozenset())
    for one in scene.on_duty.values():
        _note_move(one, scene.told)
    return scene.told


def _minutes(day: Day) -> Iterator[tuple[float, list[PublicOrder]]]:
    """Yield every minute of the day with the orders placed since the last."""
    orders = sorted(day.orders, key=lambda o: (o.placed_s, o.id))
    last_s = max(max(c.until_s for c in day.couriers), orders[-1].ready_s) + HOUR_S
    now_s, i = min(orders[0].placed_s, min(c.on_s for c in day.couriers)), 0
    while now_s <= last_s:
        first = i
        while i < len(orders) and orders[i].placed_s <= now_s:
            i += 1
        yield now_s, orders[first:i]
        now_s += MINUTE_S


def _snapshot(scene: Scene) -> Snapshot:
    """Return what is known now; couriers whose shift begins within the hour can already be planned with."""
    now_s, day = scene.now_s, scene.day
    return Snapshot(
        now_s=now_s,
        couriers=tuple(
            Courier(
                id=r.record.id,
                node=r.node,
                free_at_s=r.free_s,
                until_s=r.record.until_s,
                capacity=99,
                idle_since_s=r.free_s,
            )
            for r in scene.on_duty.values()
            if r.record.on_s <= now_s + HOUR_S and max(now_s, r.free_s) <= r.record.until_s
        ),
        deliveries=tuple(_delivery(day, order) for order in scene.waiting.values()),
        travel={"bike": day.travel_s},
        demand=expected_demand(day, now_s),
        previous={} if scene.last is None else {run.courier: run.batches for run in scene.last.runs},
    )


def _delivery(day: Day, order: PublicOrder) -> Delivery:
    return Delivery(
        id=order.id,
        shop=order.shop,
        pickup_node=order.pickup_node,
        dropoff_node=order.dropoff_node,
        placed_s=order.placed_s,
        ready_s=order.ready_s,
        promised_s=order.placed_s + HOUR_S,
        pickup_service_s=day.pickup_service_s,
        dropoff_service_s=day.dropoff_service_s,
    )


def _take(scene: Scene, one: OnDuty, offer: Offer) -> None:
    """Let a courier who stands still act on an offer: ride to the shop, or collect if it stands there in time."""
    if one.free_s > scene.now_s:
        return
    batch = [scene.waiting[d] for d in offer.deliveries]
    if one.node != batch[0].pickup_node:
        _ride(scene, one, batch[0].shop, batch[0].pickup_node, frozenset(offer.deliveries))
    elif offer.first_pickup_s - scene.day.pickup_service_s / 2 <= scene.now_s:
        _collect(scene, one, batch)
        for order in batch:
            del scene.waiting[order.id]


def _ride(scene: Scene, one: OnDuty, shop: str, node: int, meant_for: frozenset[str]) -> None:
    if one.free_s > scene.now_s or one.node == node:
        return
    _note_move(one, scene.told)
    arrive_s = scene.now_s + float(scene.day.travel_s[one.node, node])
    one.node, one.free_s = node, arrive_s
    one.ride = Ride(shop, scene.now_s, arrive_s, meant_for)


def _note_move(one: OnDuty, told: Replay) -> None:
    if one.ride is not None:
        told.moved.append(Moved(one.record.id, one.ride.shop, one.ride.ordered_s, one.ride.arrive_s))
        one.ride = None


def _collect(scene: Scene, one: OnDuty, batch: list[PublicOrder]) -> None:
    """Collect a batch and bring every order of it to its door, in the order of the plan."""
    day, ride = scene.day, one.ride
    sent_for = ride.meant_for & {o.id for o in batch} if ride is not None else frozenset()
    if sent_for:
        one.ride = None
    else:
        _note_move(one, scene.told)
    pickup_s = max(scene.now_s + day.pickup_service_s / 2, *(o.ready_s for o in batch))
    clock, at = pickup_s + day.pickup_service_s / 2, one.node
    route = f"{one.record.id}-{int(scene.now_s // MINUTE_S)}"
    for order in batch:
        delivered_s = clock + float(day.travel_s[at, order.dropoff_node]) + day.dropoff_service_s / 2
        clock, at = delivered_s + day.dropoff_service_s / 2, order.dropoff_node
        assigned_s = ride.ordered_s if ride is not None and order.id in sent_for else scene.now_s
        done = Done(order.id, one.record.id, route, order.shop, assigned_s, pickup_s, delivered_s)
        scene.told.done.append(done)
    one.node, one.free_s = at, clock
