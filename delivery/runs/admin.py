"""Records of deliveries and runs; the live board moves them, and so do the buttons here."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as lazy

from delivery.runs import operations
from delivery.runs.models import Delivery, Incident, Run, Stop
from delivery.runs.states import DELIVERY, DeliveryState
from marketplace.journal.desk import Records, Rows, desk
from marketplace.journal.moves import Act, Move

BY_HAND = "operator"


def release(delivery: Delivery, act: Act) -> None:
    operations.release(delivery, at=act.at, reason=BY_HAND)


def call_off(delivery: Delivery, act: Act) -> None:
    operations.call_off(delivery, at=act.at, reason=BY_HAND)


class Stops(Rows):
    model = Stop
    fields = ("kind", "rank", "state", "delivery", "eta", "arrived_at", "done_at", "failure")
    raw_id_fields = ("delivery",)
    show_change_link = False


@admin.register(Delivery, site=desk)
class DeliveryRecords(Records):
    list_display = ("spoken_code", "state", "pickup_name", "dropoff_line", "courier", "promised_at", "eta")
    list_filter = ("state", "city", ("escalated_at", admin.EmptyFieldListFilter))
    list_select_related = ("courier",)
    search_fields = ("=spoken_code", "=public_id", "=basket_key", "pickup_name")
    exclude = ("dropoff_pin", "parcel_code", "handover_code")
    raw_id_fields = ("courier", "run")
    inlines = (Stops,)
    moves = (
        Move(
            name="released",
            label=lazy("Take it back from its courier"),
            perform=release,
            machine=DELIVERY,
            to=DeliveryState.PLANNED,
            is_legal=lambda delivery: delivery.state == DeliveryState.ASSIGNED,
        ),
        Move(
            name="called_off",
            label=lazy("Call off"),
            perform=call_off,
            machine=DELIVERY,
            to=DeliveryState.CANCELLED,
            is_grave=True,
            hint=lazy("The shop puts the goods back and nothing of this parcel is paid."),
        ),
    )


@admin.register(Run, site=desk)
class RunRecords(Records):
    list_display = ("courier", "state", "started_at", "finished_at", "abandoned_at")
    list_filter = ("state", "city")
    list_select_related = ("courier",)
    search_fields = ("=public_id", "=courier__name")
    raw_id_fields = ("courier",)
    inlines = (Stops,)


@admin.register(Incident, site=desk)
class IncidentRecords(Records):
    list_display = ("code", "note", "stop", "at")
    list_filter = ("code",)
    list_select_related = ("stop",)
    raw_id_fields = ("stop",)
