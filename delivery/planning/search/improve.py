"""Large-neighbourhood search: take related deliveries out, put them back by regret, keep what is better.

Randomness is a number the caller gives: a linear congruential sequence kept in one cell.
"""

import numpy as np

from delivery.planning.search.compiled import compiled
from delivery.planning.search.construct import insert_all
from delivery.planning.search.insertion import take_out
from delivery.planning.search.problem import UNPLACED, Floats, Ints, Problem, Runs, Scratch

START_WARMTH = 3.0  # a plan this much dearer is still followed at first, in cost units


@compiled
def draw(state: Ints, below: int) -> int:
    """Return the next number of the sequence, in [0, below)."""
    state[0] = (state[0] * 1103515245 + 12345) % 2147483648
    return int((state[0] >> 8) % below)


@compiled
def total(p: Problem, r: Runs) -> float:
    """Return the cost of the whole plan."""
    return float(r.cost.sum() + p.weights[UNPLACED] * (r.where < 0).sum())


@compiled
def copy_runs(source: Runs, target: Runs) -> None:
    """Make `target` equal to `source`."""
    target.row[:] = source.row
    target.head[:] = source.head
    target.size[:] = source.size
    target.cost[:] = source.cost
    target.where[:] = source.where


@compiled
def unlike(p: Problem, a: int, b: int) -> float:
    """Return how little two deliveries have to do with each other: rides apart and ready moments apart, in seconds."""
    shops = p.travel[0, p.pickup[a], p.pickup[b]]
    doors = p.travel[0, p.dropoff[a], p.dropoff[b]]
    return float(shops + 0.5 * doors + 0.7 * abs(p.ready[a] - p.ready[b]))


@compiled
def choose_related(p: Problem, seed: int, count: int, state: Ints) -> Ints:
    """Return `count` deliveries like `seed`, itself first, with chance so that no two rounds are the same."""
    n = p.pickup.shape[0]
    distance: Floats = np.empty(n)
    for d in range(n):
        distance[d] = unlike(p, seed, d) * (0.5 + draw(state, 1000) / 1000.0)
    distance[seed] = -1.0
    return np.argsort(distance, kind="mergesort")[:count]


@compiled
def perturb(p: Problem, r: Runs, state: Ints, s: Scratch, most: int) -> None:
    """Take some related deliveries out and put them, and what had no place, back."""
    n = p.pickup.shape[0]
    count = 2 + draw(state, most - 1)
    chosen = choose_related(p, draw(state, n), min(count, n), state)
    for d in chosen:
        if r.where[d] >= 0:
            take_out(p, r, d, s)
    insert_all(p, r, np.flatnonzero(r.where < 0), s)


@compiled
def improve(p: Problem, r: Runs, best: Runs, s: Scratch, seed: int, iterations: int) -> float:
    """Search `iterations` rounds from the plan in `r`; leave the best plan found in `best` and return its cost."""
    state = np.array([seed % 2147483648])
    kept = total(p, r)
    least = kept
    copy_runs(r, best)
    trial_base = Runs(r.row.copy(), r.head.copy(), r.size.copy(), r.cost.copy(), r.where.copy())
    for i in range(iterations):
        perturb(p, r, state, s, 8)
        cost = total(p, r)
        warmth = START_WARMTH * (1.0 - i / iterations)
        if cost < kept + warmth * draw(state, 1000) / 1000.0:
            kept = cost
            copy_runs(r, trial_base)
            if cost < least - 1e-9:
                least = cost
                copy_runs(r, best)
        else:
            copy_runs(trial_base, r)
    return least
