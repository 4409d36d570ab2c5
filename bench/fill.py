"""Fills a town up to so many listings, for the bench: `python -m bench.fill 100000`; only a demo, best in a var of its own.

New shops stand where old ones stand and keep their hours; their goods are the town's own under names that differ by a
maker and a sort, so that the vocabulary grows too. `QUARTIER_DATA_DIR` with open food names makes the names real.
"""

import argparse
import csv
import gzip
import os
from itertools import cycle, islice
from pathlib import Path
from random import Random

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")

import django

django.setup()

from django.conf import settings  # noqa: E402  wants Django set up first
from django.db import connection  # noqa: E402

from marketplace.catalogue.models import Product  # noqa: E402
from marketplace.places.models import City  # noqa: E402
from marketplace.search.operations import rebuild  # noqa: E402
from sellers.listings.models import Listing  # noqa: E402
from sellers.shops.models import OpeningWindow, Shop  # noqa: E402
from sellers.stock.models import StockItem  # noqa: E402

A_SHOP = 500
MAKERS = [
    "Kerbrat",
    "Gallois",
    "Lavandin",
    "Morvan",
    "Tessier",
    "Aubrac",
    "Quercy",
    "Bréhat",
    "Sologne",
    "Ardèche",
    "Jura",
    "Comtat",
    "Vexin",
    "Perche",
    "Béarn",
]
SORTS = [
    "nature",
    "fermier",
    "doux",
    "corsé",
    "ancien",
    "léger",
    "rustique",
    "fleuri",
    "fumé",
    "épicé",
    "blond",
    "ambré",
    "tendre",
    "croquant",
    "du",
    "marais",
]


def main() -> None:
    """Fill the first city that takes orders."""
    parser = argparse.ArgumentParser(prog="python -m bench.fill", description=__doc__.splitlines()[0])
    parser.add_argument("listings", type=int)
    wanted = parser.parse_args().listings
    if not settings.DEMO:
        raise SystemExit("A production is not filled with made-up goods.")
    city = City.objects.filter(takes_orders=True).order_by("pk")[0]
    fill(city, wanted)
    print(
        f"{city.name}: {Shop.objects.filter(city=city).count()} shops, {Listing.objects.count():,} listings"
    )


def fill(city: City, wanted: int) -> None:
    """Bring the city to `wanted` listings and make its index anew."""
    dice = Random(7)  # noqa: S311 - a seeded town
    missing = wanted - Listing.objects.filter(shop__city=city).count()
    shops = list(Shop.objects.filter(city=city).order_by("pk"))
    names, models = cycle(_names()), list(Product.objects.order_by("pk"))
    for number in range(-(-missing // A_SHOP)):
        count = min(A_SHOP, missing - number * A_SHOP)
        shop = _twin(shops[number % len(shops)], number)
        chosen = [dice.choice(models) for _ in range(count)]
        products = Product.objects.bulk_create(
            _sort_of(model, name) for model, name in zip(chosen, islice(names, count), strict=True)
        )
        _stock(city, shop, products, dice)
    rebuild(city)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _twin(shop: Shop, number: int) -> Shop:
    """Return a new shop of the same trade and hours beside one that stands."""
    windows = list(shop.opening_windows.values("weekday", "from_min", "to_min"))
    columns = {
        field.attname: getattr(shop, field.attname)
        for field in Shop._meta.concrete_fields
        if field.attname not in ("id", "public_id", "next_learning_at")
    }
    step = (number % 17 - 8) * 0.0002
    places = {"lat": shop.lat + step, "lon": shop.lon - step}
    new = Shop.objects.create(
        **columns
        | places
        | {"slug": f"{shop.slug[:60]}-{number}", "name": f"{shop.name[:60]} {MAKERS[number % 15]} {number}"}
    )
    OpeningWindow.objects.bulk_create(OpeningWindow(shop=new, **window) for window in windows)
    return new


def _names() -> list[str]:
    """Return names of goods: open data's where there are some, else the town's own with a maker and a sort."""
    path = Path(settings.DATA_DIR or "/nowhere") / "openfoodfacts_fr_20k.csv.gz"
    if path.is_file():
        with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
            return [row["name"][:100] for row in csv.DictReader(file) if len(row["name"]) > 3]
    own = Product.objects.order_by("pk").values_list("name_fr", flat=True)
    return [f"{name[:80]} {sort} {maker}" for sort in SORTS for maker in MAKERS for name in own[:400]]


def _sort_of(model: Product, name: str) -> Product:
    columns = {
        field.attname: getattr(model, field.attname)
        for field in Product._meta.concrete_fields
        if field.attname not in ("id", "public_id", "gtin", "name_fr", "name_en")
    }
    return Product(**columns, name_fr=name, name_en=name)


def _stock(city: City, shop: Shop, products: list[Product], dice: Random) -> None:
    rows = Listing.objects.bulk_create(
        Listing(shop=shop, product=product, sku=f"f{product.pk}", price_minor=dice.randint(90, 4_900))
        for product in products
    )
    StockItem.objects.bulk_create(
        StockItem(city=city, listing=row, on_hand=dice.choice([0, 1, 3, 8, 20, 40])) for row in rows
    )


if __name__ == "__main__":
    main()
