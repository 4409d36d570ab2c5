"""Records of what shops sell."""

from django.contrib import admin

from marketplace.journal.desk import Records, Rows, desk
from sellers.listings.models import Listing, PriceChange


class Prices(Rows):
    model = PriceChange
    show_change_link = False


@admin.register(Listing, site=desk)
class ListingRecords(Records):
    list_display = ("sku", "product", "shop", "price_minor", "is_live")
    list_filter = ("is_live", "shop__city")
    list_select_related = ("product", "shop")
    search_fields = ("=sku", "product__name_fr", "shop__name")
    raw_id_fields = ("product", "shop")
    inlines = (Prices,)
