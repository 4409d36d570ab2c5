"""Late is given back: once, by the table, with its cause; who bears it follows the cause."""

from datetime import timedelta

import pytest
from django.utils import timezone

from marketplace.accounts.models import User
from marketplace.amends.models import Amends
from marketplace.amends.rules import Facts, Owed, cause, owed
from marketplace.orders import lateness
from marketplace.orders.models import Order
from marketplace.payments.models import Dispute, Refund
from marketplace.project.invariants import check
from marketplace.wallet.models import CreditAccount, Voucher
from sellers.payouts.models import Reversal
from sellers.shops.models import Seller
from tests.marketplace.money.books import money_wrong, unsettled, wrongs
from tests.marketplace.money.shaky import ShakyCards
from tests.marketplace.money.street import Street, balances


def late(street: Street, minutes: int, *, by: str = "platform", user: User | None = None) -> Order:
    """Deliver an order so many minutes after its promise, the time lost in one place."""
    order = street.order([(street.shelves[0][2], 3)], user=user)
    street.pay(order)
    (share,) = street.accept(order)
    gone = order.promised_at + timedelta(minutes=minutes) - street.at
    if by == "shop":
        street.at += gone
    street.ready(share)
    if by == "platform":
        street.at += gone
    street.pick_up(share)
    street.sweep()
    if by == "courier":
        street.at += gone
    street.drop_off(share)
    street.sweep()
    street.settle_down()
    order.refresh_from_db()
    return order


@pytest.mark.parametrize(
    ("late_s", "expected"),
    [
        (0, None), (299, None), (300, Owed(290, 0)), (899, Owed(290, 0)), (900, Owed(290, 200)),
        (1_800, Owed(290, 500)), (3_600, Owed(290, 1_000)), (9_999, Owed(290, 1_000)),
    ],
)  # fmt: skip
def test_the_table_says_what_is_given_back(late_s: int, expected: Owed | None) -> None:
    assert owed(late_s, fee_minor=290) == expected


@pytest.mark.parametrize(
    ("shop_s", "wait_s", "ride_s", "whose"),
    [(600, 10, 10, "shop"), (10, 600, 10, "platform"), (10, 10, 600, "courier"), (0, 0, 0, "platform"),
     (300, 300, 0, "platform"), (300, 0, 300, "courier")],
)  # fmt: skip
def test_who_lost_the_most_time_is_the_cause(shop_s: int, wait_s: int, ride_s: int, whose: str) -> None:
    assert cause(Facts(late_s=900, shop_s=shop_s, wait_s=wait_s, ride_s=ride_s)) == whose


@pytest.mark.parametrize("by", ["shop", "courier", "platform"])
def test_who_bears_it_follows_the_cause(street: Street, by: str) -> None:
    user = User.objects.create_user("ada@example.org")
    order = late(street, 20, by=by, user=user)

    made = Amends.objects.get()
    assert (made.cause, made.fee_minor, made.credit_minor) == (by, 290, 200)
    refund = Refund.objects.get(reason="late")
    assert (refund.amount_minor, refund.state) == (290, "settled")
    assert CreditAccount.objects.get(user=user).balance_minor == 200
    assert balances(order.public_id).get(f"late_{by}", 0) == (0 if by == "shop" else 490)
    assert wrongs(order) == []
    assert unsettled() == []


def test_a_guest_gets_a_code_for_the_next_order(street: Street) -> None:
    late(street, 31)

    made = Amends.objects.get()
    code = Voucher.objects.get()
    assert (made.voucher_code, code.minor, code.most_uses, code.funder) == (code.code, 500, 1, "platform")


def test_a_few_minutes_are_a_few_minutes(street: Street) -> None:
    order = late(street, 4)

    assert not Amends.objects.exists()
    assert wrongs(order) == []


def test_it_is_given_once_however_often_it_is_looked_at(street: Street) -> None:
    order = late(street, 20)
    for _again in range(3):
        lateness.make_amends(order, at=street.at)

    assert Amends.objects.count() == Refund.objects.count() == 1


