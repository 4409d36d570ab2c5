"""A recorded day as its files say it, and how it lies on our globe and our clock. Pure but for reading the files.

Minutes since the start of the day, metres on a plane.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import cos, pi, radians
from pathlib import Path

from delivery.travel.rules import DETOUR, SPEED_MPS
from marketplace.kernel.geo import EARTH_M, Point

VEHICLE = "bike"  # as fast at noon as in the rush, like everybody in the recorded days
CENTRE = Point(lat=46.5, lon=2.6)  # of a town that is nowhere


@dataclass(frozen=True)
class RecordedShop:
    name: str
    x: float
    y: float


@dataclass(frozen=True)
class RecordedCourier:
    name: str
    x: float
    y: float
    on_min: float
    off_min: float


@dataclass(frozen=True)
class RecordedOrder:
    name: str
    x: float
    y: float
    shop: str
    placed_min: float
    ready_min: float

    @property
    def prepare_min(self) -> float:
        return max(0.0, self.ready_min - self.placed_min)


@dataclass(frozen=True)
class RecordedDay:
    """One day; orders by the moment they were placed."""

    name: str
    shops: tuple[RecordedShop, ...]
    couriers: tuple[RecordedCourier, ...]
    orders: tuple[RecordedOrder, ...]
    metres_per_minute: float
    pickup_min: float
    dropoff_min: float

    @property
    def busiest_hour(self) -> int:
        """Return how many orders the busiest hour has."""
        return max(Counter(int(order.placed_min // 60) for order in self.orders).values())

    @property
    def last_min(self) -> float:
        """Return the minute after which nothing new happens."""
        return max(order.ready_min for order in self.orders)


Place = RecordedShop | RecordedCourier | RecordedOrder


class NotADay(Exception):
    """The folder does not hold a day in the public format; the sentence says what is missing."""


def read_day(folder: Path) -> RecordedDay:
    """Return the day recorded in `folder`.

    Raises:
        NotADay: a file, a column or a figure is missing.
    """
    try:
        parameters = _table(folder / "instance_parameters.txt")[0]
        shops = [
            RecordedShop(r["restaurant"], *_floats(r, "x", "y")) for r in _table(folder / "restaurants.txt")
        ]
        couriers = [
            RecordedCourier(r["courier"], *_floats(r, "x", "y", "on_time", "off_time"))
            for r in _table(folder / "couriers.txt")
        ]
        orders = [_order(row) for row in _table(folder / "orders.txt")]
        pace, pickup, dropoff = _floats(
            parameters, "meters_per_minute", "pickup service minutes", "dropoff service minutes"
        )
    except (OSError, IndexError, KeyError, ValueError, TypeError) as error:
        raise NotADay(f"{folder} is not a recorded day: {error}") from error
    known = {shop.name for shop in shops}
    if not orders or not couriers or not all(order.shop in known for order in orders):
        raise NotADay(f"{folder} is not a recorded day: it needs orders of its own restaurants, and couriers")
    in_order = tuple(sorted(orders, key=lambda order: (order.placed_min, order.name)))
    return RecordedDay(folder.resolve().name, tuple(shops), tuple(couriers), in_order, pace, pickup, dropoff)


def _order(row: Mapping[str, str]) -> RecordedOrder:
    x, y, placed, ready = _floats(row, "x", "y", "placement_time", "ready_time")
    return RecordedOrder(row["order"], x, y, row["restaurant"], placed, ready)


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def _floats(row: Mapping[str, str], *names: str) -> list[float]:
    return [float(row[name]) for name in names]


@dataclass(frozen=True)
class Mapped:
    """Where and when a recorded day happens here.

    The plane is drawn smaller, so that a ride by our usual bicycle and detour takes as long as the record's straight
    line at its own pace: minutes stay minutes.
    """

    day: RecordedDay
    midnight: datetime  # the town's moment of the day's minute zero
    origin: tuple[float, float]
    scale: float

    @classmethod
    def of(cls, day: RecordedDay, *, midnight: datetime) -> Mapped:
        ours = SPEED_MPS[VEHICLE] / DETOUR
        places: list[Place] = [*day.shops, *day.couriers, *day.orders]
        origin = _middle(place.x for place in places), _middle(place.y for place in places)
        return cls(day, midnight, origin, ours / (day.metres_per_minute / 60))

    def point(self, place: Place) -> Point:
        north, east = (place.y - self.origin[1]) * self.scale, (place.x - self.origin[0]) * self.scale
        degree_m = EARTH_M * pi / 180
        lat = CENTRE.lat + north / degree_m
        return Point(lat=round(lat, 6), lon=round(CENTRE.lon + east / degree_m / cos(radians(CENTRE.lat)), 6))

    def at(self, minute: float) -> datetime:
        return self.midnight + timedelta(minutes=minute)

    def minute(self, at: datetime) -> float:
        return (at - self.midnight) / timedelta(minutes=1)

    @property
    def reach_m(self) -> int:
        """Return how far the farthest door lies from any shop, with the margin of a rounded figure."""
        ends: list[Place] = [*self.day.shops, *self.day.orders]
        wide = max(p.x for p in ends) - min(p.x for p in ends)
        high = max(p.y for p in ends) - min(p.y for p in ends)
        return int((wide**2 + high**2) ** 0.5 * self.scale) + 500


def _middle(numbers: Iterable[float]) -> float:
    known = list(numbers)
    return (min(known) + max(known)) / 2
