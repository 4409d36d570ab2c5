"""The shelf of one shop: every listing with its price and counts, a page at a time. Three queries."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from marketplace.kernel.money import per_unit
from sellers.listings.models import Listing
from sellers.shops.models import Shop
from sellers.stock.models import Cause, StockMovement

ROWS = 40


@dataclass(frozen=True)
class ShelfRow:
    """One row to edit: `price` and `count` as its fields show them; `available` is what can still be sold."""

    key: str
    sku: str
    name: str
    category: str
    trade: str
    picture: str
    price: str
    count: str
    unit_minor: int | None
    unit: str
    reserved: int
    available: int
    is_live: bool


@dataclass(frozen=True)
class Shelf:
    rows: Sequence[ShelfRow]
    page: Page[Listing]
    low: int


def shelf(shop: Shop, *, words: str, shown: str, page: int) -> Shelf:
    """Return one page of the shelf, filtered by words and to `low` or `off`; the last page for one too far."""
    found = Listing.objects.filter(shop=shop).select_related("product__category", "stock")
    if words:
        found = found.filter(
            Q(product__name_fr__icontains=words) | Q(product__name_en__icontains=words) | Q(sku__iexact=words)
        )
    if shown == "low":
        found = found.filter(is_live=True, stock__on_hand__lte=F("stock__reserved") + 2)
    elif shown == "off":
        found = found.filter(is_live=False)
    ordered = found.order_by("product__category__position", "product__name_fr", "pk")
    one = Paginator(ordered, ROWS).get_page(page)
    low = Listing.objects.filter(shop=shop, is_live=True, stock__on_hand__lte=F("stock__reserved") + 2)
    return Shelf([_row(listing, shop) for listing in one], one, low.count())


def listing_of(shop: Shop, key: str) -> Listing | None:
    """Return one listing of this shop, never of another."""
    mine = Listing.objects.select_related("product__category", "stock", "shop__city")
    return mine.filter(shop=shop, public_id=key).first()


def row_of(listing: Listing) -> ShelfRow:
    return _row(listing, listing.shop)


def typed(row: ShelfRow, *, price: str, count: str) -> ShelfRow:
    """Return the row with what somebody typed into it, so that a mistake can be mended where it was made."""
    return replace(row, price=price[:20], count=count[:20])


@dataclass(frozen=True)
class Movement:
    """One change of the count, and why."""

    at: datetime
    delta: int
    why: str


def movements(listing: Listing, *, most: int = 50) -> list[Movement]:
    """Return why the count ever changed, newest first."""
    rows = StockMovement.objects.filter(stock_item__listing=listing).order_by("-pk")[:most]
    words = {
        Cause.OPENING: _("first count"),
        Cause.SALE: _("sold"),
        Cause.CALLED_OFF: _("an order was called off"),
        Cause.MISSING: _("missing when packed"),
        Cause.CORRECTION: _("counted again"),
        Cause.RECEIVED: _("came in"),
    }
    return [Movement(row.at, row.delta, words[Cause(row.cause)]) for row in rows]


def _row(listing: Listing, shop: Shop) -> ShelfRow:
    product, stock = listing.product, getattr(listing, "stock", None)
    weighs = product.unit in {"g", "ml"}
    per = {"g": "kg", "ml": "l"}.get(product.unit, "")
    return ShelfRow(
        key=str(listing.public_id),
        sku=listing.sku,
        name=product.name,
        category=product.category.name,
        trade=shop.trade,
        picture=f"{product.picture_family}-{product.picture_variant}" if product.picture_family else "",
        price=_as_typed(listing.price_minor),
        count=str(stock.on_hand if stock else 0),
        unit_minor=per_unit(listing.price_minor, quantity=product.net_quantity, per=1000) if weighs else None,
        unit=per,
        reserved=stock.reserved if stock else 0,
        available=stock.available if stock else 0,
        is_live=listing.is_live,
    )


def _as_typed(minor: int) -> str:
    """Return a price as people here type it: with a comma in French."""
    text = f"{minor / 100:.2f}"
    return text.replace(".", ",") if (get_language() or "fr").startswith("fr") else text
