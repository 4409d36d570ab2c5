"""The ledger sums to zero, is booked once, and is never edited."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from marketplace.ledger.models import Closing, Entry, Posting
from marketplace.ledger.operations import Unbalanced, book
from tests import town

pytestmark = pytest.mark.django_db


def test_a_fact_is_booked_once():
    here = town.city()

    for _again in range(2):
        book("capture", "pi_1", {"card_clearing": 500, "shop:a": -500}, city=here, at=town.NOON)

    assert Posting.objects.count() == 1
    assert Entry.objects.count() == 2


def test_legs_that_do_not_sum_to_zero_are_refused():
    with pytest.raises(Unbalanced):
        book("capture", "pi_1", {"card_clearing": 500, "shop:a": -499}, city=town.city(), at=town.NOON)

    assert not Posting.objects.exists()


def test_the_database_refuses_a_posting_that_does_not_sum_to_zero():
    posting = Posting.objects.create(city=town.city(), kind="x", ref="1", order_key=uuid4(), at=town.NOON)

    with pytest.raises(IntegrityError):
        _write_one_leg(posting)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE marketplace_entry SET amount_minor = 1",
        "DELETE FROM marketplace_entry",
        "TRUNCATE marketplace_entry",
        "UPDATE marketplace_posting SET kind = 'x'",
        "DELETE FROM marketplace_posting",
        "TRUNCATE marketplace_posting, marketplace_entry",
        "UPDATE marketplace_closing SET balance_minor = 1",
        "DELETE FROM marketplace_closing",
        "TRUNCATE marketplace_closing",
        "TRUNCATE marketplace_event CASCADE",
    ],
)
def test_the_database_refuses_to_change_what_was_booked(statement):
    book("capture", "pi_1", {"card_clearing": 500, "shop:a": -500}, city=town.city(), at=town.NOON)
    Closing.objects.create(account="shop:a", number=1, ends_at=town.NOON, entries=1, balance_minor=-500)

    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL quartier.may_empty = ''")  # as in every session but a test's own
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            cursor.execute(statement)


def _write_one_leg(posting: Posting) -> None:
    with transaction.atomic():
        Entry.objects.create(posting=posting, account="card_clearing", amount_minor=1, currency="EUR")
        connection.check_constraints()
