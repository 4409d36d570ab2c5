"""Our books beside the bank's: equal to the cent after a mixed day, and whatever is made unequal is found and named."""

from datetime import timedelta

import pytest
from django.db.models import Sum

from marketplace.kernel.clock import wall_now
from marketplace.ledger import reconciling
from marketplace.ledger.bank_lines import BEGINNING, Scope
from marketplace.ledger.models import BankMove, Difference, Entry, Posting
from marketplace.payments import line_refunds
from marketplace.payments.models import Refund
from sellers.payouts.models import Transfer


def reckon(street, bank, *, ripe: timedelta = timedelta()):
    wall_at = wall_now() + timedelta(seconds=2)
    scope = Scope(since=BEGINNING, wall_at=wall_at, town_at=street.at, ripe=ripe)
    return reconciling.reconcile(bank, scope)


def clearing() -> int:
    return Entry.objects.filter(account="card_clearing").aggregate(sum=Sum("amount_minor"))["sum"] or 0


def named() -> list[tuple[str, str, int, int]]:
    rows = Difference.objects.filter(closed_at=None).order_by("pk")
    return [(row.doubt, row.ref, row.ours_minor, row.theirs_minor) for row in rows]


@pytest.fixture
def day(street, bank):
    """A mixed day: a plain order, a smaller capture, a line given back after the transfer, one called off, a tip."""
    bank.now = wall_now()
    plain = street.paid([(street.shelves[0][1], 2), (street.shelves[1][2], 1)], tip_minor=150)
    shares = street.accept(plain)
    street.ready(*shares)
    street.deliver(*shares)
    smaller = street.paid([(street.shelves[2][0], 3), (street.shelves[3][1], 1)])
    left, right = street.shares(smaller)
    street.accept_one(left)
    street.call_off(right)
    street.sweep()
    street.ready(left)
    street.deliver(left)
    for order, share in ((plain, shares[0]), (smaller, left)):
        back = line_refunds.LineBack(share.lines.get(), 1, "damaged", "shop")
        line_refunds.want_refund_of_line(street.charge(order), back, key=f"test:{order.pk}", at=street.at)
    let_go = street.paid([(street.shelves[0][0], 1)])
    for share in street.shares(let_go):
        street.call_off(share)
    street.settle_down()
    return street


def test_after_a_mixed_day_nothing_differs_and_our_clearing_is_the_bank_s_balance(day, bank):
    found = reckon(day, bank)

    assert found.open == []
    assert found.read == len(bank.moves) > 8
    assert {move.kind for move in bank.moves} == {
        *("charge", "partial_capture_reversal", "refund", "transfer", "transfer_reversal")
    }
    assert clearing() == bank.balance_minor()
    fees = Entry.objects.filter(account="card_fees").aggregate(sum=Sum("amount_minor"))["sum"]
    assert fees == sum(move.fee_minor for move in bank.moves) > 0


def test_each_fee_is_booked_once_with_the_order_it_belongs_to(day, bank):
    for _again in range(3):
        reckon(day, bank)

    fees = Posting.objects.filter(kind="card_fee")
    assert fees.count() == len(bank.taken) == 2
    assert fees.filter(order_key=None).count() == 0
    assert BankMove.objects.count() == len(bank.moves)


def test_money_between_the_house_s_own_accounts_is_booked_from_the_bank_s_word(day, bank):
    bank.move("topup", 50_000, "tu_1")
    bank.move("payout", -1_234, "po_1")

    assert reckon(day, bank).open == []
    assert clearing() == bank.balance_minor()


def test_a_refund_made_at_the_bank_s_own_desk_is_found_and_named(day, bank):
    intent_id = next(iter(bank.taken))
    stray = bank.refund(intent_id, 100, key="by hand, in the dashboard", ref="")

    reckon(day, bank)

    assert named() == [("not_ours", stray.id, 0, -100)]
    assert "refund" in Difference.objects.get().says


def test_a_transfer_that_the_bank_does_not_show_is_found_and_named(day, bank):
    sent = Transfer.objects.filter(courier=None).order_by("pk").first()
    bank.moves[:] = [move for move in bank.moves if move.source_id != sent.outside_id]

    reckon(day, bank)

    assert named() == [("not_theirs", sent.outside_id, -sent.amount_minor, 0)]
    assert Difference.objects.get().order_key == sent.order_key


def test_a_transfer_of_another_sum_is_found_and_named(day, bank):
    sent = Transfer.objects.filter(courier=None).order_by("pk").first()
    bank.move("transfer", -1, sent.outside_id)

    reckon(day, bank)

    assert named() == [("amount", sent.outside_id, -sent.amount_minor, -sent.amount_minor - 1)]


def test_a_balance_that_its_lines_do_not_explain_is_named(day, bank, monkeypatch):
    monkeypatch.setattr(bank, "balance_minor", lambda *_currency: 7)

    reckon(day, bank)

    assert named() == [("balance", "balance", sum(move.net_minor for move in bank.moves), 7)]


def test_a_difference_is_named_once_and_closes_by_itself_when_both_agree(day, bank):
    sent = Transfer.objects.filter(courier=None).order_by("pk").first()
    late = [move for move in bank.moves if move.source_id == sent.outside_id]
    bank.moves[:] = [move for move in bank.moves if move not in late]
    for _again in range(2):
        reckon(day, bank)
    assert Difference.objects.count() == 1

    bank.moves.extend(late)
    reckon(day, bank)

    row = Difference.objects.get()
    assert (row.closed_by, row.closed_at is None) == ("agreed", False)


def test_what_is_only_on_its_way_is_no_difference_yet(day, bank):
    bank.refund(next(iter(bank.taken)), 100, key="a moment ago", ref="")

    assert reckon(day, bank, ripe=timedelta(minutes=15)).open == []


def test_a_refund_that_came_back_leaves_both_books_equal(day, bank):
    bank.fail_refunds()
    day.settle_down()

    assert reckon(day, bank).open == []
    assert clearing() == bank.balance_minor()
    assert set(Refund.objects.values_list("state", flat=True)) == {"failed"}


def test_a_bank_that_is_away_changes_nothing(day, bank):
    bank.is_down = True

    with pytest.raises(Exception, match="down"):
        reckon(day, bank)

    assert not Difference.objects.exists()
