"""The demo town's clock never goes back, and a run begins while shops are open."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from marketplace.kernel.clock import TownClock
from marketplace.project.supervisor.town_clock import KeptClock, begin

PARIS = ZoneInfo("Europe/Paris")
WALL = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)  # a Sunday, at night


def paris(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=PARIS)


def test_a_new_town_begins_at_ten_on_the_next_opening_day():
    assert begin(None, wall=WALL) == paris(24, 10)  # Tuesday


def test_a_town_goes_on_where_it_stopped():
    assert begin(paris(25, 15, 42), wall=WALL) == paris(25, 15, 42)


@pytest.mark.parametrize(
    ("stopped", "begins"),
    [
        (paris(25, 19, 30), paris(26, 10)),  # evening: the next morning
        (paris(25, 23), paris(26, 10)),
        (paris(25, 3), paris(25, 10)),  # night: the same morning
        (paris(25, 8, 59), paris(25, 10)),
        (paris(21, 20), paris(24, 10)),  # Saturday evening: Tuesday, over Sunday and Monday
        (paris(23, 12), paris(24, 10)),  # Monday noon: Tuesday
    ],
)
def test_at_night_and_on_closed_days_it_jumps_to_the_next_opening(stopped: datetime, begins: datetime):
    assert begin(stopped, wall=WALL) == begins


def test_it_never_goes_back():
    for hour in range(24 * 14):
        last = datetime.fromtimestamp(paris(20, 0).timestamp() + hour * 3600, tz=UTC)
        assert begin(last, wall=WALL) >= last


def test_the_next_run_continues_from_the_moment_that_was_remembered(tmp_path: Path):
    file = tmp_path / "clock.json"
    first = KeptClock(file)
    first.start(rate=12, wall=datetime(2026, 11, 24, 8, 0, tzinfo=UTC))
    first.remember(datetime(2026, 11, 24, 8, 5, tzinfo=UTC), stopped=True)

    text = KeptClock(file).start(rate=12, wall=datetime(2026, 11, 25, 8, 0, tzinfo=UTC))

    assert TownClock.parse(text).town == paris(24, 11)  # 10:00 + 5 min × 12
    assert json.loads(file.read_text())["clock"] == text


def test_a_killed_run_may_have_shown_more_than_it_wrote(tmp_path: Path):
    file = tmp_path / "clock.json"
    killed = KeptClock(file)
    killed.start(rate=12, wall=datetime(2026, 11, 24, 8, 0, tzinfo=UTC))
    killed.remember(datetime(2026, 11, 24, 8, 5, tzinfo=UTC))

    text = KeptClock(file).start(rate=12, wall=datetime(2026, 11, 24, 8, 6, tzinfo=UTC))

    assert TownClock.parse(text).town == paris(24, 11, 2)  # 10:00 + 5 min × 12 + 10 s × 12


def test_night_falls_when_the_last_orders_are_at_their_doors(tmp_path: Path):
    clock = KeptClock(tmp_path / "clock.json")
    begun = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    assert not clock.is_night(begun)  # not started
    clock.start(rate=12, wall=begun)  # ten o'clock in the town

    assert not clock.is_night(begun + timedelta(minutes=57))  # 21:24
    assert clock.is_night(begun + timedelta(minutes=58))  # 21:36
    assert TownClock.parse(clock.start(rate=12, wall=begun + timedelta(minutes=58))).town == paris(25, 10)


def test_a_broken_memory_begins_a_new_town_day(tmp_path: Path):
    (tmp_path / "clock.json").write_text("{")

    text = KeptClock(tmp_path / "clock.json").start(rate=12, wall=WALL)

    assert TownClock.parse(text).town == paris(24, 10)
