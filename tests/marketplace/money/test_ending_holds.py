"""A day before a hold ends what was accepted so far is taken, whatever the shops have said by then."""

from datetime import timedelta

from marketplace.journal.models import Event
from marketplace.kernel.clock import wall_now
from marketplace.payments.holds import tell_of_ending_holds
from marketplace.payments.models import Charge
from sellers.fulfilment import packing


def two_shops(street):
    return street.paid([(street.shelves[0][1], 2), (street.shelves[1][2], 1)])  # 430 + 333, way 290


def a_day_before(street, order, *, hours: float = 23.5):
    Charge.objects.filter(order_key=order.public_id).update(
        capture_before=wall_now() + timedelta(hours=hours)
    )
    told = tell_of_ending_holds(wall_at=wall_now(), town_at=street.at)
    street.sweep()
    return told


def test_what_was_accepted_so_far_is_taken_and_the_silent_shop_gets_nothing(street, bank):
    order = two_shops(street)
    bread, apples = street.shares(order)
    street.accept_one(bread)
    street.sweep()

    assert a_day_before(street, order) == 1

    assert list(bank.taken.values()) == [430 + 290]
    apples.refresh_from_db()
    assert (apples.state, apples.closed_reason) == ("rejected", "hold_ending")
    street.settle_down()
    street.ready(bread)
    street.deliver(bread)
    street.settle_down()
    assert street.state(order) == "completed"
    assert list(bank.taken.values()) == [430 + 290]
    assert bank.given_back == {}


def test_nothing_accepted_lets_the_card_go(street, bank):
    order = two_shops(street)

    a_day_before(street, order)
    street.settle_down()

    assert street.state(order) == "cancelled"
    assert street.charge(order).state == "cancelled"
    assert bank.taken == {}


def test_what_falls_out_after_the_early_capture_is_given_back(street, bank):
    order = two_shops(street)
    bread, apples = street.accept(order)
    a_day_before(street, order)
    assert list(bank.taken.values()) == [order.total_minor]

    packing.mark_missing(bread.lines.get(), quantity=1, at=street.at)
    street.ready(bread, apples)
    street.deliver(bread, apples)
    street.settle_down()

    assert list(bank.given_back.values()) == [215]
    assert street.state(order) == "completed"


def test_a_hold_with_more_than_a_day_is_left_alone(street, bank):
    order = two_shops(street)

    assert a_day_before(street, order, hours=24.5) == 0
    assert bank.taken == {}


def test_an_order_is_told_once_and_one_that_is_taken_never(street):
    order = two_shops(street)
    street.accept_one(street.shares(order)[0])
    street.sweep()

    assert [a_day_before(street, order) for _again in range(3)] == [1, 0, 0]
    assert Event.objects.filter(name="charge.hold_ending").count() == 1
