"""Listings: this shop sells this product at this price."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from marketplace.catalogue.models import Product
from marketplace.kernel.ids import new_id
from sellers.shops.models import Shop


class Listing(models.Model):
    """A price for a product in one shop, VAT included."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="listings")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="listings")
    sku = models.CharField(max_length=40)
    price_minor = models.PositiveIntegerField()
    is_weighed = models.BooleanField(
        default=False, help_text="cut or picked when packed: the price is for about the product's grams"
    )
    is_live = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["shop", "sku"], name="listing_sku_once"),
            models.UniqueConstraint(fields=["shop", "product"], name="listing_product_once"),
            models.CheckConstraint(condition=Q(price_minor__gt=0), name="listing_costs_something"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["shop", "is_live"], name="listing_shop_live"),
            models.Index(fields=["price_minor", "id"], condition=Q(is_live=True), name="listing_by_price"),
        ]

    def __str__(self) -> str:
        return f"{self.sku} {self.product}"


class PriceChange(models.Model):
    """The price history, append-only: what the 30-day rule reads."""

    listing = models.ForeignKey(Listing, on_delete=models.CASCADE, related_name="price_changes")
    price_minor = models.PositiveIntegerField()
    at = models.DateTimeField(help_text="wall time")

    def __str__(self) -> str:
        return f"{self.price_minor} from {self.at}"
