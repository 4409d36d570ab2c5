"""The newest quote of one basket in one version at one door, pressed by nobody: one row of one index."""

import json
from datetime import datetime
from uuid import UUID

from django.db import connection

from delivery.promise.models import Quote
from delivery.promise.queries.prepared import prepared_cursor
from delivery.promise.queries.promises import Door

# Written out: it is asked before every quote, and composing it took ten times as long as answering it.
NEWEST = """
    SELECT id, public_id, city_id, basket_key, basket_version, door_lat, door_lon, quoted_at, promised_at, promised_from,
        slot_id, expires_at, fee_minor, parts, order_key, taken_at, given_back_at
    FROM delivery_quote
    WHERE basket_key = %s AND basket_version = %s AND city_id = %s AND door_lat = %s AND door_lon = %s
      AND slot_id IS NULL AND order_key IS NULL AND expires_at > %s
    ORDER BY id DESC LIMIT 1
"""


def newest_quote(basket_key: UUID, basket_version: int, door: Door, *, wall_at: datetime) -> Quote | None:
    """Return what was last said to this basket at this door and has not expired by the wall, if anything."""
    same = [basket_key, basket_version, door.city.pk, door.point.lat, door.point.lon, wall_at]
    with prepared_cursor() as cursor:
        cursor.execute(NEWEST, same)
        row = cursor.fetchone()
        if row is None:
            return None
        kept = dict(zip((column.name for column in cursor.description), row, strict=True))
    kept["parts"] = json.loads(kept["parts"])
    names = [field.attname for field in Quote._meta.concrete_fields]
    return Quote.from_db(connection.alias, names, [kept[name] for name in names])
