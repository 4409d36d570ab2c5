"""One listing's page: what it is, what it costs, when it can be there, who sells it and who else does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse

from delivery.promise.queries import Said
from marketplace.catalogue.pictures import picture_at
from marketplace.kernel.clock import town_clock, wall_now
from marketplace.kernel.format import Arrival
from marketplace.kernel.money import vat_inside
from marketplace.storefront.cards import Card, ShopCard, shop_card
from marketplace.storefront.goods import Listed, OnShelf, elsewhere
from marketplace.storefront.product_words import allergen_names, amount_words, stock_words
from marketplace.storefront.queries import shelves
from marketplace.storefront.queries.known import shop_of
from marketplace.storefront.times import Times, times_of
from marketplace.storefront.visits import Visit
from sellers.shops.models import Seller


@dataclass(frozen=True)
class Promised:
    """The time block: the pill, its parts or the reason why not, and until when an order still gets it."""

    arrival: Arrival | None
    said: Said | None
    order_by: datetime | None
    wall_now: datetime
    seen: str


@dataclass(frozen=True)
class Elsewhere:
    """The same product in another shop."""

    url: str
    shop: str
    price: int
    distance_m: float | None
    arrival: Arrival | None
    is_open: bool


@dataclass(frozen=True)
class ProductPage:
    """Everything that the page prints."""

    listing: str
    key: str
    url: str
    name: str
    brand: str
    gtin: str
    description: str
    amount: str
    trade: str
    department: str
    department_url: str
    picture: str
    price: int
    unit_price: int | None
    unit: str
    vat_bp: int
    vat_minor: int
    left: int
    stock: str
    held: int
    min_age: int
    allergens: list[str]
    is_food: bool
    spoils: bool
    promised: Promised
    shop: ShopCard
    story: str
    address: str
    phone: str
    seller: Seller
    elsewhere: list[Elsewhere]
    has_company: bool

    @property
    def can_buy(self) -> bool:
        return self.left > 0

    @property
    def most(self) -> int:
        return max(min(self.left, 99), 1)


PERISHABLE = frozenset(["bakery", "fruit", "vegetables", "cheese", "butcher", "fish", "cooked", "flowers"])
FOOD = frozenset(
    ["bakery", "fruit", "vegetables", "cheese", "butcher", "fish", "cooked", "grocery", "sweet", "drinks", "hot-drinks"]
)  # fmt: skip


def product_page(visit: Visit, listing: Listed) -> ProductPage:
    """Return the page of a listing; two queries beside the listing's own, warm."""
    others = elsewhere(listing)
    times = times_of(visit, {listing.shop_id, *(row.shop_id for row in others)})
    shop, per, left = shop_of(listing.city_id, listing.shop_id), listing.price_per, listing.left
    time = promised(times, listing.shop_id)
    return ProductPage(
        listing=str(listing.public_id),
        key=listing.key,
        url=listing.url,
        name=listing.name,
        brand=listing.brand,
        gtin=listing.gtin or "",
        description=listing.description,
        amount=amount_words(listing.net_quantity, listing.unit),
        trade=listing.trade,
        department=listing.department,
        department_url=f"{reverse('storefront:search')}?rayon={listing.trade}",
        picture=picture_at(listing.picture_family, listing.picture_variant),
        price=listing.price_minor,
        unit_price=per[0] if per else None,
        unit=per[1] if per else "",
        vat_bp=listing.vat_bp,
        vat_minor=vat_inside(listing.price_minor, listing.vat_bp),
        left=left,
        stock=stock_words(left),
        held=visit.held.get(listing.pk, 0),
        min_age=listing.min_age,
        allergens=allergen_names(listing.allergens),
        is_food=listing.trade in FOOD,
        spoils=listing.trade in PERISHABLE,
        promised=time,
        shop=shop_card(shop, times),
        story=shop.story,
        address=f"{shop.line}, {shop.postcode} {shop.city.name}",
        phone=shop.phone,
        seller=shop.seller,
        elsewhere=_elsewhere(others, times),
        has_company=not (time.said and time.said.code),
    )


@dataclass(frozen=True)
class CompanyPage:
    """What goes with a listing, on the same run; a shelf of its own, fetched when a reader comes near it."""

    name: str
    url: str
    along: list[Card]


def company_page(visit: Visit, listing: Listed) -> CompanyPage:
    """Return what can come along with a listing: nothing where the listing itself cannot come."""
    times = times_of(visit)
    time = promised(times, listing.shop_id).said
    company = shelves.Company(
        [listing.shop_id], [listing.trade], {listing.pk}, time.promised_at if time else None
    )
    along = [] if time and time.code else shelves.along(visit, times, company)
    return CompanyPage(listing.name, listing.url, along)


def promised(times: Times, shop: int, *, seen: str = "") -> Promised:
    """Return the time block; a time that is no longer the one `seen` is shown as moved, not swapped."""
    said, wall = times.said(shop), wall_now()
    within = said.order_within_s if said else None
    arrival = said.arrival if said else None
    now = said.promised_at if said else None
    was = _moment(seen)
    if now is not None and was is not None and was != now:
        arrival = Arrival("moved", at=now, was=was)
    return Promised(
        arrival=arrival,
        said=said,
        order_by=wall + town_clock().wall_span(timedelta(seconds=within)) if within else None,
        wall_now=wall,
        seen=now.isoformat() if now else "",
    )


def _elsewhere(others: Sequence[OnShelf], times: Times) -> list[Elsewhere]:
    there = sorted(others, key=lambda row: (times.rank(row.shop_id), row.price_minor))
    return [
        Elsewhere(
            url=row.url,
            shop=row.shop,
            price=row.price_minor,
            distance_m=times.metres.get(row.shop_id),
            arrival=times.pill(row.shop_id),
            is_open=times.is_open(row.shop_id),
        )
        for row in there[:4]
    ]


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text[:40])
    except ValueError:
        return None
    return found if found.tzinfo else None
