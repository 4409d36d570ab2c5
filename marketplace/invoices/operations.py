"""Issuing: the number is taken and the invoice written in one transaction, so that no number is ever missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.timezone import localtime

from marketplace.invoices import rules
from marketplace.invoices.models import Invoice, Issuer
from marketplace.invoices.rules import Line
from marketplace.places.models import City

PLATFORM = "platform"


@dataclass(frozen=True)
class Sale:
    """What one issuer sold: who they are, to whom, what; `key` is the fact it is made for."""

    city: City
    issuer: str
    key: str
    order_key: UUID
    spoken_code: str
    seller: Mapping[str, str]
    shopper: Mapping[str, str]
    lines: Sequence[Line]
    share_key: UUID | None = None
    credits: Invoice | None = None


def issue(sale: Sale, *, at: datetime) -> Invoice:
    """Write an invoice or a credit note under its issuer's next number, once a key; lines of a note are negative."""
    with transaction.atomic():
        issuer, _new = Issuer.objects.get_or_create(name=sale.issuer, year=localtime(at).year)
        # Held until the end: the next number waits for this one, and one taken back is given to the next.
        issuer = Issuer.objects.select_for_update(of=("self",)).get(pk=issuer.pk)
        if existing := Invoice.objects.filter(key=sale.key).first():
            return existing
        Issuer.objects.filter(pk=issuer.pk).update(last_number=F("last_number") + 1)
        return Invoice.objects.create(
            city=sale.city,
            issuer=issuer,
            number=issuer.last_number + 1,
            key=sale.key,
            order_key=sale.order_key,
            share_key=sale.share_key,
            credits=sale.credits,
            spoken_code=sale.spoken_code,
            seller=dict(sale.seller),
            shopper=dict(sale.shopper),
            lines=[line.as_kept() for line in sale.lines],
            rates=rules.by_rate(sale.lines),
            total_minor=sum(line.total_minor for line in sale.lines),
            vat_minor=sum(line.vat_minor for line in sale.lines),
            currency=sale.city.currency,
            issued_at=at,
        )
