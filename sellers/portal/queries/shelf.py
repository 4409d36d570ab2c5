"""The shelf of one shop: every listing with its price and counts, a page at a time. Two queries."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import F, Q

from marketplace.kernel.money import per_unit
from sellers.listings.models import Listing
from sellers.shops.models import Shop
from sellers.stock.models import StockMovement

ROWS = 40


@dataclass(frozen=True)
class ShelfRow:
    """One row to edit; `available` is what can still be sold."""

    key: str
    sku: str
    name: str
    category: str
    trade: str
    picture: str
    price_minor: int
    unit_minor: int | None
    unit: str
    on_hand: int
    reserved: int
    available: int
    is_live: bool


@dataclass(frozen=True)
class Shelf:
    rows: Sequence[ShelfRow]
    page: Page[Listing]
    low: int


def shelf(shop: Shop, *, words: str, only: str, page: int) -> Shelf:
    """Return one page of the shelf, filtered by words and by `low` or `off`; the last page for one too far."""
    found = Listing.objects.filter(shop=shop).select_related("product__category", "stock")
    if words:
        found = found.filter(
            Q(product__name_fr__icontains=words) | Q(product__name_en__icontains=words) | Q(sku__iexact=words)
        )
    if only == "low":
        found = found.filter(is_live=True, stock__on_hand__lte=F("stock__reserved") + 2)
    elif only == "off":
        found = found.filter(is_live=False)
    shown = Paginator(found.order_by("product__category__position", "product__name_fr", "pk"), ROWS).get_page(
        page
    )
    low = Listing.objects.filter(
        shop=shop, is_live=True, stock__on_hand__lte=F("stock__reserved") + 2
    ).count()
    return Shelf([_row(listing, shop) for listing in shown], shown, low)


def listing_of(shop: Shop, key: str) -> Listing | None:
    """Return one listing of this shop, never of another."""
    mine = Listing.objects.select_related("product__category", "stock", "shop__city")
    return mine.filter(shop=shop, public_id=key).first()


def row_of(listing: Listing) -> ShelfRow:
    return _row(listing, listing.shop)


def movements(listing: Listing, *, most: int = 50) -> list[StockMovement]:
    """Return why the count ever changed, newest first."""
    return list(StockMovement.objects.filter(stock_item__listing=listing).order_by("-pk")[:most])


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
        price_minor=listing.price_minor,
        unit_minor=per_unit(listing.price_minor, quantity=product.net_quantity, per=1000) if weighs else None,
        unit=per,
        on_hand=stock.on_hand if stock else 0,
        reserved=stock.reserved if stock else 0,
        available=stock.available if stock else 0,
        is_live=listing.is_live,
    )
