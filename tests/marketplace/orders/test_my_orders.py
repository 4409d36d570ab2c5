"""A member's list of orders: their own, the newest first."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.presses import a_paid_order, an_order
from tests.town import NOON, Town

MINE = "/compte/commandes/"


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def test_nothing_ordered_yet_says_what_will_stand_here(ada: Client) -> None:
    assert "Nothing ordered yet" in text_of(ada.get(MINE))


def test_the_newest_comes_first_and_each_leads_to_its_page(ada: Client, town: Town) -> None:
    old = a_paid_order(town, at=NOON - timedelta(minutes=10), user=town.ada)
    new = a_paid_order(town, at=NOON, user=town.ada)

    page = text_of(ada.get(MINE))

    assert page.index(f"/suivi/{new.tracking_token}/") < page.index(f"/suivi/{old.tracking_token}/")
    assert "Levain" in page


def test_an_order_that_waits_for_its_payment_leads_there(ada: Client, town: Town) -> None:
    order = an_order(town, at=NOON, user=town.ada)

    page = text_of(ada.get(MINE))

    assert f"/paiement/{order.public_id}/" in page
    assert "waits for your payment" in page


def test_other_peoples_orders_are_not_in_it(mal: Client, town: Town) -> None:
    order = a_paid_order(town, at=NOON, user=town.ada)

    assert order.spoken_code not in text_of(mal.get(MINE))


def test_a_guest_is_asked_to_sign_in(guest: Client) -> None:
    assert guest.get(MINE)["Location"] == f"/compte/login/?next={MINE}"


@pytest.mark.parametrize("page", ["0", "-1", "x", "²", "99999999999"])
def test_an_odd_page_shows_one_that_exists(ada: Client, page: str) -> None:
    assert ada.get(f"{MINE}?page={page}").status_code == 200


@pytest.mark.parametrize("orders", [1, 5])
def test_the_list_costs_the_same_however_long_it_is(
    ada: Client, town: Town, orders: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _order in range(orders):
        a_paid_order(town, at=NOON, user=town.ada)

    with django_assert_max_num_queries(9):
        ada.get(MINE)
