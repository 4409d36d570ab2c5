"""Put a delivery into runs where it costs least, or take it out again."""

from delivery.planning.search.compiled import compiled
from delivery.planning.search.problem import (
    LONGEST,
    MAX_BATCH,
    MAX_SHOPS,
    SAME_BASKET,
    SPREAD_S,
    Ints,
    Problem,
    Runs,
    Scratch,
)
from delivery.planning.search.walk import NEVER, batch_end, walk

# A place in a run is 3·position + how: in a batch of its own, as the first of the batch that begins there, or as a later
# member of the batch before it.
ALONE, FIRST, LATER = range(3)


@compiled
def may_share(p: Problem, d: int, e: int) -> bool:
    """Say whether two deliveries may ride together at all."""
    if p.apart[p.kind[d], p.kind[e]]:
        return False
    if abs(p.ready[d] - p.ready[e]) > p.limits[SPREAD_S]:
        return False
    if p.shop[d] == p.shop[e]:
        return True
    if p.limits[MAX_SHOPS] < 2 or not p.near[p.shop[d], p.shop[e]]:
        return False
    return not p.limits[SAME_BASKET] or p.basket[d] == p.basket[e]


@compiled
def fits(p: Problem, c: int, row: Ints, start: int, end: int, d: int) -> bool:
    """Say whether `d` may join the batch row[start:end]: size, load, shops, kinds."""
    if end - start + 1 > p.limits[MAX_BATCH]:
        return False
    load, shops = p.load[d], 1
    for x in range(start, end):
        e = row[x]
        if not may_share(p, d, e):
            return False
        load += p.load[e]
        fresh = p.shop[e] != p.shop[d]
        for y in range(start, x):
            fresh = fresh and p.shop[row[y]] != p.shop[e]
        shops += 1 if fresh else 0
    return load <= p.capacity[c] and shops <= p.limits[MAX_SHOPS]


@compiled
def with_delivery(r: Runs, c: int, d: int, place: int, s: Scratch) -> int:
    """Write the run of `c` with `d` put in at `place` into scratch; return its size."""
    at, how = place // 3, place % 3
    for x in range(at):
        s.row[x], s.head[x] = r.row[c, x], r.head[c, x]
    for x in range(at, r.size[c]):
        s.row[x + 1], s.head[x + 1] = r.row[c, x], r.head[c, x]
    s.row[at] = d
    s.head[at] = how != LATER
    if how == FIRST:
        s.head[at + 1] = False
    return int(r.size[c] + 1)


@compiled
def try_at(p: Problem, r: Runs, c: int, d: int, place: int, s: Scratch) -> float:
    """Return what `d` adds to the run of `c` at `place`."""
    size = with_delivery(r, c, d, place, s)
    return walk(p, c, s.row, s.head, size, s) - r.cost[c]


@compiled
def cheapest_in_batch(p: Problem, r: Runs, c: int, d: int, start: int, end: int, s: Scratch) -> tuple[float, int]:
    """Return the least added cost and the place of `d` within one batch."""
    best, best_place = NEVER, -1
    for x in range(start, end + 1):
        place = 3 * x + (FIRST if x == start else LATER)
        added = try_at(p, r, c, d, place, s)
        if added < best:
            best, best_place = added, place
    return best, best_place


@compiled
def cheapest(p: Problem, r: Runs, c: int, d: int, s: Scratch) -> tuple[float, int]:
    """Return the least added cost of `d` in the run of `c` and its place; NEVER and −1 when it does not fit."""
    best, best_place = NEVER, -1
    size = r.size[c]
    if size >= LONGEST or not p.may[c, d] or p.load[d] > p.capacity[c]:
        return best, best_place
    start = 0
    while start <= size:
        added = try_at(p, r, c, d, 3 * start + ALONE, s)
        if added < best:
            best, best_place = added, 3 * start + ALONE
        if start == size:
            break
        end = batch_end(r.head[c], start, size)
        if fits(p, c, r.row[c], start, end, d):
            added, place = cheapest_in_batch(p, r, c, d, start, end, s)
            if added < best:
                best, best_place = added, place
        start = end
    return best, best_place


@compiled
def put(p: Problem, r: Runs, c: int, d: int, place: int, s: Scratch) -> None:
    """Put `d` into the run of `c` at `place`."""
    size = with_delivery(r, c, d, place, s)
    for x in range(size):
        r.row[c, x], r.head[c, x] = s.row[x], s.head[x]
    r.size[c] = size
    r.where[d] = c
    r.cost[c] = walk(p, c, r.row[c], r.head[c], size, s)


@compiled
def take_out(p: Problem, r: Runs, d: int, s: Scratch) -> None:
    """Take `d` out of the run it is in; the next member begins its batch in its place."""
    c = r.where[d]
    x = 0
    while r.row[c, x] != d:
        x += 1
    last = r.size[c] - 1
    if r.head[c, x] and x < last:
        r.head[c, x + 1] = True
    for y in range(x, last):
        r.row[c, y], r.head[c, y] = r.row[c, y + 1], r.head[c, y + 1]
    r.size[c] = last
    r.where[d] = -1
    r.cost[c] = walk(p, c, r.row[c], r.head[c], last, s)
