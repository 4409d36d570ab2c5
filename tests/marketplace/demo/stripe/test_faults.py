"""Whatever goes wrong on the way, a card is asked once."""

from __future__ import annotations

import time
import uuid

import pytest

from marketplace.gateways.cards import GatewayBroke, GatewayUnreachable, HoldRequest, IntentState
from tests.banks import StandInBank

INTENTS = "/v1/payment_intents"


def wish(order: str) -> HoldRequest:
    return HoldRequest(1250, order, f"order_{order}", saved_card="pm_card_visa", return_url="http://q.test/b")


def how_many(bank: StandInBank, order: str) -> int:
    return len(bank.standin.desk.memory.find("payment_intent", {"metadata.order_id": order}))


@pytest.fixture
def order() -> str:
    return uuid.uuid4().hex


def test_a_lost_answer_is_asked_for_again_by_the_sdk(real_bank: StandInBank, order: str) -> None:
    real_bank.trouble("lost_answer", INTENTS)

    intent = real_bank.cards.hold(wish(order), key=f"order:{order}:pay:1")

    assert intent.state is IntentState.HELD
    assert how_many(real_bank, order) == 1


def test_answers_lost_for_long_are_found_under_the_same_key(real_bank: StandInBank, order: str) -> None:
    real_bank.trouble("lost_answer", INTENTS, times=2)  # the SDK asks twice

    with pytest.raises(GatewayUnreachable):
        real_bank.cards.hold(wish(order), key=f"order:{order}:pay:1")
    intent = real_bank.cards.hold(wish(order), key=f"order:{order}:pay:1")

    assert intent.state is IntentState.HELD
    assert how_many(real_bank, order) == 1


def test_an_answer_that_takes_longer_than_we_wait_is_found_under_the_same_key(
    real_bank: StandInBank, order: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from marketplace.gateways.cards import asking
    from tests.marketplace.money.abroad import open_door

    monkeypatch.setattr(asking, "READ_S", 0.2)
    real_bank.standin.desk.faults.change({"slow_s": 0.6})
    real_bank.trouble("slow_answer", INTENTS, times=2)

    with pytest.raises(GatewayUnreachable):
        open_door(real_bank.standin).hold(wish(order), key=f"order:{order}:pay:1")
    time.sleep(1.0)  # it was done all the same

    assert real_bank.cards.hold(wish(order), key=f"order:{order}:pay:1").state is IntentState.HELD
    assert how_many(real_bank, order) == 1


def test_a_500_after_the_charge_stays_under_its_key_and_is_found_by_looking(
    real_bank: StandInBank, order: str
) -> None:
    real_bank.trouble("broken_after", INTENTS)

    for _ in range(2):
        with pytest.raises(GatewayBroke):
            real_bank.cards.hold(wish(order), key=f"order:{order}:pay:1")

    found = real_bank.cards.find_intent(order)
    assert found is not None
    assert found.state is IntentState.HELD
    assert how_many(real_bank, order) == 1


def test_a_500_before_anything_happened_leaves_nothing(real_bank: StandInBank, order: str) -> None:
    real_bank.trouble("down", INTENTS)

    with pytest.raises(GatewayBroke):
        real_bank.cards.hold(wish(order), key=f"order:{order}:pay:1")

    assert how_many(real_bank, order) == 0
    assert real_bank.cards.hold(wish(order), key=f"order:{order}:pay:1").state is IntentState.HELD


def test_a_busy_bank_is_asked_again_in_peace(real_bank: StandInBank, order: str) -> None:
    real_bank.trouble("busy", INTENTS)

    assert real_bank.cards.hold(wish(order), key=f"order:{order}:pay:1").state is IntentState.HELD


def test_nobody_at_the_other_end_is_unreachable() -> None:
    from marketplace.gateways.cards.stripe_cards import StripeCards

    cards = StripeCards("sk_test_standin", api_base="http://127.0.0.1:9", webhook_secrets={})

    with pytest.raises(GatewayUnreachable):
        cards.hold(wish("o1"), key="order:o1:pay:1")


def test_a_fault_that_means_nothing_is_refused(real_bank: StandInBank) -> None:
    with pytest.raises(ValueError, match="unknown fault: rain"):
        real_bank.standin.desk.faults.change({"rain": 1})
    with pytest.raises(ValueError, match="unknown trouble: rain"):
        real_bank.standin.desk.faults.change({"once": [{"trouble": "rain"}]})
