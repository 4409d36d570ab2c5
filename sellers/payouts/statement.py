"""A seller's statement of a month: every entry of its account, chained, with the lines that explain each transfer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Min

from marketplace.ledger.closing import (
    Standing,
    fields_of,
    line_digest,
    lines_of,
    month_of,
    next_month,
    standing,
)
from marketplace.ledger.models import Entry
from sellers.fees.rules import LineFee
from sellers.fulfilment.models import Fulfilment, FulfilmentLine
from sellers.payouts.models import Transfer
from sellers.shops.models import Seller


@dataclass(frozen=True)
class SoldLine:
    """What one line of a share came to when its transfer was made, by the fee rule frozen at the sale."""

    name: str
    units: int
    unit_minor: int
    fee_bp: int
    fee_extra_minor: int
    sold_minor: int
    gross_minor: int
    fee_minor: int


@dataclass(frozen=True)
class Row:
    """One entry, as the seller reads it: positive is for the seller; `balance_minor` is what we owe after it."""

    number: int
    at: datetime
    moment: str
    kind: str
    ref: str
    order_key: str
    code: str
    amount_minor: int
    balance_minor: int
    digest: str
    gross_minor: int = 0
    fee_minor: int = 0
    lines: Sequence[SoldLine] = ()


@dataclass(frozen=True)
class Statement:
    """A month of one account; `is_closed` says that nothing can be added to it any more."""

    account: str
    name: str
    starts_at: datetime
    ends_at: datetime
    opening: Standing
    closing: Standing
    rows: Sequence[Row]
    is_closed: bool

    @property
    def opening_minor(self) -> int:
        return -self.opening.balance_minor

    @property
    def closing_minor(self) -> int:
        return -self.closing.balance_minor

    @property
    def sold_minor(self) -> int:
        return sum(row.gross_minor for row in self.rows)

    @property
    def fee_minor(self) -> int:
        return sum(row.fee_minor for row in self.rows)

    @property
    def paid_minor(self) -> int:
        return -sum(row.amount_minor for row in self.rows if row.kind == "transfer")


def account_of(seller: Seller) -> str:
    return f"shop:{seller.public_id}"


def statement_of(seller: Seller, *, starts_at: datetime, wall_at: datetime) -> Statement:
    """Return the month that begins at `starts_at`, up to now when it is not over."""
    account, ends_at = account_of(seller), next_month(starts_at)
    opening = standing(account, at=starts_at)
    entries = list(lines_of(account, since=starts_at, until=ends_at))
    transfers = _transfers({entry.posting.ref for entry in entries if entry.posting.kind == "transfer"})
    codes = _codes(seller, {entry.posting.order_key for entry in entries if entry.posting.order_key})
    rows = list(_rows(entries, opening, transfers, codes))
    last = rows[-1] if rows else None
    closing = Standing(opening.number, -last.balance_minor, last.digest) if last else opening
    is_closed = wall_at > ends_at + timedelta(hours=1)
    return Statement(account, seller.legal_name, starts_at, ends_at, opening, closing, rows, is_closed)


def months_of(seller: Seller, *, wall_at: datetime, most: int = 36) -> list[datetime]:
    """Return the first moments of the months with a statement, newest first."""
    first = Entry.objects.filter(account=account_of(seller)).aggregate(first=Min("recorded_at"))["first"]
    if first is None:
        return []
    start, found = month_of(first), []
    while start <= wall_at:
        found.append(start)
        start = next_month(start)
    return found[::-1][:most]


def _rows(
    entries: Sequence[Entry], opening: Standing, transfers: dict[str, Transfer], codes: dict[UUID, str]
) -> Iterator[Row]:
    balance, digest = -opening.balance_minor, opening.digest
    for number, entry in enumerate(entries, start=1):
        fields = fields_of(entry)
        balance, digest = balance - entry.amount_minor, line_digest(digest, fields)
        transfer = transfers.get(entry.posting.ref) if entry.posting.kind == "transfer" else None
        yield Row(
            number=number,
            at=entry.posting.at,
            moment=fields[0],
            kind=entry.posting.kind,
            ref=entry.posting.ref,
            order_key=fields[3],
            code=codes.get(entry.posting.order_key, "") if entry.posting.order_key else "",
            amount_minor=-entry.amount_minor,
            balance_minor=balance,
            digest=digest,
            gross_minor=transfer.gross_minor if transfer else 0,
            fee_minor=transfer.fee_minor if transfer else 0,
            lines=_lines(transfer) if transfer else (),
        )


def _transfers(refs: set[str]) -> dict[str, Transfer]:
    mine = Transfer.objects.filter(outside_id__in=refs, fulfilment__isnull=False)
    return {row.outside_id: row for row in mine.prefetch_related("fulfilment__lines")}


def _codes(seller: Seller, keys: set[UUID]) -> dict[UUID, str]:
    mine = Fulfilment.objects.filter(shop__seller=seller, order_key__in=keys)
    return dict(mine.values_list("order_key", "spoken_code"))


def _lines(transfer: Transfer) -> list[SoldLine]:
    """Return the lines of a transferred share, and in one more what had gone back to the shopper before."""
    share = transfer.fulfilment
    sold = [_line(line) for line in share.lines.order_by("pk") if line.kept] if share else []
    gross = transfer.gross_minor - sum(line.gross_minor for line in sold)
    fee = transfer.fee_minor - sum(line.fee_minor for line in sold)
    before = [SoldLine("", 0, 0, 0, 0, 0, gross, fee)] if gross or fee else []
    return sold + before


def _line(line: FulfilmentLine) -> SoldLine:
    extra, sold = line.fee_extra_minor, line.quantity * line.unit_minor
    fee = LineFee(fee_bp=line.fee_bp, extra_minor=extra, sold_minor=sold).of(line.kept_minor)
    return SoldLine(line.name, line.kept, line.unit_minor, line.fee_bp, extra, sold, line.kept_minor, fee)
