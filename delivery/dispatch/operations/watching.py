"""What a look leaves behind: expected moments, alarms, and when to look again."""

from datetime import datetime, timedelta

from delivery import planning
from delivery.couriers.queries import to_come
from delivery.couriers.rules import COUNTED_AHEAD
from delivery.dispatch.locks import Held
from delivery.dispatch.rules import alarm, is_awaited, next_look_s
from delivery.dispatch.seen import Seen, expected
from delivery.runs import operations as runs
from delivery.runs.models import Delivery, Stop
from delivery.runs.states import DeliveryState
from marketplace.kernel.clock import town_clock


def watch(plan: planning.Plan, seen: Seen, held: Held, *, wall_at: datetime) -> None:
    """Note what is expected, raise the alarm where nobody comes, and say when to look again."""
    with held.writing():
        _note_etas(plan, seen)
    _raise_alarms(plan, seen, held)
    with held.writing():
        _plan_next_look(plan, seen, wall_at=wall_at)


def _note_etas(plan: planning.Plan, seen: Seen) -> None:
    """Note what is expected: from the courier's own stops where there is one, from the plan otherwise."""
    doors: dict[Delivery, datetime] = {
        seen.deliveries[key]: seen.moment(reason.dropoff_s)
        for key, reason in plan.reasons.items()
        if seen.deliveries[key].courier_id is None
    }
    stops: dict[Stop, datetime] = {}
    for courier in seen.view.holders.values():
        if seen.view.stops.get(courier.pk):
            moments, _, _ = expected(seen, courier)
            stops |= moments
            doors |= {stop.delivery: at for stop, at in moments.items() if stop.kind == "dropoff"}
    runs.note_etas(doors, stops, at=seen.view.town_at)


def _raise_alarms(plan: planning.Plan, seen: Seen, held: Held) -> None:
    now, rate = seen.view.town_at, town_clock().rate
    unplaced = _given_up(plan, seen)
    for key, delivery in seen.deliveries.items():
        if delivery.state not in (DeliveryState.PLANNED, DeliveryState.OFFERED) or delivery.escalated_at:
            continue
        first_at = seen.view.asked[delivery.pk].first_at
        yes_at = delivery.confirmed_at if key in unplaced else None
        why = alarm(
            unplaced_for_s=(now - yes_at).total_seconds() if yes_at else None,
            asked_for_s=(now - first_at).total_seconds() / rate if first_at else None,
            rate=rate,
        )
        if why:
            with held.writing():
                runs.escalate(delivery, at=now, reason=why)


def _given_up(plan: planning.Plan, seen: Seen) -> set[int]:
    """Return what the plan has nobody for, without what an announced courier can still bring in time."""
    unplaced = {row.delivery for row in plan.unplaced}
    if not unplaced:
        return unplaced
    soon = to_come(seen.view.city, at=seen.view.town_at, within=COUNTED_AHEAD)
    coming = [row.from_at for row in soon]
    return {
        key for key in unplaced if not is_awaited(promised_at=seen.deliveries[key].promised_at, coming=coming)
    }


def _plan_next_look(plan: planning.Plan, seen: Seen, *, wall_at: datetime) -> None:
    """Say when each delivery is looked at again; one that somebody moved meanwhile stays due."""
    now_s, rate = seen.s(seen.view.town_at), town_clock().rate
    waits = {wait.delivery: (wait.until_s - now_s) / rate for wait in plan.waits}
    for key, delivery in seen.deliveries.items():
        if delivery.state == DeliveryState.OFFERED or delivery.next_decision_at is None:
            continue
        in_s = next_look_s(is_held=delivery.courier_id is not None, waits_s=waits.get(key))
        unmoved = Delivery.objects.filter(
            pk=delivery.pk, state=delivery.state, next_decision_at=delivery.next_decision_at
        )
        unmoved.update(next_decision_at=wall_at + timedelta(seconds=in_s))
