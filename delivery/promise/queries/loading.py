"""Reading a city's couriers, what they owe and what shops are packing: two queries, whatever the city's size."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from delivery.couriers.rules import COUNTED_AHEAD, LATEST
from delivery.promise.queries.prepared import prepared_cursor
from delivery.promise.rules import CityState, OnShift, Owed, Unheld, city_state, seen_from
from delivery.promise.rules.load import DROP_S, HANDOVER_S
from delivery.runs.states import DELIVERY, DeliveryState, StopKind, StopState
from delivery.travel import queries as travel
from delivery.travel.rules import speed_mps
from marketplace.kernel.clock import town_clock
from marketplace.kernel.geo import Point
from marketplace.places.models import City

SILENT = timedelta(seconds=60)  # wall: a phone that says nothing for longer is counted on by nobody
COMES_LEAST_S = 60.0  # who is a little late is still to come
READY_SD_S = 90.0  # of what a shop still packs
UNHELD = (DeliveryState.PLANNED, DeliveryState.OFFERED)
BEFORE_PICKUP = (*UNHELD, DeliveryState.ASSIGNED)

# Written out: a quote reads both afresh, and composing them took longer than answering them. Moments come as seconds
# from `at`: what PostgreSQL subtracts once, Python need neither parse nor subtract row by row. Who is announced is the
# question of `delivery.couriers.queries.to_come` once more; a test holds the two together.
COUNTED_ON = """
    SELECT courier.id, courier.lat, courier.lon, courier.vehicle,
        coalesce(extract(epoch FROM shift.until - %(at)s), 'infinity')::float8, 0::float8
    FROM delivery_shift AS shift JOIN delivery_courier AS courier ON courier.id = shift.courier_id
    WHERE shift.city_id = %(city)s AND shift.ended_at IS NULL AND courier.positioned_at >= %(heard)s
      AND courier.lat IS NOT NULL AND courier.home_shop_key IS NULL
    UNION ALL
    SELECT courier.id, coalesce(said.lat, city.centre_lat), coalesce(said.lon, city.centre_lon), courier.vehicle,
        extract(epoch FROM said.until_at - %(at)s)::float8,
        greatest(extract(epoch FROM said.from_at - %(at)s)::float8, %(least_s)s::float8)
    FROM delivery_announcedshift AS said
    JOIN delivery_courier AS courier ON courier.id = said.courier_id
    JOIN marketplace_user AS person ON person.id = courier.user_id
    JOIN marketplace_city AS city ON city.id = said.city_id
    WHERE said.city_id = %(city)s AND said.withdrawn_at IS NULL AND said.from_at BETWEEN %(late)s AND %(soon)s
      AND courier.home_shop_key IS NULL AND person.is_active
      AND NOT EXISTS (SELECT FROM delivery_shift AS shift WHERE shift.courier_id = courier.id AND shift.ended_at IS NULL)
    ORDER BY 1, 6
