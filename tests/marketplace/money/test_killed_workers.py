"""A worker process is killed with -9 between the bank's deed and its own note of it: the next one finds the deed.

Twice for each wish: by itself with the answer in its hand, and from outside while the answer is still on its way.
"""

from __future__ import annotations

import os
import signal
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.db import connections

from marketplace.kernel.clock import wall_now
from marketplace.orders import operations as orders
from marketplace.orders.models import Order
from marketplace.payments import line_refunds, network, rules, tasks
from marketplace.payments.models import Charge, Refund
from sellers.payouts import sending
from sellers.payouts import tasks as payout_tasks
from sellers.payouts.models import Reversal, Transfer
from tests.marketplace.money.abroad import FLOAT, AtTheStandIn, StreetAbroad, open_door, street_abroad
from tests.marketplace.money.street import relay
from tests.marketplace.money.their_books import differences

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
NEXT_WORKER = timedelta(seconds=31)  # the dead one's lease is over
WITHIN_S = 30


@pytest.fixture
def street(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[StreetAbroad]:
    with street_abroad(monkeypatch) as street:
        street.shopper = AtTheStandIn(street)  # type: ignore[attr-defined]
        yield street


@dataclass(frozen=True)
class Wish:
    """What a row wants: how it comes to want it, the call, who makes it, what the bank then has, and what we say."""

    prepare: Callable[[StreetAbroad], Order]
    call: str
    path: str
    work: Callable[..., int]
    kind: str
    state: Callable[[], list[str]]
    ends: str
    where: tuple[str, Any] = ("", None)


def placed(street: StreetAbroad) -> Order:
    return street.order([(street.shelves[0][1], 2), (street.shelves[1][2], 1)], tip_minor=100)


def held(street: StreetAbroad) -> Order:
    order = placed(street)
    street.sweep()
    street.shopper.type_card(order, "4242424242424242")  # type: ignore[attr-defined]
    street.told_everything()
    street.hear()
    street.sweep()
    return order


def called_off(street: StreetAbroad) -> Order:
    order = held(street)
    orders.cancel(Order.objects.get(pk=order.pk), at=street.at)
    return heard(street, order)


def packed(street: StreetAbroad) -> Order:
    order = held(street)
    street.accept(order)
    for share in street.shares(order):
        street.ready_unheard(share)
    return heard(street, order)


def carried(street: StreetAbroad) -> Order:
    order = packed(street)
    street.sweep()
    street.pick_up(street.shares(order)[0])
    return heard(street, order)


def given_back(street: StreetAbroad) -> Order:
    order = carried(street)
    street.sweep()
    line = street.shares(order)[0].lines.get()
    back = line_refunds.LineBack(line, 1, "damaged", "shop")
    line_refunds.want_refund_of_line(street.charge(order), back, key="r1", at=street.at)
    return order


def heard(street: StreetAbroad, order: Order) -> Order:
    """Let what was done be heard by whoever listens, but nobody call the bank."""
    for _round in range(6):
        street.work(relay)
    return order


def states(model: Any) -> Callable[[], list[str]]:
    return lambda: sorted(set(model.objects.values_list("state", flat=True)))


WISHES = {
    "hold": Wish(
        placed,
        "hold",
        "/v1/payment_intents",
        tasks.settle_due_charges,
        "payment_intent",
        states(Charge),
        "wanted",
    ),
    "capture": Wish(
        *(packed, "capture", "/v1/payment_intents", tasks.settle_due_charges, "payment_intent"),
        *(states(Charge), "captured", ("status", "succeeded")),
    ),
    "cancel": Wish(
        *(called_off, "release", "/v1/payment_intents", tasks.settle_due_charges, "payment_intent"),
        *(states(Charge), "cancelled", ("status", "canceled")),
    ),
    "transfer": Wish(
        carried,
        "transfer",
        "/v1/transfers",
        payout_tasks.settle_due_transfers,
        "transfer",
        states(Transfer),
        "settled",
    ),
    "reversal": Wish(
        *(given_back, "reverse", "/v1/transfers", payout_tasks.settle_due_reversals, "transfer_reversal"),
        *(states(Reversal), "settled"),
    ),
    "refund": Wish(
        *(given_back, "refund", "/v1/refunds", tasks.settle_due_refunds, "refund", states(Refund), "settled"),
        ("destination_details.card.type", "refund"),
    ),
}


@pytest.mark.parametrize("name", WISHES)
def test_a_worker_killed_with_the_answer_in_its_hand_is_followed_by_one_who_finds_the_deed(
    street: StreetAbroad, name: str
) -> None:
    wish = WISHES[name]
    wish.prepare(street)

    die_of_it(street, wish)

    assert deeds(street, wish) == 1
    the_next_one_finds_it(street, wish)


@pytest.mark.parametrize("name", WISHES)
def test_a_worker_killed_while_the_bank_is_answering_is_followed_by_one_who_finds_the_deed(
    street: StreetAbroad, name: str
) -> None:
    wish = WISHES[name]
    wish.prepare(street)
    faults = street.standin.desk.faults
    faults.change(
        {"slow_s": WITHIN_S, "once": [{"trouble": "slow_answer", "path": wish.path, "method": "POST"}]}
    )

    worker = in_a_process(
        lambda: wish.work(wall_at=wall_now() + timedelta(seconds=1), town_at=street.at), street
    )
    wait_for(lambda: deeds(street, wish) == 1)
    os.kill(worker, signal.SIGKILL)
    assert os.WTERMSIG(os.waitpid(worker, 0)[1]) == signal.SIGKILL

    the_next_one_finds_it(street, wish)


def test_without_its_own_key_and_without_looking_the_next_one_holds_the_money_again(
    street: StreetAbroad, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "key", lambda *_wish: uuid.uuid4().hex)
    monkeypatch.setattr(network, "_was_tried", lambda _charge: False)
    wish = WISHES["hold"]
    wish.prepare(street)

    die_of_it(street, wish)
    wish.work(wall_at=wall_now() + NEXT_WORKER, town_at=street.at)

    assert deeds(street, wish) == 2


def test_without_its_own_key_and_without_looking_the_next_one_pays_the_shop_again(
    street: StreetAbroad, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "_key", lambda _row: uuid.uuid4().hex)
    monkeypatch.setattr(sending, "find_transfer", lambda *_known: None)
    wish = WISHES["transfer"]
    wish.prepare(street)

    die_of_it(street, wish)
    wish.work(wall_at=wall_now() + NEXT_WORKER, town_at=street.at)

    assert deeds(street, wish) == 2


def deeds(street: StreetAbroad, wish: Wish) -> int:
    field, value = wish.where
    return len(street.standin.desk.memory.find(wish.kind, {field: value} if field else None))


def the_next_one_finds_it(street: StreetAbroad, wish: Wish) -> None:
    wish.work(wall_at=wall_now() + NEXT_WORKER, town_at=street.at)
    assert wish.state() == [wish.ends]
    street.settle_down(rounds=2)
    assert deeds(street, wish) == 1
    assert differences(street.standin, top_up=FLOAT) == []


def die_of_it(street: StreetAbroad, wish: Wish) -> None:
    def work() -> None:
        ask = getattr(street.cards.cards, wish.call)

        def ask_and_die(*args: Any, **more: Any) -> None:
            ask(*args, **more)
            os.kill(os.getpid(), signal.SIGKILL)

        setattr(street.cards.cards, wish.call, ask_and_die)
        wish.work(wall_at=wall_now() + timedelta(seconds=1), town_at=street.at)

    worker = in_a_process(work, street)
    assert os.WTERMSIG(os.waitpid(worker, 0)[1]) == signal.SIGKILL


def in_a_process(work: Callable[[], object], street: StreetAbroad) -> int:
    """Start a worker: a process of its own with connections of its own; return its id."""
    connections.close_all()
    worker = os.fork()
    if worker:
        return worker
    try:
        street.cards.cards = open_door(street.standin)
        work()
    finally:
        os._exit(3)  # it was to be killed


def wait_for(what: Callable[[], bool]) -> None:
    end = time.monotonic() + WITHIN_S
    while not what():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.02)
