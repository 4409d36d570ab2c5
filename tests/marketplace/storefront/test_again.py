"""Once more: a past order goes back into the basket as far as it can be had, and what is different is said."""

from typing import Any

import pytest
from django.test import Client

from marketplace.basket.models import BasketLine
from marketplace.orders.models import Order
from sellers.listings.models import Listing
from sellers.stock.models import StockItem
from tests.presses import a_paid_order
from tests.town import NOON, Town


@pytest.fixture
def order(town: Town) -> Order:
    """Two loaves and three apples, paid at noon."""
    return a_paid_order(town, at=NOON, bread=2, apples=3)


def held() -> dict[str, int]:
    return {line.listing.sku: line.quantity for line in BasketLine.objects.filter(basket__ordered_at=None)}


def press(ada: Client, order: Order) -> str:
    answer: Any = ada.post(f"/suivi/{order.tracking_token}/encore", follow=True)
    assert answer.redirect_chain == [("/panier/", 302)]
    found: str = answer.content.decode()
    return found


def test_one_press_puts_everything_back_into_the_basket(ada: Client, order: Order) -> None:
    page = press(ada, order)

    assert held() == {"pain de campagne": 2, "pommes du verger": 3}
    assert "5 things of that order are in your basket." in page
    assert "Not to be had" not in page


def test_a_second_press_puts_nothing_more(ada: Client, order: Order) -> None:
    press(ada, order)
    press(ada, order)

    assert held() == {"pain de campagne": 2, "pommes du verger": 3}


def test_a_line_that_holds_more_keeps_it(ada: Client, town: Town, order: Order) -> None:
    ada.post("/panier/lignes/", {"listing": town.bread.public_id, "quantity": "4"})

    press(ada, order)

    assert held() == {"pain de campagne": 4, "pommes du verger": 3}


def test_what_is_gone_stays_out_and_is_named(ada: Client, town: Town, order: Order) -> None:
    Listing.objects.filter(pk=town.bread.pk).update(is_live=False)

    page = press(ada, order)

    assert held() == {"pommes du verger": 3}
    assert "Not to be had at the moment: Pain de campagne." in page


def test_what_there_is_less_of_is_brought_to_what_is_left(ada: Client, town: Town, order: Order) -> None:
    StockItem.objects.filter(listing=town.apples).update(on_hand=1, reserved=0)

    page = press(ada, order)

    assert held() == {"pain de campagne": 2, "pommes du verger": 1}
    assert "Not as many are left: Pommes du verger (1/3)." in page


def test_a_price_that_moved_is_said_and_is_the_one_that_is_seen(
    ada: Client, town: Town, order: Order
) -> None:
    Listing.objects.filter(pk=town.bread.pk).update(price_minor=450)

    page = press(ada, order)

    assert "Costs something else today: Pain de campagne €4.50 instead of €4.20." in page
    assert BasketLine.objects.get(listing=town.bread, basket__ordered_at=None).seen_minor == 450


def test_when_nothing_can_be_had_the_basket_stays_empty(ada: Client, order: Order) -> None:
    Listing.objects.update(is_live=False)

    page = press(ada, order)

    assert held() == {}
    assert "Not to be had at the moment: Pain de campagne, Pommes du verger." in page
    assert "Nothing in it yet" in page


def test_a_link_that_leads_nowhere_fills_nothing(ada: Client, town: Town) -> None:
    assert ada.post("/suivi/not-a-token/encore").status_code == 404
    assert BasketLine.objects.count() == 0


def test_looking_is_no_press(ada: Client, order: Order) -> None:
    assert ada.get(f"/suivi/{order.tracking_token}/encore").status_code == 405


def test_the_form_is_on_a_finished_order_only(ada: Client, order: Order) -> None:
    page = f"/suivi/{order.tracking_token}/"
    assert "encore" not in ada.get(page).content.decode()

    ada.post(f"{page}annulation")

    assert f'action="{page}encore"' in ada.get(page).content.decode()
