"""The first page: what arrives soonest, who is open, the departments, what one had before."""

import time
from dataclasses import dataclass

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import get_language

from marketplace.basket.visits import user_of
from marketplace.catalogue.models import Category
from marketplace.places.models import City
from marketplace.storefront.cards import Card, ShopCard, shop_cards
from marketplace.storefront.queries import shelves
from marketplace.storefront.queries.known import known_in
from marketplace.storefront.times import Times, times_of
from marketplace.storefront.visits import Visit
from sellers.shops.models import Shop

SHOPS = 12
KEPT_S = 60.0  # wall: departments change with the catalogue


@dataclass(frozen=True)
class Department:
    """One department as a tile; its slug names its glyph and hue too."""

    slug: str
    names: tuple[str, str]
    count: int

    @property
    def name(self) -> str:
        return self.names[get_language() == "en"]

    @property
    def url(self) -> str:
        return f"{reverse('storefront:search')}?rayon={self.slug}"


@dataclass(frozen=True)
class HomePage:
    """What the first page shows."""

    soonest: list[Card]
    again: list[Card]
    shops: list[ShopCard]
    open_count: int
    shop_count: int
    departments: list[Department]


_departments: dict[int, tuple[float, list[Department]]] = {}


def home_page(visit: Visit) -> HomePage:
    """Return the page for this visit; with a door six queries at most, warm three."""
    times = times_of(visit)
    user = user_of(visit.request)
    around = shops_around(visit, times)
    return HomePage(
        soonest=shelves.soonest(visit, times) if visit.door else shelves.some(visit, times),
        again=shelves.again(visit, times, user_id=user.pk) if user else [],
        shops=shop_cards(around, times)[:SHOPS],
        open_count=_open(times),
        shop_count=len(around),
        departments=departments(visit.city),
    )


def shops_around(visit: Visit, times: Times) -> list[Shop]:
    """Return the city's shops that are shown, some seconds old like their hours."""
    if visit.city is None:
        return []
    return [shop for pk, shop in known_in(visit.city).shops.items() if pk in times.places]


def departments(city: City | None) -> list[Department]:
    """Return the departments in which the city's shops sell something, with how much; a minute old at most."""
    if city is None:
        return []
    kept_at, known = _departments.get(city.pk, (0.0, None))
    if known is not None and time.monotonic() - kept_at < KEPT_S:
        return known
    sold = Q(products__listings__is_live=True, products__listings__shop__city=city)
    found = (
        Category.objects.annotate(sold=Count("products__listings", filter=sold))
        .filter(sold__gt=0)
        .order_by("position")
    )
    known = [Department(row.slug, (row.name_fr, row.name_en), row.sold) for row in found]
    _departments[city.pk] = time.monotonic(), known
    return known


def forget() -> None:
    """Let go of what this process has kept."""
    _departments.clear()


def _open(times: Times) -> int:
    return sum(times.is_open(pk) for pk in times.places)
