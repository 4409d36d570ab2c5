"""A bank forgets a key after a day: whatever was asked under one, and answered to nobody, is still done only once.

The kinds are read off the gateway: one that is new has no story here, and fails.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

import marketplace
from marketplace.accounts.models import User
from marketplace.checkout.operations import KEPT_FOR
from marketplace.gateways.cards import AccountRequest, CardGateway, GatewayUnreachable
from marketplace.kernel.clock import wall_now
from marketplace.orders import operations as orders
from marketplace.orders.models import Order
from marketplace.payees import operations as payees
from marketplace.payments import dispute_answers, line_refunds, operations
from marketplace.payments.models import Charge, Dispute
from marketplace.tips.operations import PAY_WITHIN
from marketplace.wallet import cards as saved_cards
from marketplace.wallet.models import SavedCard
from tests.doubles import NO_FUNDS, VISA
from tests.marketplace.money.books import unsettled
from tests.marketplace.money.handed import delivered
from tests.marketplace.money.shaky import ShakyCards
from tests.marketplace.money.street import Street

KEY_LIVES = timedelta(days=1)
KINDS = sorted(
    name
    for name, call in inspect.getmembers(CardGateway, inspect.isfunction)
    if "key" in inspect.signature(call).parameters
)
Act = Callable[[], object]
Deeds = Callable[[], object]


class Day:
    """A street, and a bank whose answer to one kind of call is lost the first time."""

    def __init__(self, street: Street, bank: ShakyCards, kind: str) -> None:
        self.street, self.bank, self.kind = street, bank, kind

    def lose(self) -> None:
        """Let the next call of the kind be done and its answer be lost."""
        ask = getattr(self.bank, self.kind)

        def do_it_and_be_silent(*args: Any, **more: Any) -> None:
            setattr(self.bank, self.kind, ask)
            ask(*args, **more)
            self.bank._kept.clear()  # nobody asks again before the bank has forgotten the key
            raise GatewayUnreachable("the answer was lost")

        setattr(self.bank, self.kind, do_it_and_be_silent)

    def goes_by(self) -> None:
        """Let the house try again."""
        assert getattr(self.bank, self.kind).__name__ != "do_it_and_be_silent", f"{self.kind} was never asked"
        self.street.settle_down()


def _swept(day: Day, order: Order, act: Act) -> Order:
    day.lose()
    act()
    day.street.sweep(rounds=3)
    return order


def _placed(day: Day, **more: Any) -> Order:
    return day.street.order([(day.street.shelves[0][1], 2)], **more)


def _hold(day: Day) -> Deeds:
    day.lose()
    _placed(day)
    day.street.sweep(rounds=3)
    day.goes_by()
    return lambda: (len(day.bank.intents), 1)


def _confirm(day: Day) -> Deeds:
    order = _placed(day)
    day.street.pay(order, NO_FUNDS)
    _swept(day, order, lambda: operations.try_card(day.street.charge(order), VISA, wall_at=wall_now()))
    day.goes_by()
    return lambda: (day.street.charge(order).state, "held")


def _capture(day: Day) -> Deeds:
    order = day.street.paid([(day.street.shelves[0][1], 2)])
    shares = day.street.accept(order)
    _swept(day, order, lambda: day.street.ready(*shares))
    day.goes_by()
    return lambda: (list(day.bank.taken.values()), [order.total_minor])


def _release(day: Day) -> Deeds:
    order = day.street.paid([(day.street.shelves[0][1], 2)])
    _swept(day, order, lambda: orders.cancel(Order.objects.get(pk=order.pk), at=day.street.at))
    day.goes_by()
    return lambda: (day.street.charge(order).state, "cancelled")


def _hosted_page(day: Day) -> Deeds:
    """Nothing finds a page that nobody paid on: its wish never lives as long as its key."""
    day.lose()
    order = _placed(day, by_page=True)
    day.street.sweep(rounds=3)
    assert max(KEPT_FOR, PAY_WITHIN) < KEY_LIVES
    Order.objects.filter(pk=order.pk).update(pay_by=wall_now() - timedelta(seconds=1))
    day.street.sweep()
    day.goes_by()
    return lambda: ((len(day.bank.pages), day.street.charge(order).state), (1, "cancelled"))


def _close_page(day: Day) -> Deeds:
    order = _placed(day, by_page=True)
    day.street.sweep()
    Order.objects.filter(pk=order.pk).update(pay_by=wall_now() - timedelta(seconds=1))
    _swept(day, order, lambda: day.street.sweep(rounds=1))
    day.goes_by()
    return lambda: (day.street.charge(order).state, "cancelled")


def _transfer(day: Day) -> Deeds:
    day.lose()
    delivered(day.street, shops=1, fee_minor=2_000)
    day.goes_by()
    return lambda: (day.bank.sent["acct_shop0"], 365)


def _give_back(day: Day) -> None:
    order, shares = delivered(day.street, shops=1)
    back = line_refunds.LineBack(shares[0].lines.get(), 1, "damaged", "shop")
    charge = day.street.charge(order)
    _swept(day, order, lambda: line_refunds.want_refund_of_line(charge, back, key="r1", at=day.street.at))
    day.goes_by()


def _refund(day: Day) -> Deeds:
    _give_back(day)
    return lambda: (list(day.bank.given_back.values()), [215])


def _reverse(day: Day) -> Deeds:
    _give_back(day)
    return lambda: ([back.amount_minor for back in day.bank.reversals.values()], [182])


def _dispute(day: Day, *, gives_up: bool) -> Dispute:
    order, _shares = delivered(day.street, shops=1)
    day.bank.dispute(day.street.charge(order).intent_id)
    day.street.hear()
    day.street.sweep()
    dispute = Dispute.objects.get()
    more = {"at": day.street.at, "wall_at": wall_now(), "actor": "operator:x", "gives_up": gives_up}
    _swept(day, order, lambda: dispute_answers.answer(dispute, **more))
    day.goes_by()
    dispute.refresh_from_db()
    return dispute


def _answer_dispute(day: Day) -> Deeds:
    dispute = _dispute(day, gives_up=False)
    return lambda: ((dispute.state, day.bank.calls.count("answer_dispute")), ("answered", 1))


def _give_dispute_up(day: Day) -> Deeds:
    dispute = _dispute(day, gives_up=True)
    return lambda: ((dispute.state, day.bank.calls.count("give_dispute_up")), ("lost", 1))


def _member(day: Day) -> tuple[User, UUID]:
    user, order = User.objects.create_user("ada@example.org"), _placed(day)
    saved_cards.consent(user, order.public_id, words="yes", language="en", wall_at=wall_now())
    return user, order.public_id


def _open_wallet(day: Day) -> Deeds:
    _user, order_key = _member(day)
    day.lose()
    with pytest.raises(GatewayUnreachable):
        saved_cards.open_account(order_key, gateway=day.bank)
    day.goes_by()
    saved_cards.open_account(order_key, gateway=day.bank)
    return lambda: (len(day.bank.wallets), 1)


def _forget_card(day: Day) -> Deeds:
    user, order_key = _member(day)
    saved_cards.open_account(order_key, gateway=day.bank)
    more = {"brand": "visa", "last4": "4242", "wall_at": wall_now()}
    card = saved_cards.keep(order_key, outside_id="pm_1", **more)
    assert card is not None
    day.lose()
    saved_cards.remove(user, card, wall_at=wall_now())
    day.street.sweep()
    SavedCard.objects.update(next_attempt_at=wall_now())
    day.goes_by()
    return lambda: (SavedCard.objects.values_list("next_attempt_at", "last_error").get(), (None, ""))


def _open_account(day: Day) -> Deeds:
    seller, request = day.street.shops[0].seller, AccountRequest("seller-1", "company", "bo@q.test", "Bo")
    type(seller).objects.filter(pk=seller.pk).update(payout_account="")
    seller.refresh_from_db()
    before = len(day.bank.accounts)
    day.lose()
    with pytest.raises(GatewayUnreachable):
        payees.open_account(seller, request, gateway=day.bank)
    day.goes_by()
    payees.open_account(seller, request, gateway=day.bank)
    return lambda: (len(day.bank.accounts) - before, 1)


def _send_photo(day: Day) -> Deeds:
    """A file is sent again and moves no money: what is shown to the bank names the last one only."""
    sent = [day.bank.send_photo(b"jpeg", key=f"photo:{number}") for number in range(2)]
    return lambda: (len(set(sent)), 2)


def _change_amount(_day: Day) -> Deeds:
    """The house never asks for another amount: an order that changed is another order."""
    folder = Path(next(iter(marketplace.__path__)))
    rooms = [
        each for each in folder.rglob("*.py") if "gateways" not in each.parts and "demo" not in each.parts
    ]
    return lambda: ([each for each in rooms if ".change_amount(" in each.read_text()], [])


STORIES: dict[str, Callable[[Day], Deeds]] = {
    name[1:]: story
    for name, story in list(globals().items())
    if name[0] == "_" and name[1:] in KINDS and callable(story)
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_asked_under_a_forgotten_key_is_done_once(
    street: Street, bank: ShakyCards, kind: str
) -> None:
    assert kind in STORIES, f"{kind} changes something at the bank: how is its first try found after a day?"

    found, expected = STORIES[kind](Day(street, bank, kind))()  # type: ignore[misc]

    assert found == expected
    assert not Charge.objects.exclude(last_error="").exists() or unsettled() == []


def test_without_looking_a_forgotten_key_pays_the_shop_twice(
    street: Street, bank: ShakyCards, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bank, "find_transfer", lambda *_known: None)
    _transfer(Day(street, bank, "transfer"))

    assert len([one for one in bank.transfers.values() if one.destination == "acct_shop0"]) == 2
