"""One invoice a month, one credit note, numbers without a gap, cents as they were stored; nothing of it ever changes."""

from datetime import date, datetime

import pytest
from django.db import IntegrityError, InternalError, transaction

from sellers.invoices.models import FeeInvoice
from sellers.invoices.operations import issue
from sellers.payouts.models import Reversal, Transfer
from sellers.shops.models import Seller
from tests import town as towns
from tests.town import NOON, PARIS, Town

pytestmark = pytest.mark.django_db
NOVEMBER = date(2026, 11, 1)
DECEMBER = datetime(2026, 12, 1, 6, tzinfo=PARIS)


@pytest.fixture
def town() -> Town:
    return towns.build()


def sold(town: Town, number: int, *, fee_minor: int = 126, at: datetime = NOON) -> Transfer:
    from tests.presses import a_paid_order, share_at

    order = a_paid_order(town, at=NOON)
    return Transfer.objects.create(
        city=town.city, fulfilment=share_at(order, town.bread), order_key=order.public_id,
        seller=town.baker.seller, gross_minor=840, fee_minor=fee_minor, fee_vat_minor=21,
        amount_minor=840 - fee_minor, wanted_at=at, source_charge="ch_1", key=f"t:{number}",
    )  # fmt: skip


def test_a_month_is_invoiced_once_with_its_vat(town: Town) -> None:
    sold(town, 1)
    sold(town, 2)
    sold(town, 3, at=datetime(2026, 12, 1, 0, 0, tzinfo=PARIS))  # the next month's first moment

    (invoice,) = issue(town.baker.seller, NOVEMBER, at=DECEMBER)

    assert (invoice.number, invoice.kind) == ("Q-2026-000001", "invoice")
    assert (invoice.net_minor, invoice.vat_minor, invoice.total_minor) == (210, 42, 252)
    assert [line["orders"] for line in invoice.lines] == [2]
    assert issue(town.baker.seller, NOVEMBER, at=DECEMBER) == []


def test_what_was_given_back_is_a_credit_note(town: Town) -> None:
    transfer = sold(town, 1)
    Reversal.objects.create(
        city=town.city, transfer=transfer, amount_minor=357, fee_minor=63, fee_vat_minor=11, key="r", wanted_at=NOON
    )  # fmt: skip

    invoice, credit = issue(town.baker.seller, NOVEMBER, at=DECEMBER)

    assert (credit.kind, credit.total_minor, credit.vat_minor) == ("credit", 63, 11)
    assert credit.corrects_id == invoice.pk


def test_numbers_have_no_gap_even_when_one_is_taken_back(town: Town) -> None:
    sold(town, 1)
    with transaction.atomic():
        issue(town.baker.seller, NOVEMBER, at=DECEMBER)
        transaction.set_rollback(True)
    issue(town.baker.seller, NOVEMBER, at=DECEMBER)

    assert list(FeeInvoice.objects.values_list("no", flat=True)) == [1]


def test_nothing_sold_is_no_invoice(town: Town) -> None:
    assert issue(Seller.objects.get(pk=town.grocer.seller_id), NOVEMBER, at=DECEMBER) == []


def test_an_invoice_is_never_changed(town: Town) -> None:
    sold(town, 1)
    issue(town.baker.seller, NOVEMBER, at=DECEMBER)

    with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
        FeeInvoice.objects.update(total_minor=1, net_minor=1, vat_minor=0)
