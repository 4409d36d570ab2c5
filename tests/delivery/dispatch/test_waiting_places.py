"""Couriers without a run are told where parcels are likely next: reckoned from the city's own past, told once, refusable."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.db.models.functions import Now
from django.test.utils import CaptureQueriesContext

from delivery.couriers.models import Shift
from delivery.dispatch import decisions, queries
from delivery.dispatch.demand import Counted, expected_demand, shared_out
from delivery.dispatch.models import Decision, Lease, WaitingPlace
from delivery.dispatch.seen import see, snapshot_of
from delivery.runs.models import Delivery
from marketplace.kernel.clock import wall_now
from marketplace.kernel.geo import Point
from marketplace.places.models import City
from tests.delivery.api.phone import phone_of
from tests.delivery.parcels import BAKER_KEY, later, parcel, tick
from tests.town import NOON, city, courier

pytestmark = pytest.mark.django_db

FAR = Point(lat=47.2200, lon=2.0200)  # some 2.7 km from the square
FARMER_KEY = UUID("01900000-0000-7000-8000-0000000000f1")


def counted(shop: str, **known: int) -> Counted:
    return Counted(
        shop=shop, name=shop, lat=47.2, lon=2.0, **{"ever": 0, "this_hour": 0, "recent": 0, **known}
    )


def past_noons(here: City, *, shop: UUID = BAKER_KEY, days: int = 10, each: int = 6) -> None:
    """The shop had parcels at noon on the days before; all of them came."""
    for day in range(1, days + 1):
        for n in range(each):
            row = parcel(
                here, shop=shop, at=NOON - timedelta(days=day) + timedelta(minutes=n), confirmed=False
            )
            Delivery.objects.filter(pk=row.pk).update(
                state="cancelled", cancelled_at=NOON, next_decision_at=None
            )


def test_the_pace_is_shared_out_by_what_each_shop_had_at_this_hour():
    busy, quiet, silent = shared_out(
        [counted("quiet", this_hour=10, ever=100), counted("busy", this_hour=60, ever=100), counted("silent", ever=100)],
        days=5,
    )  # fmt: skip

    assert (busy.shop, quiet.shop, silent.shop) == ("busy", "quiet", "silent")
    assert busy.per_hour + quiet.per_hour + silent.per_hour == pytest.approx(7, abs=0.02)
    assert busy.per_hour > 4 * quiet.per_hour


def test_on_the_first_day_the_last_minutes_are_all_there_is():
    [baker] = shared_out([counted("baker", ever=3, this_hour=3, recent=3)], days=0.1)

    assert baker.per_hour == 4.0  # three in 45 minutes


def test_a_shop_that_hardly_sells_sends_nobody_anywhere():
    assert shared_out([counted("quiet", ever=5, this_hour=1)], days=28) == ()


def test_the_past_of_this_hour_is_counted_and_the_other_hours_hardly():
    here = city()
    past_noons(here)

    [at_noon] = expected_demand(here, at=NOON)

    assert at_noon.shop == str(BAKER_KEY)
    assert 2.5 < at_noon.per_hour < 3.5
    assert expected_demand(here, at=NOON + timedelta(hours=5)) == ()


def test_a_courier_far_from_what_is_coming_is_told_where_to_wait_and_told_once():
    here = city()
    past_noons(here)
    cy = courier(here, "Cy", at=FAR)

    tick(here, NOON)
    told = WaitingPlace.objects.get(courier=cy)
    tick(here, later(1))

    assert (told.name, told.shop_key, told.until) == ("Levain", BAKER_KEY, later(15))
    assert WaitingPlace.objects.get(courier=cy).until == later(15)
    assert not Decision.objects.exists()  # nothing is open: there is nothing to keep


def test_where_somebody_is_on_the_way_already_nobody_else_is_sent():
    here = city()
    past_noons(here, each=12)
    cy = courier(here, "Cy", at=FAR)

    tick(here, NOON)
    courier(here, "Di", at=FAR)
    tick(here, later(1))

    assert WaitingPlace.objects.get().courier == cy


def test_who_already_stands_there_is_left_in_peace():
    here = city()
    past_noons(here)
    courier(here, "Cy")

    tick(here, NOON)

    assert not WaitingPlace.objects.exists()


def test_the_phone_reads_the_place_until_it_has_something_to_do():
    here = city()
    past_noons(here)
    cy = courier(here, "Cy", at=FAR)
    tick(here, NOON)
    WaitingPlace.objects.update(until=wall_now() + timedelta(minutes=5))
    phone = phone_of(cy)

    assert phone.get("offers").json()["wait_near"]["name"] == "Levain"
    parcel(here)
    tick(here, later(5))
    said = phone.get("offers").json()

    assert len(said["offers"]) == 1
    assert said["wait_near"] is None


def test_advice_that_is_over_is_not_shown():
    here = city()
    cy = courier(here, "Cy")
    WaitingPlace.objects.create(courier=cy, shop_key=BAKER_KEY, name="x", lat=1, lon=1, until=NOON)

    assert queries.waiting_place(cy, at=later(-1)) is not None
    assert queries.waiting_place(cy, at=NOON) is None


def test_a_calm_city_is_looked_at_every_two_minutes_while_somebody_waits():
    here = city()
    courier(here, "Cy")
    tick(here, NOON)

    assert queries.due_cities(wall_at=wall_now()) == []
    Lease.objects.update(until=Now() - timedelta(seconds=121))
    assert queries.due_cities(wall_at=wall_now()) == [here]
    Shift.objects.update(ended_at=later(1))
    assert queries.due_cities(wall_at=wall_now()) == []


def test_what_is_expected_costs_the_look_no_query_and_is_kept_with_it():
    here = city()
    past_noons(here)
    courier(here, "Cy")
    parcel(here)
    tick(here, later(1))
    held = Lease.objects.get(city=here)
    demand = expected_demand(here, at=later(1))

    with CaptureQueriesContext(connection) as asked:
        snapshot = snapshot_of(see(here, town_at=later(2), demand=demand))

    assert len(asked) == 3
    assert [one["per_hour"] for one in held.demand] == [one.per_hour for one in demand]
    assert held.demand_until == later(11)
    kept = decisions.snapshot_from_json(decisions.snapshot_as_json(snapshot))
    assert kept.demand == snapshot.demand != ()


def test_what_is_expected_is_reckoned_anew_after_ten_minutes():
    here = city()
    courier(here, "Cy")
    tick(here, NOON)
    past_noons(here, shop=FARMER_KEY)

    tick(here, later(9))
    assert Lease.objects.get().demand == []
    tick(here, later(10))
    assert [one["shop"] for one in Lease.objects.get().demand] == [str(FARMER_KEY)]
