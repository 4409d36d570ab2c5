"""How fast kept promises are read: fills a city with so many ended ones, times the page's and the board's query.

    python -m bench.kept [--promises 100000] [--days 91] [--city SLUG] [--keep] [--explain]

Only for a demo's database (the one `QUARTIER_VAR` names); everything is rolled back unless `--keep`, which leaves the
rows there for a look at the page. The rows are drawn, not lived: they say nothing about how promises are kept.
"""

import argparse
import os
from datetime import datetime
from time import perf_counter

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")

import django

django.setup()

from django.conf import settings  # noqa: E402  wants Django set up first
from django.db import connection, transaction  # noqa: E402

from delivery.couriers.models import Courier  # noqa: E402
from delivery.promise.queries import kept  # noqa: E402
from delivery.promise.rules.calibration import calibrated  # noqa: E402
from delivery.runs.models import Run  # noqa: E402
from marketplace.kernel.clock import town_now  # noqa: E402
from marketplace.places.models import City  # noqa: E402
from sellers.shops.models import Shop  # noqa: E402

SPANS = (1, 7, 28, 91)
DRAWN = """
    CREATE TEMPORARY TABLE drawn ON COMMIT DROP AS
    WITH pressed AS (
        SELECT n, gen_random_uuid() AS key, random() AS luck, random() AS edge, random() AS gauss, random() AS other,
            1 + (power(random(), 1.5) * (SELECT count(*) - 1 FROM {shop} WHERE city_id = %(city)s))::int AS shop,
            date_trunc('day', %(at)s::timestamptz) - make_interval(days => (random() * %(days)s)::int)
                + make_interval(secs => 3600 * (9 + 5.5 * (random() + random()))) AS quoted_at
        FROM generate_series(1, %(count)s) AS n
    ), said AS (
        SELECT *, CASE WHEN edge < 0.06 THEN 60 ELSE 20 + 5 * (8 * power(gauss, 0.7))::int END AS minutes,
            2 + 10 * other - CASE WHEN luck < 0.025 THEN 24 * other ELSE 0 END
                - CASE WHEN edge < 0.06 AND luck < 0.12 THEN 15 * other ELSE 0 END AS early
        FROM pressed
    )
    SELECT *, quoted_at + make_interval(mins => minutes) AS promised_at,
        quoted_at + make_interval(secs => 60 * (minutes * (0.8 + 0.1 * gauss) - early + 6)) AS door_at
    FROM said
"""
QUOTES = """
    INSERT INTO delivery_quote (public_id, city_id, basket_key, basket_version, door_lat, door_lon, quoted_at,
        promised_at, expires_at, fee_minor, parts, order_key, taken_at)
    SELECT gen_random_uuid(), %(city)s, gen_random_uuid(), 1, 47, 2, quoted_at, promised_at, promised_at, 300,
        jsonb_build_object(
            'minutes', jsonb_build_object('accept', 1, 'prepare', 8, 'courier', (minutes / 3.0 * gauss)::int, 'ride', 6),
            'quantile', CASE WHEN edge < 0.06 THEN 0.8 ELSE 0.97 END, 'quarter_hour', minutes <= 15, 'policy', '3',
            'expected_at', quoted_at + make_interval(mins => minutes - 9), 'fee', '[["way", 300, 1]]'::jsonb,
            'asks', jsonb_build_array(jsonb_build_object('shop', key, 'lat', 47, 'lon', 2, 'accept', '[60, 40]'::jsonb,
                'prepare', '[480, 160]'::jsonb))),
        key, quoted_at
    FROM drawn WHERE promised_at < %(at)s
"""
DELIVERIES = """
    INSERT INTO delivery_delivery (public_id, city_id, state, basket_key, spoken_code, pickup_key, pickup_name,
        pickup_line, pickup_phone, pickup_note, pickup_lat, pickup_lon, dropoff_name, dropoff_line, dropoff_area,
        dropoff_phone, dropoff_note, dropoff_lat, dropoff_lon, contents, min_age, placed_at, ready_at, promised_at,
        pay_minor, alone_minor, tip_minor, parcel_code, handover_code, dropoff_pin, courier_id, run_id, assigned_at,
        picked_up_at, delivered_at, cancelled_at, next_decision_at)
    SELECT gen_random_uuid(), %(city)s, CASE WHEN other < 0.01 THEN 'cancelled' ELSE 'delivered' END, key, 'K7',
        shop.public_id, shop.name, '', '', '', 47, 2, 'Ada', '', '', '', '', 47, 2, '[]', 0, quoted_at, quoted_at,
        promised_at, 420, 420, 0, '1', '2', '3',
        CASE WHEN other >= 0.01 THEN %(courier)s::bigint END, CASE WHEN other >= 0.01 THEN %(run)s::bigint END,
        CASE WHEN other >= 0.01 THEN quoted_at END, CASE WHEN other >= 0.01 THEN quoted_at END,
        CASE WHEN other >= 0.01 THEN least(door_at, %(at)s) END, CASE WHEN other < 0.01 THEN quoted_at END, NULL
    FROM drawn JOIN (SELECT public_id, name, row_number() OVER (ORDER BY id) AS rank FROM {shop}
        WHERE city_id = %(city)s) AS shop ON shop.rank = drawn.shop
    WHERE promised_at < %(at)s
"""


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m bench.kept", description=__doc__.splitlines()[0])
    asked.add_argument("--promises", type=int, default=100_000)
    asked.add_argument("--days", type=int, default=91)
    asked.add_argument("--city", help="default: the first")
    asked.add_argument("--keep", action="store_true")
    asked.add_argument("--explain", action="store_true")
    given = asked.parse_args()
    if not settings.DEMO:
        raise SystemExit("only in a demo")
    city = City.objects.filter(slug=given.city).first() or City.objects.order_by("pk").first()
    if city is None:
        raise SystemExit("there is no city")
    at = town_now()
    with transaction.atomic():
        fill(city, given.promises, given.days, at=at)
        for days in SPANS:
            print(timed(city, days, at=at), flush=True)
        if given.explain:
            explain(city, 28, at=at)
        transaction.set_rollback(not given.keep)


