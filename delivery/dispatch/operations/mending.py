"""What was agreed and no longer fits: couriers who stray lose what they have not collected, runs are put in a better order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from delivery import planning
from delivery.couriers.models import Courier
from delivery.dispatch.locks import Held
from delivery.dispatch.rules import (
    has_strayed,
    is_endangered,
    is_worth_taking_back,
    is_worth_turning,
    policy_for,
)
from delivery.dispatch.seen import Seen, expected, expected_in, snapshot_of
from delivery.runs import operations as runs
from delivery.runs.models import Delivery, Stop
from delivery.runs.states import DeliveryState, StopKind, StopState
from marketplace.kernel.clock import town_clock
from marketplace.kernel.states import IllegalMove


def take_back_strayed(seen: Seen, held: Held) -> int:
    """Plan anew what somebody else would bring much sooner than its courier: one who fell behind, or whose round became
    too long for what was promised. Return how many parcels."""
    strayed = _strayed(seen)
    if not strayed:
        return 0
    snapshot = snapshot_of(seen)
    loose = replace(
        snapshot,
        couriers=tuple(
            replace(c, bound=tuple(key for key in c.bound if key not in strayed)) for c in snapshot.couriers
        ),
    )
    policy = policy_for(deliveries=len(loose.deliveries), rate=town_clock().rate)
    plan = planning.plan(loose, policy)
    doors = _doors_as_held(seen, strayed.values())
    taken = 0
    for key, delivery in sorted(strayed.items()):
        if _is_better_elsewhere(seen, plan, key, delivery, doors):
            with held.writing():
                taken += _taken_back(delivery, seen)
    return taken


def reorder_runs(plan: planning.Plan, seen: Seen, held: Held) -> int:
    """Turn the runs whose stops are better in the plan's order, as long as nothing of them is collected or arrived at."""
    turned = 0
    for run in plan.runs:
        courier = seen.couriers[run.courier]
        stops = seen.view.stops.get(courier.pk, [])
        if len(stops) <= 2 or any(_is_begun(stop) for stop in stops):
            continue
        ordered = _in_order_of(run, stops)
        if [stop.pk for stop in ordered] == [stop.pk for stop in stops]:
            continue
        if is_worth_turning(
            doors_s=_door_s(seen, courier, stops), other_doors_s=_door_s(seen, courier, ordered)
        ):
            with held.writing():
                turned += runs.reorder(ordered, at=seen.view.town_at)
            seen.view.stops[courier.pk] = ordered
    return turned


def _strayed(seen: Seen) -> dict[str, Delivery]:
    """Return what is accepted, not collected, and whose courier has fallen behind or will hardly keep what was promised."""
    found: dict[str, Delivery] = {}
    for courier in seen.view.couriers:
        stops = seen.view.stops.get(courier.pk, [])
        if not any(stop.kind == StopKind.PICKUP for stop in stops):
            continue
        moments, _, _ = expected(seen, courier)
        late = {stop.delivery_id for stop, at in moments.items() if _will_be_late(stop, at)}
        for stop, at in moments.items():
            delivery = stop.delivery
            is_ahead = stop.kind == StopKind.PICKUP and stop.state == StopState.AHEAD
            strayed = has_strayed(
                expected=at, planned=stop.planned_at, ready_at=delivery.ready_at, rate=town_clock().rate
            )
            if is_ahead and (strayed or delivery.pk in late):
                found[str(delivery.public_id)] = delivery
    return found


def _will_be_late(stop: Stop, at: datetime) -> bool:
    is_door = stop.kind == StopKind.DROPOFF
    return is_door and is_endangered(door_at=at, promised_at=stop.delivery.promised_at)


def _doors_as_held(seen: Seen, deliveries: Iterable[Delivery]) -> dict[int, datetime]:
    doors: dict[int, datetime] = {}
    for courier in {d.courier for d in deliveries if d.courier}:
        moments, _, _ = expected(seen, courier)
        doors |= {stop.delivery_id: at for stop, at in moments.items() if stop.kind == StopKind.DROPOFF}
    return doors


def _is_better_elsewhere(
    seen: Seen, plan: planning.Plan, key: str, delivery: Delivery, doors: dict[int, datetime]
) -> bool:
    reason = plan.reasons.get(key)
    if reason is None or seen.couriers[reason.courier].pk == delivery.courier_id:
        return False
    other = seen.moment(reason.dropoff_s)
    return is_worth_taking_back(door_at=doors[delivery.pk], other_door_at=other)


def _taken_back(delivery: Delivery, seen: Seen) -> bool:
    try:
        runs.release(delivery, at=seen.view.town_at, reason="courier_strayed")
    except IllegalMove:  # collected or called off meanwhile
        return False
    return True


def _is_begun(stop: Stop) -> bool:
    return stop.state == StopState.ARRIVED or stop.delivery.state != DeliveryState.ASSIGNED


def _in_order_of(run: planning.CourierRun, stops: Sequence[Stop]) -> list[Stop]:
    """Return the stops in the plan's order; what the plan does not know comes last, as it was."""
    planned = [(str(stop.kind), key) for stop in run.stops for key in stop.deliveries]
    place = {key: number for number, key in enumerate(planned)}
    return sorted(stops, key=lambda s: place.get((s.kind, str(s.delivery.public_id)), len(place)))


def _door_s(seen: Seen, courier: Courier, stops: Sequence[Stop]) -> list[float]:
    moments, _, _ = expected_in(seen, courier, stops)
    return [seen.s(at) for stop, at in moments.items() if stop.kind == StopKind.DROPOFF]
