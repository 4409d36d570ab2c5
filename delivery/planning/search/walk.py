"""Walk one run along the clock and say what it costs. Every stop: arrive, half the service, goods change hands, half."""

import numpy as np

from delivery.planning.search.compiled import compiled
from delivery.planning.search.problem import (
    BUSY,
    LATE,
    LATE_MARGIN,
    LATE_STEP,
    OVER,
    OVER_SQUARED,
    RIDE,
    Flags,
    Ints,
    Problem,
    Scratch,
)

NEVER = np.inf


@compiled
def dropoff_cost(p: Problem, d: int, at: float, at_late: float) -> float:
    """Return the cost of `d` reaching its door at `at`, or, in a bad case, at `at_late`."""
    over = (at - p.floor[d]) / 60.0
    cost = p.weights[OVER] * over + p.weights[OVER_SQUARED] * over * abs(over)
    late = (at_late - p.promised[d] + p.weights[LATE_MARGIN]) / 60.0
    if late > 0.0:
        cost += p.weights[LATE_STEP] + p.weights[LATE] * late
    return cost


@compiled
def batch_end(head: Flags, start: int, size: int) -> int:
    """Return the index behind the batch that begins at `start`."""
    end = start + 1
    while end < size and not head[end]:
        end += 1
    return end


@compiled
def next_shop(p: Problem, row: Ints, start: int, end: int, s: Scratch) -> int:
    """Return the index of a parcel of the shop to visit next, the first to be ready; −1 when all are visited."""
    best, best_ready = -1, NEVER
    for x in range(start, end):
        if s.visited[x]:
            continue
        ready = p.ready[row[x]]
        for y in range(start, end):
            if p.shop[row[y]] == p.shop[row[x]] and p.ready[row[y]] > ready:
                ready = p.ready[row[y]]
        if ready < best_ready:
            best, best_ready = x, ready
    return best


@compiled
def visit(p: Problem, c: int, row: Ints, start: int, end: int, first: int, s: Scratch) -> bool:
    """Collect all parcels of the shop of row[first]; say whether that is possible before the shift ends."""
    d = row[first]
    ready, ready_late, half = p.ready[d], p.ready_late[d], p.pickup_half[d]
    for x in range(start, end):
        e = row[x]
        if p.shop[e] == p.shop[d]:
            s.visited[x] = True
            ready, ready_late = max(ready, p.ready[e]), max(ready_late, p.ready_late[e])
            half = max(half, p.pickup_half[e])
    event = max(s.clock[0] + half, ready)
    s.clock[1] = max(s.clock[1] + half, ready_late) + half
    s.clock[0] = event + half
    return bool(event <= p.until[c])


@compiled
def ride(p: Problem, c: int, at: int, to: int, s: Scratch) -> None:
    """Move the clocks on by one leg."""
    leg = p.travel[p.vehicle[c], at, to]
    s.clock[0] += leg
    s.clock[1] += leg
    s.clock[2] += leg


@compiled
def collect(p: Problem, c: int, row: Ints, start: int, end: int, at: int, s: Scratch) -> int:
    """Visit every shop of a batch; return the last one's node, −1 if one cannot be reached before the shift ends."""
    for x in range(start, end):
        s.visited[x] = False
    first = start if end == start + 1 else next_shop(p, row, start, end, s)
    while first >= 0:
        shop_node = p.pickup[row[first]]
        ride(p, c, at, shop_node, s)
        at = shop_node
        if not visit(p, c, row, start, end, first, s):
            return -1
        first = next_shop(p, row, start, end, s)
    return at


@compiled
def hand_out(p: Problem, c: int, row: Ints, start: int, end: int, at: int, s: Scratch) -> float:
    """Drop off a batch in its order, note each door's moment, return the cost."""
    cost = 0.0
    for x in range(start, end):
        d = row[x]
        ride(p, c, at, p.dropoff[d], s)
        half = p.dropoff_half[d]
        if x > start and p.dropoff[d] == at and p.basket[d] == p.basket[row[x - 1]]:
            half = 0.0  # the same door opens once
        s.door[x] = s.clock[0] + half
        cost += dropoff_cost(p, d, s.clock[0] + half, s.clock[1] + half)
        s.clock[0] += 2.0 * half
        s.clock[1] += 2.0 * half
        at = p.dropoff[d]
    return cost


@compiled
def walk(p: Problem, c: int, row: Ints, head: Flags, size: int, s: Scratch) -> float:
    """Return the cost of a run, NEVER if it collects after the shift; door moments are left in `s.door`."""
    at, cost, start = p.node[c], 0.0, 0
    s.clock[0] = s.clock[1] = p.free[c]
    s.clock[2] = 0.0
    while start < size:
        end = batch_end(head, start, size)
        at = collect(p, c, row, start, end, at, s)
        if at < 0:
            return NEVER
        cost += hand_out(p, c, row, start, end, at, s)
        at = p.dropoff[row[end - 1]]
        start = end
    return cost + (p.weights[RIDE] * s.clock[2] + p.weights[BUSY] * (s.clock[0] - p.free[c])) / 60.0
