"""Idle couriers moved in advance to where parcels are likely next. Pure; seconds, and minutes of expected waiting.

Every shop of the forecast waits for its nearest free courier, and, when that one is taken, for the second nearest. A
move is worth it when it shortens this waiting over the coming half hour by more than its ride costs.
"""

from dataclasses import dataclass

import numpy as np

from delivery.planning.encode import Encoded
from delivery.planning.plan import Move
from delivery.planning.policy import Placing, Policy
from delivery.planning.search.problem import Floats, Runs
from delivery.planning.snapshot import Snapshot


@dataclass(slots=True, eq=False)
class Cover:
    """How soon each courier could stand at each shop of the forecast."""

    reach_s: Floats  # [courier, shop] from now
    rate: Floats  # [shop] parcels per minute
    rules: Placing

    def waiting(self, nearest_s: Floats, second_s: Floats) -> Floats:
        """Return minutes of waiting per minute; the last axis is the shops."""
        taken = self.rules.taken
        loss = (1 - taken) * self._loss(nearest_s) + taken * self._loss(second_s)
        summed: Floats = loss @ self.rate
        return summed

    def _loss(self, reach_s: Floats) -> Floats:
        """Return the minutes a parcel waits for a courier that far away: little while it is being prepared."""
        minutes = reach_s / 60.0
        return minutes * minutes / (minutes + self.rules.prepare_s / 60.0)


def moves_of(encoded: Encoded, runs: Runs, snapshot: Snapshot, policy: Policy) -> tuple[Move, ...]:
    """Return the moves worth making now, the best first; at most one for each courier."""
    rules = policy.placing
    idle = _idle(encoded, runs, snapshot, rules)
    if not rules.moves or not idle or not snapshot.demand:
        return ()
    nodes = np.array([d.node for d in snapshot.demand])
    rate = np.array([d.per_hour for d in snapshot.demand]) / 60.0
    problem = encoded.problem
    ride = problem.travel[problem.vehicle, runs.tip][:, nodes].astype(np.float64)
    cover = Cover(np.maximum(runs.ends - snapshot.now_s, 0.0)[:, None] + ride, rate, rules)
    moves: list[Move] = []
    while len(moves) < rules.moves and idle:
        gain, c, target = max(
            _best_move(cover, problem.travel[problem.vehicle[c]], nodes, c, ride[c]) for c in idle
        )
        if gain <= rules.least_gain_min:
            break
        demand = snapshot.demand[target]
        ride_s = float(ride[c, target])
        moves.append(Move(courier=encoded.couriers[c].id, shop=demand.shop, node=demand.node, ride_s=ride_s))
        cover.reach_s[c] = ride_s + problem.travel[problem.vehicle[c], demand.node, nodes]
        idle.remove(c)
    return tuple(moves)


def _idle(encoded: Encoded, runs: Runs, snapshot: Snapshot, rules: Placing) -> list[int]:
    """Return the couriers who stand still without a plan and stay long enough."""
    return [
        c
        for c, courier in enumerate(encoded.couriers)
        if runs.size[c] == 0
        and encoded.problem.free[c] <= snapshot.now_s
        and courier.until_s - snapshot.now_s > rules.horizon_s / 2
        and not courier.home_shop
    ]


def _best_move(
    cover: Cover, travel: np.ndarray, nodes: np.ndarray, c: int, ride: Floats
) -> tuple[float, int, int]:
    """Return what the best move of `c` saves, in minutes, `c`, and its target."""
    others = np.delete(cover.reach_s, c, axis=0)
    nearest, second = _two_smallest(others, len(nodes))
    stay = float(cover.waiting(*_joined(nearest, second, cover.reach_s[c])))
    there = travel[np.ix_(nodes, nodes)].astype(np.float64)
    moved = cover.waiting(*_joined(nearest[None, :], second[None, :], there))
    left_min = np.maximum(cover.rules.horizon_s - ride, 0.0) / 60.0
    gain = left_min * (stay - moved) - cover.rules.ride * ride / 60.0
    target = int(np.argmax(gain))
    return float(gain[target]), c, target


def _two_smallest(reach_s: Floats, shops: int) -> tuple[Floats, Floats]:
    far = np.full((2, shops), 3600.0)
    both = np.partition(np.concatenate([reach_s, far]), 1, axis=0)
    return both[0], both[1]


def _joined(nearest: Floats, second: Floats, one_more: Floats) -> tuple[Floats, Floats]:
    """Return the two smallest after one more courier."""
    return np.minimum(nearest, one_more), np.minimum(second, np.maximum(nearest, one_more))
