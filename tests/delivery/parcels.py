"""Parcels for tests: from a shop on the square to a door, planned, confirmed, offered, carried."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from delivery.couriers.models import Courier
from delivery.dispatch import operations as dispatch
from delivery.dispatch.models import Offer
from delivery.runs import operations as runs
from delivery.runs.models import Delivery, Stop
from marketplace.kernel.geo import Point
from marketplace.places.models import City
from tests.town import DOOR, NOON, SQUARE

BAKER_KEY = UUID("01900000-0000-7000-8000-000000000001")
NEXT_DOOR = Point(lat=47.2003, lon=2.0004)  # some 45 m from the square
PIN = "4711"


def parcel(
    city: City,
    *,
    pickup: Point = SQUARE,
    shop: UUID = BAKER_KEY,
    basket: UUID | None = None,
    at: datetime = NOON,
    ready_in: timedelta = timedelta(minutes=5),
    confirmed: bool = True,
    **columns: object,
) -> Delivery:
    """A parcel whose shop has said yes, promised in an hour."""
    usual = {
        "pay_minor": 420,
        "dropoff_name": "Ada",
        "dropoff_phone": "+33600000000",
        "pickup_name": "Levain",
    }
    request = runs.DeliveryRequest(
        city=city,
        basket_key=basket or uuid4(),
        spoken_code="K7",
        pickup_key=shop,
        pickup_line="1 place du Marché",
        pickup_lat=pickup.lat,
        pickup_lon=pickup.lon,
        dropoff_line="12 rue des Lilas",
        dropoff_area="Les Lilas",
        dropoff_lat=DOOR.lat,
        dropoff_lon=DOOR.lon,
        dropoff_pin=PIN,
        placed_at=at,
        ready_at=at + ready_in,
        promised_at=at + timedelta(hours=1),
        **(usual | columns),
    )
    delivery = runs.plan_delivery(request, at=at)
    if confirmed:
        runs.confirm(delivery, ready_at=at + ready_in, at=at)
    return Delivery.objects.get(pk=delivery.pk)


def tick(city: City, at: datetime = NOON) -> int:
    return dispatch.tick(city, wall_at=datetime.now(at.tzinfo), town_at=at)


def offered(city: City, *, at: datetime = NOON + timedelta(minutes=5)) -> Offer:
    """The one open offer of a city with a fresh parcel, a courier and a moment when it is time to go."""
    tick(city, at)
    return Offer.objects.get(city=city, state="open")


def carried(
    city: City, courier: Courier, *, at: datetime = NOON + timedelta(minutes=5), **columns: object
) -> Delivery:
    """A parcel that the courier has accepted."""
    delivery = parcel(city, **columns)
    dispatch.accept(offered(city, at=at), at=at)
    delivery = Delivery.objects.get(pk=delivery.pk)
    assert delivery.courier == courier
    return delivery


def stop(delivery: Delivery, kind: str) -> Stop:
    stops = Stop.objects.select_related("run__courier", "delivery__city").exclude(state="skipped")
    return stops.get(delivery=delivery, kind=kind)


def later(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)
