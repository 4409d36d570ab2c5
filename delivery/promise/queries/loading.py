"""Reading a city's couriers, what they owe and what shops are packing: two queries, whatever the city's size."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from delivery.promise.rules import CityState, OnShift, Owed, Unheld, city_state, seen_from
from delivery.promise.rules.load import DROP_S, HANDOVER_S
from delivery.runs.states import DELIVERY, DeliveryState, StopKind, StopState
from delivery.travel import queries as travel
from delivery.travel.rules import speed_mps
from marketplace.kernel.clock import town_clock
from marketplace.kernel.geo import Point
from marketplace.places.models import City

SILENT = timedelta(seconds=60)  # wall: a phone that says nothing for longer is counted on by nobody
READY_SD_S = 90.0  # of what a shop still packs
NO_END_S = float("inf")

# Written out: a quote reads both afresh, and composing them took longer than answering them.
ON_SHIFT = """
    SELECT courier.id, courier.lat, courier.lon, courier.vehicle, shift.until
    FROM delivery_shift AS shift JOIN delivery_courier AS courier ON courier.id = shift.courier_id
    WHERE shift.city_id = %s AND shift.ended_at IS NULL AND courier.positioned_at >= %s
      AND courier.lat IS NOT NULL AND courier.home_shop_key IS NULL
    ORDER BY courier.id
"""
# What was pressed and is not paid yet is no delivery, but the couriers' time is given away.
HALTS = """
    SELECT parcel.courier_id, parcel.state, parcel.basket_key, parcel.pickup_key, parcel.pickup_lat,
        parcel.pickup_lon, parcel.dropoff_lat, parcel.dropoff_lon,
        parcel.ready_at, parcel.packed_at, parcel.collect_from, parcel.promised_at, ahead.kind, ahead.state,
        ahead.rank AS rank, ahead.id AS stop
    FROM delivery_delivery AS parcel
    LEFT JOIN delivery_stop AS ahead ON ahead.delivery_id = parcel.id AND ahead.state IN ('ahead', 'arrived')
    WHERE parcel.city_id = %(city)s AND parcel.state = ANY(%(open)s)
    UNION ALL
    SELECT NULL, 'planned', quote.order_key, (asked->>'shop')::uuid, (asked->>'lat')::float8,
        (asked->>'lon')::float8, quote.door_lat, quote.door_lon,
        quote.taken_at + make_interval(
            secs => (asked->'accept'->>0)::float8 + (asked->'prepare'->>0)::float8
        ),
        NULL, NULL, quote.promised_at, NULL, NULL, NULL, NULL
    FROM delivery_quote AS quote, jsonb_array_elements(quote.parts->'asks') AS asked
    WHERE quote.city_id = %(city)s AND quote.promised_at > %(at)s
      AND quote.taken_at IS NOT NULL AND quote.given_back_at IS NULL
      AND NOT EXISTS (SELECT FROM delivery_delivery AS made WHERE made.basket_key = quote.order_key)
    ORDER BY rank, stop
"""


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
    collect_from: datetime | None
    promised_at: datetime
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
    halts = _halts(city, at)
    owed: dict[int, list[Owed]] = defaultdict(list)
    for halt in halts:
        if halt.courier_id is not None and halt.kind is not None:
            owed[halt.courier_id].append(_owed(halt, at))
    couriers = [
        OnShift(point, speed_mps(vehicle), _seconds(until, at), tuple(owed[courier_id]))
        for courier_id, point, vehicle, until in _on_shift(city, at)
    ]
    state = city_state(couriers, _unheld(halts, at), at=at, detour=travel.streets(city).detour)
    return LiveCity(state, _preparing(halts))


def _on_shift(city: City, at: datetime) -> Iterable[tuple[int, Point, str, datetime | None]]:
    """Return who may be counted on: on shift, heard lately, and free to ride for any shop."""
    with connection.cursor() as cursor:
        cursor.execute(ON_SHIFT, [city.pk, at - SILENT * town_clock().rate])
        return [(pk, Point(lat=lat, lon=lon), vehicle, until) for pk, lat, lon, vehicle, until in cursor]


def _halts(city: City, at: datetime) -> list[_Halt]:
    with connection.cursor() as cursor:
        cursor.execute(HALTS, {"city": city.pk, "open": list(DELIVERY.open), "at": at})
        return [_Halt(*row[:-2]) for row in cursor]


def _owed(halt: _Halt, at: datetime) -> Owed:
    is_there = halt.stop_state == StopState.ARRIVED
    if halt.kind == StopKind.DROPOFF:
        return Owed(halt.dropoff, DROP_S, is_there=is_there, promised_in_s=_seconds(halt.promised_at, at))
    ready_s, sd_s = _ready(halt, at)
    return Owed(halt.pickup, HANDOVER_S, ready_s, is_there, is_pickup=True, ready_sd_s=sd_s)


def _ready(halt: _Halt, at: datetime) -> tuple[float, float]:
    """Return in how many seconds a parcel can be collected, and how surely; one for a later window waits for it."""
    window_s = max(_seconds(halt.collect_from, at), 0.0) if halt.collect_from else 0.0
    if halt.packed_at is not None:
        return window_s, 0.0
    return max(_seconds(halt.ready_at, at), window_s), READY_SD_S


def _unheld(halts: Iterable[_Halt], at: datetime) -> list[Unheld]:
    """Return the parcels nobody holds yet, those of one basket together."""
    baskets: dict[UUID, list[_Halt]] = defaultdict(list)
    for halt in halts:
        if halt.state in (DeliveryState.PLANNED, DeliveryState.OFFERED):
            baskets[halt.basket_key].append(halt)
    return [_waiting(parcels, at) for parcels in baskets.values()]


def _waiting(parcels: list[_Halt], at: datetime) -> Unheld:
    ready_s, sd_s = max(_ready(halt, at) for halt in parcels)
    shops = tuple(halt.pickup for halt in parcels)
    return Unheld(shops, parcels[0].dropoff, ready_s, _seconds(parcels[0].promised_at, at), sd_s)


def _preparing(halts: Iterable[_Halt]) -> Mapping[UUID, int]:
    before_pickup = (DeliveryState.PLANNED, DeliveryState.OFFERED, DeliveryState.ASSIGNED)
    return Counter(
        halt.pickup_key
        for halt in halts
        if halt.state in before_pickup and halt.packed_at is None and halt.kind != StopKind.DROPOFF
    )


def _seconds(moment: datetime | None, at: datetime) -> float:
    return NO_END_S if moment is None else (moment - at).total_seconds()
