"""A recorded day on our globe and our clock; no database, no house."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from delivery.travel.rules import straight_line_s
from marketplace.demo.bots.phone import Phone, Refused
from marketplace.demo.bots.street import Street
from marketplace.demo.day import pace
from marketplace.demo.day.figures import Figures
from marketplace.demo.day.play import Play
from marketplace.demo.day.recorded import VEHICLE, Mapped, NotADay, read_day
from marketplace.demo.day.small import write_small_day
from marketplace.demo.day.table import bar, table
from marketplace.kernel.geo import Point

MIDNIGHT = datetime(2026, 3, 3, 7, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_small_day(tmp_path / "small", seed=7)


def test_the_small_day_is_a_day_in_the_public_format(folder: Path) -> None:
    day = read_day(folder)
    assert (day.name, len(day.orders), len(day.shops), len(day.couriers)) == ("small", 40, 8, 9)
    assert [order.placed_min for order in day.orders] == sorted(order.placed_min for order in day.orders)
    assert all(6 <= order.prepare_min <= 18 for order in day.orders)


def test_the_same_seed_writes_the_same_day(folder: Path, tmp_path: Path) -> None:
    again = write_small_day(tmp_path / "again", seed=7)
    assert all((again / file.name).read_text() == file.read_text() for file in folder.iterdir())


def test_a_ride_here_takes_as_long_as_in_the_record(folder: Path) -> None:
    day = read_day(folder)
    mapped = Mapped.of(day, midnight=MIDNIGHT)
    for order, shop in zip(day.orders[:5], day.shops[:5], strict=True):
        recorded_min = ((order.x - shop.x) ** 2 + (order.y - shop.y) ** 2) ** 0.5 / day.metres_per_minute
        ours_s = straight_line_s([mapped.point(shop)], [mapped.point(order)], VEHICLE)[0, 0]
        assert ours_s / 60 == pytest.approx(recorded_min, rel=0.01)


def test_minutes_stay_minutes(folder: Path) -> None:
    mapped = Mapped.of(read_day(folder), midnight=MIDNIGHT)
    assert mapped.at(90) == datetime(2026, 3, 3, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "spoil", ["orders.txt", "restaurants.txt", "couriers.txt", "instance_parameters.txt"]
)
def test_a_folder_that_is_no_day_says_so(folder: Path, spoil: str) -> None:
    (folder / spoil).write_text("something\telse\n1\t2\n")
    with pytest.raises(NotADay, match="is not a recorded day"):
        read_day(folder)


def test_a_missing_folder_is_no_day(tmp_path: Path) -> None:
    with pytest.raises(NotADay):
        read_day(tmp_path / "none")


def test_the_clock_ends_a_long_day_in_time_and_says_what_the_machine_bears() -> None:
    long = pace.choose(last_min=840, busiest_hour=51, cores=2, load=0.5)
    assert (840 + 60) / long.rate <= 12.6
    tired = pace.choose(last_min=840, busiest_hour=51, cores=2, load=8.0)
    assert tired.rate == long.rate
    assert "lag" in tired.why


def test_a_short_day_runs_no_faster_than_is_of_use() -> None:
    assert pace.choose(last_min=150, busiest_hour=20, cores=8, load=0.0).rate <= 40


def test_the_table_counts_what_came_of_the_day() -> None:
    minutes = tuple(float(k) for k in range(20, 30))
    found = Figures(12, 10, 10, 9, 1, minutes, (2.0,), (("Trop loin.", 2),), (("completed", 10),), ())
    text = table(found, name="small", took_s=120.0, rate=40.0, late_s=0.2)
    assert "10 (100.0%)" in text  # delivered of paid
    assert "9 (90.0%)" in text  # inside the promise
    assert "24.5 / 28.0 min" in text  # mean and p90 of 20 … 29
    assert "Trop loin." in text
    assert text.splitlines()[-1].endswith("none")


def test_errors_stand_under_the_table() -> None:
    found = Figures(1, 1, 0, 0, 0, (), (), (), (), ("order AAAAAA never ended",))
    assert "! order AAAAAA never ended" in table(found, name="x", took_s=1.0, rate=40.0, late_s=0.0)


def test_a_bar_is_as_full_as_the_day() -> None:
    assert bar(20, 40, "done").count("█") == 15


class Phone1(Phone):
    """A phone that notes what is said, and is refused when told so."""

    def __init__(self, no: str = "") -> None:
        super().__init__("http://house", email="cy@example.org", password="x")
        self.no, self.said = no, []

    def post(self, path: str, body: dict[str, Any] | None = None) -> Any:
        self.said.append((path, body))
        if self.no:
            raise Refused(422, self.no)


def a_play(folder: Path, midnight: datetime) -> Play:
    return Play(Mapped.of(read_day(folder), midnight=midnight), Street("http://house", "x"), {})


def test_couriers_say_in_the_morning_when_and_where_they_begin(folder: Path) -> None:
    play, phone = a_play(folder, datetime.now(UTC) + timedelta(hours=1)), Phone1()
    courier = play.mapped.day.couriers[0]

    play.announce(courier, phone)

    [(path, hours)] = phone.said
    assert path == "announced-shifts"
    assert (hours["from_at"], hours["until_at"]) == (
        play.mapped.at(courier.on_min).isoformat(),
        play.mapped.at(courier.off_min).isoformat(),
    )
    assert Point(**hours["start"]) == play.mapped.point(courier)


def test_hours_that_have_begun_or_are_refused_stop_nobody(folder: Path) -> None:
    begun, refused = Phone1(), Phone1("hours_too_short")
    late = a_play(folder, datetime.now(UTC) - timedelta(days=1))
    courier = late.mapped.day.couriers[0]

    late.announce(courier, begun)
    a_play(folder, datetime.now(UTC) + timedelta(hours=1)).announce(courier, refused)

    assert (len(begun.said), len(refused.said)) == (0, 1)
