"""Records of money taken and given back, and the inbox of the card network."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as lazy

from marketplace.journal.admin import RETRY
from marketplace.journal.desk import Records, Rows, desk
from marketplace.journal.moves import Act, Move
from marketplace.payments.models import CardEvent, Charge, Refund
from marketplace.payments.operations import look_soon
from marketplace.payments.states import CHARGE


def look(charge: Charge, act: Act) -> None:
    look_soon(charge, wall_at=act.wall_at)


class Refunds(Rows):
    model = Refund
    fields = ("amount_minor", "reason", "bearer", "state", "wanted_at", "settled_at", "last_error")


@admin.register(Charge, site=desk)
class ChargeRecords(Records):
    list_display = (
        "spoken_code",
        "state",
        "wants",
        "amount_minor",
        "captured_minor",
        "wanted_at",
        "attempts",
    )
    list_filter = ("state", "wants", "city")
    search_fields = ("=spoken_code", "=order_key", "=intent_id", "=outside_id")
    exclude = ("intent_secret",)
    inlines = (Refunds,)
    moves = (
        Move(
            name="look",
            label=lazy("Ask the card network"),
            perform=look,
            is_legal=lambda charge: charge.state not in CHARGE.final,
        ),
    )


@admin.register(Refund, site=desk)
class RefundRecords(Records):
    list_display = ("key", "state", "amount_minor", "reason", "bearer", "wanted_at", "settled_at")
    list_filter = ("state", "bearer", "reason", "city")
    search_fields = ("=key", "=outside_id", "=charge__spoken_code")
    raw_id_fields = ("charge",)


@admin.register(CardEvent, site=desk)
class CardEventRecords(Records):
    list_display = ("event_id", "door", "kind", "made_at", "done_at", "parked_at", "attempts")
    list_filter = (("parked_at", admin.EmptyFieldListFilter), ("done_at", admin.EmptyFieldListFilter), "door")
    search_fields = ("=event_id", "^kind")
    ordering = ("-received_at",)
    moves = (RETRY,)
