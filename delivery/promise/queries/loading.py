"""Reading a city's couriers, what they owe and what shops are packing: two queries, whatever the city's size."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db.models import FilteredRelation, Q

from delivery.couriers.models import Shift
from delivery.promise.rules import CityState, OnShift, Owed, Unheld, city_state, seen_from
from delivery.promise.rules.load import DROP_S, HANDOVER_S
from delivery.runs.models import Delivery
from delivery.runs.states import DELIVERY, DeliveryState, StopKind, StopState
from delivery.travel import queries as travel
from delivery.travel.rules import speed_mps
from marketplace.kernel.clock import town_clock
from marketplace.kernel.geo import Point, great_circle_m
from marketplace.places.models import City

SILENT = timedelta(seconds=60)  # wall: a phone that says nothing for longer is counted on by nobody
NO_END_S = float("inf")


@dataclass(frozen=True, slots=True)
class LiveCity:
    """Couriers as rules want them, and how many parcels each shop is packing."""

    state: CityState
    preparing: Mapping[UUID, int]

    def seen_from(self, at: datetime) -> "LiveCity":
        return replace(self, state=seen_from(self.state, at))


class _Halt(NamedTuple):
    """One row: an open delivery and one of its stops ahead, if a run holds it."""

    courier_id: int | None
    state: str
    basket_key: UUID
    pickup_key: UUID
    pickup_lat: float
    pickup_lon: float
    dropoff_lat: float
    dropoff_lon: float
    ready_at: datetime
    packed_at: datetime | None
    kind: str | None
    stop_state: str | None

    @property
    def pickup(self) -> Point:
        return Point(lat=self.pickup_lat, lon=self.pickup_lon)

    @property
    def dropoff(self) -> Point:
        return Point(lat=self.dropoff_lat, lon=self.dropoff_lon)


def loaded(city: City, at: datetime) -> LiveCity:
    """Return the city's state as its tables say at `at`."""
    halts = _halts(city)
    owed: dict[int, list[Owed]] = defaultdict(list)
    for halt in halts:
        if halt.courier_id is not None and halt.kind is not None:
            owed[halt.courier_id].append(_owed(halt, at))
    couriers = [
        OnShift(point, speed_mps(vehicle), _seconds(until, at), tuple(owed[courier_id]))
        for courier_id, point, vehicle, until in _on_shift(city, at)
    ]
    state = city_state(couriers, _unheld(halts), at=at, detour=travel.streets(city).detour)
    return LiveCity(state, _preparing(halts))


def _on_shift(city: City, at: datetime) -> Iterable[tuple[int, Point, str, datetime | None]]:
    """Return who may be counted on: on shift, heard lately, and free to ride for any shop."""
    heard_since = at - SILENT * town_clock().rate
    shifts = Shift.objects.filter(
        city=city,
        ended_at=None,
        courier__positioned_at__gte=heard_since,
        courier__home_shop_key=None,
    )
    rows = shifts.order_by("courier_id").values_list(
        "courier_id", "courier__lat", "courier__lon", "courier__vehicle", "until"
    )
    return [
        (pk, Point(lat=lat, lon=lon), vehicle, until)
        for pk, lat, lon, vehicle, until in rows
        if lat is not None and lon is not None
    ]


def _halts(city: City) -> list[_Halt]:
    ahead = FilteredRelation("stops", condition=Q(stops__state__in=[StopState.AHEAD, StopState.ARRIVED]))
    rows = (
        Delivery.objects.filter(city=city, state__in=DELIVERY.open)
        .annotate(ahead=ahead)
        .order_by("ahead__rank", "ahead__pk")
        .values_list(
            "courier_id", "state", "basket_key", "pickup_key", "pickup_lat", "pickup_lon", "dropoff_lat",
            "dropoff_lon", "ready_at", "packed_at", "ahead__kind", "ahead__state",
        )
    )  # fmt: skip
    return [_Halt(*row) for row in rows]


def _owed(halt: _Halt, at: datetime) -> Owed:
    is_there = halt.stop_state == StopState.ARRIVED
    if halt.kind == StopKind.DROPOFF:
        return Owed(halt.dropoff, DROP_S, is_there=is_there)
    ready_in_s = 0.0 if halt.packed_at else max(_seconds(halt.ready_at, at), 0.0)
    return Owed(halt.pickup, HANDOVER_S, ready_in_s, is_there)


def _unheld(halts: Iterable[_Halt]) -> list[Unheld]:
    """Return the parcels nobody holds yet, those of one basket together."""
    baskets: dict[UUID, list[float]] = defaultdict(list)
    for halt in halts:
        if halt.state in (DeliveryState.PLANNED, DeliveryState.OFFERED):
            baskets[halt.basket_key].append(great_circle_m(halt.pickup, halt.dropoff))
    return [Unheld(max(rides), len(rides)) for rides in baskets.values()]


def _preparing(halts: Iterable[_Halt]) -> Mapping[UUID, int]:
    before_pickup = (DeliveryState.PLANNED, DeliveryState.OFFERED, DeliveryState.ASSIGNED)
    return Counter(
        halt.pickup_key
        for halt in halts
        if halt.state in before_pickup and halt.packed_at is None and halt.kind != StopKind.DROPOFF
    )


def _seconds(moment: datetime | None, at: datetime) -> float:
    return NO_END_S if moment is None else (moment - at).total_seconds()
