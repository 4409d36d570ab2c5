"""The operator's books of a day: each account in the morning and in the evening, and zero in all."""

import csv
import io
from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate

from marketplace.accounts.models import User
from marketplace.kernel.clock import wall_now
from marketplace.ledger.days import day_of
from marketplace.ledger.models import Entry
from tests.marketplace.money.handed import delivered
from tests.marketplace.money.street import Street

ADDRESS = "/regie/livres/"


@pytest.fixture
def olga(street: Street) -> Client:
    user = User.objects.create_user("olga@example.org", is_staff=True)
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


def test_a_day_says_what_came_what_went_and_that_nothing_is_lost(street: Street) -> None:
    order, _shares = delivered(street, tip_minor=150)
    today = day_of(localdate(wall_now()))

    rows = {row.name: row for row in today.accounts}
    taken = street.charge(order).captured_minor
    assert rows["card_clearing"].more_minor == taken
    assert rows["card_clearing"].evening_minor == taken - rows["card_clearing"].less_minor
    assert (rows["shop"].evening_minor, rows["courier"].evening_minor, rows["shop"].accounts) == (0, 0, 2)
    assert (rows["delivery_income"].morning_minor, rows["delivery_income"].evening_minor) == (0, 290)
    assert (today.off_minor, today.evening_off_minor) == (0, 0)
    assert {row.kind: row.postings for row in today.kinds}["transfer"] == 4


def test_the_evening_is_the_next_morning(street: Street) -> None:
    delivered(street)
    today = localdate(wall_now())
    evening = {row.name: row.evening_minor for row in day_of(today).accounts}

    tomorrow = day_of(today + timedelta(days=1))
    assert {row.name: row.morning_minor for row in tomorrow.accounts} == evening
    assert tomorrow.kinds == []
    assert day_of(today - timedelta(days=1)).accounts == []


def test_the_page_tells_it_in_words_and_money(street: Street, olga: Client) -> None:
    delivered(street)
    page = olga.get(ADDRESS).content.decode()

    assert "Our balance at the card network" in page
    assert "€2.90" in page
    assert "do not cancel out" not in page
    assert "Nothing was ever booked" in olga.get(ADDRESS + "?jour=2020-01-01").content.decode()
    assert olga.get(ADDRESS + "?jour=tomorrow").status_code == 200


def test_the_file_has_every_entry_of_the_day(street: Street, olga: Client) -> None:
    delivered(street)
    answer = olga.get(ADDRESS + "fichier")
    rows = list(csv.DictReader(io.StringIO(b"".join(answer).decode())))  # type: ignore[arg-type]

    assert len(rows) == Entry.objects.count()
    assert sum(int(row["amount_minor"]) for row in rows) == 0


def test_it_is_nobody_elses(street: Street) -> None:
    client = Client()
    client.force_login(User.objects.create_user("mal@example.org"))

    assert client.get(ADDRESS).status_code == 404
    assert client.get(ADDRESS + "fichier").status_code == 404
