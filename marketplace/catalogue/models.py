"""What a thing is, worldwide: products and their categories; no prices, no shops."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language

from marketplace.kernel.ids import new_id


class Unit(models.TextChoices):
    PIECE = "piece"  # counted
    GRAM = "g"  # sold by weight or with a net weight: price per kg
    MILLILITRE = "ml"  # net volume: price per litre


class Category(models.Model):
    """A department: «Fromages». `glyph` names a drawn symbol."""

    slug = models.SlugField(unique=True)
    name_fr = models.CharField(max_length=60)
    name_en = models.CharField(max_length=60)
    glyph = models.CharField(max_length=30, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["position", "slug"]
        verbose_name_plural = "categories"

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.name_en if get_language() == "en" else self.name_fr


class Product(models.Model):
    """One product; `gtin` when it has one. Unit price needs `net_quantity` in `unit`."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    gtin = models.CharField(max_length=14, null=True, blank=True, unique=True)
    name_fr = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    brand = models.CharField(max_length=60, blank=True)
    category = models.ForeignKey(Category, on_delete=models.PROTECT, related_name="products")
    description_fr = models.TextField(blank=True)
    description_en = models.TextField(blank=True)
    keywords = models.CharField(max_length=200, blank=True)
    net_quantity = models.PositiveIntegerField(default=1)
    unit = models.CharField(max_length=5, choices=Unit.choices, default=Unit.PIECE)
    vat_bp = models.PositiveSmallIntegerField()
    min_age = models.PositiveSmallIntegerField(default=0)
    allergens = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    picture_family = models.CharField(max_length=40, blank=True)
    picture_variant = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(unit__in=["piece", "g", "ml"]), name="product_unit_known"),
            models.CheckConstraint(condition=Q(net_quantity__gt=0), name="product_quantity_positive"),
            models.CheckConstraint(
                condition=Q(vat_bp__in=[0, 210, 550, 1000, 2000]), name="product_vat_rate_french"
            ),
            models.CheckConstraint(
                condition=Q(gtin__isnull=True) | Q(gtin__regex=r"^[0-9]{8,14}$"), name="product_gtin_digits"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["category", "name_fr"], name="product_same_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.name_en if get_language() == "en" else self.name_fr

    @property
    def description(self) -> str:
        return self.description_en if get_language() == "en" else self.description_fr
