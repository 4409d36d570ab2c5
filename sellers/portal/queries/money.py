"""A shop's money: what was sold, what the platform kept and why, what was transferred; each figure opens to its orders."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Count, Sum
from django.db.models.functions import TruncDate
from django.utils.timezone import localtime

from marketplace.payees.models import PayoutLine
from sellers.fulfilment.models import Fulfilment
from sellers.payouts.models import Reversal, Transfer
from sellers.payouts.states import TransferState
from sellers.shops.models import Shop


@dataclass(frozen=True)
class DayRow:
    """One day of a shop: sums of its transfers."""

    on: date
    orders: int
    gross_minor: int
    fee_minor: int
    net_minor: int


@dataclass(frozen=True)
class SoldLine:
    quantity: int
    name: str
    minor: int
    fee_bp: int
    fee_minor: int
    rule: str


@dataclass(frozen=True)
class TransferRow:
    """One order's share as it was transferred; `left_minor` is what stays with the shop."""

    code: str
    at: datetime
    on: date
    gross_minor: int
    fee_minor: int
    net_minor: int
    reversed_minor: int
    withheld_minor: int
    left_minor: int
    state: str
    is_disputed: bool
    payout_key: str
    lines: tuple[SoldLine, ...]


@dataclass(frozen=True)
class ShopMoney:
    days: Sequence[DayRow]
    rows: Sequence[TransferRow]
    gross_minor: int
    fee_minor: int
    reversed_minor: int
    left_minor: int
    waiting_minor: int
    fee_bp: int
    may_receive: bool
    has_more: bool


def shop_money(shop: Shop, *, at: datetime, days: int = 14) -> ShopMoney:
    """Return the last days of a shop's transfers and the sums over them."""
    since = at - timedelta(days=days)
    mine = Transfer.objects.filter(fulfilment__shop=shop, wanted_at__gte=since)
    sums = mine.aggregate(gross=Sum("gross_minor"), fee=Sum("fee_minor"), net=Sum("amount_minor"))
    back = Reversal.objects.filter(transfer__in=mine).aggregate(sum=Sum("amount_minor"))["sum"] or 0
    waiting = mine.exclude(state=TransferState.SETTLED).aggregate(sum=Sum("amount_minor"))["sum"] or 0
    per_day, rows = _days(mine), _rows(mine)
    return ShopMoney(
        days=per_day,
        rows=rows,
        gross_minor=sums["gross"] or 0,
        fee_minor=sums["fee"] or 0,
        reversed_minor=back,
        left_minor=(sums["net"] or 0) - back,
        waiting_minor=waiting,
        fee_bp=shop.seller.fee_bp,
        may_receive=shop.seller.payouts_active,
        has_more=sum(day.orders for day in per_day) > len(rows),
    )


def _days(mine) -> list[DayRow]:  # type: ignore[no-untyped-def]
    rows = (
        mine.annotate(on=TruncDate("wanted_at"))
        .values("on")
        .annotate(orders=Count("pk"), gross=Sum("gross_minor"), fee=Sum("fee_minor"), net=Sum("amount_minor"))
        .order_by("-on")
    )
    return [DayRow(row["on"], row["orders"], row["gross"], row["fee"], row["net"]) for row in rows]


def _rows(mine, most: int = 60) -> list[TransferRow]:  # type: ignore[no-untyped-def]
    shown = mine.select_related("fulfilment").prefetch_related("fulfilment__lines", "reversals")
    rows = list(shown.order_by("-wanted_at", "-pk")[:most])
    sent = [row.payment_id for row in rows if row.payment_id]
    lines = PayoutLine.objects.filter(source_id__in=sent).values_list("source_id", "payout__public_id")
    payouts = dict(lines)
    return [_row(transfer, payouts) for transfer in rows]


def _row(transfer: Transfer, payouts: Mapping[str, UUID]) -> TransferRow:
    share: Fulfilment = transfer.fulfilment  # type: ignore[assignment]
    back = sum(one.amount_minor for one in transfer.reversals.all())
    return TransferRow(
        code=share.spoken_code,
        at=transfer.wanted_at,
        on=localtime(transfer.wanted_at).date(),
        gross_minor=transfer.gross_minor,
        fee_minor=transfer.fee_minor,
        net_minor=transfer.amount_minor,
        reversed_minor=back,
        withheld_minor=transfer.withheld_minor,
        left_minor=transfer.amount_minor - back,
        state=transfer.state,
        is_disputed=any(one.key.startswith("dispute:") for one in transfer.reversals.all()),
        payout_key=str(payouts.get(transfer.payment_id, "")),
        lines=tuple(
            SoldLine(line.kept, line.name, line.kept_minor, line.fee_bp, line.fee_minor, line.fee_rule)
            for line in share.lines.all()
            if line.kept
        ),
    )
