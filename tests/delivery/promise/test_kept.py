"""What became of a city's promises, read from its rows: one promise a basket, the last door counts."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command

from delivery.promise.models import Quote, Slot
from delivery.promise.queries.kept import Uncounted, kept_count, kept_promises, last_days
from delivery.runs.models import Delivery, Run, Stop
from tests.delivery.promise.street import DOOR, NOON, a_city, a_courier, a_delivery, carries, north

pytestmark = pytest.mark.django_db
ASKED = NOON
PROMISED = NOON + timedelta(minutes=40)
EVENING = NOON + timedelta(hours=6)
MIDNIGHT = NOON - timedelta(hours=12)


@pytest.fixture
def here():
    return a_city()


def quoted(city, *, key=None, promised_at=PROMISED, **parts) -> Quote:
    usual = {
        "minutes": {"courier": 7, "ride": 5}, "quantile": 0.97, "quarter_hour": False, "policy": "3",
        "expected_at": (NOON + timedelta(minutes=30)).isoformat(), "asks": [],
    }  # fmt: skip
    return Quote.objects.create(
        city=city, basket_key=uuid4(), basket_version=1, door_lat=DOOR.lat, door_lon=DOOR.lon, quoted_at=ASKED,
        promised_at=promised_at, expires_at=promised_at, fee_minor=300, parts=usual | parts,
        order_key=key or uuid4(), taken_at=ASKED,
    )  # fmt: skip


def share(
    quote: Quote, state: str = "delivered", *, at: datetime | None = None, metres: float = 500, **columns
):
    """One shop's parcel of what was quoted, and what became of it."""
    usual = {"basket_key": quote.order_key, "promised_at": quote.promised_at, "placed_at": ASKED}
    parcel = a_delivery(quote.city, pickup=north(metres), dropoff=DOOR, **(usual | columns))
    if state in ("planned", "cancelled"):
        Delivery.objects.filter(pk=parcel.pk).update(state=state, cancelled_at=at)
        return parcel
    run = carries(a_courier(quote.city), parcel, state="picked_up")
    Run.objects.filter(pk=run.pk).update(state="finished", finished_at=EVENING)
    stamp = {"delivered": "delivered_at", "failed": "failed_at"}.get(state)
    Delivery.objects.filter(pk=parcel.pk).update(state=state, **({stamp: at} if stamp else {}))
    return parcel


def came(city, minutes: float) -> Quote:
    """A promise of one shop that came so many minutes after it was asked for."""
    quote = quoted(city)
    share(quote, at=ASKED + timedelta(minutes=minutes))
    return quote


def seen(city, until: datetime = EVENING):
    return kept_promises(city, since=MIDNIGHT, until=until)


def test_a_promise_is_told_with_what_its_quote_said(here):
    came(here, 35)

    (row,) = seen(here).ended
    assert (row.quoted_at, row.promised_at, row.door_at) == (ASKED, PROMISED, ASKED + timedelta(minutes=35))
    assert row.expected_at == NOON + timedelta(minutes=30)
    assert (row.quantile, row.waited_min, row.policy, row.quarter_hour) == (0.97, 7, "3", False)
    assert row.quoted_at.hour == 14  # noon in Greenwich, by the town's own clock in June
    assert row.is_kept


def test_the_last_door_of_several_shops_counts_and_they_are_one_promise(here):
    quote = quoted(here)
    share(quote, at=ASKED + timedelta(minutes=30), pickup_name="Levain")
    share(quote, at=ASKED + timedelta(minutes=41), pickup_name="Verger")

    kept = seen(here)

    (row,) = kept.ended
    assert row.door_at == ASKED + timedelta(minutes=41)
    assert not row.is_kept
    assert len(row.shops) == 2
    assert set(kept.shops.values()) == {"Levain", "Verger"}


def test_late_by_a_second_is_late_and_on_the_second_is_kept(here):
    came(here, 40)
    came(here, 40 + 1 / 60)

    assert [row.is_kept for row in sorted(seen(here).ended, key=lambda row: row.door_at)] == [True, False]
    assert kept_count(here, since=MIDNIGHT, until=EVENING) == (2, 1)


