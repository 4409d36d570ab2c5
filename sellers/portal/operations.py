"""What a seller does across listings and stock in one press."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from marketplace.catalogue.models import Product
from marketplace.journal.operations import record
from sellers.listings.models import Listing, PriceChange
from sellers.listings.operations import check_price, set_price
from sellers.shops.models import Shop
from sellers.stock import operations as stock
from sellers.stock.models import StockItem


@dataclass(frozen=True)
class Terms:
    """What a seller says of a listing: its number, price (VAT included) and how many there are."""

    sku: str
    price_minor: int
    on_hand: int


def put_on_sale(shop: Shop, product: Product, terms: Terms, *, wall_at: datetime) -> Listing:
    """List `product` in `shop` with a price and a first count; listed already, it is priced and counted anew.

    Raises:
        BadPrice: the price is not between one cent and 10,000.
    """
    check_price(terms.price_minor)
    with transaction.atomic():
        row, is_new = Listing.objects.get_or_create(
            shop=shop, product=product, defaults={"sku": terms.sku, "price_minor": terms.price_minor}
        )
        StockItem.objects.get_or_create(listing=row, defaults={"city_id": shop.city_id})
        if is_new:
            PriceChange.objects.create(listing=row, price_minor=terms.price_minor, at=wall_at)
        else:
            set_price(row, price_minor=terms.price_minor, wall_at=wall_at)
            Listing.objects.filter(pk=row.pk).update(is_live=True)
        stock.count(
            row.pk, terms.on_hand, key=f"listing:{row.public_id}:{wall_at.isoformat()}", actor="seller"
        )
        row.refresh_from_db()
        record(row, "listing.listed", at=wall_at, data={"shop": str(shop.public_id)})
        return row
