"""What is decided about runs, without a database."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from delivery.runs.rules import (
    DoorProof,
    Halt,
    Lack,
    expected_events,
    guaranteed_pay_minor,
    has_moved,
    lacking,
    merged_order,
    plausible_at,
    same_code,
    shared_pay_minor,
    shows_door,
)

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_a_code_is_read_without_case_spaces_and_hyphens():
    assert same_code(" k7-x4 ac", "K7X4AC")
    assert not same_code("K7X4AD", "K7X4AC")
    assert not same_code("", "")


@pytest.mark.parametrize(
    ("proof", "min_age", "lack"),
    [
        (DoorProof(pin="4711"), 0, None),
        (DoorProof(has_photo=True), 0, None),
        (DoorProof(), 0, Lack.PROOF),
        (DoorProof(pin="0000", has_photo=True), 0, Lack.RIGHT_PIN),
        (DoorProof(pin="4711"), 18, Lack.EYES_ON_AGE),
        (DoorProof(has_photo=True, age_seen=True), 18, Lack.PIN_FOR_AGE),
        (DoorProof(pin="4711", age_seen=True), 18, None),
    ],
)
def test_what_a_door_wants(proof, min_age, lack):
    assert lacking(proof, wanted_pin="4711", min_age=min_age) == lack


def test_a_phone_s_moment_is_held_between_the_start_and_now():
    start, now = NOON, NOON + timedelta(minutes=10)
    assert plausible_at(NOON - timedelta(hours=1), earliest=start, now=now) == start
    assert plausible_at(NOON + timedelta(hours=1), earliest=start, now=now) == now
    assert plausible_at(NOON + timedelta(minutes=4), earliest=start, now=now) == NOON + timedelta(minutes=4)


def test_a_door_is_shown_while_held_and_fifteen_minutes_longer():
    quarter = timedelta(minutes=15)
    assert shows_door(is_held=True, ended_at=None, now=NOON)
    assert shows_door(is_held=True, ended_at=NOON, now=NOON + quarter)
    assert not shows_door(is_held=True, ended_at=NOON, now=NOON + quarter + timedelta(seconds=1))
    assert not shows_door(is_held=False, ended_at=None, now=NOON)


def test_two_minutes_are_news():
    assert has_moved(None, NOON)
    assert has_moved(NOON, NOON - timedelta(minutes=2))
    assert not has_moved(NOON, NOON + timedelta(seconds=119))


def test_pay_is_a_base_and_a_rate_rounded_up_to_ten_cents():
    assert guaranteed_pay_minor(0) == 300
    assert guaranteed_pay_minor(1_234) == 430  # 300 + 123.4, up to the next ten


def test_new_stops_join_a_run_in_the_planned_order():
    current = [("pickup", "a"), ("dropoff", "a")]
    new = [("pickup", "b"), ("dropoff", "b")]
    planned = [("pickup", "b"), ("pickup", "a"), ("dropoff", "b"), ("dropoff", "a")]

    assert merged_order(current, new, planned, is_under_way=False) == planned


def test_what_was_begun_stays_as_it_was_and_new_stops_follow():
    current = [("pickup", "a2"), ("dropoff", "a1"), ("dropoff", "a2")]
    new = [("dropoff", "b"), ("pickup", "b")]
    planned = [("dropoff", "a1"), ("pickup", "b"), ("pickup", "a2"), ("dropoff", "b"), ("dropoff", "a2")]

    order = merged_order(current, new, planned, is_under_way=True)

    assert order == [*current, ("pickup", "b"), ("dropoff", "b")]


def test_stops_the_plan_did_not_know_come_last():
    current = [("pickup", "x"), ("dropoff", "x")]
    planned = [("pickup", "b"), ("dropoff", "b")]

    assert merged_order(current, planned, planned, is_under_way=False) == [*planned, *current]


def test_goods_change_hands_half_way_through_and_never_before_they_are_ready():
    ride = np.array([[0, 300, 900], [300, 0, 600], [900, 600, 0]], dtype=float)
    halts = [Halt(node=1, is_pickup=True, ready_s=500), Halt(node=2, is_pickup=False)]

    events, free_s = expected_events(halts, node=0, now_s=0, ride_s=ride)

    assert events == [500, 500 + 60 + 600 + 60]  # ready + half the pick-up + ride + half the drop-off
    assert free_s == 1220 + 60


def test_two_parcels_of_one_shop_are_one_visit():
    ride = np.array([[0, 300], [300, 0]], dtype=float)
    halts = [Halt(node=1, is_pickup=True), Halt(node=1, is_pickup=True)]

    events, free_s = expected_events(halts, node=0, now_s=0, ride_s=ride)

    assert (events[0], free_s) == (360, 420)  # 300 + 60, + 60
    assert events[1] <= 420


def test_who_stands_at_the_door_needs_no_ride():
    ride = np.array([[0, 300], [300, 0]], dtype=float)

    events, _ = expected_events([Halt(node=1, is_pickup=False, arrived_s=90)], node=0, now_s=100, ride_s=ride)

    assert events == [150]  # arrived at 90, half of the two minutes


def test_a_shared_run_pays_its_dearest_way_and_a_rate_for_each_further_shop():
    assert shared_pay_minor([]) == []
    assert shared_pay_minor([370]) == [370]
    assert shared_pay_minor([370, 420, 420]) == [50, 420, 50]
    assert shared_pay_minor([370, 30], is_first_paid=True) == [50, 30]
