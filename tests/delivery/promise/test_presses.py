"""Who presses first has the couriers' time; who presses on what is gone is told so, also in a burst."""

import threading
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connections

from delivery.promise import operations, queries
from delivery.promise.models import Quote
from delivery.promise.operations import GapGone, Wish, presses
from delivery.promise.queries import Door
from delivery.travel import queries as travel
from tests.delivery.promise.street import DOOR, NOON, a_city, a_courier, a_delivery, a_place, north

WALL = NOON - timedelta(days=30)
PRESSES = 8
pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    travel.forget()
    queries.forget()
    return a_city()


def quoted(city, *, metres: float = 500) -> Quote:
    wish = Wish(
        basket_key=uuid4(),
        basket_version=1,
        door=Door(city, DOOR),
        places=[a_place(metres)],
        goods_minor=2000,
    )
    return operations.quote(wish, at=NOON, wall_at=WALL)


def far_apart(city) -> list[Quote]:
    """Quotes of shops too far from each other for one round, all promised out of the same empty plan."""
    return [quoted(city, metres=(-1) ** i * (400 + 300 * i)) for i in range(PRESSES)]


def waits(city) -> float:
    """Return the minutes the next one is told, at noon, from a shop beside the door."""
    return (quoted(city, metres=100).promised_at - NOON).total_seconds() / 60


def test_what_was_pressed_is_in_the_plan_before_it_is_paid(city):
    a_courier(city)
    before = waits(city)

    operations.take_gap(quoted(city, metres=2500), order_key=uuid4(), at=NOON)

    assert waits(city) > before


def test_what_fell_out_is_out_of_the_plan(city):
    a_courier(city)
    before, key = waits(city), uuid4()
    operations.take_gap(quoted(city, metres=2500), order_key=key, at=NOON)

    operations.give_back(key, at=NOON)

    assert waits(city) == before
    assert Quote.objects.get(order_key=key).given_back_at == NOON


def test_what_was_paid_counts_once_as_a_parcel(city):
    a_courier(city)
    quote, key = quoted(city, metres=2500), uuid4()
    operations.take_gap(quote, order_key=key, at=NOON)
    pressed = queries.live_city(city, at=NOON, fresh=True).state.gaps.rows

    a_delivery(
        city, pickup=north(2500), dropoff=DOOR, basket_key=key, promised_at=quote.promised_at,
        ready_at=NOON + timedelta(seconds=360),
    )  # fmt: skip
    paid = queries.live_city(city, at=NOON, fresh=True).state.gaps.rows

    assert len(paid) == len(pressed)


def test_a_quote_whose_gap_is_gone_is_refused_and_nothing_is_taken(city):
    courier = a_courier(city)
    quote = quoted(city)
    courier.shifts.update(ended_at=NOON)

    with pytest.raises(GapGone):
        operations.take_gap(quote, order_key=uuid4(), at=NOON)

    assert Quote.objects.get().order_key is None


def test_a_quote_holds_for_who_pays_a_minute_later_in_a_calm_city(city):
    a_courier(city)
    quote = quoted(city)

    operations.take_gap(quote, order_key=uuid4(), at=NOON + timedelta(seconds=60))

    assert Quote.objects.get().taken_at == NOON + timedelta(seconds=60)


def rush(quotes: list[Quote]) -> int:
    """Let everybody press at once; return how many were taken."""
    together = threading.Barrier(len(quotes))

    def press(quote: Quote) -> None:
        together.wait()
        try:
            operations.take_gap(quote, order_key=uuid4(), at=NOON)
        except GapGone:
            pass
        finally:
            connections.close_all()

    threads = [threading.Thread(target=press, args=(quote,)) for quote in quotes]
    for one in threads:
        one.start()
    for one in threads:
        one.join(30)
    return Quote.objects.exclude(order_key=None).count()


def one_after_the_other(quotes: list[Quote]) -> int:
    """Return how many of these fit in some order; nothing stays."""
    for quote in quotes:
        try:
            operations.take_gap(quote, order_key=uuid4(), at=NOON)
        except GapGone:
            continue
    fit = Quote.objects.exclude(order_key=None).count()
    Quote.objects.update(order_key=None, taken_at=None)
    return fit


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_eight_press_at_once_on_one_courier_and_no_more_are_taken_than_one_after_the_other(city):
    a_courier(city)
    quotes = far_apart(city)
    fit = max(one_after_the_other(quotes), one_after_the_other(quotes[::-1]))

    taken = rush(quotes)

    assert 1 <= taken <= fit < PRESSES
    assert Quote.objects.filter(order_key=None).count() == PRESSES - taken


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_with_the_lock_off_all_eight_are_promised_the_same_gap(city, monkeypatch):
    """The control: everybody looks before anybody has written."""
    a_courier(city)
    quotes, looked, look = far_apart(city), threading.Barrier(PRESSES), presses.loaded
    monkeypatch.setattr(presses, "hold_city", lambda _city: None)

    def look_together(*args):
        live = look(*args)
        looked.wait(20)
        return live

    monkeypatch.setattr(presses, "loaded", look_together)

    assert rush(quotes) == PRESSES
