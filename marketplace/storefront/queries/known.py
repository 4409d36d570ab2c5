"""The departments and shops of a city by name, kept for some seconds: facets name them on every page of results."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from marketplace.catalogue.models import Category
from marketplace.places.models import City
from sellers.shops.models import Shop

KEPT_S = 20.0  # wall
NOBODY = -1  # a name that nothing has finds nothing, not everything


@dataclass(frozen=True)
class Known:
    """Departments in their order and shops by name, each with its primary key."""

    categories: Mapping[int, Category]
    shops: Mapping[int, Shop]

    def categories_named(self, slugs: Sequence[str]) -> list[int]:
        return [_key(self.categories, slug) for slug in slugs]

    def shops_named(self, slugs: Sequence[str]) -> list[int]:
        return [_key(self.shops, slug) for slug in slugs]


_kept: dict[int, tuple[float, Known]] = {}


def known_in(city: City) -> Known:
    """Return what the city's facets can be named by, and the shops as their pages tell them."""
    return known_at(city.pk)


def known_at(city_id: int) -> Known:
    kept_at, known = _kept.get(city_id, (0.0, None))
    if known is not None and time.monotonic() - kept_at < KEPT_S:
        return known
    shops = (
        Shop.objects.filter(city_id=city_id, is_visible=True)
        .select_related("seller", "city")
        .order_by("name")
    )
    known = Known({row.pk: row for row in Category.objects.all()}, {row.pk: row for row in shops})
    _kept[city_id] = time.monotonic(), known
    return known


def shop_of(city_id: int, shop_id: int) -> Shop:
    """Return a shop that is shown; one that opened since is asked for by itself."""
    known = known_at(city_id).shops.get(shop_id)
    return known or Shop.objects.select_related("seller", "city").get(pk=shop_id)


def forget() -> None:
    """Let go of what this process has kept."""
    _kept.clear()


def _key(rows: Mapping[int, Category] | Mapping[int, Shop], slug: str) -> int:
    return next((pk for pk, row in rows.items() if row.slug == slug), NOBODY)
