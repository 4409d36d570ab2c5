"""When a whole shop falls out, bringing costs what the shown rule says of the rest; never more than was shown."""

import pytest

from marketplace.invoices.models import Invoice
from marketplace.orders import lateness
from marketplace.orders.models import Order
from marketplace.orders.queries import order_view
from marketplace.payments.models import Refund
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment import packing
from tests.marketplace.money.books import unsettled, wrongs
from tests.marketplace.money.street import Street, balances

NEAR, FAR = 900, 2_400
BOTH = 290 + 50 + 2 * 30  # the base, the second shop, two steps beyond 1,500 m


def two_shops(street: Street, *, fee_minor: int = BOTH, **more: object) -> Order:
    """430 of bread from near, 333 of apples from afar."""
    near, far = street.shops[0], street.shops[1]
    ways = {str(near.public_id): NEAR, str(far.public_id): FAR}
    wanted = [(street.shelves[0][1], 2), (street.shelves[1][2], 1)]
    return street.paid(wanted, fee_minor=fee_minor, ways_m=ways, **more)


def fall_out(street: Street, order: Order, place: int) -> None:
    """Let one of the two shops say no and the other bring its share."""
    shares = street.shares(order)
    fulfilment.reject(shares[place], reason="no_bread", at=street.at)
    street.accept_one(shares[1 - place])
    street.sweep()
    street.ready(shares[1 - place])
    street.deliver(shares[1 - place])
    street.settle_down()
    order.refresh_from_db()


@pytest.mark.parametrize(
    ("gone", "taken"),
    [
        (1, 430 + 290),  # only the near one is left: no second shop, no steps
        (0, 333 + 290 + 60),  # the far one is left: its two steps stay
    ],
)
def test_the_rest_is_brought_for_what_the_rule_says_of_it(street: Street, gone: int, taken: int) -> None:
    order = two_shops(street)
    fall_out(street, order, gone)

    charge = street.charge(order)
    assert charge.amount_minor == 763 + BOTH  # was held
    assert charge.captured_minor == taken
    assert not Refund.objects.exists()  # the smaller capture is no refund
    assert wrongs(order) == []
    assert unsettled() == []
    assert -balances(order.public_id)["delivery_income"] == order.way_minor


def test_the_papers_and_the_page_say_the_smaller_fee(street: Street) -> None:
    order = two_shops(street, tip_minor=100)
    fall_out(street, order, 1)

    assert Invoice.objects.get(share_key=None).total_minor == 290
    view = order_view(order, at=street.at)
    rows = [(row.amount, row.kind) for row in view.rows]
    assert rows == [(763, ""), (-333, "given-back"), (290, ""), (100, ""), (430 + 290 + 100, "total")]
    assert view.after is not None
    assert view.after.refunds == ()


def test_a_shop_that_falls_out_after_the_capture_gives_its_part_of_the_way_back(street: Street) -> None:
    order = two_shops(street)
    near, far = street.accept(order)
    street.ready(near, far)
    assert street.charge(order).captured_minor == 763 + BOTH
    street.call_off(far)
    street.settle_down()
    street.deliver(near)
    street.settle_down()
    order.refresh_from_db()

    (refund,) = Refund.objects.all()
    assert (refund.amount_minor, refund.state) == (333 + 50 + 60, "settled")
    assert wrongs(order) == []
    assert unsettled() == []


def test_what_was_brought_free_stays_free(street: Street) -> None:
    order = two_shops(street, fee_minor=0)
    fall_out(street, order, 1)

    assert street.charge(order).captured_minor == 430
    assert order.delivery_due_minor is None


def test_a_fee_below_the_rule_is_never_raised(street: Street) -> None:
    order = two_shops(street, fee_minor=100)
    fall_out(street, order, 1)

    assert street.charge(order).captured_minor == 430 + 100


def test_an_order_whose_quote_kept_no_ways_pays_what_was_shown(street: Street) -> None:
    order = street.paid([(street.shelves[0][1], 2), (street.shelves[1][2], 1)], fee_minor=BOTH)
    fall_out(street, order, 1)

    assert street.charge(order).captured_minor == 430 + BOTH


def test_missing_things_leave_the_way_as_it_was(street: Street) -> None:
    order = two_shops(street)
    near, far = street.accept(order)
    packing.mark_missing(near.lines.get(), quantity=1, at=street.at)
    street.ready(near, far)

    assert street.charge(order).captured_minor == 215 + 333 + BOTH


def test_when_nothing_is_left_nothing_is_taken(street: Street) -> None:
    order = two_shops(street)
    for share in street.shares(order):
        fulfilment.reject(share, reason="no_bread", at=street.at)
    street.settle_down()

    assert street.state(order) == "cancelled"
    assert street.charge(order).captured_minor == 0


def test_a_fee_that_went_back_for_lateness_does_not_go_back_twice(street: Street) -> None:
    order = two_shops(street)
    near, far = street.accept(order)
    street.ready(near, far)
    street.at = order.promised_at + street.LONG
    lateness.amends_due(wall_at=street.wall, town_at=street.at)
    street.settle_down()
    street.call_off(far)
    street.settle_down()
    street.deliver(near)
    street.settle_down()
    order.refresh_from_db()

    assert sorted(Refund.objects.values_list("amount_minor", "reason")) == [
        (333, "called_off"),
        (BOTH, "late"),
    ]
    assert wrongs(order) == []
