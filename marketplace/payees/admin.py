"""Records of payouts: what left for which bank."""

from django.contrib import admin

from marketplace.journal.desk import Records, Rows, desk
from marketplace.payees.models import Payout, PayoutLine


class Lines(Rows):
    model = PayoutLine
    fields = ("kind", "amount_minor", "source_id")
    show_change_link = False


@admin.register(Payout, site=desk)
class PayoutRecords(Records):
    list_display = ("outside_id", "account", "state", "amount_minor", "made_at", "arrives_on", "failure_code")
    list_filter = ("state",)
    search_fields = ("=outside_id", "=account")
    inlines = (Lines,)
