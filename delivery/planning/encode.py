"""A snapshot and a policy as arrays: ids become indices in sorted order, so that ties fall to ids."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from delivery.planning.pairs import likely_matrix, may_matrix, share_matrix
from delivery.planning.plan import Stop, StopKind
from delivery.planning.policy import Policy, Weights, weights_under
from delivery.planning.search.problem import Flags, Floats, Ints, Problem
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
    on_board = {c.id: _owed_stops(c, by_id, snapshot) for c in couriers}
    vehicles = sorted(snapshot.travel)
    matrices = [np.require(snapshot.travel[v], np.float32, ["C", "W"]) for v in vehicles]
    travel = matrices[0][None] if len(matrices) == 1 else np.stack(matrices)
    owed = [on_board[c.id] for c in couriers]
    node = _ints([s[-1].node if s else c.node for c, s in zip(couriers, owed, strict=True)])
    free = _floats([_free_s(c, s, snapshot.now_s) for c, s in zip(couriers, owed, strict=True)])
    vehicle = _ints([vehicles.index(c.vehicle) for c in couriers])
    pickup = _ints([d.pickup_node for d in deliveries])
    ready = _floats([d.ready_s for d in deliveries])
    may = may_matrix(couriers, deliveries, policy)
    problem = Problem(
        travel=travel,
        pickup=pickup,
        dropoff=_ints([d.dropoff_node for d in deliveries]),
        shop=_codes([d.shop for d in deliveries]),
        basket=_codes([d.basket or f" {d.id}" for d in deliveries]),
        load=_ints([d.load for d in deliveries]),
        ready=ready,
        ready_late=ready + _z(policy) * _floats([d.ready_sd_s for d in deliveries]),
        promised=_floats([d.promised_s for d in deliveries]),
        floor=_floats([floor_s(d, snapshot.travel) for d in deliveries]),
        pickup_half=_floats([d.pickup_service_s / 2 for d in deliveries]),
        dropoff_half=_floats([d.dropoff_service_s / 2 for d in deliveries]),
        node=node,
        free=free,
        until=_floats([c.until_s for c in couriers]),
        vehicle=vehicle,
        capacity=_ints([c.capacity for c in couriers]),
        may=_rows(may),
        likely=_rows(likely_matrix(free[:, None] + travel[vehicle, node][:, pickup], may, policy.candidates)),
        share=_rows(share_matrix(deliveries, snapshot.travel, policy, snapshot.now_s)),
        weights=_weights(weights_under(policy, len(deliveries) / max(1, len(couriers)))),
        limits=_ints([policy.max_batch, policy.max_shops, policy.candidates]),
    )
    return Encoded(problem, couriers, deliveries, on_board, {d.id: i for i, d in enumerate(deliveries)})


def _z(policy: Policy) -> float:
    return NormalDist().inv_cdf(policy.lateness_quantile)


def _free_s(courier: Courier, owed: tuple[Stop, ...], now_s: float) -> float:
    return owed[-1].leave_s if owed else max(courier.free_at_s, now_s)


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


def _rows(flags: Flags) -> Flags:
    """Return the flags row after row in memory: another layout would be compiled anew in the middle of a decision."""
    return np.ascontiguousarray(flags)


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


def _weights(w: Weights) -> Floats:
    return _floats(
        [
            w.over,
            w.over_squared,
            w.late_step,
            w.late,
            w.late_squared,
            w.late_margin_s,
            w.ride,
            w.busy,
            w.door,
            w.unplaced,
            w.warmth,
        ]
    )
