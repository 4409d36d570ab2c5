"""One way to one door is paid once; a further shop of the basket pays what the shopper is asked for it."""

from uuid import uuid4

import pytest

from delivery.dispatch import operations as dispatch
from delivery.promise.rules import FeePolicy
from delivery.runs import operations as runs
from delivery.runs.models import Delivery
from delivery.runs.rules import PAY_A_FURTHER_SHOP_MINOR, DoorProof
from tests.delivery.parcels import NEXT_DOOR, PIN, later, offered, parcel, stop
from tests.town import city, courier

pytestmark = pytest.mark.django_db


def pays() -> list[int]:
    return list(Delivery.objects.order_by("pk").values_list("pay_minor", flat=True))


@pytest.fixture
def both():
    """Two parcels of one basket from neighbouring shops, offered together; 4.20 each alone."""
    here, basket = city(), uuid4()
    courier(here, "Cy")
    rows = parcel(here, basket=basket), parcel(here, basket=basket, pickup=NEXT_DOOR, shop=uuid4())
    offer = offered(here)
    return here, rows, offer


def test_what_the_offer_says_is_what_the_run_pays(both):
    _, _, offer = both

    dispatch.accept(offer, at=later(5))

    assert offer.pay_minor == 470  # 420 + 50
    assert pays() == [420, 50]


def test_the_rate_of_a_further_shop_is_what_the_shopper_is_asked_for_it():
    assert FeePolicy().extra_shop_minor == PAY_A_FURTHER_SHOP_MINOR


def test_when_the_parcel_that_pays_the_way_falls_out_the_other_one_pays_it(both):
    _, (first, _), offer = both
    dispatch.accept(offer, at=later(5))

    runs.call_off(first, at=later(6), reason="shop")

    assert pays() == [420, 420]  # the first is called off and pays nobody


def test_what_goes_back_to_planning_pays_its_own_way_again(both):
    _, (_, second), offer = both
    dispatch.accept(offer, at=later(5))

    runs.release(second, at=later(6), reason="operator")

    assert pays() == [420, 420]


def test_a_shop_that_joins_later_is_offered_at_its_rate():
    here, basket = city(), uuid4()
    courier(here, "Cy")
    parcel(here, basket=basket)
    second = parcel(here, basket=basket, pickup=NEXT_DOOR, shop=uuid4(), confirmed=False)
    dispatch.accept(offered(here), at=later(5))

    runs.confirm(second, ready_at=later(7), at=later(5))
    joined = offered(here, at=later(6))
    dispatch.accept(joined, at=later(6))

    assert joined.pay_minor == 50
    assert pays() == [420, 50]


def test_what_was_paid_at_the_door_does_not_change_any_more(both):
    _, (first, second), offer = both
    dispatch.accept(offer, at=later(5))
    for row in (first, second):
        row.refresh_from_db()
        runs.hand_over(row, code=row.handover_code, at=later(7), actor="shop")
    runs.drop_off(stop(first, "dropoff"), proof=DoorProof(pin=PIN), at=later(12))

    runs.drop_off(stop(second, "dropoff"), proof=DoorProof(pin=PIN), at=later(12))

    assert pays() == [420, 50]


def test_two_baskets_of_one_shop_pay_two_ways():
    here = city()
    courier(here, "Cy")
    parcel(here)
    parcel(here)

    assert offered(here).pay_minor == 840  # two doors, two shoppers
