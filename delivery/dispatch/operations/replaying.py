"""Days an operator wants lived again: asked for as rows, worked off one by one, and looks forgotten in time."""

from dataclasses import asdict
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F

from delivery.dispatch.models import DayReplay, Decision
from delivery.dispatch.replayed import NothingRecorded, as_json, replayed
from delivery.replay.variants import UnknownVariant, Variant
from marketplace.places.models import City

LEASE = timedelta(minutes=10)  # wall time: longer than any day takes
TRIES = 3
KEPT_REPLAYS = 20  # of a city
AT_A_TIME = 200


def ask_replay(city: City, day_on: date, variant: Variant, *, asked_by: str) -> DayReplay:
    """Write down that a day is to be lived again; asked for twice while it waits it is one wish."""
    with transaction.atomic():
        waiting = DayReplay.objects.select_for_update().filter(
            city=city, day_on=day_on, variant=variant_as_json(variant), done_at=None
        )
        asked = waiting.first() or DayReplay.objects.create(
            city=city, day_on=day_on, variant=variant_as_json(variant), asked_by=asked_by
        )
        old = DayReplay.objects.filter(city=city).order_by("-pk").values_list("pk", flat=True)
        DayReplay.objects.filter(pk__in=list(old[KEPT_REPLAYS:])).delete()
    return asked


def replay_due(*, wall_at: datetime, town_at: datetime) -> int:
    """Live one waiting day again; return how many were worked off. One that fails three times says so and rests."""
    with transaction.atomic():
        due = DayReplay.objects.select_for_update(skip_locked=True, of=("self",)).select_related("city")
        asked = due.filter(next_attempt_at__lte=wall_at).order_by("next_attempt_at", "pk").first()
        if asked is None:
            return 0
        mine = DayReplay.objects.filter(pk=asked.pk)
        if asked.attempts >= TRIES:
            mine.update(next_attempt_at=None, done_at=wall_at, result={"trouble": "failed"})
            return 1
        mine.update(next_attempt_at=wall_at + LEASE, attempts=F("attempts") + 1)
    try:
        result = as_json(replayed(asked.city, asked.day_on, variant_from_json(asked.variant)))
    except NothingRecorded:
        result = {"trouble": "nothing_recorded"}
    except UnknownVariant as unknown:
        result = {"trouble": "unknown_variant", "said": str(unknown)}
    mine.update(next_attempt_at=None, done_at=wall_at, result=result)
    return 1


def forget_looks(*, wall_at: datetime, town_at: datetime) -> int:
    """Delete kept looks past their time; offers keep their own reasons."""
    old = Decision.objects.filter(recorded_at__lt=wall_at - timedelta(days=settings.DECISIONS_KEPT_DAYS))
    keys = list(old.order_by("recorded_at").values_list("pk", flat=True)[:AT_A_TIME])
    if keys:
        Decision.objects.filter(pk__in=keys).delete()
    return len(keys) // AT_A_TIME


def variant_as_json(variant: Variant) -> dict[str, object]:
    return {**asdict(variant), "sets": list(variant.sets)}


def variant_from_json(stored: dict[str, object]) -> Variant:
    return Variant(**{**stored, "sets": tuple(stored["sets"])})  # type: ignore[arg-type]
