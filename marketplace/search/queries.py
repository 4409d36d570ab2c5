"""Finding listings: full text with the last word unfinished, mistyped words repaired from the city's vocabulary."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from marketplace.places.models import City
from marketplace.search import rules

# Exact words first, then by weight of the match, then what is on the shelf; ties by id.
_FIND = """
SELECT i.listing_id, ts_rank_cd('{{0.05, 0.2, 0.5, 1.0}}', i.vector, q) AS rank, count(*) OVER () AS total
FROM marketplace_listingindex i
JOIN sellers_stockitem k ON k.listing_id = i.listing_id,
to_tsquery('french', %(query)s) q
WHERE i.city_id = %(city)s AND i.vector @@ q {filters}
ORDER BY (k.on_hand > k.reserved) DESC, rank DESC, i.listing_id
LIMIT %(most)s OFFSET %(first)s
"""

_KNOWN = "SELECT word FROM marketplace_searchword WHERE city_id = %(city)s AND word = ANY(%(words)s)"
_BEGINS = """
SELECT 1 FROM marketplace_searchword WHERE city_id = %(city)s AND word LIKE %(start)s LIMIT 1
"""
_NEAREST = """
SELECT word FROM marketplace_searchword
WHERE city_id = %(city)s AND word %% %(word)s AND abs(length(word) - length(%(word)s)) <= 3
ORDER BY similarity(word, %(word)s) DESC, uses DESC, word LIMIT 1
"""


@dataclass(frozen=True)
class Found:
    """One page of listing ids in their order; `meant` is the query as it was repaired, when it was."""

    listing_ids: tuple[int, ...]
    total: int
    meant: str = ""


@dataclass(frozen=True)
class Narrowed:
    """Facets of a search; empty means all."""

    category_ids: Sequence[int] = ()
    shop_ids: Sequence[int] = ()


def find(city: City, text: str, *, narrowed: Narrowed, first: int = 0, most: int = 24) -> Found:
    """Return the listings that answer `text`; nonsense is answered with nothing."""
    query = rules.asked(text)
    if query.is_empty:
        return Found((), 0)
    repaired = _repair(city, query)
    found = _run(city, repaired, narrowed, first=first, most=most)
    meant = " ".join(repaired.words) if repaired != query else ""
    return Found(found.listing_ids, found.total, meant)


def suggestions(city: City, text: str, *, most: int = 6) -> list[str]:
    """Return words of the city's vocabulary that the last typed word begins, most used first."""
    query = rules.asked(text)
    if len(query.last) < 2:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word FROM marketplace_searchword WHERE city_id = %s AND word LIKE %s"
            " ORDER BY uses DESC, word LIMIT %s",
            [city.pk, f"{query.last}%", most],
        )
        return [" ".join([*query.words[:-1], word]) for (word,) in cursor.fetchall()]


def _run(city: City, query: rules.Asked, narrowed: Narrowed, *, first: int, most: int) -> Found:
    filters = ""
    if narrowed.category_ids:
        filters += " AND i.category_id = ANY(%(categories)s)"
    if narrowed.shop_ids:
        filters += " AND i.shop_id = ANY(%(shops)s)"
    values = {
        "query": rules.ts_query(query.words),
        "city": city.pk,
        "categories": list(narrowed.category_ids),
        "shops": list(narrowed.shop_ids),
        "first": first,
        "most": most,
    }
    with connection.cursor() as cursor:
        cursor.execute(_FIND.format(filters=filters), values)
        rows = cursor.fetchall()
    return Found(tuple(row[0] for row in rows), rows[0][2] if rows else 0)


def _repair(city: City, query: rules.Asked) -> rules.Asked:
    """Put the nearest word of the vocabulary in the place of each unknown one; a good beginning is left alone."""
    with connection.cursor() as cursor:
        cursor.execute(_KNOWN, {"city": city.pk, "words": list(query.words)})
        known = frozenset(word for (word,) in cursor.fetchall())
        nearest: dict[str, str] = {}
        for word in rules.to_repair(query, known):
            cursor.execute(_BEGINS, {"city": city.pk, "start": f"{word}%"})
            if word == query.last and cursor.fetchone():
                continue
            cursor.execute(_NEAREST, {"city": city.pk, "word": word})
            row = cursor.fetchone()
            if row:
                nearest[word] = row[0]
    return rules.repaired(query, nearest)
