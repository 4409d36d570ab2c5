"""No call to the bank while a row may be locked: every test of this folder ends with that, and here it is seen to bite."""

from django.db import transaction

from marketplace.kernel.clock import wall_now
from marketplace.payments.charging import look_now
from marketplace.payments.models import Charge


def test_a_call_inside_a_transaction_is_seen(street, bank):
    order = street.paid([(street.shelves[0][1], 1)])
    assert bank.asked_while_locked == []

    with transaction.atomic():
        charge = Charge.objects.select_for_update(of=("self",)).get(order_key=order.public_id)
        look_now(charge, gateway=bank, at=street.at, wall_at=wall_now())

    assert bank.asked_while_locked == ["look"]
    bank.asked_while_locked.clear()


def test_a_whole_life_asks_the_bank_outside_every_transaction(street, bank):
    order = street.paid([(street.shelves[0][1], 2), (street.shelves[1][2], 1)], tip_minor=100)
    shares = street.accept(order)
    street.ready(*shares)
    street.deliver(*shares)
    street.settle_down()

    assert {"hold", "capture", "transfer"} <= set(bank.calls)
    assert bank.asked_while_locked == []
