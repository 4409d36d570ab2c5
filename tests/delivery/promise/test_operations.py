"""What is said before paying is written down, found again, and let go of when it can no longer be kept."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection

from delivery.promise import operations, queries
from delivery.promise.models import Quote, Slot
from delivery.promise.operations import NothingPromised, Wish
from delivery.promise.queries import Door
from delivery.promise.rules import WhyNot
from delivery.travel import queries as travel
from marketplace.kernel import clock
from tests.delivery.promise.street import DOOR, NOON, a_city, a_courier, a_place, north

pytestmark = pytest.mark.django_db
WALL = NOON - timedelta(days=30)


@pytest.fixture
def city():
    travel.forget()
    queries.forget()
    return a_city()


def a_wish(city, **columns) -> Wish:
    usual = {
        "basket_key": uuid4(), "basket_version": 1, "door": Door(city, DOOR), "places": [a_place()], "goods_minor": 2000,
    }  # fmt: skip
    return Wish(**(usual | columns))


def test_a_quote_keeps_the_time_the_fee_and_how_they_came_about(city):
    a_courier(city)

    quote = operations.quote(a_wish(city), at=NOON, wall_at=WALL)

    assert quote.promised_at == NOON + timedelta(seconds=sum(quote.parts["minutes"].values()) * 60)
    assert quote.fee_minor == sum(amount for _kind, amount, _count in quote.parts["fee"]) == 290
    assert quote.parts["couriers"] == 1


def test_the_same_basket_hears_the_same_time(city):
    a_courier(city)
    wish = a_wish(city)

    first = operations.quote(wish, at=NOON, wall_at=WALL)
    again = operations.quote(wish, at=NOON + timedelta(seconds=60), wall_at=WALL + timedelta(seconds=60))

    assert again == first
    assert Quote.objects.count() == 1


def test_a_quote_found_again_is_the_whole_row(city):
    a_courier(city)
    wish = a_wish(city)
    operations.quote(wish, at=NOON, wall_at=WALL)

    again = operations.quote(wish, at=NOON, wall_at=WALL)

    row = Quote.objects.get()
    names = [field.attname for field in Quote._meta.concrete_fields]
    assert [getattr(again, name) for name in names] == [getattr(row, name) for name in names]


def test_a_quote_that_was_pressed_or_is_for_a_slot_is_not_found_again(city):
    a_courier(city)
    wish = a_wish(city)
    pressed = operations.quote(wish, at=NOON, wall_at=WALL)
    Quote.objects.filter(pk=pressed.pk).update(order_key=uuid4(), taken_at=NOON)
    day = {"from_at": NOON + timedelta(hours=3), "to_at": NOON + timedelta(hours=4), "capacity_s": 9000}
    operations.quote_slot(wish, Slot.objects.create(city=city, **day), at=NOON, wall_at=WALL)

    assert queries.newest_quote(wish.basket_key, 1, wish.door, wall_at=WALL) is None


def test_a_quote_is_three_questions_and_one_row_and_the_standing_one_a_single_question(
    city, django_assert_num_queries
):
    for name in "abc":
        a_courier(city, name)
    wish = a_wish(city, places=[a_place(), a_place(600), a_place(700)])
    travel.streets(city)

    with django_assert_num_queries(4):  # the newest quote, who rides, what they owe; the new row
        operations.quote(wish, at=NOON, wall_at=WALL)
    with django_assert_num_queries(1):
        operations.quote(wish, at=NOON, wall_at=WALL)


def _asked_of_kept_plans() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(sum(generic_plans + custom_plans), 0) FROM pg_prepared_statements")
        return int(cursor.fetchone()[0])


@pytest.mark.parametrize(
    ("after", "is_kept"), [(5, True), (None, False)], ids=["as usual", "behind a pooler"]
)
def test_how_to_answer_a_quotes_questions_is_kept_on_the_connection(city, after, is_kept, monkeypatch):
    a_courier(city)
    monkeypatch.setattr(connection.connection, "prepare_threshold", after)
    before = _asked_of_kept_plans()

    for _ in range(8):
        operations.quote(a_wish(city), at=NOON, wall_at=WALL)

    asked = _asked_of_kept_plans() - before
    assert asked >= 3 * 3 if is_kept else asked == 0  # three questions; at the latest from the sixth time on


@pytest.mark.parametrize("change", [{"basket_version": 2}, {"goods_minor": 2100}, {"door": None}])
def test_another_version_price_or_door_is_quoted_anew(city, change):
    a_courier(city)
    wish = a_wish(city)
    first = operations.quote(wish, at=NOON, wall_at=WALL)
    change = {"door": Door(city, north(10))} if "door" in change else change

    other = operations.quote(a_wish(city, **(wish.__dict__ | change)), at=NOON, wall_at=WALL)

    assert other != first


def test_a_quote_is_over_after_five_minutes_of_the_wall(city):
    a_courier(city)
    wish = a_wish(city)
    first = operations.quote(wish, at=NOON, wall_at=WALL)

    assert first.expires_at <= WALL + timedelta(minutes=5)
    later = operations.quote(wish, at=NOON, wall_at=first.expires_at)
    assert later != first


def test_a_time_that_can_no_longer_be_kept_no_longer_holds(city):
    a_courier(city)
    quote = operations.quote(a_wish(city), at=NOON, wall_at=WALL)
    needs = timedelta(seconds=quote.parts["needs_s"])

    assert operations.still_holds(quote, at=quote.promised_at - needs, wall_at=WALL)
    assert not operations.still_holds(
        quote, at=quote.promised_at - needs + timedelta(seconds=1), wall_at=WALL
    )


def test_in_a_town_that_runs_twelve_times_as_fast_the_quote_says_so(city):
    real = clock.town_clock()
    clock.configure(clock.TownClock(wall=WALL, town=NOON, rate=12.0))
    try:
        a_courier(city)
        quote = operations.quote(a_wish(city), at=NOON, wall_at=WALL)
        left = (quote.promised_at - NOON).total_seconds() - quote.parts["needs_s"]
    finally:
        clock.configure(real)

    assert (quote.expires_at - WALL).total_seconds() == pytest.approx(left / 12, abs=0.1)
    assert quote.expires_at - WALL >= timedelta(
        seconds=45
    )  # the time a human needs to pay is part of the promise


def test_who_cannot_be_promised_anything_is_told_why_and_nothing_is_written(city):
    closed = a_place(closes_at=None, opens_at=NOON + timedelta(hours=1))
    a_courier(city)

    with pytest.raises(NothingPromised) as refused:
        operations.quote(a_wish(city, places=[a_place(), closed]), at=NOON, wall_at=WALL)

    assert (refused.value.refusal.why, refused.value.places) == (WhyNot.OPENS_AT, (closed.key,))
    assert Quote.objects.count() == 0


def test_a_quote_does_not_trust_what_a_page_has_kept(city):
    courier = a_courier(city)
    queries.live_city(city, at=NOON)
    courier.shifts.update(ended_at=NOON)

    with pytest.raises(NothingPromised):
        operations.quote(a_wish(city), at=NOON, wall_at=WALL)
