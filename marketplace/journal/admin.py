"""Records of what happened, and which reactions to it are due or were given up."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as lazy

from marketplace.journal.desk import Records, Rows, desk
from marketplace.journal.models import Event, Reaction
from marketplace.journal.moves import Act, Move
from marketplace.journal.queues import unpark


def retry(row: Event | Reaction, act: Act) -> None:
    unpark(row, wall_at=act.wall_at, at=act.at, actor=act.actor)


RETRY = Move(
    name="retry",
    label=lazy("Try again"),
    perform=retry,
    is_legal=lambda row: row.parked_at is not None,
    is_told=True,
)


class Reactions(Rows):
    model = Reaction
    fields = ("listener", "attempts", "next_attempt_at", "done_at", "parked_at", "last_error")


@admin.register(Event, site=desk)
class EventRecords(Records):
    list_display = ("name", "subject", "subject_id", "at", "recorded_at", "actor")
    list_filter = ("subject", "city")
    search_fields = ("=subject_id", "=name", "^actor")
    ordering = ("-recorded_at",)
    inlines = (Reactions,)


@admin.register(Reaction, site=desk)
class ReactionRecords(Records):
    list_display = ("listener", "event", "attempts", "next_attempt_at", "done_at", "parked_at")
    list_filter = (("parked_at", admin.EmptyFieldListFilter), ("done_at", admin.EmptyFieldListFilter))
    list_select_related = ("event",)
    search_fields = ("^listener", "=event__subject_id")
    raw_id_fields = ("event",)
    moves = (RETRY,)
