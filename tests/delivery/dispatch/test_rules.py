"""What is decided around the planner, without a database."""

from datetime import UTC, datetime, timedelta

import pytest

from delivery.dispatch.rules import alarm, has_strayed, next_look_s, policy_for, readiness, wants_back

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_a_larger_city_is_searched_in_fewer_rounds():
    assert policy_for(deliveries=1, rate=1).iterations == 400
    assert policy_for(deliveries=2_000, rate=1).iterations == 200  # 400,000 ÷ 2,000
    assert policy_for(deliveries=5_000, rate=1).iterations == 100


def test_on_a_fast_clock_an_offer_leaves_early_enough_for_a_person_to_answer():
    assert policy_for(deliveries=1, rate=1).commit_lead_s == 60
    assert policy_for(deliveries=1, rate=40).commit_lead_s == 240  # 6 × 40


def test_a_parcel_is_ready_when_packed_and_soon_when_its_shop_is_late():
    packed = readiness(ready_at=NOON, packed_at=NOON - timedelta(minutes=3), now=NOON)
    ahead = readiness(ready_at=NOON + timedelta(minutes=9), packed_at=None, now=NOON)
    late = readiness(ready_at=NOON - timedelta(minutes=9), packed_at=None, now=NOON)

    assert (packed.at, packed.sd_s) == (NOON - timedelta(minutes=3), 0)
    assert ahead.at == NOON + timedelta(minutes=9)
    assert late.at == NOON + timedelta(minutes=1)


def test_two_minutes_without_a_courier_are_an_alarm():
    assert alarm(unplaced_for_s=None, asked_for_s=None, rate=1) == ""
    assert alarm(unplaced_for_s=120, asked_for_s=120, rate=1) == ""
    assert alarm(unplaced_for_s=121, asked_for_s=None, rate=1) == "nobody_can"
    assert alarm(unplaced_for_s=None, asked_for_s=121, rate=1) == "nobody_takes_it"


def test_a_fast_clock_alone_is_no_alarm():
    assert alarm(unplaced_for_s=200, asked_for_s=None, rate=12) == ""  # 17 wall seconds
    assert alarm(unplaced_for_s=250, asked_for_s=None, rate=12) == "nobody_can"  # 21


def test_nothing_waits_longer_than_half_a_minute_for_its_next_look():
    assert next_look_s(is_held=False, waits_s=3_600) == 30
    assert next_look_s(is_held=False, waits_s=7) == 7
    assert next_look_s(is_held=False, waits_s=-5) == 1
    assert next_look_s(is_held=False, waits_s=None) == 30
    assert next_look_s(is_held=True, waits_s=None) == 15


def test_five_minutes_later_is_another_offer():
    assert not wants_back(planned_pickup=NOON, ready_at=NOON + timedelta(minutes=4))
    assert wants_back(planned_pickup=NOON, ready_at=NOON + timedelta(minutes=5))


@pytest.mark.parametrize(("rate", "behind_s"), [(1, 120), (6, 120), (20, 200), (71, 300)])
def test_who_is_behind_by_two_minutes_strays_and_a_fast_clock_allows_for_the_phone(rate, behind_s):
    def strays(seconds: float) -> bool:
        at = NOON + timedelta(seconds=seconds)
        return has_strayed(expected=at, planned=NOON, ready_at=NOON - timedelta(minutes=9), rate=rate)

    assert strays(behind_s)
    assert not strays(behind_s - 1)


def test_who_waits_for_the_shop_does_not_stray():
    late = NOON + timedelta(minutes=9)
    assert not has_strayed(expected=late, planned=NOON, ready_at=late)
