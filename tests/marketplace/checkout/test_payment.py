"""Paying: the card form, the bank's own page, and every way back; another one's payment is not there."""

from typing import Any

import pytest
from django.test import Client

from marketplace.basket.models import Basket
from marketplace.orders.models import Order
from marketplace.payments.models import Charge
from sellers.stock.models import StockItem
from tests.doubles import ASKS_FOR_SHOPPER, NO_FUNDS, VISA, FakeCards
from tests.marketplace.checkout.test_checkout import CHECKOUT, said
from tests.town import Town


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def press(client: Client, **changed: Any) -> Order:
    client.post(CHECKOUT, said(client, **changed))
    return Order.objects.get()


def pay(order: Order, part: str = "") -> str:
    return f"/paiement/{order.public_id}/{part}"


def intent_of(order: Order) -> str:
    return Charge.objects.get(order_key=order.public_id).intent_id


def test_the_page_asks_the_bank_for_a_form_and_shows_the_total_and_the_time(ada: Client) -> None:
    order = press(ada)
    page = text_of(ada.get(pay(order)))

    assert intent_of(order)
    assert Charge.objects.get().intent_secret in page
    assert f"€{order.total_minor / 100:.2f}" in page
    assert "card number" not in page.lower()  # that field is the bank's


def test_a_card_that_is_held_leads_to_the_order(ada: Client, bank: FakeCards) -> None:
    order = press(ada)
    ada.get(pay(order))
    bank.type_card(intent_of(order), VISA)

    assert ada.get(pay(order, "retour/"))["Location"] == f"/suivi/{order.tracking_token}/"
    assert Charge.objects.get().state == "held"


@pytest.mark.parametrize(
    ("card", "words"),
    [("pm_card_visa_chargeDeclined", "declined this card"), (NO_FUNDS, "not enough on this card")],
)
def test_a_refusal_says_what_was_kept_and_a_second_card_pays(
    ada: Client, bank: FakeCards, card: str, words: str
) -> None:
    order = press(ada)
    ada.get(pay(order))
    bank.type_card(intent_of(order), card)

    page = text_of(ada.get(pay(order, "retour/"), follow=True))
    assert words in page
    assert "your goods are still kept" in page

    bank.type_card(intent_of(order), VISA)
    assert ada.get(pay(order, "retour/"))["Location"].startswith("/suivi/")


def test_who_closed_the_banks_window_can_go_on(ada: Client, bank: FakeCards) -> None:
    order = press(ada)
    ada.get(pay(order))
    bank.type_card(intent_of(order), ASKS_FOR_SHOPPER)

    assert "confirming the payment" in text_of(ada.get(pay(order, "retour/")))
    assert 'data-behaviour="pay"' in text_of(ada.get(pay(order)))

    bank.answer_bank(intent_of(order))
    assert ada.get(pay(order, "retour/"))["Location"].startswith("/suivi/")


def test_without_scripts_the_banks_own_page_takes_the_payment(ada: Client, bank: FakeCards) -> None:
    order = press(ada, by_page="on")

    answer = ada.get(pay(order))
    page_id, page = next(iter(bank.pages.items()))
    assert answer["Location"] == page.url

    bank.pay_page(page_id)
    assert ada.get(pay(order, "retour/"))["Location"] == f"/suivi/{order.tracking_token}/"


def test_one_can_change_to_the_banks_own_page(ada: Client, bank: FakeCards) -> None:
    order = press(ada)
    ada.get(pay(order))

    answer = ada.post(pay(order, "page/"))

    assert answer["Location"] == next(iter(bank.pages.values())).url


def test_a_silent_bank_keeps_everything(ada: Client, bank: FakeCards) -> None:
    order = press(ada)
    bank.goes_silent_once = True

    page = ada.get(pay(order))

    assert page.status_code == 200
    assert "comes back by itself" in text_of(page)
    assert Order.objects.get().state == "placed"


def test_not_paying_gives_the_basket_back_as_it_was(ada: Client, town: Town) -> None:
    order = press(ada)
    ada.get(pay(order))

    page = text_of(ada.post(pay(order, "reprendre/"), follow=True))

    assert "Pain de campagne" in page
    assert "Nothing was taken from your card" in page
    assert Order.objects.get(pk=order.pk).state == "abandoned"
    assert StockItem.objects.get(listing=town.bread).reserved == 0
    assert Basket.objects.get(ordered_at=None).lines.get().quantity == 2


def test_an_order_that_was_abandoned_shows_itself_instead_of_a_form(ada: Client) -> None:
    order = press(ada)
    ada.post(pay(order, "reprendre/"))

    assert ada.get(pay(order))["Location"] == f"/suivi/{order.tracking_token}/"


@pytest.mark.parametrize(
    ("method", "part"), [("get", ""), ("get", "retour/"), ("post", "page/"), ("post", "reprendre/")]
)
def test_another_ones_payment_is_not_there(ada: Client, mal: Client, method: str, part: str) -> None:
    order = press(ada)

    for stranger in (mal, Client()):
        assert getattr(stranger, method)(pay(order, part)).status_code == 404
    assert Order.objects.get().state == "placed"
