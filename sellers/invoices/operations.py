"""Writing the invoices of a month: one for the fees, one credit note for what went back of earlier ones."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from marketplace.journal.operations import record
from sellers.fees.rules import USUAL_VAT_BP, vat_of
from sellers.invoices import rules
from sellers.invoices.models import FeeInvoice, InvoiceSeries
from sellers.invoices.rules import Fee
from sellers.payouts.models import Reversal, Transfer
from sellers.shops.models import Seller, Shop

LOOK_EVERY = timedelta(minutes=10)
_looked: dict[str, datetime] = {}


def issue_due(*, wall_at: datetime, town_at: datetime) -> int:
    """Write the invoices of the month that is over, and return how many; looked at every ten minutes."""
    if wall_at - _looked.get("at", wall_at - LOOK_EVERY) < LOOK_EVERY:
        return 0
    _looked["at"] = wall_at
    month = rules.month_before(town_at.astimezone(ZoneInfo(settings.TIME_ZONE)).date())
    start, end = _span(month)
    fees = Q(transfers__wanted_at__gte=start, transfers__wanted_at__lt=end, transfers__fee_minor__gt=0)
    back = Q(
        transfers__reversals__wanted_at__gte=start,
        transfers__reversals__wanted_at__lt=end,
        transfers__reversals__fee_minor__gt=0,
    )
    done = FeeInvoice.objects.filter(month=month)
    owed = Seller.objects.filter(fees | back).exclude(pk__in=done.values("seller")).distinct()
    return sum(len(issue(seller, month, at=town_at)) for seller in owed.order_by("pk"))


def issue(seller: Seller, month: date, *, at: datetime) -> list[FeeInvoice]:
    """Write a business's invoice and credit note of a month that is over; what is written already stays."""
    with transaction.atomic():
        Seller.objects.select_for_update(of=("self",)).get(pk=seller.pk)
        known = set(FeeInvoice.objects.filter(seller=seller, month=month).values_list("kind", flat=True))
        wanted = [("invoice", _taken(seller, month)), ("credit", _given_back(seller, month))]
        return [
            _write(seller, month, kind, fees, at=at)
            for kind, fees in wanted
            if kind not in known and rules.totals(fees)[2]
        ]


def _write(seller: Seller, month: date, kind: str, fees: Sequence[Fee], *, at: datetime) -> FeeInvoice:
    year = at.astimezone(ZoneInfo(settings.TIME_ZONE)).year
    InvoiceSeries.objects.get_or_create(year=year)
    series = InvoiceSeries.objects.select_for_update(of=("self",)).get(year=year)
    series.last_no += 1
    series.save(update_fields=["last_no"])
    net, vat, total = rules.totals(fees)
    earlier = FeeInvoice.objects.filter(seller=seller, kind="invoice", month__lte=month).order_by("-month")
    invoice = FeeInvoice.objects.create(
        year=year,
        no=series.last_no,
        kind=kind,
        seller=seller,
        corrects=earlier.first() if kind == "credit" else None,
        month=month,
        issued_at=at,
        issuer=settings.HOUSE_IDENTITY,
        recipient=_identity(seller),
        lines=rules.lines_of(fees),
        net_minor=net,
        vat_minor=vat,
        total_minor=total,
    )
    record(invoice, "fee_invoice.issued", at=at, data={"number": invoice.number, "kind": kind})
    return invoice


def _taken(seller: Seller, month: date) -> list[Fee]:
    start, end = _span(month)
    mine = Transfer.objects.filter(seller=seller, wanted_at__gte=start, wanted_at__lt=end, fee_minor__gt=0)
    return [_fee_of(transfer) for transfer in mine.prefetch_related("fulfilment__lines").order_by("pk")]


def _fee_of(transfer: Transfer) -> Fee:
    rule, fee_bp, vat_bp = _rule_of(transfer)
    vat = transfer.fee_vat_minor or vat_of(transfer.fee_minor, vat_bp)
    return Fee(rule, fee_bp, vat_bp, transfer.gross_minor, transfer.fee_minor, vat)


def _given_back(seller: Seller, month: date) -> list[Fee]:
    start, end = _span(month)
    mine = Reversal.objects.filter(
        transfer__seller=seller, wanted_at__gte=start, wanted_at__lt=end, fee_minor__gt=0
    )
    rows = mine.select_related("transfer").prefetch_related("transfer__fulfilment__lines").order_by("pk")
    return [
        Fee(*_rule_of(row.transfer), row.amount_minor + row.fee_minor, row.fee_minor, row.fee_vat_minor)
        for row in rows
    ]


def _rule_of(transfer: Transfer) -> tuple[str, int, int]:
    """Return name, percentage and VAT of the rule that held for the share; one rule holds for all of its lines."""
    lines = list(transfer.fulfilment.lines.all()) if transfer.fulfilment else []
    return (lines[0].fee_rule, lines[0].fee_bp, lines[0].fee_vat_bp) if lines else ("", 0, USUAL_VAT_BP)


def _span(month: date) -> tuple[datetime, datetime]:
    zone = ZoneInfo(settings.TIME_ZONE)
    return (
        datetime.combine(month, time.min, tzinfo=zone),
        datetime.combine(rules.month_after(month), time.min, tzinfo=zone),
    )


def _identity(seller: Seller) -> dict[str, str]:
    shop = Shop.objects.filter(seller=seller).select_related("city").order_by("pk").first()
    address = f"{shop.line}, {shop.postcode} {shop.city.name}" if shop else ""
    return {
        "name": seller.legal_name,
        "form": seller.legal_form,
        "address": address,
        "siret": seller.siret,
    }
