"""Sets the stage of a recorded day: its city, shops with goods on the shelf, couriers. The day itself uses doors only."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from pathlib import Path
from random import Random

from django.contrib.auth.hashers import make_password
from django.db import transaction

from delivery.couriers.models import Courier
from marketplace.accounts.models import User
from marketplace.catalogue.models import Category, Product
from marketplace.demo.accounts import PASSWORD
from marketplace.demo.day import people
from marketplace.demo.day.recorded import CENTRE, VEHICLE, Mapped
from marketplace.demo.town import goods
from marketplace.demo.town.departments import DEPARTMENTS
from marketplace.demo.town.goods import product_of
from marketplace.demo.town.open_data import goods_from_open_data
from marketplace.demo.town.wares.all import WARES
from marketplace.places.models import City
from marketplace.search import operations as search
from sellers.listings.models import Listing, PriceChange
from sellers.shops.models import OpeningWindow, Seller, Shop, Staff
from sellers.stock.models import Cause, StockItem, StockMovement

GOODS, A_SHELF = 400, 16
OPEN_DATA = "openfoodfacts_fr_20k.csv.gz"
ON_HAND = 200
ALWAYS = (0, 24 * 60)
CAPACITY = 20
USUAL_PREPARE_S = 600


def lay(mapped: Mapped, *, data_dir: Path | None, seed: int, wall_at: datetime) -> int:
    """Lay the day's city and return how many kinds of goods it sells; what is already there stays."""
    if City.objects.filter(slug=people.CITY).exists():
        return Product.objects.count()
    with transaction.atomic():
        dice = Random(f"shelves {seed}")
        city = _city(mapped)
        owners = _owners()
        shops = _open_shops(mapped, city, owners)
        shelf = _catalogue(data_dir, seed)
        _fill(city, shops, shelf, dice, wall_at=wall_at)
        _engage(mapped, city)
        search.rebuild(city)
    return len(shelf)


def _city(mapped: Mapped) -> City:
    return City.objects.create(
        slug=people.CITY, name=f"Jour {mapped.day.name}"[:80], centre_lat=CENTRE.lat, centre_lon=CENTRE.lon,
        reach_m=mapped.reach_m,
    )  # fmt: skip


def _owners() -> list[User]:
    """Make a few people who each look after several shops."""
    password = make_password(PASSWORD)
    emails = [people.owner_email(number) for number in range(people.OWNERS)]
    return User.objects.bulk_create(User(email=email, name=email, password=password) for email in emails)


def _open_shops(mapped: Mapped, city: City, owners: list[User]) -> list[Shop]:
    recorded = mapped.day.shops
    sellers = Seller.objects.bulk_create(
        Seller(legal_name=f"Maison {shop.name}", email=people.shop_email(shop.name)) for shop in recorded
    )
    usual_s = _usual_prepare_s(mapped)
    shops = Shop.objects.bulk_create(
        Shop(
            city=city, seller=seller, slug=shop.name, name=people.shop_name(shop.name), trade="traiteur",
            trade_fr="Traiteur", trade_en="Delicatessen", line=f"{number} rue des Étals", postcode="00000",
            lat=mapped.point(shop).lat, lon=mapped.point(shop).lon,
            prepare_s=usual_s.get(shop.name, USUAL_PREPARE_S), accept_s=60,
        )
        for number, (shop, seller) in enumerate(zip(recorded, sellers, strict=True), start=1)
    )  # fmt: skip
    OpeningWindow.objects.bulk_create(
        OpeningWindow(shop=shop, weekday=weekday, from_min=ALWAYS[0], to_min=ALWAYS[1])
        for shop in shops
        for weekday in range(7)
    )
    Staff.objects.bulk_create(
        Staff(shop=shop, user=owners[people.owner_of(number)]) for number, shop in enumerate(shops)
    )
    return shops


def _usual_prepare_s(mapped: Mapped) -> dict[str, int]:
    """Return the mean preparation of each shop, as the shop itself would know it from other days."""
    known: dict[str, list[float]] = defaultdict(list)
    for order in mapped.day.orders:
        known[order.shop].append(order.prepare_min)
    return {shop: round(60 * sum(minutes) / len(minutes)) for shop, minutes in known.items()}


def _catalogue(data_dir: Path | None, seed: int) -> list[tuple[Product, int]]:
    """Return products with their usual price: real ones where an open list is at hand."""
    Category.objects.bulk_create(
        Category(slug=d.slug, name_fr=d.name_fr, name_en=d.name_en, glyph=d.glyph, position=d.position)
        for d in DEPARTMENTS
    )
    categories = {row.slug: row for row in Category.objects.all()}
    listed = data_dir / OPEN_DATA if data_dir else None
    if listed and listed.is_file():
        wanted = [*goods_from_open_data(listed, GOODS, seed)]
    else:
        wares = [ware for ware in WARES if not ware.shelf.min_age][:GOODS]
        wanted = [(product_of(w, key=f"d{k}", gtin="", brand=""), w.price_minor) for k, w in enumerate(wares)]
    rows = Product.objects.bulk_create(_row(plain, categories[plain.category]) for plain, _ in wanted)
    return list(zip(rows, (price for _, price in wanted), strict=True))


def _row(plain: goods.Product, category: Category) -> Product:
    return Product(
        gtin=plain.gtin or None, name_fr=plain.name_fr, name_en=plain.name_en, brand=plain.brand,
        category=category, description_fr=plain.description_fr, description_en=plain.description_en,
        keywords=plain.keywords, net_quantity=plain.net_quantity, unit=plain.unit, vat_bp=plain.vat_bp,
        allergens=list(plain.allergens), picture_family=plain.family, picture_variant=plain.variant,
    )  # fmt: skip


def _fill(
    city: City, shops: list[Shop], shelf: list[tuple[Product, int]], dice: Random, *, wall_at: datetime
) -> None:
    rows = Listing.objects.bulk_create(
        Listing(shop=shop, product=product, sku=f"{shop.slug}-{k}", price_minor=price)
        for shop in shops
        for k, (product, price) in enumerate(dice.sample(shelf, A_SHELF), start=1)
    )
    PriceChange.objects.bulk_create(
        PriceChange(listing=row, price_minor=row.price_minor, at=wall_at) for row in rows
    )
    counted = StockItem.objects.bulk_create(
        StockItem(city=city, listing=row, on_hand=ON_HAND) for row in rows
    )
    StockMovement.objects.bulk_create(
        StockMovement(stock_item=row, delta=ON_HAND, cause=Cause.OPENING, key=f"day:{row.listing_id}:opening")
        for row in counted
    )


def _engage(mapped: Mapped, city: City) -> None:
    password = make_password(PASSWORD)
    users = User.objects.bulk_create(
        User(email=people.courier_email(courier.name), name=courier.name, password=password)
        for courier in mapped.day.couriers
    )
    Courier.objects.bulk_create(
        Courier(city=city, user=user, name=user.name, vehicle=VEHICLE, capacity=CAPACITY) for user in users
    )
