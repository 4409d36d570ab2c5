"""Large-neighbourhood search: take related deliveries out, put them back by regret, keep what is better.

Randomness is a number the caller gives: a linear congruential sequence kept in one cell.
"""

from delivery.planning.search.compiled import compiled
from delivery.planning.search.construct import insert_all
from delivery.planning.search.insertion import take_out
from delivery.planning.search.problem import UNPLACED, WARMTH, Problem, Runs, Scratch, Work

MOST_TAKEN = 12


@compiled
def draw(s: Scratch, below: int) -> int:
    """Return the next number of the sequence, in [0, below)."""
    s.random[0] = (s.random[0] * 1103515245 + 12345) % 2147483648
    return (s.random[0] >> 8) % below


@compiled
def total(p: Problem, r: Runs) -> float:
    """Return the cost of the whole plan."""
    cost = 0.0
    for c in range(r.cost.shape[0]):
        cost += r.cost[c]
    for d in range(r.where.shape[0]):
        if r.where[d] < 0:
            cost += p.weights[UNPLACED]
    return cost


@compiled
def copy_runs(source: Runs, target: Runs) -> None:
    """Make `target` equal to `source`."""
    for c in range(source.size.shape[0]):
        target.size[c] = source.size[c]
        target.cost[c] = source.cost[c]
        target.ends[c] = source.ends[c]
        target.tip[c] = source.tip[c]
        for x in range(source.size[c]):
            target.row[c, x] = source.row[c, x]
            target.head[c, x] = source.head[c, x]
    for d in range(source.where.shape[0]):
        target.where[d] = source.where[d]


@compiled
def unlike(p: Problem, a: int, b: int) -> float:
    """Return how little two deliveries have to do with each other: rides and ready moments apart, in seconds."""
    shops = float(p.travel[0, p.pickup[a], p.pickup[b]])
    doors = float(p.travel[0, p.dropoff[a], p.dropoff[b]])
    return shops + 0.5 * doors + 0.7 * abs(p.ready[a] - p.ready[b])


@compiled
def choose_related(p: Problem, s: Scratch, seed: int, count: int) -> None:
    """Put `count` deliveries like `seed`, itself first, to the front of the order; chance keeps rounds apart."""
    n = p.pickup.shape[0]
    for d in range(n):
        s.unlike[d] = unlike(p, seed, d) * (0.5 + draw(s, 1000) / 1000.0)
        s.order[d] = d
    s.unlike[seed] = -1.0
    for i in range(count):
        least = i
        for j in range(i + 1, n):
            if s.unlike[s.order[j]] < s.unlike[s.order[least]]:
                least = j
        s.order[i], s.order[least] = s.order[least], s.order[i]


@compiled
def perturb(w: Work) -> None:
    """Take some related deliveries out and put them, and what had no place, back."""
    n = w.p.pickup.shape[0]
    count = min(2 + draw(w.s, MOST_TAKEN - 1), n)
    choose_related(w.p, w.s, draw(w.s, n), count)
    for i in range(count):
        if w.r.where[w.s.order[i]] >= 0:
            take_out(w, w.s.order[i])
    insert_all(w)


@compiled
def improve(w: Work, kept: Runs, best: Runs, iterations: int, patience: int) -> float:
    """Search from the plan in `w.r`, leave the best plan found in `best` and return its cost.

    The search ends after `iterations` rounds, or `patience` rounds in which nothing better was found.
    """
    kept_cost = total(w.p, w.r)
    least, found_at = kept_cost, 0
    copy_runs(w.r, best)
    copy_runs(w.r, kept)
    for i in range(iterations):
        if i - found_at > patience:
            break
        perturb(w)
        cost = total(w.p, w.r)
        warmth = w.p.weights[WARMTH] * (1.0 - i / iterations)
        if cost < kept_cost + warmth * draw(w.s, 1000) / 1000.0:
            kept_cost = cost
            copy_runs(w.r, kept)
            if cost < least - 1e-9:
                least, found_at = cost, i
                copy_runs(w.r, best)
        else:
            copy_runs(kept, w.r)
    return least
