"""Everybody gets their part, once, and no more than was taken; a gap in the network changes nothing."""

from datetime import timedelta

import pytest
from django.test import Client

from marketplace.journal.models import Reaction
from marketplace.kernel.clock import wall_now
from marketplace.orders import by_hand
from marketplace.payments import line_refunds, refund_sending, refunds
from marketplace.payments.models import Refund
from sellers.payouts.models import Reversal, Transfer
from sellers.shops.models import Seller
from tests.marketplace.money.street import balances


def packed(street, wanted=None, **more):
    order = street.paid(wanted or [(street.shelves[0][1], 2), (street.shelves[1][2], 1)], **more)
    shares = street.accept(order)
    street.ready(*shares)
    return order, shares


def by_operator(*, units, bearer="shop"):
    return by_hand.GiveBack(units=units, reason="damaged", bearer=bearer, seen=0)


def give_back(street, order, share, *, units=1, key="r1", bearer="shop"):
    line = share.lines.get()
    back = line_refunds.LineBack(line, units, "damaged", bearer)
    return line_refunds.want_refund_of_line(street.charge(order), back, key=key, at=street.at)


def test_a_courier_s_pay_never_takes_what_a_shop_is_still_owed(street, bank):
    _order, (bread, apples) = packed(street, fee_minor=0)
    street.deliver(bread)
    street.deliver(apples)
    street.settle_down()

    assert {transfer.state for transfer in Transfer.objects.all()} == {"settled"}
    assert bank.sent["acct_shop1"] == 333 - 42  # 12.5 % of 333 is 41.625


def test_a_line_given_back_before_the_hand_over_makes_the_transfer_smaller(street, bank):
    order, (bread, apples) = packed(street)
    give_back(street, order, bread)
    street.deliver(bread, apples)
    street.settle_down()

    assert list(bank.given_back.values()) == [215]
    assert not Reversal.objects.exists()
    assert not [account for account in balances(order.public_id) if account.startswith("shop:")]


def test_a_line_given_back_after_the_transfer_is_taken_back_from_the_shop(street, bank):
    order, (bread, apples) = packed(street)
    street.deliver(bread, apples)
    give_back(street, order, bread)
    street.settle_down()

    reversal = Reversal.objects.get()
    assert reversal.amount_minor + bank.sent["acct_shop0"] == 365  # 430 - 65
    assert not [account for account in balances(order.public_id) if account.startswith("shop:")]


def test_what_an_operator_gives_back_after_the_transfer_is_taken_back_from_the_shop_too(street, bank):
    order, (bread, apples) = packed(street)
    street.deliver(bread, apples)
    by_hand.refund_line(order.lines.order_by("pk").first(), by_operator(units=1), at=street.at, actor="o")
    street.settle_down()

    assert Reversal.objects.get().amount_minor + bank.sent["acct_shop0"] == 365  # 430 - 65
    assert list(bank.given_back.values()) == [215]
    assert not [account for account in balances(order.public_id) if account.startswith("shop:")]


def test_what_an_operator_gives_back_before_the_hand_over_makes_the_transfer_smaller(street, bank):
    order, (bread, apples) = packed(street)
    by_hand.refund_line(order.lines.order_by("pk").first(), by_operator(units=2), at=street.at, actor="o")
    street.deliver(bread, apples)
    street.settle_down()

    assert "acct_shop0" not in bank.sent
    assert not Reversal.objects.exists()
    assert not [account for account in balances(order.public_id) if account.startswith("shop:")]


def test_what_came_back_is_not_given_back_once_more_by_hand(street, bank):
    order, (bread, _apples) = packed(street)
    street.pick_up(bread)
    street.bring_back(bread)
    for reaction in Reaction.objects.filter(done_at=None, listener__contains="payments"):
        street.run_alone(reaction)  # the order's own line has not heard of it yet

    with pytest.raises(refunds.MoreThanTaken):
        by_hand.refund_line(order.lines.order_by("pk").first(), by_operator(units=1), at=street.at, actor="o")
    street.settle_down()
    assert list(bank.given_back.values()) == [430]


def test_what_was_called_off_is_not_given_back_once_more_by_hand(street, bank):
    order, (bread, _apples) = packed(street)
    street.call_off(bread)
    street.sweep()

    with pytest.raises(refunds.MoreThanTaken):
        by_hand.refund_line(order.lines.order_by("pk").first(), by_operator(units=1), at=street.at, actor="o")
    street.settle_down()
    assert list(bank.given_back.values()) == [430]


def test_giving_a_line_back_piece_by_piece_is_giving_it_back_whole(street, bank):
    order, (bread, apples) = packed(street, [(street.shelves[0][2], 3), (street.shelves[1][0], 1)])  # 3 × 333
    street.deliver(bread, apples)
    for piece in range(3):
        give_back(street, order, bread, key=f"piece:{piece}")
    street.settle_down()

    assert bank.sent["acct_shop0"] == 0
    assert sum(bank.given_back.values()) == 999


