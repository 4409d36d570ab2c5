"""What couriers owe, what shops say of themselves, and one time for several shops: values in, values out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from delivery.promise.rules import (
    OnShift,
    Owed,
    PickupPlace,
    Promise,
    PromisePolicy,
    Refusal,
    Unheld,
    WhyNot,
    city_state,
    promise_for_shops,
    promise_together,
    seen_from,
)
from delivery.promise.rules.gaps import FREE, UNTIL, VARIANCE
from delivery.promise.rules.load import COMES
from marketplace.kernel.geo import Point

NOON = datetime(2026, 6, 5, 12, tzinfo=UTC)
DOOR = Point(lat=47.0, lon=2.0)
BIKE_MPS = 4.0
DETOUR = 1.25
POLICY = PromisePolicy()


def north(metres: float) -> Point:
    return Point(lat=47.0 + metres / 111_195, lon=2.0)


def a_place(metres: float = 400, **columns) -> PickupPlace:
    usual = {
        "key": UUID(int=1), "point": north(metres), "prepare_s": 300.0, "accept_s": 60.0,
        "closes_at": NOON + timedelta(hours=6), "opens_at": None,
    }  # fmt: skip
    return PickupPlace(**(usual | columns))


def a_city(*couriers: OnShift, unheld: tuple[Unheld, ...] = ()):
    return city_state(couriers, unheld, at=NOON, detour=DETOUR)


def free_s(state) -> float:
    """When the last plan of the only courier ends."""
    return state.free_in_s[0]


def courier(point: Point = DOOR, *owed: Owed, until_s: float = float("inf")) -> OnShift:
    return OnShift(point, BIKE_MPS, until_s, owed)


def test_a_courier_rides_waits_and_stays_in_the_order_of_the_halts():
    shop, door = Owed(north(400), 60, ready_in_s=300, is_pickup=True), Owed(DOOR, 150)

    state = a_city(courier(DOOR, shop, door))

    # 400 × 1.25 ÷ 4 = 125 s to the shop, ready at 300, 60 there, 125 back, 150 at the door
    assert free_s(state) == pytest.approx(300 + 60 + 125 + 150, abs=0.5)


def test_who_stands_at_the_halt_does_not_ride_to_it():
    assert free_s(a_city(courier(DOOR, Owed(north(400), 60, is_there=True)))) == 60


def test_who_announced_to_come_is_free_from_then_on_more_or_less():
    state = a_city(OnShift(DOOR, BIKE_MPS, 7_200.0, (), 900.0))

    row = state.gaps.rows[0]
    assert (row[FREE], row[VARIANCE]) == (900 + COMES.mean_s, COMES.sd_s**2)


def test_an_order_before_the_evening_counts_on_who_comes_for_it():
    busy = courier(DOOR, Owed(DOOR, 6_000))
    comes = OnShift(DOOR, BIKE_MPS, 7_200.0, (), 600.0)

    [alone], [with_another] = (
        promise_for_shops(city, [a_place().ask(NOON)], DOOR, policy=POLICY)
        for city in (a_city(busy), a_city(busy, comes))
    )

    assert isinstance(alone, Refusal)
    assert isinstance(with_another, Promise)
    assert with_another.expected_at > NOON + timedelta(seconds=600)


def test_the_further_the_next_courier_the_later_the_promise():
    near, next_door, far = (courier(north(metres)) for metres in (400, 420, 2_400))
    ask = a_place().ask(NOON)

    [sure], [unsure] = (
        promise_for_shops(a_city(near, other), [ask], DOOR, policy=POLICY) for other in (next_door, far)
    )

    # both are fetched by who stands at the shop; should that one not come, ten minutes at most are lost
    most = POLICY.falls_through * timedelta(seconds=POLICY.next_most_s)
    assert timedelta(0) < unsure.expected_at - sure.expected_at <= most
    assert sure.promised_at < unsure.promised_at


def test_where_there_is_no_other_courier_the_same_one_is_asked_again():
    ask, near = a_place().ask(NOON), courier(north(400))

    [alone], [two] = (
        promise_for_shops(city, [ask], DOOR, policy=POLICY) for city in (a_city(near), a_city(near, near))
    )

    again = POLICY.falls_through * timedelta(seconds=POLICY.asked_again_s)
    assert alone.expected_at - two.expected_at == pytest.approx(again, abs=timedelta(seconds=1))


def test_of_a_long_wait_for_a_courier_most_is_saved_but_never_all():
    ask, patient = a_place().ask(NOON), replace(POLICY, limit_s=7_200.0)

    [sooner], [later] = (
        promise_for_shops(a_city(courier(north(400), Owed(DOOR, wait_s))), [ask], DOOR, policy=patient)
        for wait_s in (2_100, 2_700)
    )

    counted = 600 * (1 + POLICY.plan_drift - POLICY.found_sooner)
    assert (later.expected_at - sooner.expected_at).total_seconds() == pytest.approx(counted, abs=1)
    assert counted > 0


def test_a_city_without_couriers_is_a_state_too():
    assert not len(a_city(unheld=(Unheld((DOOR,), DOOR),)).gaps.rows)


def test_later_everybody_is_nearer_to_being_free_and_to_the_end_of_the_shift():
    state = seen_from(a_city(courier(DOOR, Owed(DOOR, 100), until_s=3600)), NOON + timedelta(seconds=130))

    assert (free_s(state), state.gaps.rows[0][UNTIL]) == (0.0, 3470.0)


def test_a_shop_that_is_open_closes_in_so_many_seconds_and_opens_in_none():
    ask = a_place(closes_at=NOON + timedelta(seconds=90)).ask(NOON)

    assert (ask.opens_in_s, ask.closes_in_s) == (0.0, 90.0)


@pytest.mark.parametrize(
    ("opens_at", "opens_in_s"), [(NOON + timedelta(seconds=60), 60.0), (None, float("inf"))]
)
def test_a_closed_shop_opens_in_so_many_seconds_or_nobody_knows(opens_at, opens_in_s):
    assert a_place(closes_at=None, opens_at=opens_at).ask(NOON).opens_in_s == opens_in_s


def test_a_pause_that_is_over_is_none():
    assert not a_place(paused_until=NOON).ask(NOON).paused
    assert a_place(paused_until=NOON + timedelta(seconds=1)).ask(NOON).paused


def test_paying_and_a_full_counter_make_the_wait_longer():
    ask = a_place().ask(NOON, preparing=2, press_s=45)

    assert (ask.accept.mean_s, ask.prepare.mean_s) == (60 + 45, 300 * 1.5)  # a quarter longer for each of two


def test_the_more_parcels_wait_the_later_the_promise_until_there_is_none():
    ask = a_place().ask(NOON)
    said = []
    for waiting in range(7):
        parcels = tuple(Unheld((north(90 * i),), north(-300 * i), 0.0, 600.0) for i in range(waiting))
        city = a_city(courier(), unheld=parcels)
        said.append(promise_for_shops(city, [ask], DOOR, policy=POLICY)[0])

    times = [answer.promised_at for answer in said if isinstance(answer, Promise)]
    assert times == sorted(times)
    assert 1 < len(times) < len(said)
    assert said[-1].why is WhyNot.OVER_THE_HOUR


def test_one_courier_collects_from_neighbours():
    city = a_city(courier(), courier())

    found = promise_together(city, [a_place(400).ask(NOON), a_place(450).ask(NOON)], DOOR, policy=POLICY)

    assert found.couriers == 1


def test_two_couriers_come_from_two_ends_and_must_both_be_on_time():
    city = a_city(courier(north(2500)), courier(north(-2500)))
    asks = [a_place(2500).ask(NOON), a_place(-2500).ask(NOON)]

    found = promise_together(city, asks, DOOR, policy=POLICY)
    alone = promise_for_shops(city, asks, DOOR, policy=POLICY)

    assert found.couriers == 2
    assert found.answer.quantile == pytest.approx(POLICY.quantile**0.5)
    assert found.answer.promised_at >= max(answer.promised_at for answer in alone)


def test_with_one_courier_two_ends_are_one_long_ride_or_none():
    city = a_city(courier(north(2500)))

    found = promise_together(city, [a_place(2500).ask(NOON), a_place(-2500).ask(NOON)], DOOR, policy=POLICY)

    assert found.couriers in (0, 1)


def test_the_shops_that_say_no_are_named():
    closed = a_place(closes_at=None, opens_at=NOON + timedelta(hours=1)).ask(NOON)

    found = promise_together(a_city(courier()), [a_place().ask(NOON), closed, closed], DOOR, policy=POLICY)

    assert (found.couriers, found.refusing) == (0, (1, 2))
    assert isinstance(found.answer, Refusal)
