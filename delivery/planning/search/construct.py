"""Build runs from nothing, or complete them: the delivery with the most to lose first (regret), ties to the lower index."""

import numpy as np

from delivery.planning.search.compiled import compiled
from delivery.planning.search.insertion import cheapest, put
from delivery.planning.search.problem import UNPLACED, Floats, Ints, Problem, Runs, Scratch
from delivery.planning.search.walk import NEVER


@compiled
def best_two(costs: Floats) -> tuple[int, float, float]:
    """Return the cheapest courier (the lowest index of equals), its cost, and the second cheapest cost."""
    best, first, second = -1, NEVER, NEVER
    for c in range(costs.shape[0]):
        if costs[c] < first:
            best, second, first = c, first, costs[c]
        elif costs[c] < second:
            second = costs[c]
    return best, first, second


@compiled
def most_urgent(costs: Floats, waiting: Ints, unplaced_cost: float) -> int:
    """Return the row of the delivery that loses most if it does not get its best courier now; −1 when none can go."""
    chosen, chosen_regret = -1, -NEVER
    for i in range(waiting.shape[0]):
        if waiting[i] < 0:
            continue
        best, first, second = best_two(costs[i])
        if best < 0:
            continue
        regret = min(second, unplaced_cost) - first
        if regret > chosen_regret:
            chosen, chosen_regret = i, regret
    return chosen


@compiled
def insert_all(p: Problem, r: Runs, waiting: Ints, s: Scratch) -> None:
    """Place every delivery of `waiting` that fits somewhere, by regret; placed entries become −1."""
    couriers = p.node.shape[0]
    costs = np.full((waiting.shape[0], couriers), NEVER)
    places = np.full((waiting.shape[0], couriers), -1)
    for i in range(waiting.shape[0]):
        for c in range(couriers):
            costs[i, c], places[i, c] = cheapest(p, r, c, waiting[i], s)
    chosen = most_urgent(costs, waiting, p.weights[UNPLACED])
    while chosen >= 0:
        c = best_two(costs[chosen])[0]
        put(p, r, c, waiting[chosen], places[chosen, c], s)
        waiting[chosen] = -1
        for i in range(waiting.shape[0]):
            if waiting[i] >= 0:
                costs[i, c], places[i, c] = cheapest(p, r, c, waiting[i], s)
        chosen = most_urgent(costs, waiting, p.weights[UNPLACED])
