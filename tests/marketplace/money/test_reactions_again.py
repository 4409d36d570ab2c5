"""Every reaction is run again, in any order: what the house knows stays as it is, row by row."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from django.apps import apps
from django.db import models, transaction

from marketplace.journal import doorbell, reactions
from marketplace.journal.models import Event, Reaction
from marketplace.kernel.clock import wall_now
from marketplace.notices.models import Notice
from marketplace.orders.models import Order, OrderLine
from marketplace.payments.models import Charge, Refund
from marketplace.project.wiring import REACTIONS
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment import packing
from sellers.fulfilment.models import Fulfilment
from sellers.payouts.models import Reversal, Transfer
from sellers.stock.models import StockItem
from tests.marketplace.money import street as streets
from tests.marketplace.money.lives import Lives, fill
from tests.marketplace.money.shaky import ShakyCards
from tests.marketplace.money.street import Street, balances
from tests.marketplace.money.test_random_lives import AtTheBank

ROOMS = ("marketplace", "sellers", "delivery")
HEARD = (  # what a history must have in it to say anything
    *("payments.reactions.capture", "payments.reactions.release", "payments.reactions.follow_capture"),
    *("payments.reactions.share_out", "payments.reactions.follow_parcel", "orders.reactions.follow_hold"),
    *("orders.reactions.follow_answer", "orders.reactions.follow_refund"),
)
# When a row is looked at next says nothing about what is so.
PATIENCE = {"next_attempt_at", "attempts", "last_error", "next_decision_at", "expires_at", "heard_at"}


@pytest.fixture
def street(db: None, bank: ShakyCards, monkeypatch: pytest.MonkeyPatch) -> Iterator[Street]:
    """A street on which everybody listens who listens in the house."""
    monkeypatch.setattr(doorbell, "ring", lambda *_task, **_ids: None)
    reactions.wire(REACTIONS)
    yield streets.build(bank)
    reactions.wire(REACTIONS)


def everything() -> dict[str, list[Any]]:
    """Return every row of every table of ours."""
    tables = [
        model for room in ROOMS for model in apps.get_app_config(room).get_models() if model is not Reaction
    ]
    return {model.__name__: _rows(model) for model in tables}


def _rows(model: type[models.Model]) -> list[Any]:
    names = [field.attname for field in model._meta.concrete_fields if field.name not in PATIENCE]
    return sorted(map(repr, model._default_manager.values_list(*names)))


def again(dice: random.Random, reaction: Reaction, street: Street) -> None:
    """Run a reaction as if its first run had not been noted."""
    Reaction.objects.filter(pk=reaction.pk).update(done_at=None, parked_at=None, next_attempt_at=wall_now())
    street.run_alone(reaction)


def count_once_more(event: Event, *, at: datetime) -> None:
    """A reaction as everybody writes it first: it adds instead of saying how it is."""
    OrderLine.objects.filter(order__public_id=event.data["order"]).update(missing=models.F("missing") + 1)


def test_a_reaction_that_adds_is_seen(street: Street) -> None:
    """The control: what may not be run twice shows."""
    reactions.wire({**REACTIONS, "charge.held": [*REACTIONS["charge.held"], count_once_more]})
    street.paid([(street.shelves[0][0], 3)])
    known = everything()

    again(street.dice, Reaction.objects.get(listener__endswith="count_once_more"), street)

    assert [name for name, rows in everything().items() if rows != known[name]] == ["OrderLine"]


def test_a_whole_history_heard_again_in_any_order_changes_no_row(street: Street, bank: ShakyCards) -> None:
    street.dice = dice = random.Random(5)
    fill(street)
    lives = Lives(street, AtTheBank(street, bank), dice)
    lives.live(8)
    street.settle_down()
    known = everything()
    heard = set(Reaction.objects.values_list("listener", flat=True))

    history = list(Reaction.objects.select_related("event"))
    for _time in range(2):
        dice.shuffle(history)
        for reaction in history:
            again(dice, reaction, street)

    assert not Reaction.objects.filter(done_at=None).exists()
    now = everything()
    assert {name: set(now[name]) ^ set(known[name]) for name in now if now[name] != known[name]} == {}
    assert {f"marketplace.{name}" for name in HEARD} <= heard


def told_in_order(street: Street) -> None:
    street.sweep()


def told_in_any_order_and_twice(street: Street) -> None:
    """Work off what waits, each reaction twice, the others of its moment in between."""
    while due := list(Reaction.objects.filter(done_at=None, parked_at=None).order_by("pk")):
        due *= 2
        street.dice.shuffle(due)
        for reaction in due:
            again(street.dice, reaction, street)
    for work in streets.MONEY:
        street.work(work)


def one_order_and_everything_that_happens(street: Street, tell: Callable[[Street], None]) -> None:
    """One order of three shops: a missing loaf, a share that is refused, a parcel that comes back, a line given back."""
    wanted = [(street.shelves[number][number % 3], 2 + number % 2) for number in range(3)]
    order = street.order(wanted, tip_minor=150)
    street.sweep()
    street.bank.type_card(street.charge(order).intent_id, "pm_card_visa")
    street.hear()
    _tell(street, tell)
    bread, apples, books = street.shares(order)
    for share in (bread, apples):
        street.accept_one(share)
    packing.mark_missing(bread.lines.get(), quantity=1, at=street.at)
    fulfilment.reject(books, reason="closed", at=street.at)
    _tell(street, tell)
    for share in (bread, apples):
        street.ready_unheard(share)
    _tell(street, tell)
    for share in (bread, apples):
        street.pick_up(share)
    _tell(street, tell)
    street.bring_back(bread)
    street.drop_off(apples)
    _tell(street, tell)
    street.settle_down()


def _tell(street: Street, tell: Callable[[Street], None]) -> None:
    for _round in range(4):
        street.hear()
        street.work(streets.MONEY[0])
        tell(street)


def outcome(street: Street) -> dict[str, Any]:
    """Return what came of it, without the names and moments that differ from one run to the next."""
    order = Order.objects.get()
    who = {f"shop:{shop.seller.public_id}": shop.name for shop in street.shops}
    left = {who.get(name, name.split(":")[0]): minor for name, minor in balances(order.public_id).items()}
    return {
        "order": (order.state, order.total_minor),
        "lines": _of(OrderLine, "name", "quantity", "missing", "refunded"),
        "shares": _of(Fulfilment, "state", "shop__name"),
        "charge": _of(Charge, "state", "captured_minor", "due_minor"),
        "refunds": _of(Refund, "amount_minor", "reason", "bearer", "state"),
        "transfers": _of(Transfer, "amount_minor", "fee_minor", "state", "seller__legal_name"),
        "reversals": _of(Reversal, "amount_minor", "state"),
        "stock": _of(StockItem, "listing__sku", "on_hand", "reserved"),
        "events": _of(Event, "name"),
        "notices": _of(Notice, "kind"),
        "left": left,
    }


def _of(model: type[models.Model], *names: str) -> list[Any]:
    return sorted(map(repr, model._default_manager.values_list(*names)))


@pytest.mark.parametrize("seed", range(2))
def test_a_story_told_twice_and_in_any_order_ends_as_it_does_told_once(street: Street, seed: int) -> None:
    at_the_bank = street.bank.__dict__.copy()
    ends = []
    for tell in (told_in_order, told_in_any_order_and_twice):
        street.dice, street.told = random.Random(seed), 0
        with transaction.atomic():
            one_order_and_everything_that_happens(street, tell)
            ends.append(outcome(street))
            transaction.set_rollback(True)
        forget(street.bank, at_the_bank)

    assert ends[0] == ends[1]
    assert ends[0]["order"][0] == "completed"


def forget(bank: ShakyCards, before: dict[str, Any]) -> None:
    """Make the bank new; its accounts stay."""
    fresh = ShakyCards()
    fresh.accounts.update(before["accounts"])
    bank.__dict__.update(fresh.__dict__)
