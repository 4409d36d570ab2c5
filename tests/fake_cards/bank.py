"""The whole double, with what people do beside our pages."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from dataclasses import replace
from typing import Any

from marketplace.gateways.cards import (
    AccountStatus,
    Declined,
    HoldRequest,
    HostedPage,
    Intent,
    IntentState,
    PageState,
    RefundState,
)
from tests.fake_cards.news import News
from tests.fake_cards.outgoing import Outgoing
from tests.fake_cards.pages import Pages
from tests.fake_cards.payments import VISA
from tests.fake_cards.shares import Shares


class FakeCards(Pages, Shares, Outgoing, News):
    """Attributes set before a call decide how the bank behaves; `taken`, `sent` say what moved."""

    # What moved, for assertions.

    @property
    def taken(self) -> dict[str, int]:
        """Captured per intent, in minor units."""
        return {i.id: i.captured_minor for i in self.intents.values() if i.captured_minor}

    @property
    def given_back(self) -> dict[str, int]:
        """Refunded per refund."""
        return {refund.id: refund.amount_minor for refund in self.refunds.values()}

    @property
    def sent(self) -> dict[str, int]:
        """Net per destination."""
        net: dict[str, int] = {}
        for transfer in self.transfers.values():
            kept = transfer.amount_minor - transfer.reversed_minor
            net[transfer.destination] = net.get(transfer.destination, 0) + kept
        return net

    # What shoppers and recipients do away from our pages.

    def type_card(self, intent_id: str, card: str = VISA) -> Intent:
        """Let the shopper pay on the page with `card`, as Stripe's own script would."""
        try:
            return self._try_card(self.intents[intent_id], card, present=True)
        except Declined:
            return self.intents[intent_id]

    def answer_bank(self, intent_id: str, *, passed: bool = True) -> Intent:
        """Finish 3-D Secure."""
        intent = self.intents[intent_id]
        if passed:
            return self._hold(intent)
        return self._keep(
            replace(intent, state=IntentState.DECLINED, code="payment_intent_authentication_failure")
        )

    def pay_page(self, page_id: str, card: str = VISA) -> HostedPage:
        """Let the shopper pay on the hosted page."""
        request, page = self._requests[page_id], self.pages[page_id]
        hold = HoldRequest(page.amount_minor, request.order_ref, request.transfer_group)
        intent = self._new_intent(hold)
        self._of_pages[intent.id] = page_id
        intent = self._try_card(intent, card, present=True)
        self.pages[page_id] = replace(page, state=PageState.COMPLETE, intent_id=intent.id, url=None)
        self._journal("checkout.session.completed", page_id, "checkout.session", request.order_ref)
        return self.pages[page_id]

    def onboard(self, account_id: str) -> None:
        self.accounts[account_id] = AccountStatus(account_id, can_receive=True, capability="active")

    def fail_refund(self, refund_id: str) -> None:
        """Let a refund's bank send it back; its money counts as never given back."""
        refund = self.refunds[refund_id]
        self.move("refund_failure", refund.amount_minor, refund_id)
        self.refunds[refund_id] = replace(refund, state=RefundState.FAILED, amount_minor=0)
        self._journal("refund.failed", refund_id, "refund", "", payment_intent=refund.intent_id or "")

    def run_out(self, intent_id: str) -> None:
        """Let the hold end by itself."""
        self._cancel(self.intents[intent_id], because="automatic")

    def signed(self, event: dict[str, Any], *, at: float | None = None) -> tuple[bytes, str]:
        """Return body and `Stripe-Signature` of a webhook."""
        body, moment = json.dumps(event).encode(), int(at or time.time())
        digest = hmac.new(self.secret.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
        return body, f"t={moment},v1={digest}"

    @property
    def events(self) -> list[dict[str, Any]]:
        """Everything that happened, oldest first, ready to be `signed`."""
        return self._events
