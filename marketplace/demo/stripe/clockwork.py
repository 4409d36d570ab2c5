"""What happens by itself: things due later, and webhooks signed, sent and sent again."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from marketplace.demo.stripe.api import charges, disputes, money, paying, refunds, sessions, warnings
from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.errors import ApiError

LATER: dict[str, Callable[[Desk, str], object]] = {
    "fail_refund": refunds.fail,
    "finish_refund": refunds.finish,
    "hold_ends": paying.hold_ends,
    "judge_dispute": disputes.judge,
    "open_dispute": disputes.open_dispute,
    "pay_out_everyone": money.pay_out_everyone,
    "payout_arrives": money.arrive,
    "session_expires": sessions.run_out,
    "show_line": charges.show_line,
    "warn": warnings.warn,
}
LONGEST_PAUSE_S, MOST_ATTEMPTS = 15.0, 500  # two hours; who was away longer asks for what was lost
AT_ONCE = 4
ANSWER_WITHIN_S = 10


@dataclass
class Clockwork:
    """Runs beside the server until it is stopped."""

    desk: Desk
    _stopped: threading.Event = field(default_factory=threading.Event)
    _sending: set[int] = field(default_factory=set)

    def start(self) -> None:
        self._senders = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="webhook")
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self.desk.bell.set()
        self._thread.join(timeout=5)
        self._senders.shutdown(wait=False, cancel_futures=True)

    def _run(self) -> None:
        while not self._stopped.is_set():
            self.desk.bell.clear()
            do_due(self.desk)
            self._send_due()
            self.desk.bell.wait(self._rest_s())

    def _rest_s(self) -> float:
        """Return how long nothing is due; webhooks on their way do not count."""
        rows = self.desk.memory.execute(
            "SELECT min(due) FROM (SELECT due FROM later UNION ALL SELECT due FROM deliveries "
            "WHERE state = 'waiting')"
        )
        due = rows[0][0]
        return 1.0 if due is None else min(max(due - self.desk.now(), 0.02), 1.0)

    def _send_due(self) -> None:
        rows = self.desk.memory.execute(
            "SELECT seq, event, attempts FROM deliveries WHERE state = 'waiting' AND due <= ? "
            "ORDER BY due LIMIT 50",
            self.desk.now(),
        )
        for seq, event_id, attempts in rows:
            if seq not in self._sending:
                self._sending.add(seq)
                self._senders.submit(self._deliver, seq, event_id, attempts)

    def _deliver(self, seq: int, event_id: str, attempts: int) -> None:
        try:
            event = self.desk.memory.get(event_id)
            arrived = send(self.desk, json.dumps(event).encode())
            pause_s = min(self.desk.options.retry_s * 2**attempts, LONGEST_PAUSE_S)
            state = "done" if arrived else "given_up" if attempts + 1 >= MOST_ATTEMPTS else "waiting"
            self.desk.memory.execute(
                "UPDATE deliveries SET state = ?, attempts = attempts + 1, due = ? WHERE seq = ?",
                *(state, self.desk.now() + pause_s, seq),
            )
        finally:
            self._sending.discard(seq)


def do_due(desk: Desk) -> None:
    """Do everything whose moment has come, each in its own transaction."""
    for seq, what, about in desk.memory.execute(
        "SELECT seq, what, about FROM later WHERE due <= ? ORDER BY due, seq", desk.now()
    ):
        with desk.memory.transaction():
            desk.memory.execute("DELETE FROM later WHERE seq = ?", seq)
            try:
                LATER[what](desk, about)
            except ApiError:
                continue  # what it was about has moved on


def signature(secret: str, body: bytes, *, at: float) -> str:
    digest = hmac.new(secret.encode(), f"{int(at)}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={int(at)},v1={digest}"


def send(desk: Desk, body: bytes) -> bool:
    """Post one signed event; return whether it was accepted."""
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "Stripe-Signature": signature(desk.options.webhook_secret, body, at=desk.now()),
        "User-Agent": "Stripe/1.0 (local stand-in)",
    }
    address = _door(desk.options.webhook_url or "", json.loads(body))
    if not address or not address.startswith(("http://", "https://")):
        return False
    request = urllib.request.Request(address, body, headers, method="POST")  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=ANSWER_WITHIN_S) as answer:  # noqa: S310
            return 200 <= int(answer.status) < 300
    except (OSError, urllib.error.URLError):
        return False


def _door(address: str, event: dict[str, object]) -> str:
    """Return where an event goes: those of connected accounts and the thin ones each have an endpoint of their own."""
    if event.get("object") == "v2.core.event":
        return f"{address}/accounts" if address else ""
    return f"{address}/connect" if address and event.get("account") else address
