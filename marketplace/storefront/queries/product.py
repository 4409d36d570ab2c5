"""One listing's page: what it is, what it costs, when it can be there, who sells it and who else does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q
from django.urls import reverse

from delivery.promise.queries import Said
from marketplace.catalogue.pictures import picture_url
from marketplace.kernel.clock import town_clock, wall_now
from marketplace.kernel.format import Arrival
from marketplace.kernel.money import vat_inside
from marketplace.storefront.cards import (
    Card,
    ShopCard,
    available,
    listing_key,
    listing_url,
    shop_card,
)
from marketplace.storefront.goods import OnShelf, on_sale, on_shelf, price_per
from marketplace.storefront.product_words import allergen_names, amount_words, stock_words
from marketplace.storefront.queries import shelves
from marketplace.storefront.times import Times, times_of
from marketplace.storefront.visits import Visit
from sellers.listings.models import Listing
from sellers.shops.models import Seller, Shop


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
    along: list[Card]

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


def listing_named(public_id: UUID) -> Listing | None:
    """Return a listing that is on sale in a shop that is shown."""
    found = Listing.objects.filter(public_id=public_id, is_live=True, shop__is_visible=True)
    return found.select_related("product__category", "shop__seller", "shop__city", "stock").first()


def product_page(visit: Visit, listing: Listing) -> ProductPage:
    """Return the page of a listing; four queries beside the listing's own, warm three."""
    others = _others(listing)
    times = times_of(visit)
    product, left = listing.product, available(listing)
    per = price_per(listing.price_minor, product.net_quantity, product.unit)
    time = promised(times, listing.shop_id)
    arrives_at = time.said.promised_at if time.said else None
    company = shelves.Company([listing.shop_id], [product.category.slug], {listing.pk}, arrives_at)
    return ProductPage(
        listing=str(listing.public_id),
        key=listing_key(listing),
        url=listing_url(listing),
        name=product.name,
        brand=product.brand,
        gtin=product.gtin or "",
        description=product.description,
        amount=amount_words(product),
        trade=product.category.slug,
        department=product.category.name,
        department_url=f"{reverse('storefront:search')}?rayon={product.category.slug}",
        picture=picture_url(product),
        price=listing.price_minor,
        unit_price=per[0] if per else None,
        unit=per[1] if per else "",
        vat_bp=product.vat_bp,
        vat_minor=vat_inside(listing.price_minor, product.vat_bp),
        left=left,
        stock=stock_words(left),
        held=visit.held.get(listing.pk, 0),
        min_age=product.min_age,
        allergens=allergen_names(product.allergens),
        is_food=product.category.slug in FOOD,
        spoils=product.category.slug in PERISHABLE,
        promised=time,
        shop=shop_card(listing.shop, times),
        story=listing.shop.story,
        address=_address(listing.shop),
        phone=listing.shop.phone,
        seller=listing.shop.seller,
        elsewhere=_elsewhere(others, times),
        along=[] if time.said and time.said.code else shelves.along(visit, times, company),
    )


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


def _others(listing: Listing) -> list[OnShelf]:
    """Return the same in other shops: the very product, or for what has no maker the same name and amount."""
    product = listing.product
    same = Q(product=product)
    if not product.brand:
        same |= Q(
            product__category=product.category_id,
            product__name_fr=product.name_fr,
            product__net_quantity=product.net_quantity,
        )
    there = on_sale(listing.shop.city_id).filter(same).exclude(shop=listing.shop_id)
    return on_shelf(there[:24])


def _elsewhere(others: Sequence[OnShelf], times: Times) -> list[Elsewhere]:
    there = sorted(
        (row for row in others if row.left), key=lambda row: (times.rank(row.shop_id), row.price_minor)
    )
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


def _address(shop: Shop) -> str:
    return f"{shop.line}, {shop.postcode} {shop.city.name}"


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text[:40])
    except ValueError:
        return None
    return found if found.tzinfo else None
