"""Walk one run along the clock and say what it costs. A stop: arrive, half the service, goods change hands, half."""

import numpy as np

from delivery.planning.search.compiled import compiled
from delivery.planning.search.problem import (
    BUSY,
    DOOR,
    LATE,
    LATE_MARGIN,
    LATE_SQUARED,
    LATE_STEP,
    OVER,
    OVER_SQUARED,
    RIDE,
    Flags,
    Ints,
    Problem,
    Work,
)

NEVER = np.inf


@compiled
def dropoff_cost(p: Problem, d: int, at: float, at_late: float) -> float:
    """Return the cost of `d` reaching its door at `at`, or, in a bad case, at `at_late`."""
    over = (at - p.floor[d]) / 60.0
    cost = p.weights[OVER] * over + p.weights[OVER_SQUARED] * over * abs(over)
    late = (at_late - p.promised[d] + p.weights[LATE_MARGIN]) / 60.0
    if late > 0.0:
        cost += p.weights[LATE_STEP] + p.weights[LATE] * late + p.weights[LATE_SQUARED] * late * late
    return cost


@compiled
def batch_end(head: Flags, start: int, size: int) -> int:
    """Return the index behind the batch that begins at `start`."""
    end = start + 1
    while end < size and not head[end]:
        end += 1
    return end


@compiled
def ride(w: Work, c: int, to: int) -> None:
    """Move `c` on by one leg."""
    leg = w.p.travel[w.p.vehicle[c], w.s.here[0], to]
    w.s.clock[0] += leg
    w.s.clock[1] += leg
    w.s.clock[2] += leg
    w.s.here[0] = to


@compiled
def visit(w: Work, row: Ints, start: int, end: int, first: int) -> float:
    """Collect all parcels of the shop of row[first]; return when they change hands."""
    shop, event, event_late, half = w.p.shop[row[first]], 0.0, 0.0, 0.0
    for x in range(start, end):
        d = row[x]
        if w.p.shop[d] == shop:
            w.s.visited[x] = True
            event = max(event, w.p.ready[d])
            event_late = max(event_late, w.p.ready_late[d])
            half = max(half, w.p.pickup_half[d])
    event = max(event, w.s.clock[0] + half)
    w.s.clock[1] = max(event_late, w.s.clock[1] + half) + half
    w.s.clock[0] = event + half
    return event


@compiled
def next_shop(w: Work, row: Ints, start: int, end: int) -> int:
    """Return the index of a parcel of the shop to visit next, the first to be ready; -1 when all are visited."""
    best, best_ready = -1, NEVER
    for x in range(start, end):
        if w.s.visited[x]:
            continue
        ready = w.p.ready[row[x]]
        for y in range(start, end):
            if w.p.shop[row[y]] == w.p.shop[row[x]]:
                ready = max(ready, w.p.ready[row[y]])
        if ready < best_ready:
            best, best_ready = x, ready
    return best


@compiled
def one_shop(w: Work, row: Ints, start: int, end: int) -> bool:
    """Say whether the whole batch comes from one shop."""
    for x in range(start + 1, end):
        if w.p.shop[row[x]] != w.p.shop[row[start]]:
            return False
    return True


@compiled
def collect(w: Work, c: int, row: Ints, start: int, end: int) -> float:
    """Visit every shop of a batch; return the last moment goods change hands."""
    if one_shop(w, row, start, end):
        ride(w, c, w.p.pickup[row[start]])
        return visit(w, row, start, end, start)
    for x in range(start, end):
        w.s.visited[x] = False
    first, event = next_shop(w, row, start, end), 0.0
    while first >= 0:
        ride(w, c, w.p.pickup[row[first]])
        event = visit(w, row, start, end, first)
        first = next_shop(w, row, start, end)
    return event


@compiled
def hand_out(w: Work, c: int, row: Ints, start: int, end: int) -> float:
    """Drop off a batch in its order; return the cost."""
    cost = 0.0
    for x in range(start, end):
        d = row[x]
        half = w.p.dropoff_half[d]
        if x > start and w.p.dropoff[d] == w.s.here[0] and w.p.basket[d] == w.p.basket[row[x - 1]]:
            half = 0.0  # the same door opens once
        else:
            cost += w.p.weights[DOOR]
        ride(w, c, w.p.dropoff[d])
        cost += dropoff_cost(w.p, d, w.s.clock[0] + half, w.s.clock[1] + half)
        w.s.clock[0] += 2.0 * half
        w.s.clock[1] += 2.0 * half
    return cost


@compiled
def walk(w: Work, c: int, size: int, bound: float) -> float:
    """Return the cost of the run written in scratch, NEVER if it collects after the shift or costs more than `bound`."""
    cost, start, free = 0.0, 0, w.p.free[c]
    row, head = w.s.row, w.s.head
    w.s.here[0] = w.p.node[c]
    w.s.clock[0] = free
    w.s.clock[1] = free
    w.s.clock[2] = 0.0
    while start < size:
        end = batch_end(head, start, size)
        if collect(w, c, row, start, end) > w.p.until[c]:
            return NEVER
        cost += hand_out(w, c, row, start, end)
        if cost > bound:
            return NEVER
        start = end
    busy = max(0.0, min(w.s.clock[0], w.p.until[c]) - free)  # after the shift nobody else needs the courier
    return cost + (w.p.weights[RIDE] * w.s.clock[2] + w.p.weights[BUSY] * busy) / 60.0
