"""The checkout page: one press makes one order; whatever does not hold is said, and nothing that was typed is lost."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from delivery.couriers.models import Courier
from delivery.promise.models import Quote
from marketplace.catalogue.models import Product
from marketplace.orders.models import Order
from marketplace.places.models import City
from sellers.listings.models import Listing
from sellers.stock.models import StockItem
from tests.town import NOON, Town

CHECKOUT = "/commande/"


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def quote_on(page: Any) -> str:
    found = re.search(r'name="quote" value="([^"]+)"', text_of(page))
    assert found is not None
    return found.group(1)


def said(client: Client, **changed: Any) -> dict[str, Any]:
    """Fill in the page as it stands."""
    form = {
        "name": "Ada Passante", "email": "ada@example.org", "phone": "06 39 98 00 01", "note": "3rd floor",
        "tip_minor": "100", "quote": quote_on(client.get(CHECKOUT)),
    }  # fmt: skip
    return form | changed


def test_the_page_says_where_when_what_and_how_much_above_the_button(ada: Client) -> None:
    page = text_of(ada.get(CHECKOUT))
    above = page[: page.index("Order with obligation to pay")]

    assert "7 rue Haute" in above
    assert "2 × Pain de campagne" in above
    assert re.search(r"Total, VAT included.*€\d+\.\d\d", above, re.DOTALL)


def test_each_tip_says_the_total_it_makes(ada: Client) -> None:
    page = text_of(ada.get(CHECKOUT))
    totals = [round(float(euros) * 100) for euros in re.findall(r'data-total="€([\d.]+)"', page)]

    assert [total - totals[0] for total in totals] == [
        0,
        50,
        90,
    ]  # nothing, 5 and 10 % of 8.40, to the next ten cents
    assert page.count("<small>total €") == 3  # readable without scripts


@pytest.mark.parametrize(("typed", "minor"), [("2,50", 250), ("3", 300), ("0.7", 70), ("12 €", 1_200)])
def test_a_tip_of_one_s_own_is_taken_as_it_is_typed(ada: Client, typed: str, minor: int) -> None:
    ada.post(CHECKOUT, said(ada, tip_minor="own", tip_own=typed))

    assert Order.objects.get().tip_minor == minor


@pytest.mark.parametrize("typed", ["", "much", "-2", "1e3", "100,01"])
def test_a_tip_that_is_no_amount_is_asked_for_again(ada: Client, typed: str) -> None:
    answer = ada.post(CHECKOUT, said(ada, tip_minor="own", tip_own=typed))

    assert answer.status_code == 422
    assert "at most 100 euros" in text_of(answer)
    assert not Order.objects.exists()


def test_one_press_makes_the_order_and_leads_to_paying(ada: Client, town: Town) -> None:
    answer = ada.post(CHECKOUT, said(ada))

    order = Order.objects.get()
    assert answer["Location"] == f"/paiement/{order.public_id}/"
    assert (order.goods_minor, order.tip_minor, order.phone) == (840, 100, "0639980001")
    assert (order.door_line, order.door_note) == ("7 rue Haute, 18999", "3rd floor")
    assert StockItem.objects.get(listing=town.bread).reserved == 2


def test_a_second_press_finds_the_first_order(ada: Client) -> None:
    form = said(ada)
    first, second = ada.post(CHECKOUT, form), ada.post(CHECKOUT, form)

    assert second["Location"] == first["Location"]
    assert Order.objects.count() == 1


def test_a_press_whose_answer_was_lost_is_found_again(ada: Client) -> None:
    ada.post(CHECKOUT, said(ada))
    session = ada.session
    del session["orders"]  # the answer never reached the session
    session.save()

    assert ada.get(CHECKOUT)["Location"] == f"/paiement/{Order.objects.get().public_id}/"


def test_back_from_the_payment_leads_to_the_payment(member: Client) -> None:
    member.post(CHECKOUT, said(member))

    assert member.get(CHECKOUT)["Location"] == f"/paiement/{Order.objects.get().public_id}/"


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("name", "", "Write your name"),
        ("email", "", "Write your e-mail address"),
        ("email", "ada@", "valid email"),
        ("phone", "call me", "does not look like a telephone number"),
        ("name", "A" * 5_000, "at most 80"),
        ("note", "n" * 201, "at most 200"),
        ("tip_minor", "999999", "not one of the available choices"),
        ("name", "A\x00", "Null characters"),
    ],
)
def test_a_mistake_is_said_at_its_field_and_the_rest_is_kept(
    ada: Client, field: str, typed: str, words: str
) -> None:
    answer = ada.post(CHECKOUT, said(ada, **{"note": "Code 12B", field: typed}))

    assert answer.status_code == 422
    assert words in text_of(answer)
    assert field == "note" or "Code 12B" in text_of(answer)
    assert not Order.objects.exists()


@pytest.mark.parametrize("quote", ["", "abc", "01900000-0000-7000-8000-000000000001", "x" * 40])
def test_a_time_nobody_said_is_shown_anew_before_anything_is_ordered(ada: Client, quote: str) -> None:
    answer = ada.post(CHECKOUT, said(ada, quote=quote))

    assert "no longer holds" in text_of(answer)
    assert "Ada Passante" in text_of(answer)
    assert not Order.objects.exists()


def test_a_time_that_ran_out_is_shown_anew_and_the_next_press_orders(
    ada: Client, clock: time_machine.Traveller
) -> None:
    form = said(ada)
    later = NOON + timedelta(minutes=30)
    clock.move_to(later)
    Courier.objects.update(heard_at=later, positioned_at=later)

    again = ada.post(CHECKOUT, form)
    assert "no longer holds" in text_of(again)
    assert quote_on(again) != form["quote"]

    ada.post(CHECKOUT, form | {"quote": quote_on(again)})
    assert Order.objects.count() == 1


def test_what_another_tab_added_is_seen_before_it_is_ordered(ada: Client, town: Town) -> None:
    form = said(ada)
    ada.post("/panier/lignes/", {"more": town.bread.public_id})

    answer = ada.post(CHECKOUT, form)

    assert "3 × Pain de campagne" in text_of(answer)
    assert not Order.objects.exists()


def test_somebody_elses_quote_orders_nothing(ada: Client, mal: Client, town: Town) -> None:
    theirs = Quote.objects.get(public_id=said(ada)["quote"])
    Quote.objects.filter(pk=theirs.pk).update(basket_key=town.ada.public_id)

    assert "no longer holds" in text_of(ada.post(CHECKOUT, said(ada, quote=str(theirs.public_id))))


def test_goods_somebody_else_took_are_named_and_the_basket_is_kept(ada: Client, town: Town) -> None:
    form = said(ada)
    StockItem.objects.filter(listing=town.bread).update(on_hand=1)

    answer = ada.post(CHECKOUT, form, follow=True)

    assert answer.redirect_chain[-1][0] == "/panier/"
    assert not Order.objects.exists()


def test_a_price_that_changed_is_looked_at_first(ada: Client, town: Town) -> None:
    form = said(ada)
    Listing.objects.filter(pk=town.bread.pk).update(price_minor=990)

    assert ada.post(CHECKOUT, form)["Location"] == "/panier/"
    assert not Order.objects.exists()


def test_too_little_to_be_brought_says_how_much_is_missing(ada: Client, town: Town) -> None:
    ada.post("/panier/lignes/", {"less": town.bread.public_id})

    page = text_of(ada.get(CHECKOUT))

    assert "and it can be brought" in page
    assert "disabled" in page[page.index("checkout-sum") :]
    ada.post(CHECKOUT, said(ada))
    assert not Order.objects.exists()


def test_alcohol_wants_a_word_about_ones_age(ada: Client, town: Town) -> None:
    Product.objects.filter(pk=town.bread.product_id).update(min_age=18)
    form = said(ada)

    assert "please confirm your age" in text_of(ada.post(CHECKOUT, form))
    assert not Order.objects.exists()
    ada.post(CHECKOUT, form | {"of_age": "on"})
    assert Order.objects.count() == 1


def test_a_city_that_takes_no_orders_says_so(ada: Client, town: Town) -> None:
    form = said(ada)
    City.objects.update(takes_orders=False)

    assert not Order.objects.exists()
    assert ada.post(CHECKOUT, form).status_code in {200, 302}
    assert not Order.objects.exists()


def test_without_a_basket_one_is_led_to_it(client: Client, town: Town) -> None:
    assert client.get(CHECKOUT)["Location"] == "/panier/"


def test_a_member_finds_what_is_known_filled_in(member: Client, town: Town) -> None:
    page = text_of(member.get(CHECKOUT))

    assert 'value="ada@example.org"' in page
    member.post(CHECKOUT, said(member))
    assert Order.objects.get().user == town.ada


def test_the_page_costs_a_bounded_number_of_queries(
    ada: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ada.get(CHECKOUT)
    with django_assert_max_num_queries(16):  # the quote is written; all else is read once
        ada.get(CHECKOUT)
