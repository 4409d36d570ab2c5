"""The snapshot as arrays (`Problem`), runs under construction (`Runs`), working memory. Seconds; indices, not ids."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

LONGEST = 24  # deliveries planned ahead for one courier

# places in Problem.weights
OVER, OVER_SQUARED, LATE_STEP, LATE, LATE_SQUARED, LATE_MARGIN, RIDE, BUSY, DOOR, UNPLACED, WARMTH = range(11)
# places in Problem.limits
MAX_BATCH, MAX_SHOPS, CANDIDATES = range(3)


class Problem(NamedTuple):
    travel: NDArray[np.float32]  # [vehicle, from, to]
    # by delivery
    pickup: Ints
    dropoff: Ints
    shop: Ints
    basket: Ints
    load: Ints
    ready: Floats
    ready_late: Floats  # readiness in a bad case
    promised: Floats
    floor: Floats
    pickup_half: Floats
    dropoff_half: Floats
    # by courier
    node: Ints
    free: Floats
    until: Floats
    vehicle: Ints
    capacity: Ints
    # by pair
    may: Flags  # [courier, delivery]
    likely: Flags  # [courier, delivery]: among the first who could collect it
    share: Flags  # [delivery, delivery]: may ride together
    weights: Floats
    limits: Ints


class Runs(NamedTuple):
    """Per courier a row of deliveries in the order of their drop-offs; `head` marks the first of each batch."""

    row: Ints  # [courier, LONGEST]
    head: Flags  # [courier, LONGEST]
    size: Ints  # [courier]
    cost: Floats  # [courier]
    where: Ints  # [delivery] → courier, -1 = unplaced
    ends: Floats  # [courier]: when the run is over
    tip: Ints  # [courier]: the node it ends at


class Scratch(NamedTuple):
    """Working memory of one search: the compiled loops allocate nothing."""

    clock: Floats  # expected, bad case, ridden seconds
    here: Ints  # the node it has come to
    visited: Flags
    row: Ints  # a run being tried
    head: Flags
    waiting: Ints  # deliveries to place; -1 = placed
    key: Floats  # [courier]: when each could collect one delivery after all else
    pivot: Floats  # [courier]
    limit: Floats  # [place in waiting]: a courier with a key above is not looked at
    added: Floats  # [place in waiting, courier]: cost of the best place there
    place: Ints  # [place in waiting, courier]: that place
    unlike: Floats  # [delivery]
    order: Ints  # [delivery]
    random: Ints  # state of the sequence


class Work(NamedTuple):
    """All that a step of the search needs: the problem, the runs it changes, its memory."""

    p: Problem
    r: Runs
    s: Scratch


def empty_runs(problem: Problem) -> Runs:
    """Return runs in which nothing is placed yet."""
    couriers, deliveries = problem.may.shape
    return Runs(
        row=np.full((couriers, LONGEST), -1, dtype=np.int64),
        head=np.zeros((couriers, LONGEST), dtype=np.bool_),
        size=np.zeros(couriers, dtype=np.int64),
        cost=np.zeros(couriers, dtype=np.float64),
        where=np.full(deliveries, -1, dtype=np.int64),
        ends=problem.free.copy(),
        tip=problem.node.copy(),
    )


def work_on(problem: Problem, runs: Runs) -> Work:
    """Return everything a search on `runs` needs."""
    couriers, deliveries = problem.may.shape
    memory = Scratch(
        clock=np.zeros(3),
        here=np.zeros(1, dtype=np.int64),
        visited=np.zeros(LONGEST + 1, dtype=np.bool_),
        row=np.zeros(LONGEST + 1, dtype=np.int64),
        head=np.zeros(LONGEST + 1, dtype=np.bool_),
        waiting=np.zeros(deliveries, dtype=np.int64),
        key=np.zeros(couriers),
        pivot=np.zeros(couriers),
        limit=np.zeros(deliveries),
        added=np.zeros((deliveries, couriers)),
        place=np.zeros((deliveries, couriers), dtype=np.int64),
        unlike=np.zeros(deliveries),
        order=np.zeros(deliveries, dtype=np.int64),
        random=np.zeros(1, dtype=np.int64),
    )
    return Work(problem, runs, memory)
