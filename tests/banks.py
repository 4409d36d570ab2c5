"""Two banks: the double, and the real SDK against the stand-in. A folder of tests takes the fixtures it wants."""

from __future__ import annotations

import json
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Protocol

import pytest

from marketplace.demo.stripe import guests
from marketplace.demo.stripe.api import disputes, money, refunds
from marketplace.demo.stripe.app import StandIn
from marketplace.demo.stripe.desk import Desk, Options
from marketplace.gateways.cards import AccountRequest, CardGateway, Declined, DisputeStanding, Intent
from marketplace.gateways.cards.stripe_cards import StripeCards
from tests.fake_cards import VISA, FakeCards

NUMBERS = {
    "pm_card_visa": "4242424242424242",
    "pm_card_visa_chargeDeclinedInsufficientFunds": "4000000000009995",
    "pm_card_authenticationRequired": "4000002760003184",
}


class Bank(Protocol):
    """A gateway, and what people do beside our pages."""

    @property
    def cards(self) -> CardGateway: ...

    def type_card(self, intent: Intent, card: str) -> None: ...

    def answer_bank(self, intent: Intent, *, passed: bool) -> None: ...

    def pay_page(self, page_id: str, card: str = VISA) -> None:
        """Pay on the hosted page; a card that is refused leaves the page open."""

    def onboard(self, account_id: str) -> None: ...

    def dispute(self, intent: Intent, *, reason: str = "fraudulent") -> str:
        """Let the shopper's bank take the charge back; return the dispute's id."""

    def judge(self, dispute_id: str, *, is_won: bool) -> None:
        """Let the shopper's bank decide, by what it was told."""

    def pay_out(self, account_id: str) -> None:
        """Send all that the account has to its owner's bank."""

    def bounce_payout(self, payout_id: str) -> None: ...

    def fail_refund(self, refund_id: str) -> None: ...

    def rest(self) -> None:
        """Let what is on its way arrive."""


class FakeBank:
    def __init__(self) -> None:
        self.cards = FakeCards()

    def type_card(self, intent: Intent, card: str) -> None:
        self.cards.type_card(intent.id, card)

    def answer_bank(self, intent: Intent, *, passed: bool) -> None:
        self.cards.answer_bank(intent.id, passed=passed)

    def pay_page(self, page_id: str, card: str = VISA) -> None:
        with suppress(Declined):
            self.cards.pay_page(page_id, card)

    def onboard(self, account_id: str) -> None:
        self.cards.onboard(account_id)

    def dispute(self, intent: Intent, *, reason: str = "fraudulent") -> str:
        return self.cards.dispute(intent.id, reason=reason)

    def judge(self, dispute_id: str, *, is_won: bool) -> None:
        self.cards.judge(dispute_id, is_won=is_won)

    def pay_out(self, account_id: str) -> None:
        mine = [each for each in self.cards.transfers.values() if each.destination == account_id]
        self.cards.pay_out(account_id, {each.payment_id: each.amount_minor for each in mine})
        self.cards.paid_out.add(account_id)

    def bounce_payout(self, payout_id: str) -> None:
        self.cards.arrive(payout_id, fails=True)

    def fail_refund(self, refund_id: str) -> None:
        self.cards.fail_refund(refund_id)

    def rest(self) -> None:
        for payout, _account in list(self.cards.payouts.values()):
            self.cards.arrive(payout.id)


class StandInBank:
    def __init__(self, standin: StandIn) -> None:
        self.standin, self.url = standin, standin.options.base_url
        self.cards = StripeCards(
            standin.options.secret_key,
            api_base=self.url,
            webhook_secrets=dict.fromkeys(
                ("platform", "connect", "accounts"), ("whsec_old", "whsec_standin")
            ),
        )

    def type_card(self, intent: Intent, card: str) -> None:
        guests.type_card(self.url, client_secret=intent.client_secret, number=NUMBERS[card])

    def answer_bank(self, intent: Intent, *, passed: bool) -> None:
        guests.answer_bank(f"{self.url}/3ds/{intent.id}?secret={intent.client_secret}", agrees=passed)

    def pay_page(self, page_id: str, card: str = VISA) -> None:
        with suppress(ValueError):
            guests.pay_page(f"{self.url}/pay/{page_id}", number=NUMBERS[card])

    def onboard(self, account_id: str) -> None:
        guests.onboard(
            self.cards.onboarding_link(
                account_id, return_url="http://q.test/r", refresh_url="http://q.test/f"
            )
        )

    def dispute(self, intent: Intent, *, reason: str = "fraudulent") -> str:
        with self._desk() as desk:
            found = disputes.open_dispute(desk, str(intent.charge_id), reason)
        assert found is not None
        return str(found["id"])

    def judge(self, dispute_id: str, *, is_won: bool) -> None:
        self.rest()
        seen = self.cards.look_dispute(dispute_id).state
        assert seen == (DisputeStanding.WON if is_won else DisputeStanding.LOST)

    def pay_out(self, account_id: str) -> None:
        with self._desk() as desk:
            money.pay_out_all(desk, account_id)

    def bounce_payout(self, payout_id: str) -> None:
        with self._desk() as desk:
            money.bounce(desk, payout_id)

    def fail_refund(self, refund_id: str) -> None:
        with self._desk() as desk:
            refunds.fail(desk, refund_id)

    def rest(self) -> None:
        memory, end = self.standin.desk.memory, time.monotonic() + 20
        while memory.execute("SELECT 1 FROM later WHERE due < ?", self.standin.desk.now() + 1):
            assert time.monotonic() < end, "the stand-in never came to rest"
            time.sleep(0.02)

    @contextmanager
    def _desk(self) -> Iterator[Desk]:
        desk = self.standin.desk
        with desk.memory.transaction():
            yield desk

    def books(self) -> dict[str, object]:
        with urllib.request.urlopen(f"{self.url}/_standin/books") as answer:
            found: dict[str, object] = json.load(answer)
        return found

    def trouble(self, trouble: str, path: str, times: int = 1) -> None:
        """Let the next calls to `path` go wrong."""
        once = [{"trouble": trouble, "path": path, "method": "POST"}] * times
        self.standin.desk.faults.change({"once": once})


@pytest.fixture(scope="session")
def running_standin() -> Iterator[StandIn]:
    standin = StandIn(Options(soon_s=0.02)).start(top_up=100_000)
    yield standin
    standin.stop()


@pytest.fixture
def real_bank(running_standin: StandIn) -> StandInBank:
    return StandInBank(running_standin)


@pytest.fixture(params=["double", "stand-in"])
def bank(request: pytest.FixtureRequest) -> Bank:
    if request.param == "double":
        return FakeBank()
    real: StandInBank = request.getfixturevalue("real_bank")
    return real


def open_shop(bank: Bank, key: str) -> str:
    """Return a recipient that may be paid."""
    account = bank.cards.open_account(AccountRequest(key, "company", "bo@quartier.test", "Chez Bo"), key=key)
    bank.onboard(account.id)
    return account.id
