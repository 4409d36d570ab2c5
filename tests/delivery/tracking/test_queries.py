"""What the shopper of an order is told, and what not."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import translation

from delivery.runs.models import Stop
from delivery.tracking.queries import tracking
from delivery.tracking.rules import Phase
from delivery.travel import queries as travel
from tests.delivery.promise.street import DOOR, NOON, a_city, a_courier, a_delivery, carries, north

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


@pytest.fixture
def city():
    return a_city()


@pytest.fixture
def key():
    return uuid4()


def mine(city, key, metres=500, **columns):
    columns = {"confirmed_at": NOON, "eta": NOON + timedelta(minutes=30)} | columns
    return a_delivery(city, pickup=north(metres), dropoff=DOOR, basket_key=key, **columns)


def test_before_the_shops_are_rung_there_is_nothing_to_track(city, key):
    assert tracking(key, at=NOON) is None


def test_while_the_shop_prepares_no_courier_is_shown(city, key):
    mine(city, key)

    seen = tracking(key, at=NOON)

    assert (seen.phase, seen.sentence) == (Phase.PREPARING, "Bo is preparing your order.")
    assert (seen.parcels[0].courier, seen.is_live) == ("", False)
    assert [step.state for step in seen.parcels[0].steps] == ["done", "now", "ahead", "ahead"]
    assert (seen.arrival.state, seen.arrival.at) == ("promised", NOON + timedelta(minutes=40))


def test_the_courier_has_a_first_name_and_a_place_from_setting_off(city, key):
    courier = a_courier(city, "Amina Diallo", at=north(900))
    carries(courier, mine(city, key))

    seen = tracking(key, at=NOON)

    assert seen.sentence == "Amina is riding to Bo."
    assert (seen.parcels[0].vehicle, seen.parcels[0].position) == ("by bicycle", north(900))
    assert seen.parcels[0].way == (north(900), north(500), DOOR)


def test_what_the_courier_carries_for_others_is_a_number_of_stops_and_no_way(city, key):
    courier = a_courier(city, "Amina", at=north(900))
    carries(
        courier, a_delivery(city, pickup=north(900), dropoff=north(700)), mine(city, key), state="picked_up"
    )

    parcel = tracking(key, at=NOON).parcels[0]

    assert parcel.sentence == "Amina is on the way; 1 stop before you."
    assert parcel.way == ()
    assert parcel.position == north(900)


def test_at_anothers_door_the_courier_has_no_place(city, key):
    courier = a_courier(city, "Amina", at=north(700))
    carries(
        courier, a_delivery(city, pickup=north(900), dropoff=north(700)), mine(city, key), state="picked_up"
    )
    Stop.objects.filter(rank=0).update(state="arrived", arrived_at=NOON)

    assert tracking(key, at=NOON).parcels[0].position is None


def test_a_silent_phone_has_no_place(city, key):
    carries(a_courier(city, heard=NOON - timedelta(minutes=6)), mine(city, key))

    assert tracking(key, at=NOON).parcels[0].position is None


def test_after_the_end_the_courier_is_gone_and_after_a_day_everything(city, key):
    delivery = mine(city, key)
    carries(a_courier(city), delivery, state="picked_up")
    delivery.state, delivery.delivered_at = "delivered", NOON + timedelta(minutes=20)
    delivery.save()

    seen = tracking(key, at=NOON + timedelta(minutes=21))

    assert (seen.is_over, seen.parcels[0].courier, seen.parcels[0].position) == (True, "", None)
    assert (seen.arrival.state, seen.arrival.at) == ("done", NOON + timedelta(minutes=20))
    assert tracking(key, at=NOON + timedelta(hours=25)) is None


def test_a_time_that_moved_is_shown_as_moved(city, key):
    mine(city, key, eta=NOON + timedelta(minutes=50))

    seen = tracking(key, at=NOON)

    promised = NOON + timedelta(minutes=40)
    assert (seen.arrival.state, seen.arrival.at, seen.arrival.was) == (
        "moved",
        NOON + timedelta(minutes=50),
        promised,
    )


def test_after_the_promise_it_is_late_and_says_until_when(city, key):
    mine(city, key, eta=NOON + timedelta(minutes=50))

    seen = tracking(key, at=NOON + timedelta(minutes=45))

    assert (seen.arrival.state, seen.arrival.at) == ("late", NOON + timedelta(minutes=50))


def test_a_late_time_that_has_gone_by_itself_is_not_said_any_more(city, key):
    mine(city, key, eta=NOON + timedelta(minutes=50))

    seen = tracking(key, at=NOON + timedelta(minutes=55))

    assert (seen.arrival.state, seen.arrival.at) == ("late", NOON + timedelta(minutes=55))


def test_an_order_of_two_shops_goes_at_the_pace_of_the_slower(city, key):
    carries(a_courier(city, "Amina"), mine(city, key), state="picked_up")
    mine(city, key, 600, confirmed_at=None, promised_at=NOON + timedelta(minutes=45))

    seen = tracking(key, at=NOON)

    assert seen.phase is Phase.ASKED
    assert [parcel.phase for parcel in seen.parcels] == [Phase.ON_THE_WAY, Phase.ASKED]
    assert seen.promised_at == NOON + timedelta(minutes=45)


def test_one_called_off_parcel_does_not_call_off_the_other(city, key):
    mine(city, key, state="cancelled", cancelled_at=NOON)
    mine(city, key)

    assert tracking(key, at=NOON).phase is Phase.PREPARING


def test_a_whole_order_costs_two_queries(city, key, django_assert_num_queries):
    courier = a_courier(city, "Amina", at=north(900))
    carries(courier, mine(city, key), mine(city, key, 600))
    travel.streets(city)

    with django_assert_num_queries(2):
        tracking(key, at=NOON)
