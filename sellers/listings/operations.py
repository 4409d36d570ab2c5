"""Putting things on sale: list, price, withdraw; every price is remembered."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from marketplace.catalogue.models import Product
from marketplace.journal.operations import record
from sellers.listings.models import Listing, PriceChange
from sellers.shops.models import Shop
from sellers.stock import operations as stock
from sellers.stock.models import StockItem


class BadPrice(Exception):
    """A price below one cent or above what we dare believe; nothing was changed."""


MOST_MINOR = 1_000_000


@dataclass(frozen=True)
class Terms:
    """What a seller says of a listing: its number, price (VAT included) and how many there are."""

    sku: str
    price_minor: int
    on_hand: int


def put_on_sale(shop: Shop, product: Product, terms: Terms, *, wall_at: datetime) -> Listing:
    """List `product` in `shop` with a price and a first count; listed already, it is priced and counted anew.

    Raises:
        BadPrice: the price is not between one cent and 10,000.
    """
    _check(terms.price_minor)
    with transaction.atomic():
        row, is_new = Listing.objects.get_or_create(
            shop=shop, product=product, defaults={"sku": terms.sku, "price_minor": terms.price_minor}
        )
        StockItem.objects.get_or_create(listing=row, defaults={"city_id": shop.city_id})
        if is_new:
            PriceChange.objects.create(listing=row, price_minor=terms.price_minor, at=wall_at)
        else:
            set_price(row, price_minor=terms.price_minor, wall_at=wall_at)
            Listing.objects.filter(pk=row.pk).update(is_live=True)
        stock.count(
            row.pk, terms.on_hand, key=f"listing:{row.public_id}:{wall_at.isoformat()}", actor="seller"
        )
        row.refresh_from_db()
        return row


def set_price(listing: Listing, *, price_minor: int, wall_at: datetime, actor: str = "") -> None:
    """Change what a listing costs from now on; placed orders keep the price they were placed at.

    Raises:
        BadPrice: the price is not between one cent and 10,000.
    """
    _check(price_minor)
    with transaction.atomic():
        rows = Listing.objects.filter(pk=listing.pk).exclude(price_minor=price_minor)
        if rows.update(price_minor=price_minor):
            PriceChange.objects.create(listing=listing, price_minor=price_minor, at=wall_at)
            listing.price_minor = price_minor
            _record(listing, "listing.priced", wall_at=wall_at, actor=actor, price_minor=price_minor)


def withdraw(listing: Listing, *, wall_at: datetime, actor: str = "") -> None:
    """Take a listing off sale; baskets that hold it are told when they are looked at."""
    if Listing.objects.filter(pk=listing.pk, is_live=True).update(is_live=False):
        _record(listing, "listing.withdrawn", wall_at=wall_at, actor=actor)


def restore(listing: Listing, *, wall_at: datetime, actor: str = "") -> None:
    """Put a withdrawn listing back on sale."""
    if Listing.objects.filter(pk=listing.pk, is_live=False).update(is_live=True):
        _record(listing, "listing.restored", wall_at=wall_at, actor=actor)


def _record(listing: Listing, name: str, *, wall_at: datetime, actor: str, **facts: object) -> None:
    record(listing, name, at=wall_at, actor=actor, data={"shop": str(listing.shop.public_id), **facts})


def _check(price_minor: int) -> None:
    if not 1 <= price_minor <= MOST_MINOR:
        raise BadPrice(str(price_minor))
