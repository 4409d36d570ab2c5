"""The basket's page: lines by shop, what changed, one run with one time, what it costs and what could still come along."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from delivery.promise.queries import Said, fee_for, fee_lines, promise_for_basket, said
from delivery.promise.rules import Fee
from marketplace.basket.models import Basket
from marketplace.basket.queries import BasketView, LineView, ShopLines, basket_view
from marketplace.basket.rules import NOT_SOLD, Change
from marketplace.catalogue.pictures import picture_url
from marketplace.kernel.format import Arrival, MoneyRow
from marketplace.storefront.cards import Card, hours_words, listing_url, shop_url
from marketplace.storefront.queries import shelves
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
class Halt:
    """One stop of the drawn run."""

    kind: str
    name: str
    trade: str = ""
    detail: str = ""
    arrival: Arrival | None = None
    state: str = ""


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


@dataclass(frozen=True)
class Bringing:
    """When all of it can be at the door, with how many couriers, and what that costs."""

    said: Said | None = None
    couriers: int = 0
    fee: Fee | None = None
    refusing: Sequence[str] = ()

    @property
    def refused(self) -> bool:
        return bool(self.said and self.said.code)


def basket_page(visit: Visit, basket: Basket | None) -> BasketPage:
    """Return the page of the visit's basket; three queries beside the basket's own, warm two."""
    view = basket_view(basket)
    times = times_of(visit)
    bringing = _bringing(visit, times, view)
    rows = _rows(view, bringing.fee)
    return BasketPage(
        groups=[_group(group.lines, group.goods_minor, times) for group in view.shops],
        changes=len(view.changes),
        units=view.units,
        said=bringing.said,
        refusing=", ".join(bringing.refusing),
        halts=_halts(visit, view, bringing.said),
        couriers=bringing.couriers,
        rows=rows,
        total=view.goods_minor + (bringing.fee.total_minor if bringing.fee else 0),
        fee=bringing.fee,
        min_age=view.min_age,
        along=_along(visit, times, view, bringing) if view.shops and not bringing.refused else [],
    )


def _bringing(visit: Visit, times: Times, view: BasketView) -> Bringing:
    shops = [group for group in view.shops if _sold(group)]
    places = [times.places[group.shop.pk] for group in shops if group.shop.pk in times.places]
    door = visit.promise_door
    if door is None or not places or len(places) < len(shops):
        return Bringing()
    found = promise_for_basket(door, places, at=visit.at)
    fee = fee_for(door, [place.point for place in places], goods_minor=view.goods_minor)
    names = [shops[row].shop.name for row in found.refusing]
    some_refuse = len(names) < len(shops)  # when all do, it is not for the shops' own sake
    return Bringing(said(found.answer, at=visit.at), found.couriers, fee, names if some_refuse else ())


def _sold(group: ShopLines) -> list[LineView]:
    """Return the lines of a shop that can still be had; a shop without one is neither ridden to nor paid for."""
    return [line for line in group.lines if line.change not in NOT_SOLD]


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


def _halts(visit: Visit, view: BasketView, found: Said | None) -> list[Halt]:
    shops = [
        Halt(
            "shop",
            group.shop.name,
            group.shop.trade,
            ngettext("{count} article", "{count} articles", units).format(count=units),
        )
        for group in view.shops
        if (units := sum(line.quantity for line in _sold(group)))
    ]
    door = visit.door
    if door is None:
        return [*shops, Halt("door", _("Your door"), detail=_("Say where, and the time stands here."))]
    return [*shops, Halt("door", door.line, detail=door.postcode, arrival=found.arrival if found else None)]


def _rows(view: BasketView, fee: Fee | None) -> list[MoneyRow]:
    rows = [MoneyRow(_("Goods"), view.goods_minor)]
    for line in fee_lines(fee) if fee else ():
        rows.append(
            MoneyRow(line.name, line.amount_minor, kind="given-back" if line.amount_minor < 0 else "")
        )
    total = view.goods_minor + (fee.total_minor if fee else 0)
    name = _("Total, VAT included") if fee else _("Total without delivery, VAT included")
    return [*rows, MoneyRow(name, total, kind="total")]
