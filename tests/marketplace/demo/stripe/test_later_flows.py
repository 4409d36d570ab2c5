"""Cards saved without a payment, nobody present, payouts, doubts: what later rooms will ask of Stripe."""

from __future__ import annotations

import urllib.request
import uuid
from typing import Any

import pytest
import stripe

from marketplace.gateways.cards import (
    Declined,
    HoldRequest,
    IntentState,
    RefundState,
    Refused,
    TransferRequest,
)
from tests.banks import StandInBank, open_shop
from tests.marketplace.demo.stripe.conftest import wait_for

BACK = "http://q.test/b"


@pytest.fixture
def api(real_bank: StandInBank) -> Any:
    return stripe.StripeClient("sk_test_standin", base_addresses={"api": real_bank.url}).v1


def act(bank: StandInBank, name: str, thing_id: str) -> None:
    urllib.request.urlopen(urllib.request.Request(f"{bank.url}/_standin/acts/{name}/{thing_id}", b"")).close()


def kinds_about(bank: StandInBank, thing_id: str) -> list[str]:
    events = bank.standin.desk.memory.find("event")
    return [each["type"] for each in reversed(events) if each["data"]["object"]["id"] == thing_id]


def test_a_card_is_saved_without_a_payment(api: Any, real_bank: StandInBank) -> None:
    shopper = real_bank.cards.open_wallet(ref="ada", email="ada@q.test", key=uuid.uuid4().hex)

    wish = {"customer": shopper, "usage": "off_session", "payment_method": "pm_card_visa", "confirm": True}
    setup = api.setup_intents.create({**wish, "return_url": BACK})

    assert (setup.status, setup.usage) == ("succeeded", "off_session")
    assert [card.id for card in real_bank.cards.saved_cards(shopper)] == [setup.payment_method]
    assert kinds_about(real_bank, setup.id) == ["setup_intent.created", "setup_intent.succeeded"]


def test_a_card_that_was_set_up_pays_while_nobody_is_there(api: Any, real_bank: StandInBank) -> None:
    shopper = real_bank.cards.open_wallet(ref="ada", email="ada@q.test", key=uuid.uuid4().hex)
    wish = {"customer": shopper, "payment_method": "pm_card_authenticationRequiredOnSetup", "confirm": True}
    asked = api.setup_intents.create({**wish, "return_url": BACK})
    assert asked.status == "requires_action"
    from marketplace.demo.stripe import guests

    guests.answer_bank(asked.next_action.redirect_to_url.url)

    (card,) = real_bank.cards.saved_cards(shopper)
    order = uuid.uuid4().hex
    request = HoldRequest(
        990, order, f"order_{order}", shopper_ref=shopper, saved_card=card.id, shopper_present=False
    )
    assert real_bank.cards.hold(request, key=order).state is IntentState.HELD


def test_a_card_that_was_never_set_up_does_not(real_bank: StandInBank) -> None:
    order = uuid.uuid4().hex
    card = "pm_card_authenticationRequiredOnSetup"

    with pytest.raises(Declined) as no:
        real_bank.cards.hold(
            HoldRequest(990, order, f"order_{order}", saved_card=card, shopper_present=False), key=order
        )

    assert no.value.code == "authentication_required"


def test_a_card_belongs_to_one_shopper(api: Any, real_bank: StandInBank) -> None:
    ada, mal = (
        real_bank.cards.open_wallet(ref=name, email=f"{name}@q.test", key=uuid.uuid4().hex)
        for name in ("ada", "mal")
    )
    card = api.payment_methods.attach("pm_card_visa", {"customer": ada})

    with pytest.raises(stripe.InvalidRequestError):
        api.payment_methods.attach(card.id, {"customer": mal})
    wish = {"amount": 990, "currency": "eur", "customer": mal, "payment_method": card.id, "confirm": True}
    with pytest.raises(stripe.InvalidRequestError, match="belongs to a Customer"):
        api.payment_intents.create({**wish, "return_url": BACK})


def paid_shop(bank: StandInBank, amount_minor: int = 1_000) -> str:
    """Return a shop with money."""
    order = uuid.uuid4().hex
    shop = open_shop(bank, f"shop:{order}")
    request = HoldRequest(2_000, order, f"order_{order}", saved_card="pm_card_visa", return_url=BACK)
    held = bank.cards.hold(request, key=f"{order}:pay")
    taken = bank.cards.capture(held.id, 2_000, key=f"{order}:capture")
    bank.cards.transfer(
        TransferRequest(amount_minor, shop, str(taken.charge_id), order, "a"), key=f"{order}:transfer"
    )
    return shop


def test_a_payout_says_which_lines_went_with_it(api: Any, real_bank: StandInBank) -> None:
    shop = paid_shop(real_bank)
    act(real_bank, "pay_out", shop)

    (payout,) = api.payouts.list({}, {"stripe_account": shop}).data
    lines = api.balance_transactions.list({"payout": payout.id}, {"stripe_account": shop}).data

    assert [(line.type, line.amount) for line in lines] == [("payout", -1_000), ("payment", 1_000)]
    wait_for(lambda: api.payouts.retrieve(payout.id, {}, {"stripe_account": shop}).status == "paid")
    news = [
        (each["type"], each["account"])
        for each in real_bank.standin.desk.memory.find("event", account=shop, oldest_first=True)
    ]
    assert news == [
        ("payout.created", shop),
        ("payout.paid", shop),
        ("payout.reconciliation_completed", shop),
    ]


