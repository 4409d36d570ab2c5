"""The papers of an order: an invoice a shop, ours for bringing, frozen when it is completed; then credit notes."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.invoices import operations as invoices
from marketplace.invoices.models import Invoice
from marketplace.invoices.operations import PLATFORM, Sale
from marketplace.invoices.rules import Line
from marketplace.orders.models import Order, OrderLine
from marketplace.payments.locks import held
from marketplace.payments.models import Charge, Refund
from sellers.fulfilment.models import Fulfilment
from sellers.fulfilment.states import FulfilmentState

DELIVERY_VAT_BP = 2_000
OURSELVES = {"name": "Quartier", "form": "", "siret": "", "line": ""}
DELIVERY_NAMES = {"fr": "Livraison", "en": "Delivery"}


def freeze(order: Order, *, at: datetime) -> list[Invoice]:
    """Issue what was delivered, once; whatever went back of it, before or after, has a credit note of its own.

    The charge is held meanwhile, so that a refund of this moment finds the invoice or is found by it.
    """
    with transaction.atomic():
        charge = held(order.public_id)
        made = [invoices.issue(sale, at=at) for sale in _sales(order)]
        if made and order.way_minor and _arrived(charge):
            made.append(invoices.issue(_sale_of_way(order), at=at))
        notes = [note_refund(refund, at=at) for refund in charge.refunds.order_by("pk")]
        return [*made, *(note for note in notes if note)]


def note_refund(refund: Refund, *, at: datetime) -> Invoice | None:
    """Issue the credit note of what goes back of an invoice; None while there is none, or where it is not of one."""
    if refund.share_key is None and refund.reason != "late":
        return None  # of shares that were called off: never invoiced
    with transaction.atomic():
        charge = held(refund.charge.order_key)
        mine = Invoice.objects.select_related("issuer", "city").filter(
            order_key=charge.order_key, credits=None
        )
        invoice = mine.filter(share_key=refund.share_key).first()  # no share: ours, for bringing
        lines = _lines_back(refund, invoice) if invoice else []
        if invoice is None or not lines:
            return None
        sale = Sale(
            city=invoice.city,
            issuer=invoice.issuer.name,
            key=f"refund:{refund.public_id}",
            order_key=invoice.order_key,
            spoken_code=invoice.spoken_code,
            seller=invoice.seller,
            shopper=invoice.shopper,
            lines=lines,
            share_key=invoice.share_key,
            credits=invoice,
        )
        return invoices.issue(sale, at=at)


def _arrived(charge: Charge) -> bool:
    return not charge.refunds.filter(reason="nothing_arrived").exists()


def _sales(order: Order) -> list[Sale]:
    """Return what each shop sold, by shop; nothing of shares that were called off."""
    shares = Fulfilment.objects.filter(order_key=order.public_id, state=FulfilmentState.COMPLETED)
    found = []
    for share in shares.select_related("shop__seller").order_by("shop_id"):
        rows = order.lines.filter(fulfilment_line__fulfilment=share).select_related("fulfilment_line")
        lines = [line for row in rows.order_by("pk") if (line := _line_of(row))]
        if lines:
            found.append(_sale_of(order, share, lines))
    return found


def _line_of(row: OrderLine) -> Line | None:
    part = row.fulfilment_line
    if part is None or not part.kept:
        return None
    return Line(
        name=row.name,
        quantity=part.kept,
        total_minor=part.kept_minor,
        vat_bp=row.vat_bp,
        unit_minor=row.unit_minor,
        grams=part.weighed_g or 0,
        kg_minor=row.kg_minor or 0,
        key=str(part.public_id),
    )


def _lines_back(refund: Refund, invoice: Invoice) -> list[Line]:
    """Return what goes back as lines below zero, at the rates of the invoice's own lines."""
    if refund.share_key is None:
        return [_negative(invoice.lines[0], refund.gross_minor, 1)]
    if refund.line_key is None:
        return [_negative(line, int(line["total_minor"]), int(line["quantity"])) for line in invoice.lines]
    mine = [line for line in invoice.lines if line["key"] == str(refund.line_key)]
    return [_negative(line, refund.gross_minor, refund.units) for line in mine]


def _negative(line: Mapping[str, object], minor: int, units: int) -> Line:
    return Line(
        name=str(line["name"]),
        quantity=units,
        total_minor=-minor,
        vat_bp=int(str(line["vat_bp"])),
        unit_minor=int(str(line["unit_minor"])),
        key=str(line["key"]),
    )


def _sale_of(order: Order, share: Fulfilment, lines: list[Line]) -> Sale:
    shop, seller = share.shop, share.shop.seller
    identity = {
        "name": seller.legal_name,
        "form": seller.legal_form,
        "siret": seller.siret,
        "shop": shop.name,
        "line": f"{shop.line}, {shop.postcode}".strip(", "),
    }
    return _sale(order, f"seller:{seller.public_id}", identity, lines, share.public_id)


def _sale_of_way(order: Order) -> Sale:
    name = DELIVERY_NAMES.get(order.language, DELIVERY_NAMES["fr"])
    minor = order.way_minor
    line = Line(
        name=name, quantity=1, total_minor=minor, vat_bp=DELIVERY_VAT_BP, unit_minor=minor, key="delivery"
    )
    return _sale(order, PLATFORM, OURSELVES, [line], None)


def _sale(
    order: Order, issuer: str, identity: Mapping[str, str], lines: list[Line], share: UUID | None
) -> Sale:
    return Sale(
        city=order.city,
        issuer=issuer,
        key=f"order:{order.public_id}:{share or 'delivery'}",
        order_key=order.public_id,
        spoken_code=order.spoken_code,
        seller=identity,
        shopper={"name": order.name, "line": order.door_line},
        lines=lines,
        share_key=share,
    )
