"""One contract for the double and for the real SDK against the stand-in: the same words mean the same."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from marketplace.gateways.cards import (
    AccountRequest,
    Declined,
    HoldRequest,
    Intent,
    IntentState,
    PageLine,
    PageRequest,
    PageState,
    RefundState,
    Refused,
    TransferRequest,
)
from tests.banks import Bank, open_shop
from tests.fake_cards import ASKS_FOR_SHOPPER, NO_FUNDS, VISA

BACK = "http://quartier.test/back"


@pytest.fixture
def order() -> str:
    return uuid.uuid4().hex


def wish(order: str, amount_minor: int = 1250, card: str | None = VISA, **more: object) -> HoldRequest:
    return HoldRequest(amount_minor, order, f"order_{order}", saved_card=card, return_url=BACK, **more)  # type: ignore[arg-type]


def held(bank: Bank, order: str, amount_minor: int = 1250) -> Intent:
    return bank.cards.hold(wish(order, amount_minor), key=f"order:{order}:pay:1")


def taken(bank: Bank, order: str, amount_minor: int = 1250) -> Intent:
    return bank.cards.capture(held(bank, order).id, amount_minor, key=f"order:{order}:capture")


def test_a_saved_card_is_held_for_a_week(bank: Bank, order: str) -> None:
    intent = held(bank, order)

    assert (intent.state, intent.amount_minor, intent.capturable_minor) == (IntentState.HELD, 1250, 1250)
    assert (intent.captured_minor, intent.currency, intent.order_ref) == (0, "EUR", order)
    assert (intent.card_brand, intent.card_last4) == ("visa", "4242")
    assert intent.capture_before is not None
    assert intent.charge_id is not None
    assert bank.cards.look(intent.id) == intent


def test_a_hold_without_a_card_waits_for_the_shopper(bank: Bank, order: str) -> None:
    intent = bank.cards.hold(wish(order, card=None), key=f"order:{order}:pay:1")
    bank.type_card(intent, VISA)

    assert (intent.state, intent.charge_id) == (IntentState.WANTED, None)
    assert "_secret" in intent.client_secret or intent.client_secret.startswith("secret")
    assert bank.cards.look(intent.id).state is IntentState.HELD


def test_the_same_key_finds_the_first_hold(bank: Bank, order: str) -> None:
    assert held(bank, order).id == held(bank, order).id


def test_the_same_key_for_another_amount_is_refused(bank: Bank, order: str) -> None:
    held(bank, order)

    with pytest.raises(Refused) as refused:
        held(bank, order, 1300)

    assert refused.value.code == "idempotency_error"


def test_a_declined_card_says_why_and_leaves_the_intent_open(bank: Bank, order: str) -> None:
    with pytest.raises(Declined) as no:
        bank.cards.hold(wish(order, card=NO_FUNDS), key=f"order:{order}:pay:1")

    assert (no.value.code, no.value.decline_code) == ("card_declined", "insufficient_funds")
    assert no.value.intent_id
    intent = bank.cards.look(no.value.intent_id)
    assert (intent.state, intent.decline_code) == (IntentState.DECLINED, "insufficient_funds")


def test_a_decline_is_kept_under_its_key(bank: Bank, order: str) -> None:
    intents = set()
    for _ in range(2):
        with pytest.raises(Declined) as no:
            bank.cards.hold(wish(order, card=NO_FUNDS), key=f"order:{order}:pay:1")
        intents.add(no.value.intent_id)

    assert len(intents) == 1


def test_another_card_pays_the_same_intent(bank: Bank, order: str) -> None:
    with pytest.raises(Declined) as no:
        bank.cards.hold(wish(order, card=NO_FUNDS), key=f"order:{order}:pay:1")

    intent = bank.cards.confirm(
        str(no.value.intent_id), saved_card=VISA, key=f"order:{order}:pay:2", return_url=BACK
    )

    assert (intent.id, intent.state) == (no.value.intent_id, IntentState.HELD)
    assert intent.decline_code is None


def test_the_bank_may_ask_for_the_shopper(bank: Bank, order: str) -> None:
    asked = bank.cards.hold(wish(order, card=ASKS_FOR_SHOPPER), key=f"order:{order}:pay:1")
    bank.answer_bank(asked, passed=True)

    assert (asked.state, asked.capturable_minor) == (IntentState.NEEDS_ACTION, 0)
    assert bank.cards.look(asked.id).state is IntentState.HELD


def test_scripts_off_the_bank_asks_on_a_page_of_its_own(bank: Bank, order: str) -> None:
    request = wish(order, card=ASKS_FOR_SHOPPER, in_page=False)

    asked = bank.cards.hold(request, key=f"order:{order}:pay:1")

    assert asked.action_url is not None
    assert f"/3ds/{asked.id}" in asked.action_url


def test_a_shopper_who_does_not_agree_has_not_paid(bank: Bank, order: str) -> None:
    asked = bank.cards.hold(wish(order, card=ASKS_FOR_SHOPPER), key=f"order:{order}:pay:1")
    bank.answer_bank(asked, passed=False)

    intent = bank.cards.look(asked.id)

    assert (intent.state, intent.capturable_minor) == (IntentState.DECLINED, 0)
    assert intent.code == "payment_intent_authentication_failure"


def test_an_absent_shopper_cannot_be_asked(bank: Bank, order: str) -> None:
    request = wish(order, card=ASKS_FOR_SHOPPER, shopper_present=False)

    with pytest.raises(Declined) as no:
        bank.cards.hold(request, key=f"order:{order}:pay:1")

    assert no.value.code == "authentication_required"


def test_a_saved_card_of_a_present_shopper_needs_a_way_back(bank: Bank, order: str) -> None:
    request = HoldRequest(1250, order, f"order_{order}", saved_card=VISA)

    with pytest.raises(Refused):
        bank.cards.hold(request, key=f"order:{order}:pay:1")


def test_less_than_fifty_cents_is_refused(bank: Bank, order: str) -> None:
    with pytest.raises(Refused) as refused:
        bank.cards.hold(wish(order, 49), key=f"order:{order}:pay:1")

    assert refused.value.code == "amount_too_small"


def test_a_capture_takes_up_to_what_is_held_and_releases_the_rest(bank: Bank, order: str) -> None:
    intent = taken(bank, order, 1000)

    assert (intent.state, intent.captured_minor, intent.capturable_minor) == (IntentState.CAPTURED, 1000, 0)
    assert intent.amount_minor == 1250  # what was asked stays what was asked


def test_a_partial_capture_is_no_refund_of_ours(bank: Bank, order: str) -> None:
    intent = taken(bank, order, 1000)

    assert bank.cards.find_refund(intent.id, "5") is None


def test_more_than_is_held_cannot_be_taken(bank: Bank, order: str) -> None:
    intent = held(bank, order)

    with pytest.raises(Refused) as refused:
        bank.cards.capture(intent.id, 1251, key=f"order:{order}:capture")

    assert refused.value.code == "amount_too_large"
    assert bank.cards.look(intent.id).captured_minor == 0


def test_a_hold_is_taken_once(bank: Bank, order: str) -> None:
    intent = taken(bank, order)

    with pytest.raises(Refused) as refused:
        bank.cards.capture(intent.id, 1250, key=f"order:{order}:capture:again")

    assert refused.value.code == "payment_intent_unexpected_state"


def test_a_hold_is_released(bank: Bank, order: str) -> None:
    intent = bank.cards.release(held(bank, order).id, key=f"order:{order}:cancel")

    assert (intent.state, intent.capturable_minor, intent.captured_minor) == (IntentState.CANCELLED, 0, 0)


def test_what_was_taken_cannot_be_released(bank: Bank, order: str) -> None:
    intent = taken(bank, order)

    with pytest.raises(Refused) as refused:
        bank.cards.release(intent.id, key=f"order:{order}:cancel")

    assert refused.value.code == "payment_intent_unexpected_state"
    assert bank.cards.look(intent.id).state is IntentState.CAPTURED


def test_the_amount_changes_until_a_card_is_held(bank: Bank, order: str) -> None:
    wanted = bank.cards.hold(wish(order, card=None), key=f"order:{order}:pay:1")

    changed = bank.cards.change_amount(wanted.id, 1400, key=f"order:{order}:amount:1400")
    bank.type_card(changed, VISA)

    assert bank.cards.look(wanted.id).capturable_minor == 1400
    with pytest.raises(Refused) as refused:
        bank.cards.change_amount(wanted.id, 1500, key=f"order:{order}:amount:1500")
    assert refused.value.code == "payment_intent_unexpected_state"


def test_a_refund_gives_back_what_is_left_and_no_more(bank: Bank, order: str) -> None:
    intent = taken(bank, order, 1000)

    refund = bank.cards.refund(intent.id, 400, key=f"refund:{order}:1", ref="r1")
    again = bank.cards.refund(intent.id, 400, key=f"refund:{order}:1", ref="r1")

    assert (refund.state, refund.amount_minor, refund.refund_ref) == (RefundState.SUCCEEDED, 400, "r1")
    assert refund.id == again.id
    assert bank.cards.look_refund(refund.id) == bank.cards.find_refund(intent.id, "r1")
    with pytest.raises(Refused):  # 400 + 601 > 1000
        bank.cards.refund(intent.id, 601, key=f"refund:{order}:2", ref="r2")
    assert bank.cards.refund(intent.id, 600, key=f"refund:{order}:3", ref="r3").amount_minor == 600


def test_what_is_only_held_cannot_be_refunded(bank: Bank, order: str) -> None:
    intent = held(bank, order)

    with pytest.raises(Refused) as refused:
        bank.cards.refund(intent.id, 100, key=f"refund:{order}:1", ref="r1")

    assert refused.value.code == "payment_intent_unexpected_state"


def share(intent: Intent, shop: str, amount_minor: int, part: str) -> TransferRequest:
    return TransferRequest(amount_minor, shop, str(intent.charge_id), intent.order_ref, part)


def test_shares_never_exceed_what_was_taken(bank: Bank, order: str) -> None:
    shop, intent = open_shop(bank, f"acct:{order}"), taken(bank, order, 1000)

    first = bank.cards.transfer(share(intent, shop, 700, "a"), key=f"order:{order}:transfer:a")

    assert (first.amount_minor, first.reversed_minor, first.part_ref) == (700, 0, "a")
    with pytest.raises(Refused):  # 700 + 301 > 1000
        bank.cards.transfer(share(intent, shop, 301, "b"), key=f"order:{order}:transfer:b")
    assert bank.cards.find_transfer(f"order_{order}", "b") is None
    assert bank.cards.find_transfer(f"order_{order}", "a") == first


def test_a_share_comes_back_once(bank: Bank, order: str) -> None:
    shop, intent = open_shop(bank, f"acct:{order}"), taken(bank, order)
    transfer = bank.cards.transfer(share(intent, shop, 700, "a"), key=f"order:{order}:transfer:a")

    for _ in range(2):
        back = bank.cards.reverse(transfer.id, 300, key=f"refund:{order}:rev")

    assert (back.transfer_id, back.amount_minor) == (transfer.id, 300)
    found = bank.cards.find_transfer(f"order_{order}", "a")
    assert found is not None
    assert found.reversed_minor == 300
    with pytest.raises(Refused):  # 300 + 401 > 700
        bank.cards.reverse(transfer.id, 401, key=f"refund:{order}:rev:2")


def test_nobody_is_paid_before_the_bank_knows_them(bank: Bank, order: str) -> None:
    request = AccountRequest(order, "company", "bo@quartier.test", "Chez Bo")
    account, intent = bank.cards.open_account(request, key=f"acct:{order}"), taken(bank, order)

    with pytest.raises(Refused) as refused:
        bank.cards.transfer(share(intent, account.id, 700, "a"), key=f"order:{order}:transfer:a")

    assert refused.value.code == "insufficient_capabilities_for_transfer"
    assert not account.can_receive
    assert account.missing


def test_the_same_share_is_sent_after_onboarding_with_the_same_key(bank: Bank, order: str) -> None:
    request = AccountRequest(order, "company", "bo@quartier.test", "Chez Bo")
    account, intent = bank.cards.open_account(request, key=f"acct:{order}"), taken(bank, order)
    with pytest.raises(Refused):
        bank.cards.transfer(share(intent, account.id, 700, "a"), key=f"order:{order}:transfer:a")

    bank.onboard(account.id)

    assert bank.cards.account_status(account.id).can_receive
    transfer = bank.cards.transfer(share(intent, account.id, 700, "a"), key=f"order:{order}:transfer:a")
    assert transfer.destination == account.id


def page_request(order: str) -> PageRequest:
    lines = (PageLine("Pain de campagne", 420, 2), PageLine("Livraison", 350))
    return PageRequest(order, f"order_{order}", lines, f"{BACK}?page={{CHECKOUT_SESSION_ID}}", BACK)


def test_the_hosted_page_holds_the_sum_of_its_lines(bank: Bank, order: str) -> None:
    page = bank.cards.hosted_page(page_request(order), key=f"order:{order}:page:1")
    bank.pay_page(page.id)

    paid = bank.cards.look_page(page.id)

    assert (page.state, page.amount_minor, page.intent_id) == (PageState.OPEN, 1190, None)  # 2 × 420 + 350
    assert page.url
    assert (paid.state, paid.order_ref) == (PageState.COMPLETE, order)
    intent = bank.cards.look(str(paid.intent_id))
    assert (intent.state, intent.capturable_minor, intent.order_ref) == (IntentState.HELD, 1190, order)


def test_a_closed_page_takes_no_money(bank: Bank, order: str) -> None:
    page = bank.cards.hosted_page(page_request(order), key=f"order:{order}:page:1")

    closed = bank.cards.close_page(page.id, key=f"order:{order}:page:1:close")

    assert (closed.state, closed.url) == (PageState.EXPIRED, None)
    with pytest.raises(Refused):
        bank.cards.close_page(page.id, key=f"order:{order}:page:1:close:2")


def test_an_intent_of_an_open_page_goes_with_its_page(bank: Bank, order: str) -> None:
    page = bank.cards.hosted_page(page_request(order), key=f"order:{order}:page:1")
    bank.pay_page(page.id, NO_FUNDS)
    intent = bank.cards.find_intent(order)
    assert intent is not None

    with pytest.raises(Refused):
        bank.cards.release(intent.id, key=f"order:{order}:cancel")
    bank.cards.close_page(page.id, key=f"order:{order}:page:1:close")

    assert (intent.state, bank.cards.look_page(page.id).intent_id) == (IntentState.DECLINED, None)
    assert bank.cards.look(intent.id).state is IntentState.CANCELLED


def test_a_paid_page_cannot_be_closed(bank: Bank, order: str) -> None:
    page = bank.cards.hosted_page(page_request(order), key=f"order:{order}:page:1")
    bank.pay_page(page.id)

    with pytest.raises(Refused):
        bank.cards.close_page(page.id, key=f"order:{order}:page:1:close")


def test_a_card_is_saved_when_the_shopper_agrees(bank: Bank, order: str) -> None:
    shopper = bank.cards.open_wallet(ref=order, email="ada@quartier.test", key=f"wallet:{order}")
    wanted = bank.cards.hold(
        wish(order, card=None, shopper_ref=shopper, save_card=True), key=f"order:{order}:pay:1"
    )
    assert bank.cards.saved_cards(shopper) == ()

    bank.type_card(wanted, VISA)

    (card,) = bank.cards.saved_cards(shopper)
    assert (card.brand, card.last4) == ("visa", "4242")
    again = bank.cards.hold(wish(f"{order}2", card=card.id, shopper_ref=shopper), key=f"order:{order}2:pay:1")
    assert again.state is IntentState.HELD
    bank.cards.forget_card(card.id, key=f"card:{card.id}:forget")
    assert bank.cards.saved_cards(shopper) == ()


def test_an_intent_is_found_by_its_order(bank: Bank, order: str) -> None:
    intent = held(bank, order)

    assert bank.cards.find_intent(order) == intent
    assert bank.cards.find_intent(f"{order}-other") is None


def test_what_nobody_made_is_refused(bank: Bank) -> None:
    with pytest.raises(Refused) as refused:
        bank.cards.look("pi_nobody")

    assert refused.value.code == "resource_missing"


def test_events_say_what_happened_to_which_order(bank: Bank, order: str) -> None:
    intent = taken(bank, order)

    news = [
        event
        for event in bank.cards.events_since(datetime(2026, 11, 1, tzinfo=UTC) - timedelta(days=300))
        if event.intent_id == intent.id and event.object_kind == "payment_intent"
    ]

    kinds = [event.type for event in reversed(news)]
    assert kinds[-2:] == ["payment_intent.amount_capturable_updated", "payment_intent.succeeded"]
    assert {event.order_ref for event in news} == {order}
