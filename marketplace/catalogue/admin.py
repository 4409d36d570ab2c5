"""Records of what things are, and of the cities they are sold in."""

from django.contrib import admin

from marketplace.catalogue.models import Category, Product
from marketplace.journal.desk import Records, desk
from marketplace.places.models import City


@admin.register(City, site=desk)
class CityRecords(Records):
    list_display = ("name", "slug", "country", "timezone", "currency", "takes_orders")


@admin.register(Category, site=desk)
class CategoryRecords(Records):
    list_display = ("name_fr", "name_en", "slug", "position")
    ordering = ("position", "slug")


@admin.register(Product, site=desk)
class ProductRecords(Records):
    list_display = ("name_fr", "brand", "gtin", "category", "vat_bp", "min_age")
    list_filter = ("category", "vat_bp", "min_age")
    list_select_related = ("category",)
    search_fields = ("name_fr", "name_en", "=gtin", "^brand")
