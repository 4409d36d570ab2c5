"""A charge that the shopper's bank takes back: booked, proven, answered with one press, borne by whom the rule says."""

from datetime import timedelta

import pytest
from django.db.models import Sum

from delivery.runs.models import Stop
from delivery.runs.operations import forget_photos, keep_photo
from marketplace.kernel.states import IllegalMove
from marketplace.ledger.models import Entry
from marketplace.orders.evidence import evidence_for
from marketplace.payments import dispute_answers, dispute_shares, line_refunds, refund_sending, tasks
from marketplace.payments.models import Dispute, Refund
from sellers.payouts.models import Transfer
from tests.marketplace.money.books import money_wrong
from tests.marketplace.money.handed import delivered
from tests.marketplace.money.street import balances

FEE = 2_000
JPEG = b"\xff\xd8\xff a door"


def disputed(street, bank, reason="fraudulent", **more):
    order, shares = delivered(street, **more)
    outside_id = bank.dispute(street.charge(order).intent_id, reason=reason)
    street.hear()
    street.sweep()
    return order, shares, Dispute.objects.get(outside_id=outside_id)


def judged(street, bank, dispute, *, is_won):
    bank.judge(dispute.outside_id, is_won=is_won)
    street.hear()
    street.settle_down()
    dispute.refresh_from_db()
    return dispute


def account(name):
    return Entry.objects.filter(account=name).aggregate(sum=Sum("amount_minor"))["sum"] or 0


def press(street, dispute, **more):
    dispute_answers.answer(dispute, at=street.at, wall_at=street.wall, actor="operator:x", **more)
    street.settle_down()
    dispute.refresh_from_db()


def test_what_the_bank_takes_is_booked_once_with_its_fee(street, bank):
    order, _shares, dispute = disputed(street, bank)
    taken = street.charge(order).captured_minor
    street.hear(times=2)
    street.settle_down()

    assert (dispute.state, dispute.amount_minor, dispute.fee_minor) == ("open", taken, FEE)
    assert (account("disputed"), account("dispute_fees")) == (taken, FEE)
    assert dispute.answer_by is not None


def test_the_evidence_is_gathered_by_itself(street, bank):
    order, _shares, dispute = disputed(street, bank)
    dispute.refresh_from_db()
    order.refresh_from_db()

    said = dispute.evidence
    assert said == evidence_for(order)
    assert said["customer_email_address"] == "ada@example.org"
    assert "2 × Thing 0215: EUR 4.30" in said["product_description"]
    assert "secret PIN" in said["uncategorized_text"]
    assert "handed over by Cy" in said["uncategorized_text"]


def test_one_press_sends_it_and_a_second_one_is_refused(street, bank):
    _order, _shares, dispute = disputed(street, bank)
    dispute.refresh_from_db()
    press(street, dispute)

    assert dispute.state == "answered"
    assert bank.evidence[dispute.outside_id] == dispute.evidence
    with pytest.raises(IllegalMove):
        dispute_answers.answer(dispute, at=street.at, wall_at=street.wall, actor="operator:x")
    assert bank.calls.count("answer_dispute") == 1


def photographed(street, bank):
    """Deliver with a photograph at the door, and let the payment be disputed."""
    order, shares = delivered(street)
    door = Stop.objects.get(delivery=shares[0].delivery, kind="dropoff")
    keep_photo(door, jpeg=JPEG, at=street.at)
    outside_id = bank.dispute(street.charge(order).intent_id)
    street.hear()
    street.sweep()
    return Dispute.objects.get(outside_id=outside_id)


def test_the_photograph_at_the_door_goes_with_the_evidence(street, bank):
    dispute = photographed(street, bank)
    press(street, dispute)

    assert bank.photos == {dispute.photo_id: JPEG}
    assert bank.evidence[dispute.outside_id] == {
        **dispute.evidence,
        "shipping_documentation": dispute.photo_id,
    }


def test_a_photograph_that_is_kept_no_longer_is_not_missed(street, bank):
    dispute = photographed(street, bank)
    forget_photos(wall_at=street.wall, town_at=street.at + timedelta(days=31))
    press(street, dispute)

    assert dispute.state == "answered"
    assert bank.photos == {}
    assert bank.evidence[dispute.outside_id] == dispute.evidence


@pytest.mark.parametrize("trouble", ["goes_silent_once", "breaks_once"])
def test_an_answer_that_was_lost_is_sent_once(street, bank, trouble):
    _order, _shares, dispute = disputed(street, bank)
    dispute.refresh_from_db()
    setattr(bank, trouble, True)
    press(street, dispute)

    assert dispute.state == "answered"


def test_without_evidence_nothing_is_sent(street, bank):
    _order, _shares, dispute = disputed(street, bank)
    dispute.evidence = {}

    with pytest.raises(dispute_answers.NothingToSay):
        dispute_answers.answer(dispute, at=street.at, wall_at=street.wall, actor="operator:x")


def test_won_leaves_nothing_behind(street, bank):
    order, _shares, dispute = disputed(street, bank)
    before = balances(order.public_id)["card_clearing"]
    judged(street, bank, dispute, is_won=True)

    assert dispute.state == "won"
    assert balances(order.public_id)["card_clearing"] == before + dispute.amount_minor + FEE
    assert (account("disputed"), account("dispute_fees"), account("disputes_borne")) == (0, 0, 0)


