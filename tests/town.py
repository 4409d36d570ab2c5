"""A very small town for tests: one street, two shops, a courier, and the cast by name.

Ada is the shopper, Bo the baker's owner, Cy the courier, Mal the stranger.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from delivery.couriers.models import Courier, Shift
from marketplace.accounts.models import User
from marketplace.catalogue.models import Category, Product
from marketplace.kernel.geo import Point
from marketplace.places.models import City
from sellers.listings.models import Listing
from sellers.shops.models import OpeningWindow, Seller, Shop, Staff
from sellers.stock.models import Cause, StockItem, StockMovement

PARIS = ZoneInfo("Europe/Paris")
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=PARIS)  # a Tuesday
SQUARE = Point(lat=47.2000, lon=2.0000)
DOOR = Point(lat=47.2050, lon=2.0050)  # some 670 m from the square
PASSWORD = "a-long-enough-password"


@dataclass
class Town:
    """The rows that most tests need."""

    city: City
    baker: Shop
    grocer: Shop
    bread: Listing
    apples: Listing
    ada: User
    bo: User
    cy: Courier
    mal: User


def city(slug: str = "essai") -> City:
    return City.objects.create(slug=slug, name=slug.title(), centre_lat=SQUARE.lat, centre_lon=SQUARE.lon)


def person(name: str, **columns: object) -> User:
    return User.objects.create_user(f"{name.lower()}@example.org", PASSWORD, name=name, **columns)


def shop(where: City, name: str, *, at: Point = SQUARE, prepare_s: int = 300) -> Shop:
    """A shop that is always open."""
    seller = Seller.objects.create(
        legal_name=f"{name} SARL", payout_account=f"acct_{name.lower()}", payouts_active=True
    )
    row = Shop.objects.create(
        city=where,
        seller=seller,
        slug=name.lower(),
        name=name,
        trade="boulangerie",
        trade_fr="Boulangerie",
        trade_en="Bakery",
        line="1 place du Marché",
        postcode="18999",
        lat=at.lat,
        lon=at.lon,
        prepare_s=prepare_s,
    )
    OpeningWindow.objects.bulk_create(
        OpeningWindow(shop=row, weekday=day, from_min=0, to_min=1440) for day in range(7)
    )
    return row


def listing(
    where: Shop, name: str, *, price_minor: int = 250, on_hand: int = 10, vat_bp: int = 550
) -> Listing:
    category, _ = Category.objects.get_or_create(slug="pains", name_fr="Pains", name_en="Bread")
    product = Product.objects.create(
        name_fr=name, name_en=name, category=category, vat_bp=vat_bp, net_quantity=500, unit="g"
    )
    row = Listing.objects.create(shop=where, product=product, sku=name.lower(), price_minor=price_minor)
    stock = StockItem.objects.create(city=where.city, listing=row, on_hand=on_hand)
    if on_hand:
        StockMovement.objects.create(
            stock_item=stock, delta=on_hand, cause=Cause.OPENING, key=f"open:{row.pk}"
        )
    return row


def courier(where: City, name: str, *, at: Point = SQUARE, since: datetime = NOON) -> Courier:
    """A courier on shift whose phone was heard just now."""
    row = Courier.objects.create(
        city=where,
        user=person(name),
        name=name,
        payout_account=f"acct_{name.lower()}",
        payouts_active=True,
        lat=at.lat,
        lon=at.lon,
        positioned_at=since,
        heard_at=datetime.now(PARIS),
    )
    Shift.objects.create(city=where, courier=row, started_at=since - timedelta(hours=1))
    return row


def build() -> Town:
    """Return a town of two shops next to each other and one courier between them."""
    here = city()
    baker = shop(here, "Levain")
    grocer = shop(here, "Verger", at=Point(lat=47.2003, lon=2.0004))
    town = Town(
        city=here,
        baker=baker,
        grocer=grocer,
        bread=listing(baker, "Pain de campagne", price_minor=420),
        apples=listing(grocer, "Pommes du verger", price_minor=310),
        ada=person("Ada"),
        bo=person("Bo"),
        cy=courier(here, "Cy"),
        mal=person("Mal"),
    )
    Staff.objects.create(shop=baker, user=town.bo)
    return town
