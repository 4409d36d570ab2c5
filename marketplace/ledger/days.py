"""The books of one day: how every kind of account stood in the morning, what moved, and how it stands in the evening."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import CharField, Count, F, Func, Q, QuerySet, Sum, Value
from django.db.models.functions import Coalesce

from marketplace.ledger.models import Entry, Posting

# Accounts whose balance is what we owe or have earned: negative in the books, shown as a positive sum.
OWED = frozenset(
    (
        "shop",
        "courier",
        "tips",
        "credit",
        "refunds_owed",
        "refunds_pending",
        "application_fee",
        "delivery_income",
    )
)


@dataclass(frozen=True)
class AccountDay:
    """One kind of account through a day; the sums are as a reader takes them, `sign` turns them into the books'."""

    name: str
    morning_minor: int
    more_minor: int
    less_minor: int
    accounts: int

    @property
    def evening_minor(self) -> int:
        return self.morning_minor + self.more_minor - self.less_minor

    @property
    def sign(self) -> int:
        return -1 if self.name in OWED else 1


@dataclass(frozen=True)
class KindDay:
    """How often one kind of fact was booked, and how much it moved."""

    kind: str
    postings: int
    moved_minor: int


@dataclass(frozen=True)
class Day:
    """The whole page; `off_minor` is what the entries of the day fail to cancel out by, and is zero."""

    on: date
    accounts: Sequence[AccountDay]
    kinds: Sequence[KindDay]
    postings: int
    off_minor: int
    evening_off_minor: int


def span_of(on: date) -> tuple[datetime, datetime]:
    """Return the first moment of a day and of the next one, in the house's own zone."""
    zone = ZoneInfo(settings.TIME_ZONE)
    return (
        datetime.combine(on, time.min, tzinfo=zone),
        datetime.combine(on + timedelta(days=1), time.min, tzinfo=zone),
    )


def day_of(on: date) -> Day:
    """Return the books of a day, by the wall time at which they were written."""
    starts_at, ends_at = span_of(on)
    accounts = [_account(row) for row in _sums(starts_at, ends_at)]
    kinds = [KindDay(**row) for row in _kinds(starts_at, ends_at)]
    return Day(
        on=on,
        accounts=accounts,
        kinds=kinds,
        postings=sum(row.postings for row in kinds),
        off_minor=sum(row.sign * (row.more_minor - row.less_minor) for row in accounts),
        evening_off_minor=sum(row.sign * row.evening_minor for row in accounts),
    )


def entries_of(on: date) -> Iterator[Entry]:
    """Yield every entry of a day in the order of the books."""
    starts_at, ends_at = span_of(on)
    mine = Entry.objects.filter(recorded_at__gte=starts_at, recorded_at__lt=ends_at)
    yield from mine.select_related("posting").order_by("recorded_at", "pk").iterator(chunk_size=2_000)


def _sums(starts_at: datetime, ends_at: datetime) -> QuerySet[Entry, dict[str, int]]:
    kind_of = Func(F("account"), Value(":"), Value(1), function="split_part", output_field=CharField())
    today = Q(recorded_at__gte=starts_at)
    before = Sum("amount_minor", filter=Q(recorded_at__lt=starts_at))
    rows = Entry.objects.filter(recorded_at__lt=ends_at).annotate(name=kind_of).values("name")
    return rows.annotate(
        before=Coalesce(before, 0),
        plus=Coalesce(Sum("amount_minor", filter=today & Q(amount_minor__gt=0)), 0),
        minus=Coalesce(Sum("amount_minor", filter=today & Q(amount_minor__lt=0)), 0),
        count=Count("account", distinct=True),
    ).order_by("name")


def _account(row: dict[str, int]) -> AccountDay:
    name, plus, minus = str(row["name"]), row["plus"], -row["minus"]
    if name in OWED:
        return AccountDay(name, -row["before"], minus, plus, row["count"])
    return AccountDay(name, row["before"], plus, minus, row["count"])


def _kinds(starts_at: datetime, ends_at: datetime) -> QuerySet[Posting, dict[str, int]]:
    mine = Posting.objects.filter(recorded_at__gte=starts_at, recorded_at__lt=ends_at).values("kind")
    moved = Sum("entries__amount_minor", filter=Q(entries__amount_minor__gt=0))
    return mine.annotate(postings=Count("pk", distinct=True), moved_minor=Coalesce(moved, 0)).order_by("kind")
