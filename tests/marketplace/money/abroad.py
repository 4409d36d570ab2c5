"""The same street with its bank at the stand-in: the real SDK over HTTP, signed webhooks into the real door.

A worker may die between the bank's answer and its own note of it (`Mortal`); what the sweeper does is then left where
it was, leased for half a minute, as after a kill -9.
"""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import stripe
from django.db import connection
from django.test import Client, override_settings

from delivery.couriers.models import Courier
from marketplace.demo.stripe import guests
from marketplace.demo.stripe.api import disputes, money
from marketplace.demo.stripe.app import StandIn
from marketplace.demo.stripe.desk import Desk, Options
from marketplace.demo.stripe.errors import ApiError
from marketplace.gateways import cards as door_to_the_bank
from marketplace.gateways.cards import AccountRequest, CardGateway, asking
from marketplace.gateways.cards.stripe_cards import StripeCards
from marketplace.journal import doorbell, reactions
from marketplace.kernel.clock import wall_now
from marketplace.orders.models import Order
from marketplace.payments.models import Charge, Dispute
from marketplace.project.wiring import REACTIONS
from marketplace.tips.models import Tip
from sellers.shops.models import Seller
from tests.banks import NUMBERS
from tests.doubles import FakeCards
from tests.marketplace.money import street as streets
from tests.marketplace.money.street import MONEY, Street, relay

FLOAT = 10_000_000
NEWS = {"twice_share": 1.0, "shuffle_s": 0.2}
CHANGES = (
    *("hold", "confirm", "change_amount", "capture", "release", "refund", "hosted_page", "close_page"),
    *("transfer", "reverse", "open_wallet", "forget_card", "answer_dispute", "give_dispute_up"),
)


class Killed(BaseException):
    """The worker is gone: no `except Exception` and no `finally` of ours may note anything."""


class Mortal:
    """The real gateway, in the hands of a worker that dies now and then with the bank's answer in its hand."""

    def __init__(self, cards: CardGateway) -> None:
        self.cards, self.dice = cards, random.Random(0)
        self.dies, self.deaths = 0.0, 0

    def __getattr__(self, name: str) -> Any:
        ask = getattr(self.cards, name)
        if name not in CHANGES:
            return ask

        def ask_and_perhaps_die(*args: Any, **more: Any) -> Any:
            answer = ask(*args, **more)
            if self.dice.random() < self.dies:
                self.deaths += 1
                raise Killed(name)
            return answer

        return ask_and_perhaps_die


