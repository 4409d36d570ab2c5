"""Put a delivery into a run where it costs least, or take it out again."""

from delivery.planning.search.compiled import compiled
from delivery.planning.search.problem import LONGEST, MAX_BATCH, MAX_SHOPS, Ints, Problem, Work
from delivery.planning.search.walk import NEVER, batch_end, dropoff_cost, walk

# A place in a run is 3·position + how: in a batch of its own, as the first of the batch that begins there, or as a
# later member of the batch before it.
ALONE, FIRST, LATER = range(3)


@compiled
def fits(p: Problem, c: int, row: Ints, span: tuple[int, int], d: int) -> bool:
    """Say whether `d` may join the batch row[span]: size, load, shops, kinds."""
    start, end = span
    if end - start >= p.limits[MAX_BATCH]:
        return False
    load, shops = p.load[d], 1
    for x in range(start, end):
        e = row[x]
        if not p.share[d, e]:
            return False
        load += p.load[e]
        fresh = p.shop[e] != p.shop[d]
        for y in range(start, x):
            fresh = fresh and p.shop[row[y]] != p.shop[e]
        if fresh:
            shops += 1
    return load <= p.capacity[c] and shops <= p.limits[MAX_SHOPS]


@compiled
def with_delivery(w: Work, c: int, d: int, place: int) -> int:
    """Write the run of `c` with `d` put in at `place` into scratch; return its size."""
    at, how, size = place // 3, place % 3, w.r.size[c]
    for x in range(at):
        w.s.row[x] = w.r.row[c, x]
        w.s.head[x] = w.r.head[c, x]
    for x in range(at, size):
        w.s.row[x + 1] = w.r.row[c, x]
        w.s.head[x + 1] = w.r.head[c, x]
    w.s.row[at] = d
    w.s.head[at] = how != LATER
    if how == FIRST:
        w.s.head[at + 1] = False
    return size + 1


@compiled
def added_at(w: Work, c: int, d: int, place: int, bound: float) -> float:
    """Return what `d` adds to the run of `c` at `place`, NEVER when that is more than `bound`."""
    size = with_delivery(w, c, d, place)
    return walk(w, c, size, w.r.cost[c] + bound) - w.r.cost[c]


@compiled
def cheapest_in_batch(w: Work, c: int, d: int, span: tuple[int, int], bound: float) -> tuple[float, int]:
    """Return the least added cost below `bound` and the place of `d` within one batch."""
    best, best_place = bound, -1
    for x in range(span[0], span[1] + 1):
        place = 3 * x + (FIRST if x == span[0] else LATER)
        added = added_at(w, c, d, place, best)
        if added < best:
            best, best_place = added, place
    return best, best_place


@compiled
def least_added(w: Work, c: int, d: int) -> float:
    """Return what `d` costs with `c` at the very least: if it were brought at once, from where `c` is free first."""
    v = w.p.vehicle[c]
    at_shop = w.p.free[c] + w.p.travel[v, w.p.node[c], w.p.pickup[d]] + w.p.pickup_half[d]
    at_shop = max(at_shop, w.p.ready[d]) + w.p.pickup_half[d]
    at_door = at_shop + w.p.travel[v, w.p.pickup[d], w.p.dropoff[d]] + w.p.dropoff_half[d]
    return dropoff_cost(w.p, d, at_door, at_door)


@compiled
def cheapest(w: Work, c: int, d: int, bound: float) -> tuple[float, int]:
    """Return the least added cost below `bound` of `d` in the run of `c` and its place; -1 when there is none."""
    best, best_place = bound, -1
    size, start = w.r.size[c], 0
    if size >= LONGEST or not w.p.may[c, d] or least_added(w, c, d) >= bound:
        return best, best_place
    while start <= size:
        added = added_at(w, c, d, 3 * start + ALONE, best)
        if added < best:
            best, best_place = added, 3 * start + ALONE
        if start == size:
            break
        end = batch_end(w.r.head[c], start, size)
        if fits(w.p, c, w.r.row[c], (start, end), d):
            added, place = cheapest_in_batch(w, c, d, (start, end), best)
            if added < best:
                best, best_place = added, place
        start = end
    return best, best_place


@compiled
def settle(w: Work, c: int) -> None:
    """Work out again what the run of `c` costs, when and where it ends."""
    for x in range(w.r.size[c]):
        w.s.row[x] = w.r.row[c, x]
        w.s.head[x] = w.r.head[c, x]
    w.r.cost[c] = walk(w, c, w.r.size[c], NEVER)
    w.r.ends[c] = w.s.clock[0]
    w.r.tip[c] = w.s.here[0]


@compiled
def put(w: Work, c: int, d: int, place: int) -> None:
    """Put `d` into the run of `c` at `place`."""
    size = with_delivery(w, c, d, place)
    for x in range(size):
        w.r.row[c, x] = w.s.row[x]
        w.r.head[c, x] = w.s.head[x]
    w.r.size[c] = size
    w.r.where[d] = c
    settle(w, c)


@compiled
def take_out(w: Work, d: int) -> None:
    """Take `d` out of the run it is in; the next member begins its batch in its place."""
    c, x = w.r.where[d], 0
    while w.r.row[c, x] != d:
        x += 1
    last = w.r.size[c] - 1
    if w.r.head[c, x] and x < last:
        w.r.head[c, x + 1] = True
    for y in range(x, last):
        w.r.row[c, y] = w.r.row[c, y + 1]
        w.r.head[c, y] = w.r.head[c, y + 1]
    w.r.size[c] = last
    w.r.where[d] = -1
    settle(w, c)
