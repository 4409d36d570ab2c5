"""Were the promises kept: figures by group in the operator's words, a drawing, and one line for the board."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from delivery.board import kept_words as words
from delivery.board.said_plot import SaidPlot, said_plot
from delivery.promise.queries.kept import Kept, kept_count, kept_promises, last_days
from delivery.promise.rules.calibration import By, Figures, calibrated
from delivery.promise.rules.scores import Standing, standing
from marketplace.places.models import City

SPANS = (1, 7, 28, 91)
USUAL, LATELY = 28, 7
SHOPS = 20


@dataclass(frozen=True, kw_only=True)
class Line:
    """One group in words; `is_short` where at least a hundred promises were kept too seldom."""

    name: str
    count: str
    kept: str
    between: str
    said: str
    taken: str
    left: str
    shift: str
    loss: str
    bias: str
    is_short: bool


@dataclass(frozen=True, kw_only=True)
class Section:
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class Span:
    url: str
    name: str
    current: bool


@dataclass(frozen=True, kw_only=True)
class PromisesTold:
    """The promises of some days; `whole` is None where none was due."""

    since: str
    until: str
    spans: tuple[Span, ...]
    whole: Line | None
    sections: tuple[Section, ...]
    left_out: tuple[str, ...]
    plot: SaidPlot | None


@dataclass(frozen=True, kw_only=True)
class KeptLately:
    """The promises of the last week, and what the board's health says of them."""

    kept: int
    count: int
    standing: Standing
    words: str

    @property
    def is_short(self) -> bool:
        return self.standing is Standing.SHORT


def kept_lately(city: City, *, at: datetime) -> KeptLately:
    """Return how the promises of the last seven town days were kept; one query."""
    since, until = last_days(city, LATELY, at=at)
    count, kept = kept_count(city, since=since, until=until)
    stands = standing(kept, count)
    return KeptLately(
        kept=kept, count=count, standing=stands, words=words.lately(kept, count, stands, days=LATELY)
    )


def promises_told(city: City, *, days: int, at: datetime) -> PromisesTold:
    """Return the page of the last so many town days; one query."""
    since, until = last_days(city, days, at=at)
    kept = kept_promises(city, since=since, until=until)
    groups = calibrated(kept.ended)
    lines = {by: [one for one in groups if one.by is by] for by in By}
    lines[By.SHOP] = sorted(lines[By.SHOP], key=lambda one: (one.high, -one.count))[:SHOPS]
    sections = [
        Section(title=str(words.TITLES[by]), lines=tuple(line_of(one, kept) for one in some))
        for by, some in lines.items()
        if some and not (by in (By.EDGE, By.QUARTER) and [one.value for one in some] == ["no"])
    ]
    whole = lines[By.ALL]
    return PromisesTold(
        since=words.day(since),
        until=words.day(until),
        spans=tuple(_span(city, one, current=one == days) for one in SPANS),
        whole=line_of(whole[0], kept) if whole else None,
        sections=tuple(sections),
        left_out=tuple(words.left_out(why, count) for why, count in sorted(kept.uncounted.items())),
        plot=said_plot(kept.ended),
    )


def line_of(one: Figures, kept: Kept) -> Line:
    by_intent = (one.by, one.value) == (By.EDGE, "yes")
    return Line(
        name=words.name(one.by, one.value, kept.shops),
        count=words.figure(one.count),
        kept=words.share(one.kept, one.count),
        between=words.between(one.kept, one.count),
        said=words.minutes(one.said_min),
        taken=words.minutes(one.taken_min),
        left=words.minutes(one.left_min),
        shift=words.minutes(one.shift_min, sign="+"),
        loss=words.hundredths(one.loss_min),
        bias=words.minutes(one.bias_min, sign="+"),
        is_short=standing(one.kept, one.count) is Standing.SHORT and not by_intent,
    )


def _span(city: City, days: int, *, current: bool) -> Span:
    url = f"{reverse('board:promises', args=[city.slug])}?days={days}"
    return Span(url=url, name=words.span(days), current=current)
