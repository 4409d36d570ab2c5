"""A small street to promise in: a city, shops a known way from a door, couriers on shift."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from delivery.couriers.models import Courier, Shift
from delivery.couriers.states import Vehicle
from delivery.promise.rules import PickupPlace
from delivery.runs.models import Delivery, Run, Stop
from marketplace.accounts.models import User
from marketplace.kernel.geo import Point
from marketplace.places.models import City

NOON = datetime(2026, 6, 5, 12, tzinfo=UTC)
DOOR = Point(lat=47.0, lon=2.0)
METRE = 1 / 111_195  # degrees of latitude


def north(metres: float) -> Point:
    """A place so far north of the door."""
    return Point(lat=47.0 + metres * METRE, lon=2.0)


def a_city(slug: str = "here") -> City:
    return City.objects.create(slug=slug, name="Here", centre_lat=47.0, centre_lon=2.0)


def a_courier(
    city: City, name: str = "Cy", *, at: Point = DOOR, heard: datetime = NOON, **columns
) -> Courier:
    user = User.objects.create(email=f"{name.lower()}-{uuid4().hex[:6]}@example.org")
    columns = {"lat": at.lat, "lon": at.lon, "positioned_at": heard, "vehicle": Vehicle.BIKE} | columns
    courier = Courier.objects.create(city=city, user=user, name=name, **columns)
    Shift.objects.create(city=city, courier=courier, started_at=heard - timedelta(hours=1))
    return courier


def a_place(metres: float = 500, **columns) -> PickupPlace:
    usual = {
        "key": uuid4(), "point": north(metres), "prepare_s": 300.0, "accept_s": 60.0,
        "closes_at": NOON + timedelta(hours=6), "opens_at": None,
    }  # fmt: skip
    return PickupPlace(**(usual | columns))


def a_delivery(city: City, *, pickup: Point, dropoff: Point, key: UUID | None = None, **columns) -> Delivery:
    usual = {
        "basket_key": uuid4(), "spoken_code": "K7", "pickup_key": key or uuid4(), "pickup_name": "Bo",
        "pickup_line": "1 rue", "dropoff_name": "Ada", "dropoff_line": "2 rue", "dropoff_area": "Centre",
        "placed_at": NOON, "ready_at": NOON + timedelta(minutes=10), "promised_at": NOON + timedelta(minutes=40),
        "parcel_code": "1", "handover_code": "2", "dropoff_pin": "3",
    }  # fmt: skip
    places = {
        "pickup_lat": pickup.lat, "pickup_lon": pickup.lon, "dropoff_lat": dropoff.lat, "dropoff_lon": dropoff.lon,
    }  # fmt: skip
    return Delivery.objects.create(city=city, **(usual | places | columns))


def carries(courier: Courier, *deliveries: Delivery, state: str = "assigned") -> Run:
    """Give the deliveries to the courier: all pick-ups, then all drop-offs; picked-up ones only have their door."""
    run, _ = Run.objects.get_or_create(city=courier.city, courier=courier, state="active", started_at=NOON)
    halts = [(d, "pickup") for d in deliveries if state == "assigned"] + [(d, "dropoff") for d in deliveries]
    first = run.stops.count()
    for rank, (delivery, kind) in enumerate(halts, first):
        Stop.objects.create(city=courier.city, run=run, delivery=delivery, kind=kind, rank=rank)
    stamps = {"assigned_at": NOON} | ({"picked_up_at": NOON} if state == "picked_up" else {})
    for delivery in deliveries:
        for name, value in {"state": state, "courier": courier, "run": run, **stamps}.items():
            setattr(delivery, name, value)
        delivery.save()
    return run
