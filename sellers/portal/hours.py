"""The form of a shop's hours: two windows a day, and single dates that are different."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from marketplace.kernel.windows import DAY_MIN, Window
from sellers.shops.models import OpeningWindow, Shop
from sellers.shops.rules import Fault, overlapping, window_of

PARTS = (1, 2)
LONGEST_AHEAD_DAYS = 400


def why(fault: Fault) -> str:
    return {
        Fault.HALF: _("Give both times, or neither: without them it is closed."),
        Fault.LONG: _("A day can be open until noon of the next day at most."),
        Fault.OVERLAP: _("These hours overlap, with each other or with the night before."),
    }[fault]


class TimeInput(forms.TimeInput):
    input_type = "time"

    def __init__(self) -> None:
        super().__init__(attrs={"class": "input"}, format="%H:%M")


@dataclass(frozen=True)
class Day:
    """One row of the form."""

    name: str
    parts: tuple[tuple[forms.BoundField, forms.BoundField], ...]
    errors: list[str]


class WeekForm(forms.Form):
    """A week: for each day two windows, empty ones are closed. What did not arrive at all is not taken for empty."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in _names():
            self.fields[name] = forms.TimeField(required=False, widget=TimeInput())
        self.week: dict[int, list[Window]] = {}

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        for name in _names():
            if name not in self.data:
                self.add_error(name, _("This did not arrive. Please press again."))
        for day in range(7):
            for part in PARTS:
                found = window_of(
                    _minutes(said.get(_name(day, part, "from"))), _minutes(said.get(_name(day, part, "to")))
                )
                if isinstance(found, Fault):
                    self.add_error(_name(day, part, "from"), why(found))
                elif found is not None:
                    self.week.setdefault(day, []).append(found)
        for day in overlapping(self.week):
            self.add_error(_name(day, 1, "from"), why(Fault.OVERLAP))
        return said

    def days(self) -> list[Day]:
        """Return the form row by row."""
        return [Day(str(WEEKDAYS[day]).capitalize(), self._parts(day), self._wrong(day)) for day in range(7)]

    def _parts(self, day: int) -> tuple[tuple[forms.BoundField, forms.BoundField], ...]:
        return tuple((self[_name(day, part, "from")], self[_name(day, part, "to")]) for part in PARTS)

    def _wrong(self, day: int) -> list[str]:
        names = [_name(day, part, end) for part in PARTS for end in ("from", "to")]
        return list(dict.fromkeys(str(error) for name in names for error in self.errors.get(name, [])))


class DayForm(forms.Form):
    """One date with hours of its own, or none."""

    on = forms.DateField(
        label=lazy("Date"),
        widget=forms.DateInput(attrs={"class": "input", "type": "date"}, format="%Y-%m-%d"),
    )
    opens = forms.TimeField(label=lazy("Opens"), required=False, widget=TimeInput())
    closes = forms.TimeField(label=lazy("Closes"), required=False, widget=TimeInput())

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.window: Window | None = None
        self.fields["on"].widget.attrs["min"] = today.isoformat()

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if not 0 <= (on - self.today).days <= LONGEST_AHEAD_DAYS:
            raise forms.ValidationError(_("Choose a day from today on, within about a year."))
        return on

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        found = window_of(_minutes(said.get("opens")), _minutes(said.get("closes")))
        if isinstance(found, Fault):
            self.add_error("opens", why(found))
        else:
            self.window = found
        return said


def as_said(shop: Shop) -> dict[str, time]:
    """Return the shop's week as the form's first values; a third window of a day is not shown."""
    initial: dict[str, time] = {}
    filled: dict[int, int] = {}
    for row in OpeningWindow.objects.filter(shop=shop).order_by("weekday", "from_min"):
        part = filled[row.weekday] = filled.get(row.weekday, 0) + 1
        if part in PARTS:
            initial[_name(row.weekday, part, "from")] = as_time(row.from_min)
            initial[_name(row.weekday, part, "to")] = as_time(row.to_min)
    return initial


def as_time(minutes: int) -> time:
    hour, minute = divmod(minutes % DAY_MIN, 60)
    return time(hour, minute)


def _minutes(said: time | None) -> int | None:
    return None if said is None else said.hour * 60 + said.minute


def _name(day: int, part: int, end: str) -> str:
    return f"day{day}_{part}_{end}"


def _names() -> Iterator[str]:
    for day in range(7):
        for part in PARTS:
            yield _name(day, part, "from")
            yield _name(day, part, "to")
