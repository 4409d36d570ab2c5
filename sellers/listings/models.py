"""Listings: this shop sells this product at this price."""

from dataclasses import dataclass
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from marketplace.catalogue.models import Product, Unit
from marketplace.kernel import weights
from marketplace.kernel.ids import new_id
from marketplace.kernel.money import per_unit
from sellers.shops.models import Shop


@dataclass(frozen=True)
class Weighing:
    """How a line by weight is sold: asked grams in one, price of a kilogram, what is held above the price."""

    portion_g: int
    kg_minor: int
    spare_minor: int


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

    def weighing(self, quantity: int) -> Weighing | None:
        """Return how `quantity` of it is weighed and what is held above its price; None for what is counted."""
        product = self.product
        if not self.is_weighed or product.unit != Unit.GRAM:
            return None
        return Weighing(
            portion_g=product.net_quantity,
            kg_minor=per_unit(self.price_minor, quantity=product.net_quantity, per=weights.GRAMS_A_KG),
            spare_minor=weights.spare_minor(self.price_minor * quantity, spare_bp=settings.WEIGHING_SPARE_BP),
        )


class PriceChange(models.Model):
    """The price history, append-only: what the 30-day rule reads."""

    listing = models.ForeignKey(Listing, on_delete=models.CASCADE, related_name="price_changes")
    price_minor = models.PositiveIntegerField()
    at = models.DateTimeField(help_text="wall time")

    def __str__(self) -> str:
        return f"{self.price_minor} from {self.at}"
