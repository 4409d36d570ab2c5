"""What the double remembers: its keys above all, like the real one."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from marketplace.gateways.cards import (
    AccountStatus,
    BalanceMove,
    Declined,
    DisputeReceipt,
    GatewayBroke,
    GatewayUnreachable,
    HostedPage,
    Intent,
    IntentState,
    PageRequest,
    PayoutPart,
    PayoutReceipt,
    RefundReceipt,
    Refused,
    ReversalReceipt,
    SavedCard,
    TransferReceipt,
    WarningReceipt,
)

Answer = TypeVar("Answer")


class Memory:
    """Everything the bank knows, and how it keeps an answer under its key."""

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
        self.reversals: dict[str, ReversalReceipt] = {}
        self.accounts: dict[str, AccountStatus] = {}
        self.wallet_refs: dict[str, str] = {}
        self.account_refs: dict[str, list[str]] = {}
        self.wallets: dict[str, list[SavedCard]] = {}
        self.moves: list[BalanceMove] = []  # its books about us
        self.payouts: dict[str, tuple[PayoutReceipt, str]] = {}
        self.parts: dict[str, tuple[PayoutPart, ...]] = {}
        self.disputes: dict[str, DisputeReceipt] = {}
        self.warnings: dict[str, WarningReceipt] = {}
        self.photos: dict[str, bytes] = {}
        self.evidence: dict[str, dict[str, str]] = {}
        self.paid_out: set[str] = set()  # accounts whose balance is with their bank: nothing to take back
        self.calls: list[str] = []
        self._sources: dict[str, str] = {}
        self._wants_saving: set[str] = set()
        self._of_pages: dict[str, str] = {}
        self._requests: dict[str, PageRequest] = {}
        self._kept: dict[str, tuple[object, object]] = {}
        self._numbers = itertools.count(1)
        self._events: list[dict[str, Any]] = []

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

    def move(
        self, kind: str, amount_minor: int, source_id: str, *, about: str = "", fee_minor: int = 0
    ) -> None:
        """Write one line into the bank's books about us."""
        net = amount_minor - fee_minor
        line = (self._id("txn"), self.now, kind, amount_minor, fee_minor, net, source_id, about)
        self.moves.append(BalanceMove(*line))

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
