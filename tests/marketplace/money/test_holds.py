"""No order is carried out unpaid, no card is held for nothing, whoever speaks first."""

from datetime import timedelta

import pytest

from marketplace.checkout import operations as checkout
from marketplace.gateways.cards import GatewayUnreachable
from marketplace.kernel.clock import wall_now
from marketplace.orders import operations as orders
from marketplace.orders.models import Order
from marketplace.payments import charging, following
from marketplace.payments import operations as payments
from marketplace.payments.network import Return
from sellers.stock.models import StockItem
from tests.doubles import VISA

BACK = Return(success_url="https://q.example/retour/", cancel_url="https://q.example/")


def test_a_hold_that_comes_while_it_is_being_let_go_rings_no_shop(street, bank):
    order = street.order([(street.shelves[0][0], 1)])
    street.sweep()
    payments.want_release(order.public_id, wall_at=wall_now() + timedelta(hours=1))  # nobody paid in time
    bank.type_card(street.charge(order).intent_id, VISA)
    street.hear()
    street.sweep()
    street.settle_down()

    assert not bank.taken
    assert street.charge(order).state == "cancelled"
    assert street.state(order) in {"placed", "abandoned"}
    assert not street.shares(order).exists()


def test_an_order_is_not_let_go_for_lateness_when_its_hold_came_meanwhile(street, bank, monkeypatch):
    order = street.order([(street.shelves[0][0], 1)])
    street.sweep()
    Order.objects.filter(pk=order.pk).update(pay_by=wall_now() - timedelta(seconds=1))
    let_go = payments.want_release

    def and_the_hold_comes_first(*args: object, **more: object) -> None:
        monkeypatch.setattr(payments, "want_release", let_go)
        bank.type_card(street.charge(order).intent_id, VISA)
        charging.look_now(street.charge(order), gateway=bank, at=street.at, wall_at=wall_now())
        let_go(*args, **more)

    monkeypatch.setattr(payments, "want_release", and_the_hold_comes_first)
    checkout.abandon_due(wall_at=wall_now(), town_at=street.at)
    street.settle_down()

    assert street.state(order) == "authorised"
    assert street.charge(order).state == "held"


def test_a_hold_that_ended_by_itself_calls_the_order_off(street, bank):
    order = street.paid([(street.shelves[0][0], 2), (street.shelves[1][0], 1)])
    street.accept(order)
    bank.run_out(street.charge(order).intent_id)
    street.hear()
    street.sweep()

    assert street.state(order) == "cancelled"
    assert {share.state for share in street.shares(order)} == {"cancelled"}
    assert StockItem.objects.get(listing=street.shelves[0][0]).available == 40


def test_the_page_replaces_the_form_even_when_its_cancellation_is_heard_first(street, bank):
    order = street.order([(street.shelves[0][0], 1)])
    street.sweep()
    charge = street.charge(order)
    payments.use_page(charge, wall_at=wall_now())
    bank.release(charge.intent_id, key="theirs")  # what the worker is just doing
    following.apply(charge, bank.look(charge.intent_id), at=street.at, wall_at=wall_now())
    street.settle_down()

    charge = street.charge(order)
    bank.pay_page(charge.page_id, VISA)
    street.settle_down()
    assert street.charge(order).state == "held"
    assert street.state(order) == "authorised"


def test_an_answer_that_comes_after_the_page_was_opened_does_not_hide_its_payment(street, bank):
    order = street.order([(street.shelves[0][0], 1)])
    late = street.charge(order)  # a worker reads the wish for a form …
    payments.use_page(street.charge(order), wall_at=wall_now())
    street.sweep()
    charging.settle(late, gateway=bank, at=street.at, wall_at=wall_now(), back=BACK)  # … and asks only now

    bank.pay_page(street.charge(order).page_id, VISA)
    street.settle_down()

    assert street.charge(order).state == "held"
    assert street.state(order) == "authorised"
    assert sum(intent.state == "held" for intent in bank.intents.values()) == 1


