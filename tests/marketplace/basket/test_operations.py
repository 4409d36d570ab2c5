"""Filling a basket: lines, versions, limits, two presses at once."""

from threading import Thread

import pytest
from django.db import connection

from marketplace.basket import operations
from marketplace.basket.models import Basket, BasketLine
from sellers.stock.models import StockItem
from tests import town as towns
from tests.town import Town


@pytest.fixture
def town(db: None) -> Town:
    return towns.build()


@pytest.fixture
def basket(town: Town) -> Basket:
    return operations.basket_for(city=town.city, user=town.ada, public_id=None)


def quantities() -> dict[str, int]:
    return {line.listing.sku: line.quantity for line in BasketLine.objects.select_related("listing")}


def test_every_change_makes_a_new_version(town: Town, basket: Basket) -> None:
    assert operations.add(basket, town.bread) == 1
    assert operations.add(basket, town.bread, quantity=2) == 3
    assert operations.set_quantity(basket, town.bread, quantity=1) == 1
    assert basket.version == 4  # 1 + three changes
    assert Basket.objects.get().version == 4


def test_taking_away_to_nothing_removes_the_line(town: Town, basket: Basket) -> None:
    operations.add(basket, town.bread, quantity=2)

    assert operations.add(basket, town.bread, quantity=-5) == 0
    assert quantities() == {}


def test_a_line_never_holds_more_than_99(town: Town, basket: Basket) -> None:
    assert operations.set_quantity(basket, town.bread, quantity=500) == 99
    assert operations.add(basket, town.bread, quantity=500) == 99


def test_a_changed_line_has_todays_price_as_seen(town: Town, basket: Basket) -> None:
    operations.add(basket, town.bread)
    town.bread.price_minor = 500

    operations.add(basket, town.bread)

    assert BasketLine.objects.get().seen_minor == 500


def test_a_user_has_one_open_basket_a_city(town: Town, basket: Basket) -> None:
    assert operations.basket_for(city=town.city, user=town.ada, public_id=None) == basket


def test_a_guest_cannot_open_a_users_basket_by_its_id(town: Town, basket: Basket) -> None:
    guest = operations.basket_for(city=town.city, user=None, public_id=basket.public_id)

    assert guest != basket
    assert guest.user is None


def test_agreeing_takes_what_is_left_and_drops_what_is_gone(town: Town, basket: Basket) -> None:
    operations.set_quantity(basket, town.bread, quantity=5)
    operations.set_quantity(basket, town.apples, quantity=2)
    StockItem.objects.filter(listing=town.bread).update(on_hand=3)
    town.grocer.is_visible = False
    town.grocer.save()

    operations.accept_changes(basket)

    assert quantities() == {"pain de campagne": 3}


def test_of_two_baskets_the_larger_quantity_wins(town: Town, basket: Basket) -> None:
    guest = operations.basket_for(city=town.city, user=None, public_id=None)
    operations.set_quantity(guest, town.bread, quantity=4)
    operations.set_quantity(basket, town.bread, quantity=2)

    operations.take_over(guest, user=town.ada)

    assert quantities() == {"pain de campagne": 4}
    assert Basket.objects.count() == 1


def test_a_basket_is_ordered_once(town: Town, basket: Basket) -> None:
    assert operations.close(basket, wall_at=towns.NOON)
    assert not operations.close(basket, wall_at=towns.NOON)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_presses_at_once_are_two() -> None:
    town = towns.build()
    basket = operations.basket_for(city=town.city, user=town.ada, public_id=None)

    def press() -> None:
        operations.add(Basket.objects.get(pk=basket.pk), town.bread)
        connection.close()

    presses = [Thread(target=press) for _ in range(6)]
    for thread in presses:
        thread.start()
    for thread in presses:
        thread.join()

    assert quantities() == {"pain de campagne": 6}
    assert Basket.objects.get().version == 7
