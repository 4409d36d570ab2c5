"""What every shop sells: products, the same everywhere when packaged, and the shop's listings. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING
from zlib import crc32

from marketplace.demo.town.families import BY_SLUG
from marketplace.demo.town.wares.all import WARES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marketplace.demo.town.shops import Shop
    from marketplace.demo.town.wares.ware import Ware

BRANDS = {
    "grocery": ("Trois Clochers", "Le Grain Doré", "Roc & Rive", "La Bonne Meule", "Maison Alvène"),
    "sweet": ("Pré-Haut", "Trois Clochers", "Maison Alvène", "La Ruche du Coteau"),
    "hot-drinks": ("Maison Alvène", "La Feuille Lente", "Haute Brûlerie"),
    "books": ("Éditions du Gué", "Les Presses du Pont", "La Halle aux Livres", "Éditions du Saule"),
    "paper": ("Encre Vive", "Grand Format", "Atelier du Lavoir"),
    "toys": ("Bois d'Ici", "La Grande Ronde", "Petit Héron"),
    "sewing": ("Fil de Rive", "Atelier du Lavoir"),
    "care": ("Val-Tendre", "Claire-Eau", "Pré-Haut"),
    "household": ("Net & Clair", "Val-Tendre"),
    "hardware": ("Vieille Forge", "Solide & Fils"),
    "kitchen": ("Fonte & Bois", "Table Ronde"),
    "pets": ("Truffe Noire", "Patte Douce"),
    "cycling": ("Rayon Libre", "Deux Roues d'Ici"),
}
FOOD = frozenset(
    {"bakery", "cheese", "fruit", "vegetables", "butcher", "fish", "cooked", "grocery", "sweet", "drinks"}
)
FOOD_AT_THE_ROASTER = frozenset(
    {"coffee-beans", "ground-coffee", "coffee-capsule", "black-tea", "green-tea", "herbal-tea", "cocoa"}
)


@dataclass(frozen=True)
class Product:
    """One thing as the catalogue knows it. `key` tells two products of a town apart."""

    key: str
    gtin: str
    name_fr: str
    name_en: str
    brand: str
    family: str
    variant: int
    category: str
    unit: str
    net_quantity: int
    vat_bp: int
    min_age: int
    allergens: tuple[str, ...]
    keywords: str
    description_fr: str
    description_en: str
    keeps_days: int

    @property
    def is_food(self) -> bool:
        return self.category in FOOD or self.family in FOOD_AT_THE_ROASTER


@dataclass(frozen=True)
class Listing:
    """A shop sells a product: under which SKU, for how much, and how many are on the shelf."""

    shop: Shop
    product: Product
    sku: str
    price_minor: int
    on_hand: int


def listings(shops: tuple[Shop, ...], seed: int) -> tuple[Listing, ...]:
    """Return all listings of the town, shop by shop; a packaged product is the same one in every shop."""
    shared = {
        id(ware): _packaged(number, ware)
        for number, ware in enumerate(WARES, start=1)
        if not ware.shelf.is_own
    }
    return tuple(listing for shop in shops for listing in _shelf(shop, shared, Random(f"{seed} {shop.slug}")))


def _shelf(shop: Shop, shared: dict[int, Product], rng: Random) -> Iterator[Listing]:
    number = 0
    for ware in WARES:
        if shop.trade.code not in ware.shelf.trades or rng.random() > _chance(shop, ware):
            continue
        number += 1
        product = shared.get(id(ware)) or _own(shop, number, ware)
        swing = rng.uniform(0.93, 1.08) if ware.shelf.is_own else rng.uniform(0.97, 1.03)
        yield Listing(
            shop=shop,
            product=product,
            sku=f"{ware.shelf.family[:4].strip('-').upper()}-{number:03d}",
            price_minor=neat_price(ware.price_minor * shop.price_level * swing),
            on_hand=_on_hand(ware, rng),
        )


def _chance(shop: Shop, ware: Ware) -> float:
    """Return how likely the shop carries the ware: its own trade's first, what it sells beside less often."""
    return shop.trade.carries if ware.shelf.trades[0] == shop.trade.code else shop.trade.carries * 0.9


def _on_hand(ware: Ware, rng: Random) -> int:
    most = 40 if ware.price_minor < 1000 else 18 if ware.price_minor < 3000 else 7
    return max(1, min(40, round(rng.triangular(1, most, most * 0.4))))


def neat_price(minor: float) -> int:
    """Return a price as shops write it: in steps of 5 cents, of 10 above 3 €, of x.50 and x.90 above 10 €."""
    if minor < 300:
        return max(30, 5 * round(minor / 5))
    if minor < 1000:
        return min(990, 10 * round(minor / 10))
    euros = int(minor // 100)
    return min(
        ((euros - 1) * 100 + 90, euros * 100 + 50, euros * 100 + 90), key=lambda price: abs(price - minor)
    )


def _packaged(number: int, ware: Ware) -> Product:
    return product_of(ware, key=f"p{number}", gtin=with_check_digit(f"040{number:09d}"), brand=_brand(ware))


def _own(shop: Shop, number: int, ware: Ware) -> Product:
    gtin = with_check_digit(f"2{shop.number:03d}{number:08d}")
    return product_of(ware, key=f"s{shop.number}-{number}", gtin=gtin, brand="")


def product_of(ware: Ware, *, key: str, gtin: str, brand: str) -> Product:
    """Return the product a ware becomes under this key and GTIN."""
    shelf = ware.shelf
    return Product(
        key=key,
        gtin=gtin,
        name_fr=ware.name_fr,
        name_en=ware.name_en,
        brand=brand,
        family=shelf.family,
        variant=ware.variant,
        category=BY_SLUG[shelf.family].category,
        unit=shelf.unit,
        net_quantity=ware.net_quantity,
        vat_bp=shelf.vat_bp,
        min_age=shelf.min_age,
        allergens=ware.allergens,
        keywords=shelf.keywords,
        description_fr=shelf.description_fr + _keeps(shelf.keeps_days)[0],
        description_en=shelf.description_en + _keeps(shelf.keeps_days)[1],
        keeps_days=shelf.keeps_days,
    )


def _keeps(days: int) -> tuple[str, str]:
    if days == 1:
        return " À savourer le jour même.", " Best enjoyed today."
    if 1 < days <= 10:
        return f" Se garde {days} jours.", f" Keeps for {days} days."
    return "", ""


def _brand(ware: Ware) -> str:
    brands = BRANDS.get(BY_SLUG[ware.shelf.family].category, ("",))
    return brands[crc32(f"{ware.shelf.family} {ware.net_quantity}".encode()) % len(brands)]


def with_check_digit(digits: str) -> str:
    """Return the twelve digits with the thirteenth that GTIN-13 asks for.

    Source: GS1 General Specifications, section 7.9.
    """
    weighed = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits))
    return f"{digits}{-weighed % 10}"
