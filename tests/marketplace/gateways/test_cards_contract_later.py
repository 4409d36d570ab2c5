"""The contract for what comes after a sale: accounts, payouts, disputes, refunds that fail, shares taken back."""

from __future__ import annotations

import uuid

import pytest

from marketplace.gateways.cards import (
    AccountRequest,
    DisputeStanding,
    HoldRequest,
    Intent,
    PayoutStanding,
    RefundState,
    Refused,
    TransferRequest,
)
from tests.banks import Bank, open_shop
from tests.fake_cards import VISA

BACK = "http://quartier.test/back"


@pytest.fixture
def order() -> str:
    return uuid.uuid4().hex


def taken(bank: Bank, order: str, amount_minor: int = 1250) -> Intent:
    request = HoldRequest(amount_minor, order, f"order_{order}", saved_card=VISA, return_url=BACK)
    intent = bank.cards.hold(request, key=f"order:{order}:pay:1")
    return bank.cards.capture(intent.id, amount_minor, key=f"order:{order}:capture")


def sent(bank: Bank, order: str, amount_minor: int = 700) -> tuple[str, str]:
    """Return a shop and the transfer it got out of a charge."""
    shop, intent = open_shop(bank, f"acct:{order}"), taken(bank, order)
    request = TransferRequest(amount_minor, shop, str(intent.charge_id), order, "a")
    return shop, bank.cards.transfer(request, key=f"order:{order}:transfer:a").id


# Accounts


def test_an_account_is_found_by_the_ref_it_was_opened_under(bank: Bank, order: str) -> None:
    request = AccountRequest(order, "company", "bo@quartier.test", "Chez Bo")
    account = bank.cards.open_account(request, key=f"acct:{order}")
    for number in range(25):  # more than a page of them
        other = AccountRequest(f"{order}-{number}", "individual", "cy@quartier.test", "Cy")
        bank.cards.open_account(other, key=f"acct:{order}-{number}")

    found = bank.cards.find_account(order)

    assert found is not None
    assert (found.id, found.can_receive, bool(found.missing)) == (account.id, False, True)
    assert bank.cards.find_account(f"{order}-nobody") is None


def test_the_same_key_opens_one_account(bank: Bank, order: str) -> None:
    request = AccountRequest(order, "company", "bo@quartier.test", "Chez Bo")

    first, again = (bank.cards.open_account(request, key=f"acct:{order}") for _ in range(2))

    assert first.id == again.id


def test_onboarding_opens_the_account_and_its_schedule_is_known(bank: Bank, order: str) -> None:
    shop = open_shop(bank, f"acct:{order}")

    assert bank.cards.account_status(shop).can_receive
    assert bank.cards.account_status(shop).missing == ()
    assert bank.cards.payout_interval(shop) == "daily"


# Saved cards


def test_a_shopper_is_found_by_the_ref_they_were_opened_under(bank: Bank, order: str) -> None:
    email = f"{order}@quartier.test"
    shopper = bank.cards.open_wallet(ref=order, email=email, key=f"wallet:{order}")

    assert bank.cards.find_wallet(order, email=email) == shopper
    assert bank.cards.find_wallet(f"{order}-other", email=email) is None


def test_a_card_that_is_forgotten_twice_is_forgotten(bank: Bank, order: str) -> None:
    shopper = bank.cards.open_wallet(ref=order, email="ada@quartier.test", key=f"wallet:{order}")
    request = HoldRequest(500, order, f"order_{order}", shopper_ref=shopper, save_card=True)
    bank.type_card(bank.cards.hold(request, key=f"order:{order}:pay:1"), VISA)
    (card,) = bank.cards.saved_cards(shopper)

    for _ in range(2):
        bank.cards.forget_card(card.id, key=f"card:{card.id}:forget")

    assert bank.cards.saved_cards(shopper) == ()


# Shares taken back


def test_what_was_taken_back_is_found_by_its_ref(bank: Bank, order: str) -> None:
    _shop, transfer = sent(bank, order)
    back = bank.cards.reverse(transfer, 300, key=f"refund:{order}:rev", ref="r1")

    assert bank.cards.find_reversal(transfer, "r1") == back
    assert bank.cards.find_reversal(transfer, "r2") is None


def test_what_was_paid_out_cannot_be_taken_back(bank: Bank, order: str) -> None:
    shop, transfer = sent(bank, order)
    bank.pay_out(shop)

    with pytest.raises(Refused) as refused:
        bank.cards.reverse(transfer, 300, key=f"refund:{order}:rev", ref="r1")

    assert refused.value.code == "balance_insufficient"
    assert bank.cards.find_reversal(transfer, "r1") is None


# Payouts


