"""Our books beside the bank's: every difference is written down and named, and closed when it is explained.

The bank is asked for its lines and its balance; nothing is locked meanwhile.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Sum
from django.db.models.functions import Coalesce

from marketplace.gateways.cards import CardGateway
from marketplace.ledger import rules
from marketplace.ledger.bank_lines import (
    BATCH,
    OWN_KINDS,
    Scope,
    as_line,
    book_what_only_the_bank_knows,
    read_moves,
)
from marketplace.ledger.models import BankMove, Difference, Doubt, Entry, Posting
from marketplace.ledger.rules import CLEARING, Line, Side

OVERLAP = timedelta(days=3)  # read again each time, lest a line appeared late


@dataclass(frozen=True)
class Reckoning:
    """What one look found: lines that were new, fees booked, and the differences that are open now."""

    read: int
    booked: int
    open: Sequence[Difference]


def reconcile(gateway: CardGateway, scope: Scope) -> Reckoning:
    """Read the bank's lines, book its fees, and compare whatever moved.

    Raises:
        GatewayUnreachable: nothing is known; what was read so far is kept.
    """
    read = read_moves(gateway.balance_moves_since(scope.read_from))
    balance_minor = gateway.balance_minor()
    again = read_moves(gateway.balance_moves_since(scope.wall_at - timedelta(minutes=5)))
    booked = book_what_only_the_bank_knows(scope)
    compare(scope)
    if not again:  # else something moved while we looked, and the two do not belong together
        _weigh(balance_minor, wall_at=scope.wall_at)
    return Reckoning(read + again, booked, list(open_differences()))


def open_differences() -> Iterable[Difference]:
    return Difference.objects.filter(closed_at=None).order_by("found_at", "pk")


def compare(scope: Scope) -> None:
    """Lay side by side whatever moved after `since` or is in doubt, and write down what differs."""
    keys = set(_keys(since=scope.since, until=scope.until))
    opened = {(row.doubt, row.ref): row for row in open_differences() if row.doubt != Doubt.BALANCE}
    keys |= {ref for _doubt, ref in opened}
    for some in _chunks(sorted(keys)):
        theirs, ours = rules.summed(_lines(some)), _ours(some)
        for key in some:
            _settle(key, ours.get(key, Side()), theirs.get(key, Side()), opened, wall_at=scope.wall_at)


def explain(difference: Difference, *, by: str, note: str, wall_at: datetime) -> bool:
    """Close a difference that a person has explained; say whether it was still open."""
    mine = Difference.objects.filter(pk=difference.pk, closed_at=None)
    return bool(mine.update(closed_at=wall_at, closed_by=by, note=note[:300]))


def _keys(*, since: datetime, until: datetime) -> Iterator[str]:
    known = BankMove.objects.exclude(kind__in=rules.OF_HOUSE | rules.BANKS_OWN_BILLS)
    yield from known.filter(at__gte=since, at__lt=until).values_list("about_id", flat=True)
    entries = Entry.objects.filter(account=CLEARING, recorded_at__gte=since, recorded_at__lt=until)
    yield from entries.exclude(posting__kind__in=OWN_KINDS).values_list("posting__ref", flat=True)


def _lines(keys: Sequence[str]) -> Iterator[Line]:
    known = BankMove.objects.exclude(kind__in=rules.OF_HOUSE | rules.BANKS_OWN_BILLS)
    return map(as_line, known.filter(about_id__in=keys))


def _ours(keys: Sequence[str]) -> dict[str, Side]:
    entries = Entry.objects.filter(account=CLEARING, posting__ref__in=keys).exclude(
        posting__kind__in=OWN_KINDS
    )
    rows = entries.values("posting__ref").annotate(minor=Sum("amount_minor"), lines=Count("pk"))
    return {row["posting__ref"]: Side(row["minor"], row["lines"]) for row in rows}


def _settle(
    key: str, ours: Side, theirs: Side, opened: dict[tuple[str, str], Difference], *, wall_at: datetime
) -> None:
    doubt = rules.doubt_between(ours, theirs)
    gone = [row for (kind, ref), row in opened.items() if ref == key and kind != doubt]
    for row in gone:
        explain(row, by="agreed", note="Both sides say the same by now.", wall_at=wall_at)
    if doubt is None or (doubt, key) in opened:
        return
    _write(Doubt(doubt), key, ours.minor, theirs.minor, wall_at=wall_at)


def _write(doubt: Doubt, ref: str, ours: int, theirs: int, *, wall_at: datetime) -> None:
    kinds = ", ".join(sorted(set(BankMove.objects.filter(about_id=ref).values_list("kind", flat=True))))
    posting = Posting.objects.filter(ref=ref).order_by("pk").first()
    says = {
        Doubt.NOT_OURS: f"The bank moved this ({kinds}); no posting of ours has it.",
        Doubt.NOT_THEIRS: f"We booked this ({posting.kind if posting else ''}); the bank shows no line for it.",
        Doubt.AMOUNT: f"The bank ({kinds}) and our books say different sums.",
        Doubt.BALANCE: "The bank's balance is not the sum of its lines as we read them.",
    }[doubt]
    row = Difference(
        doubt=doubt,
        ref=ref,
        says=says,
        ours_minor=ours,
        theirs_minor=theirs,
        order_key=posting.order_key if posting else None,
        found_at=wall_at,
    )
    Difference.objects.bulk_create([row], ignore_conflicts=True)  # another one may find it at the same moment


def _weigh(balance_minor: int, *, wall_at: datetime) -> None:
    sums = BankMove.objects.aggregate(
        amount=Coalesce(Sum("amount_minor"), 0), fee=Coalesce(Sum("fee_minor"), 0)
    )
    ours = sums["amount"] - sums["fee"]
    open_one = Difference.objects.filter(doubt=Doubt.BALANCE, closed_at=None).first()
    if ours == balance_minor and open_one:
        explain(open_one, by="agreed", note="Both sides say the same by now.", wall_at=wall_at)
    elif ours != balance_minor and not open_one:
        _write(Doubt.BALANCE, "balance", ours, balance_minor, wall_at=wall_at)


def _chunks(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    return (keys[start : start + BATCH] for start in range(0, len(keys), BATCH))
