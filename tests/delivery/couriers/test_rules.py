"""Which places of a phone are believed."""

from datetime import UTC, datetime, timedelta

from delivery.couriers.rules import Doubt, Fix, believe
from marketplace.kernel.geo import Point

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
SQUARE = Point(lat=47.2, lon=2.0)


def fix(minute: float, *, north_m: float = 0, accuracy_m: float | None = None) -> Fix:
    point = Point(lat=SQUARE.lat + north_m / 111_195, lon=SQUARE.lon)
    return Fix(point=point, at=NOON + timedelta(minutes=minute), accuracy_m=accuracy_m)


def doubts(*fixes: Fix, last: Fix | None = None) -> list[Doubt]:
    belief = believe(fixes, last=last, shift_from=NOON, now=NOON + timedelta(minutes=30))
    return [doubt for _, doubt in belief.doubted]


def test_places_are_put_in_the_order_of_the_phone_s_time():
    belief = believe([fix(2), fix(1), fix(3)], last=None, shift_from=NOON, now=NOON + timedelta(minutes=5))

    assert [f.at for f in belief.kept] == [fix(1).at, fix(2).at, fix(3).at]


def test_before_the_shift_nothing_is_kept():
    assert doubts(fix(-0.1), fix(0)) == [Doubt.OFF_SHIFT]


def test_a_phone_may_be_two_minutes_ahead_of_us():
    assert doubts(fix(32), fix(32.1)) == [Doubt.FUTURE]


def test_a_place_rougher_than_half_a_kilometre_is_no_place():
    assert doubts(fix(1, accuracy_m=500), fix(2, accuracy_m=501)) == [Doubt.ROUGH]


def test_nobody_rides_at_more_than_150_km_h():
    in_a_minute = 300 + 2_500  # noise + 150 km/h
    assert doubts(fix(1, north_m=in_a_minute - 10), last=fix(0)) == []
    assert doubts(fix(1, north_m=in_a_minute + 10), last=fix(0)) == [Doubt.JUMP]


def test_after_ten_silent_minutes_a_courier_may_be_anywhere():
    assert doubts(fix(11, north_m=200_000), last=fix(0)) == []


def test_one_wrong_place_does_not_spoil_those_after_it():
    assert doubts(fix(1, north_m=50_000), fix(2, north_m=200), last=fix(0)) == [Doubt.JUMP]
