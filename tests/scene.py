"""A town in the middle of its day: orders in every state that a page can meet, and one browser for each role.

Ada ordered, Bo prepares, Cy carries; Mal shops too, Gil sells next door, Di rides for others, Olga runs the town.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Any

from allauth.account.models import EmailAddress
from django.test import Client

from delivery.couriers.models import AnnouncedShift, Courier
from delivery.couriers.operations import Hours, announce, sign_in
from delivery.dispatch import operations as dispatch
from delivery.dispatch.models import Offer
from delivery.promise import operations as promise
from delivery.promise.operations import Wish
from delivery.promise.queries import Door as PromiseDoor
from delivery.runs.models import Delivery, Stop
from marketplace.accounts.door import SESSION_KEY as DOOR_KEY
from marketplace.accounts.door import Door
from marketplace.accounts.models import SavedAddress, User
from marketplace.basket import operations as baskets
from marketplace.basket.models import Basket
from marketplace.basket.queries import basket_view
from marketplace.checkout import operations as checkout
from marketplace.checkout.operations import Details
from marketplace.checkout.queries import offered, wish_for
from marketplace.gateways import cards as door_to_the_bank
from marketplace.kernel import clock
from marketplace.kernel.clock import TownClock, wall_now
from marketplace.orders.models import Order
from marketplace.payments import inbox
from marketplace.payments.models import Charge
from marketplace.project.due import DUE
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment.models import Fulfilment
from sellers.shops.models import Staff
from sellers.shops.queries import pickup_places
from sellers.stock import operations as stock
from tests import town
from tests.doubles import VISA, FakeCards

ROLES = (
    "anonymous",
    "shopper",
    "other_shopper",
    "seller",
    "other_seller",
    "courier",
    "other_courier",
    "operator",
)
HOME = Door(line="12 rue des Tanneurs", lat=town.DOOR.lat, lon=town.DOOR.lon, city="essai", postcode="18999")


@dataclass
class Scene:
    """The rows of the day, and who looks at them."""

    town: town.Town
    people: dict[str, User | None]
    cards: FakeCards
    at: datetime
    orders: dict[str, Order] = field(default_factory=dict)
    basket: Basket | None = None
    tokens: dict[str, str] = field(default_factory=dict)
    sessions: dict[str, str] = field(default_factory=dict)

    def passes(self, minutes: float) -> datetime:
        self.at += timedelta(minutes=minutes)
        clock.configure(TownClock(wall=wall_now(), town=self.at, rate=1.0))
        return self.at

    def share(self, name: str) -> Fulfilment:
        return Fulfilment.objects.get(order_key=self.orders[name].public_id)

    def stop(self, kind: str) -> Stop:
        return Stop.objects.exclude(state="skipped").get(delivery=self.share("packed").delivery, kind=kind)

    def offer(self) -> Offer:
        return Offer.objects.get(state="open")

    def announced(self) -> AnnouncedShift:
        """Return the hours that the courier has announced for tomorrow."""
        return AnnouncedShift.objects.get(courier=self.town.cy)

    def browser(self, role: str, *, language: str = "fr", **options: Any) -> Client:
        """Return the browser (and, of a courier, the phone) of a role, signed in."""
        headers = {"Accept-Language": language}
        if role in self.tokens:
            headers["Authorization"] = f"Bearer {self.tokens[role]}"
        client = Client(headers=headers, raise_request_exception=False, **options)
        if role in self.sessions:
            client.cookies["sessionid"] = self.sessions[role]
        return client


@contextmanager
def midday() -> Iterator[Scene]:
    """Build the day with a bank in memory; the town's clock stands where the story stops."""
    before, door = clock.town_clock(), door_to_the_bank._open_door
    bank = FakeCards()
    door_to_the_bank._open_door = lambda *_settings: bank  # type: ignore[assignment]
    try:
        yield _build(bank)
    finally:
        door_to_the_bank._open_door = door
        clock.configure(before)