def test_lost_is_the_platform_s_when_a_card_was_stolen(street, bank):
    _order, shares, dispute = disputed(street, bank)
    judged(street, bank, dispute, is_won=False)

    assert (dispute.state, dispute.bearer) == ("lost", "platform")
    assert (account("disputed"), account("disputes_borne")) == (0, dispute.amount_minor)
    assert bank.sent["acct_shop0"] == Transfer.objects.get(fulfilment=shares[0]).amount_minor


def test_a_shop_whose_goods_are_disputed_bears_its_share_until_it_is_won(street, bank):
    order, _shares, dispute = disputed(street, bank, "product_not_as_described")
    street.settle_down()
    assert dispute.bearer == "shop"
    assert (bank.sent["acct_shop0"], bank.sent["acct_shop1"]) == (0, 0)
    assert not [name for name in balances(order.public_id) if name.startswith("shop:")]

    judged(street, bank, dispute, is_won=True)

    assert (bank.sent["acct_shop0"], bank.sent["acct_shop1"]) == (365, 376)
    assert account("disputed") == 0
    assert not [name for name in balances(order.public_id) if name.startswith("shop:")]


def test_lost_leaves_the_shop_without_its_share_and_us_with_the_rest(street, bank):
    _order, _shares, dispute = disputed(street, bank, "product_not_as_described")
    judged(street, bank, dispute, is_won=False)

    assert bank.sent["acct_shop0"] == 0
    assert account("disputes_borne") == dispute.amount_minor - 365 - 376
    assert account("disputed") == 0


def test_a_shop_that_was_paid_out_owes_what_it_bears(street, bank):
    bank.paid_out.add("acct_shop0")
    _order, shares, _dispute = disputed(street, bank, "product_unacceptable", shops=1)
    street.settle_down()

    assert account(f"shop_debt:{shares[0].shop.seller.public_id}") == 365


def test_the_operator_says_otherwise_who_bears_it(street, bank):
    _order, _shares, dispute = disputed(street, bank, "product_not_as_described", shops=1)
    street.settle_down()
    dispute_shares.change_bearer(dispute, "platform", at=street.at, actor="operator:x")
    street.settle_down()
    assert bank.sent["acct_shop0"] == 365

    judged(street, bank, dispute, is_won=False)

    assert account("disputes_borne") == dispute.amount_minor
    with pytest.raises(IllegalMove):
        dispute_shares.change_bearer(dispute, "shop", at=street.at, actor="operator:x")


def test_giving_up_is_losing_at_once(street, bank):
    _order, _shares, dispute = disputed(street, bank)
    press(street, dispute, gives_up=True)

    assert dispute.state == "lost"
    assert "answer_dispute" not in bank.calls


def test_a_disputed_charge_is_not_refunded_by_hand(street, bank):
    order, shares, _dispute = disputed(street, bank)
    back = line_refunds.LineBack(shares[0].lines.get(), 1, "damaged", "platform")

    with pytest.raises(line_refunds.Disputed):
        line_refunds.want_refund_of_line(street.charge(order), back, key="r1", at=street.at)

    assert not Refund.objects.exists()


@pytest.mark.parametrize(("is_won", "state"), [(True, "settled"), (False, "failed")])
def test_a_refund_on_its_way_waits_for_the_bank(street, bank, is_won, state):
    order, shares = delivered(street)
    back = line_refunds.LineBack(shares[0].lines.get(), 1, "damaged", "platform")
    refund = line_refunds.want_refund_of_line(street.charge(order), back, key="r1", at=street.at)
    bank.dispute(street.charge(order).intent_id)
    street.hear()
    street.settle_down()
    refund.refresh_from_db()
    assert (refund.state, bank.given_back) == ("wanted", {})

    judged(street, bank, Dispute.objects.get(), is_won=is_won)

    refund.refresh_from_db()
    assert refund.state == state
    assert len(bank.given_back) == int(is_won)
    assert (account("disputed"), account("refunds_pending")) == (0, 0)
    assert money_wrong(street.charge(order)) == []


def test_a_refund_that_came_through_before_the_bank_took_the_rest_is_not_void(street, bank):
    order, shares = delivered(street)
    bank.goes_silent_once = True
    back = line_refunds.LineBack(shares[0].lines.get(), 1, "damaged", "platform")
    refund = line_refunds.want_refund_of_line(street.charge(order), back, key="r1", at=street.at)
    street.work(tasks.settle_due_refunds)  # the bank does it, and its answer is lost
    bank.dispute(street.charge(order).intent_id)
    bank.judge(next(iter(bank.disputes)), is_won=False)
    street.hear()
    street.settle_down()

    refund.refresh_from_db()
    assert (refund.state, list(bank.given_back.values())) == ("settled", [215])
    assert money_wrong(street.charge(order)) == []


def test_a_void_refund_is_not_sent_again(street, bank):
    order, _shares, dispute = disputed(street, bank)
    street.give_back(order, 215, key="r1")
    judged(street, bank, dispute, is_won=False)
    refund = Refund.objects.get()

    with pytest.raises(IllegalMove):
        refund_sending.want_again(refund, at=street.at, wall_at=street.wall)

    assert (refund.state, account("refunds_owed")) == ("failed", 0)


def test_a_dispute_of_nobody_s_charge_is_left_alone(street, bank):
    order, _shares = delivered(street)
    bank.dispute(street.charge(order).intent_id)
    receipt = next(iter(bank.disputes.values()))
    bank.disputes[receipt.id] = type(receipt)(
        **{**vars(receipt), "intent_id": "pi_other", "charge_id": "ch_other"}
    )
    street.hear()
    street.sweep()

    assert not Dispute.objects.exists()
