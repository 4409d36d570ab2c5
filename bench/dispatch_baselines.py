"""What a user would pick instead of our planner, as ways to think for the same replay."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linear_sum_assignment

from delivery.planning import Courier, CourierRun, Delivery, Offer, Plan, Policy, Snapshot

try:
    import vroom
except ImportError:  # an optional comparison
    vroom = None


def plan_of(offers: Iterable[Offer]) -> Plan:
    """Return a plan that only says whom to send now."""
    return Plan(
        runs=(),
        offers=tuple(offers),
        waits=(),
        moves=(),
        unplaced=(),
        reasons={},
        cost=0.0,
        policy="baseline",
    )


def sent(snapshot: Snapshot, courier: Courier, batch: list[Delivery]) -> Offer:
    """Return the offer that sends a courier for a batch now."""
    first = batch[0]
    ride = float(snapshot.travel[courier.vehicle][courier.node, first.pickup_node])
    half = first.pickup_service_s / 2
    event = max(snapshot.now_s + ride + half, *(d.ready_s for d in batch))
    return Offer(
        courier=courier.id,
        deliveries=tuple(d.id for d in batch),
        shops=(first.shop,),
        leave_at_s=snapshot.now_s,
        first_pickup_s=event,
        last_dropoff_s=event,
    )


@dataclass(slots=True)
class NearestFree:
    """One order at a time to the nearest courier who is free now; never reconsidered."""

    given: dict[str, str] = field(default_factory=dict)  # delivery → courier

    def __call__(self, snapshot: Snapshot, policy: Policy, seed: int) -> Plan:
        couriers = {c.id: c for c in snapshot.couriers}
        self.given = {d.id: self.given[d.id] for d in snapshot.deliveries if self.given.get(d.id) in couriers}
        free = {c.id for c in snapshot.couriers if c.free_at_s <= snapshot.now_s} - set(self.given.values())
        for delivery in sorted(snapshot.deliveries, key=lambda d: (d.placed_s, d.id)):
            if delivery.id in self.given or not free:
                continue
            ride, nearest = min(
                (float(snapshot.travel["bike"][couriers[c].node, delivery.pickup_node]), c) for c in free
            )
            event = max(snapshot.now_s + ride + delivery.pickup_service_s / 2, delivery.ready_s)
            if event <= couriers[nearest].until_s:
                self.given[delivery.id] = nearest
                free.discard(nearest)
        by_id = {d.id: d for d in snapshot.deliveries}
        return plan_of(sent(snapshot, couriers[c], [by_id[d]]) for d, c in self.given.items())


def assign_anew(snapshot: Snapshot, policy: Policy, seed: int) -> Plan:
    """Match parcels and couriers once a minute so that the pick-ups lag least behind readiness; send just in time.

    Source: R. Jonker, A. Volgenant, "A shortest augmenting path algorithm", Computing 38 (1987), as SciPy has it.
    """
    if not snapshot.deliveries:
        return plan_of([])
    travel = snapshot.travel["bike"]
    free = np.array([max(c.free_at_s, snapshot.now_s) for c in snapshot.couriers])
    ride = travel[np.ix_([c.node for c in snapshot.couriers], [d.pickup_node for d in snapshot.deliveries])]
    half = np.array([d.pickup_service_s / 2 for d in snapshot.deliveries])
    ready = np.array([d.ready_s for d in snapshot.deliveries])
    event = np.maximum(free[:, None] + ride + half, ready)
    until = np.array([c.until_s for c in snapshot.couriers])
    lag = event - ready + 0.1 * ride
    chosen = linear_sum_assignment(np.where(event <= until[:, None], lag, 1e6))
    return plan_of(
        sent(snapshot, snapshot.couriers[c], [snapshot.deliveries[d]])
        for c, d in zip(*chosen, strict=True)
        if event[c, d] <= until[c] and event[c, d] - half[d] - ride[c, d] <= snapshot.now_s
    )


def resolve_with_vroom(snapshot: Snapshot, policy: Policy, seed: int) -> Plan:
    """Solve all open orders anew with VROOM (one parcel on board at a time) and send who must set off now."""
    if not snapshot.deliveries:
        return plan_of([])
    problem, couriers = vroom.Input(), snapshot.couriers
    nodes, index = _compact(snapshot)
    matrix = np.asarray(snapshot.travel["bike"])[np.ix_(nodes, nodes)].astype(np.uint32)
    problem.set_durations_matrix(profile="car", matrix_input=matrix)
    for c, courier in enumerate(couriers):
        begin = int(max(courier.free_at_s, snapshot.now_s))
        window = vroom.TimeWindow(begin, int(courier.until_s) + 7_200)
        problem.add_vehicle(vroom.Vehicle(c, start=index[courier.node], capacity=[1], time_window=window))
    for i, d in enumerate(snapshot.deliveries):
        ride = float(snapshot.travel["bike"][d.pickup_node, d.dropoff_node])
        due = int(max(d.promised_s, max(d.ready_s, snapshot.now_s) + ride + 1_800))
        pickup = vroom.ShipmentStep(
            i,
            index[d.pickup_node],
            default_service=int(d.pickup_service_s),
            time_windows=[vroom.TimeWindow(max(0, int(d.ready_s - d.pickup_service_s / 2)), due + 36_000)],
        )
        dropoff = vroom.ShipmentStep(
            i,
            index[d.dropoff_node],
            default_service=int(d.dropoff_service_s),
            time_windows=[vroom.TimeWindow(0, due)],  # within the hour, or half an hour late at most
        )
        problem.add_job(vroom.Shipment(pickup, dropoff, amount=[1]))
    solved = problem.solve(exploration_level=2, nb_threads=1)
    return plan_of(_first_steps(snapshot, solved.routes))


def _compact(snapshot: Snapshot) -> tuple[list[int], dict[int, int]]:
    used = {c.node for c in snapshot.couriers}
    used |= {node for d in snapshot.deliveries for node in (d.pickup_node, d.dropoff_node)}
    nodes = sorted(used)
    return nodes, {node: i for i, node in enumerate(nodes)}


def _first_steps(snapshot: Snapshot, routes: "object") -> Iterable[Offer]:
    """Yield the first order of each route when its courier must set off for it, just in time."""
    pickups = routes[routes["type"] == "pickup"]  # type: ignore[index]
    for c, steps in pickups.groupby("vehicle_id", sort=True):
        courier = snapshot.couriers[int(c)]
        delivery = snapshot.deliveries[int(steps.iloc[0]["id"])]
        offer = sent(snapshot, courier, [delivery])
        ride = float(snapshot.travel["bike"][courier.node, delivery.pickup_node])
        leave = max(float(steps.iloc[0]["arrival"]) + float(steps.iloc[0].get("waiting_time", 0)) - ride, 0.0)
        if (
            offer.first_pickup_s <= courier.until_s
            and min(leave, offer.first_pickup_s - ride - 120) <= snapshot.now_s
        ):
            yield offer


__all__ = ["CourierRun", "NearestFree", "assign_anew", "resolve_with_vroom", "vroom"]
