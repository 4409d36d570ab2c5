"""What the shoppers bought in the last weeks, as rows that were lived through to their end."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from delivery.couriers.models import Courier
from delivery.promise.rules import FeePolicy, delivery_fee
from delivery.runs.models import Delivery, Run, Stop
from delivery.runs.rules import guaranteed_pay_minor
from delivery.runs.states import DeliveryState, RunState, StopKind, StopState
from marketplace.accounts.models import User
from marketplace.demo import accounts
from marketplace.demo.town.goods import Listing as Shelved
from marketplace.demo.town.loading import bought, money
from marketplace.demo.town.people import PastOrder
from marketplace.demo.town.town import Town
from marketplace.kernel import ids
from marketplace.kernel.geo import great_circle_m
from marketplace.orders.models import Order
from marketplace.orders.states import OrderState
from marketplace.places.models import City
from sellers.fulfilment.models import Fulfilment
from sellers.listings.models import Listing
from sellers.shops.models import Shop

DETOUR = 1.35


@dataclass(frozen=True)
class Cast:
    """The rows that a past order points at."""

    city: City
    users: dict[str, User]
    couriers: list[Courier]
    shops: dict[int, Shop]
    listings: dict[tuple[int, str], Listing]


@dataclass
class Lived:
    """One past order with its rows, filled step by step; the moments are town time."""

    plan: PastOrder
    order: Order
    run: Run
    deliveries: list[Delivery] = field(default_factory=list)
    fulfilments: list[Fulfilment] = field(default_factory=list)

    @property
    def placed_at(self) -> datetime:
        """When the order was placed; a past one always was."""
        if self.order.placed_at is None:
            raise ValueError(f"{self.order} was never placed")
        return self.order.placed_at

    def lines_of(self, shop_number: int) -> list[tuple[Shelved, int]]:
        return [line for line in self.plan.lines if line[0].shop.number == shop_number]

    @property
    def shop_numbers(self) -> list[int]:
        return sorted({listing.shop.number for listing, _quantity in self.plan.lines})


def write(town: Town, cast: Cast, *, at: datetime) -> None:
    """Write the past orders: each placed, paid, prepared, carried, delivered in time and shared out."""
    rng = Random(f"history {town.seed}")
    lived = [_lived(plan, cast, at=at, rng=rng) for plan in town.past_orders]
    Order.objects.bulk_create(one.order for one in lived)
    Run.objects.bulk_create(one.run for one in lived)
    for one in lived:
        one.deliveries = [_delivery(one, cast.shops[number]) for number in one.shop_numbers]
    Delivery.objects.bulk_create(delivery for one in lived for delivery in one.deliveries)
    Stop.objects.bulk_create(stop for one in lived for stop in _stops(one))
    bought.write(lived, cast.shops, cast.listings)
    money.write(lived, cast.city)


def _lived(plan: PastOrder, cast: Cast, *, at: datetime, rng: Random) -> Lived:
    placed_at = _moment(plan, at=at, zone=ZoneInfo(cast.city.timezone))
    delivered_at = placed_at + timedelta(seconds=rng.randrange(1_500, 2_400))
    order = _order(plan, cast, placed_at=placed_at, delivered_at=delivered_at)
    run = Run(
        city=cast.city,
        courier=rng.choice(cast.couriers),
        state=RunState.FINISHED,
        started_at=placed_at + timedelta(minutes=4),
        finished_at=delivered_at,
    )
    return Lived(plan, order, run)


def _moment(plan: PastOrder, *, at: datetime, zone: ZoneInfo) -> datetime:
    """Return the latest day at least so long ago on which all of the order's shops were open."""
    day = at.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(
        days=plan.days_ago
    )
    while not plan.is_possible_on(day.weekday()):
        day -= timedelta(days=1)
    return day + timedelta(minutes=plan.minute)


