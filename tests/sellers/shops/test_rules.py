"""What opening hours may be."""

import pytest

from marketplace.kernel.windows import Window
from sellers.shops.rules import Fault, overlapping, window_of

SEVEN, NOON, SEVEN_PM, TWO_AM, ONE_PM = 7 * 60, 12 * 60, 19 * 60, 2 * 60, 13 * 60


def test_two_times_are_a_window_and_none_is_closed() -> None:
    assert window_of(SEVEN, NOON) == Window(420, 720)
    assert window_of(None, None) is None


def test_an_end_that_is_not_later_is_the_next_days() -> None:
    assert window_of(SEVEN_PM, TWO_AM) == Window(1140, 1560)  # 24 h + 2 h
    assert window_of(SEVEN_PM, 0) == Window(1140, 1440)  # midnight
    assert window_of(0, 0) == Window(0, 1440)  # all day


@pytest.mark.parametrize("said", [(SEVEN, None), (None, NOON)])
def test_half_a_window_is_none(said: tuple[int | None, int | None]) -> None:
    assert window_of(*said) is Fault.HALF


def test_a_day_ends_at_noon_of_the_next_at_the_latest() -> None:
    assert window_of(ONE_PM, NOON) == Window(780, 2160)
    assert window_of(ONE_PM + 5, ONE_PM) is Fault.LONG


def test_windows_of_a_day_may_touch_but_not_overlap() -> None:
    assert overlapping({0: [Window(SEVEN, NOON), Window(NOON, SEVEN_PM)]}) == set()
    assert overlapping({0: [Window(NOON, SEVEN_PM), Window(SEVEN, NOON + 1)]}) == {0}


def test_a_night_reaches_into_the_next_morning_sunday_into_monday_too() -> None:
    assert overlapping({6: [Window(SEVEN_PM, 24 * 60 + SEVEN + 1)], 0: [Window(SEVEN, NOON)]}) == {0}
    assert overlapping({6: [Window(SEVEN_PM, 24 * 60 + SEVEN)], 0: [Window(SEVEN, NOON)]}) == set()
