"""Closing a month: every account's balance and a chained digest of its lines, so that a statement stays cheap and whole."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import QuerySet

from marketplace.ledger.models import Closing, Entry

SETTLED_AFTER = timedelta(
    hours=1
)  # no transaction of ours is open that long: nothing can still slip in before
STATED = ("shop:", "courier:")
GENESIS = "0" * 64


def month_of(moment: datetime) -> datetime:
    """Return the first moment of the month that `moment` is in, by the house's own zone."""
    there = moment.astimezone(ZoneInfo(settings.TIME_ZONE))
    return there.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def next_month(start: datetime) -> datetime:
    return month_of(start + timedelta(days=32))


def line_digest(before: str, fields: tuple[str, ...]) -> str:
    """Return the digest of a line chained to the one before it: SHA-256 over both, fields set apart by a bar."""
    return hashlib.sha256("|".join((before, *fields)).encode()).hexdigest()


def lines_of(account: str, *, since: datetime | None, until: datetime) -> QuerySet[Entry]:
    """Return an account's entries of a period, in the order of the chain."""
    mine = Entry.objects.filter(account=account, recorded_at__lt=until)
    if since is not None:
        mine = mine.filter(recorded_at__gte=since)
    return mine.select_related("posting").order_by("recorded_at", "pk")


def fields_of(entry: Entry) -> tuple[str, ...]:
    """Return what the chain holds of an entry: when, what, its outside name, whose order, how much for the recipient."""
    posting = entry.posting
    moment = posting.at.astimezone(ZoneInfo("UTC")).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (moment, posting.kind, posting.ref, str(posting.order_key or ""), str(-entry.amount_minor))


def close_due(*, wall_at: datetime, most: int = 500) -> int:
    """Close the months that are over, of every shop's and courier's account, and return how many closings were made."""
    until = month_of(wall_at - SETTLED_AFTER)
    made = 0
    for account in _accounts(until):
        made += _close(account, until)
        if made >= most:
            break
    return made


def _accounts(until: datetime) -> Iterator[str]:
    """Yield the accounts with entries in a month that is over and not yet closed."""
    for prefix in STATED:
        named = Entry.objects.filter(
            account__gte=prefix, account__lt=prefix[:-1] + ";", recorded_at__lt=until
        )
        closed = Closing.objects.filter(ends_at=until).values("account")
        yield from (
            named.exclude(account__in=closed).order_by("account").values_list("account", flat=True).distinct()
        )


@dataclass(frozen=True)
class Standing:
    """How an account stands at a moment: the months closed, the balance (negative is owed by us), the chain's end."""

    number: int = 0
    balance_minor: int = 0
    digest: str = GENESIS


def standing(account: str, *, at: datetime) -> Standing:
    """Return how an account stood at `at`: from the closing before it, through what came since."""
    last = Closing.objects.filter(account=account, ends_at__lte=at).order_by("-number").first()
    if last is None:
        return _through(Standing(), lines_of(account, since=None, until=at))
    before = Standing(last.number, last.balance_minor, last.digest)
    return _through(before, lines_of(account, since=last.ends_at, until=at))


def _through(before: Standing, lines: QuerySet[Entry]) -> Standing:
    for entry in lines.iterator():
        before = _after(before, entry)
    return before


def _after(now: Standing, entry: Entry) -> Standing:
    digest = line_digest(now.digest, fields_of(entry))
    return Standing(now.number, now.balance_minor + entry.amount_minor, digest)


def _close(account: str, until: datetime) -> int:
    last = Closing.objects.filter(account=account).order_by("-number").first()
    since = last.ends_at if last else _first_month(account)
    now = Standing(last.number, last.balance_minor, last.digest) if last else Standing()
    made: list[Closing] = []
    end, count = next_month(since), 0

    def close_until(moment: datetime) -> None:
        nonlocal now, end, count
        while end <= moment:
            now = replace(now, number=now.number + 1)
            made.append(_closing(account, now, end, count))
            end, count = next_month(end), 0

    for entry in lines_of(account, since=since, until=until).iterator():
        close_until(entry.recorded_at)
        now, count = _after(now, entry), count + 1
    close_until(until)
    Closing.objects.bulk_create(made, ignore_conflicts=True)  # another one closed it at the same moment
    return len(made)


def _closing(account: str, now: Standing, end: datetime, count: int) -> Closing:
    return Closing(
        account=account,
        number=now.number,
        ends_at=end,
        entries=count,
        balance_minor=now.balance_minor,
        digest=now.digest,
    )


def _first_month(account: str) -> datetime:
    first = (
        Entry.objects.filter(account=account).order_by("recorded_at").values_list("recorded_at", flat=True)
    )
    return month_of(first[0])
