"""A seller's statement: it closes, chains from month to month, and its own program finds whatever is changed in it."""

import csv
import io
import subprocess
import sys
from datetime import timedelta

import pytest
from django.db import connection

from marketplace.kernel.clock import wall_now
from marketplace.ledger import closing, verify
from marketplace.ledger.models import Closing, Entry
from marketplace.ledger.statement_csv import as_csv
from marketplace.orders.models import Order
from marketplace.payments import line_refunds
from sellers.payouts.statement import months_of, statement_of

THIS = closing.month_of(wall_now())
BEFORE = closing.month_of(THIS - timedelta(days=1))


@pytest.fixture
def sold(street):
    """One order of a shop with fees of 15 %, one unit given back after the transfer."""
    order = street.paid([(street.shelves[0][1], 2), (street.shelves[0][2], 1)])  # 430 + 333
    shares = street.accept(order)
    street.ready(*shares)
    street.deliver(*shares)
    line = shares[0].lines.get(unit_minor=215)
    back = line_refunds.LineBack(line, 1, "damaged", "shop")
    line_refunds.want_refund_of_line(street.charge(order), back, key="test", at=street.at)
    street.settle_down()
    return street


@pytest.fixture
def seller(sold):
    return sold.shops[0].seller


def file_of(seller, starts_at=THIS) -> list[dict[str, str]]:
    return list(
        csv.DictReader(io.StringIO(as_csv(statement_of(seller, starts_at=starts_at, wall_at=wall_now()))))
    )


def move_into_the_month_before(account: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE marketplace_entry DISABLE TRIGGER entry_append_only")
        cursor.execute(
            "UPDATE marketplace_entry SET recorded_at = %s WHERE account = %s",
            [THIS - timedelta(days=3), account],
        )
        cursor.execute("ALTER TABLE marketplace_entry ENABLE TRIGGER entry_append_only")


def test_a_statement_says_what_was_sold_kept_paid_and_is_owed(seller):
    month = statement_of(seller, starts_at=THIS, wall_at=wall_now())

    assert [row.kind for row in month.rows] == ["capture", "transfer", "refund_wanted", "reversal"]
    # 763 sold, fees 65 + 50 = 115 (15 % of 430 and of 333, half up); 215 back, its net 182 (215 − 33)
    assert [row.amount_minor for row in month.rows] == [648, -648, -182, 182]
    assert (month.sold_minor, month.fee_minor, month.paid_minor) == (763, 115, 648)
    assert (month.opening_minor, month.closing_minor) == (0, 0)
    assert [line.fee_minor for line in month.rows[1].lines] == [65, 50]
    assert not month.is_closed


def test_the_program_finds_nothing_wrong_in_what_we_give_away(seller, tmp_path):
    path = tmp_path / "month.csv"
    path.write_text(as_csv(statement_of(seller, starts_at=THIS, wall_at=wall_now())))

    said = subprocess.run(
        [sys.executable, "-I", verify.__file__, str(path)], capture_output=True, text=True, check=False
    )

    assert said.returncode == 0, said.stdout
    assert "Everything holds." in said.stdout
    assert "sold 7.63 in 2 lines, fees 1.15" in said.stdout


CHANGES = {
    "an amount": ("entry", "amount_minor", "649", "balance should be"),
    "an order": ("entry", "order", "another", "not the one that was chained"),
    "a number": ("entry", "number", "7", "stands where entry 1 should"),
    "a fee": ("line", "fee_minor", "99", "by its rule"),
    "a price": ("line", "gross_minor", "9999", "do not come to"),
    "the end": ("closing", "balance_minor", "5", "closes with 0.05"),
    "nonsense": ("entry", "amount_minor", "lots", "cannot be read"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_is_changed_in_the_file_is_found(seller, what):
    kind, column, value, found = CHANGES[what]
    rows = file_of(seller)
    assert verify.check(rows).wrong == []

    next(row for row in rows if row["row"] == kind)[column] = value

    assert found in " ".join(verify.check(rows).wrong)


def test_an_entry_taken_out_and_an_end_cut_off_are_found(seller):
    rows = file_of(seller)
    without = [row for row in rows if row["number"] != "2"]

    assert "stands where" in " ".join(verify.check(without).wrong)
    assert "cut off" in " ".join(verify.check(rows[:-1]).wrong)


def test_a_month_is_closed_once_and_the_next_one_follows_it(seller):
    account = seller.ledger_account
    move_into_the_month_before(account)

    made = [closing.close_due(wall_at=wall_now() + timedelta(days=31)) for _again in range(2)]

    assert made[1] == 0
    rows = list(Closing.objects.filter(account=account).order_by("number"))
    assert [row.number for row in rows] == [1, 2]
    assert (rows[0].entries, rows[0].balance_minor) == (4, 0)
    first, second = (verify.check(file_of(seller, starts_at=start)) for start in (BEFORE, THIS))
    assert first.wrong + second.wrong + verify.follows(first, second) == []
    assert (first.closing_digest, second.opening_digest) == (rows[0].digest, rows[0].digest)


def test_a_statement_that_does_not_follow_is_told_apart(seller):
    month = verify.check(file_of(seller))

    said = " ".join(verify.follows(month, month))

    assert "a statement is missing" in said
    assert "does not begin where the one before ended" in said


def test_a_month_is_closed_only_when_nothing_can_slip_in_any_more(seller):
    move_into_the_month_before(seller.ledger_account)

    assert closing.close_due(wall_at=THIS + timedelta(minutes=30)) == 0
    assert closing.close_due(wall_at=THIS + timedelta(minutes=61)) > 0


def test_the_months_of_a_seller_begin_with_its_first_entry(seller):
    assert months_of(seller, wall_at=wall_now()) == [THIS]
    assert Entry.objects.filter(account=seller.ledger_account).count() == 4


def test_a_name_that_a_spreadsheet_would_run_is_made_harmless(seller, sold):
    sold.shares(Order.objects.get())[0].lines.update(name="=HYPERLINK(1)")

    names = {row["name"] for row in file_of(seller) if row["row"] == "line"}

    assert names == {"'=HYPERLINK(1)"}
