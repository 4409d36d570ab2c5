"""Cards of goods and of shops, ready to print: frozen values out of rows, times and the basket."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from marketplace.catalogue.models import Product
from marketplace.catalogue.pictures import picture_url
from marketplace.catalogue.rules import unit_price
from marketplace.kernel.format import Arrival
from marketplace.search.rules import folded
from marketplace.storefront.times import Times
from marketplace.storefront.visits import Visit
from marketplace.storefront.wording import moment
from sellers.listings.models import Listing
from sellers.shops.models import Shop

FEW = 3  # so few left are worth saying


@dataclass(frozen=True, slots=True)
class Card:
    """One listing on a shelf."""

    url: str
    trade: str
    name: str
    price: int
    unit_price: int | None
    unit: str
    shop: str
    distance_m: float | None
    picture: str
    badge: str
    arrival: Arrival | None
    listing: str
    quantity: int
    most: int
    sold_out: bool
    was: int | None = None


@dataclass(frozen=True, slots=True)
class ShopCard:
    """One shop on a shelf."""

    url: str
    trade: str
    name: str
    trade_name: str
    distance_m: float | None
    hours: str
    arrival: Arrival | None
    is_open: bool
    rating: str = ""
    picture: str = ""


def rows(listings: QuerySet[Listing]) -> QuerySet[Listing]:
    """Return the listings with all that a card prints, in one query."""
    return listings.select_related("product__category", "shop", "stock")


def on_sale(city_id: int) -> QuerySet[Listing]:
    return Listing.objects.filter(is_live=True, shop__is_visible=True, shop__city_id=city_id)


def cards(listings: Iterable[Listing], times: Times, visit: Visit) -> list[Card]:
    return [card(listing, times, visit) for listing in listings]


def card(listing: Listing, times: Times, visit: Visit) -> Card:
    product, left = listing.product, available(listing)
    per = price_per(listing)
    return Card(
        url=listing_url(listing),
        trade=product.category.slug,
        name=product.name,
        price=listing.price_minor,
        unit_price=per[0] if per else None,
        unit=per[1] if per else "",
        shop=listing.shop.name,
        distance_m=times.metres.get(listing.shop_id),
        picture=picture_url(product),
        badge=badge(left),
        arrival=times.pill(listing.shop_id),
        listing=str(listing.public_id),
        quantity=min(visit.held.get(listing.pk, 0), 99),
        most=left,
        sold_out=left <= 0,
    )


def shop_cards(shops: Sequence[Shop], times: Times) -> list[ShopCard]:
    """Return the shops as cards: the open ones first, by distance; without a door by name."""
    ranked = sorted(
        shops, key=lambda shop: (not times.is_open(shop.pk), times.metres.get(shop.pk, 0.0), shop.name)
    )
    return [shop_card(shop, times) for shop in ranked]


def shop_card(shop: Shop, times: Times) -> ShopCard:
    return ShopCard(
        url=shop_url(shop),
        trade=shop.trade,
        name=shop.name,
        trade_name=shop.trade_name,
        distance_m=times.metres.get(shop.pk),
        hours=hours_words(shop.pk, times),
        arrival=times.pill(shop.pk),
        is_open=times.is_open(shop.pk),
    )


def hours_words(shop: int, times: Times) -> str:
    """Return « open until 19:30 », or when it opens again."""
    place = times.places.get(shop)
    if place is None:
        return pgettext("shop", "Closed")
    if place.is_paused(times.at):
        return _("pausing until {time}").format(time=moment(place.paused_until, times.at))
    if place.closes_at and place.closes_at > times.at:
        return _("open until {time}").format(time=moment(place.closes_at, times.at))
    if place.opens_at is None:
        return pgettext("shop", "Closed")
    return _("opens {time}").format(time=moment(place.opens_at, times.at))


def available(listing: Listing) -> int:
    stock = getattr(listing, "stock", None)
    return max(stock.available, 0) if stock else 0


def badge(left: int) -> str:
    if left <= 0:
        return _("Sold out")
    return ngettext("Only {left} left", "Only {left} left", left).format(left=left) if left <= FEW else ""


def price_per(listing: Listing) -> tuple[int, str] | None:
    """Return the unit price and its unit in the reader's words."""
    product = listing.product
    found = unit_price(listing.price_minor, net_quantity=product.net_quantity, unit=product.unit)
    if found is None:
        return None
    return found[0], found[1] or pgettext("unit", "piece")


def listing_url(listing: Listing) -> str:
    return reverse("storefront:product", args=[listing_key(listing)])


def shop_url(shop: Shop) -> str:
    return reverse("storefront:shop", args=[shop.slug])


def listing_key(listing: Listing) -> str:
    """Return what names a listing in an address: its product's words, then its own id."""
    return f"{product_slug(listing.product)}-{listing.public_id.hex}"


def product_slug(product: Product) -> str:
    words = slugify(re.sub(r"['’]", " ", folded(product.name_fr)))
    return words[:60].strip("-") or "produit"