"""
# What was pressed and is not paid yet is no delivery, but the couriers' time is given away.
HALTS = """
    SELECT parcel.courier_id, parcel.state, parcel.basket_key::text, parcel.pickup_key::text,
        parcel.pickup_lat, parcel.pickup_lon, parcel.dropoff_lat, parcel.dropoff_lon,
        extract(epoch FROM parcel.ready_at - %(at)s)::float8, parcel.packed_at IS NOT NULL,
        coalesce(extract(epoch FROM parcel.collect_from - %(at)s), 0)::float8,
        extract(epoch FROM parcel.promised_at - %(at)s)::float8,
        ahead.kind, ahead.state, ahead.rank AS rank, ahead.id AS stop
    FROM delivery_delivery AS parcel
    LEFT JOIN delivery_stop AS ahead ON ahead.delivery_id = parcel.id AND ahead.state IN ('ahead', 'arrived')
    WHERE parcel.city_id = %(city)s AND parcel.state = ANY(%(open)s)
    UNION ALL
    SELECT NULL, 'planned', quote.order_key::text, asked->>'shop', (asked->>'lat')::float8,
        (asked->>'lon')::float8, quote.door_lat, quote.door_lon,
        extract(epoch FROM quote.taken_at - %(at)s + make_interval(
            secs => (asked->'accept'->>0)::float8 + (asked->'prepare'->>0)::float8
        ))::float8, false, 0, extract(epoch FROM quote.promised_at - %(at)s)::float8, NULL, NULL, NULL, NULL
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
    basket_key: str
    pickup_key: str
    pickup_lat: float
    pickup_lon: float
    dropoff_lat: float
    dropoff_lon: float
    ready_in_s: float
    is_packed: bool
    collect_in_s: float  # of a later window; 0 = at once
    promised_in_s: float
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
            owed[halt.courier_id].append(_owed(halt))
    couriers = [
        OnShift(Point(lat=lat, lon=lon), speed_mps(vehicle), until_in_s, tuple(owed[pk]), from_in_s)
        for pk, lat, lon, vehicle, until_in_s, from_in_s in _counted_on(city, at)
    ]
    state = city_state(couriers, _unheld(halts), at=at, detour=travel.streets(city).detour)
    return LiveCity(state, _preparing(halts))


def _counted_on(city: City, at: datetime) -> list[tuple[int, float, float, str, float, float]]:
    """Return who may be counted on for any shop: on shift and heard lately, or announced for the next hour."""
    asked = {
        "city": city.pk,
        "at": at,
        "heard": at - SILENT * town_clock().rate,
        "late": at - LATEST,
        "soon": at + COUNTED_AHEAD,
        "least_s": COMES_LEAST_S,
    }
    with prepared_cursor() as cursor:
        cursor.execute(COUNTED_ON, asked)
        return cursor.fetchall()


def _halts(city: City, at: datetime) -> list[_Halt]:
    with prepared_cursor() as cursor:
        cursor.execute(HALTS, {"city": city.pk, "open": list(DELIVERY.open), "at": at})
        return [_Halt(*row[:-2]) for row in cursor.fetchall()]


def _owed(halt: _Halt) -> Owed:
    is_there = halt.stop_state == StopState.ARRIVED
    if halt.kind == StopKind.DROPOFF:
        return Owed(halt.dropoff, DROP_S, is_there=is_there, promised_in_s=halt.promised_in_s)
    ready_s, sd_s = _ready(halt)
    return Owed(halt.pickup, HANDOVER_S, ready_s, is_there, is_pickup=True, ready_sd_s=sd_s)


def _ready(halt: _Halt) -> tuple[float, float]:
    """Return in how many seconds a parcel can be collected, and how surely; one for a later window waits for it."""
    window_s = max(halt.collect_in_s, 0.0)
    if halt.is_packed:
        return window_s, 0.0
    return max(halt.ready_in_s, window_s), READY_SD_S


def _unheld(halts: Iterable[_Halt]) -> list[Unheld]:
    """Return the parcels nobody holds yet, those of one basket together."""
    baskets: dict[str, list[_Halt]] = defaultdict(list)
    for halt in halts:
        if halt.state in UNHELD:
            baskets[halt.basket_key].append(halt)
    return [_waiting(parcels) for parcels in baskets.values()]


def _waiting(parcels: list[_Halt]) -> Unheld:
    ready_s, sd_s = max(_ready(halt) for halt in parcels)
    shops = tuple(halt.pickup for halt in parcels)
    return Unheld(shops, parcels[0].dropoff, ready_s, parcels[0].promised_in_s, sd_s)


def _preparing(halts: Iterable[_Halt]) -> Mapping[UUID, int]:
    packing = Counter(
        halt.pickup_key
        for halt in halts
        if not halt.is_packed and halt.state in BEFORE_PICKUP and halt.kind != StopKind.DROPOFF
    )
    return {UUID(shop): parcels for shop, parcels in packing.items()}
