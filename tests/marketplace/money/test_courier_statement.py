"""A courier's statement: each ride with its pay and its tip, whole; each transfer; checkable without us."""

import csv
import io

from delivery.couriers.models import Courier
from delivery.runs.statement import months_of, statement_of
from marketplace.kernel.clock import wall_now
from marketplace.ledger import closing, verify
from marketplace.ledger.statement_csv import as_csv
from marketplace.ledger.statements import Part, Statement
from sellers.payouts.models import Transfer
from tests.delivery.api.phone import Phone
from tests.marketplace.money.handed import delivered
from tests.marketplace.money.street import Street

THIS = closing.month_of(wall_now())


def month(courier: Courier) -> Statement:
    return statement_of(courier, starts_at=THIS, wall_at=wall_now())


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_it_says_what_each_ride_earned_the_tip_whole_and_what_was_sent(street: Street) -> None:
    order, shares = delivered(street, tip_minor=333)
    found = month(street.courier)

    rides = [row for row in found.rows if row.kind == "courier_pay"]
    pay = [share.delivery.pay_minor for share in shares]
    assert [row.explained.parts for row in rides] == [
        [Part("pay", pay[0]), Part("tip", 333)],
        [Part("pay", pay[1])],
    ]
    assert [row.explained.about for row in rides] == [share.shop.name for share in shares]
    assert {row.code for row in found.rows} == {order.spoken_code}
    sent = sum(Transfer.objects.filter(courier=street.courier).values_list("amount_minor", flat=True))
    assert found.paid_minor == sent == sum(pay) + 333
    assert (found.opening_minor, found.closing_minor) == (0, 0)


def test_the_file_is_checked_by_the_program_of_the_house(street: Street) -> None:
    delivered(street, tip_minor=150)
    rows = rows_of(as_csv(month(street.courier)))

    seen = verify.check(rows)
    assert (seen.wrong, seen.name) == ([], street.courier.name)
    assert seen.entries == len(month(street.courier).rows) == 4

    part = next(row for row in rows if row["row"] == "part" and row["name"] == "tip")
    part["amount_minor"] = "149"
    assert "its parts come to" in verify.check(rows).wrong[0]


def test_the_phone_reads_it_takes_it_away_and_gets_the_program(street: Street) -> None:
    order, _shares = delivered(street, tip_minor=150)
    phone = Phone(courier=street.courier).sign_in()

    said = phone.get("statements").json()
    assert (said["month"], said["months"]) == (f"{THIS:%Y-%m}", [f"{THIS:%Y-%m}"])
    assert said["tips_minor"] == 150
    assert said["pay_minor"] + 150 == said["paid_minor"]
    assert [row["kind"] for row in said["rows"]].count("courier_pay") == 2
    assert said["rows"][-1]["code"] == order.spoken_code
    file = phone.get(f"statements/file?month={THIS:%Y-%m}")
    assert verify.check(rows_of(file.content.decode())).wrong == []
    assert b"def check(" in phone.get("statements/verifier").content
    assert phone.get("statements?month=nonsense").json()["month"] == f"{THIS:%Y-%m}"


def test_who_has_earned_nothing_has_an_empty_one(street: Street) -> None:
    said = Phone(courier=street.courier).sign_in().get("statements").json()

    assert (said["rows"], said["months"], said["closing_minor"]) == ([], [], 0)
    assert months_of(street.courier, wall_at=wall_now()) == []