def _order(plan: PastOrder, cast: Cast, *, placed_at: datetime, delivered_at: datetime) -> Order:
    door = plan.shopper.doors[0]
    shops = {listing.shop.number: listing.shop.at for listing, _quantity in plan.lines}
    far_m = max(great_circle_m(at, door.address.at) for at in shops.values()) * DETOUR
    fee = delivery_fee(distance_m=far_m, shops=len(shops), goods_minor=plan.goods_minor, policy=FeePolicy())
    return Order(
        city=cast.city,
        user=cast.users[accounts.shopper_email(plan.shopper.slug)],
        checkout_key=ids.new_id(),
        spoken_code=ids.spoken_code(),
        tracking_token=ids.token(),
        dropoff_pin=ids.pin(),
        state=OrderState.COMPLETED,
        email=accounts.shopper_email(plan.shopper.slug),
        name=plan.shopper.name,
        phone=plan.shopper.phone,
        language=plan.shopper.language,
        door_line=door.address.line,
        door_area=door.address.street,
        door_lat=door.address.at.lat,
        door_lon=door.address.at.lon,
        door_note=door.access_note,
        goods_minor=plan.goods_minor,
        delivery_minor=fee.total_minor,
        total_minor=plan.goods_minor + fee.total_minor,
        promised_at=placed_at + timedelta(minutes=45),
        eta=delivered_at,
        pay_by=placed_at + timedelta(minutes=10),
        placed_at=placed_at,
        authorised_at=placed_at + timedelta(seconds=20),
        completed_at=delivered_at,
    )


def _delivery(one: Lived, shop: Shop) -> Delivery:
    order, run = one.order, one.run
    ready_at = one.placed_at + timedelta(seconds=shop.accept_s + shop.prepare_s)
    return Delivery(
        city=order.city,
        state=DeliveryState.DELIVERED,
        basket_key=order.public_id,
        spoken_code=order.spoken_code,
        pickup_key=shop.public_id,
        pickup_name=shop.name,
        pickup_line=f"{shop.line}, {shop.postcode}",
        pickup_phone=shop.phone,
        pickup_note=shop.pickup_note,
        pickup_lat=shop.lat,
        pickup_lon=shop.lon,
        dropoff_name=order.name,
        dropoff_line=order.door_line,
        dropoff_area=order.door_area,
        dropoff_phone=order.phone,
        dropoff_note=order.door_note,
        dropoff_lat=order.door_lat,
        dropoff_lon=order.door_lon,
        contents=[{"name": name, "quantity": count} for name, count in bought.contents(one, shop)],
        placed_at=one.placed_at,
        ready_at=ready_at,
        confirmed_at=one.placed_at + timedelta(seconds=shop.accept_s),
        packed_at=ready_at,
        promised_at=order.promised_at,
        eta=order.eta,
        pay_minor=guaranteed_pay_minor(great_circle_m(shop.point, order.door)),
        parcel_code=ids.spoken_code(),
        handover_code=ids.spoken_code(),
        dropoff_pin=order.dropoff_pin,
        courier=run.courier,
        run=run,
        assigned_at=run.started_at,
        picked_up_at=ready_at + timedelta(minutes=2),
        delivered_at=run.finished_at,
        next_decision_at=None,
    )


def _stops(one: Lived) -> list[Stop]:
    pickups = [(delivery, StopKind.PICKUP, delivery.picked_up_at) for delivery in one.deliveries]
    dropoffs = [(delivery, StopKind.DROPOFF, delivery.delivered_at) for delivery in one.deliveries]
    return [
        Stop(
            city=delivery.city,
            run=one.run,
            delivery=delivery,
            kind=kind,
            rank=rank,
            state=StopState.DONE,
            eta=done_at,
            arrived_at=done_at - timedelta(minutes=1) if done_at else None,
            done_at=done_at,
        )
        for rank, (delivery, kind, done_at) in enumerate([*pickups, *dropoffs], start=1)
    ]
