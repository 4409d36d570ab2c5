"""Snapshot in, plan out: the one entry of the planner. Pure; the same arguments give the same plan."""

from collections.abc import Sequence

from delivery.planning.decode import batches_of, commitment, stops_of
from delivery.planning.encode import Encoded, encode
from delivery.planning.placing import moves_of
from delivery.planning.plan import CourierRun, Offer, Plan, Wait
from delivery.planning.policy import STREET, Policy
from delivery.planning.reasons import reasons_of, unplaced_of
from delivery.planning.search.construct import insert_all
from delivery.planning.search.improve import improve
from delivery.planning.search.insertion import ALONE, LATER, added_at, fits, put
from delivery.planning.search.problem import Runs, Work, empty_runs, work_on
from delivery.planning.search.walk import NEVER
from delivery.planning.snapshot import Snapshot


def plan(snapshot: Snapshot, policy: Policy = STREET, seed: int = 0) -> Plan:
    """Return an ordered run for each courier, what to offer now, what waits, and why."""
    encoded = encode(snapshot, policy)
    runs = solve(encoded, snapshot, policy, seed)
    planned, batches = {}, {}
    for c, courier in enumerate(encoded.couriers):
        batches[courier.id] = batches_of(encoded, runs, c)
        planned[courier.id] = CourierRun(
            courier=courier.id,
            stops=stops_of(snapshot, courier, encoded.on_board[courier.id], batches[courier.id]),
            batches=tuple(tuple(d.id for d in batch) for batch in batches[courier.id]),
        )
    decided = [
        commitment(snapshot, policy, courier, planned[courier.id], batches[courier.id])
        for courier in sorted(encoded.couriers, key=lambda c: c.id)
    ]
    return Plan(
        runs=tuple(planned[courier] for courier in sorted(planned)),
        offers=tuple(offer for offers, _ in decided for offer in offers),
        waits=tuple(wait for _, waits in decided for wait in waits),
        moves=moves_of(encoded, runs, snapshot, policy),
        unplaced=unplaced_of(encoded, runs),
        reasons=reasons_of(
            encoded, runs, planned, encoded.index if policy.explain_all else _offered(decided)
        ),
        cost=float(runs.cost.sum()),
        policy=f"{policy.name}/{policy.version}",
    )


def _offered(decided: Sequence[tuple[tuple[Offer, ...], tuple[Wait, ...]]]) -> set[str]:
    return {delivery for offers, _ in decided for offer in offers for delivery in offer.deliveries}


def solve(encoded: Encoded, snapshot: Snapshot, policy: Policy, seed: int) -> Runs:
    """Return the best runs found: warm start, regret insertion, then search."""
    work = work_on(encoded.problem, empty_runs(encoded.problem))
    if not encoded.couriers or not encoded.deliveries:
        return work.r
    is_searched = policy.iterations > 0 and len(encoded.deliveries) > 1
    if is_searched:  # else nothing would ever change what was planned before
        _restore(encoded, snapshot, work)
    insert_all(work)
    if not is_searched:
        return work.r
    best = empty_runs(work.p)
    work.s.random[0] = seed % 2147483648
    improve(work, empty_runs(work.p), best, policy.iterations, policy.patience)
    return best


def _restore(encoded: Encoded, snapshot: Snapshot, work: Work) -> None:
    """Put last time's batches back as far as they are still allowed."""
    for c, courier in enumerate(encoded.couriers):
        for batch in snapshot.previous.get(courier.id, ()):
            how = ALONE
            for index in (encoded.index[d] for d in batch if d in encoded.index):
                if _restore_one(work, c, index, how):
                    how = LATER


def _restore_one(work: Work, c: int, i: int, how: int) -> bool:
    """Put one delivery back at the end of a run; say whether it was possible."""
    runs, size = work.r, int(work.r.size[c])
    if runs.where[i] >= 0 or not work.p.may[c, i]:
        return False
    if how == LATER:
        start = max(x for x in range(size) if runs.head[c, x])
        if not fits(work.p, c, runs.row[c], (start, size), i):
            return False
    if added_at(work, c, i, 3 * size + how, NEVER) >= NEVER:
        return False
    put(work, c, i, 3 * size + how)
    return True
