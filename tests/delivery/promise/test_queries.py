"""What a page can promise, read from the couriers and deliveries that are there."""

from datetime import timedelta
from uuid import uuid4

import pytest

from delivery.promise import queries
from delivery.promise.queries import Door
from delivery.promise.queries.promises import press_s
from delivery.promise.rules import Promise, Refusal, WhyNot
from delivery.promise.rules.ahead import UNFORESEEN
from delivery.travel import queries as travel
from tests.delivery.promise.street import DOOR, NOON, a_city, a_courier, a_delivery, a_place, carries, north

pytestmark = pytest.mark.django_db

BIKE_MPS = 15 / 3.6
RIDE_500_S = 500 * 1.35 / BIKE_MPS  # 162 s


@pytest.fixture
def city():
    travel.forget()
    queries.forget()
    return a_city()


def _live(city, at=NOON):
    return queries.live_city(city, at=at, fresh=True)


def test_a_courier_who_owes_nothing_is_free_where_they_are(city):
    a_courier(city, at=north(300))

    state = _live(city).state

    assert state.free_in_s == (0.0,)


def test_who_has_accepted_is_free_at_the_last_door_after_waiting_for_the_shop(city):
    courier = a_courier(city, at=north(500))
    carries(courier, a_delivery(city, pickup=north(500), dropoff=DOOR, ready_at=NOON + timedelta(minutes=8)))

    state = _live(city).state

    assert state.free_in_s[0] == pytest.approx(
        480 + 60 + RIDE_500_S + 150, abs=1
    )  # ready + hand over + ride + drop


def test_what_is_packed_is_not_waited_for(city):
    courier = a_courier(city, at=north(500))
    carries(courier, a_delivery(city, pickup=north(500), dropoff=DOOR, packed_at=NOON))

    assert _live(city).state.free_in_s[0] == pytest.approx(60 + RIDE_500_S + 150, abs=1)


def test_what_is_on_board_only_has_its_door_ahead(city):
    courier = a_courier(city, at=north(500))
    carries(courier, a_delivery(city, pickup=north(900), dropoff=DOOR), state="picked_up")

    assert _live(city).state.free_in_s[0] == pytest.approx(RIDE_500_S + 150, abs=1)


@pytest.mark.parametrize(
    "columns",
    [
        {"heard": NOON - timedelta(minutes=2)},
        {"lat": None, "lon": None},
        {"home_shop_key": uuid4()},
    ],
    ids=["silent for two minutes", "without a position", "rides for one shop only"],
)
def test_some_couriers_are_not_counted_on(city, columns):
    a_courier(city, **columns)

    assert _live(city).state.free_in_s == ()


def test_who_has_ended_the_shift_or_rides_elsewhere_is_not_counted_on(city):
    ended = a_courier(city)
    ended.shifts.update(ended_at=NOON)
    a_courier(a_city("elsewhere"))

    assert _live(city).state.free_in_s == ()


def test_parcels_nobody_holds_take_everybodys_time_once_a_basket(city):
    a_courier(city)
    basket = uuid4()
    for _ in range(2):
        a_delivery(city, pickup=north(500), dropoff=DOOR, basket_key=basket)

    # ready after ten minutes (a little more: both shops may be late), two hand-overs, one ride back, one drop
    assert _live(city).state.free_in_s[0] == pytest.approx(600 + 120 + RIDE_500_S + 150, abs=35)


def test_a_shop_that_packs_three_parcels_prepares_the_next_one_longer(city):
    a_courier(city, "Di")
    a_courier(city, "Ed")  # one as good as the other: nobody waits for either
    busy, calm = a_place(), a_place()
    for _ in range(3):
        carries(a_courier(city), a_delivery(city, pickup=busy.point, dropoff=DOOR, key=busy.key))

    answers = queries.promises_for(Door(city, DOOR), [busy, calm], at=NOON)

    later = answers[busy.key].expected_at - answers[calm.key].expected_at
    assert later == pytest.approx(timedelta(seconds=225), abs=timedelta(seconds=10))  # 300 × 3 × 0.25


def test_a_page_of_twelve_shops_costs_two_queries_and_the_next_one_none(city, django_assert_num_queries):
    for name in "abcdef":
        a_courier(city, name)
    places = [a_place(100 * n) for n in range(1, 13)]
    travel.streets(city)

    with django_assert_num_queries(2):
        queries.promises_for(Door(city, DOOR), places, at=NOON)
    with django_assert_num_queries(0):
        queries.promises_for(Door(city, DOOR), places, at=NOON + timedelta(seconds=1))


