"""What falls out of an order is not paid, whenever it falls out; what was taken too much is given back."""

from datetime import timedelta

from marketplace.journal.models import Event, Reaction
from marketplace.kernel.clock import wall_now
from marketplace.orders import lateness
from marketplace.orders.models import Order
from marketplace.payments import line_refunds
from marketplace.payments.models import Refund
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment.models import Fulfilment
from sellers.payouts.models import Transfer
from tests.marketplace.money.books import unsettled, wrongs
from tests.marketplace.money.street import balances


def two_shops(street, **more):
    order = street.paid([(street.shelves[0][1], 2), (street.shelves[1][2], 1)], **more)  # 430 + 333
    return order, street.accept(order)


def test_a_share_called_off_after_the_capture_is_given_back(street, bank):
    order, (bread, apples) = two_shops(street)
    street.ready(bread, apples)
    assert list(bank.taken.values()) == [order.total_minor]

    street.call_off(bread)
    street.settle_down()
    street.deliver(apples)
    street.settle_down()

    assert list(bank.given_back.values()) == [430]
    assert street.state(order) == "completed"
    left = balances(order.public_id)
    assert not [account for account in left if account.startswith(("shop:", "courier:"))]
    assert left["card_clearing"] == order.total_minor - 430 - sum(bank.sent.values())


def test_when_everything_is_called_off_after_the_capture_everything_is_given_back(street, bank):
    order, shares = two_shops(street, tip_minor=150)
    street.ready(*shares)
    for share in shares:
        street.call_off(share)
    street.settle_down()

    assert street.state(order) == "cancelled"
    assert sum(bank.given_back.values()) == order.total_minor
    assert balances(order.public_id) == {}


def test_a_share_called_off_while_the_capture_is_under_way_is_given_back(street, bank):
    order, (bread, apples) = two_shops(street)
    street.ready(bread)
    bank.is_down = True
    street.ready(apples)
    street.call_off(apples)
    street.sweep()
    bank.is_down = False
    street.settle_down()

    kept = sum(bank.taken.values()) - sum(bank.given_back.values())
    assert kept == order.total_minor - 333


def test_when_all_is_called_off_while_the_capture_is_under_way_nothing_is_kept(street, bank):
    order, shares = two_shops(street)
    street.ready(*shares[:1])
    street.ready_unheard(shares[1])
    bank.goes_silent_once = True  # the capture happens, its answer is lost
    street.sweep(rounds=2)
    for share in shares:
        street.call_off(share)
    street.settle_down()

    assert street.state(order) == "cancelled"
    assert sum(bank.taken.values()) == sum(bank.given_back.values())
    assert balances(order.public_id) == {}


def test_an_order_whose_last_shop_says_nothing_after_the_other_was_delivered_is_completed(street, bank):
    order = street.paid([(street.shelves[0][1], 2), (street.shelves[1][2], 1)])
    bread, apples = street.shares(order)
    fulfilment.accept(bread, prepare_s=300, at=street.at)
    street.sweep()
    street.ready(bread)
    street.deliver(bread)
    Fulfilment.objects.filter(pk=apples.pk).update(respond_by=wall_now())
    street.settle_down()

    assert street.state(order) == "completed"
    assert list(bank.taken.values()) == [order.total_minor - 333]


def test_news_of_the_end_before_news_of_the_packing_still_takes_the_money(street, bank):
    order, shares = two_shops(street)
    for share in shares:
        fulfilment.mark_ready(share, at=street.at)
    late = list(Reaction.objects.filter(done_at=None).values_list("pk", flat=True))
    Reaction.objects.filter(pk__in=late).update(next_attempt_at=wall_now() + street.LONG)
    for share in shares:
        street.pick_up(share)
        street.drop_off(share)
    street.sweep()
    street.settle_down()

    assert street.state(order) == "completed"
    assert list(bank.taken.values()) == [order.total_minor]


def test_an_order_of_which_nothing_is_left_is_never_completed(street, bank):
    order, shares = two_shops(street)
    for share in shares:
        fulfilment.cancel(share, reason="no_bread", at=street.at)
    for reaction in Reaction.objects.filter(done_at=None, listener__contains="orders").order_by("-pk"):
        street.run_alone(reaction)
    street.settle_down()

    assert street.state(order) == "cancelled"
    assert not bank.taken
    assert street.charge(order).state == "cancelled"


def test_a_parcel_delivered_before_its_pick_up_was_noted_completes_at_once(street, bank):
    _order, (bread, apples) = two_shops(street)
    street.ready(bread, apples)
    street.pick_up(bread)
    street.drop_off(bread)
    dropoff = Event.objects.get(name="delivery.delivered")
    for reaction in Reaction.objects.filter(event=dropoff, done_at=None):
        street.run_alone(reaction)

    bread.refresh_from_db()
    assert bread.state == "completed"
    street.sweep()
    assert not Reaction.objects.exclude(last_error="").exists()


