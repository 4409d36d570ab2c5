"""What a basket's pages show: lines by shop beside what is true now. Two queries."""

from collections.abc import Sequence
from dataclasses import dataclass

from marketplace.basket import rules
from marketplace.basket.models import Basket, BasketLine
from marketplace.basket.rules import Change, WantedLine
from sellers.listings.models import Listing
from sellers.shops.models import Shop


@dataclass(frozen=True)
class LineView:
    """One line of the basket page."""

    listing: Listing
    quantity: int
    price_minor: int
    seen_minor: int
    total_minor: int
    available: int
    change: Change | None


@dataclass(frozen=True)
class ShopLines:
    """A shop's part of the basket."""

    shop: Shop
    lines: tuple[LineView, ...]
    goods_minor: int


@dataclass(frozen=True)
class BasketView:
    """The whole basket; `is_orderable` when nothing changed that its shopper has not seen."""

    public_id: str
    version: int
    shops: tuple[ShopLines, ...]
    goods_minor: int
    units: int

    @property
    def lines(self) -> tuple[LineView, ...]:
        return tuple(line for shop in self.shops for line in shop.lines)

    @property
    def changes(self) -> tuple[LineView, ...]:
        return tuple(line for line in self.lines if line.change)

    @property
    def is_orderable(self) -> bool:
        return bool(self.lines) and not self.changes

    @property
    def min_age(self) -> int:
        return max((line.listing.product.min_age for line in self.lines), default=0)


def basket_view(basket: Basket | None) -> BasketView:
    """Return the basket by shop, shops in the order in which they were first added."""
    if basket is None:
        return BasketView("", 0, (), 0, 0)
    by_shop: dict[int, list[LineView]] = {}
    rows = basket.lines.select_related(
        "listing__product__category", "listing__shop__seller", "listing__stock"
    )
    for row in rows.order_by("pk"):
        by_shop.setdefault(row.listing.shop_id, []).append(_line(row))
    shops = tuple(_shop(lines) for lines in by_shop.values())
    return BasketView(
        public_id=str(basket.public_id),
        version=basket.version,
        shops=shops,
        goods_minor=sum(shop.goods_minor for shop in shops),
        units=sum(line.quantity for shop in shops for line in shop.lines),
    )


def units_in(basket: Basket | None) -> int:
    """Return the number shown beside the basket in the header."""
    if basket is None:
        return 0
    return sum(basket.lines.values_list("quantity", flat=True))


def quantities(basket: Basket | None) -> dict[int, int]:
    """Return listing id → quantity, for the add buttons of a page of cards."""
    return dict(basket.lines.values_list("listing_id", "quantity")) if basket else {}


def _line(row: BasketLine) -> LineView:
    listing = row.listing
    stock = getattr(listing, "stock", None)
    wanted = WantedLine(
        quantity=row.quantity,
        seen_minor=row.seen_minor,
        price_minor=listing.price_minor,
        available=stock.available if stock else 0,
        is_live=listing.is_live,
        is_shown=listing.shop.is_visible,
    )
    change = rules.change_of(wanted)
    total = 0 if change in rules.NOT_SOLD else row.quantity * listing.price_minor
    return LineView(
        listing, row.quantity, listing.price_minor, row.seen_minor, total, wanted.available, change
    )


def _shop(lines: Sequence[LineView]) -> ShopLines:
    return ShopLines(lines[0].listing.shop, tuple(lines), sum(line.total_minor for line in lines))
