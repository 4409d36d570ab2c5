"""Records of couriers; a lost phone is signed out here. Positions are nobody's to browse."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as lazy

from delivery.couriers.models import AnnouncedShift, Courier, Shift
from delivery.couriers.operations import sign_out_everywhere
from marketplace.journal.desk import Records, Rows, desk
from marketplace.journal.moves import Act, Move


def sign_out(courier: Courier, act: Act) -> None:
    sign_out_everywhere(courier, at=act.wall_at)


class Shifts(Rows):
    model = Shift
    fields = ("started_at", "until", "ended_at")
    show_change_link = False

    def get_queryset(self, request):  # type: ignore[no-untyped-def]
        return super().get_queryset(request).order_by("-started_at")


class AnnouncedShifts(Rows):
    model = AnnouncedShift
    fields = ("from_at", "until_at", "announced_at", "withdrawn_at")
    show_change_link = False

    def get_queryset(self, request):  # type: ignore[no-untyped-def]
        return super().get_queryset(request).order_by("-from_at")


@admin.register(Courier, site=desk)
class CourierRecords(Records):
    list_display = ("name", "city", "vehicle", "capacity", "home_shop_key", "heard_at")
    list_filter = ("city", "vehicle", ("home_shop_key", admin.EmptyFieldListFilter))
    list_select_related = ("city",)
    search_fields = ("name", "=phone", "=public_id", "=user__email", "=home_shop_key")
    ordering = ("name",)
    exclude = ("lat", "lon", "positioned_at")
    raw_id_fields = ("user",)
    inlines = (Shifts, AnnouncedShifts)
    moves = (
        Move(
            name="sign_out",
            label=lazy("Sign every phone out"),
            perform=sign_out,
            is_grave=True,
            hint=lazy("For a lost phone: whoever holds it must sign in again."),
        ),
    )