def test_what_comes_back_is_given_back_and_the_shop_keeps_its_pay(street, bank):
    order, (bread, apples) = two_shops(street, tip_minor=100)
    street.ready(bread, apples)
    street.pick_up(bread)
    street.sweep()
    street.bring_back(bread)
    street.settle_down()
    street.deliver(apples)
    street.settle_down()

    assert list(bank.given_back.values()) == [430]
    refund = Refund.objects.get()
    assert (refund.bearer, refund.reason) == ("platform", "returned")
    assert bank.sent["acct_shop0"] == 365  # 430 - 64.5 rounded half up to 65
    pay = sum(share.delivery.pay_minor for share in street.shares(order))
    assert bank.sent["acct_cy"] == pay + 100  # for the way in vain too, and the whole tip
    left = balances(order.public_id)
    assert "tips" not in left
    assert street.state(order) == "completed"
    order = Order.objects.get(pk=order.pk)
    assert [line.refunded for line in order.lines.order_by("pk")] == [2, 0]


def test_when_nothing_reaches_the_door_nothing_is_kept_of_the_shopper(street, bank):
    order, shares = two_shops(street, tip_minor=100)
    street.ready(*shares)
    for share in shares:
        street.pick_up(share)
        street.sweep()
        street.bring_back(share)
        street.sweep()
    street.settle_down()

    assert sum(bank.given_back.values()) == order.total_minor
    assert {refund.state for refund in Refund.objects.all()} == {"settled"}
    assert "tips" not in balances(order.public_id)


def test_the_tip_reaches_a_courier_when_the_parcel_that_carried_it_falls_out(street, bank):
    order = street.paid([(street.shelves[0][1], 2), (street.shelves[1][2], 1)], tip_minor=250)
    bread, apples = street.shares(order)
    fulfilment.reject(bread, reason="closed", at=street.at)
    fulfilment.accept(apples, prepare_s=300, at=street.at)
    street.sweep()
    apples.delivery.refresh_from_db()
    assert apples.delivery.tip_minor == 250  # the offer says it
    street.ready(apples)
    street.deliver(apples)
    street.settle_down()

    assert bank.sent["acct_cy"] == apples.delivery.pay_minor + 250
    assert "tips" not in balances(order.public_id)


def test_the_tip_reaches_a_courier_when_its_parcel_falls_out_after_the_other_was_delivered(street, bank):
    order, (bread, apples) = two_shops(street, tip_minor=250)
    street.ready(bread, apples)
    street.deliver(apples)
    street.call_off(bread)
    street.settle_down()

    assert bank.sent["acct_cy"] == apples.delivery.pay_minor + 250
    assert "tips" not in balances(order.public_id)
    assert Transfer.objects.filter(courier__isnull=False).count() == 2


def given_back_by_us(street, order, share):
    back = line_refunds.LineBack(share.lines.get(), share.lines.get().quantity, "damaged", "platform")
    line_refunds.want_refund_of_line(street.charge(order), back, key=f"r:{share.pk}", at=street.at)


def test_two_shares_called_off_one_after_the_other_are_each_taken_out_of_the_books_once(street, bank):
    order = street.paid([(street.shelves[shop][1], 2) for shop in range(3)])
    bread, apples, cheese = street.accept(order)
    street.ready(bread, apples, cheese)
    given_back_by_us(street, order, bread)
    street.settle_down()

    for share in (bread, apples):
        street.call_off(share)
        street.settle_down()
    street.deliver(cheese)
    street.settle_down()

    assert list(bank.given_back.values()) == [430, 430]
    assert wrongs(order) == []


def test_what_went_back_for_no_share_counts_when_everything_is_called_off(street, bank):
    order, shares = two_shops(street)
    street.ready(*shares)
    street.give_back(order, 500, key="g")
    for share in shares:
        street.call_off(share)
        street.settle_down()

    assert street.state(order) == "cancelled"
    assert sum(bank.given_back.values()) == order.total_minor
    assert (wrongs(order), unsettled(), balances(order.public_id)) == ([], [], {})


def test_a_late_order_that_is_called_off_gives_back_no_more_than_was_paid(street, bank):
    order, shares = two_shops(street)
    street.ready(*shares)
    street.at = order.promised_at + timedelta(minutes=61)
    lateness.amends_due(wall_at=street.wall, town_at=street.at)
    for share in shares:
        street.call_off(share)
        street.settle_down()

    assert sum(bank.given_back.values()) == order.total_minor
    assert (wrongs(order), unsettled(), balances(order.public_id)) == ([], [], {})
