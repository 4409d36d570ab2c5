"""Records of sellers and their shops."""

from django.contrib import admin

from marketplace.journal.desk import Records, Rows, desk
from sellers.shops.models import OpeningWindow, Seller, Shop, SpecialDay, Staff


class Shops(Rows):
    model = Shop
    fields = ("name", "trade_fr", "line", "is_visible")


class Windows(Rows):
    model = OpeningWindow
    show_change_link = False


class Days(Rows):
    model = SpecialDay
    show_change_link = False


class StaffRows(Rows):
    model = Staff
    show_change_link = False


@admin.register(Seller, site=desk)
class SellerRecords(Records):
    list_display = ("legal_name", "siret", "email", "payouts_active", "payouts_capability", "fee_bp")
    list_filter = ("payouts_active",)
    search_fields = ("legal_name", "=siret", "^email", "=payout_account")
    ordering = ("legal_name",)
    inlines = (Shops,)


@admin.register(Shop, site=desk)
class ShopRecords(Records):
    list_display = ("name", "trade_fr", "line", "postcode", "is_visible", "hidden_because", "paused_until")
    list_filter = ("city", "trade_fr", "is_visible", "hidden_because")
    list_select_related = ("city", "seller")
    search_fields = ("name", "line", "=slug", "=public_id")
    ordering = ("name",)
    raw_id_fields = ("seller",)
    inlines = (Windows, Days, StaffRows)
