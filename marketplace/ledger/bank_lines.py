"""The bank's own books about us: its lines are read and kept, and what only it knows is booked from its word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice

from django.db.models import QuerySet

from marketplace.gateways.cards import BalanceMove
from marketplace.ledger import rules
from marketplace.ledger.models import BankMove, Posting
from marketplace.ledger.operations import book
from marketplace.ledger.rules import CLEARING, Line

BEGINNING = datetime(2011, 9, 29, tzinfo=UTC)  # no bank of this kind has older lines
RIPE = timedelta(minutes=15)  # before, either side may simply not have heard yet
BATCH = 500
OWN_KINDS = (rules.FEE_KIND, *(f"bank_{kind}" for kind in sorted(rules.OF_HOUSE | rules.BANKS_OWN_BILLS)))


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What one look covers: whatever moved after `since`; younger than `ripe` it may still be on its way."""

    since: datetime
    wall_at: datetime
    town_at: datetime
    read_from: datetime = BEGINNING
    ripe: timedelta = RIPE

    @property
    def until(self) -> datetime:
        return self.wall_at - self.ripe


def read_moves(moves: Iterator[BalanceMove]) -> int:
    """Keep the bank's lines, each once, and return how many were new."""
    new = 0
    while batch := list(islice(moves, BATCH)):
        known = set(BankMove.objects.filter(pk__in=[m.id for m in batch]).values_list("pk", flat=True))
        fresh = [_row(move) for move in batch if move.id not in known]
        BankMove.objects.bulk_create(fresh, ignore_conflicts=True)
        new += len(fresh)
    return new


def book_what_only_the_bank_knows(scope: Scope) -> int:
    """Book the bank's fees, each with the order it belongs to, and what moved between the house's own accounts."""
    booked = 0
    moves = BankMove.objects.filter(at__gte=scope.since).exclude(kind__in=rules.OF_DISPUTE)
    for batch in _in_batches(moves):
        known = Posting.objects.filter(kind__in=OWN_KINDS, ref__in=[move.pk for move in batch])
        done, origins = set(known.values_list("ref", flat=True)), _origins(move.about_id for move in batch)
        for move in batch:
            origin = origins.get(move.about_id)
            if move.pk not in done and (origin is not None or move.at < scope.until):
                booked += _book(move, origin, town_at=scope.town_at)
    return booked


def as_line(move: BankMove) -> Line:
    return Line(move.about_id, move.kind, move.amount_minor, move.fee_minor)


def _row(move: BalanceMove) -> BankMove:
    return BankMove(
        outside_id=move.id,
        kind=move.kind,
        at=move.at,
        amount_minor=move.amount_minor,
        fee_minor=move.fee_minor,
        currency=move.currency,
        source_id=move.source_id,
        about_id=rules.key_of(move.kind, source_id=move.source_id, about_id=move.about_id),
    )


def _book(move: BankMove, origin: Posting | None, *, town_at: datetime) -> int:
    city, order_key = (origin.city, origin.order_key) if origin else (None, None)
    legs = rules.house_legs(move.kind, move.amount_minor)
    if legs is not None:
        book(f"bank_{move.kind}", move.pk, legs, city=city, currency=move.currency, at=town_at)
        return 1
    if not rules.books_own_fee(as_line(move)):
        return 0
    legs = {CLEARING: -move.fee_minor, "card_fees": move.fee_minor}
    book(rules.FEE_KIND, move.pk, legs, city=city, currency=move.currency, at=town_at, order_key=order_key)
    return 1


def _origins(keys: Iterable[str]) -> dict[str, Posting]:
    """Return our own posting of each key, the first of several."""
    found = Posting.objects.filter(ref__in=set(keys) - {""}).select_related("city").order_by("-pk")
    return {posting.ref: posting for posting in found}


def _in_batches(rows: QuerySet[BankMove]) -> Iterator[list[BankMove]]:
    last = ""
    while batch := list(rows.filter(pk__gt=last).order_by("pk")[:BATCH]):
        yield batch
        last = batch[-1].pk
