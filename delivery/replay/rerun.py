"""A lived day once more, every half minute, through the planner of the live tick, told only what was known by then. Pure.

Offers are taken at once; who rides is not turned before they arrive. Between two shops a run stays as it is.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import chain

from delivery import planning
from delivery.planning import Courier, Delivery, Offer, Plan, Policy, Snapshot, Stop, StopKind
from delivery.replay.lived import Brought, DayFigures, LivedDay, LivedParcel, figures_of
from delivery.replay.riding import (
    HALT_S,
    Halt,
    Riding,
    Scene,
    advance,
    arrive,
    end,
    is_between_shops,
    next_place,
)

TICK_S = 30.0
LONGEST_S = 3 * 3600.0  # after the last promise a day is over


@dataclass(frozen=True, slots=True, kw_only=True)
class Lived:
    """How the day went this time."""

    brought: tuple[Brought, ...]
    figures: DayFigures


def live_again(day: LivedDay, policy: Policy) -> Lived:
    """Return how the day would have gone under `policy`."""
    scene = Scene(
        day, policy, {p.id: p for p in day.parcels}, {c.id: Riding(c, c.node, c.on_s) for c in day.couriers}
    )
    if day.parcels:
        _run(scene)
    brought = tuple(_brought(scene, parcel) for parcel in day.parcels)
    rows = scene.riding.values()
    figures = figures_of(brought, busy_s=sum(r.busy_s for r in rows), metres=sum(r.metres for r in rows))
    return Lived(brought=brought, figures=replace(figures, parted=parted(brought, day)))


def parted(brought: tuple[Brought, ...], day: LivedDay) -> int:
    """Return how many baskets came with more than one courier."""
    baskets: dict[str, set[str]] = defaultdict(set)
    basket_of = {parcel.id: parcel.basket for parcel in day.parcels}
    for one in brought:
        if one.courier:
            baskets[basket_of[one.id]].add(one.courier)
    return sum(len(couriers) > 1 for couriers in baskets.values())


def _run(scene: Scene) -> None:
    last_s = max(p.promised_s for p in scene.day.parcels) + LONGEST_S
    scene.now_s = min(p.known_s for p in scene.day.parcels)
    while scene.now_s <= last_s and len(scene.delivered) < len(scene.parcels):
        for one in scene.riding.values():
            advance(scene, one)
        waiting = _waiting(scene)
        if waiting:
            thought = planning.plan(_snapshot(scene, waiting), scene.policy)
            for offer in thought.offers:
                _take(scene, thought, offer)
        scene.now_s += TICK_S


def _waiting(scene: Scene) -> list[LivedParcel]:
    held = set(chain.from_iterable((*r.bound, *r.aboard) for r in scene.riding.values()))
    return [
        p
        for p in scene.day.parcels
        if p.known_s <= scene.now_s and p.id not in held and p.id not in scene.delivered
    ]


def _snapshot(scene: Scene, waiting: list[LivedParcel]) -> Snapshot:
    couriers, shown = [], list(waiting)
    for one in scene.riding.values():
        if not one.record.on_s <= scene.now_s < one.record.off_s and not one.ahead:
            continue
        couriers.append(_courier(scene, one))
        if not is_between_shops(one):
            shown += [scene.parcels[key] for key in (*one.bound, *one.aboard)]
    return Snapshot(
        now_s=scene.now_s,
        couriers=tuple(couriers),
        deliveries=tuple(_delivery(p, scene.now_s) for p in shown),
        travel=scene.day.travel,
    )


def _courier(scene: Scene, one: Riding) -> Courier:
    node, free_s = next_place(scene, one)
    doors = [key for halt in one.ahead if halt.kind is StopKind.DROPOFF for key in halt.parcels]
    between = is_between_shops(one)
    if between:
        node, free_s = end(scene, one)
    return Courier(
        id=one.record.id,
        node=node,
        free_at_s=free_s,
        until_s=one.record.off_s,
        vehicle=one.record.vehicle,
        capacity=one.record.capacity,
        carrying=() if between else tuple(key for key in doors if key in one.aboard),
        bound=() if between else tuple(one.bound),
        home_shop=one.record.home_shop,
        idle_since_s=one.free_s,
    )


def _delivery(parcel: LivedParcel, now_s: float) -> Delivery:
    ready_s, sd_s = parcel.ready(now_s)
    return Delivery(
        id=parcel.id,
        shop=parcel.shop,
        basket=parcel.basket,
        pickup_node=parcel.pickup_node,
        dropoff_node=parcel.dropoff_node,
        placed_s=parcel.placed_s,
        ready_s=ready_s,
        ready_sd_s=sd_s,
        promised_s=parcel.promised_s,
        load=parcel.load,
        pickup_service_s=HALT_S,
        dropoff_service_s=HALT_S,
    )


def _take(scene: Scene, thought: Plan, offer: Offer) -> None:
    """Let the courier say yes: what they hold and the new parcels, in the plan's order."""
    one = scene.riding[offer.courier]
    run = next(run for run in thought.runs if run.courier == offer.courier)
    if not one.ahead:
        one.free_s = max(one.free_s, scene.now_s)
    elif not is_between_shops(one):
        arrive(scene, one)
    fresh = set(offer.deliveries)
    if is_between_shops(one):
        one.ahead += _halts(run.stops, fresh)
    else:
        one.ahead = _halts(run.stops, fresh | set(one.bound) | set(one.aboard))
    one.bound += offer.deliveries


def _halts(stops: tuple[Stop, ...], mine: set[str]) -> list[Halt]:
    halts = []
    for stop in stops:
        parcels = tuple(key for key in stop.deliveries if key in mine)
        halt_s = HALT_S if stop.kind is StopKind.PICKUP else stop.leave_s - stop.arrive_s
        if parcels:
            halts.append(Halt(stop.kind, stop.node, parcels, halt_s))
    return halts


def _brought(scene: Scene, parcel: LivedParcel) -> Brought:
    at_s, courier = scene.delivered.get(parcel.id, (None, ""))
    return Brought(
        id=parcel.id,
        promised_s=parcel.promised_s,
        placed_s=parcel.placed_s,
        delivered_s=at_s,
        courier=courier,
    )
