"""The statements of the search. What comes from outside comes as a value; what is put together here are our own words."""

NEVER_MIN = 9_999  # of a shop that promises nothing

BEGINS = """
SELECT word FROM marketplace_searchword
WHERE city_id = %(city)s AND word LIKE %(start)s ORDER BY uses DESC, word LIMIT %(most)s
"""
# Each word that the vocabulary does not have, with its nearest one; an unfinished last word is left alone.
REPAIR = """
SELECT asked.word, (
    SELECT near.word FROM marketplace_searchword near
    WHERE near.city_id = %(city)s AND near.word %% asked.word AND abs(length(near.word) - length(asked.word)) <= 3
    ORDER BY similarity(near.word, asked.word) DESC, near.uses DESC, near.word LIMIT 1
)
FROM unnest(%(words)s::text[]) AS asked(word)
WHERE NOT EXISTS (
    SELECT FROM marketplace_searchword known
    WHERE known.city_id = %(city)s
        AND (known.word = asked.word OR asked.word = %(last)s AND known.word LIKE %(start)s)
)
"""
NEARLY = """
SELECT i.listing_id
FROM marketplace_listingindex i
JOIN sellers_stockitem k ON k.listing_id = i.listing_id AND k.on_hand > k.reserved,
to_tsquery('french', %(query)s) q
WHERE i.city_id = %(city)s AND (i.vector @@ q OR %(text)s <%% i.words)
ORDER BY ts_rank_cd(i.vector, q) DESC, word_similarity(%(text)s, i.words) DESC, i.listing_id
LIMIT %(most)s
"""

# `hits` answers the words alone; each facet is counted under all the other facets.
_FIND = """
WITH times AS (
    SELECT * FROM unnest(%(timed)s::bigint[], %(minutes)s::int[]) AS t(shop_id, minutes)
),
hits AS (
    SELECT i.listing_id AS id, i.shop_id, i.category_id, l.price_minor, k.on_hand > k.reserved AS there,
        {rank} AS rank, coalesce(t.minutes, 9999) AS minutes,
        cardinality(%(categories)s::bigint[]) = 0 OR i.category_id = ANY(%(categories)s) AS in_category,
        cardinality(%(shops)s::bigint[]) = 0 OR i.shop_id = ANY(%(shops)s) AS in_shop,
        coalesce(t.minutes, 9999) <= %(within)s AS in_time,
        i.shop_id = ANY(%(opened)s::bigint[]) AS is_open
    FROM marketplace_listingindex i
    JOIN sellers_listing l ON l.id = i.listing_id AND l.is_live
    JOIN sellers_stockitem k ON k.listing_id = i.listing_id
    LEFT JOIN times t ON t.shop_id = i.shop_id
    {words}
),
narrow AS (SELECT *, is_open OR NOT %(open_only)s AS in_open FROM hits),
chosen AS (SELECT * FROM narrow WHERE in_category AND in_shop AND in_time AND in_open)
SELECT
    (SELECT array_agg(id) FROM (
        SELECT id FROM chosen ORDER BY {order} LIMIT %(most)s OFFSET %(first)s
    ) AS page),
    (SELECT count(*) FROM chosen),
    (SELECT count(*) FROM hits),
    (SELECT json_object_agg(category_id, n) FROM (
        SELECT category_id, count(*) AS n FROM narrow WHERE in_shop AND in_time AND in_open GROUP BY 1
    ) AS c),
    (SELECT json_object_agg(shop_id, n) FROM (
        SELECT shop_id, count(*) AS n FROM narrow WHERE in_category AND in_time AND in_open GROUP BY 1
    ) AS s),
    (SELECT array[count(*) FILTER (WHERE minutes <= 15), count(*) FILTER (WHERE minutes <= 30),
        count(*) FILTER (WHERE minutes <= 60)] FROM narrow WHERE in_category AND in_shop AND in_open),
    (SELECT count(*) FILTER (WHERE is_open) FROM narrow WHERE in_category AND in_shop AND in_time)
"""
_WITH_WORDS = (
    "CROSS JOIN to_tsquery('french', %(query)s) q WHERE i.city_id = %(city)s AND i.vector @@ q",
    "ts_rank_cd('{0.05, 0.2, 0.5, 1.0}', i.vector, q)",
)
# What is on the shelf comes first in every order; shops that promise the same time take turns.
_ORDERS = {
    "relevance": "there DESC, rank DESC, minutes, (id * 7919) %% 1009, id",
    "arrival": "there DESC, minutes, rank DESC, (id * 7919) %% 1009, id",
    "price": "there DESC, price_minor, minutes, id",
}


def find_statement(sort: str) -> str:
    """Return the statement that finds, narrows, counts and cuts, in one of three orders."""
    words, rank = _WITH_WORDS
    return _FIND.format(words=words, rank=rank, order=_ORDERS.get(sort, _ORDERS["relevance"]))


# Looking around without words: how much lies where, and the rows of one page.
COUNTED = """
SELECT i.shop_id, i.category_id, k.on_hand > k.reserved AS there, count(*)
FROM marketplace_listingindex i
JOIN sellers_listing l ON l.id = i.listing_id AND l.is_live
JOIN sellers_stockitem k ON k.listing_id = i.listing_id
WHERE i.city_id = %s GROUP BY 1, 2, 3
"""
PAGE = """
SELECT i.listing_id
FROM marketplace_listingindex i
JOIN sellers_listing l ON l.id = i.listing_id AND l.is_live
JOIN sellers_stockitem k ON k.listing_id = i.listing_id
LEFT JOIN unnest(%(timed)s::bigint[], %(minutes)s::int[]) AS t(shop_id, minutes) ON t.shop_id = i.shop_id
WHERE i.city_id = %(city)s AND {which}
    AND (cardinality(%(categories)s::bigint[]) = 0 OR i.category_id = ANY(%(categories)s))
ORDER BY {order} LIMIT %(most)s OFFSET %(first)s
"""
_BOTH = (
    "(k.on_hand > k.reserved AND i.shop_id = ANY(%(there)s)"
    " OR k.on_hand <= k.reserved AND i.shop_id = ANY(%(gone)s))"
)
_THERE = "k.on_hand > k.reserved AND i.shop_id = ANY(%(there)s)"
_GONE = "k.on_hand <= k.reserved AND i.shop_id = ANY(%(gone)s)"
_BY_LOT = "mod(i.listing_id * 7919, 1009), i.listing_id"
_BY_TIME = "k.on_hand > k.reserved DESC, coalesce(t.minutes, 9999), " + _BY_LOT
_BY_PRICE = "l.price_minor, coalesce(t.minutes, 9999), i.listing_id"
_IN_ORDER = {"time": _BY_TIME, "lot": _BY_LOT, "price": _BY_PRICE}


def page_statement(order: str, *, there: bool, gone: bool) -> str:
    """Return the statement of a page without words: of what is on the shelf, what is sold out, or both."""
    which = _BOTH if there and gone else _THERE if there else _GONE
    return PAGE.format(which=which, order=_IN_ORDER[order])
