"""From a plan to offers: the decision is kept with what it saw, and each offer is written by compare-and-swap."""

import logging
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime

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
        _take_back_put_off(seen)
    asked = {asked.open_to for asked in seen.view.asked.values()}
    chosen = [offer for offer in thought.plan.offers if seen.couriers[offer.courier].pk not in asked]
    if not chosen:
        return 0
    decision = Decision.objects.create(
        city=seen.view.city,
        at=at,
        fence=held.fence,
        policy=asdict(thought.policy),
        snapshot=decisions.snapshot_as_json(thought.snapshot),
        plan=decisions.plan_as_json(thought.plan),
        took_ms=thought.took_ms,
    )
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
