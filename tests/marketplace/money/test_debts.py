"""What a shop could not give back because its account was empty is kept back from its next transfers, to the cent."""

import pytest
from django.db.models import Sum

from marketplace.ledger.models import Entry
from marketplace.payments import line_refunds
from sellers.payouts.debts import open_debts
from sellers.payouts.models import Netting, Reversal, Transfer
from sellers.shops.models import Seller
from tests.marketplace.money.handed import delivered
from tests.marketplace.money.street import balances


def give_back(street, order, share, *, units=1, key="r1"):
    line = share.lines.get()
    return line_refunds.want_refund_of_line(
        street.charge(order), line_refunds.LineBack(line, units, "damaged", "shop"), key=key, at=street.at
    )


def in_debt(street, bank, *, units=1):
    order, shares = delivered(street)
    bank.paid_out.add("acct_shop0")
    give_back(street, order, shares[0], units=units)
    street.settle_down()
    return order, shares


def debt_account(street):
    return f"shop_debt:{street.shops[0].seller.public_id}"


def balance(account):
    return Entry.objects.filter(account=account).aggregate(sum=Sum("amount_minor"))["sum"] or 0


def test_what_was_paid_out_already_becomes_a_debt_and_the_shopper_is_paid(street, bank):
    order, _shares = in_debt(street, bank)

    reversal = Reversal.objects.get()
    assert (reversal.state, reversal.amount_minor, reversal.fee_minor) == ("owed", 182, 33)  # 215 - (65 - 32)
    assert list(bank.given_back.values()) == [215]
    assert balance(debt_account(street)) == 182
    assert not [account for account in balances(order.public_id) if account.startswith("shop:")]


def test_a_debt_is_kept_back_from_the_next_transfer(street, bank):
    in_debt(street, bank)
    before = bank.sent["acct_shop0"]

    order, shares = delivered(street)

    transfer = Transfer.objects.get(fulfilment=shares[0])
    assert (transfer.amount_minor, transfer.withheld_minor) == (365, 182)
    assert bank.sent["acct_shop0"] - before == 183
    assert balance(debt_account(street)) == 0
    assert not open_debts(street.shops[0].seller).exists()
    assert not [account for account in balances(order.public_id) if account.startswith("shop:")]


def test_a_debt_larger_than_a_transfer_is_kept_back_from_several(street, bank):
    in_debt(street, bank, units=2)  # 365
    delivered(street, units=1)  # 215 - 32 = 183, all of it
    _order, shares = delivered(street, units=1)

    transfer = Transfer.objects.get(fulfilment=shares[0])
    assert transfer.withheld_minor == 182
    assert list(Netting.objects.values_list("amount_minor", flat=True).order_by("pk")) == [183, 182]
    assert Transfer.objects.filter(outside_id="none").count() == 1  # nothing was left to send


def test_what_a_transfer_never_sent_cannot_be_taken_back_of_it(street, bank):
    in_debt(street, bank, units=2)
    order, shares = delivered(street, units=1)  # wholly kept back
    bank.paid_out.clear()

    give_back(street, order, shares[0], key="r2")
    street.settle_down()

    assert Reversal.objects.latest("pk").state == "owed"
    assert balance(debt_account(street)) == 365  # 365 - 183 + 183


def test_somebody_else_s_debt_is_not_kept_back(street, bank):
    in_debt(street, bank)
    _order, shares = delivered(street)

    assert Transfer.objects.get(fulfilment=shares[1]).withheld_minor == 0


@pytest.mark.parametrize("seen", [1, 2])
def test_a_debt_is_owed_once_however_often_the_reversal_is_tried(street, bank, seen):
    in_debt(street, bank)
    for _again in range(seen):
        street.hurry()
        street.sweep()

    assert balance(debt_account(street)) == 182
    assert Seller.objects.count() == 4
