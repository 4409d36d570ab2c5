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
    def read_event(self, body: bytes, signature: str) -> CardEvent:
        # Two secrets live side by side while one is being replaced.
        for secret in self._webhook_secrets:
            try:
                stripe.WebhookSignature.verify_header(body.decode(), signature, secret, TOLERANCE_S)
            except (stripe.SignatureVerificationError, UnicodeDecodeError):
                continue
            return translate.event(json.loads(body))
        raise ForgedEvent

    def events_since(self, at: datetime, *, undelivered_only: bool = False) -> Iterator[CardEvent]:
        params: dict[str, Any] = {"created": {"gte": int(at.timestamp())}}
        if undelivered_only:
            params["delivery_success"] = False
        return map(translate.event, self._all(self._v1.events.list, params))

    def balance_moves_since(self, at: datetime) -> Iterator[BalanceMove]:
        params = {"created": {"gte": int(at.timestamp())}}
        return map(translate.balance_move, self._all(self._v1.balance_transactions.list, params))
