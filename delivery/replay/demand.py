"""What the day so far says about where the next orders will come from. Pure; looks only at what is already placed."""

from collections import Counter

from delivery.planning import Demand
from delivery.replay.day import Day

RECENT_S = 2700.0
PRIOR = 0.3  # orders every shop is credited with


def expected_demand(day: Day, now_s: float) -> tuple[Demand, ...]:
    """Return expected orders per hour for each shop: today's share of the shop in the pace of the last 45 minutes."""
    counts: Counter[str] = Counter()
    recent = 0
    for order in day.orders:
        if order.placed_s <= now_s:
            counts[order.shop] += 1
            recent += now_s - order.placed_s < RECENT_S
    per_hour = recent * 3600.0 / RECENT_S
    total = counts.total() + PRIOR * len(day.shops)
    return tuple(
        Demand(shop=shop.id, node=shop.node, per_hour=per_hour * (counts[shop.id] + PRIOR) / total)
        for shop in day.shops
    )
