"""The statements of the hottest pages, written out: composing them took longer than answering them."""

SHELF = """
    l.id, l.public_id, l.shop_id, l.price_minor, p.name_fr, p.name_en, p.net_quantity, p.unit,
    p.picture_family, p.picture_variant, p.category_id, c.slug, s.name, k.on_hand, k.reserved
"""
_TOGETHER = """
FROM sellers_listing l
JOIN sellers_shop s ON s.id = l.shop_id
JOIN marketplace_product p ON p.id = l.product_id
JOIN marketplace_category c ON c.id = p.category_id
LEFT JOIN sellers_stockitem k ON k.listing_id = l.id
"""
_SHOWN = "l.is_live AND s.is_visible"

BY_ID = f"SELECT {SHELF} {_TOGETHER} WHERE l.id = ANY(%s) AND {_SHOWN}"
# The very product, or for what has no maker the same name and amount; `%(is_nameless)s` says which.
ELSEWHERE = f"""
SELECT {SHELF} {_TOGETHER}
WHERE l.product_id IN (
    SELECT %(product)s::bigint
    UNION ALL
    SELECT id FROM marketplace_product
    WHERE %(is_nameless)s AND category_id = %(category)s AND name_fr = %(name)s AND net_quantity = %(amount)s
) AND {_SHOWN} AND s.city_id = %(city)s AND l.shop_id <> %(shop)s AND k.on_hand > k.reserved
LIMIT 24
"""  # noqa: S608 - our own columns
# Drawn by lot anew each day, so that nobody can pay for a place; up to so many a shop.
DRAWN = f"""
SELECT {SHELF} FROM (
    SELECT l.id, row_number() OVER (
        PARTITION BY l.shop_id ORDER BY mod(l.id * 7919 + %(lot)s, 1009), l.id
    ) AS turn
    FROM sellers_listing l
    JOIN sellers_stockitem k ON k.listing_id = l.id AND k.on_hand > k.reserved
    JOIN marketplace_product p ON p.id = l.product_id
    JOIN marketplace_category c ON c.id = p.category_id
    WHERE l.is_live AND (
        l.shop_id = ANY(%(shops)s) OR l.shop_id = ANY(%(near)s) AND c.slug = ANY(%(companions)s)
    )
) AS drawn
JOIN sellers_listing l ON l.id = drawn.id
JOIN sellers_shop s ON s.id = l.shop_id AND s.is_visible AND s.city_id = %(city)s
JOIN marketplace_product p ON p.id = l.product_id
JOIN marketplace_category c ON c.id = p.category_id
JOIN sellers_stockitem k ON k.listing_id = l.id
WHERE drawn.turn <= %(each)s
"""  # noqa: S608 - our own columns
LISTED = f"""
SELECT l.id, l.public_id, l.shop_id, s.city_id, l.price_minor, p.id, p.name_fr, p.name_en, p.brand, p.gtin,
    p.description_fr, p.description_en, p.net_quantity, p.unit, p.vat_bp, p.min_age, p.allergens,
    p.picture_family, p.picture_variant, p.category_id, c.slug, c.name_fr, c.name_en, k.on_hand, k.reserved
{_TOGETHER}
WHERE l.public_id = %s AND {_SHOWN}
"""
