"""Recorded days, and what a change would have made of them: rows of figures, a table of hours, a drawing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models.functions import TruncDate
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import pgettext

from delivery.board import wording
from delivery.board.forms import POLICIES
from delivery.board.plots import Plot, plot_of
from delivery.dispatch.models import DayReplay, Decision
from marketplace.kernel import format as written
from marketplace.places.models import City

DAYS = 14
ASKED = 8
FIGURES: Mapping[str, Any] = {
    "parcels": lazy("Parcels"),
    "delivered": lazy("Brought"),
    "kept": lazy("Promises kept"),
    "late_min": lazy("Minutes late, together"),
    "click_to_door_min": lazy("Minutes from click to door, mean"),
    "courier_min": lazy("Courier-minutes"),
    "metres": lazy("Kilometres ridden"),
    "parted": lazy("Baskets by two couriers"),
}
TROUBLES: Mapping[str, Any] = {
    "nothing_recorded": lazy("Nothing of this day is kept."),
    "unknown_variant": lazy("This change cannot be."),
    "failed": lazy("It failed three times; the worker's log says why."),
}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One figure: as it was, lived again as planned, lived again as changed, and what the change does."""

    name: str
    was: str
    planned: str
    changed: str
    difference: str


@dataclass(frozen=True, kw_only=True)
class Hour:
    name: str
    parcels: int
    late: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class DayTold:
    """A day an operator asked for; `trouble` says why there is none."""

    key: str
    name: str
    change: str
    is_done: bool
    trouble: str = ""
    lines: tuple[Line, ...] = ()
    hours: tuple[Hour, ...] = ()
    plot: Plot | None = None
    looks: int = 0


def recorded_days(city: City) -> list[tuple[str, str]]:
    """Return the days of which looks are kept, the newest first, for a form."""
    days = (
        Decision.objects.filter(city=city)
        .annotate(day=TruncDate("at", tzinfo=ZoneInfo(city.timezone)))
        .values_list("day", flat=True)
    )
    return [(day.isoformat(), _name(day)) for day in days.distinct().order_by("-day")[:DAYS]]


def asked_days(city: City) -> list[DayTold]:
    """Return what was asked for lately, without its figures."""
    rows = DayReplay.objects.filter(city=city).defer("result").order_by("-pk")[:ASKED]
    return [
        DayTold(
            key=str(row.public_id),
            name=_name(row.day_on),
            change=_change(row.variant),
            is_done=row.done_at is not None,
        )
        for row in rows
    ]


def day_of(city: City, key: UUID) -> DayTold:
    """Return one asked day, with its figures when they are there.

    Raises:
        DayReplay.DoesNotExist: there is none, or it is another city's.
    """
    row = DayReplay.objects.get(city=city, public_id=key)
    told, name, change = row.result or {}, _name(row.day_on), _change(row.variant)
    is_done, trouble = row.done_at is not None, told.get("trouble", "")
    if not is_done or trouble:
        words = str(TROUBLES.get(trouble, trouble))
        return DayTold(key=str(key), name=name, change=change, is_done=is_done, trouble=words)
    return DayTold(
        key=str(key),
        name=name,
        change=change,
        is_done=True,
        lines=tuple(_line(field, str(words), told) for field, words in FIGURES.items()),
        hours=tuple(_hour(row) for row in told["hours"]),
        plot=plot_of(told["parcels"]) if told["parcels"] else None,
        looks=told["looks"],
    )


def _name(day: date) -> str:
    return date_format(day, "l j F Y")


def _change(variant: Mapping[str, Any]) -> str:
    said = [str(dict(POLICIES).get(variant["policy"], variant["policy"])), *variant["sets"]]
    if variant["more"]:
        hours = [
            written.clock(_time(variant[name]), language=wording.language()) for name in ("from_s", "to_s")
        ]
        said.append(
            _("{count} couriers more, {since} to {until}").format(
                count=variant["more"], since=hours[0], until=hours[1]
            )
        )
    return ", ".join(said)


def _time(seconds: float) -> datetime:
    return datetime(2000, 1, 1) + timedelta(seconds=seconds)  # noqa: DTZ001 - an hour of any day


def _line(field: str, words: str, told: Mapping[str, Any]) -> Line:
    was, planned, changed = (told[column][field] for column in ("really", "as_planned", "changed"))
    return Line(
        name=words,
        was="–" if field == "parted" else _figure(field, was),
        planned=_figure(field, planned),
        changed=_figure(field, changed),
        difference=_figure(field, changed - planned, sign="+"),
    )


def _figure(field: str, value: float | None, *, sign: str = "") -> str:
    if value is None:
        return "–"
    if field == "metres":
        value = value / 1000
    places = 1 if field in ("late_min", "click_to_door_min", "metres") else 0
    text = f"{value:{sign},.{places}f}" if round(value, places) else "0"
    text = text.replace("-", "−")
    if wording.language() == "fr":
        text = text.replace(",", "\u202f").replace(".", ",")
    return text


def _hour(row: Mapping[str, Any]) -> Hour:
    name = pgettext("hour of the day", "{hour}:00").format(hour=row["hour"] % 24)
    return Hour(name=name, parcels=row["parcels"], late=tuple(row["late"]))
