"""One look at one city, step by step: see, think, propose, watch."""

import logging
from datetime import datetime
from time import perf_counter

from delivery import planning
from delivery.dispatch import queries
from delivery.dispatch.locks import Held, LeaseLost, Runs, lease
from delivery.dispatch.operations.advising import advise
from delivery.dispatch.operations.endings import close_stale
from delivery.dispatch.operations.mending import reorder_runs, take_back_strayed
from delivery.dispatch.operations.proposing import Thought, propose
from delivery.dispatch.operations.watching import watch
from delivery.dispatch.rules import policy_for
from delivery.dispatch.seen import Seen, see, snapshot_of
from delivery.runs import operations as runs
from marketplace.kernel.clock import town_clock
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
        try:
            return _look(held, wall_at=wall_at, town_at=town_at)
        except LeaseLost as late:
            log.warning("%s; the rest of this look is the other one's", late)
            return 0


def _look(held: Held, *, wall_at: datetime, town_at: datetime) -> int:
    """See, mend, think, propose, watch; every step writes only while the lease is still ours."""
    city = held.city
    close_stale(city, at=town_at, writing=held.writing)
    for courier in queries.silent_couriers(city):
        with held.writing():
            runs.release_silent(courier, at=town_at)
    held.look_ahead(at=town_at)
    seen = see(city, town_at=town_at, demand=held.demand)
    if take_back_strayed(seen, held):
        seen = see(city, town_at=town_at, demand=held.demand)
    if not (seen.deliveries or seen.view.couriers):
        return 0
    thought = think(seen, held.runs)
    held.runs = runs_of(thought.plan)
    advise(thought.plan, seen, held)
    if not seen.deliveries:
        return 0
    offers = propose(thought, seen, held)
    reorder_runs(thought.plan, seen, held)
    watch(thought.plan, seen, held, wall_at=wall_at)
    return offers


def think(seen: Seen, before: Runs | None = None) -> Thought:
    """Ask the planner what to do in the city as it is; it begins with the rounds it planned before."""
    started = perf_counter()
    snapshot = snapshot_of(seen, before)
    policy = policy_for(deliveries=len(snapshot.deliveries), rate=town_clock().rate)
    plan = planning.plan(snapshot, policy)
    took_ms = round((perf_counter() - started) * 1000, 1)
    return Thought(snapshot=snapshot, policy=policy, plan=plan, took_ms=took_ms)


def runs_of(plan: planning.Plan) -> Runs:
    """Return what each courier is to carry, round by round, as the lease keeps it."""
    return {run.courier: [list(batch) for batch in run.batches] for run in plan.runs if run.batches}
