"""What every endpoint and page has at hand: the memory, the clock, the options, the way to tell the world."""

from __future__ import annotations

import copy
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime

from marketplace.demo.stripe import API_VERSION, books
from marketplace.demo.stripe.errors import Json
from marketplace.demo.stripe.faults import Faults
from marketplace.demo.stripe.ids import new_id
from marketplace.demo.stripe.memory import Memory

WEEK_S = 7 * 24 * 3600


@dataclass
class Options:
    """How this stand-in was started."""

    base_url: str = "http://127.0.0.1:8112"
    secret_key: str = "sk_test_standin"  # noqa: S105 - a word both sides of a demo agree on
    publishable_key: str = "pk_test_standin"
    webhook_url: str | None = None
    webhook_secret: str = "whsec_standin"  # noqa: S105
    settles_in_s: float = 0.0
    hold_s: float = WEEK_S
    pays_out_every_s: float = 0.0  # automatic payouts of recipients; 0: only on demand
    soon_s: float = 0.3  # what Stripe does "asynchronously"
    retry_s: float = 1.0  # first pause before a webhook is tried again; doubles


@dataclass
class Desk:
    memory: Memory
    options: Options = field(default_factory=Options)
    faults: Faults = field(default_factory=Faults)

    def __post_init__(self) -> None:
        self.bell = threading.Event()  # rings when something may be due

    def now(self) -> float:
        return time.time()

    def post(self, move: books.Move) -> Json:
        return books.post(self.memory, move, at=self.now())

    def later(self, wait_s: float, what: str, about: str) -> None:
        """Do `what` about an object some time from now; survives a restart."""
        self.memory.execute(
            "INSERT INTO later (due, what, about) VALUES (?, ?, ?)", self.now() + wait_s, what, about
        )
        self.bell.set()

    def emit(self, kind: str, thing: Json, *, account: str | None = None) -> None:
        """Tell the world what happened to `thing`, as it is at this moment."""
        event = {
            "id": new_id("evt"),
            "object": "event",
            "api_version": API_VERSION,
            "created": int(self.now()),
            "data": {"object": shown(thing)},
            "livemode": False,
            "pending_webhooks": 1 if self.options.webhook_url else 0,
            "request": {"id": None, "idempotency_key": None},
            "type": kind,
        }
        if account:
            event["account"] = account
        self._send(event, account=account or "")

    def emit_thin(self, kind: str, thing: Json) -> None:
        """Tell the world, the v2 way, that `thing` changed: only its name."""
        related = {"id": thing["id"], "type": thing["object"], "url": f"/v2/core/accounts/{thing['id']}"}
        event = {
            "id": new_id("evt_test"),
            "object": "v2.core.event",
            "created": iso(self.now()),
            "livemode": False,
            "related_object": related,
            "type": kind,
        }
        self._send(event)

    def _send(self, event: Json, *, account: str = "") -> None:
        self.memory.put(event, account=account)
        waits = self.faults.webhook_waits_s() if self.options.webhook_url else []
        for wait_s in waits:
            self.memory.execute(
                "INSERT INTO deliveries (event, due) VALUES (?, ?)", event["id"], self.now() + wait_s
            )
        self.bell.set()


def shown(thing: Json) -> Json:
    """Return `thing` as others may see it: without what is only ours."""
    return {
        name: shown(value) if isinstance(value, dict) else copy.copy(value)
        for name, value in thing.items()
        if not name.startswith("_")
    }


def iso(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
