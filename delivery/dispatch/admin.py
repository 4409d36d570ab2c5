"""Records of offers and of the decisions they came from, whole enough to be taken again."""

from django.contrib import admin

from delivery.dispatch.models import Decision, Lease, Offer, OfferPart
from marketplace.journal.desk import Records, Rows, desk


class Parts(Rows):
    model = OfferPart
    raw_id_fields = ("delivery",)
    show_change_link = False


@admin.register(Offer, site=desk)
class OfferRecords(Records):
    list_display = ("courier", "state", "pickup_names", "dropoff_area", "pay_minor", "parcels", "made_at")
    list_filter = ("state", "city")
    list_select_related = ("courier",)
    search_fields = ("=public_id", "=courier__name")
    raw_id_fields = ("courier", "decision")
    inlines = (Parts,)


@admin.register(Decision, site=desk)
class DecisionRecords(Records):
    list_display = ("city", "at", "fence", "took_ms", "recorded_at")
    list_filter = ("city",)
    list_select_related = ("city",)

    def get_queryset(self, request):  # type: ignore[no-untyped-def]
        rows = super().get_queryset(request)
        return rows if request.resolver_match.kwargs else rows.defer("snapshot", "plan", "policy")


@admin.register(Lease, site=desk)
class LeaseRecords(Records):
    list_display = ("city", "holder", "fence", "until")
    list_select_related = ("city",)
