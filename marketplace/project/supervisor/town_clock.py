"""The demo town's clock from one run to the next: it never goes back, and a run begins while shops are open."""

import json
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from marketplace.kernel.clock import TownClock

TOWN = ZoneInfo("Europe/Paris")
MORNING, EVENING = time(9, 0), time(19, 30)
BEGINS = time(10, 0)
UNWRITTEN_S = 10.0  # of wall time, at most, between two notes of the moment
NIGHT_FALLS = time(21, 30)  # the last orders are at their doors
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
        last = self._clock.at(wall) if self._clock else self._remembered()
        town = begin(last, wall=wall)
        self._clock = TownClock(wall=wall, town=town, rate=rate)
        self.remember(wall)
        return text(self._clock)

    def _remembered(self) -> datetime | None:
        """Return the last moment written down; a killed run may have shown a little more than it wrote."""
        try:
            kept = json.loads(self._file.read_text())
            last = datetime.fromisoformat(kept["town"])
            unwritten_s = 0.0 if kept["stopped"] else UNWRITTEN_S * TownClock.parse(kept["clock"]).rate
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return last + timedelta(seconds=unwritten_s)

    def remember(self, wall: datetime, *, stopped: bool = False) -> None:
        """Write down what the clock shows; nothing while it has not started."""
        if self._clock is None:
            return
        fresh = self._file.with_suffix(".new")
        town = self._clock.at(wall).isoformat()
        fresh.write_text(json.dumps({"clock": text(self._clock), "town": town, "stopped": stopped}))
        fresh.replace(self._file)

    def is_night(self, wall: datetime) -> bool:
        """Say whether the running town sleeps; a clock that was given to us goes its own way."""
        if self._clock is None:
            return False
        local = self._clock.at(wall).astimezone(TOWN).time()
        return local >= NIGHT_FALLS or local < MORNING

    def shows(self, wall: datetime) -> str:
        return self._clock.at(wall).astimezone(TOWN).strftime("%A %d %B, %H:%M") if self._clock else ""


def text(clock: TownClock) -> str:
    """Return the clock in the form of the setting TOWN_CLOCK."""
    return f"{clock.wall.isoformat()}/{clock.town.isoformat()}/{clock.rate:g}"
