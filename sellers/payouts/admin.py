"""Records of what went to shops and couriers, and what was taken back."""

from django.contrib import admin

from marketplace.journal.desk import Records, Rows, desk
from sellers.payouts.models import Reversal, Transfer


class Reversals(Rows):
    model = Reversal
    fields = ("amount_minor", "state", "key", "settled_at", "last_error")


@admin.register(Transfer, site=desk)
class TransferRecords(Records):
    list_display = ("key", "state", "gross_minor", "fee_minor", "amount_minor", "wanted_at", "settled_at")
    list_filter = ("state", "city")
    search_fields = ("=key", "=order_key", "=outside_id")
    raw_id_fields = ("fulfilment", "delivery", "seller", "courier")
    inlines = (Reversals,)


@admin.register(Reversal, site=desk)
class ReversalRecords(Records):
    list_display = ("key", "state", "amount_minor", "settled_at", "attempts")
    list_filter = ("state", "city")
    search_fields = ("=key", "=outside_id")
    raw_id_fields = ("transfer",)
