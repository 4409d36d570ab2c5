"""What became of a city's promises: one statement for every promise of a span of days, one that only counts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection

from delivery.promise.rules.calibration import Ended
from delivery.promise.rules.scores import WANTED
from marketplace.places.models import City


class Uncounted(StrEnum):
    """Why a promise of the span says nothing about keeping promises."""

    CALLED_OFF = "called_off"
    CALLED_OFF_LATE = "called_off_late"  # after the moment that was promised
    SHOPPER = "shopper"  # the door could not be served for a reason of the shopper's
    UNQUOTED = "unquoted"  # no quote is kept: rows from elsewhere


KEY = 36  # letters of a public id
SHOPPERS = ["not_at_home", "wrong_address", "unreachable", "refused", "age_not_proven"]
# One row a basket: what several shops send was promised once, and its last door counts. A parcel of it that was called
# off is not waited for; one that failed for our own reason, or is still on its way, leaves the basket without a door.
DUE = """
    WITH due AS (
        SELECT parcel.basket_key, min(parcel.placed_at) AS placed_at, min(parcel.promised_at) AS promised_at,
            CASE WHEN bool_and(parcel.state IN ('delivered', 'cancelled')) THEN max(parcel.delivered_at) END AS door_at,
            bool_and(parcel.state = 'cancelled') AS is_called_off,
            max(parcel.cancelled_at) > min(parcel.promised_at) AS is_called_off_late,
            bool_or(CASE WHEN parcel.state IN ('failed', 'returned') THEN EXISTS (
                SELECT FROM delivery_stop AS stop WHERE stop.delivery_id = parcel.id AND stop.kind = 'dropoff'
                    AND stop.state = 'failed' AND stop.failure = ANY(%(shoppers)s)) ELSE FALSE END) AS is_shoppers,
            bool_or(parcel.collect_from IS NOT NULL) AS is_window,
            string_agg(parcel.pickup_key::text || parcel.pickup_name, chr(10)) AS shops
        FROM delivery_delivery AS parcel
        WHERE parcel.city_id = %(city)s AND parcel.promised_at >= %(since)s AND parcel.promised_at < %(until)s
        GROUP BY parcel.basket_key
    )
"""
# Moments as seconds: reading a hundred thousand written ones took longer than finding them.
EACH = """
    SELECT due.shops, due.is_called_off, due.is_called_off_late, due.is_shoppers, due.is_window,
        extract(epoch FROM coalesce(quote.quoted_at, due.placed_at))::float8 AS quoted_s,
        extract(epoch FROM due.promised_at)::float8 AS promised_s, extract(epoch FROM due.door_at)::float8 AS door_s,
        extract(epoch FROM (quote.parts->>'expected_at')::timestamptz)::float8 AS expected_s,
        quote.id IS NOT NULL AS is_quoted, quote.parts->>'quantile' AS quantile,
        quote.parts->>'quarter_hour' AS quarter_hour, quote.parts->>'policy' AS policy,
        quote.parts->'minutes'->>'courier' AS waited_min
    FROM due LEFT JOIN delivery_quote AS quote ON quote.order_key = due.basket_key
"""
COUNTED = """
    SELECT count(*), count(*) FILTER (WHERE due.door_at <= due.promised_at)
    FROM due JOIN delivery_quote AS quote ON quote.order_key = due.basket_key
    WHERE NOT due.is_called_off AND NOT due.is_shoppers AND NOT due.is_window
"""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """The promises of a span whose moment is over, how many were left out and why, and the shops' names."""

    since: datetime
    until: datetime
    ended: Sequence[Ended]
    uncounted: Mapping[Uncounted, int]
    shops: Mapping[str, str]


def last_days(city: City, days: int, *, at: datetime) -> tuple[datetime, datetime]:
    """Return the span of so many town days up to `at`, today included."""
    zone = ZoneInfo(city.timezone)
    first: date = at.astimezone(zone).date() - timedelta(days=days - 1)
    return datetime.combine(first, time(), tzinfo=zone), at


def kept_promises(city: City, *, since: datetime, until: datetime) -> Kept:
    """Return what became of every promise for a moment in `[since, until)`; `until` is not ahead of now. One query."""
    zone, uncounted, ended, shops = ZoneInfo(city.timezone), Counter[Uncounted](), [], {}
    with connection.cursor() as cursor:
        cursor.execute(DUE + EACH, _asked(city, since, until))
        names = [column.name for column in cursor.description]
        for values in cursor.fetchall():
            row = dict(zip(names, values, strict=True))
            some = {text[:KEY]: text[KEY:] for text in row["shops"].split("\n")}
            shops.update(some)
            why = _uncounted(row)
            if why:
                uncounted[why] += 1
            else:
                ended.append(_ended(row, tuple(some), zone))
    return Kept(since=since, until=until, ended=ended, uncounted=uncounted, shops=shops)


def kept_count(city: City, *, since: datetime, until: datetime) -> tuple[int, int]:
    """Return how many promises of the hour were due in `[since, until)` and how many of them were kept. One query."""
    with connection.cursor() as cursor:
        cursor.execute(DUE + COUNTED, _asked(city, since, until))
        count, kept = cursor.fetchone()
    return count, kept


def _asked(city: City, since: datetime, until: datetime) -> dict[str, Any]:
    return {"city": city.pk, "since": since, "until": until, "shoppers": SHOPPERS}


def _uncounted(row: Mapping[str, Any]) -> Uncounted | None:
    if not row["is_quoted"] and not row["is_window"]:
        return Uncounted.UNQUOTED
    if row["is_called_off"]:
        return Uncounted.CALLED_OFF_LATE if row["is_called_off_late"] else Uncounted.CALLED_OFF
    return Uncounted.SHOPPER if row["is_shoppers"] else None


def _ended(row: Mapping[str, Any], shops: tuple[str, ...], zone: ZoneInfo) -> Ended:
    door_s, expected_s = row["door_s"], row["expected_s"]
    return Ended(
        quoted_at=datetime.fromtimestamp(row["quoted_s"], zone),
        promised_at=datetime.fromtimestamp(row["promised_s"], UTC),
        door_at=None if door_s is None else datetime.fromtimestamp(door_s, UTC),
        expected_at=None if expected_s is None else datetime.fromtimestamp(expected_s, UTC),
        quantile=float(row["quantile"] or WANTED),
        quarter_hour=row["quarter_hour"] == "true",
        waited_min=int(row["waited_min"] or 0),
        policy=row["policy"] or "",
        shops=shops,
        is_window=row["is_window"],
    )
