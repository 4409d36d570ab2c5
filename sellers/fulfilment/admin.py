"""Records of the shops' shares; an operator may answer, pack and call off for a shop that cannot."""

from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as lazy

from marketplace.journal.desk import Records, Rows, desk
from marketplace.journal.moves import Act, Move
from sellers.fulfilment import operations
from sellers.fulfilment.models import Fulfilment, FulfilmentLine
from sellers.fulfilment.states import FULFILMENT, FulfilmentState

REASONS = (
    ("out_of_stock", lazy("Something is sold out")),
    ("too_busy", lazy("Too much to do right now")),
    ("closed", lazy("The shop is closing")),
    ("other", lazy("Another reason")),
)


class YesForm(forms.Form):
    """In how many minutes it is packed."""

    prepare_min = forms.IntegerField(label=lazy("Minutes until it is packed"), min_value=1, max_value=120)

    def __init__(self, share: Fulfilment, data: Any = None) -> None:
        super().__init__(data, initial={"prepare_min": max(1, round(share.prepare_s / 60))})


class NoForm(forms.Form):
    """Why not."""

    reason = forms.ChoiceField(label=lazy("Why"), choices=REASONS)

    def __init__(self, _share: Fulfilment, data: Any = None) -> None:
        super().__init__(data)


def accept(share: Fulfilment, act: Act) -> None:
    operations.accept(share, prepare_s=act.words["prepare_min"] * 60, at=act.at, actor=act.actor)


def reject(share: Fulfilment, act: Act) -> None:
    operations.reject(share, reason=act.words["reason"], at=act.at, actor=act.actor)


def mark_ready(share: Fulfilment, act: Act) -> None:
    operations.mark_ready(share, at=act.at, actor=act.actor)


def cancel(share: Fulfilment, act: Act) -> None:
    operations.cancel(share, reason=act.words["reason"], at=act.at, actor=act.actor)


def _move(name: str, label: Any, perform: Any, to: FulfilmentState, form: Any = None) -> Move:
    is_grave = to in (FulfilmentState.REJECTED, FulfilmentState.CANCELLED)
    return Move(
        name=name,
        label=label,
        perform=perform,
        machine=FULFILMENT,
        to=to,
        form=form,
        is_grave=is_grave,
        hint=lazy("Its goods go back on sale and its money is not taken.") if is_grave else "",
    )


class Lines(Rows):
    model = FulfilmentLine
    fields = ("name", "sku", "quantity", "missing", "unit_minor")
    show_change_link = False


@admin.register(Fulfilment, site=desk)
class FulfilmentRecords(Records):
    list_display = ("spoken_code", "shop", "state", "shopper_name", "expected_ready_at", "promised_at")
    list_filter = ("state", "city")
    list_select_related = ("shop",)
    search_fields = ("=spoken_code", "=order_key", "shop__name")
    raw_id_fields = ("shop", "delivery")
    inlines = (Lines,)
    moves = (
        _move("accept", lazy("Say yes for the shop"), accept, FulfilmentState.ACCEPTED, YesForm),
        _move("reject", lazy("Say no for the shop"), reject, FulfilmentState.REJECTED, NoForm),
        _move("mark_ready", lazy("It is packed"), mark_ready, FulfilmentState.READY),
        _move("cancel", lazy("Call off this share"), cancel, FulfilmentState.CANCELLED, NoForm),
    )
