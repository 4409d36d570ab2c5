"""Cards of goods and of shops, ready to print: frozen values out of rows, times and the basket."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from marketplace.catalogue.pictures import picture_at
from marketplace.kernel.format import Arrival
from marketplace.storefront.goods import OnShelf, key_of, url_of
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


def cards(goods: Iterable[OnShelf], times: Times, visit: Visit) -> list[Card]:
    return [card(row, times, visit) for row in goods]


def card(row: OnShelf, times: Times, visit: Visit) -> Card:
    left, per = row.left, row.price_per
    return Card(
        url=row.url,
        trade=row.trade,
        name=row.name,
        price=row.price_minor,
        unit_price=per[0] if per else None,
        unit=per[1] if per else "",
        shop=row.shop,
        distance_m=times.metres.get(row.shop_id),
        picture=picture_at(row.picture_family, row.picture_variant),
        badge=badge(left),
        arrival=times.pill(row.shop_id),
        listing=str(row.public_id),
        quantity=min(visit.held.get(row.pk, 0), 99),
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


def listing_url(listing: Listing) -> str:
    return url_of(listing_key(listing))


def shop_url(shop: Shop) -> str:
    return reverse("storefront:shop", args=[shop.slug])


def listing_key(listing: Listing) -> str:
    """Return what names a listing in an address: its product's words, then its own id."""
    return key_of(listing.product.name_fr, listing.public_id)
