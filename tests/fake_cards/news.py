"""Signed events, and what happened."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime

from marketplace.gateways.cards import BalanceMove, CardEvent, ForgedEvent, translate
from tests.fake_cards.memory import Memory


class News(Memory):
    def read_event(self, body: bytes, signature: str, *, door: str = "platform") -> CardEvent:
        parts = dict(part.split("=", 1) for part in signature.split(",") if "=" in part)
        signed = f"{parts.get('t', '')}.".encode() + body
        expected = hmac.new(self.secret.encode(), signed, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, parts.get("v1", "")) or time.time() - int(parts["t"]) > 300:
            raise ForgedEvent
        said = json.loads(body)
        if (said.get("object") == "v2.core.event") != (door == "accounts"):
            raise ForgedEvent
        return translate.event(said)

    def events_since(
        self, at: datetime, *, until: datetime | None = None, undelivered_only: bool = False
    ) -> Iterator[CardEvent]:
        self._reach("events_since")
        news = map(translate.event, reversed(self._events))
        until = until or datetime.max.replace(tzinfo=UTC)
        return (event for event in news if at.replace(microsecond=0) <= event.created_at <= until)

    def balance_moves_since(self, at: datetime) -> Iterator[BalanceMove]:
        self._reach("balance_moves_since")
        return (move for move in reversed(self.moves) if move.at >= at.replace(microsecond=0))

    def balance_minor(self, currency: str = "EUR") -> int:
        self._reach("balance_minor")
        return sum(move.net_minor for move in self.moves)
