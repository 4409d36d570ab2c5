"""The basket before paying: lines of several shops, one door."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from marketplace.kernel.ids import new_id
from marketplace.places.models import City
from sellers.listings.models import Listing


class Basket(models.Model):
    """One shopper's basket in one city; `version` grows with every change and is what a quote was made for."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.CASCADE)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="baskets"
    )
    version = models.PositiveIntegerField(default=1)
    ordered_at = models.DateTimeField(null=True, help_text="wall time; a basket becomes at most one order")
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "city"],
                condition=Q(ordered_at__isnull=True, user__isnull=False),
                name="one_open_basket_a_user",
            )
        ]

    def __str__(self) -> str:
        return str(self.public_id)


class BasketLine(models.Model):
    """So many of a listing; `seen_minor` is the unit price the shopper last saw."""

    basket = models.ForeignKey(Basket, on_delete=models.CASCADE, related_name="lines")
    listing = models.ForeignKey(Listing, on_delete=models.CASCADE, related_name="+")
    quantity = models.PositiveSmallIntegerField()
    seen_minor = models.PositiveIntegerField()
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["basket", "listing"], name="basket_line_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0, quantity__lte=99), name="basket_line_1_to_99"),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.listing_id}"
