"""Snapshot in, plan out: the one entry of the planner. Pure; the same arguments give the same plan."""

import numpy as np

from delivery.planning.decode import batches_of, commitment, stops_of
from delivery.planning.encode import Encoded, encode
from delivery.planning.plan import CourierRun, Plan
from delivery.planning.policy import STREET, Policy
from delivery.planning.reasons import reasons_of, unplaced_of
from delivery.planning.search.construct import insert_all
from delivery.planning.search.improve import improve
from delivery.planning.search.insertion import FIRST, LATER, fits, put
from delivery.planning.search.problem import Runs, Scratch, empty_runs, scratch
from delivery.planning.search.walk import NEVER, walk
from delivery.planning.snapshot import Delivery, Snapshot

ALONE = 0


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
        moves=(),
        unplaced=unplaced_of(encoded, runs),
        reasons=reasons_of(encoded, runs, planned),
        cost=float(runs.cost.sum()),
        policy=f"{policy.name}/{policy.version}",
    )


def solve(encoded: Encoded, snapshot: Snapshot, policy: Policy, seed: int) -> Runs:
    """Return the best runs found: warm start, regret insertion, then search."""
    problem, memory = encoded.problem, scratch()
    runs = empty_runs(len(encoded.couriers), len(encoded.deliveries))
    if not encoded.couriers or not encoded.deliveries:
        return runs
    _restore(encoded, snapshot, runs, memory)
    insert_all(problem, runs, np.flatnonzero(runs.where < 0), memory)
    if policy.iterations < 1 or len(encoded.deliveries) < 2:
        return runs
    best = empty_runs(len(encoded.couriers), len(encoded.deliveries))
    improve(problem, runs, best, memory, seed, policy.iterations)
    return best


def _restore(encoded: Encoded, snapshot: Snapshot, runs: Runs, memory: Scratch) -> None:
    """Put last time's batches back as far as they are still allowed."""
    for c, courier in enumerate(encoded.couriers):
        for batch in snapshot.previous.get(courier.id, ()):
            how = ALONE
            for index in (encoded.index[d] for d in batch if d in encoded.index):
                if _restore_one(encoded, runs, c, index, how, memory):
                    how = LATER


def _restore_one(encoded: Encoded, runs: Runs, c: int, i: int, how: int, memory: Scratch) -> bool:
    problem, size = encoded.problem, int(runs.size[c])
    if runs.where[i] >= 0 or not problem.may[c, i]:
        return False
    if how == LATER:
        start = max(x for x in range(size) if runs.head[c, x])
        if not fits(problem, c, runs.row[c], start, size, i):
            return False
    put(problem, runs, c, i, 3 * size + how, memory)
    if walk(problem, c, runs.row[c], runs.head[c], size + 1, memory) < NEVER:
        return True
    _drop_last(runs, c, i)
    return False


def _drop_last(runs: Runs, c: int, i: int) -> None:
    runs.size[c] -= 1
    runs.where[i] = -1


__all__ = ["FIRST", "Delivery", "plan", "solve"]
