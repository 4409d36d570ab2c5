"""A shop's page: who they are, when they are open, what they sell; and the list of all shops."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import urlencode

from django.db.models import Count
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language, pgettext

from marketplace.kernel.windows import Hours
from marketplace.places.models import City
from marketplace.search.queries import Narrowed, Page, find
from marketplace.storefront.cards import Card, ShopCard, cards, shop_card, shop_cards
from marketplace.storefront.goods import OnShelf, on_sale, on_shelf
from marketplace.storefront.queries.asked import Facet
from marketplace.storefront.queries.home import shops_around
from marketplace.storefront.queries.product import Promised, promised
from marketplace.storefront.rules import Cut, cut
from marketplace.storefront.times import Times, times_of
from marketplace.storefront.visits import Visit
from marketplace.storefront.wording import clock
from sellers.shops.models import Seller, Shop
from sellers.shops.queries import shop_hours

A_PAGE = 24
MOST_FOUND = 500  # in one shop


@dataclass(frozen=True)
class Day:
    """One day of the week with its hours in words."""

    name: str
    hours: str
    is_today: bool


@dataclass(frozen=True)
class ShopPage:
    """Everything that a shop's page prints."""

    shop: Shop
    seller: Seller
    card: ShopCard
    promised: Promised
    week: list[Day]
    departments: list[Facet]
    text: str
    cards: list[Card]
    cut: Cut
    previous_url: str
    next_url: str
    address: str
    centre: str
    places_url: str


def shop_named(slug: str, city: City | None) -> Shop | None:
    """Return a shop that is shown; two cities may each have one of that name, then the visit's own counts."""
    found = Shop.objects.select_related("seller", "city").filter(slug=slug, is_visible=True)
    if city is not None:
        here = found.filter(city=city).first()
        if here is not None:
            return here
    return found.order_by("pk").first()


def shop_page(visit: Visit, shop: Shop, *, text: str, department: str, page: int) -> ShopPage:
    """Return the shop with one page of what it sells."""
    times = times_of(visit, [shop.pk]) if visit.city == shop.city else Times(visit.at, {}, {}, {})
    shelves = _departments(shop, department)
    listings, number = _goods(shop, text=text, department=department, page=page)
    return ShopPage(
        shop=shop,
        seller=shop.seller,
        card=shop_card(shop, times),
        promised=promised(times, shop.pk),
        week=_week(shop, visit.at),
        departments=shelves,
        text=text,
        cards=cards(listings, times, visit),
        cut=number,
        previous_url=_page_url(shop, number.previous, text, department),
        next_url=_page_url(shop, number.next, text, department),
        address=f"{shop.line}, {shop.postcode} {shop.city.name}",
        centre=f"{shop.lat:.6f},{shop.lon:.6f}",
        places_url=reverse("storefront:shop_place", args=[shop.slug]),
    )


def _page_url(shop: Shop, page: int | None, text: str, department: str) -> str:
    if page is None:
        return ""
    said = {"q": text, "rayon": department, "page": page if page > 1 else ""}
    query = urlencode({name: value for name, value in said.items() if value})
    return f"{reverse('storefront:shop', args=[shop.slug])}?{query}#rayons"


def all_shops(visit: Visit, *, trade: str) -> tuple[list[ShopCard], list[Facet]]:
    """Return every shop of the city, or those of one trade, and the trades to choose from."""
    times = times_of(visit)
    shops = shops_around(visit, times)
    shown = [shop for shop in shops if not trade or shop.trade == trade]
    return shop_cards(shown, times), _trades(shops, trade)


def _trades(shops: Sequence[Shop], trade: str) -> list[Facet]:
    here = reverse("storefront:shops")
    names = {shop.trade: shop.trade_name for shop in shops}
    counts = {slug: sum(shop.trade == slug for shop in shops) for slug in names}
    every = Facet(pgettext("shops", "All"), here, not trade, len(shops))
    ordered = sorted(names, key=lambda slug: names[slug])
    return [every, *(Facet(names[s], f"{here}?metier={s}", s == trade, counts[s]) for s in ordered)]


def _departments(shop: Shop, chosen: str) -> list[Facet]:
    here = reverse("storefront:shop", args=[shop.slug])
    name = "product__category__name_en" if get_language() == "en" else "product__category__name_fr"
    counted = (
        on_sale(shop.city_id)
        .filter(shop=shop)
        .order_by("product__category__position")
        .values_list("product__category__slug", name)
        .annotate(count=Count("pk"))
    )
    found = [
        Facet(said, f"{here}?rayon={slug}#rayons", slug == chosen, count) for slug, said, count in counted
    ]
    total = sum(facet.count or 0 for facet in found)
    return [Facet(pgettext("departments", "Everything"), f"{here}#rayons", not chosen, total), *found]


def _goods(shop: Shop, *, text: str, department: str, page: int) -> tuple[list[OnShelf], Cut]:
    listings = on_sale(shop.city_id).filter(shop=shop)
    if department:
        listings = listings.filter(product__category__slug=department)
    if text:
        found = find(shop.city, text, narrowed=Narrowed(shop_ids=[shop.pk]), page=Page(most=MOST_FOUND))
        listings = listings.filter(pk__in=found.listing_ids)
    total = listings.count()
    number = cut(total, page=page, size=A_PAGE)
    ordered = listings.order_by("product__category__position", "product__name_fr", "pk")
    return on_shelf(ordered[number.offset : number.offset + A_PAGE]), number


def _week(shop: Shop, at: datetime) -> list[Day]:
    kept = shop_hours(shop.city).get(shop.pk)
    if kept is None:
        return []
    today = localtime(at).date()
    monday = today - timedelta(days=today.weekday())
    days = [monday + timedelta(days=ahead) for ahead in range(7)]
    return [Day(date_format(day, "l"), _hours(kept.hours, day), day == today) for day in days]


def _hours(hours: Hours, day: date) -> str:
    spans = hours.spans(day)
    return ", ".join(f"{clock(opens)} – {clock(closes)}" for opens, closes in spans) or pgettext(
        "day", "closed"
    )
