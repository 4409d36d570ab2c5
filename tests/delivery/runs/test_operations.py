"""Deliveries and runs as rows: what moves, what stays, what is refused."""

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from delivery.runs import operations as runs
from delivery.runs.models import Delivery, Proof, Run, Stop
from delivery.runs.operations import WrongCode
from delivery.runs.refusals import NotYet, ParcelsOnBoard, StopClosed
from delivery.runs.rules import DoorProof
from marketplace.journal.models import Event
from marketplace.kernel.states import AlreadyMoved, IllegalMove
from tests.delivery.parcels import NEXT_DOOR, PIN, carried, later, offered, parcel, stop
from tests.town import NOON, city, courier

pytestmark = pytest.mark.django_db


def names() -> list[str]:
    mine = Event.objects.filter(subject="delivery").order_by("recorded_at", "pk")
    return list(mine.values_list("name", flat=True))


def test_a_parcel_tells_its_story_in_the_past_tense():
    here = city()
    delivery = carried(here, courier(here, "Cy"))

    runs.mark_packed(delivery, at=later(6))
    runs.hand_over(delivery, code=delivery.handover_code, at=later(7), actor="shop")
    runs.drop_off(stop(delivery, "dropoff"), proof=DoorProof(pin=PIN), at=later(9))

    told = [n for n in names() if n != "delivery.eta_moved"]
    assert told == [
        "delivery.planned", "delivery.confirmed", "delivery.offered", "delivery.assigned", "delivery.packed",
        "delivery.picked_up", "delivery.delivered",
    ]  # fmt: skip
    assert Run.objects.get().state == "finished"


def test_codes_are_made_with_the_parcel_and_differ():
    first, second = parcel(city()), parcel(city("deux"))

    assert len({first.parcel_code, first.handover_code, second.parcel_code, second.handover_code}) == 4


def test_pay_not_named_follows_the_usual_rate():
    delivery = parcel(city(), pay_minor=None)

    assert delivery.pay_minor == 370  # 300 + 67 for some 670 m, up to the next ten cents


def test_a_shop_says_yes_once():
    delivery = parcel(city())

    with pytest.raises(AlreadyMoved):
        runs.confirm(delivery, ready_at=later(30), at=NOON)

    assert Delivery.objects.get().ready_at == later(5)


def test_the_shop_hands_over_only_against_the_courier_s_code_and_twice_is_once():
    here = city()
    delivery = carried(here, courier(here, "Cy"))

    with pytest.raises(WrongCode):
        runs.hand_over(delivery, code="NOPE", at=later(7), actor="shop")
    for _ in range(2):
        runs.hand_over(delivery, code=delivery.handover_code, at=later(7), actor="shop")

    delivery.refresh_from_db()
    assert (delivery.state, delivery.picked_up_at) == ("picked_up", later(7))
    assert Proof.objects.count() == 1
    assert names().count("delivery.picked_up") == 1


def test_the_shop_and_the_courier_may_both_prove_the_same_pickup():
    here = city()
    delivery = carried(here, courier(here, "Cy"))
    pickup = stop(delivery, "pickup")

    runs.hand_over(delivery, code=delivery.handover_code, at=later(7), actor="shop")
    after = runs.pick_up(pickup, code=delivery.parcel_code, at=later(8))

    assert after.state == "done"
    assert Delivery.objects.get().picked_up_at == later(7)


def test_nothing_is_handed_over_while_no_courier_holds_it():
    delivery = parcel(city())

    with pytest.raises(NotYet):
        runs.hand_over(delivery, code=delivery.handover_code, at=later(7), actor="shop")


def test_calling_off_before_pickup_leaves_the_stops_out_and_ends_the_run():
    here = city()
    delivery = carried(here, courier(here, "Cy"))

    for _ in range(2):
        runs.call_off(delivery, at=later(6), reason="shopper")

    delivery.refresh_from_db()
    assert (delivery.state, delivery.courier, delivery.run) == ("cancelled", None, None)
    assert set(Stop.objects.values_list("state", flat=True)) == {"skipped"}
    assert Run.objects.get().state == "abandoned"
    assert names().count("delivery.cancelled") == 1


