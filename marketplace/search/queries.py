"""Finding listings: full text with the last word unfinished, mistyped words repaired from the city's vocabulary.

One statement finds, narrows, counts the facets and cuts the page; a second one only when words were mistyped.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import connection

from marketplace.places.models import City
from marketplace.search import rules
from marketplace.search.browsing import Choice, Cut, heaps, page_ids, sums
from marketplace.search.rules import Asked
from marketplace.search.statements import BEGINS, NEARLY, NEVER_MIN, REPAIR, find_statement

SORTS = ("relevance", "arrival", "price")


@dataclass(frozen=True)
class Narrowed:
    """Facets of a search; empty means all. `within_min` is how soon it must be at the door."""

    category_ids: Sequence[int] = ()
    shop_ids: Sequence[int] = ()
    within_min: int | None = None
    open_only: bool = False


@dataclass(frozen=True)
class Around:
    """What the shops of the city can do right now, by primary key: minutes to the door, and which are open."""

    minutes: Mapping[int, float] = field(default_factory=dict)
    open_shops: Sequence[int] = ()


@dataclass(frozen=True)
class Counts:
    """How many hits each facet leaves when the others stay as they are."""

    categories: Mapping[int, int] = field(default_factory=dict)
    shops: Mapping[int, int] = field(default_factory=dict)
    within: Mapping[int, int] = field(default_factory=dict)
    opened: int = 0


@dataclass(frozen=True)
class Found:
    """One page of listing ids in their order; `meant` is the query as it was repaired, when it was."""

    listing_ids: tuple[int, ...]
    total: int
    meant: str = ""
    hits: int = 0
    counts: Counts = field(default_factory=Counts)


@dataclass(frozen=True)
class Page:
    """Which rows, in which order; ties go to what arrives sooner, then to the ids."""

    first: int = 0
    most: int = 24
    sort: str = "relevance"


WITHIN_MIN = (15, 30, 60)


def find(
    city: City, text: str, *, narrowed: Narrowed, around: Around | None = None, page: Page | None = None
) -> Found:
    """Return the listings that answer `text`; no text means everything the facets leave, nonsense nothing."""
    query, around, page = rules.asked(text), around or Around(), page or Page()
    if text.strip() and query.is_empty:
        return Found((), 0)
    if query.is_empty:
        return _browse(city, narrowed, around, page)
    found = _run(city, query, narrowed, around, page)
    if found.hits or query.is_empty:
        return found
    repaired = _repair(city, query)
    if repaired == query:
        return found
    meant = _run(city, repaired, narrowed, around, page)
    return replace(meant, meant=" ".join(repaired.words)) if meant.hits else found


def suggestions(city: City, text: str, *, most: int = 6) -> list[str]:
    """Return words of the city's vocabulary that the last typed word begins, most used first."""
    query = rules.asked(text)
    if len(query.last) < 2:
        return []
    with connection.cursor() as cursor:
        cursor.execute(BEGINS, {"city": city.pk, "start": f"{query.last}%", "most": most})
        return [" ".join([*query.words[:-1], word]) for (word,) in cursor.fetchall()]


def nearly(city: City, text: str, *, most: int = 8) -> list[int]:
    """Return listings that answer at least one of the words, or sound like them: for who would else find nothing."""
    query = rules.asked(text)
    if query.is_empty:
        return []
    with connection.cursor() as cursor:
        words = " | ".join(f"{word}:*" for word in query.words)
        cursor.execute(NEARLY, {"city": city.pk, "query": words, "text": " ".join(query.words), "most": most})
        return [pk for (pk,) in cursor.fetchall()]


def _browse(city: City, narrowed: Narrowed, around: Around, page: Page) -> Found:
    """Return a page of everything: the facets and the total from sums some seconds old, its rows as they are now."""
    choice = Choice(
        categories=frozenset(narrowed.category_ids),
        shops=frozenset(narrowed.shop_ids),
        within_min=narrowed.within_min or NEVER_MIN + 1,
        open_only=narrowed.open_only,
        minutes={pk: int(minutes) for pk, minutes in around.minutes.items()},
        opened=frozenset(around.open_shops),
        spans=WITHIN_MIN,
    )
    cut = Cut(page.first, page.most, by_price=page.sort == "price")
    for is_fresh in (False, True):
        found = sums(heaps(city.pk, fresh=is_fresh), choice)
        ids = page_ids(city.pk, found.blocks, choice, cut) if found.total else []
        if len(ids) == max(min(page.most, found.total - page.first), 0):
            break  # else something was sold out or taken away since it was counted
    counts = Counts(found.categories, found.shops, found.within, found.opened)
    return Found(tuple(ids), found.total, hits=found.hits, counts=counts)


def _run(city: City, query: Asked, narrowed: Narrowed, around: Around, page: Page) -> Found:
    values: dict[str, Any] = {
        "query": rules.ts_query(query.words),
        "city": city.pk,
        "categories": list(narrowed.category_ids),
        "shops": list(narrowed.shop_ids),
        "within": narrowed.within_min or NEVER_MIN + 1,
        "timed": list(around.minutes),
        "minutes": [int(minutes) for minutes in around.minutes.values()],
        "opened": list(around.open_shops),
        "open_only": narrowed.open_only,
        "first": page.first,
        "most": page.most,
    }
    with connection.cursor() as cursor:
        cursor.execute(find_statement(page.sort), values)
        ids, total, hits, categories, shops, within, opened = cursor.fetchone()
    counts = Counts(
        _by_id(categories), _by_id(shops), dict(zip(WITHIN_MIN, within, strict=True)), opened or 0
    )
    return Found(tuple(ids or ()), total, hits=hits, counts=counts)


def _by_id(counted: Mapping[str, int] | None) -> dict[int, int]:
    return {int(pk): count for pk, count in (counted or {}).items()}


def _repair(city: City, query: Asked) -> Asked:
    """Put the nearest word of the vocabulary in the place of each unknown one; a good beginning is left alone."""
    words = list(rules.to_repair(query, frozenset()))
    if not words:
        return query
    values: dict[str, Any] = {"city": city.pk, "words": words, "last": query.last, "start": f"{query.last}%"}
    with connection.cursor() as cursor:
        cursor.execute(REPAIR, values)
        nearest = {word: near for word, near in cursor.fetchall() if near}
    return rules.repaired(query, nearest)
