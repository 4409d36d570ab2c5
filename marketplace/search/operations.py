"""Keeping the search index: one statement for a whole city, one for a listing that changed."""

from django.db import connection, transaction

from marketplace.places.models import City

# The same folding on both sides; French stems; name counts most, then brand and department, then the rest.
_FILL = """
INSERT INTO marketplace_listingindex (listing_id, city_id, shop_id, category_id, words, vector)
SELECT l.id, s.city_id, s.id, p.category_id,
    folded(concat_ws(' ', p.name_fr, p.name_en, p.brand, c.name_fr, c.name_en, p.keywords, s.name)),
    setweight(to_tsvector('french', folded(concat_ws(' ', p.name_fr, p.name_en))), 'A')
    || setweight(to_tsvector('french', folded(concat_ws(' ', p.brand, c.name_fr, c.name_en, p.keywords))), 'B')
    || setweight(to_tsvector('french', folded(concat_ws(' ', s.name, s.trade_fr))), 'C')
FROM sellers_listing l
JOIN sellers_shop s ON s.id = l.shop_id
JOIN marketplace_product p ON p.id = l.product_id
JOIN marketplace_category c ON c.id = p.category_id
WHERE l.is_live AND s.is_visible AND {which}
ON CONFLICT (listing_id) DO UPDATE SET
    words = excluded.words, vector = excluded.vector, category_id = excluded.category_id
"""

_WORDS = """
INSERT INTO marketplace_searchword (city_id, word, uses)
SELECT city_id, word, count(*) FROM (
    SELECT city_id, unnest(regexp_split_to_array(words, '[^a-z0-9]+')) AS word
    FROM marketplace_listingindex WHERE city_id = %(city)s
) AS spoken
WHERE length(word) BETWEEN 3 AND 60 AND word !~ '^[0-9]+$'
GROUP BY city_id, word
"""


def rebuild(city: City) -> None:
    """Make the city's index and vocabulary anew from its live listings."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = '10min'")  # a large city takes longer than any page may
        cursor.execute("DELETE FROM marketplace_listingindex WHERE city_id = %(city)s", {"city": city.pk})
        cursor.execute("DELETE FROM marketplace_searchword WHERE city_id = %(city)s", {"city": city.pk})
        cursor.execute(_FILL.format(which="s.city_id = %(city)s"), {"city": city.pk})
        cursor.execute(_WORDS, {"city": city.pk})
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE marketplace_listingindex")


def index_listing(listing_id: int) -> None:
    """Bring one listing's row up to date; a withdrawn one leaves the index."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = '10min'")  # a large city takes longer than any page may
        cursor.execute("DELETE FROM marketplace_listingindex WHERE listing_id = %(id)s", {"id": listing_id})
        cursor.execute(_FILL.format(which="l.id = %(id)s"), {"id": listing_id})


def index_shop(shop_id: int) -> None:
    """Bring all rows of a shop up to date; those of a hidden one leave the index."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM marketplace_listingindex WHERE shop_id = %(id)s", {"id": shop_id})
        cursor.execute(_FILL.format(which="s.id = %(id)s"), {"id": shop_id})