def test_twenty_presses_give_one_line_back_once(street, bank):
    order, (bread, _apples) = packed(street)
    street.deliver(bread)
    for _press in range(20):
        give_back(street, order, bread, units=2)
    with pytest.raises(refunds.MoreThanTaken):
        give_back(street, order, bread, key="another")

    assert Refund.objects.count() == 1


@pytest.mark.parametrize("who", ["shop", "refund", "reversal"])
def test_a_broken_answer_is_looked_up_and_asked_again_under_a_new_key(street, bank, who):
    order, (bread, apples) = packed(street)
    if who == "shop":
        bank.breaks_once = True
    street.deliver(bread, apples)
    street.settle_down()
    give_back(street, order, bread)
    if who == "refund":
        street.settle_first(Reversal)
    elif who == "reversal":
        street.settle_first(Refund)
    if who != "shop":
        bank.breaks_once = True
    street.settle_down()

    assert not bank.breaks_once
    rows = [*Transfer.objects.all(), *Refund.objects.all(), *Reversal.objects.all()]
    assert {row.state for row in rows} == {"settled"}
    assert list(bank.given_back.values()) == [215]
    assert not [account for account in balances(order.public_id) if account.startswith("shop:")]


def test_a_shop_that_may_not_be_paid_yet_keeps_its_money_waiting_and_the_order_goes_on(street, bank):
    Seller.objects.filter(pk=street.shops[0].seller_id).update(payouts_active=False)
    order, shares = packed(street)
    street.deliver(*shares)
    street.settle_down()
    assert street.state(order) == "completed"
    assert "acct_shop0" not in bank.sent

    Seller.objects.filter(pk=street.shops[0].seller_id).update(payouts_active=True)
    street.settle_down()
    assert bank.sent["acct_shop0"] == 365


def test_two_shops_of_one_seller_are_each_settled(street, bank):
    street.shops[1].seller = street.shops[0].seller
    street.shops[1].save(update_fields=["seller"])
    order, (bread, apples) = packed(street)
    street.deliver(bread)
    give_back(street, order, apples)
    street.deliver(apples)
    give_back(street, order, bread, key="r2")
    street.settle_down()

    assert not [account for account in balances(order.public_id) if account.startswith("shop:")]


def test_a_refund_that_fails_is_owed_until_it_is_sent_again(street, bank):
    order, (bread, apples) = packed(street)
    street.deliver(bread, apples)
    refund = give_back(street, order, bread)
    street.settle_first(Reversal)
    bank.refunds_stay_pending = True
    street.settle_first(Refund)
    bank.fail_refunds()
    street.settle_down()
    refund.refresh_from_db()
    assert refund.state == "failed"
    assert balances(order.public_id)["refunds_owed"] == -215

    refund_sending.want_again(refund, at=street.at, wall_at=street.wall)
    street.settle_down()
    refund.refresh_from_db()
    assert refund.state == "settled"
    assert "refunds_owed" not in balances(order.public_id)


def test_a_refund_that_comes_back_days_after_it_settled_is_owed_again(street, bank):
    order, (bread, apples) = packed(street)
    street.deliver(bread, apples)
    refund = give_back(street, order, bread)
    street.settle_down()
    refund.refresh_from_db()
    assert refund.state == "settled"

    bank.fail_refunds()
    street.hear()
    street.settle_down()
    refund.refresh_from_db()
    assert (refund.state, refund.settled_at) == ("failed", None)
    assert balances(order.public_id)["refunds_owed"] == -215


def test_the_shopper_reads_how_far_each_refund_is_also_when_the_bank_sends_it_back(street, bank):
    order, (bread, apples) = packed(street)
    street.deliver(bread, apples)
    refund = give_back(street, order, bread)

    def said():
        page = Client(headers={"accept-language": "en"}).get(f"/suivi/{order.tracking_token}/")
        return page.content.decode()

    assert "On its way to your card." in said()
    street.settle_down()
    assert "Sent to your bank" in said()
    bank.fail_refunds()
    street.hear()
    street.settle_down()
    assert "Your bank sent it back to us. It is still yours" in said()
    refund.refresh_from_db()
    refund_sending.want_again(refund, at=street.at, wall_at=street.wall)
    street.settle_down()
    assert "Sent to your bank" in said()


def test_after_a_long_silence_a_bank_that_is_back_is_asked_within_the_minute(street, bank):
    order, (bread, apples) = packed(street)
    street.deliver(bread, apples)
    give_back(street, order, bread)
    bank.is_down = True
    for _try in range(10):
        street.hurry()
        street.sweep(rounds=1)
    bank.is_down = False

    soon = wall_now() + timedelta(seconds=60)
    waiting = [*Refund.objects.all(), *Reversal.objects.all(), *Transfer.objects.exclude(state="settled")]
    assert waiting
    assert all(row.next_attempt_at <= soon for row in waiting)