def test_a_payout_arrives_and_says_what_is_in_it(bank: Bank, order: str) -> None:
    shop, transfer = sent(bank, order)
    found = bank.cards.find_transfer(f"order_{order}", "a")
    assert found is not None
    bank.pay_out(shop)
    bank.rest()

    (payout,) = bank.cards.payouts_of(shop)
    (part,) = bank.cards.payout_parts(payout.id, account_id=shop)

    assert (payout.state, payout.amount_minor, payout.currency) == (PayoutStanding.PAID, 700, "EUR")
    assert (part.amount_minor, part.source_id) == (700, found.payment_id)
    assert bank.cards.look_payout(payout.id, account_id=shop) == payout
    assert transfer == found.id


def test_a_payout_that_is_sent_back_says_why(bank: Bank, order: str) -> None:
    shop, _transfer = sent(bank, order)
    bank.pay_out(shop)
    bank.rest()
    (payout,) = bank.cards.payouts_of(shop)
    bank.bounce_payout(payout.id)

    seen = bank.cards.look_payout(payout.id, account_id=shop)

    assert (seen.state, seen.failure_code) == (PayoutStanding.FAILED, "account_closed")


def test_a_payout_is_not_shown_to_another_account(bank: Bank, order: str) -> None:
    shop, _transfer = sent(bank, order)
    other = open_shop(bank, f"acct:{order}:other")
    bank.pay_out(shop)
    (payout,) = bank.cards.payouts_of(shop)

    with pytest.raises(Refused):
        bank.cards.look_payout(payout.id, account_id=other)
    assert bank.cards.payouts_of(other) == ()


# Refunds that fail


def test_a_refund_that_its_bank_sends_back_has_failed(bank: Bank, order: str) -> None:
    intent = taken(bank, order)
    refund = bank.cards.refund(intent.id, 400, key=f"refund:{order}:1", ref="r1")
    bank.fail_refund(refund.id)

    assert bank.cards.look_refund(refund.id).state is RefundState.FAILED
    again = bank.cards.refund(intent.id, 1250, key=f"refund:{order}:2", ref="r2")  # all of it is ours again
    assert again.state is RefundState.SUCCEEDED


# Disputes


def test_a_dispute_takes_the_amount_and_a_fee(bank: Bank, order: str) -> None:
    intent = taken(bank, order)
    dispute = bank.cards.look_dispute(bank.dispute(intent, reason="product_not_as_described"))

    assert (dispute.state, dispute.amount_minor, dispute.taken_minor) == (DisputeStanding.OPEN, 1250, 1250)
    assert (dispute.fee_minor, dispute.back_minor, dispute.fee_back_minor) == (2_000, 0, 0)
    assert (dispute.reason, dispute.charge_id) == ("product_not_as_described", intent.charge_id)
    assert (dispute.intent_id, dispute.answer_by is not None) == (intent.id, True)


def test_a_disputed_charge_is_not_refunded_until_it_is_won(bank: Bank, order: str) -> None:
    intent = taken(bank, order)
    dispute_id = bank.dispute(intent)
    with pytest.raises(Refused) as refused:
        bank.cards.refund(intent.id, 400, key=f"refund:{order}:1", ref="r1")
    said = {"uncategorized_text": "It was handed over against the secret PIN."}
    answered = bank.cards.answer_dispute(dispute_id, said, key=f"dispute:{order}")
    bank.judge(dispute_id, is_won=True)

    won = bank.cards.look_dispute(dispute_id)

    assert refused.value.code == "charge_disputed"
    assert (answered.state, won.state) == (DisputeStanding.ANSWERED, DisputeStanding.WON)
    assert (won.back_minor, won.fee_back_minor) == (1250, 2_000)
    assert bank.cards.refund(intent.id, 400, key=f"refund:{order}:2", ref="r2").amount_minor == 400


def test_a_dispute_is_answered_once(bank: Bank, order: str) -> None:
    dispute_id = bank.dispute(taken(bank, order))
    said = {"customer_name": "Ada", "uncategorized_text": "losing_evidence"}
    for _ in range(2):
        bank.cards.answer_dispute(dispute_id, said, key=f"dispute:{order}")

    with pytest.raises(Refused):
        bank.cards.answer_dispute(dispute_id, said, key=f"dispute:{order}:again")
    bank.judge(dispute_id, is_won=False)
    assert bank.cards.look_dispute(dispute_id).state is DisputeStanding.LOST


def test_who_gives_a_dispute_up_has_lost_it(bank: Bank, order: str) -> None:
    dispute_id = bank.dispute(taken(bank, order))

    given_up = bank.cards.give_dispute_up(dispute_id, key=f"dispute:{order}")

    assert given_up.state is DisputeStanding.LOST
    assert (given_up.taken_minor, given_up.back_minor) == (1250, 0)
    with pytest.raises(Refused):
        bank.cards.answer_dispute(dispute_id, {"customer_name": "Ada"}, key=f"dispute:{order}:late")
