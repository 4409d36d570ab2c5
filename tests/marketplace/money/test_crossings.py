"""Two workers on one order, on two connections: each crossing goes well, and badly with its lock off.

One side stops in the middle of what it does until the other has passed, or until the lock has shown that it cannot.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction
from django.db.models import QuerySet, Sum

from marketplace.checkout.paying import Paying
from marketplace.journal import reactions
from marketplace.journal.models import Event, Reaction
from marketplace.kernel.states import AlreadyMoved
from marketplace.orders import by_hand
from marketplace.orders import operations as orders
from marketplace.orders.models import Order, OrderLine
from marketplace.payments import line_refunds, refunds, settling_up, shares, tasks
from marketplace.payments.models import Charge, Refund
from marketplace.project.wiring import REACTIONS
from marketplace.wallet import covers
from marketplace.wallet.models import Cover, Voucher
from marketplace.wallet.rules import WhyNot
from sellers.fulfilment import reactions as parcels
from sellers.payouts.models import Reversal, Transfer
from tests.marketplace.money import street as streets
from tests.marketplace.money.lives import LOST
from tests.marketplace.money.shaky import ShakyCards
from tests.marketplace.money.street import Street, balances

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
PASSES_WITHIN_S = 0.7
BY_HAND = by_hand.GiveBack(units=1, reason="damaged", bearer="shop", seen=0)
SIDES = 2


@pytest.fixture
def street(transactional_db: None, bank: ShakyCards) -> Iterator[Street]:
    streets.wire_money()
    yield streets.build(bank)
    reactions.wire(REACTIONS)


def packed(street: Street) -> Order:
    order = street.paid([(street.shelves[0][1], 2), (street.shelves[1][2], 1)])
    street.ready(*street.accept(order))
    return order


def back(street: Street, order: Order, *, units: int) -> line_refunds.LineBack:
    return line_refunds.LineBack(street.shares(order)[0].lines.get(), units, "damaged", "shop")


def give_back(street: Street, order: Order, *, units: int, key: str) -> None:
    with suppress(refunds.MoreThanTaken):
        line_refunds.want_refund_of_line(
            street.charge(order), back(street, order, units=units), key=key, at=street.at
        )


def side_by_side(*acts: Callable[[], object]) -> list[BaseException]:
    """Do everything at once, each on a connection of its own; return what was raised."""
    raised: list[BaseException] = []

    def do(act: Callable[[], object]) -> None:
        try:
            act()
        except BaseException as error:
            raised.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=do, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return raised


def stop_after(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str) -> None:
    """Let everybody who has done `owner.name` wait a moment for the others to have done it too."""
    here, act = threading.Barrier(SIDES), getattr(owner, name)

    def act_and_wait(*args: Any, **more: Any) -> Any:
        answer = act(*args, **more)
        with suppress(threading.BrokenBarrierError):
            here.wait(PASSES_WITHIN_S)
        return answer

    monkeypatch.setattr(owner, name, act_and_wait)


def unlock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the charge without its lock, as everybody writes it first."""

    def unheld(order_key: object) -> Charge:
        return Charge.objects.select_related("city").get(order_key=order_key)

    for room in (line_refunds, settling_up, shares):
        monkeypatch.setattr(room, "held", unheld)


def given(order: Order) -> int:
    return (
        Refund.objects.filter(charge__order_key=order.public_id).aggregate(sum=Sum("amount_minor"))["sum"]
        or 0
    )


def two_refunds_of_the_last_units(street: Street, monkeypatch: pytest.MonkeyPatch) -> Order:
    order = packed(street)
    stop_after(monkeypatch, line_refunds, "_wish_for")
    side_by_side(
        lambda: give_back(street, order, units=2, key="a"), lambda: give_back(street, order, units=2, key="b")
    )
    return order


def test_of_two_refunds_of_the_same_units_one_is_written(street, monkeypatch):
    assert given(two_refunds_of_the_last_units(street, monkeypatch)) == 430


def test_of_two_refunds_of_the_same_units_both_are_written_with_the_lock_off(street, monkeypatch):
    unlock(monkeypatch)

    assert given(two_refunds_of_the_last_units(street, monkeypatch)) == 860


