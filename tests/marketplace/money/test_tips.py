"""A tip after the drop-off is its own charge: taken at once, whole to who brought the order, once."""

from datetime import timedelta

import pytest

from marketplace.accounts.models import User
from marketplace.orders.models import Order
from marketplace.payments.models import Charge
from marketplace.tips import operations as tips
from marketplace.tips.models import Tip
from sellers.payouts.models import Transfer
from tests.doubles import NO_FUNDS, VISA
from tests.marketplace.money.books import unsettled, wrongs
from tests.marketplace.money.shaky import ShakyCards
from tests.marketplace.money.street import Street, balances


def delivered(street: Street, shops: int = 1) -> Order:
    order = street.paid([(street.shelves[shop][0], 2) for shop in range(shops)])
    for share in street.accept(order):
        street.ready(share)
    street.deliver(*street.shares(order))
    order.refresh_from_db()
    return order


def give(street: Street, order: Order, minor: int = 250, **more: object) -> Tip:
    wish = tips.TipWish(street.city, order.public_id, order.spoken_code, minor, "Tip", **more)  # type: ignore[arg-type]
    return tips.give(wish, at=street.at, wall_at=street.wall)


def pay(street: Street, bank: ShakyCards, tip: Tip, card: str = VISA) -> None:
    street.sweep()
    bank.type_card(Charge.objects.get(order_key=tip.public_id).intent_id, card)
    street.hear()
    street.sweep()


def test_the_whole_tip_goes_to_who_brought_the_order(street: Street, bank: ShakyCards) -> None:
    order = delivered(street)
    pay_before = bank.sent["acct_cy"]
    tip = give(street, order)
    pay(street, bank, tip)

    assert bank.sent["acct_cy"] == pay_before + 250
    assert balances(tip.public_id) == {}
    assert wrongs(order) == []  # the order's own money is untouched
    assert unsettled() == []
    tip.refresh_from_db()
    assert tip.paid_at == street.at


def test_two_presses_are_one_tip_and_one_charge(street: Street, bank: ShakyCards) -> None:
    order = delivered(street)
    first, second = give(street, order, 100), give(street, order, 300)
    pay(street, bank, first)

    assert first.pk == second.pk
    assert Charge.objects.filter(purpose="tip").values_list("captured_minor", flat=True).get() == 100


def test_a_saved_card_pays_it_at_one_press(street: Street, bank: ShakyCards) -> None:
    user = User.objects.create_user("ada@example.org", card_account="cus_1")
    order = delivered(street)
    give(street, order, saved_card=VISA, user=user)
    street.sweep()
    street.settle_down()

    assert Charge.objects.get(purpose="tip").state == "captured"
    assert unsettled() == []


def test_a_declined_tip_takes_another_card_and_an_unpaid_one_is_let_go(
    street: Street, bank: ShakyCards
) -> None:
    order = delivered(street)
    tip = give(street, order)
    pay(street, bank, tip, NO_FUNDS)
    assert Charge.objects.get(purpose="tip").state == "declined"

    Tip.objects.update(pay_by=street.wall - timedelta(seconds=1))
    tips.let_go_due(wall_at=street.wall, town_at=street.at)
    street.settle_down()

    assert Charge.objects.get(purpose="tip").state == "cancelled"
    assert not Transfer.objects.filter(order_key=tip.public_id).exists()


def test_nobody_is_tipped_before_anything_arrived(street: Street) -> None:
    order = street.paid([(street.shelves[0][0], 1)])

    with pytest.raises(tips.NobodyToTip):
        give(street, order)

    assert not Tip.objects.exists()
