"""The stand-in keeps its own books: money moves, and none is made or lost."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import stripe

from marketplace.gateways.cards import HoldRequest, Intent, RefundState, Refused, TransferRequest
from tests.banks import StandInBank, open_shop
from tests.marketplace.demo.stripe.conftest import wait_for

BACK = "http://q.test/b"


@pytest.fixture
def order() -> str:
    return uuid.uuid4().hex


def sdk(bank: StandInBank) -> Any:
    return stripe.StripeClient("sk_test_standin", base_addresses={"api": bank.url}).v1


def taken(
    bank: StandInBank, order: str, *, hold: int = 1250, take: int = 1250, card: str = "pm_card_visa"
) -> Intent:
    request = HoldRequest(hold, order, f"order_{order}", saved_card=card, return_url=BACK)
    intent = bank.cards.hold(request, key=f"order:{order}:pay:1")
    return bank.cards.capture(intent.id, take, key=f"order:{order}:capture")


def platform(bank: StandInBank) -> int:
    totals: Any = bank.books()["totals"]
    return int(totals["platform"])


def act(bank: StandInBank, name: str, thing_id: str) -> None:
    import urllib.request

    urllib.request.urlopen(urllib.request.Request(f"{bank.url}/_standin/acts/{name}/{thing_id}", b"")).close()


def test_a_whole_order_leaves_us_what_is_not_transferred(real_bank: StandInBank, order: str) -> None:
    before = platform(real_bank)
    shop, courier = open_shop(real_bank, f"s:{order}"), open_shop(real_bank, f"c:{order}")
    intent = taken(real_bank, order, hold=10_000, take=8_000)

    for recipient, amount_minor in ((shop, 6_000), (courier, 500)):
        request = TransferRequest(amount_minor, recipient, str(intent.charge_id), order, recipient)
        real_bank.cards.transfer(request, key=f"order:{order}:transfer:{recipient}")

    totals: Any = real_bank.books()["totals"]
    assert platform(real_bank) - before == 8_000 - 145 - 6_000 - 500  # 1.5 % of 80 € + 0.25 €
    assert (totals[shop], totals[courier], real_bank.books()["unbalanced"]) == (6_000, 500, 0)


def test_a_partial_capture_looks_like_a_refund_in_stripes_words(real_bank: StandInBank, order: str) -> None:
    intent = taken(real_bank, order, hold=10_000, take=8_000)

    charge = sdk(real_bank).charges.retrieve(intent.charge_id)
    refunds = sdk(real_bank).refunds.list({"payment_intent": intent.id}).data

    assert (charge.amount, charge.amount_captured, charge.amount_refunded) == (10_000, 8_000, 2_000)
    assert [(each.amount, each.status) for each in refunds] == [(2_000, "succeeded")]
    line = sdk(real_bank).balance_transactions.retrieve(refunds[0].balance_transaction)
    assert (line.reporting_category, line.amount) == ("partial_capture_reversal", -2_000)


def test_the_fee_of_a_charge_is_known_a_little_later(real_bank: StandInBank, order: str) -> None:
    intent = taken(real_bank, order)

    wait_for(lambda: real_bank.cards.look(intent.id).fee_minor is not None)

    assert intent.fee_minor is None
    assert real_bank.cards.look(intent.id).fee_minor == 44  # 1.5 % of 12.50 € + 0.25 €


def test_a_refund_can_fail_days_later_and_the_money_is_ours_again(real_bank: StandInBank, order: str) -> None:
    intent = taken(real_bank, order, card="pm_card_refundFail")
    before = platform(real_bank)

    refund = real_bank.cards.refund(intent.id, 500, key=f"refund:{order}", ref=order)
    wait_for(lambda: real_bank.cards.look_refund(refund.id).state is RefundState.FAILED)

    assert refund.state is RefundState.SUCCEEDED
    assert real_bank.cards.look_refund(refund.id).failure_reason
    assert platform(real_bank) == before


def test_a_refund_waits_for_a_platform_without_money(telling_bank: StandInBank) -> None:
    intent = taken(telling_bank, "o1")
    available = platform(telling_bank)
    sdk(telling_bank).payouts.create({"amount": available - 100, "currency": "eur"})

    refund = telling_bank.cards.refund(intent.id, 500, key="refund:1", ref="1")

    assert refund.state is RefundState.PENDING
    assert platform(telling_bank) == 100


def test_what_a_shop_was_paid_out_cannot_be_reversed(real_bank: StandInBank, order: str) -> None:
    shop, intent = open_shop(real_bank, f"s:{order}"), taken(real_bank, order)
    request = TransferRequest(1_000, shop, str(intent.charge_id), order, "a")
    transfer = real_bank.cards.transfer(request, key=f"order:{order}:transfer:a")
    act(real_bank, "pay_out", shop)

    with pytest.raises(Refused) as refused:
        real_bank.cards.reverse(transfer.id, 300, key=f"refund:{order}:rev")

    assert refused.value.code == "balance_insufficient"
    paid = sdk(real_bank).payouts.list({}, {"stripe_account": shop}).data
    assert [(each.amount, each.automatic) for each in paid] == [(1_000, True)]


def test_a_dispute_takes_the_money_until_evidence_wins_it(real_bank: StandInBank, order: str) -> None:
    before = platform(real_bank)
    intent = taken(real_bank, order)
    act(real_bank, "dispute", str(intent.charge_id))
    (dispute,) = sdk(real_bank).disputes.list({"payment_intent": intent.id}).data

    assert platform(real_bank) - before == 1_250 - 44 - 1_250 - 2_000
    with pytest.raises(Refused) as refused:
        real_bank.cards.refund(intent.id, 100, key=f"refund:{order}", ref=order)
    assert refused.value.code == "charge_disputed"

    evidence = {"evidence": {"uncategorized_text": "winning_evidence"}, "submit": True}
    sdk(real_bank).disputes.update(dispute.id, evidence)
    wait_for(lambda: sdk(real_bank).disputes.retrieve(dispute.id).status == "won")
    assert platform(real_bank) - before == 1_250 - 44


def test_a_dispute_that_nobody_answers_is_lost(real_bank: StandInBank, order: str) -> None:
    before = platform(real_bank)
    intent = taken(real_bank, order)
    act(real_bank, "dispute", str(intent.charge_id))
    (dispute,) = sdk(real_bank).disputes.list({"payment_intent": intent.id}).data

    act(real_bank, "lose_dispute", dispute.id)

    assert sdk(real_bank).disputes.retrieve(dispute.id).status == "lost"
    assert platform(real_bank) - before == 1_250 - 44 - 1_250 - 2_000
    with pytest.raises(stripe.InvalidRequestError, match="already closed"):
        sdk(real_bank).disputes.update(dispute.id, {"evidence": {"receipt": "late"}, "submit": True})


def test_evidence_under_a_name_that_means_nothing_is_refused(real_bank: StandInBank, order: str) -> None:
    intent = taken(real_bank, order)
    act(real_bank, "dispute", str(intent.charge_id))
    (dispute,) = sdk(real_bank).disputes.list({"payment_intent": intent.id}).data

    with pytest.raises(stripe.InvalidRequestError, match="delivery_photo"):
        sdk(real_bank).disputes.update(dispute.id, {"evidence": {"delivery_photo": "x"}})  # type: ignore[typeddict-unknown-key]


def test_a_hold_that_nobody_takes_runs_out(real_bank: StandInBank, order: str) -> None:
    request = HoldRequest(1250, order, f"order_{order}", saved_card="pm_card_visa", return_url=BACK)
    intent = real_bank.cards.hold(request, key=f"order:{order}:pay:1")
    before = platform(real_bank)

    act(real_bank, "end_hold", intent.id)

    gone = real_bank.cards.look(intent.id)
    assert (gone.state, gone.cancelled_because) == ("cancelled", "automatic")
    assert platform(real_bank) == before


def test_every_line_of_the_books_is_told(real_bank: StandInBank, order: str) -> None:
    intent = taken(real_bank, order, hold=1_250, take=1_000)
    since = datetime.now(UTC) - timedelta(hours=1)

    lines = list(real_bank.cards.balance_moves_since(since))

    (line,) = (each for each in lines if each.source_id == intent.charge_id)
    assert (line.kind, line.amount_minor, line.fee_minor, line.net_minor) == ("charge", 1_250, 40, 1_210)
    assert sum(each.net_minor for each in lines) == platform(real_bank)
