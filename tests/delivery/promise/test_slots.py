"""Windows for later carry so much courier time and no more, whoever presses at the same moment."""

import threading
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, connections, transaction

from delivery.couriers import operations as couriers
from delivery.promise import operations
from delivery.promise.models import Slot, SlotPlace
from delivery.promise.operations import SlotFull, Wish
from delivery.promise.queries import Door
from delivery.promise.rules.slots import FILLED, Window, capacity_s, collect_from, needs_s, windows_after
from tests.delivery.promise.street import DOOR, NOON, a_city, a_courier, a_place

HALF_HOUR = timedelta(minutes=30)


def a_wish(city, *places) -> Wish:
    return Wish(
        basket_key=uuid4(),
        basket_version=1,
        door=Door(city, DOOR),
        places=list(places) or [a_place(500)],
        goods_minor=2_000,
    )


def a_slot(city, *, capacity: int = 1_000, taken: int = 0) -> Slot:
    from_at = NOON + timedelta(hours=2)
    return Slot.objects.create(
        city=city, from_at=from_at, to_at=from_at + HALF_HOUR, capacity_s=capacity, taken_s=taken
    )


def a_quote(city, slot):
    return operations.quote_slot(a_wish(city), slot, at=NOON, wall_at=NOON)


def test_windows_are_half_hours_that_begin_an_hour_from_now_or_later():
    first, second, *_ = windows_after(NOON + timedelta(minutes=1))

    assert first == Window(NOON + timedelta(minutes=90), NOON + timedelta(minutes=120))
    assert second.from_at == first.to_at


def test_a_window_carries_a_share_of_the_time_of_who_will_still_ride():
    window = Window(NOON, NOON + HALF_HOUR)

    # one all the time, one for ten minutes, one gone by then
    until = [None, NOON + timedelta(minutes=10), NOON - timedelta(minutes=1)]
    assert capacity_s(window, until) == int(FILLED * (1_800 + 600))


def test_an_order_takes_its_ride_and_half_of_it_to_come_its_shops_and_its_door():
    assert needs_s(ride_s=200, shops=2, handover_s=60, drop_s=150) == 300 + 120 + 150


def test_nobody_rings_before_the_window_opens():
    assert collect_from(NOON, ride_s=200, handover_s=60) == NOON - timedelta(seconds=260)


@pytest.mark.django_db
def test_the_sweeper_opens_the_coming_windows_and_follows_who_comes_and_goes():
    city = a_city()
    courier = a_courier(city)

    assert operations.keep_slots(wall_at=NOON, town_at=NOON) == 6
    assert operations.keep_slots(wall_at=NOON, town_at=NOON) == 0
    assert Slot.objects.first().capacity_s == int(FILLED * 1_800)

    courier.shifts.update(ended_at=NOON)
    Slot.objects.filter(pk=Slot.objects.first().pk).update(taken_s=100)
    operations.keep_slots(wall_at=NOON, town_at=NOON)
    assert [slot.capacity_s for slot in Slot.objects.all()] == [100, 0, 0, 0, 0, 0]


def _full_s() -> list[int]:
    """Return how many courier seconds are ridden in each of the six windows, 13:00 to 16:00."""
    operations.keep_slots(wall_at=NOON, town_at=NOON)
    return [round(slot.capacity_s / FILLED) for slot in Slot.objects.order_by("from_at")]


def _announces(courier, *minutes: float):
    from_at, until_at = (NOON + timedelta(minutes=one) for one in minutes)
    return couriers.announce(courier, couriers.Hours(from_at=from_at, until_at=until_at), at=NOON)


@pytest.mark.django_db
def test_windows_count_on_who_announced_those_hours_until_it_is_taken_back():
    courier = a_courier(a_city())
    courier.shifts.update(ended_at=NOON)
    row = _announces(courier, 100, 160)  # 13:40 to 14:40

    assert _full_s() == [0, 1_200, 1_800, 600, 0, 0]

    couriers.withdraw(courier, row.public_id, at=NOON)
    assert _full_s() == [0] * 6


@pytest.mark.django_db
def test_nobody_is_counted_twice_for_one_window():
    courier = a_courier(a_city())
    _announces(courier, 90, 150)

    assert _full_s() == [1_800] * 6  # on shift, no end said

    courier.shifts.update(until=NOON + timedelta(minutes=100))
    assert _full_s() == [1_800, 1_800, 1_800, 0, 0, 0]  # the shift, then the announced rest


