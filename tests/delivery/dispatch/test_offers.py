"""Offers: answered once, refused freely, over by PostgreSQL's clock."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db.models.functions import Now

from delivery.dispatch import operations as dispatch
from delivery.dispatch.models import Offer, OfferPart
from delivery.dispatch.operations import OfferGone
from delivery.runs import operations as runs
from delivery.runs.models import Delivery, Run, Stop
from marketplace.kernel.states import IllegalMove
from tests.delivery.parcels import NEXT_DOOR, carried, later, offered, parcel, tick
from tests.town import city, courier

pytestmark = pytest.mark.django_db


def test_a_yes_gives_the_delivery_and_a_run_with_both_stops():
    here = city()
    cy = courier(here, "Cy")
    delivery = parcel(here)

    run = dispatch.accept(offered(here), at=later(6))

    delivery.refresh_from_db()
    assert (delivery.state, delivery.courier, delivery.run) == ("assigned", cy, run)
    assert [(s.kind, s.rank, s.state) for s in run.stops.order_by("rank")] == [
        ("pickup", 0, "ahead"),
        ("dropoff", 1, "ahead"),
    ]
    assert all(s.eta > later(5) for s in run.stops.all())
    assert not OfferPart.objects.filter(is_open=True).exists()


def test_a_yes_pressed_twice_is_one_yes():
    here = city()
    courier(here, "Cy")
    parcel(here)
    offer = offered(here)
    stale = Offer.objects.get(pk=offer.pk)

    first = dispatch.accept(offer, at=later(6))
    second = dispatch.accept(stale, at=later(6))

    assert first == second
    assert Stop.objects.count() == 2  # one pick-up + one drop-off


def test_a_no_frees_the_parcel_and_it_goes_to_the_next_courier():
    here = city()
    cy = courier(here, "Cy")
    delivery = parcel(here)
    dispatch.refuse(offered(here), at=later(5))
    di = courier(here, "Di", at=NEXT_DOOR)

    tick(here, later(6))

    assert list(Offer.objects.order_by("pk").values_list("courier", "state")) == [
        (cy.pk, "refused"),
        (di.pk, "open"),
    ]
    assert OfferPart.objects.get(is_open=True).delivery == delivery


def test_a_no_changes_nothing_for_the_next_parcel():
    here = city()
    cy = courier(here, "Cy")
    parcel(here)
    dispatch.refuse(offered(here), at=later(5))
    Delivery.objects.update(state="cancelled", cancelled_at=later(5), next_decision_at=None)

    parcel(here)

    assert offered(here, at=later(6)).courier == cy


def test_a_no_after_a_yes_is_refused_with_the_reason():
    here = city()
    courier(here, "Cy")
    parcel(here)
    offer = offered(here)
    dispatch.accept(offer, at=later(6))

    with pytest.raises(OfferGone) as gone:
        dispatch.refuse(offer, at=later(6))

    assert gone.value.code == "offer_accepted"
    assert Delivery.objects.get().state == "assigned"


def test_a_yes_after_the_time_by_postgresql_s_clock_comes_too_late():
    here = city()
    courier(here, "Cy")
    parcel(here)
    offer = offered(here)
    Offer.objects.update(expires_at=Now() - timedelta(seconds=3))

    with pytest.raises(OfferGone) as gone:
        dispatch.accept(offer, at=later(6))

    assert gone.value.code == "offer_expired"
    assert not Run.objects.exists()


def test_a_yes_that_was_on_its_way_still_counts_for_two_seconds():
    here = city()
    courier(here, "Cy")
    parcel(here)
    offer = offered(here)
    Offer.objects.update(expires_at=Now() - timedelta(seconds=1))

    assert dispatch.accept(offer, at=later(6)).state == "active"


def test_an_offer_without_an_answer_ends_and_goes_to_the_next_courier():
    here = city()
    cy = courier(here, "Cy")
    parcel(here)
    offered(here)
    di = courier(here, "Di", at=NEXT_DOOR)
    Offer.objects.update(expires_at=Now() - timedelta(seconds=3))

    tick(here, later(6))

    assert list(Offer.objects.order_by("pk").values_list("courier", "state")) == [
        (cy.pk, "expired"),
        (di.pk, "open"),
    ]


def test_a_yes_to_a_parcel_called_off_meanwhile_gets_a_clear_answer():
    here = city()
    courier(here, "Cy")
    delivery = parcel(here)
    offer = offered(here)
    runs.call_off(delivery, at=later(5), reason="shopper")

    with pytest.raises(OfferGone):
        dispatch.accept(offer, at=later(6))
    tick(here, later(6))

    offer.refresh_from_db()
    delivery.refresh_from_db()
    assert (offer.state, delivery.state) == ("withdrawn", "cancelled")
    assert not Run.objects.exists()


def test_the_other_parcel_of_a_broken_batch_is_offered_again():
    here = city()
    courier(here, "Cy")
    basket = uuid4()
    gone = parcel(here, basket=basket)
    left = parcel(here, basket=basket, pickup=NEXT_DOOR, shop=uuid4())
    offered(here)

    runs.call_off(gone, at=later(5), reason="shop")
    tick(here, later(6))

    assert list(OfferPart.objects.filter(is_open=True).values_list("delivery", flat=True)) == [left.pk]


def test_an_offer_to_a_courier_who_went_off_is_taken_back():
    here = city()
    cy = courier(here, "Cy")
    delivery = parcel(here)
    offer = offered(here)

    runs.end_shift(cy, at=later(6))
    tick(here, later(6))

    offer.refresh_from_db()
    delivery.refresh_from_db()
    assert (offer.state, delivery.state) == ("withdrawn", "planned")


def test_a_second_parcel_of_the_same_shop_joins_the_run_before_pickup():
    here = city()
    cy = courier(here, "Cy")
    carried(here, cy)
    parcel(here)

    run = dispatch.accept(offered(here, at=later(6)), at=later(6))

    assert [s.kind for s in run.stops.order_by("rank")] == ["pickup", "pickup", "dropoff", "dropoff"]


def test_the_operator_asks_one_courier_by_hand_and_they_may_refuse():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    di = courier(here, "Di", at=NEXT_DOOR)

    offer = dispatch.reassign(delivery, to=di, at=later(6), actor="operator")

    delivery.refresh_from_db()
    assert (delivery.state, delivery.courier) == ("offered", None)
    assert offer.courier == di
    dispatch.refuse(offer, at=later(6))
    delivery.refresh_from_db()
    assert delivery.state == "planned"


def test_what_is_on_board_cannot_be_given_to_another_courier():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    runs.hand_over(delivery, code=delivery.handover_code, at=later(6), actor="shop")
    di = courier(here, "Di")

    with pytest.raises(IllegalMove):
        dispatch.reassign(delivery, to=di, at=later(6), actor="operator")

    assert Delivery.objects.get().courier == cy
