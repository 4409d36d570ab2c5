"""Whatever is asked, in whatever order, refused or not: the books balance and nobody gets more than was taken."""

from __future__ import annotations

import random
import threading
import uuid
from collections import Counter
from typing import Any

import pytest

from marketplace.gateways.cards import (
    CardGateway,
    Declined,
    GatewayUnreachable,
    HoldRequest,
    Intent,
    Refused,
    TransferRequest,
)
from tests.banks import StandInBank, open_shop

CARDS = (
    "pm_card_visa",
    "pm_card_visa",
    "pm_card_mastercard",
    "pm_card_visa_chargeDeclined",
    "pm_card_refundFail",
)


def wish(order: str, amount_minor: int = 1250, card: str = "pm_card_visa") -> HoldRequest:
    return HoldRequest(amount_minor, order, f"order_{order}", saved_card=card, return_url="http://q.test/b")


def live(cards: CardGateway, dice: random.Random, shops: list[str]) -> None:
    """Let one order have a random life; what is refused is left at that."""
    order = uuid.uuid4().hex
    held = cards.hold(wish(order, dice.randint(50, 20_000), dice.choice(CARDS)), key=f"{order}:pay")
    if dice.random() < 0.2:
        cards.release(held.id, key=f"{order}:cancel")
        return
    taken = cards.capture(held.id, dice.randint(1, held.amount_minor + 50), key=f"{order}:capture")
    for step in range(dice.randint(0, 6)):
        try:
            move(cards, dice, shops, taken, step)
        except Refused:
            continue


def move(cards: CardGateway, dice: random.Random, shops: list[str], taken: Intent, step: int) -> None:
    amount_minor, key = dice.randint(1, taken.captured_minor), f"{taken.order_ref}:{step}"
    if dice.random() < 0.5:
        request = TransferRequest(
            amount_minor, dice.choice(shops), str(taken.charge_id), taken.order_ref, f"p{step}"
        )
        transfer = cards.transfer(request, key=key)
        if dice.random() < 0.5:
            cards.reverse(transfer.id, dice.randint(1, transfer.amount_minor), key=f"{key}:rev")
    else:
        cards.refund(taken.id, amount_minor, key=key, ref=key)


@pytest.mark.parametrize("seed", range(3))
def test_random_lives_of_orders_leave_the_books_balanced(real_bank: StandInBank, seed: int) -> None:
    dice = random.Random(seed)
    shops = [open_shop(real_bank, f"shop:{uuid.uuid4().hex}") for _ in range(3)]

    outcomes: Counter[str] = Counter()
    for _ in range(25):
        try:
            live(real_bank.cards, dice, shops)
            outcomes["lived"] += 1
        except (Declined, Refused) as no:
            outcomes[type(no).__name__] += 1

    memory = real_bank.standin.desk.memory
    books: Any = real_bank.books()
    assert outcomes["lived"] > 10
    assert outcomes["Declined"] > 0
    assert books["unbalanced"] == 0
    assert all(books["totals"].get(shop, 0) >= 0 for shop in shops)
    for charge in memory.find("charge"):
        sent = sum(each["amount"] for each in memory.find("transfer", {"source_transaction": charge["id"]}))
        assert sent <= charge["amount_captured"] <= charge["amount"]
        assert charge["amount_refunded"] <= charge["amount"]


def test_ten_presses_at_once_are_one_hold(real_bank: StandInBank) -> None:
    order, seen, start = uuid.uuid4().hex, [], threading.Barrier(10)

    def press() -> None:
        start.wait()
        try:
            seen.append(real_bank.cards.hold(wish(order), key=f"{order}:pay").id)
        except GatewayUnreachable:
            seen.append("busy")  # 409: the first is still being answered

    threads = [threading.Thread(target=press) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(seen) == 10
    assert len(set(seen) - {"busy"}) == 1
    assert len(real_bank.standin.desk.memory.find("payment_intent", {"metadata.order_id": order})) == 1
