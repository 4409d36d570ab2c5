"""A bank's early warning is heard once, shown, and gives everything back while nothing was passed on."""

import pytest

from marketplace.kernel.states import AlreadyMoved
from marketplace.orders import doubted
from marketplace.orders.models import Order
from marketplace.orders.operations import TooLate
from marketplace.payments.models import FraudWarning, Refund
from sellers.payouts.models import Transfer
from tests.doubles import FakeCards
from tests.marketplace.money.books import unsettled, wrongs
from tests.marketplace.money.street import Street, balances


def warned(street: Street, bank: FakeCards, order: Order) -> FraudWarning:
    bank.warn(street.charge(order).intent_id)
    street.hear()
    street.settle_down()
    return FraudWarning.objects.select_related("charge").get()


def an_order(street: Street) -> Order:
    return street.paid([(street.shelves[0][1], 2), (street.shelves[1][2], 1)], tip_minor=150)


def test_a_warning_is_heard_once_however_often_it_is_told(street: Street, bank: FakeCards) -> None:
    order = an_order(street)
    warning = warned(street, bank, order)
    street.told = 0
    street.hear()
    street.settle_down()

    assert FraudWarning.objects.count() == 1
    assert (warning.state, warning.kind) == ("open", "made_with_stolen_card")
    assert warning.charge.order_key == order.public_id


def test_what_is_held_is_let_go(street: Street, bank: FakeCards) -> None:
    order = an_order(street)
    warning = warned(street, bank, order)
    assert doubted.may_give_back(warning)
    doubted.give_back(warning, at=street.at, actor="operator:olga")
    street.settle_down()

    assert street.state(order) == "cancelled"
    assert street.charge(order).state == "cancelled"
    assert not bank.taken
    warning.refresh_from_db()
    assert warning.state == "given_back"


def test_what_was_taken_goes_back_whole_before_anybody_is_paid(street: Street, bank: FakeCards) -> None:
    order = an_order(street)
    street.ready(*street.accept(order))
    assert sum(bank.taken.values()) == order.total_minor
    doubted.give_back(warned(street, bank, order), at=street.at, actor="operator:olga")
    street.settle_down()

    assert street.state(order) == "cancelled"
    assert sum(Refund.objects.values_list("amount_minor", flat=True)) == order.total_minor
    assert not Transfer.objects.exists()
    assert balances(order.public_id) == {}
    assert wrongs(order) == []
    assert unsettled() == []


def test_once_a_parcel_has_left_nothing_is_called_off(street: Street, bank: FakeCards) -> None:
    order = an_order(street)
    near, far = street.accept(order)
    street.ready(near, far)
    street.deliver(near)
    warning = warned(street, bank, order)

    assert not doubted.may_give_back(warning)
    with pytest.raises(TooLate):
        doubted.give_back(warning, at=street.at, actor="operator:olga")
    warning.refresh_from_db()
    assert warning.state == "open"
    assert not Refund.objects.exists()


def test_an_operator_who_believes_the_shopper_lets_the_order_go_on(street: Street, bank: FakeCards) -> None:
    order = an_order(street)
    warning = warned(street, bank, order)
    stale = FraudWarning.objects.get()
    doubted.keep(warning, at=street.at, actor="operator:olga")
    with pytest.raises(AlreadyMoved):
        doubted.give_back(stale, at=street.at, actor="operator:otto")

    assert street.state(order) == "authorised"


def test_a_warning_that_nothing_helps_any_more_is_over_by_itself(street: Street, bank: FakeCards) -> None:
    order = an_order(street)
    shares = street.accept(order)
    street.ready(*shares)
    for share in shares:
        street.call_off(share)
    street.settle_down()

    assert warned(street, bank, order).state == "over"


def test_a_warning_about_a_payment_of_somebody_else_is_no_news(street: Street, bank: FakeCards) -> None:
    order = an_order(street)
    bank.warn(street.charge(order).intent_id)
    type(street.charge(order)).objects.update(intent_id="pi_other", outside_id="ch_other")
    street.hear()
    street.settle_down()

    assert not FraudWarning.objects.exists()
