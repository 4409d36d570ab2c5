"""What one look at a city does."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.db.models.functions import Now
from django.test.utils import CaptureQueriesContext

from delivery import planning
from delivery.couriers import operations as couriers
from delivery.couriers.models import Courier
from delivery.dispatch import decisions
from delivery.dispatch import operations as dispatch
from delivery.dispatch.locks import lease
from delivery.dispatch.models import Decision, Lease, Offer
from delivery.dispatch.seen import see, snapshot_of
from delivery.runs import operations as runs
from delivery.runs.models import Delivery, Run
from marketplace.journal.models import Event
from tests.delivery.parcels import BAKER_KEY, NEXT_DOOR, later, offered, parcel, tick
from tests.town import NOON, SQUARE, city, courier

pytestmark = pytest.mark.django_db


def test_a_confirmed_parcel_is_offered_when_it_is_time_to_go():
    here = city()
    cy = courier(here, "Cy")
    delivery = parcel(here, ready_in=timedelta(minutes=20))

    too_early = tick(here, NOON)
    in_time = tick(here, later(20))

    assert (too_early, in_time) == (0, 1)
    offer = Offer.objects.get()
    assert (offer.courier, offer.state, offer.pay_minor, offer.parcels) == (cy, "open", 420, 1)
    assert (offer.pickup_names, offer.dropoff_area) == ("Levain", "Les Lilas")
    assert 700 < offer.distance_m < 1_100  # 670 m × 1.35 of streets
    delivery.refresh_from_db()
    assert delivery.state == "offered"


def test_a_parcel_whose_shop_has_not_said_yes_is_not_offered():
    here = city()
    courier(here, "Cy")
    parcel(here, confirmed=False)

    assert tick(here, later(10)) == 0
    assert not Offer.objects.exists()


def test_a_courier_whose_phone_is_silent_is_not_asked():
    here = city()
    courier(here, "Cy")
    Courier.objects.update(heard_at=Now() - timedelta(seconds=61))
    parcel(here)

    assert tick(here, later(10)) == 0


def test_a_waiting_parcel_is_looked_at_again_within_half_a_minute():
    here = city()
    courier(here, "Cy")
    delivery = parcel(here, ready_in=timedelta(minutes=40))

    tick(here, NOON)

    before, delivery = delivery.next_decision_at, Delivery.objects.get(pk=delivery.pk)
    assert before < delivery.next_decision_at <= before + timedelta(seconds=31)


def test_a_yes_that_comes_during_the_look_is_not_forgotten(monkeypatch):
    here = city()
    courier(here, "Cy")
    delivery = parcel(here, confirmed=False)
    real = planning.plan

    def shop_says_yes_meanwhile(*arguments):
        Delivery.objects.filter(pk=delivery.pk).update(next_decision_at=Now() - timedelta(milliseconds=1))
        return real(*arguments)

    monkeypatch.setattr(planning, "plan", shop_says_yes_meanwhile)
    tick(here, later(5))

    assert Delivery.objects.filter(pk=delivery.pk, next_decision_at__lte=Now()).exists()


def test_several_shops_of_one_basket_are_one_run_with_several_pickups():
    here = city()
    cy = courier(here, "Cy")
    basket = uuid4()
    first = parcel(here, basket=basket)
    second = parcel(here, basket=basket, pickup=NEXT_DOOR, shop=uuid4(), pickup_name="Verger")

    offer = offered(here, at=later(5))
    run = dispatch.accept(offer, at=later(5))

    assert offer.parcels == 2
    assert [(s.kind, s.delivery_id) for s in run.stops.order_by("rank")][:2] in (
        [("pickup", first.pk), ("pickup", second.pk)],
        [("pickup", second.pk), ("pickup", first.pk)],
    )
    assert {s.kind for s in run.stops.order_by("rank")[2:]} == {"dropoff"}
    assert set(Delivery.objects.values_list("courier", "run")) == {(cy.pk, run.pk)}


def test_two_looks_at_once_never_both_write():
    here = city()
    courier(here, "Cy")
    parcel(here)
    Lease.objects.create(city=here, holder="somebody else", until=Now() + timedelta(seconds=15), fence=7)

    assert tick(here, later(5)) == 0
    assert not Offer.objects.exists()

    Lease.objects.update(until=Now() - timedelta(seconds=1))
    assert tick(here, later(5)) == 1
    assert Offer.objects.get().fence == 8  # 7 + 1


def test_a_dispatcher_that_slept_too_long_is_refused_by_its_older_number(monkeypatch):
    here = city()
    courier(here, "Cy")
    parcel(here)
    real = planning.plan

    def overtaken(*arguments):
        Lease.objects.update(fence=99)
        return real(*arguments)

    monkeypatch.setattr(planning, "plan", overtaken)

    assert tick(here, later(5)) == 0
    assert not Offer.objects.exists()


def test_a_lost_message_costs_one_sweep():
    here = city()
    courier(here, "Cy")
    parcel(here)

    looked_at = dispatch.dispatch_due(wall_at=NOON + timedelta(days=3650), town_at=later(5))

    assert looked_at == 1
    assert Offer.objects.get().state == "open"


def test_a_parcel_nobody_can_take_raises_the_alarm_once():
    here = city()
    delivery = parcel(here)

    tick(here, later(1))
    assert not Event.objects.filter(name="delivery.escalated").exists()
    tick(here, later(3))
    tick(here, later(4))

    assert Event.objects.get(name="delivery.escalated").data == {"reason": "nobody_can"}
    delivery.refresh_from_db()
    assert delivery.escalated_at == later(3)


def test_nobody_is_alarmed_while_who_announced_can_still_bring_it_in_time():
    here = city()
    cy = courier(here, "Cy")
    couriers.close_shift(cy, at=NOON)
    couriers.announce(cy, couriers.Hours(from_at=later(20), until_at=later(200)), at=NOON)
    delivery = parcel(here)  # promised at 13:00

    for minutes in (1, 3, 20, 25):
        tick(here, later(minutes))
        assert not Event.objects.filter(name="delivery.escalated").exists(), minutes
    tick(here, later(25.1))  # five minutes late, they are not counted on any more

    delivery.refresh_from_db()
    assert delivery.escalated_at == later(25.1)


def test_who_comes_too_late_for_a_promise_hushes_no_alarm():
    here = city()
    cy = courier(here, "Cy")
    couriers.close_shift(cy, at=NOON)
    couriers.announce(cy, couriers.Hours(from_at=later(46), until_at=later(200)), at=NOON)
    parcel(here)

    tick(here, later(3))

    assert Event.objects.filter(name="delivery.escalated").exists()


def test_a_parcel_everybody_refuses_raises_the_alarm():
    here = city()
    courier(here, "Cy")
    delivery = parcel(here)
    dispatch.refuse(offered(here, at=later(5)), at=later(5))

    tick(here, later(8))  # three minutes after it was first offered

    delivery.refresh_from_db()
    assert delivery.state == "planned"
    assert delivery.escalated_at == later(8)


def test_a_decision_keeps_what_it_saw_and_gives_the_same_plan_again():
    here = city()
    courier(here, "Cy")
    courier(here, "Di", at=NEXT_DOOR)
    parcel(here)

    offer = offered(here, at=later(5))

    kept = Decision.objects.get()
    again = planning.plan(
        decisions.snapshot_from_json(kept.snapshot), decisions.policy_from_json(kept.policy)
    )
    assert offer.decision == kept
    assert json.loads(json.dumps(decisions.plan_as_json(again)))["reasons"] == kept.plan["reasons"]
    assert list(offer.reason) == [o.deliveries[0] for o in again.offers]


def test_a_look_without_a_choice_is_kept_once_a_minute():
    here = city()
    courier(here, "Cy")
    parcel(here, ready_in=timedelta(minutes=40))

    for seconds in (0, 20, 40, 60, 80):
        tick(here, later(seconds / 60))

    assert list(Decision.objects.order_by("at").values_list("at", flat=True)) == [NOON, later(1)]
    assert Decision.objects.first().plan["offers"] == []


def test_a_city_is_read_in_three_queries_however_much_is_open():
    here = city()
    for name in ("Cy", "Di", "Ed"):
        courier(here, name)
    for _ in range(8):
        parcel(here)
    tick(here, later(5))
    dispatch.refuse(Offer.objects.first(), at=later(5))
    tick(here, later(6))

    with CaptureQueriesContext(connection) as asked:
        seen = see(here, town_at=later(6))  # the city's streets were read by the ticks before
        snapshot_of(seen)

    assert len(asked) == 3  # deliveries with who was asked, couriers with their shift, stops with their run


def test_what_a_silent_courier_has_not_collected_goes_to_the_next():
    here = city()
    cy = courier(here, "Cy")
    delivery = parcel(here)
    dispatch.accept(offered(here, at=later(5)), at=later(5))
    Courier.objects.filter(pk=cy.pk).update(heard_at=Now() - timedelta(seconds=91))
    di = courier(here, "Di")

    tick(here, later(7))

    delivery.refresh_from_db()
    assert delivery.state == "offered"
    assert Offer.objects.get(state="open").courier == di
    assert Run.objects.get().state == "abandoned"
    assert Event.objects.get(name="delivery.released").data["reason"] == "courier_silent"


def test_what_a_silent_courier_has_on_board_raises_the_alarm():
    here = city()
    cy = courier(here, "Cy")
    delivery = parcel(here)
    dispatch.accept(offered(here, at=later(5)), at=later(5))
    delivery.refresh_from_db()
    runs.hand_over(delivery, code=delivery.handover_code, at=later(6), actor="shop")
    Courier.objects.filter(pk=cy.pk).update(heard_at=Now() - timedelta(seconds=91))

    tick(here, later(7))

    delivery.refresh_from_db()
    assert (delivery.state, delivery.escalated_at) == ("picked_up", later(7))


def test_the_arrival_moves_with_the_courier_and_the_promise_does_not():
    here = city()
    cy = courier(here, "Cy")
    delivery = parcel(here)
    promised = delivery.promised_at
    dispatch.accept(offered(here, at=later(5)), at=later(5))
    tick(here, later(6))
    first = Delivery.objects.get(pk=delivery.pk).eta

    Courier.objects.filter(pk=cy.pk).update(lat=SQUARE.lat + 0.03)  # 3.3 km away from the shop
    tick(here, later(7))

    delivery.refresh_from_db()
    assert delivery.eta - first > timedelta(minutes=10)
    assert delivery.promised_at == promised
    assert Event.objects.filter(name="delivery.eta_moved").exists()


def test_a_parcel_its_shop_puts_off_is_taken_out_of_the_open_offer():
    here = city()
    courier(here, "Cy")
    delivery = parcel(here)
    offer = offered(here, at=later(5))

    runs.move_ready(delivery, ready_at=later(25), at=later(5))
    tick(here, later(6))

    offer.refresh_from_db()
    delivery.refresh_from_db()
    assert (offer.state, delivery.state) == ("withdrawn", "planned")


def test_only_the_baker_s_own_courier_may_carry_for_the_baker_alone():
    here = city()
    di = courier(here, "Di")
    Courier.objects.filter(pk=di.pk).update(home_shop_key=uuid4())
    parcel(here)

    assert tick(here, later(5)) == 0

    Courier.objects.filter(pk=di.pk).update(home_shop_key=BAKER_KEY)
    assert tick(here, later(6)) == 1


def test_the_baker_s_own_courier_leaves_the_other_shops_to_the_town_s():
    here = city()
    own, cy = courier(here, "Own"), courier(here, "Cy", at=NEXT_DOOR)
    Courier.objects.filter(pk=own.pk).update(home_shop_key=BAKER_KEY)
    bread, apples = parcel(here), parcel(here, pickup=NEXT_DOOR, shop=uuid4())

    tick(here, later(5))

    asked = {offer.parts.get().delivery_id: offer.courier for offer in Offer.objects.all()}
    assert asked[apples.pk] == cy
    assert asked[bread.pk] in (own, cy)


def test_with_several_couriers_near_a_basket_of_neighbours_is_still_one_offer():
    here = city()
    courier(here, "Cy")
    courier(here, "Di", at=NEXT_DOOR)
    basket = uuid4()
    parcel(here, basket=basket)
    parcel(here, basket=basket, pickup=NEXT_DOOR, shop=uuid4())

    offer = offered(here, at=later(5))

    assert offer.parcels == 2
    assert all(reason["runner_up"] for reason in offer.reason.values())  # the other one could have, apart


def test_a_shop_that_says_yes_later_joins_the_run_of_its_basket():
    here = city()
    courier(here, "Cy")
    courier(here, "Di", at=NEXT_DOOR)
    basket = uuid4()
    parcel(here, basket=basket, ready_in=timedelta(minutes=9))
    second = parcel(here, basket=basket, pickup=NEXT_DOOR, shop=uuid4(), confirmed=False)
    first = offered(here, at=later(8))
    dispatch.accept(first, at=later(8))

    runs.confirm(second, ready_at=later(10), at=later(8))

    assert first.parcels == 1
    assert offered(here, at=later(8.5)).courier == first.courier


def test_a_look_begins_with_the_rounds_of_the_look_before_and_keeps_that_it_did():
    here = city()
    cy = courier(here, "Cy")
    delivery = parcel(here, ready_in=timedelta(minutes=40))
    rounds = {str(cy.public_id): [[str(delivery.public_id)]]}

    tick(here, NOON)
    assert Lease.objects.get(city=here).runs == rounds
    tick(here, later(1))

    first, second = Decision.objects.order_by("at")
    assert first.snapshot["previous"] == {}
    assert second.snapshot["previous"] == rounds
    assert decisions.snapshot_from_json(second.snapshot).previous == {
        str(cy.public_id): ((str(delivery.public_id),),)
    }


def test_an_overtaken_dispatcher_leaves_the_rounds_of_the_newer_one():
    here = city()
    with lease(here) as late:
        Lease.objects.filter(city=here).update(fence=late.fence + 1, runs={"newer": [["d"]]})
        late.runs = {"older": [["d"]]}

    assert Lease.objects.get(city=here).runs == {"newer": [["d"]]}
