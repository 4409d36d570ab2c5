"""The basket's page: lines by shop, what changed, how it is brought, what it costs and what could still come along."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from delivery.promise.queries import Said, fee_lines
from delivery.promise.rules import Fee
from marketplace.basket.models import Basket
from marketplace.basket.queries import BasketView, LineView, basket_view
from marketplace.basket.rules import NOT_SOLD, Change
from marketplace.catalogue.pictures import picture_url
from marketplace.kernel.format import Halt, MoneyRow
from marketplace.storefront.cards import Card, hours_words, listing_url, shop_url
from marketplace.storefront.queries import shelves
from marketplace.storefront.queries.bringing import Bringing, bringing_of, halts_of
from marketplace.storefront.times import Times, times_of
from marketplace.storefront.visits import Visit
from marketplace.storefront.wording import money


@dataclass(frozen=True)
class Line:
    """One line as it is printed; `gone` has nothing left to sell."""

    listing: str
    url: str
    name: str
    trade: str
    picture: str
    quantity: int
    most: int
    price: int
    total: int
    change: str
    gone: bool


@dataclass(frozen=True)
class Group:
    """A shop's lines."""

    name: str
    url: str
    trade: str
    hours: str
    is_open: bool
    goods: int
    lines: list[Line]


@dataclass(frozen=True)
class BasketPage:
    """Everything that the basket's page prints."""

    groups: list[Group]
    changes: int
    units: int
    said: Said | None
    refusing: str
    halts: list[Halt]
    couriers: int
    rows: list[MoneyRow]
    total: int
    fee: Fee | None
    min_age: int
    along: list[Card]

    @property
    def is_empty(self) -> bool:
        return not self.groups

    @property
    def is_orderable(self) -> bool:
        """Whether the checkout would take it; a missing door is asked there."""
        enough = self.fee is None or not self.fee.below_minimum_minor
        return not self.is_empty and not self.changes and enough and not (self.said and self.said.code)


def basket_page(visit: Visit, basket: Basket | None) -> BasketPage:
    """Return the page of the visit's basket; three queries beside the basket's own, warm two."""
    view = basket_view(basket)
    times = times_of(visit)
    bringing = bringing_of(visit, times, view)
    rows = _rows(view, bringing.fee)
    return BasketPage(
        groups=[_group(group.lines, group.goods_minor, times) for group in view.shops],
        changes=len(view.changes),
        units=view.units,
        said=bringing.said,
        refusing=", ".join(bringing.refusing),
        halts=halts_of(visit, view, bringing.said),
        couriers=bringing.couriers,
        rows=rows,
        total=view.goods_minor + (bringing.fee.total_minor if bringing.fee else 0),
        fee=bringing.fee,
        min_age=view.min_age,
        along=_along(visit, times, view, bringing) if view.shops and not bringing.refused else [],
    )


def _along(visit: Visit, times: Times, view: BasketView, bringing: Bringing) -> list[Card]:
    company = shelves.Company(
        shops=[group.shop.pk for group in view.shops],
        categories=[line.listing.product.category.slug for line in view.lines],
        listings={line.listing.pk for line in view.lines},
        arrives_at=bringing.said.promised_at if bringing.said else None,
    )
    return shelves.along(visit, times, company)


def _group(lines: Sequence[LineView], goods: int, times: Times) -> Group:
    shop = lines[0].listing.shop
    return Group(
        name=shop.name,
        url=shop_url(shop),
        trade=shop.trade,
        hours=hours_words(shop.pk, times),
        is_open=times.is_open(shop.pk),
        goods=goods,
        lines=[_line(line) for line in lines],
    )


def _line(line: LineView) -> Line:
    product = line.listing.product
    return Line(
        listing=str(line.listing.public_id),
        url=listing_url(line.listing),
        name=product.name,
        trade=product.category.slug,
        picture=picture_url(product),
        quantity=line.quantity,
        most=min(line.available, 99),
        price=line.price_minor,
        total=line.total_minor,
        change=_changed(line),
        gone=line.change in NOT_SOLD,
    )


def _changed(line: LineView) -> str:
    if line.change is Change.GONE:
        return _("No longer to be had.")
    if line.change is Change.AWAY:
        return _("{shop} takes no orders just now.").format(shop=line.listing.shop.name)
    if line.change is Change.FEWER:
        only = ngettext(
            "Only {left} left; you wanted {wanted}.", "Only {left} left; you wanted {wanted}.", line.available
        )
        return only.format(left=line.available, wanted=line.quantity)
    if line.change is Change.PRICE:
        return _("Now {now}; it was {was} when you chose it.").format(
            now=money(line.price_minor), was=money(line.seen_minor)
        )
    return ""


def _rows(view: BasketView, fee: Fee | None) -> list[MoneyRow]:
    rows = [MoneyRow(_("Goods"), view.goods_minor)]
    for line in fee_lines(fee) if fee else ():
        rows.append(
            MoneyRow(line.name, line.amount_minor, kind="given-back" if line.amount_minor < 0 else "")
        )
    total = view.goods_minor + (fee.total_minor if fee else 0)
    name = _("Total, VAT included") if fee else _("Total without delivery, VAT included")
    return [*rows, MoneyRow(name, total, kind="total")]
