"""A snapshot and a policy as arrays: ids become indices in sorted order, so that ties fall to ids."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from delivery.planning.plan import Stop, StopKind
from delivery.planning.policy import Policy
from delivery.planning.search.problem import Floats, Ints, Problem
from delivery.planning.snapshot import Courier, Delivery, Seconds, Snapshot


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """The arrays, and what is needed to read an answer back."""

    problem: Problem
    couriers: tuple[Courier, ...]  # by index
    deliveries: tuple[Delivery, ...]  # by index: those not on board
    on_board: Mapping[str, tuple[Stop, ...]]  # courier → the drop-offs it owes first
    index: Mapping[str, int]  # delivery → index


def encode(snapshot: Snapshot, policy: Policy) -> Encoded:
    """Return the snapshot as arrays under the rules of `policy`."""
    couriers = tuple(sorted(snapshot.couriers, key=lambda c: (c.idle_since_s, c.id)))
    by_id = {d.id: d for d in snapshot.deliveries}
    carried = {d for c in couriers for d in c.carrying}
    deliveries = tuple(sorted((d for d in snapshot.deliveries if d.id not in carried), key=lambda d: d.id))
    vehicles = tuple(sorted(snapshot.travel))
    on_board = {c.id: _owed_stops(c, by_id, snapshot) for c in couriers}
    problem = Problem(
        travel=np.stack([snapshot.travel[v] for v in vehicles]),
        **_delivery_columns(deliveries, snapshot.travel, policy),
        **_courier_columns(couriers, on_board, vehicles, snapshot.now_s),
        may=_may(couriers, deliveries, policy),
        near=_near(deliveries, snapshot.travel, policy),
        apart=_apart(deliveries),
        weights=_weights(policy),
        limits=_limits(policy),
    )
    return Encoded(problem, couriers, deliveries, on_board, {d.id: i for i, d in enumerate(deliveries)})


def _owed_stops(courier: Courier, by_id: Mapping[str, Delivery], snapshot: Snapshot) -> tuple[Stop, ...]:
    """Return the drop-offs of what is on board, in their order."""
    at, clock = courier.node, max(courier.free_at_s, snapshot.now_s)
    travel, stops = snapshot.travel[courier.vehicle], []
    for delivery in (by_id[d] for d in courier.carrying):
        arrive = clock + float(travel[at, delivery.dropoff_node])
        event = arrive + delivery.dropoff_service_s / 2
        clock, at = event + delivery.dropoff_service_s / 2, delivery.dropoff_node
        stops.append(
            Stop(
                kind=StopKind.DROPOFF,
                node=at,
                shop="",
                deliveries=(delivery.id,),
                arrive_s=arrive,
                event_s=event,
                leave_s=clock,
                fixed=True,
            )
        )
    return tuple(stops)


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int64)


def _floats(values: Sequence[float]) -> Floats:
    return np.array(values, dtype=np.float64)


def _codes(names: Sequence[str]) -> Ints:
    """Return one number per name, in the order of the names."""
    number = {name: i for i, name in enumerate(sorted(set(names)))}
    return _ints([number[name] for name in names])


def floor_s(delivery: Delivery, travel: Mapping[str, Seconds]) -> float:
    """Return when the parcel would be at its door with the fastest courier waiting at the shop."""
    leg = min(float(matrix[delivery.pickup_node, delivery.dropoff_node]) for matrix in travel.values())
    return delivery.ready_s + delivery.pickup_service_s / 2 + leg + delivery.dropoff_service_s / 2


def _delivery_columns(
    deliveries: Sequence[Delivery], travel: Mapping[str, Seconds], policy: Policy
) -> dict[str, Ints | Floats]:
    z = NormalDist().inv_cdf(policy.lateness_quantile)
    return {
        "pickup": _ints([d.pickup_node for d in deliveries]),
        "dropoff": _ints([d.dropoff_node for d in deliveries]),
        "shop": _codes([d.shop for d in deliveries]),
        "basket": _codes([d.basket or f" {d.id}" for d in deliveries]),
        "kind": _codes([d.kind for d in deliveries]),
        "load": _ints([d.load for d in deliveries]),
        "ready": _floats([d.ready_s for d in deliveries]),
        "ready_late": _floats([d.ready_s + z * d.ready_sd_s for d in deliveries]),
        "promised": _floats([d.promised_s for d in deliveries]),
        "floor": _floats([floor_s(d, travel) for d in deliveries]),
        "pickup_half": _floats([d.pickup_service_s / 2 for d in deliveries]),
        "dropoff_half": _floats([d.dropoff_service_s / 2 for d in deliveries]),
    }


def _courier_columns(
    couriers: Sequence[Courier], on_board: Mapping[str, tuple[Stop, ...]], vehicles: Sequence[str], now_s: float
) -> dict[str, Ints | Floats]:
    owed = [on_board[c.id] for c in couriers]
    return {
        "node": _ints([s[-1].node if s else c.node for c, s in zip(couriers, owed, strict=True)]),
        "free": _floats(
            [s[-1].leave_s if s else max(c.free_at_s, now_s) for c, s in zip(couriers, owed, strict=True)]
        ),
        "until": _floats([c.until_s for c in couriers]),
        "vehicle": _ints([vehicles.index(c.vehicle) for c in couriers]),
        "capacity": _ints([c.capacity for c in couriers]),
    }


def may_carry(courier: Courier, delivery: Delivery) -> bool:
    """Say whether a new offer of `delivery` may go to `courier`."""
    return (
        courier.id not in delivery.refused_by
        and delivery.load <= courier.capacity
        and (not delivery.vehicles or courier.vehicle in delivery.vehicles)
        and courier.home_shop in ("", delivery.shop)
    )


def _may(couriers: Sequence[Courier], deliveries: Sequence[Delivery], policy: Policy) -> np.ndarray:
    holder = {} if policy.reassign_bound else {d: c.id for c in couriers for d in c.bound}
    may = np.zeros((len(couriers), len(deliveries)), dtype=np.bool_)
    for i, delivery in enumerate(deliveries):
        keeper = holder.get(delivery.id) or delivery.offered_to
        for c, courier in enumerate(couriers):
            may[c, i] = courier.id == keeper if keeper else may_carry(courier, delivery)
    return may


def _near(deliveries: Sequence[Delivery], travel: Mapping[str, Seconds], policy: Policy) -> np.ndarray:
    """Return which shops are neighbours: both ways within the policy's ride by the slowest vehicle."""
    places = {d.shop: d.pickup_node for d in deliveries}
    nodes = [places[shop] for shop in sorted(places)]
    ride = np.max([matrix[np.ix_(nodes, nodes)] for matrix in travel.values()], axis=0)
    near: np.ndarray = np.maximum(ride, ride.T) <= policy.neighbour_ride_s
    return near


def _apart(deliveries: Sequence[Delivery]) -> np.ndarray:
    kinds = sorted({d.kind for d in deliveries})
    apart = np.zeros((len(kinds), len(kinds)), dtype=np.bool_)
    for delivery in deliveries:
        for other in delivery.apart_from & set(kinds):
            a, b = kinds.index(delivery.kind), kinds.index(other)
            apart[a, b] = apart[b, a] = True
    return apart


def _weights(policy: Policy) -> Floats:
    w = policy.weights
    return _floats(
        [w.over, w.over_squared, w.late_step, w.late, w.late_margin_s, w.ride, w.busy, w.unplaced]
    )


def _limits(policy: Policy) -> Ints:
    return _ints(
        [
            policy.max_batch,
            policy.max_shops,
            int(policy.batch_ready_spread_s),
            int(policy.same_basket_only),
        ]
    )