def fill(city: City, count: int, days: int, *, at: datetime) -> None:
    """Write so many ended promises of the last days, of one courier's one finished run."""
    courier = Courier.objects.filter(city=city).order_by("pk")[0]
    run = Run.objects.create(city=city, courier=courier, state="finished", started_at=at, finished_at=at)
    asked = {
        "city": city.pk, "at": at, "days": days, "count": count, "courier": courier.pk, "run": run.pk,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("SELECT setseed(0.5)")
        for text in (DRAWN, QUOTES, DELIVERIES):
            cursor.execute(text.format(shop=Shop._meta.db_table), asked)
        cursor.execute("ANALYZE delivery_quote; ANALYZE delivery_delivery")


def timed(city: City, days: int, *, at: datetime) -> str:
    """Return a line: what the page reads and weighs, and what the board counts."""
    since, until = kept.last_days(city, days, at=at)
    began = perf_counter()
    found = kept.kept_promises(city, since=since, until=until)
    read = perf_counter()
    groups = calibrated(found.ended)
    weighed = perf_counter()
    kept.kept_count(city, since=since, until=until)
    counted = perf_counter()
    parts = (read - began, weighed - read, counted - weighed)
    read_ms, weighed_ms, counted_ms = (f"{1000 * part:.0f} ms" for part in parts)
    return (
        f"{days} days, {len(found.ended)} promises: read {read_ms}, weighed {weighed_ms} ({len(groups)} groups), "
        f"counted for the board {counted_ms}"
    )


def explain(city: City, days: int, *, at: datetime) -> None:
    since, until = kept.last_days(city, days, at=at)
    with connection.cursor() as cursor:
        for text in (kept.EACH, kept.COUNTED):
            asked = {"city": city.pk, "since": since, "until": until, "shoppers": kept.SHOPPERS}
            cursor.execute("EXPLAIN (ANALYZE, BUFFERS) " + kept.DUE + text, asked)
            print(*(row[0] for row in cursor.fetchall()), "", sep="\n")


if __name__ == "__main__":
    main()
