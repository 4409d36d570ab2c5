"""Random orders under random faults: captured = refunded + net transfers + kept, and nobody is owed a cent.

`MONEY_ORDERS=300` lets that many live; the seeds are `MONEY_SEEDS=1,2,3`.
"""

from __future__ import annotations

import os
import random
from collections import Counter

import pytest

from marketplace.kernel.clock import wall_now
from marketplace.orders.models import Order
from marketplace.payments.models import Charge
from tests.doubles import NO_FUNDS
from tests.marketplace.money.books import credits_wrong, shelves_wrong, unsettled, wrongs
from tests.marketplace.money.lives import Lives, fill, finish
from tests.marketplace.money.shaky import ShakyCards
from tests.marketplace.money.street import Street

ORDERS = int(os.environ.get("MONEY_ORDERS", "40"))
SEEDS = [int(seed) for seed in os.environ.get("MONEY_SEEDS", "1").split(",")]


class AtTheBank:
    """A shopper in front of the double."""

    cards = (NO_FUNDS,)

    def __init__(self, street: Street, bank: ShakyCards) -> None:
        self.street, self.bank = street, bank

    def type_card(self, order: Order, card: str) -> None:
        intent = self.bank.intents[self.street.charge(order).intent_id]
        if intent.state in {"wanted", "declined"}:
            self.bank.type_card(intent.id, card)

    def pay_page(self, order: Order, card: str) -> None:
        page = self.street.charge(order).page_id
        if self.bank.pages[page].state == "open":
            self.bank.pay_page(page, card)


@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", SEEDS)
def test_random_lives_end_with_every_cent_in_its_place(street: Street, bank: ShakyCards, seed: int) -> None:
    street.dice = dice = random.Random(seed)
    bank.dice, bank.shakes = random.Random(seed + 1), 0.2
    fill(street)
    lives = Lives(street, AtTheBank(street, bank), dice)

    lives.live(ORDERS)
    bank.shakes = 0.0
    street.settle_down()
    Order.objects.filter(state="placed").update(
        pay_by=wall_now()
    )  # who was turned away at the bank went home
    street.settle_down()
    for order in lives.orders:  # nobody leaves a parcel on the way for ever
        finish(street, order)
    street.settle_down()

    print(seed, dict(lives.outcomes), Counter(Order.objects.values_list("state", flat=True)))
    assert [wrong for order in lives.orders for wrong in wrongs(order)] == []
    assert unsettled() == []
    assert shelves_wrong() + credits_wrong() == []
    assert _bank_against_us(bank) == []


def _bank_against_us(bank: ShakyCards) -> list[str]:
    """Compare the bank's memory with our rows, order by order and account by account."""
    wrong = []
    for intent in bank.intents.values():
        if intent.state == "held":
            charge = Charge.objects.get(order_key=intent.order_ref)
            wrong.append(
                f"{intent.id} is held for nothing, {charge.state} knows {charge.intent_id or charge.page_id}"
            )
    for charge in Charge.objects.all():
        mine = [one for one in bank.intents.values() if one.order_ref == str(charge.order_key)]
        taken = sum(intent.captured_minor for intent in mine)
        back = sum(
            refund.amount_minor
            for refund in bank.refunds.values()
            if refund.intent_id in {i.id for i in mine}
        )
        ours = sum(charge.refunds.values_list("amount_minor", flat=True))
        if (taken, back) != (charge.captured_minor, ours):
            wrong.append(
                f"{charge}: the bank took {taken} and gave {back}, we say {charge.captured_minor}, {ours}"
            )
    from sellers.payouts.models import Reversal, Transfer

    sent = sum(Transfer.objects.values_list("amount_minor", flat=True))
    sent -= sum(Reversal.objects.values_list("amount_minor", flat=True))
    if sum(bank.sent.values()) != sent:
        wrong.append(f"the bank sent {sum(bank.sent.values())}, we say {sent}")
    return wrong
