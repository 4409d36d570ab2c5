"""From a plan to offers: the decision is kept with what it saw, and each offer is written by compare-and-swap."""

import logging
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from delivery import planning
from delivery.dispatch import decisions
from delivery.dispatch.locks import Held, LeaseLost
from delivery.dispatch.models import Decision, Offer
from delivery.dispatch.operations.endings import withdraw
from delivery.dispatch.operations.offers import Making, make_offer
from delivery.dispatch.proposal import proposal_of
from delivery.dispatch.rules import wants_back
from delivery.dispatch.seen import Seen
from delivery.dispatch.states import OfferState
from marketplace.kernel.states import AlreadyMoved

KEEP_EVERY = timedelta(minutes=1)  # town time

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Thought:
    """What was planned, from what, by which policy, in how many milliseconds."""

    snapshot: planning.Snapshot
    policy: planning.Policy
    plan: planning.Plan
    took_ms: float


def propose(thought: Thought, seen: Seen, held: Held) -> int:
    """Write the plan's offers row by row; who lost a race is planned again by the next tick."""
    at = seen.view.town_at
    with held.writing():
        put_off = _take_back_put_off(seen)
    asked = {asked.open_to for asked in seen.view.asked.values()}
    chosen = [offer for offer in thought.plan.offers if seen.couriers[offer.courier].pk not in asked]
    if not (chosen or put_off or _is_long_ago(seen)):
        return 0
    decision = _kept(thought, seen, held)
    made = 0
    for offer in chosen:
        try:
            with held.writing():
                making = Making(fence=held.fence, at=at, decision=decision)
                made += make_offer(proposal_of(offer, thought.plan, seen), making) is not None
        except LeaseLost as late:
            log.warning("%s; %d offers were not written", late, len(chosen) - made)
            break
    return made


def _is_long_ago(seen: Seen) -> bool:
    """Say whether the city's last kept look is a minute old: a day is lived again from such looks, choice or none."""
    since = seen.view.town_at - KEEP_EVERY
    return not Decision.objects.filter(city=seen.view.city, at__gt=since, at__lte=seen.view.town_at).exists()


def _kept(thought: Thought, seen: Seen, held: Held) -> Decision:
    places = [(point.lat, point.lon) for point in seen.nodes]
    with held.writing():
        return Decision.objects.create(
            city=seen.view.city,
            at=seen.view.town_at,
            fence=held.fence,
            policy=asdict(thought.policy),
            snapshot=decisions.snapshot_as_json(thought.snapshot, places),
            plan=decisions.plan_as_json(thought.plan),
            took_ms=thought.took_ms,
        )


def _take_back_put_off(seen: Seen) -> int:
    """Withdraw open offers that count on a parcel its shop has put off since; return how many."""
    taken = 0
    for offer in Offer.objects.filter(city=seen.view.city, state=OfferState.OPEN).select_related("courier"):
        for kind, key, eta in offer.stops:
            delivery = seen.deliveries.get(key)
            if kind != planning.StopKind.PICKUP or eta is None or delivery is None:
                continue
            if wants_back(planned_pickup=datetime.fromisoformat(eta), ready_at=delivery.ready_at):
                with suppress(AlreadyMoved):
                    withdraw(offer, at=seen.view.town_at)
                    taken += 1
                break
    return taken
