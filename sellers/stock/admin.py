"""Records of counters, of why they changed, and of what is kept aside."""

from django.contrib import admin

from marketplace.journal.desk import Records, desk
from sellers.stock.models import Reservation, StockItem, StockMovement

LISTING = "stock_item__listing__"


@admin.register(StockItem, site=desk)
class StockRecords(Records):
    list_display = ("listing", "on_hand", "reserved", "city")
    list_select_related = ("listing__product", "city")
    search_fields = ("=listing__sku", "listing__product__name_fr")
    raw_id_fields = ("listing",)


@admin.register(StockMovement, site=desk)
class MovementRecords(Records):
    list_display = ("stock_item", "delta", "cause", "key", "actor", "at")
    list_filter = ("cause",)
    list_select_related = ("stock_item",)
    search_fields = (f"={LISTING}sku", "=key")
    raw_id_fields = ("stock_item",)


@admin.register(Reservation, site=desk)
class ReservationRecords(Records):
    list_display = ("order_key", "stock_item", "quantity", "state", "created_at", "expires_at")
    list_filter = ("state",)
    list_select_related = ("stock_item",)
    search_fields = (f"={LISTING}sku", "=order_key")
    raw_id_fields = ("stock_item",)
