"""A month of one account, entry by entry as the chain has them, for whom it is owed to."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Min

from marketplace.ledger.closing import (
    SETTLED_AFTER,
    Standing,
    fields_of,
    line_digest,
    lines_of,
    month_of,
    next_month,
    standing,
)
from marketplace.ledger.models import Entry


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
class Part:
    """One part of an entry: a courier's guaranteed pay, or the tip."""

    name: str
    minor: int


@dataclass(frozen=True)
class Explained:
    """What explains an entry beyond the books: whose order, and what it is made of."""

    code: str = ""
    about: str = ""
    gross_minor: int = 0
    fee_minor: int = 0
    lines: Sequence[SoldLine] = ()
    parts: Sequence[Part] = ()


@dataclass(frozen=True)
class Row:
    """One entry, as its recipient reads it: positive is for them; `balance_minor` is what we owe after it."""

    number: int
    at: datetime
    moment: str
    kind: str
    ref: str
    order_key: str
    amount_minor: int
    balance_minor: int
    digest: str
    explained: Explained = field(default_factory=Explained)

    @property
    def code(self) -> str:
        return self.explained.code

    @property
    def gross_minor(self) -> int:
        return self.explained.gross_minor

    @property
    def fee_minor(self) -> int:
        return self.explained.fee_minor

    @property
    def lines(self) -> Sequence[SoldLine]:
        return self.explained.lines


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


Explain = Callable[[Sequence[Entry]], Mapping[int, Explained]]  # by the entries' own keys


def statement(
    account: str, name: str, explain: Explain, *, starts_at: datetime, wall_at: datetime
) -> Statement:
    """Return the month that begins at `starts_at`, up to now when it is not over."""
    ends_at = next_month(starts_at)
    opening = standing(account, at=starts_at)
    entries = list(lines_of(account, since=starts_at, until=ends_at))
    rows = list(_rows(entries, opening, explain(entries)))
    last = rows[-1] if rows else None
    closing = Standing(opening.number, -last.balance_minor, last.digest) if last else opening
    is_closed = wall_at > ends_at + SETTLED_AFTER
    return Statement(account, name, starts_at, ends_at, opening, closing, rows, is_closed)


def months(account: str, *, wall_at: datetime, most: int = 36) -> list[datetime]:
    """Return the first moments of the months with a statement, newest first."""
    first = Entry.objects.filter(account=account).aggregate(first=Min("recorded_at"))["first"]
    if first is None:
        return []
    start, found = month_of(first), []
    while start <= wall_at:
        found.append(start)
        start = next_month(start)
    return found[::-1][:most]


def _rows(entries: Sequence[Entry], opening: Standing, explained: Mapping[int, Explained]) -> Iterator[Row]:
    balance, digest = -opening.balance_minor, opening.digest
    for number, entry in enumerate(entries, start=1):
        fields = fields_of(entry)
        balance, digest = balance - entry.amount_minor, line_digest(digest, fields)
        yield Row(
            number=number,
            at=entry.posting.at,
            moment=fields[0],
            kind=entry.posting.kind,
            ref=entry.posting.ref,
            order_key=fields[3],
            amount_minor=-entry.amount_minor,
            balance_minor=balance,
            digest=digest,
            explained=explained.get(entry.pk, Explained()),
        )
