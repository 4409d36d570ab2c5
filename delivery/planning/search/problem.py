"""The snapshot as arrays (`Problem`) and a plan under construction as arrays (`Runs`). Seconds; indices, not ids."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

LONGEST = 24  # deliveries planned ahead for one courier

# rows of Problem.weights
OVER, OVER_SQUARED, LATE_STEP, LATE, LATE_MARGIN, RIDE, BUSY, UNPLACED = range(8)
# rows of Problem.limits
MAX_BATCH, MAX_SHOPS, SPREAD_S, SAME_BASKET = range(4)


class Problem(NamedTuple):
    travel: NDArray[np.float32]  # [vehicle, from, to]
    # deliveries
    pickup: Ints
    dropoff: Ints
    shop: Ints
    basket: Ints
    kind: Ints
    load: Ints
    ready: Floats
    ready_late: Floats
    promised: Floats
    floor: Floats
    pickup_half: Floats
    dropoff_half: Floats
    # couriers
    node: Ints
    free: Floats
    until: Floats
    vehicle: Ints
    capacity: Ints
    # pairs
    may: Flags  # [courier, delivery]
    near: Flags  # [shop, shop]
    apart: Flags  # [kind, kind]
    weights: Floats
    limits: Ints


class Runs(NamedTuple):
    """Per courier a row of deliveries in the order of their drop-offs; `head` marks the first of each batch."""

    row: Ints  # [courier, LONGEST]
    head: Flags  # [courier, LONGEST]
    size: Ints  # [courier]
    cost: Floats  # [courier]
    where: Ints  # [delivery] → courier, −1 = unplaced


def empty_runs(couriers: int, deliveries: int) -> Runs:
    """Return runs in which nothing is placed yet."""
    return Runs(
        row=np.full((couriers, LONGEST), -1, dtype=np.int64),
        head=np.zeros((couriers, LONGEST), dtype=np.bool_),
        size=np.zeros(couriers, dtype=np.int64),
        cost=np.zeros(couriers, dtype=np.float64),
        where=np.full(deliveries, -1, dtype=np.int64),
    )


class Scratch(NamedTuple):
    """Working memory of one search, so that the inner loops allocate nothing."""

    clock: Floats  # expected, bad case, ridden seconds
    visited: Flags
    door: Floats  # moments of the run walked last
    row: Ints  # a run being tried
    head: Flags


def scratch() -> Scratch:
    """Return fresh working memory."""
    return Scratch(
        clock=np.zeros(3),
        visited=np.zeros(LONGEST + 1, dtype=np.bool_),
        door=np.zeros(LONGEST + 1),
        row=np.zeros(LONGEST + 1, dtype=np.int64),
        head=np.zeros(LONGEST + 1, dtype=np.bool_),
    )
