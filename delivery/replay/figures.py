"""What a replayed day was worth: counted over all orders, delivered or not. Pure; minutes in the answers."""

import csv
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from delivery.replay.day import MINUTE_S, Day, floors_s
from delivery.replay.simulate import Replay

COLUMNS = (
    "kind",
    "courier_id",
    "route_id",
    "order_id",
    "restaurant_id",
    "assigned_at",
    "pickup_at",
    "delivered_at",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    day: str
    orders: int
    within_60: float
    over_floor_min: float
    click_to_door_p90_min: float
    undelivered: int
    per_courier_hour: float
    metres_per_order: float
    decision_p50_s: float
    decision_p95_s: float
    decision_max_s: float


def figures_of(day: Day, told: Replay) -> Figures:
    """Return the figures of one replayed day."""
    placed = {o.id: o.placed_s for o in day.orders}
    floors = floors_s(day)
    click_to_door = np.array([d.delivered_s - placed[d.order] for d in told.done])
    over = np.array([d.delivered_s - floors[d.order] for d in told.done])
    hours = sum(c.until_s - c.on_s for c in day.couriers) / 3600
    return Figures(
        day=day.name,
        orders=len(day.orders),
        within_60=float((click_to_door <= 3600).sum() / len(day.orders)),
        over_floor_min=float(over.mean() / MINUTE_S),
        click_to_door_p90_min=float(np.percentile(click_to_door, 90) / MINUTE_S),
        undelivered=len(day.orders) - len(told.done),
        per_courier_hour=len(told.done) / hours,
        metres_per_order=metres_ridden(day, told) / max(1, len(told.done)),
        decision_p50_s=float(np.percentile(told.decision_s, 50)),
        decision_p95_s=float(np.percentile(told.decision_s, 95)),
        decision_max_s=float(np.max(told.decision_s)),
    )


def metres_ridden(day: Day, told: Replay) -> float:
    """Return the metres of all legs of all couriers, empty ones too."""
    door = {o.id: o.dropoff_node for o in day.orders}
    shop = {s.id: s.node for s in day.shops}
    halts: dict[str, list[tuple[float, int, int]]] = {c.id: [(-1.0, 0, c.node)] for c in day.couriers}
    for move in told.moved:
        halts[move.courier].append((move.arrive_s, 1, shop[move.shop]))
    for done in told.done:
        halts[done.courier].append((done.pickup_s, 2, shop[done.shop]))
        halts[done.courier].append((done.delivered_s, 3, door[done.order]))
    total = 0.0
    for stops in halts.values():
        nodes = [node for _, _, node in sorted(stops)]
        total += sum(float(day.metres[a, b]) for a, b in pairwise(nodes))
    return total


def write_solution(path: Path, told: Replay) -> None:
    """Write the day's acts in the public solution format, minutes since the start of the day."""
    with path.open("w", newline="") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(COLUMNS)
        for m in sorted(told.moved, key=lambda m: (m.ordered_s, m.courier)):
            rows.writerow(["move", m.courier, "", "", m.shop, _min(m.ordered_s), _min(m.arrive_s), ""])
        for d in sorted(told.done, key=lambda d: (d.delivered_s, d.order)):
            moments = (_min(d.assigned_s), _min(d.pickup_s), _min(d.delivered_s))
            rows.writerow(["order", d.courier, d.route, d.order, d.shop, *moments])


def _min(seconds: float) -> str:
    return f"{seconds / MINUTE_S:g}"
