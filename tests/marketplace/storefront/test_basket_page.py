"""The basket's page: filled, changed, agreed to; wrong wishes answered, nothing of others touched."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from marketplace.basket.models import Basket, BasketLine
from sellers.shops import queries as shops
from sellers.shops.models import OpeningWindow
from sellers.stock.models import StockItem
from tests.town import PASSWORD, Town

LINES = "/panier/lignes/"
HTMX = {"hx-request": "true"}


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def held() -> dict[str, int]:
    return {line.listing.sku: line.quantity for line in BasketLine.objects.select_related("listing")}


def test_an_empty_basket_says_how_to_fill_it(ada: Client) -> None:
    assert "Nothing in it yet" in text_of(ada.get("/panier/"))
    assert Basket.objects.count() == 0  # looking makes nothing


def test_a_plus_puts_one_in_and_goes_back_to_where_it_was_pressed(ada: Client, town: Town) -> None:
    answer = ada.post(LINES, {"more": town.bread.public_id, "next": "/recherche/?q=pain"})

    assert answer["Location"] == "/recherche/?q=pain"
    assert held() == {"pain de campagne": 1}


@pytest.mark.parametrize(
    "evil", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "storefront:home", ""]
)
def test_it_never_leads_to_another_site(ada: Client, town: Town, evil: str) -> None:
    answer = ada.post(LINES, {"more": town.bread.public_id, "next": evil})

    assert answer["Location"] == "/panier/"


def test_a_script_gets_the_button_and_the_count(ada: Client, town: Town) -> None:
    answer = ada.post(LINES, {"more": town.bread.public_id}, headers=HTMX | {"hx-target": "add-1"})

    assert f'id="add-{town.bread.public_id}"' in text_of(answer)
    assert 'id="basket-count"' in text_of(answer)
    assert 'hx-swap-oob="true"' in text_of(answer)


def test_the_page_of_the_basket_is_painted_anew_as_a_whole(ada: Client, town: Town) -> None:
    answer = ada.post(
        LINES, {"more": town.bread.public_id}, headers=HTMX | {"hx-current-url": "http://testserver/panier/"}
    )

    assert answer["HX-Retarget"] == "#basket-page"
    assert text_of(answer).lstrip().startswith('<div id="basket-page"')
    assert "Pain de campagne" in text_of(answer)


def test_no_more_than_the_shelf_holds_goes_in_and_the_page_says_so(ada: Client, town: Town) -> None:
    StockItem.objects.filter(listing=town.bread).update(on_hand=3)

    answer = ada.post(LINES, {"listing": town.bread.public_id, "quantity": "7"}, follow=True)

    assert "there are only 3 left" in text_of(answer)
    assert held() == {"pain de campagne": 3}


@pytest.mark.parametrize("said", ["-5", "999999", "abc", "0", "1.5", "", "NaN", "9" * 4_000])
def test_a_quantity_that_is_none_is_answered_and_changes_nothing(ada: Client, town: Town, said: str) -> None:
    answer = ada.post(LINES, {"listing": town.bread.public_id, "quantity": said}, follow=True)

    assert "Choose a quantity from 1 to 99." in text_of(answer)
    assert held() == {}


@pytest.mark.parametrize("said", [str(uuid4()), "1", "", "x" * 3_000, "\x00"])
def test_a_listing_that_does_not_exist_is_not_found(ada: Client, said: str) -> None:
    assert ada.post(LINES, {"more": said, "listing": said}).status_code == 404


def test_a_withdrawn_listing_cannot_be_added_but_can_be_taken_out(ada: Client, town: Town) -> None:
    ada.post(LINES, {"more": town.bread.public_id})
    town.bread.is_live = town.apples.is_live = False
    town.bread.save()
    town.apples.save()

    assert ada.post(LINES, {"more": town.apples.public_id}).status_code == 404
    ada.post(LINES, {"listing": town.bread.public_id, "act": "remove"})

    assert held() == {}


def test_looking_changes_nothing(ada: Client, town: Town) -> None:
    assert ada.get(LINES).status_code == 405
    assert ada.get("/panier/changements/").status_code == 405


def test_buy_now_goes_to_the_order_page_with_it_in_the_basket(ada: Client, town: Town) -> None:
    answer = ada.post(LINES, {"listing": town.bread.public_id, "quantity": "2", "act": "buy"})
    again = ada.post(LINES, {"listing": town.bread.public_id, "quantity": "2", "act": "buy"})

    assert answer["Location"] == again["Location"] == "/commande/"
    assert held() == {"pain de campagne": 2}  # not four


def test_two_shops_come_on_one_run_at_one_time_for_one_fee(ada_at_home: Client, town: Town) -> None:
    ada_at_home.post(LINES, {"listing": town.bread.public_id, "quantity": "2"})
    ada_at_home.post(LINES, {"more": town.apples.public_id})

    page = text_of(ada_at_home.get("/panier/"))

    assert page.count('data-stop="shop"') == 2
    assert page.count('data-stop="door"') == 1
    assert "€11.50" in page  # 2 × 4.20 + 3.10
    assert "€14.90" in page  # + 2.90 + 0.50 for the second shop
    assert "Go on to order" in page


def test_a_basket_below_the_minimum_says_what_is_missing(ada_at_home: Client, town: Town) -> None:
    ada_at_home.post(LINES, {"more": town.bread.public_id})

    assert "Goods for another €3.80" in text_of(ada_at_home.get("/panier/"))  # 8.00 − 4.20


def test_a_shop_that_is_shut_is_named_and_nothing_is_ordered(ada_at_home: Client, town: Town) -> None:
    ada_at_home.post(LINES, {"listing": town.bread.public_id, "quantity": "2"})
    ada_at_home.post(LINES, {"more": town.apples.public_id})
    OpeningWindow.objects.filter(shop=town.grocer).update(from_min=15 * 60, to_min=18 * 60)
    shops.forget()

    page = text_of(ada_at_home.get("/panier/"))

    assert "<strong>Verger</strong>" in page
    assert "it opens at 15:00" in page
    assert 'href="/commande/"' not in page


def test_what_changed_is_called_out_and_agreed_to_with_one_press(ada_at_home: Client, town: Town) -> None:
    ada_at_home.post(LINES, {"listing": town.bread.public_id, "quantity": "4"})
    ada_at_home.post(LINES, {"listing": town.apples.public_id, "quantity": "2"})
    town.bread.price_minor = 450
    town.bread.save()
    StockItem.objects.filter(listing=town.apples).update(on_hand=1)

    page = text_of(ada_at_home.get("/panier/"))
    assert "2 lines have changed" in page
    assert "Now €4.50; it was €4.20" in page
    assert "Only 1 left; you wanted 2." in page
    assert 'href="/commande/"' not in page

    ada_at_home.post("/panier/changements/")

    assert held() == {"pain de campagne": 4, "pommes du verger": 1}
    assert 'href="/commande/"' in text_of(ada_at_home.get("/panier/"))


def test_a_shop_of_which_nothing_is_left_is_neither_ridden_to_nor_paid_for(
    ada_at_home: Client, town: Town
) -> None:
    ada_at_home.post(LINES, {"listing": town.bread.public_id, "quantity": "4"})
    ada_at_home.post(LINES, {"listing": town.apples.public_id, "quantity": "2"})
    assert "1 more shop" in text_of(ada_at_home.get("/panier/"))
    StockItem.objects.filter(listing=town.apples).update(on_hand=0)

    page = text_of(ada_at_home.get("/panier/"))

    assert "No longer to be had." in page
    assert "more shop" not in page
    assert "2 articles" not in page  # the way leads past it


def test_what_a_guest_put_in_comes_along_when_she_signs_in(ada: Client, town: Town) -> None:
    ada.post(LINES, {"more": town.bread.public_id})
    ada.login(username=town.ada.email, password=PASSWORD)

    assert "Pain de campagne" in text_of(ada.get("/panier/"))
    assert Basket.objects.get().user == town.ada


def test_a_stranger_has_a_basket_of_their_own(ada: Client, town: Town) -> None:
    ada.post(LINES, {"more": town.bread.public_id})
    mal = Client(headers={"accept-language": "en"})
    mal.login(username=town.mal.email, password=PASSWORD)

    mal.post(LINES, {"listing": town.bread.public_id, "act": "remove"})

    assert "Nothing in it yet" in text_of(mal.get("/panier/"))
    assert held() == {"pain de campagne": 1}


def test_pressing_plus_asks_little_of_the_database(
    ada: Client, town: Town, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ada.post(LINES, {"more": town.bread.public_id})

    with django_assert_max_num_queries(9):  # with the savepoint's two
        ada.post(LINES, {"more": town.bread.public_id}, headers=HTMX | {"hx-target": "add-1"})
    ada.get("/panier/")
    with django_assert_max_num_queries(4):
        ada.get("/panier/")
