"""Records of the books: every posting with its entries, never touched."""

from django.contrib import admin

from marketplace.journal.desk import Records, Rows, desk
from marketplace.ledger.models import Entry, Posting


class Entries(Rows):
    model = Entry
    fields = ("account", "amount_minor", "currency")


@admin.register(Posting, site=desk)
class PostingRecords(Records):
    list_display = ("kind", "ref", "order_key", "at", "recorded_at")
    list_filter = ("kind", "city")
    search_fields = ("=ref", "=order_key")
    inlines = (Entries,)


@admin.register(Entry, site=desk)
class EntryRecords(Records):
    list_display = ("account", "amount_minor", "currency", "posting")
    list_select_related = ("posting",)
    search_fields = ("^account", "=posting__order_key")
    raw_id_fields = ("posting",)