def test_what_was_called_off_does_not_count_and_is_said(here):
    share(quoted(here), "cancelled", at=ASKED + timedelta(minutes=10))
    share(quoted(here), "cancelled", at=ASKED + timedelta(minutes=50))

    assert seen(here).ended == []
    assert seen(here).uncounted == {Uncounted.CALLED_OFF: 1, Uncounted.CALLED_OFF_LATE: 1}
    assert kept_count(here, since=MIDNIGHT, until=EVENING) == (0, 0)


def test_a_shop_that_fell_out_of_a_basket_is_not_waited_for(here):
    quote = quoted(here)
    share(quote, "cancelled", at=ASKED + timedelta(minutes=5))
    share(quote, at=ASKED + timedelta(minutes=30))

    (row,) = seen(here).ended
    assert row.is_kept


@pytest.mark.parametrize(
    ("reason", "counts"), [("not_at_home", 0), ("refused", 0), ("damaged", 1), ("lost", 1)]
)
def test_a_door_that_failed_counts_only_when_it_was_not_for_the_shopper_s_reason(here, reason, counts):
    parcel = share(quoted(here), "failed", at=ASKED + timedelta(minutes=30))
    Stop.objects.filter(delivery=parcel).update(
        state="failed", failure=reason, failed_at=ASKED + timedelta(minutes=30)
    )

    kept = seen(here)

    assert len(kept.ended) == counts
    assert [row.is_kept for row in kept.ended] == [False] * counts
    assert kept.uncounted.get(Uncounted.SHOPPER, 0) == 1 - counts
    assert kept_count(here, since=MIDNIGHT, until=EVENING) == (counts, 0)


@pytest.mark.parametrize("state", ["planned", "picked_up"])
def test_what_is_still_not_there_after_its_moment_is_not_kept(here, state):
    share(quoted(here), state)

    assert seen(here, until=PROMISED).ended == []  # its moment is not over
    (row,) = seen(here).ended
    assert row.door_at is None
    assert not row.is_kept


def test_a_promise_at_the_edge_and_one_of_a_quarter_are_known(here):
    share(quoted(here, quantile=0.8, quarter_hour=True), at=PROMISED)

    (row,) = seen(here).ended
    assert (row.quantile, row.quarter_hour) == (0.8, True)


def test_a_chosen_window_has_no_forecast_and_stands_apart(here):
    slot = Slot.objects.create(city=here, from_at=NOON, to_at=PROMISED, capacity_s=100)
    quote = quoted(here)
    Quote.objects.filter(pk=quote.pk).update(
        slot=slot, promised_from=NOON + timedelta(minutes=10), order_key=None, taken_at=None
    )
    share(quote, at=PROMISED, collect_from=NOON + timedelta(minutes=5))

    (row,) = seen(here).ended
    assert row.is_window
    assert row.expected_at is None
    assert kept_count(here, since=MIDNIGHT, until=EVENING) == (0, 0)


def test_rows_without_a_quote_are_left_out_and_said(here):
    parcel = share(quoted(here), at=PROMISED)
    Quote.objects.filter(order_key=parcel.basket_key).delete()

    assert seen(here).uncounted == {Uncounted.UNQUOTED: 1}
    assert seen(here).ended == []


def test_another_city_and_another_day_are_not_read(here):
    came(a_city("elsewhere"), 30)
    came(here, 30)

    assert len(seen(here).ended) == 1
    assert kept_promises(here, since=EVENING, until=EVENING + timedelta(days=1)).ended == []


def test_each_is_one_query_however_many_promises(here, django_assert_num_queries):
    for minutes in (20, 30, 50):
        came(here, minutes)

    with django_assert_num_queries(1):
        assert len(seen(here).ended) == 3
    with django_assert_num_queries(1):
        assert kept_count(here, since=MIDNIGHT, until=EVENING) == (3, 2)


def test_a_span_begins_at_the_town_s_own_midnight_and_ends_now(here):
    late = datetime.fromisoformat("2026-06-05T22:30+00:00")  # half past midnight of the sixth in France

    since, until = last_days(here, 7, at=late)

    assert since.isoformat() == "2026-05-31T00:00:00+02:00"
    assert until == late


def test_the_command_prints_the_table_and_knows_its_cities(here, capsys):
    came(here, 30)
    came(here, 50)

    call_command("promises_kept", "here", "--days", "1", "--until", EVENING.isoformat())

    told = capsys.readouterr().out
    assert "2 promises" in told
    assert "50.0 %" in told
    with pytest.raises(CommandError, match="there is no city"):
        call_command("promises_kept", "nowhere")
