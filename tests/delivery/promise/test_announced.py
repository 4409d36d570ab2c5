"""Promises count on couriers who said when they come, from an hour before until five minutes after."""

from datetime import timedelta
from uuid import uuid4

import pytest

from delivery.couriers import operations as couriers
from delivery.couriers.models import Courier, Shift
from delivery.couriers.operations import Hours
from delivery.couriers.queries import to_come
from delivery.promise import queries
from delivery.promise.queries import Door
from delivery.promise.queries.loading import COMES_LEAST_S, _counted_on
from delivery.promise.rules import Promise, Refusal
from delivery.promise.rules.load import COMES
from delivery.travel import queries as travel
from marketplace.accounts.models import User
from tests.delivery.promise.street import DOOR, NOON, a_city, a_courier, a_place, north

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture
def city():
    travel.forget()
    queries.forget()
    return a_city()


def announced(city, *minutes: float, start=None, said=NOON, **columns) -> Courier:
    """A courier off shift who has said from and until when they come."""
    courier = a_courier(city, **columns)
    couriers.close_shift(courier, at=said)
    from_at, until_at = (NOON + one * MINUTE for one in minutes)
    couriers.announce(courier, Hours(from_at=from_at, until_at=until_at, start=start), at=said)
    return courier


def free_in_s(city, at=NOON):
    return queries.live_city(city, at=at, fresh=True).state.free_in_s


def test_who_comes_in_twenty_minutes_is_free_then_and_a_little_later(city):
    announced(city, 20, 200)

    assert free_in_s(city) == (20 * 60 + COMES.mean_s,)


def test_who_has_not_come_is_expected_at_any_moment_and_after_five_minutes_no_more(city):
    announced(city, 0, 200)

    seen = [free_in_s(city, NOON + late * MINUTE) for late in (1, 5, 5.1)]

    assert seen == [(COMES_LEAST_S + COMES.mean_s,), (COMES_LEAST_S + COMES.mean_s,), ()]


@pytest.mark.parametrize(("minutes", "counted"), [(60, 1), (60.1, 0)])
def test_only_the_next_hour_is_counted_on(city, minutes, counted):
    announced(city, minutes, minutes + 60)

    assert len(free_in_s(city)) == counted


def test_they_start_where_they_chose_or_in_the_middle_of_town(city):
    middle = announced(city, 20, 200)
    chosen = announced(city, 30, 90, start=north(700))

    assert [row[:3] for row in _counted_on(city, NOON)] == [
        (middle.pk, 47.0, 2.0),
        (chosen.pk, north(700).lat, 2.0),
    ]
    assert [row[4:] for row in _counted_on(city, NOON)] == [(12_000, 1_200), (5_400, 1_800)]


def takes_back(courier: Courier) -> None:
    couriers.withdraw(courier, courier.announced_shifts.get().public_id, at=NOON)


def is_suspended(courier: Courier) -> None:
    User.objects.filter(pk=courier.user_id).update(is_active=False)


def rides_for_one_shop(courier: Courier) -> None:
    Courier.objects.filter(pk=courier.pk).update(home_shop_key=uuid4())


def comes_on(courier: Courier) -> None:
    couriers.start_shift(courier, until=None, at=NOON)


@pytest.mark.parametrize("becomes", [takes_back, is_suspended, rides_for_one_shop, comes_on])
def test_some_who_announced_are_not_counted_on(city, becomes):
    courier = announced(city, 20, 200)
    assert len(free_in_s(city)) == 1

    becomes(courier)

    assert free_in_s(city) == ()  # who came on is counted once their phone is heard


def test_who_came_is_counted_once(city):
    courier = announced(city, 20, 200)

    comes_on(courier)
    Courier.objects.filter(pk=courier.pk).update(lat=47.0, lon=2.0, positioned_at=NOON)

    assert free_in_s(city) == (0.0,)


def test_the_written_out_question_is_the_one_the_couriers_room_asks(city):
    for late in (-70, -6, -5, -1, 1, 30, 59, 60, 61, 200):
        announced(city, late, late + 60, said=NOON - timedelta(hours=3))
    for becomes in (takes_back, is_suspended, rides_for_one_shop, comes_on):
        becomes(announced(city, 15, 75))
    announced(a_city("elsewhere"), 15, 75)

    written = {row[0] for row in _counted_on(city, NOON) if row[5] > 0}
    asked = {row.courier_id for row in to_come(city, at=NOON, within=timedelta(hours=1))}

    assert written == asked
    assert len(written) == 6


def test_the_hour_is_promised_before_anybody_is_there(city):
    courier = announced(city, 20, 200)
    shop = a_place(500)

    promised = queries.promises_for(Door(city, DOOR), [shop], at=NOON)[shop.key]
    takes_back(courier)
    queries.forget()
    refused = queries.promises_for(Door(city, DOOR), [shop], at=NOON + 1 * MINUTE)[shop.key]

    assert isinstance(promised, Promise)
    assert promised.promised_at > NOON + 20 * MINUTE
    assert isinstance(refused, Refusal)


def test_announced_couriers_cost_no_question_more(city, django_assert_num_queries):
    for _ in range(5):
        announced(city, 20, 200)
    travel.streets(city)

    with django_assert_num_queries(2):
        queries.live_city(city, at=NOON, fresh=True)
    assert not Shift.objects.filter(ended_at=None).exists()
