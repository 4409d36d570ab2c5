"""The order's page, by its link alone: how it stands, what it costs, what may still be done."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from marketplace.journal.models import Event
from marketplace.orders import noting, operations
from marketplace.orders.models import Order
from marketplace.orders.queries import order_view
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment import packing
from sellers.stock.models import StockItem
from tests.presses import a_paid_order, an_order, share_at, shares_of
from tests.town import NOON, Town


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def link(order: Order, part: str = "") -> str:
    return f"/suivi/{order.tracking_token}/{part}"


def test_an_order_that_is_not_paid_waits_for_the_bank(guest: Client, town: Town) -> None:
    order = an_order(town, at=NOON)

    assert "Your payment is being confirmed" in text_of(guest.get(link(order)))
    assert guest.get(link(order, "etat?waiting")).status_code == 204


def test_the_waiting_page_is_loaded_whole_once_the_bank_spoke(guest: Client, order: Order) -> None:
    assert guest.get(link(order, "etat?waiting"))["HX-Refresh"] == "true"


def test_who_has_the_link_sees_the_order_without_signing_in(guest: Client, order: Order) -> None:
    page = text_of(guest.get(link(order)))

    assert order.spoken_code in page
    assert order.dropoff_pin in page
    assert "2 × Pain de campagne" in page
    assert "Held on your card" in page
    assert "Call off the order" in page
    assert 'content="noindex"' in page


def test_the_part_that_moves_comes_alone(guest: Client, order: Order) -> None:
    part = text_of(guest.get(link(order, "etat")))

    assert "Pain de campagne" in part
    assert "<html" not in part


def test_it_can_be_called_off_until_a_shop_said_yes(guest: Client, order: Order) -> None:
    page = text_of(guest.post(link(order, "annulation"), follow=True))

    assert "called off" in page
    assert "Nothing was taken from your card" in page
    assert Order.objects.get().state == "cancelled"
    assert {share.state for share in shares_of(order)} == {"rejected"}


def test_in_the_first_minute_a_yes_is_taken_back_with_one_press(
    guest: Client, town: Town, order: Order, clock: time_machine.Traveller
) -> None:
    fulfilment.accept(share_at(order, town.bread), prepare_s=300, at=NOON)
    clock.move_to(NOON + timedelta(seconds=18))

    page = text_of(guest.get(link(order)))
    assert "For 42 s more you can call off with one press" in page
    assert 'http-equiv="refresh" content="5"' in page
    assert "called off" in text_of(guest.post(link(order, "annulation"), follow=True))
    assert Order.objects.get().state == "cancelled"
    assert {share.state for share in shares_of(order)} == {"cancelled", "rejected"}
    assert {share.closed_reason for share in shares_of(order)} == {"shopper_cancelled"}
    view = order_view(Order.objects.get(), at=NOON)
    assert (
        sum(row.amount for row in view.rows if row.kind != "total") == 0
    )  # the sums add up to nothing taken
    assert {line.note for share in view.shares for line in share.lines} == {
        "Called off; you do not pay for it."
    }
    assert Event.objects.filter(name="delivery.cancelled").count() == 2
    assert set(StockItem.objects.values_list("reserved", flat=True)) == {0}


def test_what_is_packed_is_not_taken_back_even_in_the_first_minute(
    guest: Client, town: Town, order: Order
) -> None:
    bread = share_at(order, town.bread)
    fulfilment.accept(bread, prepare_s=300, at=NOON)
    fulfilment.mark_ready(bread, at=NOON)

    assert "Call off the order" not in text_of(guest.get(link(order)))
    assert "can no longer be called off" in text_of(guest.post(link(order, "annulation"), follow=True))
    assert {share.state for share in shares_of(order)} == {"ready", "new"}


def test_after_the_first_minute_and_a_yes_it_cannot_and_the_page_says_so(
    guest: Client, town: Town, order: Order, clock: time_machine.Traveller
) -> None:
    fulfilment.accept(share_at(order, town.bread), prepare_s=300, at=NOON)
    clock.move_to(NOON + timedelta(seconds=60))

    assert "Call off the order" not in text_of(guest.get(link(order)))
    assert "can no longer be called off" in text_of(guest.post(link(order, "annulation"), follow=True))
    assert Order.objects.get().state == "authorised"


def test_what_was_not_found_is_not_paid(guest: Client, town: Town, order: Order) -> None:
    share = share_at(order, town.bread)
    fulfilment.accept(share, prepare_s=300, at=NOON)
    line = share.lines.get()
    packing.mark_missing(line, quantity=1, at=NOON)
    noting.note_missing(order, line_key=str(line.public_id), missing=1)

    page = text_of(guest.get(link(order)))

    assert "1 not found; you do not pay for it." in page
    assert f"€{(order.total_minor - 420) / 100:.2f}" in page


def test_a_shop_that_says_no_is_not_paid_and_the_other_still_comes(
    guest: Client, town: Town, order: Order
) -> None:
    fulfilment.reject(share_at(order, town.apples), reason="closed", at=NOON)

    page = text_of(guest.get(link(order)))

    assert "The shop could not deliver" in page
    assert f"€{(order.total_minor - 310) / 100:.2f}" in page


def test_an_order_nobody_paid_says_that_nothing_was_taken(guest: Client, town: Town) -> None:
    order = an_order(town, at=NOON)
    operations.abandon(order, reason="not_paid", at=NOON)

    assert "This order was not paid" in text_of(guest.get(link(order)))


def test_a_payment_too_late_for_its_goods_is_explained(guest: Client, town: Town) -> None:
    order = an_order(town, at=NOON)
    operations.abandon(order, reason="stock_gone", at=NOON)

    assert "Nothing was taken" in text_of(guest.get(link(order)))


def test_the_link_dies_a_day_after_the_end_but_not_for_its_owner(
    guest: Client, ada: Client, town: Town, clock: time_machine.Traveller
) -> None:
    order = a_paid_order(town, at=NOON, user=town.ada)
    operations.cancel(order, at=NOON)
    clock.move_to(NOON + timedelta(hours=25))

    assert guest.get(link(order)).status_code == 404
    assert ada.get(link(order)).status_code == 200


@pytest.mark.parametrize("token", ["x", "0" * 22, "..", "é", "a" * 4_000])
def test_a_guessed_link_opens_nothing(guest: Client, order: Order, token: str) -> None:
    assert guest.get(f"/suivi/{token}/").status_code == 404
    assert guest.post(f"/suivi/{token}/annulation").status_code == 404


def test_guessing_is_slowed_down(guest: Client, order: Order) -> None:
    for _guess in range(130):
        guest.get("/suivi/guess/")

    assert guest.get(link(order)).status_code == 429


def test_looking_calls_nothing_off(guest: Client, order: Order) -> None:
    assert guest.get(link(order, "annulation")).status_code == 405
    assert Order.objects.get().state == "authorised"


def test_the_page_costs_a_bounded_number_of_queries(
    guest: Client, order: Order, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(9):
        guest.get(link(order))


def test_its_link_goes_to_nobody_else_and_its_buttons_still_work(order: Order) -> None:
    """A page that says `no-referrer` posts with the origin «null», which is refused as a forgery."""
    browser = Client(enforce_csrf_checks=True, headers={"accept-language": "en"})
    page = text_of(browser.get(link(order)))
    assert '<meta name="referrer" content="same-origin">' in page
    token = {"csrfmiddlewaretoken": browser.cookies["csrftoken"].value}

    forged = browser.post(link(order, "annulation"), token, headers={"origin": "null"})
    assert forged.status_code == 403
    ours = browser.post(link(order, "annulation"), token, headers={"origin": "http://testserver"})
    assert ours.status_code == 302
    assert Order.objects.get().state == "cancelled"
