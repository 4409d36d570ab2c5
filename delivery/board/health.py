"""How a city and the machinery behind it stand: who plans it, what waits, what was given up, what is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as lazy

from delivery.board.kept import KeptLately, kept_lately
from delivery.dispatch.models import Decision, Lease
from marketplace.journal.queues import Waiting, waiting
from marketplace.places.models import City

STALE_S = 30.0
NAMES: Mapping[str, str | Promise] = {
    "reactions": lazy("Reactions"),
    "deliveries": lazy("Deliveries to look at"),
    "card_events": lazy("News of the card network"),
    "charges": lazy("Charges"),
    "refunds": lazy("Refunds"),
    "transfers": lazy("Transfers"),
    "reversals": lazy("Reversals"),
    "disputes": lazy("Disputes"),
    "notices": lazy("Mails"),
}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One queue, in words."""

    name: str
    due: int
    oldest_s: float
    parked: int
    is_wrong: bool


@dataclass(frozen=True, kw_only=True)
class Health:
    lines: tuple[Line, ...]
    holder: str
    fence: int
    is_held: bool
    took_ms: float | None
    decided_at: datetime | None
    promises: KeptLately
    is_wrong: bool


def health(city: City, *, wall_at: datetime, at: datetime) -> Health:
    """Return how the queues, the city's dispatcher and its promises stand; `at` is the town's moment."""
    promises = kept_lately(city, at=at)
    lines = tuple(_line(one) for one in waiting(wall_at=wall_at))
    lease = Lease.objects.filter(city=city).first()
    last = Decision.objects.filter(city=city).order_by("-pk").values_list("took_ms", "at").first()
    return Health(
        lines=lines,
        holder=lease.holder if lease else "",
        fence=lease.fence if lease else 0,
        is_held=lease is not None and lease.until > wall_at,
        took_ms=last[0] if last else None,
        decided_at=last[1] if last else None,
        promises=promises,
        is_wrong=promises.is_short or any(line.is_wrong for line in lines),
    )


def _line(one: Waiting) -> Line:
    return Line(
        name=str(NAMES.get(one.name, one.name)),
        due=one.due,
        oldest_s=one.oldest_s,
        parked=one.parked,
        is_wrong=one.parked > 0 or one.oldest_s > STALE_S,
    )
