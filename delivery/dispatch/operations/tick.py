"""One look at one city: what is over ends, the planner is asked, offers go out, expected moments are noted."""

import logging
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime, timedelta
from time import perf_counter

from django.db import transaction

from delivery import planning
from delivery.dispatch import decisions, queries
from delivery.dispatch.locks import Held, LeaseLost, lease
from delivery.dispatch.models import Decision, Offer
from delivery.dispatch.operations.endings import close_stale, withdraw
from delivery.dispatch.operations.offers import Making, make_offer
from delivery.dispatch.proposal import proposal_of
from delivery.dispatch.rules import alarm, next_look_s, policy_for, wants_back
from delivery.dispatch.seen import Seen, expected, snapshot_of
from delivery.dispatch.states import OfferState
from delivery.runs import operations as runs
from delivery.runs.models import Delivery, Stop
from delivery.runs.states import DeliveryState
from marketplace.kernel.clock import town_clock
from marketplace.kernel.states import AlreadyMoved
from marketplace.places.models import City

log = logging.getLogger(__name__)


def dispatch_due(*, wall_at: datetime, town_at: datetime) -> int:
    """Tick every city that is due a look; one city's trouble is not another's. Return how many were looked at."""
    cities = queries.due_cities(wall_at=wall_at)
    for city in cities:
        try:
            tick(city, wall_at=wall_at, town_at=town_at)
        except Exception:
            log.exception("the tick of %s failed; the next sweep tries again", city)
    return len(cities)


def tick(city: City, *, wall_at: datetime, town_at: datetime) -> int:
    """Look at the city once and return how many offers went out; nothing happens while somebody else looks."""
    with lease(city) as held:
        if held is None:
            return 0
        close_stale(city, at=town_at)
        for courier in queries.silent_couriers(city):
            runs.release_silent(courier, at=town_at)
        seen = Seen(queries.look(city, town_at=town_at))
        if not seen.deliveries:
            return 0
        started = perf_counter()
        snapshot = snapshot_of(seen)
        policy = policy_for(deliveries=len(snapshot.deliveries), rate=town_clock().rate)
        plan = planning.plan(snapshot, policy)
        took_ms = (perf_counter() - started) * 1000
        decision = Decision(
            city=city, at=town_at, fence=held.fence, policy=asdict(policy), took_ms=round(took_ms, 1)
        )
        offers = _write_offers(plan, snapshot, seen, held, decision)
        _note_etas(plan, seen)
        _raise_alarms(plan, seen)
        _plan_next_look(plan, seen, wall_at=wall_at)
    return offers


def _write_offers(
    plan: planning.Plan, snapshot: planning.Snapshot, seen: Seen, held: Held, decision: Decision
) -> int:
    """Write the plan's offers row by row; who lost a race is planned again by the next tick."""
    at = seen.view.town_at
    _take_back_put_off(seen)
    asked = {asked.open_to for asked in seen.view.asked.values()}
    chosen = [offer for offer in plan.offers if seen.couriers[offer.courier].pk not in asked]
    if not chosen:
        return 0
    decision.snapshot = decisions.snapshot_as_json(snapshot)
    decision.plan = decisions.plan_as_json(plan)
    decision.save()
    made = 0
    for offer in chosen:
        try:
            with transaction.atomic():
                held.check()
                making = Making(fence=held.fence, at=at, decision=decision)
                made += make_offer(proposal_of(offer, plan, seen), making) is not None
        except LeaseLost as late:
            log.warning("%s; %d offers were not written", late, len(chosen) - made)
            break
    return made


def _take_back_put_off(seen: Seen) -> None:
    """Withdraw open offers that count on a parcel its shop has put off since."""
    for offer in Offer.objects.filter(city=seen.view.city, state=OfferState.OPEN).select_related("courier"):
        for kind, key, eta in offer.stops:
            delivery = seen.deliveries.get(key)
            if kind != planning.StopKind.PICKUP or eta is None or delivery is None:
                continue
            if wants_back(planned_pickup=datetime.fromisoformat(eta), ready_at=delivery.ready_at):
                with suppress(AlreadyMoved):
                    withdraw(offer, at=seen.view.town_at)
                break


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


def _raise_alarms(plan: planning.Plan, seen: Seen) -> None:
    now, rate = seen.view.town_at, town_clock().rate
    unplaced = {row.delivery for row in plan.unplaced}
    for key, delivery in seen.deliveries.items():
        if delivery.state not in (DeliveryState.PLANNED, DeliveryState.OFFERED) or delivery.escalated_at:
            continue
        first_at = seen.view.asked[delivery.pk].first_at
        yes_at = delivery.confirmed_at if key in unplaced else None
        why = alarm(
            unplaced_for_s=(now - yes_at).total_seconds() if yes_at else None,
            asked_for_s=(now - first_at).total_seconds() / rate if first_at else None,
        )
        if why:
            runs.escalate(delivery, at=now, reason=why)


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
