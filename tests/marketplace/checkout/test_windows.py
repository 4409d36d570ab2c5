"""When the hour cannot be kept, or is not wanted, a half hour later can be chosen on the same page, and is kept."""

import re
from datetime import timedelta

import pytest
from django.db.models import F
from django.test import Client

from delivery.promise.models import Slot, SlotPlace
from delivery.promise.operations import keep_slots, quotes
from delivery.promise.rules import Refusal, WhyNot
from delivery.promise.rules.basket import BasketAnswer
from delivery.runs.models import Delivery
from marketplace.checkout import operations as checkout
from marketplace.demo.bots import order_page
from marketplace.kernel.clock import wall_now
from marketplace.notices.letters import letter
from marketplace.notices.models import Notice
from marketplace.orders.models import Order
from marketplace.payments import inbox
from marketplace.payments.models import Charge
from marketplace.project.due import DUE
from tests.doubles import VISA, FakeCards
from tests.marketplace.checkout.test_checkout import CHECKOUT, quote_on, said, text_of
from tests.town import NOON


def sweep() -> None:
    for _round in range(6):
        for work in DUE:
            work(wall_at=wall_now() + timedelta(seconds=1), town_at=NOON)


@pytest.fixture
def later(ada: Client) -> list[str]:
    """Ada's checkout at an hour that has windows: the keys of those she is shown."""
    keep_slots(wall_at=wall_now(), town_at=NOON)
    return order_page.windows(text_of(ada.get(CHECKOUT)))


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> None:
    """At half past six: what is asked now would be at its door in eighty minutes."""
    refusal = Refusal(why=WhyNot.OVER_THE_HOUR, earliest_at=NOON + timedelta(minutes=80))
    monkeypatch.setattr(quotes, "promise_for_basket", lambda *_, **__: BasketAnswer(refusal, 0))


def press(ada: Client, window: str) -> Order:
    page = ada.get(f"{CHECKOUT}?slot={window}")
    ada.post(CHECKOUT, {"name": "Ada", "email": "ada@example.org", "tip_minor": "0", "quote": quote_on(page)})
    return Order.objects.get()


def test_later_windows_stand_beside_the_hour(later: list[str]) -> None:
    assert len(later) == 4


def test_a_chosen_window_stands_on_every_pill_of_the_page(ada: Client, later: list[str]) -> None:
    page = text_of(ada.get(f"{CHECKOUT}?slot={later[1]}"))

    assert set(re.findall(r'class="arrival" data-state="(\w+)"', page)) == {"slot"}


def test_a_chosen_window_is_what_the_order_promises(ada: Client, later: list[str]) -> None:
    order = press(ada, later[1])

    window = Slot.objects.get(public_id=later[1])
    assert (order.promised_from, order.promised_at) == (window.from_at, window.to_at)
    assert SlotPlace.objects.get().order_key == order.public_id


def test_where_the_hour_is_refused_a_window_can_be_had(ada: Client, busy: None, later: list[str]) -> None:
    page = text_of(ada.get(CHECKOUT))
    assert "more than an hour" in page
    assert not order_page.is_payable(page)

    assert press(ada, later[0]).promised_from is not None


def test_a_window_that_filled_up_meanwhile_is_said_and_orders_nothing(ada: Client, later: list[str]) -> None:
    form = said(ada, quote=quote_on(ada.get(f"{CHECKOUT}?slot={later[0]}")))
    Slot.objects.update(taken_s=F("capacity_s"))

    answer = ada.post(CHECKOUT, form)

    assert "no longer holds" in text_of(answer)
    assert not Order.objects.exists()


@pytest.mark.parametrize("window", ["later", "01900000-0000-7000-8000-000000000001", "x" * 400, "%00"])
def test_a_window_nobody_offered_shows_the_time_there_is(ada: Client, window: str) -> None:
    answer = ada.get(f"{CHECKOUT}?slot={window}")

    assert answer.status_code == 200
    assert order_page.is_payable(text_of(answer))


def test_an_order_that_is_given_up_gives_its_courier_time_back(ada: Client, later: list[str]) -> None:
    order = press(ada, later[0])
    assert Slot.objects.get(public_id=later[0]).taken_s > 0

    checkout.give_up(order, at=NOON)
    sweep()

    assert Slot.objects.get(public_id=later[0]).taken_s == 0


def test_page_and_mail_say_the_window_and_no_courier_comes_before(
    ada: Client, later: list[str], bank: FakeCards
) -> None:
    order = press(ada, later[3])
    sweep()
    bank.type_card(Charge.objects.get().intent_id, VISA)
    for event in bank.events:
        inbox.receive(bank.read_event(*bank.signed(event)))
    sweep()

    page = text_of(ada.get(f"/suivi/{order.tracking_token}/"))
    assert re.search(r'class="arrival" data-state="slot"', page)
    assert "It will be at your door between" in letter(Notice.objects.get(kind="order_authorised")).text
    assert NOON < Delivery.objects.get().collect_from < order.promised_from
