"""The rounds that the house makes by itself: lost news, rows nobody looks at, the bank's books, closings.

Each is a row that is due: a round that failed or was killed is made again, and any number of sweepers may look.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from django.db import transaction
from django.db.models import F, Q

from marketplace.gateways.cards import CardGateway
from marketplace.ledger import closing, reconciling
from marketplace.ledger.bank_lines import BEGINNING, Scope
from marketplace.payments import inbox, rules
from marketplace.payments.models import Charge, Refund, Round
from marketplace.payments.states import CHARGE, REFUND, RefundState
from sellers.payouts.models import Reversal, Transfer
from sellers.payouts.states import TransferState

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=10)
UNSEEN_FOR = timedelta(minutes=10)
NEWS_OF = timedelta(days=3)
MOST_NEWS = 2_000
MOST_ROWS = 200
BOOKS_OF = timedelta(days=3)


@dataclass(frozen=True)
class Look:
    """What a round may use: the bank, both clocks, and where the last one stopped."""

    gateway: CardGateway
    wall_at: datetime
    town_at: datetime
    mark: dict[str, str]


@dataclass(frozen=True)
class Found:
    """How much a round found, and where the next goes on."""

    count: int
    mark: dict[str, str]


def make_due(*, gateway: CardGateway, wall_at: datetime, town_at: datetime) -> int:
    """Make every round that is due, and return how many."""
    names = _claim(wall_at=wall_at)
    for name in names:
        _make(name, gateway=gateway, wall_at=wall_at, town_at=town_at)
    return len(names)


def ask_for_lost_news(look: Look) -> Found:
    """Put into the inbox what the bank could not deliver in three days; where there is too much, go on next time."""
    until = datetime.fromisoformat(look.mark["until"]) if "until" in look.mark else None
    news = look.gateway.events_since(look.wall_at - NEWS_OF, until=until, undelivered_only=True)
    new, last = 0, None
    for last in (seen := list(islice(news, MOST_NEWS))):
        new += inbox.receive(last)
    is_cut = last is not None and len(seen) == MOST_NEWS
    return Found(new, {"until": last.created_at.isoformat()} if is_cut and last else {})


def look_at_the_unfinished(look: Look) -> Found:
    """Make due at once whatever is not final and would not be looked at within ten minutes by itself."""
    rows = (
        Charge.objects.exclude(state__in=CHARGE.final),
        Refund.objects.exclude(state__in=REFUND.final | {RefundState.FAILED}),
        Transfer.objects.filter(state__in=[TransferState.WANTED, TransferState.SENT]),
        Reversal.objects.filter(state__in=[TransferState.WANTED, TransferState.SENT]),
    )
    unseen = Q(next_attempt_at=None) | Q(next_attempt_at__gt=look.wall_at + UNSEEN_FOR)
    woken = 0
    for mine in rows:
        keys = list(mine.filter(unseen).order_by("pk").values_list("pk", flat=True)[:MOST_ROWS])
        woken += mine.filter(unseen, pk__in=keys).update(next_attempt_at=look.wall_at)
    return Found(woken, {})


def read_the_banks_books(look: Look) -> Found:
    """Lay our books beside the bank's; what differs is written down for a person."""
    read_to = look.mark.get("read_to")
    scope = Scope(
        since=look.wall_at - BOOKS_OF,
        wall_at=look.wall_at,
        town_at=look.town_at,
        read_from=datetime.fromisoformat(read_to) - reconciling.OVERLAP if read_to else BEGINNING,
    )
    reckoning = reconciling.reconcile(look.gateway, scope)
    if reckoning.open:
        log.error("%s differences between our books and the bank's", len(reckoning.open))
    return Found(len(reckoning.open), {"read_to": look.wall_at.isoformat()})


def close_the_month(look: Look) -> Found:
    """Close every account's month that is over."""
    return Found(closing.close_due(wall_at=look.wall_at), {})


ROUNDS: dict[str, tuple[timedelta, Callable[[Look], Found]]] = {
    "lost_news": (timedelta(minutes=5), ask_for_lost_news),
    "unfinished": (timedelta(minutes=5), look_at_the_unfinished),
    "bank_books": (timedelta(hours=1), read_the_banks_books),
    "closings": (timedelta(hours=6), close_the_month),
}


def _claim(*, wall_at: datetime) -> list[str]:
    if Round.objects.filter(name__in=ROUNDS).count() < len(ROUNDS):
        Round.objects.bulk_create([Round(name=name) for name in ROUNDS], ignore_conflicts=True)
    with transaction.atomic():
        due = Round.objects.select_for_update(skip_locked=True).filter(
            name__in=ROUNDS, next_attempt_at__lte=wall_at
        )
        names = list(due.values_list("pk", flat=True))
        rows = Round.objects.filter(pk__in=names)
        rows.update(next_attempt_at=wall_at + LEASE, attempts=F("attempts") + 1)
        return names


def _make(name: str, *, gateway: CardGateway, wall_at: datetime, town_at: datetime) -> None:
    every, make = ROUNDS[name]
    row = Round.objects.get(pk=name)
    mine = Round.objects.filter(pk=name)
    try:
        found = make(Look(gateway, wall_at, town_at, row.mark))
    except Exception as error:
        log.warning("the round %s failed", name, exc_info=True)
        wait = min(rules.patience(row.attempts), every)
        mine.update(next_attempt_at=wall_at + wait, last_error=repr(error)[:300])
        return
    mine.update(
        next_attempt_at=wall_at + every,
        ended_at=wall_at,
        found=found.count,
        mark=found.mark,
        attempts=0,
        last_error="",
    )
