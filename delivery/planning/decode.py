"""Runs of indices back to a plan of ids: stops with moments, what is offered now, what waits and until when."""

from collections.abc import Iterator, Sequence

from delivery.planning.encode import Encoded
from delivery.planning.plan import CourierRun, Offer, Stop, StopKind, Wait
from delivery.planning.policy import Policy
from delivery.planning.search.problem import Runs
from delivery.planning.snapshot import Courier, Delivery, Snapshot


def batches_of(encoded: Encoded, runs: Runs, c: int) -> tuple[tuple[Delivery, ...], ...]:
    """Return the batches of one courier, each in the order of its drop-offs."""
    batches: list[list[Delivery]] = []
    for x in range(int(runs.size[c])):
        if runs.head[c, x]:
            batches.append([])
        batches[-1].append(encoded.deliveries[int(runs.row[c, x])])
    return tuple(tuple(batch) for batch in batches)


def visits(batch: Sequence[Delivery]) -> tuple[tuple[Delivery, ...], ...]:
    """Return the parcels of a batch by shop, in the order the shops are visited: the first to be ready first."""
    shops = list(dict.fromkeys(d.shop for d in batch))
    by_shop = [tuple(d for d in batch if d.shop == shop) for shop in shops]
    return tuple(sorted(by_shop, key=lambda group: max(d.ready_s for d in group)))


def stops_of(
    snapshot: Snapshot, courier: Courier, owed: tuple[Stop, ...], batches: Sequence[Sequence[Delivery]]
) -> tuple[Stop, ...]:
    """Return all halts of a courier with their moments: what it owes, then batch after batch."""
    at = owed[-1].node if owed else courier.node
    clock = owed[-1].leave_s if owed else max(courier.free_at_s, snapshot.now_s)
    stops = list(owed)
    for batch in batches:
        for stop in _batch_stops(snapshot, courier, batch, at, clock):
            stops.append(stop)
            at, clock = stop.node, stop.leave_s
    return tuple(stops)


def _batch_stops(
    snapshot: Snapshot, courier: Courier, batch: Sequence[Delivery], at: int, clock: float
) -> Iterator[Stop]:
    travel = snapshot.travel[courier.vehicle]
    for group in visits(batch):
        node, half = group[0].pickup_node, max(d.pickup_service_s for d in group) / 2
        arrive = clock + float(travel[at, node])
        event = max(arrive + half, *(d.ready_s for d in group))
        at, clock = node, event + half
        yield _stop(StopKind.PICKUP, node, group, courier, (arrive, event, clock))
    last: Delivery | None = None
    for delivery in batch:
        node, half = delivery.dropoff_node, delivery.dropoff_service_s / 2
        if last is not None and node == at and delivery.basket and delivery.basket == last.basket:
            half = 0.0
        arrive = clock + float(travel[at, node])
        at, clock, last = node, arrive + 2 * half, delivery
        yield _stop(StopKind.DROPOFF, node, (delivery,), courier, (arrive, arrive + half, clock))


def _stop(
    kind: StopKind,
    node: int,
    group: Sequence[Delivery],
    courier: Courier,
    moments: tuple[float, float, float],
) -> Stop:
    arrive_s, event_s, leave_s = moments
    return Stop(
        kind=kind,
        node=node,
        shop=group[0].shop if kind is StopKind.PICKUP else "",
        deliveries=tuple(d.id for d in group),
        arrive_s=arrive_s,
        event_s=event_s,
        leave_s=leave_s,
        fixed=any(d.id in courier.bound or d.offered_to == courier.id for d in group),
    )


def leave_at_s(snapshot: Snapshot, courier: Courier, stops: Sequence[Stop], owed: int) -> float:
    """Return the latest moment to set off so that the first pick-up is not later than planned."""
    first = stops[owed]
    start = stops[owed - 1].node if owed else courier.node
    ride = float(snapshot.travel[courier.vehicle][start, first.node])
    half = first.leave_s - first.event_s
    return first.event_s - half - ride


def commitment(
    snapshot: Snapshot,
    policy: Policy,
    courier: Courier,
    run: CourierRun,
    batches: Sequence[Sequence[Delivery]],
) -> tuple[tuple[Offer, ...], tuple[Wait, ...]]:
    """Return what to propose to a courier now, and what is only a plan and may change until its moment."""
    waiting = [b for b in batches if any(_is_new(courier, d) for d in b)]
    if not waiting:
        return (), ()
    first, owed = batches[0], len(courier.carrying)
    leave = leave_at_s(snapshot, courier, run.stops, owed)
    offers: tuple[Offer, ...] = ()
    fresh = [d for d in first if _is_new(courier, d) and (d.confirmed or policy.offer_unconfirmed)]
    if fresh and leave - policy.commit_lead_s <= snapshot.now_s:
        offers = (_offer(courier, fresh, run, leave),)
    offered = {d for offer in offers for d in offer.deliveries}
    later = max(snapshot.now_s, leave - policy.commit_lead_s)
    return offers, tuple(
        Wait(delivery=d.id, courier=courier.id, until_s=later)
        for batch in waiting
        for d in batch
        if _is_new(courier, d) and d.id not in offered
    )


def _is_new(courier: Courier, delivery: Delivery) -> bool:
    return delivery.id not in courier.bound and not delivery.offered_to


def _offer(courier: Courier, fresh: Sequence[Delivery], run: CourierRun, leave: float) -> Offer:
    ids = {d.id for d in fresh}
    pickups = [s for s in run.stops if s.kind is StopKind.PICKUP and ids & set(s.deliveries)]
    dropoffs = [s for s in run.stops if s.kind is StopKind.DROPOFF and ids & set(s.deliveries)]
    return Offer(
        courier=courier.id,
        deliveries=tuple(d.id for d in fresh),
        shops=tuple(s.shop for s in pickups),
        leave_at_s=leave,
        first_pickup_s=pickups[0].event_s,
        last_dropoff_s=dropoffs[-1].event_s,
    )
