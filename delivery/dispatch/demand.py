"""Where a city's next parcels are likely to come from: its own last weeks at this hour, and the pace of the last minutes."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Max, Min, Q
from django.db.models.functions import ExtractHour

from delivery.runs.models import Delivery
from marketplace.kernel.geo import Point
from marketplace.places.models import City

LOOK_BACK = timedelta(days=28)
RECENT = timedelta(minutes=45)
AHEAD = timedelta(minutes=20)  # the hour that counts is the one a courier would arrive in
PRIOR = 0.3  # parcels every known shop is credited with
MOST_SHOPS = 12
LEAST_PER_HOUR = 0.2


@dataclass(frozen=True, kw_only=True)
class ShopDemand:
    """Expected parcels per hour of one shop."""

    shop: str
    name: str
    lat: float
    lon: float
    per_hour: float

    @property
    def point(self) -> Point:
        return Point(lat=self.lat, lon=self.lon)


@dataclass(frozen=True, kw_only=True)
class Counted:
    """Parcels of one shop: in all the weeks looked at, at this hour of the day, and in the last minutes."""

    shop: str
    name: str
    lat: float
    lon: float
    ever: int
    this_hour: int
    recent: int


def expected_demand(city: City, *, at: datetime) -> tuple[ShopDemand, ...]:
    """Return the shops most likely to have parcels soon; one query."""
    zone = ZoneInfo(city.timezone)
    hour = (at + AHEAD).astimezone(zone).hour
    rows = (
        Delivery.objects.filter(city=city, placed_at__gte=at - LOOK_BACK, placed_at__lte=at)
        .annotate(hour=ExtractHour("placed_at", tzinfo=zone))
        .order_by()
        .values("pickup_key")
        .annotate(
            name=Max("pickup_name"),
            lat=Max("pickup_lat"),
            lon=Max("pickup_lon"),
            ever=Count("pk"),
            this_hour=Count("pk", filter=Q(hour=hour)),
            recent=Count("pk", filter=Q(placed_at__gte=at - RECENT)),
            since=Min("placed_at"),
        )
    )
    found = list(rows)
    days = max(((at - row["since"]) / timedelta(days=1) for row in found), default=0.0)
    counted = (
        Counted(shop=str(row["pickup_key"]), **{k: row[k] for k in row if k not in ("pickup_key", "since")})
        for row in found
    )
    return shared_out(counted, days=days)


def shared_out(counted: Iterable[Counted], *, days: float) -> tuple[ShopDemand, ...]:
    """Return the city's expected pace, shared out among its shops, the busiest first.

    The pace is half the one of the last 45 minutes, half the usual one of this hour once a whole day is known. A shop's
    share is what it had at this hour, a little of what it had at any, and a prior, so that one parcel makes no rush.
    """
    shops = list(counted)
    pace = sum(s.recent for s in shops) * (timedelta(hours=1) / RECENT)
    if days >= 1:
        pace = (pace + sum(s.this_hour for s in shops) / days) / 2
    weights = {s.shop: s.this_hour + s.ever / 24 + PRIOR for s in shops}
    total = sum(weights.values())
    likely = (
        ShopDemand(
            shop=s.shop, name=s.name, lat=s.lat, lon=s.lon, per_hour=round(pace * weights[s.shop] / total, 2)
        )
        for s in shops
    )
    worth = [one for one in likely if one.per_hour >= LEAST_PER_HOUR]
    return tuple(sorted(worth, key=lambda one: (-one.per_hour, one.shop))[:MOST_SHOPS])


def demand_as_json(demand: Sequence[ShopDemand]) -> list[dict[str, Any]]:
    return [asdict(one) for one in demand]


def demand_from_json(stored: Sequence[dict[str, Any]]) -> tuple[ShopDemand, ...]:
    return tuple(ShopDemand(**one) for one in stored)