def test_a_payout_that_bounces_is_the_shops_money_again(api: Any, real_bank: StandInBank) -> None:
    shop = paid_shop(real_bank)
    act(real_bank, "pay_out", shop)
    (payout,) = api.payouts.list({}, {"stripe_account": shop}).data

    act(real_bank, "bounce_payout", payout.id)

    assert api.payouts.retrieve(payout.id, {}, {"stripe_account": shop}).status == "failed"
    assert api.balance.retrieve({}, {"stripe_account": shop}).available[0].amount == 1_000


def test_a_page_of_ours_may_show_a_recipient_s_affairs_for_an_hour(api: Any, real_bank: StandInBank) -> None:
    shop = open_shop(real_bank, f"shop:{uuid.uuid4().hex}")

    session = api.account_sessions.create({"account": shop, "components": {"payouts": {"enabled": True}}})

    assert session.client_secret.startswith("accs_secret_")
    assert session.components.payouts.enabled is True
    with pytest.raises(stripe.InvalidRequestError, match="unknown parameter"):
        api.account_sessions.create({"account": shop, "components": {"rain": {"enabled": True}}})


def test_a_suspended_shop_is_thin_news_and_gets_nothing(real_bank: StandInBank) -> None:
    shop = paid_shop(real_bank)

    act(real_bank, "suspend", shop)

    assert not real_bank.cards.account_status(shop).can_receive
    (news, *_rest) = real_bank.standin.desk.memory.find("v2.core.event", limit=2)[::-1]
    assert news["type"] == "v2.core.account[configuration.recipient].capability_status_updated"
    assert news["related_object"]["id"] == shop


def test_a_bank_may_doubt_a_payment(api: Any, real_bank: StandInBank) -> None:
    order = uuid.uuid4().hex
    card = "pm_card_createIssuerFraudRecord"
    request = HoldRequest(2_000, order, f"order_{order}", saved_card=card, return_url=BACK)
    held = real_bank.cards.hold(request, key=f"{order}:pay")
    real_bank.cards.capture(held.id, 2_000, key=f"{order}:capture")

    wait_for(lambda: api.radar.early_fraud_warnings.list({"payment_intent": held.id}).data)

    (warning,) = api.radar.early_fraud_warnings.list({"payment_intent": held.id}).data
    assert (warning.actionable, warning.charge) == (True, held.charge_id)
    seen = real_bank.cards.look_warning(warning.id)
    assert (seen.kind, seen.is_actionable) == ("made_with_stolen_card", True)
    assert (seen.intent_id, seen.charge_id) == (held.id, held.charge_id)

    real_bank.cards.refund(held.id, 2_000, key=f"{order}:refund", ref="r1")
    assert not real_bank.cards.look_warning(warning.id).is_actionable


def test_a_photograph_goes_with_what_is_said_to_a_dispute(api: Any, real_bank: StandInBank) -> None:
    order = uuid.uuid4().hex
    request = HoldRequest(2_000, order, f"order_{order}", saved_card="pm_card_createDispute", return_url=BACK)
    held = real_bank.cards.hold(request, key=f"{order}:pay")
    real_bank.cards.capture(held.id, 2_000, key=f"{order}:capture")
    wait_for(lambda: api.disputes.list({"payment_intent": held.id}).data)
    (dispute,) = api.disputes.list({"payment_intent": held.id}).data

    photo = real_bank.cards.send_photo(b"\xff\xd8\xff door", key=f"{order}:photo")
    again = real_bank.cards.send_photo(b"\xff\xd8\xff door", key=f"{order}:photo")
    assert photo == again
    with pytest.raises(Refused):
        real_bank.cards.answer_dispute(
            dispute.id, {"shipping_documentation": "file_unknown"}, key=f"{order}:answer:1"
        )
    said = {"product_description": "Bread", "shipping_documentation": photo}
    real_bank.cards.answer_dispute(dispute.id, said, key=f"{order}:answer:2")

    page = urllib.request.urlopen(f"{real_bank.url}/?lang=en").read().decode()
    assert f"/_standin/files/{photo}" in page
    assert "Bread" in page
    with urllib.request.urlopen(f"{real_bank.url}/_standin/files/{photo}") as answer:
        assert answer.read() == b"\xff\xd8\xff door"


def test_what_is_no_picture_is_refused(real_bank: StandInBank) -> None:
    with pytest.raises(Refused):
        real_bank.cards.send_photo(b"words", key=uuid.uuid4().hex)


def test_a_refund_may_take_its_time(real_bank: StandInBank) -> None:
    order = uuid.uuid4().hex
    request = HoldRequest(2_000, order, f"order_{order}", saved_card="pm_card_pendingRefund", return_url=BACK)
    held = real_bank.cards.hold(request, key=f"{order}:pay")
    real_bank.cards.capture(held.id, 2_000, key=f"{order}:capture")

    refund = real_bank.cards.refund(held.id, 500, key=f"{order}:refund", ref="r1")

    assert refund.state is RefundState.PENDING
    wait_for(lambda: real_bank.cards.look_refund(refund.id).state is RefundState.SUCCEEDED)
    assert kinds_about(real_bank, refund.id) == ["refund.created", "refund.updated"]
