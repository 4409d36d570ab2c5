"""A bank in memory that behaves like the real one, for tests of our own decisions.

It keeps keys like Stripe: the same key finds the first answer (a refusal by the bank too), the same key
with another question is refused. The contract test holds it against the real SDK and the stand-in.
"""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from marketplace.gateways.cards import (
    AccountRequest,
    AccountStatus,
    BalanceMove,
    CardEvent,
    Declined,
    ForgedEvent,
    GatewayBroke,
    GatewayUnreachable,
    HoldRequest,
    HostedPage,
    Intent,
    IntentState,
    PageRequest,
    PageState,
    RefundReceipt,
    RefundState,
    Refused,
    ReversalReceipt,
    SavedCard,
    TransferReceipt,
    TransferRequest,
    translate,
)

VISA = "pm_card_visa"
NO_FUNDS = "pm_card_visa_chargeDeclinedInsufficientFunds"
ASKS_FOR_SHOPPER = "pm_card_authenticationRequired"
DECLINES = {"pm_card_visa_chargeDeclined": "generic_decline", NO_FUNDS: "insufficient_funds"}
HOLD_LASTS = timedelta(days=7)

Answer = TypeVar("Answer")


class FakeCards:
    """Attributes set before a call decide how the bank behaves; `taken`, `sent` say what moved."""

    secret = "whsec_fake"

    def __init__(self, *, now: datetime | None = None) -> None:
        self.now = now or datetime(2026, 11, 20, 12, tzinfo=UTC)
        self.goes_silent_once = False  # does the work, then the answer is lost
        self.breaks_once = False  # answers 500 and keeps that answer under the key
        self.is_down = False  # nothing gets through
        self.intents: dict[str, Intent] = {}
        self.pages: dict[str, HostedPage] = {}
        self.refunds: dict[str, RefundReceipt] = {}
        self.transfers: dict[str, TransferReceipt] = {}
        self.accounts: dict[str, AccountStatus] = {}
        self.wallets: dict[str, list[SavedCard]] = {}
        self.calls: list[str] = []
        self._sources: dict[str, str] = {}
        self._wants_saving: set[str] = set()
        self._of_pages: dict[str, str] = {}
        self._requests: dict[str, PageRequest] = {}
        self._kept: dict[str, tuple[object, object]] = {}
        self._numbers = itertools.count(1)
        self._events: list[dict[str, Any]] = []

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

    # Payments.

    def hold(self, request: HoldRequest, *, key: str) -> Intent:
        def do() -> Intent:
            intent = self._new_intent(request)
            if not request.saved_card:
                return intent
            return self._try_card(intent, request.saved_card, present=request.shopper_present)

        return self._once("hold", key, request, do)

    def confirm(self, intent_id: str, *, saved_card: str, key: str, return_url: str | None = None) -> Intent:
        def do() -> Intent:
            intent = self._in(intent_id, IntentState.WANTED, IntentState.DECLINED)
            return self._try_card(intent, saved_card, present=True)

        return self._once("confirm", key, (intent_id, saved_card), do)

    def change_amount(self, intent_id: str, amount_minor: int, *, key: str) -> Intent:
        def do() -> Intent:
            intent = self._in(intent_id, IntentState.WANTED, IntentState.DECLINED, IntentState.NEEDS_ACTION)
            return self._keep(replace(intent, amount_minor=amount_minor))

        return self._once("change_amount", key, (intent_id, amount_minor), do)

    def look(self, intent_id: str) -> Intent:
        self._reach("look")
        return self._intent(intent_id)

    def capture(self, intent_id: str, amount_minor: int, *, key: str) -> Intent:
        def do() -> Intent:
            intent = self._in(intent_id, IntentState.HELD)
            if amount_minor > intent.capturable_minor:
                raise Refused("amount_too_large", param="amount_to_capture")
            taken = replace(
                intent, state=IntentState.CAPTURED, captured_minor=amount_minor, capturable_minor=0
            )
            self._journal("payment_intent.succeeded", intent_id, "payment_intent", intent.order_ref)
            return self._keep(replace(taken, fee_minor=(amount_minor * 15 + 500) // 1000 + 25))

        return self._once("capture", key, (intent_id, amount_minor), do)

    def release(self, intent_id: str, *, key: str) -> Intent:
        def do() -> Intent:
            open_states = set(IntentState) - {IntentState.CAPTURED, IntentState.CANCELLED}
            intent = self._in(intent_id, *open_states)
            if intent.state is not IntentState.HELD and intent_id in self._of_pages:
                raise Refused("invalid_request_error", "close the page instead")
            return self._cancel(intent)

        return self._once("release", key, intent_id, do)

    def refund(self, intent_id: str, amount_minor: int, *, key: str, ref: str) -> RefundReceipt:
        def do() -> RefundReceipt:
            intent = self._in(intent_id, IntentState.CAPTURED)
            back = sum(r.amount_minor for r in self.refunds.values() if r.intent_id == intent_id)
            if back + amount_minor > intent.captured_minor:
                raise Refused("invalid_request_error", "more than is left", param="amount")
            refund = RefundReceipt(self._id("re"), RefundState.SUCCEEDED, amount_minor, intent_id, ref)
            self.refunds[refund.id] = refund
            self._journal("refund.created", refund.id, "refund", "", payment_intent=intent_id)
            return refund

        return self._once("refund", key, (intent_id, amount_minor, ref), do)

    def look_refund(self, refund_id: str) -> RefundReceipt:
        self._reach("look_refund")
        return self._known(self.refunds, refund_id)

    def find_intent(self, order_ref: str) -> Intent | None:
        self._reach("find_intent")
        return next((i for i in reversed(self.intents.values()) if i.order_ref == order_ref), None)

    def find_refund(self, intent_id: str, ref: str) -> RefundReceipt | None:
        self._reach("find_refund")
        found = (r for r in self.refunds.values() if r.intent_id == intent_id)
        return next((refund for refund in found if refund.refund_ref == ref), None)

    # Pages and wallet.

    def hosted_page(self, request: PageRequest, *, key: str) -> HostedPage:
        def do() -> HostedPage:
            page_id = self._id("cs_test")
            amount_minor = sum(line.amount_minor * line.quantity for line in request.lines)
            url = f"https://bank.example/pay/{page_id}"
            page = HostedPage(page_id, PageState.OPEN, amount_minor, url, order_ref=request.order_ref)
            self.pages[page_id], self._requests[page_id] = page, request
            return page

        return self._once("hosted_page", key, request, do)

    def look_page(self, page_id: str) -> HostedPage:
        self._reach("look_page")
        return self._known(self.pages, page_id)

    def close_page(self, page_id: str, *, key: str) -> HostedPage:
        def do() -> HostedPage:
            page = self._known(self.pages, page_id)
            if page.state is not PageState.OPEN:
                raise Refused("invalid_request_error", "only open pages close")
            self.pages[page_id] = replace(page, state=PageState.EXPIRED, url=None)
            for intent_id in [each for each, its_page in self._of_pages.items() if its_page == page_id]:
                self._cancel(self.intents[intent_id], because="abandoned")
            return self.pages[page_id]

        return self._once("close_page", key, page_id, do)

    def open_wallet(self, *, ref: str, email: str, key: str) -> str:
        def do() -> str:
            shopper_ref = self._id("cus")
            self.wallets[shopper_ref] = []
            return shopper_ref

        return self._once("open_wallet", key, (ref, email), do)

    def saved_cards(self, shopper_ref: str) -> tuple[SavedCard, ...]:
        self._reach("saved_cards")
        return tuple(cards for cards in self._known(self.wallets, shopper_ref))

    def forget_card(self, card_id: str, *, key: str) -> None:
        def do() -> None:
            for wallet in self.wallets.values():
                wallet[:] = [card for card in wallet if card.id != card_id]

        self._once("forget_card", key, card_id, do)

    # Shares.

    def open_account(self, request: AccountRequest, *, key: str) -> AccountStatus:
        def do() -> AccountStatus:
            account_id = self._id("acct")
            missing = ("identity.individual.verification",)
            self.accounts[account_id] = AccountStatus(account_id, False, "restricted", missing)
            return self.accounts[account_id]

        return self._once("open_account", key, request, do)

    def onboarding_link(self, account_id: str, *, return_url: str, refresh_url: str) -> str:
        self._reach("onboarding_link")
        return f"https://bank.example/onboarding/{self._known(self.accounts, account_id).id}"

    def account_status(self, account_id: str) -> AccountStatus:
        self._reach("account_status")
        return self._known(self.accounts, account_id)

    def transfer(self, request: TransferRequest, *, key: str) -> TransferReceipt:
        def do() -> TransferReceipt:
            if not self._known(self.accounts, request.destination).can_receive:
                raise Refused("insufficient_capabilities_for_transfer")
            charge = request.source_charge
            captured = sum(i.captured_minor for i in self.intents.values() if i.charge_id == charge)
            used = sum(self.transfers[t].amount_minor for t, c in self._sources.items() if c == charge)
            if charge and used + request.amount_minor > captured:
                raise Refused("invalid_request_error", "more than was captured", param="amount")
            receipt = TransferReceipt(
                self._id("tr"),
                request.amount_minor,
                0,
                request.destination,
                request.order_ref,
                request.part_ref,
            )
            self.transfers[receipt.id], self._sources[receipt.id] = receipt, charge
            return receipt

        return self._once("transfer", key, request, do)

    def reverse(self, transfer_id: str, amount_minor: int, *, key: str) -> ReversalReceipt:
        def do() -> ReversalReceipt:
            transfer = self._known(self.transfers, transfer_id)
            back = transfer.reversed_minor + amount_minor
            if back > transfer.amount_minor:
                raise Refused("invalid_request_error", "more than is left", param="amount")
            self.transfers[transfer_id] = replace(transfer, reversed_minor=back)
            return ReversalReceipt(self._id("trr"), transfer_id, amount_minor)

        return self._once("reverse", key, (transfer_id, amount_minor), do)

    def find_transfer(self, transfer_group: str, part_ref: str) -> TransferReceipt | None:
        self._reach("find_transfer")
        charges = {i.charge_id for i in self.intents.values() if i.transfer_group == transfer_group}
        found = (t for t in self.transfers.values() if self._sources[t.id] in charges)
        return next((transfer for transfer in found if transfer.part_ref == part_ref), None)

    # News.

    def read_event(self, body: bytes, signature: str) -> CardEvent:
        parts = dict(part.split("=", 1) for part in signature.split(",") if "=" in part)
        signed = f"{parts.get('t', '')}.".encode() + body
        expected = hmac.new(self.secret.encode(), signed, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, parts.get("v1", "")) or time.time() - int(parts["t"]) > 300:
            raise ForgedEvent
        return translate.event(json.loads(body))

    def events_since(self, at: datetime, *, undelivered_only: bool = False) -> Iterator[CardEvent]:
        self._reach("events_since")
        news = map(translate.event, reversed(self._events))
        return (event for event in news if event.created_at >= at.replace(microsecond=0))

    def balance_moves_since(self, at: datetime) -> Iterator[BalanceMove]:
        raise NotImplementedError("the double keeps no books of its own; use the stand-in")

    # How it works inside.

    def _once(self, name: str, key: str, question: object, do: Callable[[], Answer]) -> Answer:
        self._reach(name)
        if key in self._kept:
            asked, kept = self._kept[key]
            if asked != (name, question):
                raise Refused("idempotency_error", "this key asked something else")
        else:
            kept = self._first_answer(do)
            self._kept[key] = ((name, question), kept)
        if self.goes_silent_once:
            self.goes_silent_once = False
            raise GatewayUnreachable("the answer was lost")
        if isinstance(kept, Exception):
            raise kept
        return kept  # type: ignore[return-value]

    def _first_answer(self, do: Callable[[], object]) -> object:
        if self.breaks_once:
            self.breaks_once = False
            return GatewayBroke("500")
        try:
            return do()
        except Declined as no:
            return no  # a decline is kept under its key; a refused question is not

    def _reach(self, name: str) -> None:
        if self.is_down:
            raise GatewayUnreachable("down")
        self.calls.append(name)

    def _new_intent(self, request: HoldRequest) -> Intent:
        if request.amount_minor < 50:
            raise Refused("amount_too_small", param="amount")
        if request.saved_card and request.shopper_present and not request.return_url:
            raise Refused(
                "invalid_request_error", "the bank may ask: a way back is needed", param="return_url"
            )
        intent = Intent(
            id=self._id("pi"),
            state=IntentState.WANTED,
            amount_minor=request.amount_minor,
            currency=request.currency.upper(),
            client_secret=self._id("secret"),
            shopper_ref=request.shopper_ref,
            order_ref=request.order_ref,
            transfer_group=request.transfer_group,
        )
        if request.save_card:
            self._wants_saving.add(intent.id)
        return self._keep(intent)

    def _try_card(self, intent: Intent, card: str, *, present: bool) -> Intent:
        if card == ASKS_FOR_SHOPPER and present:
            url = f"https://bank.example/3ds/{intent.id}"
            return self._keep(
                replace(intent, state=IntentState.NEEDS_ACTION, action_url=url, saved_card=card)
            )
        if card in DECLINES or card == ASKS_FOR_SHOPPER:
            code = "authentication_required" if card == ASKS_FOR_SHOPPER else "card_declined"
            reason = DECLINES.get(card, "authentication_required")
            self._keep(replace(intent, state=IntentState.DECLINED, code=code, decline_code=reason))
            self._journal("payment_intent.payment_failed", intent.id, "payment_intent", intent.order_ref)
            raise Declined(code, reason, intent.id)
        return self._hold(replace(intent, saved_card=card))

    def _hold(self, intent: Intent) -> Intent:
        if intent.id in self._wants_saving and intent.shopper_ref:
            card = SavedCard(self._id("pm"), "visa", "4242", 12, 2034)
            self.wallets.setdefault(intent.shopper_ref, []).append(card)
            intent = replace(intent, saved_card=card.id)
        self._journal(
            "payment_intent.amount_capturable_updated", intent.id, "payment_intent", intent.order_ref
        )
        return self._keep(
            replace(
                intent,
                state=IntentState.HELD,
                capturable_minor=intent.amount_minor,
                capture_before=self.now + HOLD_LASTS,
                charge_id=self._id("ch"),
                card_brand="visa",
                card_last4="4242",
                action_url=None,
                code=None,
                decline_code=None,
            )
        )

    def _cancel(self, intent: Intent, because: str | None = None) -> Intent:
        self._journal("payment_intent.canceled", intent.id, "payment_intent", intent.order_ref)
        gone = replace(intent, state=IntentState.CANCELLED, capturable_minor=0, cancelled_because=because)
        return self._keep(gone)

    def _in(self, intent_id: str, *states: IntentState) -> Intent:
        intent = self._intent(intent_id)
        if intent.state not in states:
            raise Refused("payment_intent_unexpected_state", intent.state)
        return intent

    def _intent(self, intent_id: str) -> Intent:
        return self._known(self.intents, intent_id)

    def _keep(self, intent: Intent) -> Intent:
        self.intents[intent.id] = intent
        return intent

    def _known(self, shelf: dict[str, Answer], thing_id: str) -> Answer:
        if thing_id not in shelf:
            raise Refused("resource_missing", thing_id)
        return shelf[thing_id]

    def _id(self, prefix: str) -> str:
        return f"{prefix}_fake_{next(self._numbers)}"

    def _journal(self, kind: str, thing_id: str, thing: str, order_ref: str, **more: str) -> None:
        about = {
            "id": thing_id,
            "object": thing,
            "metadata": {"order_id": order_ref} if order_ref else {},
            **more,
        }
        created = int(self.now.timestamp())
        event = {"id": self._id("evt"), "object": "event", "type": kind, "created": created}
        self._events.append({**event, "data": {"object": about}})
