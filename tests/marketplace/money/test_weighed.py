"""Goods by weight: a tenth more is held, the scale decides, the shop cannot take more than was held."""

import pytest

from marketplace.kernel.weights import spare_minor, weighed_minor, worth
from marketplace.orders.models import Order
from marketplace.payments.line_refunds import LineBack, want_refund_of_line
from marketplace.payments.models import Refund
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment import packing
from sellers.listings.models import Listing
from tests.marketplace.money.books import unsettled, wrongs
from tests.marketplace.money.street import Street


def by_weight(street: Street, *, shop: int = 0) -> Listing:
    """Return a cheese of about 500 g for 3.33 €: 6.66 € a kilogram."""
    cheese = street.shelves[shop][2]
    Listing.objects.filter(pk=cheese.pk).update(is_weighed=True)
    cheese.refresh_from_db()
    return cheese


def weigh(street: Street, order: Order, grams: int) -> None:
    for share in street.shares(order):
        for line in share.lines.filter(portion_g__isnull=False):
            packing.weigh(line, grams=grams, at=street.at)


@pytest.mark.parametrize(
    ("grams", "goods"),
    [
        (1_000, 666),  # as asked: 2 × 500 g
        (940, 626),  # 940 × 6.66 ÷ 1000 = 6.2604
        (1_083, 721),  # 7.21278
        (1_100, 733),  # 7.326, and 7.33 is what is held: 6.66 + 0.67
        (1_400, 733),  # never more than was held
    ],
)
def test_what_is_taken_is_what_was_weighed_and_never_more_than_was_held(
    street: Street, grams: int, goods: int
) -> None:
    order = street.paid([(by_weight(street), 2)], tip_minor=100)
    (share,) = street.accept(order)
    weigh(street, order, grams)
    street.ready(share)
    street.deliver(share)

    charge = street.charge(order)
    assert charge.amount_minor == 666 + 67 + 290 + 100
    assert charge.captured_minor == goods + 290 + 100
    assert not Refund.objects.exists()  # a smaller capture gives nothing back: it was never taken
    assert wrongs(order) == []
    assert unsettled() == []


def test_nothing_is_packed_before_it_lay_on_the_scale(street: Street) -> None:
    order = street.paid([(by_weight(street), 1)])
    (share,) = street.accept(order)

    with pytest.raises(fulfilment.NotWeighed):
        fulfilment.mark_ready(share, at=street.at)

    share.refresh_from_db()
    assert share.state == "accepted"


def test_what_a_courier_took_unweighed_is_paid_as_it_was_asked_for(street: Street) -> None:
    order = street.paid([(by_weight(street), 1)])
    (share,) = street.accept(order)

    street.deliver(share)

    assert street.charge(order).captured_minor == 333 + 290
    assert wrongs(order) == []


def test_the_order_says_what_was_weighed_also_after_a_correction(street: Street) -> None:
    order = street.paid([(by_weight(street), 2)])
    street.accept(order)
    weigh(street, order, 900)
    street.sweep()
    weigh(street, order, 950)
    street.sweep()

    line = order.lines.get()
    assert (line.weighed_g, line.kept_minor, line.left_minor) == (950, 633, 633)


def test_what_is_missing_goes_on_the_scale_again(street: Street) -> None:
    order = street.paid([(by_weight(street), 2)])
    (share,) = street.accept(order)
    weigh(street, order, 980)
    packing.mark_missing(share.lines.get(), quantity=1, at=street.at)
    street.sweep()

    assert order.lines.get().weighed_g is None
    weigh(street, order, 510)
    street.ready(share)
    street.deliver(share)
    assert street.charge(order).captured_minor == 340 + 290
    assert wrongs(order) == []


def test_counted_goods_have_no_scale(street: Street) -> None:
    order = street.paid([(street.shelves[0][0], 1)])
    (share,) = street.accept(order)

    with pytest.raises(fulfilment.NotWeighed):
        packing.weigh(share.lines.get(), grams=300, at=street.at)


def test_piece_by_piece_what_was_weighed_goes_back_to_the_cent(street: Street) -> None:
    order = street.paid([(by_weight(street), 3)])
    (share,) = street.accept(order)
    weigh(street, order, 1_477)  # 9.84 for three: 3.28 each
    street.ready(share)
    street.deliver(share)
    line = street.shares(order)[0].lines.get()

    for number in range(3):
        back = LineBack(line, 1, "damaged", "shop")
        want_refund_of_line(street.charge(order), back, key=f"test:{number}", at=street.at)
        street.sweep()

    assert sum(Refund.objects.values_list("amount_minor", flat=True)) == 984
    assert wrongs(order) == []
    assert unsettled() == []


@pytest.mark.parametrize(("units", "kept", "total"), [(1, 3, 334), (2, 3, 667), (3, 3, 1_000), (0, 0, 0)])
def test_a_part_of_what_was_weighed_is_rounded_half_up(units: int, kept: int, total: int) -> None:
    assert worth(units, kept=kept, unit_minor=300, weighed_minor=1_001 if units == 1 else 1_000) == total


def test_the_spare_is_rounded_up_and_the_scale_half_up() -> None:
    assert spare_minor(333, spare_bp=1_000) == 34
    assert weighed_minor(125, kg_minor=1_204, most_minor=1_000) == 151  # 150.5
