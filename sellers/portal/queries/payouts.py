"""A business's payouts to its bank, and what was in one of them: every order, what was taken back, to the cent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from marketplace.payees.models import Payout, PayoutLine
from sellers.payouts.models import Reversal, Transfer
from sellers.shops.models import Shop

MOST = 90


@dataclass(frozen=True)
class PaidLine:
    """One order in a payout; `kind` is sale, back (taken back), again (a dispute won) or other."""

    kind: str
    code: str
    shop: str
    at: datetime | None
    gross_minor: int
    fee_minor: int
    withheld_minor: int
    amount_minor: int


@dataclass(frozen=True)
class PayoutView:
    payout: Payout
    lines: Sequence[PaidLine]
    gross_minor: int
    fee_minor: int
    back_minor: int
    withheld_minor: int


def payouts_of(shop: Shop) -> QuerySet[Payout]:
    """Return the newest payouts of the shop's business, each with how many sales are in it; one query."""
    mine = Payout.objects.filter(account=shop.seller.payout_account).exclude(account="")
    sales = Count("lines", filter=Q(lines__amount_minor__gt=0))
    return mine.annotate(sales=sales).order_by("-made_at")[:MOST]


def payout_view(shop: Shop, key: UUID) -> PayoutView | None:
    """Return one payout with every order in it; None when it is not this business's. Four queries."""
    mine = Payout.objects.filter(account=shop.seller.payout_account).exclude(account="")
    payout = mine.filter(public_id=key).first()
    if payout is None:
        return None
    rows = list(payout.lines.order_by("pk"))
    names = [row.source_id for row in rows if row.source_id]
    came = Transfer.objects.filter(payment_id__in=names).select_related(
        "fulfilment__shop", "returned_for__shop"
    )
    went = Reversal.objects.filter(payment_id__in=names).select_related("transfer__fulfilment__shop")
    known = {row.payment_id: row for row in (*came, *went)}
    lines = [_line(row, known.get(row.source_id)) for row in rows]
    return PayoutView(
        payout=payout,
        lines=lines,
        gross_minor=sum(line.gross_minor for line in lines),
        fee_minor=sum(line.fee_minor for line in lines),
        back_minor=-sum(line.amount_minor for line in lines if line.kind == "back"),
        withheld_minor=sum(line.withheld_minor for line in lines),
    )


def _line(row: PayoutLine, what: Transfer | Reversal | None) -> PaidLine:
    if isinstance(what, Transfer):
        share = what.fulfilment or what.returned_for
        sums = (what.gross_minor, what.fee_minor, what.withheld_minor)
        kind = "sale" if what.fulfilment_id else "again"
    elif what is not None:
        share, sums, kind = what.transfer.fulfilment, (0, 0, 0), "back"
    else:
        share, sums, kind = None, (0, 0, 0), "other"
    return PaidLine(
        kind,
        share.spoken_code if share else "",
        share.shop.name if share else "",
        what.wanted_at if what else None,
        *sums,
        amount_minor=row.amount_minor,
    )
