"""Build runs from nothing, or complete them: who has the most to lose first (regret), ties to the lower index."""

from delivery.planning.search.candidates import set_limit, worth_a_look
from delivery.planning.search.compiled import compiled
from delivery.planning.search.insertion import cheapest, put
from delivery.planning.search.problem import UNPLACED, Work
from delivery.planning.search.walk import NEVER

ROUND = 48  # deliveries weighed against each other at once


@compiled
def list_waiting(w: Work) -> int:
    """List up to a round of deliveries without a place, the first to be ready first; return how many."""
    count = 0
    for d in range(w.r.where.shape[0]):
        if w.r.where[d] != -1:
            continue
        x = min(count, ROUND)
        while x > 0 and w.p.ready[w.s.waiting[x - 1]] > w.p.ready[d]:
            if x < ROUND:
                w.s.waiting[x] = w.s.waiting[x - 1]
            x -= 1
        if x < ROUND:
            w.s.waiting[x] = d
        count = min(count + 1, ROUND)
    return count


@compiled
def best_courier(w: Work, i: int) -> tuple[int, float, float]:
    """Return the cheapest courier for a waiting delivery (of equals the first), its cost, the second cheapest cost."""
    best, first, second = -1, NEVER, NEVER
    for c in range(w.s.added.shape[1]):
        cost = w.s.added[i, c]
        if cost < first:
            best, second, first = c, first, cost
        elif cost < second:
            second = cost
    return best, first, second


@compiled
def most_urgent(w: Work, count: int) -> tuple[int, int]:
    """Return the waiting delivery that loses most if it does not get its best courier now, and that courier."""
    chosen, chosen_courier, most = -1, -1, -NEVER
    for i in range(count):
        if w.s.waiting[i] < 0:
            continue
        best, first, second = best_courier(w, i)
        if best < 0:
            continue
        regret = min(second, w.p.weights[UNPLACED]) - first
        if regret > most:
            chosen, chosen_courier, most = i, best, regret
    return chosen, chosen_courier


@compiled
def look(w: Work, i: int, c: int, bound: float) -> float:
    """Note the best place of a waiting delivery with courier `c` and return its cost, NEVER when above `bound`."""
    added, place = NEVER, -1
    if worth_a_look(w, i, c):
        added, place = cheapest(w, c, w.s.waiting[i], bound)
    w.s.added[i, c] = added if place >= 0 else NEVER
    w.s.place[i, c] = place
    return w.s.added[i, c]


@compiled
def look_around(w: Work, i: int) -> None:
    """Note the best places of a waiting delivery with every courier, as far as they may be the first or second best."""
    set_limit(w, i)
    first, second = NEVER, NEVER
    for c in range(w.s.added.shape[1]):
        cost = look(w, i, c, second)
        if cost < first:
            first, second = cost, first
        elif cost < second:
            second = cost


@compiled
def insert_round(w: Work, count: int) -> None:
    """Place the listed deliveries by regret; those that fit nowhere are marked -2 for now."""
    for i in range(count):
        look_around(w, i)
    chosen, c = most_urgent(w, count)
    while chosen >= 0:
        put(w, c, w.s.waiting[chosen], w.s.place[chosen, c])
        w.s.waiting[chosen] = -1
        for i in range(count):
            if w.s.waiting[i] >= 0:
                look(w, i, c, NEVER)
        chosen, c = most_urgent(w, count)
    for i in range(count):
        if w.s.waiting[i] >= 0:
            w.r.where[w.s.waiting[i]] = -2


@compiled
def insert_all(w: Work) -> None:
    """Place every delivery that has no place and fits somewhere, a round at a time."""
    count = list_waiting(w)
    while count > 0:
        insert_round(w, count)
        count = list_waiting(w)
    for d in range(w.r.where.shape[0]):
        w.r.where[d] = max(w.r.where[d], -1)