def test_another_process_reads_the_shared_state(city, django_assert_num_queries):
    a_courier(city)
    queries.live_city(city, at=NOON)
    queries.forget()
    travel.streets(city)

    with django_assert_num_queries(0):
        assert len(queries.live_city(city, at=NOON).state.free_in_s) == 1


def test_a_kept_state_is_seen_from_the_moment_it_is_used(city):
    courier = a_courier(city)
    carries(courier, a_delivery(city, pickup=DOOR, dropoff=DOOR), state="picked_up")

    assert queries.live_city(city, at=NOON).state.free_in_s[0] == 150
    assert queries.live_city(city, at=NOON + timedelta(seconds=2)).state.free_in_s[0] == 148


def test_a_cache_that_is_down_costs_no_page(city, monkeypatch):
    a_courier(city)
    monkeypatch.setattr("delivery.promise.queries.live._no_cache_until", 0.0)
    monkeypatch.setattr("delivery.promise.queries.live.cache", _Down())

    assert len(queries.live_city(city, at=NOON).state.free_in_s) == 1
    monkeypatch.setattr("delivery.promise.queries.live._no_cache_until", 0.0)


class _Down:
    def get(self, *_):
        raise OSError("refused")

    set = get


def test_the_promise_counts_the_parts_of_the_way(city):
    a_courier(city, "Cy", at=north(500))
    a_courier(city, "Di", at=north(500))  # so that nothing hangs on one of them
    place = a_place(500)

    promise = queries.promises_for(Door(city, DOOR), [place], at=NOON)[place.key]

    # the courier is there; accept + paying + prepare + hand over + ride + drop; Clark's maximum adds nothing to speak of
    expected = 60 + press_s() + 300 + 60 + RIDE_500_S + 150 + UNFORESEEN.mean_s
    assert (promise.expected_at - NOON).total_seconds() == pytest.approx(expected, abs=5)
    assert promise.promised_at > promise.expected_at
    assert promise.promised_at.minute % 5 == 0


def test_a_paused_shop_says_until_when(city):
    a_courier(city)
    place = a_place(paused_until=NOON + timedelta(minutes=20))

    answer = queries.promises_for(Door(city, DOOR), [place], at=NOON)[place.key]

    assert (answer.why, answer.opens_at) == (WhyNot.PAUSED, NOON + timedelta(minutes=20))


def test_without_couriers_nothing_is_promised(city):
    place = a_place()

    answer = queries.promises_for(Door(city, DOOR), [place], at=NOON)[place.key]

    assert isinstance(answer, Refusal)
    assert answer.why is WhyNot.NO_COURIER


def test_two_neighbouring_shops_come_on_one_ride(city):
    a_courier(city)
    a_courier(city)

    found = queries.promise_for_basket(Door(city, DOOR), [a_place(500), a_place(600)], at=NOON)

    assert found.couriers == 1
    assert isinstance(found.answer, Promise)


def test_two_shops_at_opposite_ends_come_with_two_couriers(city):
    for place in (2000, -2000):
        a_courier(city, at=north(place))

    found = queries.promise_for_basket(Door(city, DOOR), [a_place(2000), a_place(-2000)], at=NOON)

    assert found.couriers == 2
    assert isinstance(found.answer, Promise)


def test_one_closed_shop_is_named_among_a_basket(city):
    a_courier(city)
    closed = a_place(closes_at=None, opens_at=NOON + timedelta(hours=3))

    found = queries.promise_for_basket(Door(city, DOOR), [a_place(), closed], at=NOON)

    assert found.refusing == (1,)
    assert found.answer.opens_at == NOON + timedelta(hours=3)


def test_a_shop_next_door_adds_little_and_one_that_is_closed_cannot_come_along(city):
    a_courier(city)
    first, next_door, closed = a_place(500), a_place(520), a_place(closes_at=None)

    added = queries.added_by(Door(city, DOOR), [first], [first, next_door, closed], at=NOON)

    assert added[first.key] == 0
    assert added[next_door.key] in (0, 5)
    assert added[closed.key] is None


def test_the_fee_is_for_the_longest_of_the_ways(city):
    fee = queries.fee_for(Door(city, DOOR), [north(500), north(2000)], goods_minor=2000)

    # 290 + one more shop 50 + ⌈(2000 × 1.35 − 1500) ÷ 500⌉ = 3 steps of 30
    assert fee.total_minor == 290 + 50 + 90