def test_calling_off_one_of_two_leaves_the_other():
    here = city()
    courier(here, "Cy")
    basket = uuid4()
    first = parcel(here, basket=basket)
    second = parcel(here, basket=basket, pickup=NEXT_DOOR, shop=uuid4())
    from delivery.dispatch import operations as dispatch

    dispatch.accept(offered(here), at=later(5))

    runs.call_off(first, at=later(6), reason="shop")

    second.refresh_from_db()
    assert second.state == "assigned"
    assert Run.objects.get().state == "active"


def test_what_is_on_board_cannot_be_called_off():
    here = city()
    delivery = carried(here, courier(here, "Cy"))
    runs.hand_over(delivery, code=delivery.handover_code, at=later(7), actor="shop")

    with pytest.raises(IllegalMove):
        runs.call_off(delivery, at=later(8), reason="shopper")

    assert Delivery.objects.get().state == "picked_up"


def test_a_delivered_door_cannot_fail_afterwards():
    here = city()
    delivery = carried(here, courier(here, "Cy"))
    runs.hand_over(delivery, code=delivery.handover_code, at=later(7), actor="shop")
    door = stop(delivery, "dropoff")
    runs.drop_off(door, proof=DoorProof(pin=PIN), at=later(9))

    with pytest.raises(StopClosed):
        runs.fail(door, reason="not_at_home", at=later(10))

    assert Delivery.objects.get().state == "delivered"


def test_a_shop_that_is_closed_frees_the_courier_and_calls_the_operator():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)

    left = runs.fail(stop(delivery, "pickup"), reason="closed_shop", at=later(7))

    delivery.refresh_from_db()
    assert (delivery.state, delivery.courier, delivery.escalated_at) == ("planned", None, later(7))
    assert (left.state, left.failure) == ("skipped", "closed_shop")
    assert Run.objects.get().state == "abandoned"


def test_who_found_the_shop_closed_is_not_sent_there_again():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    runs.fail(stop(delivery, "pickup"), reason="closed_shop", at=later(7))
    di = courier(here, "Di", at=NEXT_DOOR)

    offer = offered(here, at=later(8))

    assert offer.courier == di


def test_ending_a_shift_gives_back_what_was_not_collected():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)

    runs.end_shift(cy, at=later(6))

    delivery.refresh_from_db()
    cy.refresh_from_db()
    assert (delivery.state, cy.point) == ("planned", None)


def test_a_shift_does_not_end_while_a_failed_parcel_is_still_on_board():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    runs.hand_over(delivery, code=delivery.handover_code, at=later(7), actor="shop")
    runs.fail(stop(delivery, "dropoff"), reason="not_at_home", at=later(9))

    with pytest.raises(ParcelsOnBoard):
        runs.end_shift(cy, at=later(10))
    runs.bring_back(stop(delivery, "dropoff"), at=later(12))
    runs.end_shift(cy, at=later(13))

    assert Run.objects.get().state == "finished"


def test_photos_are_forgotten_after_thirty_days_and_the_proof_stays():
    here = city()
    delivery = carried(here, courier(here, "Cy"))
    proof = runs.keep_photo(stop(delivery, "dropoff"), jpeg=b"\xff\xd8", at=NOON)

    file = Path(proof.photo.path)
    kept = runs.forget_photos(wall_at=NOON, town_at=NOON + timedelta(days=30))
    gone = runs.forget_photos(wall_at=NOON, town_at=NOON + timedelta(days=31))

    assert (kept, gone) == (0, 1)
    proof.refresh_from_db()
    assert (proof.kind, bool(proof.photo)) == ("photo", False)
    assert not file.exists()
