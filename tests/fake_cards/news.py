"""Signed events, and what happened."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from datetime import datetime

from marketplace.gateways.cards import BalanceMove, CardEvent, ForgedEvent, translate
from tests.fake_cards.memory import Memory


class News(Memory):
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