def a_refund_while_the_shop_is_paid(street: Street, monkeypatch: pytest.MonkeyPatch) -> Order:
    """One side has seen no refund and goes to pay the shop its whole share, the other gives a line of it back."""
    order = packed(street)
    share = street.shares(order)[0]
    street.pick_up(share)
    has_read, is_given, given_back = threading.Event(), threading.Event(), shares._given_back

    def read_and_wait(*args: Any) -> Any:
        answer = given_back(*args)
        has_read.set()
        is_given.wait(PASSES_WITHIN_S)  # shorter than a lock is waited for
        return answer

    def give() -> None:
        has_read.wait(PASSES_WITHIN_S)
        give_back(street, order, units=2, key="a")
        is_given.set()

    monkeypatch.setattr(shares, "_given_back", read_and_wait)
    parcels.follow_pickup(Event.objects.filter(name="delivery.picked_up").latest("pk"), at=street.at)
    monkeypatch.setattr(shares, "give_back_returns", lambda *_args, **_more: None)
    side_by_side(
        give,
        lambda: shares.pay_shares(order.public_id, at=street.at),
    )
    monkeypatch.undo()
    return order


def shop_s_net(order: Order) -> int:
    sent = Transfer.objects.filter(order_key=order.public_id, seller__isnull=False)
    back = Reversal.objects.filter(transfer__order_key=order.public_id)
    return sum(row.amount_minor for row in sent) - sum(row.amount_minor for row in back)


def test_a_shop_that_is_paid_while_its_line_goes_back_keeps_nothing_of_it(street, monkeypatch):
    assert shop_s_net(a_refund_while_the_shop_is_paid(street, monkeypatch)) == 0


def test_a_shop_that_is_paid_while_its_line_goes_back_keeps_it_with_the_lock_off(street):
    def net() -> int:
        own = pytest.MonkeyPatch()
        unlock(own)
        return shop_s_net(a_refund_while_the_shop_is_paid(street, own))

    assert 365 in (
        net() for _try in range(6)
    )  # one wrong order is enough; a slow machine may be too late for one


