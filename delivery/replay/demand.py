"""What the day so far says about where the next orders will come from. Pure; looks only at what is already placed."""

from delivery.planning import Demand
from delivery.replay.day import Day

MEMORY_S = 5400.0


def expected_demand(day: Day, now_s: float) -> tuple[Demand, ...]:
    """Return expected orders per hour for each shop: those of the last hour and a half, the recent counting more."""
    weight: dict[str, float] = {}
    for order in day.orders:
        age = now_s - order.placed_s
        if 0.0 <= age < MEMORY_S:
            weight[order.shop] = weight.get(order.shop, 0.0) + 2.0 * (1.0 - age / MEMORY_S)
    per_hour = 3600.0 / MEMORY_S
    return tuple(
        Demand(shop=shop.id, node=shop.node, per_hour=weight[shop.id] * per_hour) for shop in day.shops if shop.id in weight
    )
