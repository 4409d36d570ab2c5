"""Shops, catalogue, listings and stock as rows."""

from __future__ import annotations

from datetime import datetime

from marketplace.accounts.models import User
from marketplace.catalogue.models import Category, Product
from marketplace.demo import accounts
from marketplace.demo.town import goods
from marketplace.demo.town import shops as plain
from marketplace.demo.town.departments import DEPARTMENTS
from marketplace.demo.town.town import Town
from marketplace.places.models import City
from sellers.listings.models import Listing, PriceChange
from sellers.shops.models import OpeningWindow, Seller, Shop, Staff
from sellers.stock.models import Cause, StockItem, StockMovement

BATCH = 1_000
Listings = dict[tuple[int, str], Listing]  # by the shop's number and the SKU


WEIGHED = {"beef-steak", "roast", "lamb", "hard-cheese", "sheep-cheese"}  # cut when packed


def open_shops(town: Town, city: City, users: dict[str, User]) -> dict[int, Shop]:
    """Make sellers, shops, hours and owners; return the shops by their number."""
    sellers = Seller.objects.bulk_create(_seller(shop) for shop in town.shops)
    rows = Shop.objects.bulk_create(
        _shop(shop, city, seller) for shop, seller in zip(town.shops, sellers, strict=True)
    )
    by_number = {shop.number: row for shop, row in zip(town.shops, rows, strict=True)}
    OpeningWindow.objects.bulk_create(
        OpeningWindow(
            shop=by_number[shop.number], weekday=day, from_min=window.from_min, to_min=window.to_min
        )
        for shop in town.shops
        for day, windows in enumerate(shop.week)
        for window in windows
    )
    Staff.objects.bulk_create(
        Staff(shop=by_number[shop.number], user=users[accounts.seller_email(shop.slug)])
        for shop in town.shops
    )
    return by_number


def _seller(shop: plain.Shop) -> Seller:
    return Seller(
        legal_name=shop.legal_name,
        legal_form=shop.legal_form,
        siret=shop.siret,
        email=accounts.seller_email(shop.slug),
    )


def _shop(shop: plain.Shop, city: City, seller: Seller) -> Shop:
    return Shop(
        city=city,
        seller=seller,
        slug=shop.slug,
        name=shop.name,
        trade=shop.trade.slug,
        trade_fr=shop.trade.name_fr,
        trade_en=shop.trade.name_en,
        story_fr=shop.story_fr,
        story_en=shop.story_en,
        phone=shop.phone,
        line=shop.address.line,
        postcode=shop.address.postcode,
        lat=shop.at.lat,
        lon=shop.at.lon,
        pickup_note=shop.pickup_note,
        prepare_s=shop.prepare_s,
        accept_s=shop.accept_s,
    )


def fill(town: Town, city: City, shops: dict[int, Shop], *, wall_at: datetime) -> Listings:
    """Make the catalogue and put everything on the shelves; return the listings."""
    products = _catalogue(town)
    made = Listing.objects.bulk_create(
        (
            Listing(
                shop=shops[listing.shop.number],
                product=products[listing.product.key],
                sku=listing.sku,
                price_minor=listing.price_minor,
                is_weighed=listing.product.unit == "g" and listing.product.family in WEIGHED,
            )
            for listing in town.listings
        ),
        batch_size=BATCH,
    )
    by_sku = {(plan.shop.number, plan.sku): row for plan, row in zip(town.listings, made, strict=True)}
    PriceChange.objects.bulk_create(
        (PriceChange(listing=row, price_minor=row.price_minor, at=wall_at) for row in made), batch_size=BATCH
    )
    _count(town, city, made)
    return by_sku


def _catalogue(town: Town) -> dict[str, Product]:
    categories = {row.slug: row for row in Category.objects.bulk_create(_departments())}
    wanted = {listing.product.key: listing.product for listing in town.listings}
    made = Product.objects.bulk_create(
        (_product(product, categories[product.category]) for product in wanted.values()), batch_size=BATCH
    )
    return dict(zip(wanted, made, strict=True))


def _departments() -> list[Category]:
    return [
        Category(slug=d.slug, name_fr=d.name_fr, name_en=d.name_en, glyph=d.glyph, position=d.position)
        for d in DEPARTMENTS
    ]


def _product(product: goods.Product, category: Category) -> Product:
    return Product(
        gtin=product.gtin,
        name_fr=product.name_fr,
        name_en=product.name_en,
        brand=product.brand,
        category=category,
        description_fr=product.description_fr,
        description_en=product.description_en,
        keywords=product.keywords,
        net_quantity=product.net_quantity,
        unit=product.unit,
        vat_bp=product.vat_bp,
        min_age=product.min_age,
        allergens=list(product.allergens),
        picture_family=product.family,
        picture_variant=product.variant,
    )


def _count(town: Town, city: City, rows: list[Listing]) -> None:
    """Put the opening count of every listing on its shelf, as a movement."""
    counted = StockItem.objects.bulk_create(
        (
            StockItem(city=city, listing=row, on_hand=listing.on_hand)
            for listing, row in zip(town.listings, rows, strict=True)
        ),
        batch_size=BATCH,
    )
    StockMovement.objects.bulk_create(
        (
            StockMovement(
                stock_item=row, delta=row.on_hand, cause=Cause.OPENING, key=f"town:{row.listing_id}:opening"
            )
            for row in counted
        ),
        batch_size=BATCH,
    )