@pytest.mark.django_db
def test_only_windows_with_room_while_the_shops_are_open_are_offered():
    city = a_city()
    a_courier(city)
    operations.keep_slots(wall_at=NOON, town_at=NOON)
    full, *_ = Slot.objects.all()
    Slot.objects.filter(pk=full.pk).update(taken_s=full.capacity_s)
    place = a_place(500, closes_at=NOON + timedelta(minutes=125))

    shown = operations.open_slots(a_wish(city, place), at=NOON)

    assert [slot.from_at for slot in shown] == [NOON + timedelta(minutes=90), NOON + timedelta(minutes=120)]
    assert operations.open_slots(a_wish(city, a_place(closes_at=None)), at=NOON) == []


@pytest.mark.django_db
def test_a_quote_for_a_window_holds_until_it_opens_or_five_minutes_are_over():
    city = a_city()
    quote = a_quote(city, a_slot(city))

    assert (quote.promised_from, quote.promised_at) == (quote.slot.from_at, quote.slot.to_at)
    assert operations.still_holds(quote, at=NOON, wall_at=NOON)
    assert not operations.still_holds(quote, at=quote.slot.from_at, wall_at=NOON)
    assert not operations.still_holds(quote, at=NOON, wall_at=NOON + timedelta(minutes=6))


@pytest.mark.django_db
def test_a_place_is_taken_once_an_order_and_given_back_once():
    city = a_city()
    quote, order = a_quote(city, a_slot(city)), uuid4()

    operations.take_slot(quote, order_key=order)
    operations.take_slot(quote, order_key=order)
    assert Slot.objects.get().taken_s == quote.parts["slot_needs_s"]

    operations.give_back(order, at=NOON)
    operations.give_back(order, at=NOON)
    assert Slot.objects.get().taken_s == 0


@pytest.mark.django_db
def test_a_window_that_is_full_takes_nobody():
    city = a_city()
    quote = a_quote(city, a_slot(city, capacity=1_000))
    Slot.objects.update(taken_s=1_000)

    with pytest.raises(SlotFull):
        operations.take_slot(quote, order_key=uuid4())

    assert not SlotPlace.objects.exists()


@pytest.mark.django_db
def test_the_database_refuses_a_window_with_more_in_it_than_it_carries():
    slot = a_slot(a_city(), capacity=10, taken=10)

    with pytest.raises(IntegrityError), transaction.atomic():
        Slot.objects.filter(pk=slot.pk).update(taken_s=11)


def _rush(quotes, take) -> int:
    """Let everybody press at once and return how many got a place."""
    together, won = threading.Barrier(len(quotes)), []

    def press(quote) -> None:
        together.wait()
        try:
            take(quote)
            won.append(quote)
        except SlotFull:
            pass
        finally:
            connections.close_all()

    presses = [threading.Thread(target=press, args=(quote,)) for quote in quotes]
    for one in presses:
        one.start()
    for one in presses:
        one.join()
    return len(won)


def _rushed(take) -> tuple[int, int]:
    """Return how many of eight won in a window for three, and for how many it is said to be full."""
    city = a_city()
    slot = a_slot(city, capacity=100_000)
    quotes = [a_quote(city, slot) for _ in range(8)]
    needs_s = quotes[0].parts["slot_needs_s"]
    Slot.objects.update(capacity_s=3 * needs_s)
    return _rush(quotes, take), Slot.objects.get().taken_s // needs_s


@pytest.mark.django_db(transaction=True)
def test_eight_press_at_once_for_a_window_of_three_and_three_get_it():
    assert _rushed(lambda quote: operations.take_slot(quote, order_key=uuid4())) == (3, 3)


@pytest.mark.django_db(transaction=True)
def test_without_the_condition_in_the_update_more_than_three_get_it():
    """The control: look, then write what was seen."""
    looked = threading.Barrier(8)

    def look_then_write(quote) -> None:
        slot = Slot.objects.get(pk=quote.slot_id)
        looked.wait()
        if slot.left_s < quote.parts["slot_needs_s"]:
            raise SlotFull
        Slot.objects.filter(pk=slot.pk).update(taken_s=slot.taken_s + quote.parts["slot_needs_s"])

    assert _rushed(look_then_write)[0] == 8
