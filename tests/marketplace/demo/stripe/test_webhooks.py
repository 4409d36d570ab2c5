"""Events are signed, sent at least once, in any order; what was lost can be found."""

from __future__ import annotations

import json
import time
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from marketplace.demo.stripe.clockwork import signature
from marketplace.gateways.cards import CardEvent, ForgedEvent, HoldRequest, Intent
from tests.banks import StandInBank, open_shop
from tests.marketplace.demo.stripe.conftest import Listener, wait_for

AN_HOUR_AGO = datetime.now(UTC) - timedelta(hours=1)


def pay(bank: StandInBank, order: str) -> Intent:
    request = HoldRequest(
        1250, order, f"order_{order}", saved_card="pm_card_visa", return_url="http://q.test/b"
    )
    intent = bank.cards.hold(request, key=f"order:{order}:pay:1")
    return bank.cards.capture(intent.id, 1250, key=f"order:{order}:capture")


def told(bank: StandInBank, listener: Listener) -> list[CardEvent]:
    by_door = zip(list(listener.heard), listener.doors, strict=False)
    return [bank.cards.read_event(body, header, door=door) for (body, header), door in by_door]


def test_every_event_arrives_signed(telling_bank: StandInBank, listener: Listener) -> None:
    intent = pay(telling_bank, "o1")
    wait_for(lambda: len(listener.heard) == 6)

    kinds = Counter(event.type for event in told(telling_bank, listener))

    assert kinds == {
        "payment_intent.created": 1,
        "charge.succeeded": 1,
        "payment_intent.amount_capturable_updated": 1,
        "charge.captured": 1,
        "payment_intent.succeeded": 1,
        "charge.updated": 1,  # the books' line, a little later
    }
    assert {event.intent_id for event in told(telling_bank, listener)} == {intent.id}
    assert {event.order_ref for event in told(telling_bank, listener)} == {"o1"}


def test_the_news_of_the_second_secret_is_read_too(telling_bank: StandInBank, listener: Listener) -> None:
    body = json.dumps({"id": "evt_1", "object": "event", "type": "x", "created": 1, "data": {}}).encode()

    event = telling_bank.cards.read_event(body, signature("whsec_old", body, at=time.time()))

    assert event.id == "evt_1"


@pytest.mark.parametrize(
    ("secret", "age_s", "change"),
    [("whsec_mallory", 0, b""), ("whsec_standin", 301, b""), ("whsec_standin", 0, b" ")],
    ids=["another secret", "too old", "changed on the way"],
)
def test_a_forged_event_is_not_read(
    telling_bank: StandInBank, secret: str, age_s: int, change: bytes
) -> None:
    body = b'{"id": "evt_1", "object": "event"}'

    with pytest.raises(ForgedEvent):
        telling_bank.cards.read_event(body + change, signature(secret, body, at=time.time() - age_s))


@pytest.mark.parametrize("header", ["", "t=,v1=", "nonsense", "t=abc,v1=00"])
def test_a_header_without_sense_is_a_forgery(telling_bank: StandInBank, header: str) -> None:
    with pytest.raises(ForgedEvent):
        telling_bank.cards.read_event(b"\xff{}", header)


def test_events_come_twice_and_out_of_order(telling_bank: StandInBank, listener: Listener) -> None:
    telling_bank.standin.desk.faults.change({"twice_share": 1.0, "shuffle_s": 0.4})

    pay(telling_bank, "o1")
    wait_for(lambda: len(listener.heard) == 12)

    times = Counter(event.id for event in told(telling_bank, listener))
    assert set(times.values()) == {2}
    happened = [event.id for event in reversed(list(telling_bank.cards.events_since(AN_HOUR_AGO)))]
    assert [event.id for event in told(telling_bank, listener)] != [each for each in happened for _ in "12"]


def test_a_refused_event_is_sent_again(telling_bank: StandInBank, listener: Listener) -> None:
    listener.refuses = 4

    pay(telling_bank, "o1")
    wait_for(lambda: len(listener.heard) == 6)

    assert len({event.id for event in told(telling_bank, listener)}) == 6


def test_lost_events_are_found_by_asking(telling_bank: StandInBank, listener: Listener) -> None:
    pay(telling_bank, "o1")
    wait_for(lambda: len(listener.heard) == 6)
    telling_bank.standin.desk.faults.change({"lost_share": 1.0})

    intent = pay(telling_bank, "o2")
    wait_for(lambda: len(list(telling_bank.cards.events_since(AN_HOUR_AGO))) == 12)

    wait_for(lambda: telling_bank.books()["webhooks_waiting"] == 0)
    lost = list(telling_bank.cards.events_since(AN_HOUR_AGO, undelivered_only=True))
    assert len(listener.heard) == 6
    assert {event.intent_id for event in lost} == {intent.id}
    assert len(lost) == 6


def test_a_recipient_that_may_be_paid_is_thin_news(telling_bank: StandInBank, listener: Listener) -> None:
    account_id = open_shop(telling_bank, "acct:1")
    wait_for(lambda: len(listener.heard) == 3)

    news = [event for event in told(telling_bank, listener) if "capability_status" in event.type]

    assert [(event.object_id, event.object_kind) for event in news] == [(account_id, "v2.core.account")]
