"""What is on the shelf is sold once, kept aside for ten minutes, and never below zero."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Sum

from sellers.stock import operations as stock
from sellers.stock.models import Reservation, StockItem, StockMovement
from tests import town

pytestmark = pytest.mark.django_db
LATER = town.NOON + timedelta(minutes=10)


@pytest.fixture
def bread():
    here = town.city()
    return town.listing(town.shop(here, "Levain"), "Pain", on_hand=10)


def _stock(listing) -> tuple[int, int]:
    row = StockItem.objects.get(listing=listing)
    return row.on_hand, row.reserved


def test_what_is_kept_aside_is_no_longer_available(bread):
    stock.reserve(uuid4(), {bread.pk: 4}, until=LATER)

    assert _stock(bread) == (10, 4)


def test_too_much_is_refused_with_what_is_left_and_keeps_nothing_of_the_rest(bread):
    other = town.listing(bread.shop, "Brioche", on_hand=2)

    with pytest.raises(stock.OutOfStock) as refusal:
        stock.reserve(uuid4(), {bread.pk: 1, other.pk: 3}, until=LATER)

    assert refusal.value.available == {other.pk: 2}
    assert (_stock(bread), _stock(other)) == ((10, 0), (2, 0))
    assert not Reservation.objects.exists()


def test_a_paid_reservation_becomes_one_sale_however_often_it_is_claimed(bread):
    order = uuid4()
    stock.reserve(order, {bread.pk: 4}, until=LATER)

    assert stock.claim(order)
    assert stock.claim(order)

    assert _stock(bread) == (6, 0)
    assert StockMovement.objects.filter(cause="sale").count() == 1


def test_what_expires_is_back_on_sale_and_can_no_longer_be_claimed(bread):
    order = uuid4()
    stock.reserve(order, {bread.pk: 4}, until=LATER)

    assert stock.release_due(wall_at=LATER, town_at=LATER) == 1
    assert stock.release_due(wall_at=LATER, town_at=LATER) == 0

    assert _stock(bread) == (10, 0)
    assert not stock.claim(order)


def test_a_reservation_holds_until_its_moment(bread):
    stock.reserve(uuid4(), {bread.pk: 4}, until=LATER)

    assert stock.release_due(wall_at=LATER - timedelta(seconds=1), town_at=LATER) == 0

    assert _stock(bread) == (10, 4)


def test_goods_given_back_once_are_on_the_shelf_once(bread):
    order = uuid4()
    stock.reserve(order, {bread.pk: 4}, until=LATER)
    stock.claim(order)

    stock.give_back(bread.pk, 4, key="line:1")
    stock.give_back(bread.pk, 4, key="line:1")

    assert _stock(bread) == (10, 0)


def test_a_missing_unit_leaves_the_shelf_as_empty_as_it_was(bread):
    order = uuid4()
    stock.reserve(order, {bread.pk: 4}, until=LATER)
    stock.claim(order)

    stock.give_back(bread.pk, 1, key="line:1", is_on_shelf=False)

    assert _stock(bread) == (6, 0)
    assert _sum_of_movements(bread) == 6  # 10 - 4 + 1 - 1


def test_a_count_below_what_is_kept_aside_is_refused(bread):
    stock.reserve(uuid4(), {bread.pk: 4}, until=LATER)

    with pytest.raises(stock.Reserved) as refusal:
        stock.count(bread.pk, 3, key="count:1")

    assert refusal.value.reserved == 4
    assert _stock(bread) == (10, 4)


def test_movements_always_add_up_to_what_is_on_hand(bread):
    order = uuid4()
    stock.reserve(order, {bread.pk: 4}, until=LATER)
    stock.claim(order)
    stock.count(bread.pk, 9, key="count:1", actor="bo")

    assert _sum_of_movements(bread) == 9 == _stock(bread)[0]


@pytest.mark.parametrize("columns", [{"on_hand": -1}, {"reserved": 11}, {"reserved": -1}])
def test_the_database_itself_refuses_impossible_counters(bread, columns):
    with pytest.raises(IntegrityError), transaction.atomic():
        StockItem.objects.filter(listing=bread).update(**columns)


def _sum_of_movements(listing) -> int:
    return StockMovement.objects.filter(stock_item__listing=listing).aggregate(sum=Sum("delta"))["sum"]
