"""The demo town's clock from one run to the next: it never goes back, and a run begins while shops are open."""

import json
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from marketplace.kernel.clock import TownClock

TOWN = ZoneInfo("Europe/Paris")
MORNING, EVENING = time(9, 0), time(19, 30)
BEGINS = time(10, 0)
OPENING_DAYS = frozenset({1, 2, 3, 4, 5})  # Tuesday to Saturday: on Sunday and Monday half the street is shut


def begin(last: datetime | None, *, wall: datetime) -> datetime:
    """Return the town's moment for a run that starts when the wall clock shows `wall`.

    The town goes on where it stopped; at night or on a closed day it jumps to the next opening day's
    ten o'clock. A new town begins at ten on the wall's day or the next opening day.
    """
    if last is None:
        return _ten_o_clock(wall.astimezone(TOWN).date())
    local = last.astimezone(TOWN)
    if local.weekday() in OPENING_DAYS and MORNING <= local.time() < EVENING:
        return last
    today = local.date() if local.time() < BEGINS else local.date() + timedelta(days=1)
    return _ten_o_clock(today)


def _ten_o_clock(day: date) -> datetime:
    while day.weekday() not in OPENING_DAYS:
        day += timedelta(days=1)
    return datetime.combine(day, BEGINS, tzinfo=TOWN).astimezone(UTC)


class KeptClock:
    """The file that remembers the running clock and the last moment it showed."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._clock: TownClock | None = None

    def start(self, *, rate: float, wall: datetime) -> str:
        """Return the clock of this run in the form of the setting TOWN_CLOCK."""
        town = begin(self._last(wall), wall=wall)
        self._clock = TownClock(wall=wall, town=town, rate=rate)
        self.remember(wall)
        return text(self._clock)

    def _last(self, wall: datetime) -> datetime | None:
        try:
            return datetime.fromisoformat(json.loads(self._file.read_text())["town"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def remember(self, wall: datetime) -> None:
        """Write down what the clock shows; nothing while it has not started."""
        if self._clock is None:
            return
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps({"clock": text(self._clock), "town": self._clock.at(wall).isoformat()}))
        fresh.replace(self._file)

    def shows(self, wall: datetime) -> str:
        return self._clock.at(wall).astimezone(TOWN).strftime("%A %d %B, %H:%M") if self._clock else ""


def text(clock: TownClock) -> str:
    """Return the clock in the form of the setting TOWN_CLOCK."""
    return f"{clock.wall.isoformat()}/{clock.town.isoformat()}/{clock.rate:g}"
