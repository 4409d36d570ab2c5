"""Shops as pages and promises read them: who is open until when, in one query however many shops."""

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import JSONObject

from delivery.promise.rules import PickupPlace
from marketplace.kernel.geo import Point
from marketplace.kernel.windows import Hours, Window
from marketplace.places.models import City
from sellers.shops.models import OpeningWindow, Pace, Shop, SpecialDay

KEPT_S = 3.0  # wall: hours change seldom, a pause must be seen soon
LOOK_AHEAD_DAYS = 14
PACE = ("hour", "prepare_s", "prepare_sd_s", "accept_s", "accept_sd_s")


@dataclass(frozen=True, slots=True)
class ShopHours:
    """What decides when a shop hands over, without the moment that is asked about."""

    key: UUID
    point: Point
    prepare_s: float
    accept_s: float
    paused_until: datetime | None
    hours: Hours
    paces: Mapping[int, Mapping[str, float]]  # by hour of the city's day: what was learned

    def place(self, at: datetime) -> PickupPlace:
        closes_at = self.hours.closes_at(at)
        pace = self.paces.get(at.astimezone(ZoneInfo(self.hours.timezone)).hour, {}) if self.paces else {}
        return PickupPlace(
            key=self.key,
            point=self.point,
            prepare_s=pace.get("prepare_s", self.prepare_s),
            accept_s=pace.get("accept_s", self.accept_s),
            prepare_sd_s=pace.get("prepare_sd_s"),
            accept_sd_s=pace.get("accept_sd_s"),
            closes_at=closes_at,
            opens_at=None if closes_at else self.hours.opens_at(at, within_days=LOOK_AHEAD_DAYS),
            paused_until=self.paused_until,
        )


_kept: dict[int, tuple[float, Mapping[int, ShopHours]]] = {}


def pickup_places(
    city: City, shop_ids: Iterable[int] | None = None, *, at: datetime, fresh: bool = False
) -> dict[int, PickupPlace]:
    """Return by primary key what a promise needs of the shops: of these, or of all visible ones.

    The city's shops are a few seconds old unless they must be `fresh` (before a quote).
    """
    found = shop_hours(city, fresh=fresh)
    wanted = found.keys() if shop_ids is None else found.keys() & set(shop_ids)
    return {pk: found[pk].place(at) for pk in sorted(wanted)}


def shop_hours(city: City, *, fresh: bool = False) -> Mapping[int, ShopHours]:
    """Return the hours and usual times of a city's visible shops, by primary key."""
    kept_at, known = _kept.get(city.pk, (0.0, None))
    if known is not None and not fresh and time.monotonic() - kept_at < KEPT_S:
        return known
    rows = with_hours(Shop.objects.filter(city=city, is_visible=True))
    known = {row.pk: _shop_hours(row, city.timezone) for row in rows}
    _kept[city.pk] = time.monotonic(), known
    return known


def hours_of(shop: Shop) -> Hours:
    """Return the opening hours of one shop; two queries."""
    windows = shop.opening_windows.values("weekday", "from_min", "to_min")
    days = shop.special_days.values("on", "from_min", "to_min")
    return _hours(list(windows), list(days), shop.city.timezone)


def with_hours(shops: QuerySet[Shop]) -> QuerySet[Shop]:
    """Return the shops as rows that carry their windows and special days, in the same query."""
    windows = OpeningWindow.objects.filter(shop=OuterRef("pk")).values(
        said=JSONObject(weekday=F("weekday"), from_min=F("from_min"), to_min=F("to_min"))
    )
    days = SpecialDay.objects.filter(shop=OuterRef("pk")).values(
        said=JSONObject(on=F("on"), from_min=F("from_min"), to_min=F("to_min"))
    )
    paces = Pace.objects.filter(shop=OuterRef("pk")).values(
        said=JSONObject(**{name: F(name) for name in PACE})
    )
    return (
        shops.annotate(windows=ArraySubquery(windows), days=ArraySubquery(days), learned=ArraySubquery(paces))
        .only("pk", "public_id", "lat", "lon", "prepare_s", "accept_s", "paused_until")
        .order_by("pk")
    )


def forget() -> None:
    """Let go of what this process has kept."""
    _kept.clear()


def _shop_hours(row: Any, timezone: str) -> ShopHours:
    return ShopHours(
        key=row.public_id,
        point=row.point,
        prepare_s=row.prepare_s,
        accept_s=row.accept_s,
        paused_until=row.paused_until,
        hours=_hours(row.windows, row.days, timezone),
        paces={int(pace["hour"]): pace for pace in row.learned},
    )


def _hours(windows: Iterable[Mapping[str, Any]], days: Iterable[Mapping[str, Any]], timezone: str) -> Hours:
    week: dict[int, list[Window]] = defaultdict(list)
    for window in windows:
        week[window["weekday"]].append(Window(window["from_min"], window["to_min"]))
    special: dict[date, list[Window]] = defaultdict(list)
    for day in days:
        opening = special[_day(day["on"])]
        if day["from_min"] is not None:
            opening.append(Window(day["from_min"], day["to_min"]))
    return Hours(dict(week), dict(special), timezone)


def _day(said: date | str) -> date:
    return date.fromisoformat(said) if isinstance(said, str) else said