def test_an_hour_late_and_still_not_there_is_given_back_without_waiting(street: Street) -> None:
    order = street.paid([(street.shelves[0][2], 3)])
    (share,) = street.accept(order)
    street.ready(share)
    street.at = order.promised_at + timedelta(minutes=60)

    assert lateness.amends_due(wall_at=street.wall, town_at=street.at) == 1
    assert lateness.amends_due(wall_at=street.wall, town_at=street.at) == 0
    street.deliver(share)
    street.settle_down()

    assert Amends.objects.get().credit_minor == 1_000
    assert Refund.objects.filter(reason="late").count() == 1
    assert wrongs(order) == []


def test_of_an_order_that_went_back_whole_the_fee_is_not_borne_once_more(street: Street) -> None:
    user = User.objects.create_user("ada@example.org")
    order = street.order([(street.shelves[0][2], 3)], user=user)
    street.pay(order)
    (share,) = street.accept(order)
    street.at = order.promised_at + timedelta(minutes=20)  # the shop's doing
    street.ready(share)
    street.give_back(order, street.charge(order).captured_minor, key="all")
    street.deliver(share)
    street.settle_down()

    made = Amends.objects.get()
    assert (made.cause, made.fee_minor, made.credit_minor) == ("shop", 0, 200)
    assert money_wrong(street.charge(order)) == []


@pytest.mark.parametrize("minutes", [5, 20])
def test_a_late_order_that_was_not_made_good_is_found(street: Street, minutes: int) -> None:
    order = late(street, 0)
    assert _unmade() == 0
    Order.objects.filter(pk=order.pk).update(promised_at=order.promised_at - timedelta(minutes=minutes))

    assert _unmade() == 1


def test_an_order_that_is_still_not_there_after_an_hour_is_found(street: Street) -> None:
    order = street.paid([(street.shelves[0][2], 3)])
    (share,) = street.accept(order)
    street.ready(share)
    Order.objects.filter(pk=order.pk).update(promised_at=timezone.now() - timedelta(minutes=70))

    assert _unmade() == 1


def test_what_never_arrived_goes_back_whole_and_needs_no_amends(street: Street) -> None:
    order = street.paid([(street.shelves[0][2], 3)])
    (share,) = street.accept(order)
    street.ready(share)
    street.pick_up(share)
    street.at = order.promised_at + timedelta(minutes=30)
    street.bring_back(share)
    street.settle_down()

    assert street.state(order) == "completed"
    assert not Amends.objects.exists()
    assert _unmade() == 0


def _unmade() -> int:
    """Return how many late orders the house says were not made good."""
    return next(
        finding.count
        for finding in check()
        if finding.invariant.name == "I15" and "grace" in finding.invariant.says
    )


def test_a_shop_bears_no_more_of_it_than_it_was_paid(street: Street) -> None:
    user = User.objects.create_user("ada@example.org")
    order = street.order([(street.shelves[0][0], 1)], user=user)  # 0.99, of which 0.15 are ours
    street.pay(order)
    (share,) = street.accept(order)
    street.at = order.promised_at + timedelta(minutes=40)  # the shop's doing: 2.90 and 5.00
    street.ready(share)
    street.deliver(share)
    street.settle_down()

    left = balances(order.public_id)
    assert Reversal.objects.get().amount_minor == 84
    assert left["late_platform"] == 290 + 500 - 84
    assert not Seller.objects.filter(transfers__reversals__state="owed").exists()
    assert wrongs(order) == []


def test_a_shop_that_gave_back_all_it_had_bears_nothing_of_a_dispute(
    street: Street, bank: ShakyCards
) -> None:
    order = late(street, 40, by="shop", user=User.objects.create_user("ada@example.org"))
    bank.dispute(street.charge(order).intent_id, reason="product_unacceptable")
    street.hear()
    street.settle_down()
    bank.judge(next(iter(bank.disputes)), is_won=False)
    street.hear()
    street.settle_down()

    assert wrongs(order) == []
    assert Dispute.objects.get().state == "lost"
