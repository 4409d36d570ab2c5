"""What lies on a shelf, as rows: two dozen of them make a page, and model objects of five tables would cost more than the page."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import get_language, pgettext

from marketplace.catalogue.rules import unit_price
from marketplace.search.rules import folded
from marketplace.storefront import statements
from sellers.listings.models import Listing

NAMES_KEPT = 8_192


class OnShelf(NamedTuple):
    """One listing with all that a card prints of it."""

    pk: int
    public_id: UUID
    shop_id: int
    price_minor: int
    name_fr: str
    name_en: str
    net_quantity: int
    unit: str
    picture_family: str
    picture_variant: int
    category_id: int
    trade: str
    shop: str
    on_hand: int | None
    reserved: int | None

    @property
    def left(self) -> int:
        return max((self.on_hand or 0) - (self.reserved or 0), 0)

    @property
    def name(self) -> str:
        return self.name_en if get_language() == "en" else self.name_fr

    @property
    def key(self) -> str:
        return key_of(self.name_fr, self.public_id)

    @property
    def url(self) -> str:
        return url_of(self.key)

    @property
    def price_per(self) -> tuple[int, str] | None:
        return price_per(self.price_minor, self.net_quantity, self.unit)


class Listed(NamedTuple):
    """One listing with all that its own page prints of it; its shop is known by itself."""

    pk: int
    public_id: UUID
    shop_id: int
    city_id: int
    price_minor: int
    product_id: int
    name_fr: str
    name_en: str
    brand: str
    gtin: str | None
    description_fr: str
    description_en: str
    net_quantity: int
    unit: str
    vat_bp: int
    min_age: int
    allergens: list[str]
    picture_family: str
    picture_variant: int
    category_id: int
    trade: str
    department_fr: str
    department_en: str
    on_hand: int | None
    reserved: int | None

    @property
    def left(self) -> int:
        return max((self.on_hand or 0) - (self.reserved or 0), 0)

    @property
    def name(self) -> str:
        return self.name_en if get_language() == "en" else self.name_fr

    @property
    def description(self) -> str:
        return self.description_en if get_language() == "en" else self.description_fr

    @property
    def department(self) -> str:
        return self.department_en if get_language() == "en" else self.department_fr

    @property
    def key(self) -> str:
        return key_of(self.name_fr, self.public_id)

    @property
    def url(self) -> str:
        return url_of(self.key)

    @property
    def price_per(self) -> tuple[int, str] | None:
        return price_per(self.price_minor, self.net_quantity, self.unit)


COLUMNS = (
    "pk",
    "public_id",
    "shop_id",
    "price_minor",
    "product__name_fr",
    "product__name_en",
    "product__net_quantity",
    "product__unit",
    "product__picture_family",
    "product__picture_variant",
    "product__category_id",
    "product__category__slug",
    "shop__name",
    "stock__on_hand",
    "stock__reserved",
)  # in the order of `statements.SHELF`


def listed(public_id: UUID) -> Listed | None:
    """Return a listing that is on sale in a shop that is shown; one query."""
    with connection.cursor() as cursor:
        cursor.execute(statements.LISTED, [public_id])
        row = cursor.fetchone()
    return Listed(*row) if row else None


def by_id(listing_ids: Sequence[int]) -> list[OnShelf]:
    """Return these listings in their order, those that are still there."""
    found = {row.pk: row for row in asked(statements.BY_ID, [list(listing_ids)])}
    return [found[pk] for pk in listing_ids if pk in found]


def elsewhere(of: Listed) -> list[OnShelf]:
    """Return the same in other shops of the city, where there is some left."""
    values = {
        "product": of.product_id,
        "is_nameless": not of.brand,
        "category": of.category_id,
        "name": of.name_fr,
        "amount": of.net_quantity,
        "city": of.city_id,
        "shop": of.shop_id,
    }
    return asked(statements.ELSEWHERE, values)


def asked(statement: str, values: Sequence[object] | Mapping[str, object]) -> list[OnShelf]:
    """Return the rows of a statement that selects what `statements.SHELF` names."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [OnShelf(*row) for row in cursor.fetchall()]


def on_shelf(listings: QuerySet[Listing]) -> list[OnShelf]:
    """Return the listings of a queryset as rows, in their order; one query."""
    return [OnShelf(*row) for row in listings.values_list(*COLUMNS)]


def on_sale(city_id: int) -> QuerySet[Listing]:
    return Listing.objects.filter(is_live=True, shop__is_visible=True, shop__city_id=city_id)


def key_of(name_fr: str, public_id: UUID) -> str:
    """Return what names a listing in an address: its product's words, then its own id."""
    return f"{_slug(name_fr)}-{public_id.hex}"


def url_of(key: str) -> str:
    before, after = _around_key()
    return f"{before}{key}{after}"


def price_per(price_minor: int, net_quantity: int, unit: str) -> tuple[int, str] | None:
    """Return the unit price and its unit in the reader's words."""
    found = unit_price(price_minor, net_quantity=net_quantity, unit=unit)
    if found is None:
        return None
    return found[0], found[1] or pgettext("unit", "piece")


@lru_cache(maxsize=NAMES_KEPT)
def _slug(name_fr: str) -> str:
    words = slugify(re.sub(r"['’]", " ", folded(name_fr)))
    return words[:60].strip("-") or "produit"


@lru_cache(maxsize=1)
def _around_key() -> tuple[str, str]:
    """Return the address of a product before and after its key: asked for once, not for each card."""
    anybody = "0" * 32
    before, after = reverse("storefront:product", args=[anybody]).split(anybody)
    return before, after
