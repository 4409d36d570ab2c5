"""Two hundred press at once for the last ten; the twin with the lock off sells what is not there."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection

from sellers.stock import operations as stock
from sellers.stock.models import Reservation, StockItem
from tests import town

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
LATER = town.NOON + timedelta(minutes=10)
BUYERS, THREADS, UNITS = 200, 16, 10


def _rush(listing_id: int) -> list[bool]:
    """Let 200 buyers press in 16 threads that start together; return who got one."""
    gate = Barrier(THREADS)

    def buyers(_thread: int) -> list[bool]:
        gate.wait()
        try:
            return [_press(listing_id) for _ in range(BUYERS // THREADS + 1)]
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        return [won for wins in pool.map(buyers, range(THREADS)) for won in wins][:BUYERS]


def _press(listing_id: int) -> bool:
    try:
        stock.reserve(uuid4(), {listing_id: 1}, until=LATER)
    except stock.OutOfStock:
        return False
    return True


def _take_in_two_steps(listing_id: int, quantity: int) -> int | None:
    """What everybody writes first: look, then write what was computed."""
    item = StockItem.objects.get(listing_id=listing_id)
    if item.available < quantity:
        return None
    StockItem.objects.filter(pk=item.pk).update(reserved=item.reserved + quantity)
    return item.pk


@pytest.fixture
def last_ten():
    here = town.city()
    return town.listing(town.shop(here, "Levain"), "Galette", on_hand=UNITS)


def test_of_two_hundred_buyers_of_the_last_ten_exactly_ten_win(last_ten):
    wins = _rush(last_ten.pk)

    assert wins.count(True) == Reservation.objects.count() == UNITS
    assert StockItem.objects.get(listing=last_ten).available == 0


def test_with_the_lock_off_the_same_rush_oversells(last_ten, monkeypatch):
    monkeypatch.setattr(stock, "take", _take_in_two_steps)

    _rush(last_ten.pk)

    assert Reservation.objects.count() > UNITS


def test_crossed_baskets_of_two_listings_never_lock_each_other(last_ten):
    other = town.listing(last_ten.shop, "Brioche", on_hand=UNITS)
    orders = [{last_ten.pk: 1, other.pk: 1}, {other.pk: 1, last_ten.pk: 1}] * 8

    def press(wanted: dict[int, int]) -> bool:
        try:
            stock.reserve(uuid4(), wanted, until=LATER)
        except stock.OutOfStock:
            return False
        else:
            return True
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        wins = list(pool.map(press, orders))

    assert sum(wins) == UNITS
