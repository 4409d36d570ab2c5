"""A seller's statement of a month: every entry of its account, chained, with the lines that explain each transfer."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from marketplace.ledger import statements
from marketplace.ledger.models import Entry
from marketplace.ledger.statements import Explained, SoldLine, Statement
from sellers.fees.rules import LineFee
from sellers.fulfilment.models import Fulfilment, FulfilmentLine
from sellers.payouts.models import Transfer
from sellers.shops.models import Seller


def statement_of(seller: Seller, *, starts_at: datetime, wall_at: datetime) -> Statement:
    """Return the month that begins at `starts_at`, up to now when it is not over."""
    account, explain = seller.ledger_account, partial(_explained, seller)
    return statements.statement(account, seller.legal_name, explain, starts_at=starts_at, wall_at=wall_at)


def months_of(seller: Seller, *, wall_at: datetime) -> list[datetime]:
    """Return the first moments of the months with a statement, newest first."""
    return statements.months(seller.ledger_account, wall_at=wall_at)


def _explained(seller: Seller, entries: Sequence[Entry]) -> dict[int, Explained]:
    transfers = _transfers({entry.posting.ref for entry in entries if entry.posting.kind == "transfer"})
    codes = _codes(seller, {entry.posting.order_key for entry in entries if entry.posting.order_key})
    found = {}
    for entry in entries:
        posting = entry.posting
        code = codes.get(posting.order_key, "") if posting.order_key else ""
        transfer = transfers.get(posting.ref) if posting.kind == "transfer" else None
        found[entry.pk] = _of_transfer(code, transfer) if transfer else Explained(code)
    return found


def _of_transfer(code: str, transfer: Transfer) -> Explained:
    return Explained(
        code, gross_minor=transfer.gross_minor, fee_minor=transfer.fee_minor, lines=_lines(transfer)
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
