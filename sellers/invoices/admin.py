"""Records of the invoices to shops; they are written once and read for ever."""

from django.contrib import admin

from marketplace.journal.desk import Records, desk
from sellers.invoices.models import FeeInvoice


@admin.register(FeeInvoice, site=desk)
class FeeInvoiceRecords(Records):
    list_display = ("number", "kind", "seller", "month", "net_minor", "vat_minor", "total_minor", "issued_at")
    list_filter = ("kind", "year")
    list_select_related = ("seller",)
    search_fields = ("=no", "seller__legal_name", "=seller__siret")
    ordering = ("-year", "-no")
