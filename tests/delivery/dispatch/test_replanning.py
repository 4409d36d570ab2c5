"""What happens on the road is planned anew at once, for what it touches and nothing else."""

from datetime import timedelta
from functools import partial
from uuid import uuid4

import pytest
from django.db.models.functions import Now

from delivery.couriers.models import Courier
from delivery.couriers.operations import note_positions
from delivery.couriers.rules import Fix
from delivery.dispatch import operations as dispatch
from delivery.dispatch import tasks
from delivery.dispatch.models import Offer
from delivery.runs import operations as runs
from delivery.runs.models import Delivery, Run
from marketplace.journal.models import Event, Reaction
from marketplace.kernel.geo import Point
from marketplace.project.wiring import REACTIONS
from tests.delivery.parcels import NEXT_DOOR, carried, later, offered, parcel, stop, tick
from tests.town import SQUARE, city, courier

pytestmark = pytest.mark.django_db

FAR = Point(lat=SQUARE.lat + 0.02, lon=SQUARE.lon)  # 2.2 km from the square: some 12 minutes by bicycle


def at_place(who: Courier, where: Point) -> None:
    Courier.objects.filter(pk=who.pk).update(lat=where.lat, lon=where.lon)


def rings(calls: list[partial[None]]) -> int:
    return sum(getattr(call, "func", None) is tasks.tick_later for call in calls)


def wakes(name: str) -> bool:
    return dispatch.wake in REACTIONS[name]


def test_a_no_rings_the_city_in_the_same_breath(django_capture_on_commit_callbacks):
    here = city()
    courier(here, "Cy")
    parcel(here)
    offer = offered(here)

    with django_capture_on_commit_callbacks() as calls:
        dispatch.refuse(offer, at=later(5))

    assert rings(calls) == 1


def test_a_parcel_called_off_frees_its_courier_for_the_next_one():
    here = city()
    cy = courier(here, "Cy")
    gone = carried(here, cy)
    Courier.objects.update(capacity=1)
    waiting = parcel(here, at=later(5), ready_in=timedelta(minutes=3))
    assert tick(here, later(6)) == 0  # no room for it

    runs.call_off(gone, at=later(6), reason="shopper")
    tick(here, later(6))

    assert Offer.objects.get(state="open").parts.get().delivery == waiting
    assert wakes("delivery.cancelled")


def test_who_does_not_move_for_two_minutes_loses_what_another_brings_sooner():
    here = city()
    cy = courier(here, "Cy", at=FAR)
    delivery = carried(here, cy)
    tick(here, later(5))  # twelve minutes to the shop, it is noted
    di = courier(here, "Di", at=NEXT_DOOR)

    tick(here, later(6))
    delivery.refresh_from_db()
    assert delivery.courier == cy  # a minute behind
    tick(here, later(8))

    delivery.refresh_from_db()
    assert (delivery.state, delivery.courier) == ("offered", None)
    assert Offer.objects.get(state="open").courier == di
    assert Event.objects.get(name="delivery.released").data["reason"] == "courier_strayed"


def test_a_promise_in_danger_changes_hands_before_the_pick_up():
    here = city()
    cy = courier(here, "Cy", at=FAR)
    delivery = carried(here, cy)
    di = courier(here, "Di", at=NEXT_DOOR)
    tick(here, later(5))
    delivery.refresh_from_db()
    assert delivery.courier == cy  # twelve minutes away, but in time

    Delivery.objects.update(promised_at=later(15))
    tick(here, later(6))

    delivery.refresh_from_db()
    assert (delivery.state, delivery.courier) == ("offered", None)
    assert Offer.objects.get(state="open").courier == di


def test_who_strays_keeps_it_where_nobody_is_sooner():
    here = city()
    cy = courier(here, "Cy", at=FAR)
    delivery = carried(here, cy)
    tick(here, later(5))
    courier(here, "Di", at=Point(lat=SQUARE.lat - 0.02, lon=SQUARE.lon))

    tick(here, later(12))

    delivery.refresh_from_db()
    assert delivery.courier == cy


def test_who_waits_for_a_late_shop_has_not_strayed():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    tick(here, later(5))
    courier(here, "Di", at=NEXT_DOOR)
    runs.move_ready(delivery, ready_at=later(25), at=later(6))

    tick(here, later(20))

    delivery.refresh_from_db()
    assert delivery.courier == cy


def test_what_is_on_board_stays_however_far_its_courier_strays():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    tick(here, later(5))
    runs.hand_over(delivery, code=delivery.handover_code, at=later(6), actor="shop")
    at_place(cy, FAR)
    courier(here, "Di", at=NEXT_DOOR)

    tick(here, later(30))

    delivery.refresh_from_db()
    assert (delivery.state, delivery.courier) == ("picked_up", cy)


def one_run_of_two_shops(here) -> tuple[Delivery, Delivery]:
    first = parcel(here)
    second = parcel(here, pickup=NEXT_DOOR, shop=uuid4())
    dispatch.accept(offered(here), at=later(5))
    first.refresh_from_db()
    second.refresh_from_db()
    assert first.run == second.run is not None
    return first, second


def order_of(run: Run) -> list[tuple[str, int]]:
    return list(run.stops.order_by("rank").values_list("kind", "delivery"))


def test_a_shop_that_is_late_does_not_hold_up_the_other_parcel_of_the_run():
    here = city()
    courier(here, "Cy")
    late, ready = one_run_of_two_shops(here)

    runs.move_ready(late, ready_at=later(30), at=later(6))
    tick(here, later(6))

    assert order_of(ready.run) == [
        ("pickup", ready.pk), ("dropoff", ready.pk), ("pickup", late.pk), ("dropoff", late.pk),
    ]  # fmt: skip
    assert Event.objects.filter(name="run.reordered").count() == 1
    assert wakes("delivery.ready_moved")


def test_a_run_is_not_turned_once_the_courier_stands_at_a_stop():
    here = city()
    courier(here, "Cy")
    late, ready = one_run_of_two_shops(here)
    before = order_of(ready.run)
    runs.arrive(stop(late, "pickup"), at=later(6))

    runs.move_ready(late, ready_at=later(30), at=later(6))
    tick(here, later(6))

    assert order_of(ready.run) == before


def test_a_run_that_changed_while_it_was_thought_about_is_not_turned():
    here = city()
    courier(here, "Cy")
    late, ready = one_run_of_two_shops(here)
    stale = list(ready.run.stops.select_related("run__courier").order_by("-rank"))
    runs.call_off(late, at=later(6), reason="shopper")

    assert runs.reorder(stale, at=later(6)) is False


def test_a_phone_that_speaks_again_has_its_city_looked_at():
    here = city()
    cy = courier(here, "Cy")
    Courier.objects.update(heard_at=Now() - timedelta(seconds=61))
    cy.refresh_from_db()

    note_positions(cy, [Fix(point=SQUARE, at=later(1))], at=later(1))
    note_positions(cy, [Fix(point=SQUARE, at=later(2))], at=later(2))

    assert Event.objects.filter(name="courier.heard_again").count() == 1
    assert wakes("courier.heard_again")
    assert Reaction.objects.filter(event__name="courier.heard_again").exists()


def test_places_that_come_late_move_the_arrival_with_the_next_look():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    tick(here, later(5))
    believed = stop(delivery, "dropoff").eta

    note_positions(cy, [Fix(point=FAR, at=later(19))], at=later(21))  # two minutes on its way to us
    tick(here, later(21))

    assert stop(delivery, "dropoff").eta - believed > timedelta(minutes=20)