def test_a_card_that_was_held_in_the_form_is_not_let_go_for_the_page(street, bank):
    order = street.order([(street.shelves[0][0], 1)])
    street.sweep()
    charge = street.charge(order)
    payments.use_page(charge, wall_at=wall_now())
    bank.type_card(charge.intent_id, VISA)  # in the other tab
    street.settle_down()

    assert street.charge(order).state == "held"
    assert street.state(order) == "authorised"


def test_of_two_holds_of_one_order_one_is_let_go(street, bank):
    order = street.order([(street.shelves[0][0], 1)])
    street.sweep()
    form = street.charge(order).intent_id
    payments.use_page(street.charge(order), wall_at=wall_now())
    bank.is_down = True
    street.sweep(rounds=1)
    bank.is_down = False
    charge = street.charge(order)
    charge.__class__.objects.filter(pk=charge.pk).update(
        intent_id=""
    )  # the page was opened, the form forgotten
    street.settle_down()
    bank.pay_page(street.charge(order).page_id, VISA)
    street.settle_down()
    bank.type_card(form, VISA)
    street.settle_down()

    held = [intent for intent in bank.intents.values() if intent.state == "held"]
    assert len(held) == 1
    assert street.state(order) == "authorised"


def test_a_hold_on_an_order_that_is_closed_is_let_go(street, bank):
    order = street.order([(street.shelves[0][0], 1)])
    late = street.charge(order)
    checkout.give_up(order, at=street.at)
    street.sweep()
    charging.settle(late, gateway=bank, at=street.at, wall_at=wall_now(), back=BACK)
    intent = next(iter(bank.intents.values()))
    if intent.state != "cancelled":
        bank.type_card(intent.id, VISA)
    street.settle_down()

    assert [intent.state for intent in bank.intents.values()] == ["cancelled"]


def test_calling_off_while_the_hold_arrives_is_one_or_the_other(street, bank):
    order = street.order([(street.shelves[0][0], 1)])
    stale = Order.objects.get(pk=order.pk)
    street.pay(order)

    orders.cancel(stale, at=street.at)  # the page still showed it as not paid
    street.settle_down()

    assert street.state(order) == "cancelled"
    assert not bank.taken
    assert StockItem.objects.get(listing=street.shelves[0][0]).available == 40


def test_one_charge_that_cannot_be_settled_does_not_hold_up_the_others(street, bank, monkeypatch):
    first = street.order([(street.shelves[0][0], 1)])
    second = street.order([(street.shelves[0][0], 1)])
    ask = bank.hold

    def trip(request, *, key):
        if request.order_ref == str(first.public_id):
            raise RuntimeError("a defect")
        return ask(request, key=key)

    monkeypatch.setattr(bank, "hold", trip)
    street.sweep(rounds=1)

    assert street.charge(second).intent_id
    assert street.charge(first).last_error


def test_a_bank_that_is_away_for_long_parks_no_news(street, bank):
    order = street.order([(street.shelves[0][0], 1)])
    street.sweep()
    bank.type_card(street.charge(order).intent_id, VISA)
    street.hear()
    bank.is_down = True
    for _try in range(14):
        street.hurry()
        try:
            street.sweep(rounds=1)
        except GatewayUnreachable:
            pytest.fail("the sweeper fell over")
    bank.is_down = False
    street.settle_down()

    assert street.state(order) == "authorised"
    assert not street.unheard()


def test_a_charge_whose_form_gave_way_to_a_page_lets_go_of_both(street, bank):
    order = street.order([(street.shelves[0][0], 1)])
    street.sweep()
    payments.use_page(street.charge(order), wall_at=wall_now())
    street.settle_down()  # the form's intent is let go, the page stands
    bank.pay_page(street.charge(order).page_id, VISA)
    street.settle_down()
    assert street.charge(order).state == "held"

    orders.cancel(Order.objects.get(pk=order.pk), at=street.at)
    street.settle_down()

    assert street.charge(order).state == "cancelled"
    assert not [intent for intent in bank.intents.values() if intent.state == "held"]
