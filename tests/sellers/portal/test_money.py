"""The money page: what was sold, what the platform kept and why, what comes; each figure opens to its orders."""

from typing import Any

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from marketplace.orders.models import Order
from sellers.payouts.models import Reversal, Transfer
from sellers.shops.models import Seller
from tests.presses import a_paid_order, share_at
from tests.town import NOON, Town

MONEY = "/vendeur/levain/argent/"


def text_of(answer: Any) -> str:
    found: str = answer.content.decode().replace("\u00a0", " ")
    return found


def a_transfer(order: Order, town: Town) -> Transfer:
    share = share_at(order, town.bread)
    return Transfer.objects.create(
        city=town.city, fulfilment=share, order_key=order.public_id, seller=town.baker.seller, gross_minor=840,
        fee_minor=126, amount_minor=714, wanted_at=NOON, source_charge="ch_1", key=f"order:{order.pk}:shop",
    )  # fmt: skip


def test_nothing_sold_says_what_will_stand_here(bo: Client) -> None:
    assert "Nothing sold yet" in text_of(bo.get(MONEY))


def test_a_sale_shows_gross_fee_and_what_is_left(bo: Client, town: Town, order: Order) -> None:
    a_transfer(order, town)

    page = text_of(bo.get(MONEY))

    assert "€8.40" in page
    assert "€1.26" in page
    assert "€7.14" in page
    assert order.spoken_code in page
    assert "2 × Pain de campagne" in page
    assert "15%" in page
    assert "as agreed" in page


def test_what_is_taken_back_leaves_less(bo: Client, town: Town, order: Order) -> None:
    transfer = a_transfer(order, town)
    Reversal.objects.create(city=town.city, transfer=transfer, amount_minor=357, key="refund:1")

    assert "€3.57" in text_of(bo.get(MONEY))


def test_an_account_that_may_not_receive_is_said(bo: Client, town: Town) -> None:
    Seller.objects.update(payouts_active=False)

    assert "may not receive money yet" in text_of(bo.get(MONEY))


def test_the_neighbours_money_is_not_there(bo: Client, town: Town) -> None:
    assert bo.get("/vendeur/verger/argent/").status_code == 404


def test_the_page_costs_the_same_however_much_was_sold(
    bo: Client, town: Town, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _order in range(4):
        a_transfer(a_paid_order(town, at=NOON), town)

    with django_assert_max_num_queries(20):
        bo.get(MONEY)