def two_workers_with_one_capture(
    street: Street, bank: ShakyCards, monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    order = street.paid([(street.shelves[0][1], 2)])
    street.accept(order)
    street.ready_unheard(street.shares(order)[0])
    for _round in range(4):
        street.work(streets.relay)
    asked: list[str] = []
    capture, gate = bank.capture, threading.Barrier(SIDES)

    def note(intent_id: str, amount_minor: int, *, key: str) -> Any:
        asked.append(key)
        return capture(intent_id, amount_minor, key=key)

    monkeypatch.setattr(bank, "capture", note)
    stop_after(monkeypatch, tasks, "claim_due")

    def work() -> None:
        gate.wait()
        street.work(tasks.settle_due_charges)

    side_by_side(work, work)
    assert street.charge(order).state == "captured"
    return asked


def test_of_two_workers_one_takes_the_money(street, bank, monkeypatch):
    assert len(two_workers_with_one_capture(street, bank, monkeypatch)) == 1


def test_of_two_workers_both_ask_with_the_claim_off_and_the_key_still_makes_it_one_capture(
    street, bank, monkeypatch
):
    def due(model: Any, *, wall_at: Any, most: int = 20) -> list[int]:
        return list(model.objects.filter(next_attempt_at__lte=wall_at).values_list("pk", flat=True)[:most])

    monkeypatch.setattr(tasks, "claim_due", due)
    asked = two_workers_with_one_capture(street, bank, monkeypatch)

    assert len(asked) == 2
    assert len(set(asked)) == 1
    assert len(bank.taken) == 1


def a_hold_heard_while_the_order_is_given_up(
    street: Street, bank: ShakyCards, monkeypatch: pytest.MonkeyPatch
) -> Order:
    """The bank's news and the shopper's «no» at the same moment."""
    order = street.order([(street.shelves[0][0], 1)])
    street.sweep()
    bank.type_card(street.charge(order).intent_id, "pm_card_visa")
    street.hear()
    stale = Order.objects.get(pk=order.pk)
    side_by_side(
        lambda: street.work(tasks.work_off_inbox),
        lambda: _or_too_late(lambda: orders.cancel(stale, at=street.at)),
        lambda: street.work(streets.relay),
    )
    street.settle_down()
    return order


def test_a_hold_that_is_heard_while_the_order_is_given_up_is_let_go(street, bank, monkeypatch):
    for _time in range(4):
        order = a_hold_heard_while_the_order_is_given_up(street, bank, monkeypatch)

        assert (street.state(order), street.charge(order).state) in {
            *{("abandoned", "cancelled"), ("cancelled", "cancelled")}
        }
    assert not bank.taken


@pytest.mark.parametrize("number", range(3))
def test_everybody_at_once_on_one_order_ends_without_a_deadlock(street, number):
    """Shops, couriers, operators, the bank's news and two sweepers, all on the same rows."""
    order = packed(street)
    bread, apples = street.shares(order)
    line = OrderLine.objects.filter(order=order).order_by("pk").first()
    acts = [
        lambda: street.sweep(rounds=8),
        lambda: street.sweep(rounds=8),
        lambda: give_back(street, order, units=1, key="a"),
        lambda: give_back(street, order, units=1, key="b"),
        lambda: _or_too_late(lambda: by_hand.refund_line(line, BY_HAND, at=street.at, actor="o")),
        lambda: _or_too_late(lambda: street.pick_up(bread)),
        lambda: _or_too_late(lambda: street.call_off(apples)),
        lambda: _or_too_late(lambda: by_hand.call_off(order, at=street.at, actor="o")),
        lambda: shares.pay_shares(order.public_id, at=street.at),
    ]

    raised = side_by_side(*acts[number:], *acts[:number])

    assert raised == []
    street.settle_down()
    assert noted_deadlocks() == []
    assert not [name for name in balances(order.public_id) if name.startswith("shop:")]


def test_locks_taken_crosswise_are_seen_as_a_deadlock(street):
    """The control: the same watcher sees the deadlock that a second order of locks would bring."""
    order = packed(street)
    gate = threading.Barrier(SIDES)
    order_row = Order.objects.select_for_update(of=("self",)).filter(pk=order.pk)
    charge_row = Charge.objects.select_for_update(of=("self",)).filter(order_key=order.public_id)

    def lock(first: Any, second: Any) -> None:
        with transaction.atomic():
            first.get()
            gate.wait()
            second.get()

    raised = side_by_side(lambda: lock(order_row, charge_row), lambda: lock(charge_row, order_row))

    assert [is_deadlock(error) for error in raised] == [True]


def _or_too_late(act: Callable[[], object]) -> None:
    with suppress(*LOST, by_hand.TooMany, by_hand.NothingTaken, AlreadyMoved):
        act()


def is_deadlock(error: BaseException) -> bool:
    return isinstance(error, OperationalError) and "deadlock detected" in str(error)


def noted_deadlocks() -> list[str]:
    rows = [*Reaction.objects.all(), *Charge.objects.all(), *Refund.objects.all(), *Transfer.objects.all()]
    return [f"{row}: {row.last_error}" for row in rows if "deadlock" in row.last_error]


def two_orders_with_the_last_use(street: Street, monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """Let two checkouts read the same voucher, which has one use left, before either has taken it."""
    when = {"starts_at": street.at - timedelta(days=1), "ends_at": street.at + timedelta(days=1)}
    more = {"funder": "platform", "minor": 150, "once_a_person": False, "most_uses": 1}
    Voucher.objects.create(city=street.city, code="DERNIER", **when, **more)
    stop_after(monkeypatch, covers, "offer_of")
    goods = [(street.shelves[0][1], 2)], [(street.shelves[1][1], 2)]
    return side_by_side(
        *(lambda some=some: street.order(some, paying=Paying(code="DERNIER")) for some in goods)
    )


def test_of_two_checkouts_one_has_the_last_use_of_a_voucher(street, monkeypatch):
    (refused,) = two_orders_with_the_last_use(street, monkeypatch)

    assert isinstance(refused, covers.VoucherRefused)
    assert refused.why == WhyNot.USED_UP
    assert (Cover.objects.count(), Order.objects.count()) == (1, 1)


def test_of_two_checkouts_one_is_told_the_wrong_reason_with_the_lock_off(street, monkeypatch):
    with_lock = QuerySet.select_for_update

    def without(rows: QuerySet[Any], **more: Any) -> QuerySet[Any]:
        return rows if rows.model is Voucher else with_lock(rows, **more)

    monkeypatch.setattr(QuerySet, "select_for_update", without)

    (refused,) = two_orders_with_the_last_use(
        street, monkeypatch
    )  # both read one use left; the database says no

    assert isinstance(refused, covers.VoucherRefused)
    assert refused.why == WhyNot.USED_BY_YOU
