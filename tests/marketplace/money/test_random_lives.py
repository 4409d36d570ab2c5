"""Random orders under random faults: captured = refunded + net transfers + kept, and nobody is owed a cent.

`MONEY_ORDERS=300` lets that many live; the seeds are `MONEY_SEEDS=1,2,3`.
"""

from __future__ import annotations

import os
import random
from collections import Counter

import pytest

from marketplace.orders.models import Order
from marketplace.payments.models import Charge, Dispute
from marketplace.tips.models import Tip
from sellers.payouts.models import Reversal, Transfer
from tests.doubles import NO_FUNDS
from tests.marketplace.money.afterwards import LOSING, let_the_banks_decide
from tests.marketplace.money.books import all_wrong, unsettled
from tests.marketplace.money.lives import Lives, fill, finish, go_home
from tests.marketplace.money.shaky import ShakyCards
from tests.marketplace.money.street import Street

ORDERS = int(os.environ.get("MONEY_ORDERS", "40"))
SEEDS = [int(seed) for seed in os.environ.get("MONEY_SEEDS", "1").split(",")]


class AtTheBank:
    """A shopper in front of the double."""

    cards = (NO_FUNDS,)

    def __init__(self, street: Street, bank: ShakyCards) -> None:
        self.street, self.bank = street, bank

    def type_card(self, order: Order | Tip, card: str) -> None:
        intent = self.bank.intents[self.street.charge(order).intent_id]
        if intent.state in {"wanted", "declined"}:
            self.bank.type_card(intent.id, card)

    def pay_page(self, order: Order | Tip, card: str) -> None:
        page = self.street.charge(order).page_id
        if self.bank.pages[page].state == "open":
            self.bank.pay_page(page, card)

    def dispute(self, charge: Charge, reason: str) -> bool:
        mine = [one for one in self.bank.disputes.values() if one.intent_id == charge.intent_id]
        left = charge.captured_minor - sum(
            refund.amount_minor
            for refund in self.bank.refunds.values()
            if refund.intent_id == charge.intent_id
        )
        if mine or left <= 0:
            return False
        self.bank.dispute(charge.intent_id, reason=reason)
        return True

    def decide(self, dispute: Dispute) -> None:
        if self.bank.disputes[dispute.outside_id].state in {"open", "answered"}:
            said = self.bank.evidence.get(dispute.outside_id)
            is_won = said is not None and LOSING.items().isdisjoint(said.items())
            self.bank.judge(dispute.outside_id, is_won=is_won)

    def pay_out(self, account: str) -> None:
        """The double knows an account that is empty, not how much is in it: it fills again with the next word."""
        self.bank.paid_out ^= {account}


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
    go_home()
    street.settle_down()
    for order in lives.orders:  # nobody leaves a parcel on the way for ever
        finish(street, order)
    street.settle_down()
    let_the_banks_decide(lives)

    print(seed, dict(lives.outcomes), Counter(Order.objects.values_list("state", flat=True)))
    assert all_wrong() == []
    assert unsettled() == []
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
        ours = sum(charge.refunds.exclude(state="failed").values_list("amount_minor", flat=True))
        if (taken, back) != (charge.captured_minor, ours):
            wrong.append(
                f"{charge}: the bank took {taken} and gave {back}, we say {charge.captured_minor}, {ours}"
            )
    sent = sum(transfer.sent_minor for transfer in Transfer.objects.all())
    sent -= sum(Reversal.objects.filter(state="settled").values_list("amount_minor", flat=True))
    if sum(bank.sent.values()) != sent:
        wrong.append(f"the bank sent {sum(bank.sent.values())}, we say {sent}")
    return wrong
