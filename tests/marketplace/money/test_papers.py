"""What was shown is charged and invoiced: VAT by rate to the cent, numbers without gaps, credit notes for what goes back."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from marketplace.invoices.models import Invoice, Issuer
from marketplace.kernel.money import vat_inside
from marketplace.orders import papers
from marketplace.orders.models import Order
from marketplace.payments.line_refunds import LineBack, want_refund_of_line
from tests.marketplace.money.street import Street


def delivered(street: Street, *shops: int) -> Order:
    order = street.paid([(street.shelves[shop][2], 2) for shop in shops])
    for share in street.accept(order):
        street.ready(share)
    street.deliver(*street.shares(order))
    street.settle_down()
    return order


def give_back(street: Street, order: Order, units: int) -> None:
    line = street.shares(order)[0].lines.get()
    back = LineBack(line, units, "damaged", "shop")
    want_refund_of_line(street.charge(order), back, key=f"test:{units}", at=street.at)
    street.settle_down()


def test_one_invoice_a_shop_and_ours_for_bringing_come_to_what_was_taken(street: Street) -> None:
    order = delivered(street, 0, 1)

    made = list(Invoice.objects.filter(order_key=order.public_id))
    assert sum(one.total_minor for one in made) == street.charge(order).captured_minor == 1_332 + 290
    assert {one.issuer.name.split(":")[0] for one in made} == {"seller", "platform"}
    assert all(one.vat_minor == sum(rate["vat_minor"] for rate in one.rates) for one in made)
    bread = made[0].lines[0]
    assert (bread["total_minor"], bread["vat_minor"]) == (666, vat_inside(666, bread["vat_bp"]))


def test_they_are_made_once(street: Street) -> None:
    order = delivered(street, 0)
    before = set(Invoice.objects.values_list("number", "issuer__name"))

    papers.freeze(order, at=street.at)

    assert set(Invoice.objects.values_list("number", "issuer__name")) == before


def test_what_goes_back_has_a_credit_note_at_the_line_s_own_rate(street: Street) -> None:
    order = delivered(street, 0)
    give_back(street, order, 1)

    note = Invoice.objects.get(credits__isnull=False)
    assert (note.total_minor, note.vat_minor) == (-333, vat_inside(-333, note.lines[0]["vat_bp"]))
    assert note.issuer == Invoice.objects.get(pk=note.credits_id).issuer
    taken = street.charge(order).captured_minor - 333
    assert sum(Invoice.objects.values_list("total_minor", flat=True)) == taken


def test_what_went_back_before_the_end_has_its_note_too(street: Street) -> None:
    order = street.paid([(street.shelves[0][2], 2)])
    (share,) = street.accept(order)
    street.ready(share)
    give_back(street, order, 1)
    street.deliver(share)
    street.settle_down()

    assert sum(Invoice.objects.values_list("total_minor", flat=True)) == 333 + 290


def test_the_numbers_of_an_issuer_have_no_gap(street: Street) -> None:
    for _order in range(3):
        order = delivered(street, 0)
    with pytest.raises(IntegrityError):  # a number taken by what fails is given to the next
        _take_a_number_and_fail()
    delivered(street, 0)
    give_back(street, order, 1)

    for issuer in Issuer.objects.all():
        numbers = sorted(issuer.invoices.values_list("number", flat=True))
        assert numbers == list(range(1, issuer.last_number + 1))


def test_an_invoice_is_never_changed(street: Street) -> None:
    delivered(street, 0)

    for act in (lambda: Invoice.objects.update(total_minor=1), lambda: Invoice.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()


@transaction.atomic
def _take_a_number_and_fail() -> None:
    Issuer.objects.filter(name="platform").update(last_number=40)
    Invoice.objects.create(issuer=Issuer.objects.get(name="platform"), number=41)