def _build(bank: FakeCards) -> Scene:
    street = town.build()
    for name in ("acct_levain", "acct_verger", "acct_cy"):
        bank.onboard(name)
    gil, olga = town.person("Gil"), town.person("Olga", is_staff=True, is_superuser=True)
    Staff.objects.create(shop=street.grocer, user=gil)
    day = Scene(street, {}, bank, town.NOON)
    day.passes(0)
    di = town.courier(street.city, "Di")
    stock.count(street.bread.pk, 40, key="count:scene", actor="bo")
    _orders(day)
    cast = (None, street.ada, street.mal, street.bo, gil, street.cy.user, di.user, olga)
    day.people = dict(zip(ROLES, cast, strict=True))
    tomorrow = day.at + timedelta(days=1)
    announce(street.cy, Hours(from_at=tomorrow, until_at=tomorrow + timedelta(hours=3)), at=day.at)
    day.tokens = {"courier": _token(street.cy), "other_courier": _token(di)}
    SavedAddress.objects.create(
        user=street.ada, city=street.city, line=HOME.line, lat=HOME.lat, lon=HOME.lon, is_default=True
    )
    day.basket = _basket(day)
    _sign_in(day)
    return day


def _orders(day: Scene) -> None:
    """Four orders of bread: one with its courier, one just offered, one nobody has answered, one unpaid."""
    for name in ("packed", "offered", "new"):
        day.orders[name] = _ordered(day)
        _paid(day, day.orders[name])
    packed, waiting = day.share("packed"), day.share("offered")
    fulfilment.accept(packed, prepare_s=300, at=day.at, actor="bo")
    courier = day.town.cy
    dispatch.accept(_asked(day, packed.delivery, courier), at=day.at)
    fulfilment.mark_ready(day.share("packed"), at=day.passes(2), actor="bo")
    fulfilment.accept(waiting, prepare_s=300, at=day.at, actor="bo")
    _asked(day, waiting.delivery, courier)
    Courier.objects.update(positioned_at=day.at, heard_at=wall_now())
    day.orders["unpaid"] = _ordered(day)
    Offer.objects.filter(state="open").update(expires_at=wall_now() + timedelta(hours=1))  # slow machines


def _asked(day: Scene, delivery: Delivery, courier: Courier) -> Offer:
    delivery.refresh_from_db()
    return dispatch.reassign(delivery, to=courier, at=day.at, actor="operator:test")


def _basket(day: Scene) -> Basket:
    basket = baskets.basket_for(city=day.town.city, user=day.town.ada, public_id=None)
    baskets.add(basket, day.town.bread, quantity=2)
    return basket


def _ordered(day: Scene) -> Order:
    basket = baskets.basket_for(city=day.town.city, user=day.town.ada, public_id=None)
    baskets.add(basket, day.town.bread, quantity=2)
    wish = Wish(
        basket_key=basket.public_id,
        basket_version=basket.version,
        door=PromiseDoor(day.town.city, town.DOOR),
        places=list(pickup_places(day.town.city, [day.town.baker.pk], at=day.at).values()),
        goods_minor=basket_view(basket).goods_minor,
    )
    quote = promise.quote(wish, at=day.at, wall_at=wall_now())
    details = Details(
        email="ada@example.org",
        name="Ada Canari",
        phone="0639980001",
        language="fr",
        door_line="12 rue des Tanneurs",
        door_area="Les Tanneurs",
        door=town.DOOR,
        door_note="Digicode 4711B",
        user=day.town.ada,
    )
    return checkout.place_order(basket, details, quote, at=day.at, wall_at=wall_now())


def _paid(day: Scene, order: Order) -> None:
    sweep(day)
    day.cards.type_card(Charge.objects.get(order_key=order.public_id).intent_id, VISA)
    for event in day.cards.events:
        inbox.receive(day.cards.read_event(*day.cards.signed(event)))
    sweep(day)


def sweep(day: Scene) -> None:
    """Do what is due, as the sweeper would."""
    for _round in range(6):
        if not sum(work(wall_at=wall_now() + timedelta(seconds=1), town_at=day.at) for work in DUE):
            return


def _token(courier: Courier) -> str:
    signed_in = sign_in(email=courier.user.email, password=town.PASSWORD, device="phone", at=wall_now())
    return str(signed_in.access)


def _sign_in(day: Scene) -> None:
    """Give each person a session; Ada's and Mal's know a door."""
    for role, person in day.people.items():
        if person is None:
            continue
        EmailAddress.objects.create(user=person, email=person.email, primary=True, verified=True)
        client = Client()
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        if "shopper" in role:
            session = client.session
            session[DOOR_KEY] = asdict(HOME)
            session.save()
        day.sessions[role] = client.cookies["sessionid"].value


def agreed_quote(day: Scene) -> str:
    """Return the id of a fresh quote for Ada's basket, as her checkout page would carry it."""
    assert day.basket is not None
    wish = wish_for(day.basket, basket_view(day.basket), HOME, at=day.at)
    offer = offered(wish, at=day.at, wall_at=wall_now())
    return str(offer.quote.public_id) if offer.quote else ""
