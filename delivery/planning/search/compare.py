"""What a choice adds to the plan, and who would have been next."""

from delivery.planning.search.compiled import compiled
from delivery.planning.search.improve import copy_runs
from delivery.planning.search.insertion import cheapest, take_out
from delivery.planning.search.problem import Runs, Work
from delivery.planning.search.walk import NEVER


@compiled
def runner_up(w: Work, chosen: Runs, d: int) -> tuple[float, int, float]:
    """Return what `d` adds where it is, the next best courier (-1 = nobody else could) and what it would add there.

    The work is only a place to try things out; `chosen` is not changed.
    """
    copy_runs(chosen, w.r)
    holder = w.r.where[d]
    take_out(w, d)
    added = chosen.cost[holder] - w.r.cost[holder]
    best, best_cost = -1, NEVER
    for c in range(w.p.node.shape[0]):
        if c != holder and w.p.likely[c, d]:
            cost, place = cheapest(w, c, d, best_cost)
            if place >= 0 and cost < best_cost:
                best, best_cost = c, cost
    return added, best, best_cost
