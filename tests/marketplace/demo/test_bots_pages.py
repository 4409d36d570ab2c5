"""The bots read the real pages: whoever changes a page learns here that the demo's people can no longer use it."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

import pytest
import time_machine
from django.test import Client

from marketplace.demo.bots import board, order_page
from marketplace.demo.bots.ear import Ear
from marketplace.demo.bots.habits import ShopHabits
from marketplace.demo.bots.seller import SellerBot
from marketplace.demo.bots.shopper import Home, NotServed, Shopper
from marketplace.demo.bots.street import Street
from marketplace.orders.models import Order
from tests import town as towns
from tests.marketplace.demo.visit import Visit
from tests.presses import a_paid_order, share_at
from tests.town import DOOR, NOON, PASSWORD, Town

HOME = Home("12 rue des Tanneurs", "18999", DOOR)


@pytest.fixture
def town(db: None) -> Iterator[Town]:
    with time_machine.travel(NOON, tick=False):
        yield towns.build()


@pytest.fixture
def order(town: Town) -> Order:
    return a_paid_order(town, at=NOON)


@pytest.fixture
def counter(town: Town, monkeypatch: pytest.MonkeyPatch) -> SellerBot:
    """Bo's shop kept by a bot that hears nothing and never waits."""
    monkeypatch.setattr(Ear, "hears", True)
    monkeypatch.setattr(Ear, "listen", lambda ear, url: None)
    monkeypatch.setattr(Ear, "wait", lambda ear, seconds: False)
    habits = ShopHabits(Random(1), lacks=0.0)
    bot = SellerBot("levain", "Levain", email="bo@example.org", street=Street("", PASSWORD), habits=habits)
    person = Client(headers={"accept-language": "fr"})
    assert person.login(email="bo@example.org", password=PASSWORD)
    bot.browser = Visit(person)
    return bot


def test_a_seller_accepts_packs_and_labels_a_parcel(counter: SellerBot, town: Town, order: Order) -> None:
    states, page = [], ""
    for minute in range(0, 12):
        with time_machine.travel(NOON + timedelta(minutes=minute), tick=False):
            for _ in range(3):
                page = counter._turn(page)
        states.append(share_at(order, town.bread).state)

    share = share_at(order, town.bread)
    assert states[0] == "new"
    assert share.state == "ready"
    assert counter._street.labels == {(order.spoken_code, "Levain"): share.delivery.parcel_code}
    assert 4 * 60 <= share.prepare_s <= 6 * 60  # the shop's five minutes, give or take


def test_a_seller_says_that_one_piece_is_missing(counter: SellerBot, town: Town, order: Order) -> None:
    counter._habits.lacks, page = 1.0, ""
    for minute in (0, 2):
        with time_machine.travel(NOON + timedelta(minutes=minute), tick=False):
            page = counter._turn(page)

    line = share_at(order, town.bread).lines.get()
    assert (line.quantity, line.missing) == (2, 1)


def test_a_board_is_read_off_its_page(counter: SellerBot, order: Order) -> None:
    page = counter.browser.get("/vendeur/levain/").text
    [ticket] = board.tickets(page)

    assert (ticket.code, ticket.state, ticket.prepare_min) == (order.spoken_code, "new", 5)
    assert [(line.quantity, line.name) for line in ticket.lines] == [(2, "Pain de campagne")]
    assert "/events/" in board.stream_of(page)


def test_a_shopper_finds_shops_a_shelf_and_a_button_to_pay(town: Town) -> None:
    shopper = Shopper("http://testserver", name="Ada", email="ada@example.org")
    shopper.browser = Visit(Client(headers={"accept-language": "fr"}))
    shopper.live_at(HOME)

    shops = order_page.shops(shopper.browser.get("/boutiques/").text)
    assert sorted(shops) == [("levain", "Levain", True), ("verger", "Verger", True)]
    assert order_page.listings(shopper.browser.get("/boutique/levain/").text) == [str(town.bread.public_id)]

    shopper.take(str(town.bread.public_id))
    too_little = shopper.browser.get("/commande/").text
    shopper.take(str(town.bread.public_id), 2)
    enough = shopper.browser.get("/commande/").text
    assert (order_page.is_payable(too_little), order_page.is_payable(enough)) == (False, True)
    assert order_page.quote_of(enough)


def test_a_shopper_hears_why_nothing_is_promised(town: Town) -> None:
    town.cy.shifts.all().delete()
    shopper = Shopper("http://testserver", name="Ada", email="ada@example.org")
    shopper.browser = Visit(Client(headers={"accept-language": "fr"}))
    shopper.live_at(HOME)
    shopper.take(str(town.bread.public_id), 3)

    with pytest.raises(NotServed, match="coursier"):
        shopper.buy()


def test_an_order_tells_its_pin_and_its_code(order: Order) -> None:
    page = Visit(Client(headers={"accept-language": "fr"})).get(f"/suivi/{order.tracking_token}/").text
    assert (order_page.code_of(page), order_page.pin_of(page)) == (order.spoken_code, order.dropoff_pin)
