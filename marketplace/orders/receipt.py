"""The receipt of an order: every paper issued for it, and how it was paid; ready to print."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.invoices.models import Invoice
from marketplace.orders.models import Order
from marketplace.payments.models import Charge
from marketplace.tips.queries import tip_of
from marketplace.wallet.models import Cover


@dataclass(frozen=True)
class PaperLine:
    """One printed line."""

    name: str
    quantity: int
    weight: str
    kg_minor: int
    unit_minor: int
    total_minor: int
    vat_bp: int


@dataclass(frozen=True)
class Rate:
    vat_bp: int
    net_minor: int
    vat_minor: int
    total_minor: int


@dataclass(frozen=True)
class Paper:
    """An invoice or a credit note."""

    number: str
    is_note: bool
    of_number: str
    seller: str
    shop: str
    siret: str
    line: str
    issued_at: datetime
    lines: tuple[PaperLine, ...]
    rates: tuple[Rate, ...]
    total_minor: int


@dataclass(frozen=True)
class Payment:
    name: str
    minor: int


@dataclass(frozen=True)
class Receipt:
    code: str
    token: str
    name: str
    door: str
    papers: tuple[Paper, ...]
    payments: tuple[Payment, ...]
    tip_minor: int


def receipt_of(order: Order) -> Receipt | None:
    """Return the order's papers, None before it is completed."""
    rows = Invoice.objects.filter(order_key=order.public_id).select_related("issuer", "credits__issuer")
    papers = tuple(_paper(row) for row in rows.order_by("pk"))
    if not papers:
        return None
    return Receipt(
        order.spoken_code,
        order.tracking_token,
        order.name,
        order.door_line,
        papers,
        _payments(order),
        order.tip_minor,
    )


def number_of(row: Invoice) -> str:
    """Return a number as it is printed: the issuer's own, the year, without gaps."""
    issuer = (
        "Q"
        if row.issuer.name == "platform"
        else row.issuer.name.removeprefix("seller:").replace("-", "")[-6:]
    )
    return f"{issuer.upper()}-{row.issuer.year}-{row.number:06d}"


def _paper(row: Invoice) -> Paper:
    seller = row.seller
    return Paper(
        number=number_of(row),
        is_note=row.credits is not None,
        of_number=number_of(row.credits) if row.credits else "",
        seller=", ".join(part for part in (seller.get("name"), seller.get("form")) if part),
        shop=seller.get("shop", ""),
        siret=seller.get("siret", ""),
        line=seller.get("line", ""),
        issued_at=row.issued_at,
        lines=tuple(_line(line) for line in row.lines),
        rates=tuple(_rate(rate) for rate in row.rates),
        total_minor=row.total_minor,
    )


def _line(line: dict[str, int | str]) -> PaperLine:
    grams = int(line["grams"])
    return PaperLine(
        name=str(line["name"]),
        quantity=int(line["quantity"]),
        weight=_("{grams} g").format(grams=grams) if grams else "",
        kg_minor=int(line["kg_minor"]) if grams else 0,
        unit_minor=int(line["unit_minor"]),
        total_minor=int(line["total_minor"]),
        vat_bp=int(line["vat_bp"]),
    )


def _rate(rate: dict[str, int]) -> Rate:
    total, vat = rate["total_minor"], rate["vat_minor"]
    return Rate(rate["vat_bp"], total - vat, vat, total)


def _payments(order: Order) -> tuple[Payment, ...]:
    """Return how it was paid, and what went back to where."""
    charge = Charge.objects.filter(order_key=order.public_id).first()
    covers = Cover.objects.filter(order_key=order.public_id, state="used").order_by("-kind")
    names = {"voucher": _("Voucher"), "credit": _("Credit")}
    paid = [Payment(names[cover.kind], cover.used_minor) for cover in covers]
    if charge is not None and charge.captured_minor:
        paid.append(Payment(_("Card"), charge.captured_minor))
        back = sum(charge.refunds.exclude(state="failed").values_list("amount_minor", flat=True))
        if back:
            paid.append(Payment(_("Back to the card"), -back))
    tip = tip_of(order.public_id)
    if tip is not None and tip.state == "paid":
        paid.append(Payment(_("Tip afterwards, by card"), tip.minor))
    return tuple(paid)