class Letterbox:
    """Takes the stand-in's webhooks as they come; they are carried to our door when the test hears."""

    def __init__(self) -> None:
        self._lock, self._letters = threading.Lock(), list[tuple[str, bytes, str]]()
        box = self

        class Slot(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                with box._lock:
                    box._letters.append((self.path, body, self.headers["Stripe-Signature"]))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Slot)
        self.url = f"http://127.0.0.1:{self._server.server_port}/stripe/webhook"
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def empty(self) -> list[tuple[str, bytes, str]]:
        with self._lock:
            letters, self._letters = self._letters, []
        return letters

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@dataclass
class StreetAbroad(Street):
    """A street whose bank is the stand-in; `deaths` of its workers are survived by the next sweep."""

    standin: StandIn = None  # type: ignore[assignment]
    box: Letterbox = None  # type: ignore[assignment]
    cards: Mortal = None  # type: ignore[assignment]
    door: Client = field(default_factory=Client)
    late: timedelta = timedelta()  # how much later than the machine's clock the sweeper thinks it is

    def hear(self, *, times: int = 1) -> None:
        """Carry what lies in the letterbox to the door, in any order, some of it once more; not at all now and then."""
        if not times:
            return
        letters = self.box.empty()
        letters += self.dice.sample(letters, len(letters) // 4) * (times - 1)
        self.dice.shuffle(letters)
        for path, body, signature in letters:
            answer = self.door.post(
                path, body, content_type="application/json", headers={"Stripe-Signature": signature}
            )
            assert answer.status_code == 200, answer.content

    def sweep(self, *, rounds: int = 12) -> None:
        for _round in range(rounds):
            if not sum(self.work(one) for one in (relay, *MONEY)):
                return

    def work(self, one: Callable[..., int], **more: Any) -> int:
        """Do one kind of due work as a worker would; its death leaves everything as it stood."""
        try:
            return one(wall_at=wall_now() + timedelta(seconds=1) + self.late, town_at=self.at, **more)
        except Killed:
            return 1

    def settle_down(self, *, rounds: int = 6) -> None:
        for _round in range(rounds):
            self.hurry()
            self.told_everything()
            self.hear()
            self.sweep(rounds=3)

    def told_everything(self, within_s: float = 20.0) -> None:
        """Wait until the stand-in has nothing more to tell and nothing due within moments."""
        end, memory = time.monotonic() + within_s, self.standin.desk.memory
        soon = "SELECT (SELECT count(*) FROM deliveries WHERE state = 'waiting') + (SELECT count(*) FROM later WHERE due < ?)"
        while memory.execute(soon, self.standin.desk.now() + 1)[0][0]:
            assert time.monotonic() < end, "the stand-in never came to rest"
            time.sleep(0.02)

    def quiet(self, is_final: Callable[[], bool], *, seconds: int = 60) -> int | None:
        """Let a minute pass without faults or people, second by second; return when all was final, None if never."""
        for second in range(seconds + 1):
            self.late = timedelta(seconds=second)
            self.told_everything()
            self.hear()
            self.sweep(rounds=4)
            if is_final():
                return second
        return None

    def tidy_up(self) -> None:
        """Do what a database does by itself in production, and the tests' own does not."""
        with connection.cursor() as cursor:
            cursor.execute("VACUUM (ANALYZE)")

    def two_hours_later(self) -> None:
        """Let every round be made once more: lost news asked for, the bank's books read and compared."""
        self.late = timedelta(hours=2)
        for _round in range(3):
            self.told_everything()
            self.hear()
            self.sweep()


class AtTheStandIn:
    """A shopper at the bank's own pages; the bank may ask, and the shopper may agree, refuse or shut the window."""

    cards = (
        *("4000000000009995", "4000000000000002", "4000002760003184"),  # refused, refused, the bank asks
        *("4000000000005126", "4000000000007726"),  # what is given back comes back later; takes its time
    )

    def __init__(self, street: StreetAbroad) -> None:
        self.street, self.url = street, street.standin.options.base_url

    def type_card(self, order: Order | Tip, card: str) -> None:
        charge = self.street.charge(order)
        seen = guests.type_card(self.url, client_secret=charge.intent_secret, number=NUMBERS.get(card, card))
        if seen.get("status") == "requires_action":
            self._answer(f"{self.url}/3ds/{charge.intent_id}?secret={charge.intent_secret}")

    def pay_page(self, order: Order | Tip, card: str) -> None:
        guests.pay_page(
            self.street.charge(order).page_url, number=NUMBERS.get(card, card), agrees=self._agrees()
        )

    def dispute(self, charge: Charge, reason: str) -> bool:
        with self._at_the_bank() as desk:
            return disputes.open_dispute(desk, charge.outside_id, reason) is not None

    def decide(self, dispute: Dispute) -> None:
        """Whoever answered is judged by itself; who did not runs out of time."""
        with self._at_the_bank() as desk:
            if desk.memory.need("dispute", dispute.outside_id)["status"] == "needs_response":
                disputes.run_out(desk, dispute.outside_id)

    def pay_out(self, account: str) -> None:
        with self._at_the_bank() as desk, suppress(ApiError):  # there may be nothing to send
            money.pay_out_all(desk, account)

    @contextmanager
    def _at_the_bank(self) -> Iterator[Desk]:
        desk = self.street.standin.desk
        with desk.memory.transaction():
            yield desk

    def _answer(self, address: str) -> None:
        if self.street.dice.random() < 0.8:  # else the window is shut
            guests.answer_bank(address, agrees=self._agrees())

    def _agrees(self) -> bool:
        return self.street.dice.random() < 0.8


@contextmanager
def street_abroad(monkeypatch: pytest.MonkeyPatch) -> Iterator[StreetAbroad]:
    """A street whose bank is a stand-in of its own, every webhook of which comes twice and overtakes others."""
    for owner, name in ((stripe.HTTPClient, "INITIAL_DELAY"), (stripe.HTTPClient, "MAX_DELAY")):
        monkeypatch.setattr(owner, name, 0.0)
    monkeypatch.setattr(asking, "BUSY_PAUSES_S", (0.0, 0.0))  # the waiting itself is not what is tried here
    monkeypatch.setattr(doorbell, "ring", lambda *_task, **_ids: None)
    logging.getLogger("stripe").setLevel(logging.WARNING)
    box = Letterbox()
    standin = StandIn(Options(soon_s=0.02, webhook_url=box.url), troubles=NEWS).start(top_up=FLOAT)
    mortal = Mortal(open_door(standin))
    monkeypatch.setattr(door_to_the_bank, "_open_door", lambda *_settings: mortal)
    streets.wire_money()
    street = streets.build(FakeCards(), kind=StreetAbroad, standin=standin, box=box, cards=mortal)
    open_accounts(street)
    with override_settings(STRIPE_API_BASE=standin.options.base_url):
        yield street
    reactions.wire(REACTIONS)
    standin.stop()
    box.stop()


def open_door(standin: StandIn) -> StripeCards:
    secrets = dict.fromkeys(("platform", "connect", "accounts"), (standin.options.webhook_secret,))
    return StripeCards(standin.options.secret_key, api_base=standin.options.base_url, webhook_secrets=secrets)


def open_accounts(street: StreetAbroad) -> None:
    """Give every seller and the courier an account at the stand-in that may be paid."""
    rows: list[Seller | Courier] = [*Seller.objects.order_by("pk"), *Courier.objects.order_by("pk")]
    for row in rows:
        request = AccountRequest(str(row.public_id), "company", "bo@example.org", "Bo")
        account = street.cards.cards.open_account(request, key=f"acct:{row.public_id}").id
        back = {"return_url": "http://q.test/r", "refresh_url": "http://q.test/f"}
        guests.onboard(street.cards.cards.onboarding_link(account, **back))
        type(row).objects.filter(pk=row.pk).update(payout_account=account)


def forgiving(act: Callable[[], object]) -> None:
    """Do what may come too late or meet a fault at the bank's own pages."""
    with suppress(Exception):
        act()
