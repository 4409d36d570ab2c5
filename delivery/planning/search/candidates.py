"""Which couriers are worth a look for a delivery: the likely ones, not all."""

from delivery.planning.search.compiled import compiled
from delivery.planning.search.problem import CANDIDATES, Floats, Work
from delivery.planning.search.walk import NEVER


@compiled
def smallest(values: Floats, count: int, rank: int) -> float:
    """Return the value of the given rank (0 = least) among the first `count`; their order is changed.

    Source: C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961).
    """
    low, high = 0, count - 1
    while low < high:
        pivot, i, j = values[(low + high) // 2], low, high
        while i <= j:
            while values[i] < pivot:
                i += 1
            while values[j] > pivot:
                j -= 1
            if i <= j:
                values[i], values[j] = values[j], values[i]
                i += 1
                j -= 1
        if rank <= j:
            high = j
        elif rank >= i:
            low = i
        else:
            break
    return values[rank]


@compiled
def after_all_else(w: Work, c: int, d: int) -> float:
    """Return when `c` could have `d` in hand after everything it is planned to do, plus the ride there once more."""
    leg = float(w.p.travel[w.p.vehicle[c], w.r.tip[c], w.p.pickup[d]])
    return max(w.r.ends[c] + leg, w.p.ready[d]) + leg


@compiled
def set_limit(w: Work, i: int) -> None:
    """Set the limit of a waiting delivery so that the soonest couriers are looked at, and a few of equals."""
    count, d = w.r.size.shape[0], w.s.waiting[i]
    w.s.limit[i] = NEVER
    if count > w.p.limits[CANDIDATES]:
        for c in range(count):
            w.s.pivot[c] = after_all_else(w, c, d)
        w.s.limit[i] = smallest(w.s.pivot, count, w.p.limits[CANDIDATES] - 1)


@compiled
def worth_a_look(w: Work, i: int, c: int) -> bool:
    """Say whether `c` could come soon, or will be at a shop where the delivery could come along."""
    d = w.s.waiting[i]
    if w.p.likely[c, d] or after_all_else(w, c, d) <= w.s.limit[i]:
        return True
    for x in range(w.r.size[c]):
        if w.p.share[d, w.r.row[c, x]]:
            return True
    return False
