"""How kept promises are weighed: shares with their luck, the loss of the forecast, the shift that would mend it."""

from datetime import UTC, datetime, timedelta
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delivery.promise.rules.calibration import By, Ended, band, calibrated, figures
from delivery.promise.rules.scores import Standing, pinball, shift_to_keep, standing, wilson

TUESDAY = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
overs = st.lists(st.integers(-60, 90).map(float), min_size=1, max_size=200)


def ended(over_min: float | None = -10.0, *, said: float = 30, at: datetime = TUESDAY, **columns) -> Ended:
    promised_at = at + timedelta(minutes=said)
    door_at = None if over_min is None else promised_at + timedelta(minutes=over_min)
    return Ended(quoted_at=at, promised_at=promised_at, door_at=door_at, **columns)


def found(rows: list[Ended]) -> dict[tuple[str, str], int]:
    return {(one.by.value, one.value): one.count for one in calibrated(rows)}


def test_the_interval_of_81_of_263_is_that_of_the_books():
    # R. G. Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263, score method 0.2553 to 0.3662
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)  # the same table


@given(st.integers(1, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_share_lies_in_its_interval_and_the_interval_in_the_possible(seen):
    kept, count = seen
    low, high = wilson(kept, count)

    assert 0.0 <= low <= kept / count <= high <= 1.0
    assert wilson(count - kept, count) == pytest.approx((1 - high, 1 - low))
    assert wilson(10 * kept, 10 * count)[1] - wilson(10 * kept, 10 * count)[0] < high - low


@given(overs)
def test_the_shift_keeps_what_is_wanted_and_any_less_does_not(late):
    shift = shift_to_keep(late)

    assert sum(over <= shift for over in late) >= 0.97 * len(late)
    assert sum(over <= shift - 0.5 for over in late) < 0.97 * len(late)


@given(overs, st.integers(-30, 30))
def test_who_says_a_minute_more_needs_a_minute_less(late, more):
    assert shift_to_keep([over - more for over in late]) == shift_to_keep(late) - more


@given(overs)
def test_no_one_shift_of_all_said_times_loses_less_than_that_shift(late):
    def loss(shift: float) -> float:
        return sum(pinball(over - shift) for over in late)

    best = shift_to_keep(late)
    assert all(loss(best) <= loss(best + other) + 1e-9 for other in (-20, -3, -1, 1, 3, 20))


def test_of_100_promises_the_97th_decides_and_what_never_comes_is_later_than_all():
    late = [float(minute) for minute in range(-99, 1)]  # -99 … 0

    assert shift_to_keep(late) == -3  # -99 is the first, -3 the 97th
    assert shift_to_keep([-5.0] * 97 + [inf] * 3) == -5
    assert shift_to_keep([-5.0] * 96 + [inf] * 4) is None
    assert shift_to_keep([]) is None


def test_a_minute_late_costs_as_much_as_half_an_hour_early():
    assert pinball(1.0) == pytest.approx(0.97)
    assert pinball(-30.0) == pytest.approx(0.90)  # 30 × 0.03
    assert pinball(0.0) == 0.0


@pytest.mark.parametrize(
    ("kept", "count", "said"),
    [
        (0, 99, Standing.FEW),
        (96, 100, Standing.SHORT),
        (97, 100, Standing.OPEN),
        (980, 1000, Standing.OPEN),  # Wilson 0.9694 to 0.9870
        (985, 1000, Standing.SURE),  # 0.9754 to 0.9909
    ],
)
def test_a_city_is_short_when_its_share_is_and_sure_when_its_whole_interval_keeps(kept, count, said):
    assert standing(kept, count) == said


def test_on_the_very_second_is_kept_and_a_second_later_is_not():
    assert ended(0.0).is_kept
    assert not ended(1 / 60).is_kept
    assert not ended(None).is_kept


def test_the_figures_of_three_promises_are_their_sums():
    rows = [
        ended(-12.0, said=30, expected_at=TUESDAY + timedelta(minutes=20)),  # came after 18: 2 sooner
        ended(+6.0, said=40, expected_at=TUESDAY + timedelta(minutes=30)),  # came after 46: 16 later
        ended(None, said=50),
    ]

    all_of_them = figures(By.ALL, "all", rows)

    assert (all_of_them.count, all_of_them.kept, all_of_them.never) == (3, 1, 1)
    assert all_of_them.said_min == 35  # (30 + 40) / 2
    assert all_of_them.taken_min == 32  # (18 + 46) / 2
    assert all_of_them.left_min == 3  # (12 - 6) / 2
    assert all_of_them.loss_min == pytest.approx(3.09)  # (12 × 0.03 + 6 × 0.97) / 2
    assert all_of_them.bias_min == 7  # (-2 + 16) / 2
    assert all_of_them.shift_min is None


def test_every_promise_stands_once_in_each_kind_and_a_basket_in_each_of_its_shops():
    rows = [
        ended(waited_min=4, policy="3", shops=("a", "b")),
        ended(said=60, quantile=0.8, waited_min=20, policy="3", shops=("b",)),
        ended(said=15, quarter_hour=True, policy="4", shops=("a",), at=TUESDAY + timedelta(days=4)),
    ]

    assert found(rows) == {
        ("all", "all"): 3,
        ("hour", "12-15"): 3,
        ("week", "weekday"): 2, ("week", "weekend"): 1,
        ("said", "00-20"): 1, ("said", "20-30"): 1, ("said", "50-"): 1,
        ("waited", "00-00"): 1, ("waited", "00-05"): 1, ("waited", "15-"): 1,
        ("edge", "no"): 2, ("edge", "yes"): 1,
        ("quarter", "no"): 2, ("quarter", "yes"): 1,
        ("policy", "3"): 2, ("policy", "4"): 1,
        ("shop", "a"): 2, ("shop", "b"): 2,
    }  # fmt: skip


def test_a_window_stands_in_its_own_group_and_says_nothing_about_the_forecast():
    (window,) = calibrated([ended(-4.0, said=180, is_window=True, shops=("a",))])

    assert (window.by, window.count, window.kept, window.left_min) == (By.WINDOW, 1, 1, 4)
    assert (window.said_min, window.taken_min, window.loss_min, window.bias_min) == (None,) * 4


def test_of_nothing_there_are_no_groups():
    assert calibrated([]) == []


@pytest.mark.parametrize(
    ("value", "name"), [(0, "00-20"), (20, "00-20"), (20.5, "20-30"), (50, "40-50"), (75, "50-")]
)
def test_the_end_of_a_band_belongs_to_it(value, name):
    assert band(value, (20, 30, 40, 50)) == name
