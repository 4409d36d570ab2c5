"""What Stripe tells us: signed events, the list of events, its own books about us."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import stripe

from marketplace.gateways.cards import translate
from marketplace.gateways.cards.asking import Asking
from marketplace.gateways.cards.errors import ForgedEvent
from marketplace.gateways.cards.share_values import (
    BalanceMove,
)
from marketplace.gateways.cards.values import (
    CardEvent,
)

TOLERANCE_S = 300


class News(Asking):
    def read_event(self, body: bytes, signature: str, *, door: str = "platform") -> CardEvent:
        # Two secrets live side by side while one is being replaced.
        for secret in self._webhook_secrets[door]:
            try:
                stripe.WebhookSignature.verify_header(body.decode(), signature, secret, TOLERANCE_S)
                said = json.loads(body)
            except (stripe.SignatureVerificationError, ValueError):  # also bytes that are no text
                continue
            if not _belongs(said, door):
                break
            return translate.event(said)
        raise ForgedEvent

    def events_since(
        self, at: datetime, *, until: datetime | None = None, undelivered_only: bool = False
    ) -> Iterator[CardEvent]:
        created = {"gte": int(at.timestamp())}
        if until:
            created["lte"] = int(until.timestamp())
        params: dict[str, Any] = {"created": created}
        if undelivered_only:
            params["delivery_success"] = False
        return map(translate.event, self._all(self._v1.events.list, params))

    def balance_moves_since(self, at: datetime) -> Iterator[BalanceMove]:
        params = {"created": {"gte": int(at.timestamp())}, "expand": ["data.source"]}
        return map(translate.balance_move, self._all(self._v1.balance_transactions.list, params))

    def balance_minor(self, currency: str = "EUR") -> int:
        return translate.balance_minor(self._ask(self._v1.balance.retrieve, {}), currency)


def _belongs(said: Any, door: str) -> bool:
    """Say whether an event is of the kind that comes in there: thin ones (v2) by a door of their own."""
    kind = said.get("object") if isinstance(said, dict) else None
    return bool(kind == ("v2.core.event" if door == "accounts" else "event"))
