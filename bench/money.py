"""What the books cost: postings a second beside bare inserts, and a statement when the ledger holds a million entries.

python -m bench.money                      a scratch database beside the one the settings name; 1,000,000 entries
python -m bench.money --entries 200000     fewer
python -m bench.money --write              and write var/figures-money.md

The scratch database is made empty, filled, measured and dropped; the named one is not touched. Read times as ratios.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")

import django

django.setup()

from django.db import connection, transaction  # noqa: E402

from marketplace.kernel.clock import wall_now  # noqa: E402
from marketplace.ledger import closing  # noqa: E402
from marketplace.ledger.operations import book  # noqa: E402
from marketplace.places.models import City  # noqa: E402
from sellers.payouts.statement import statement_of  # noqa: E402
from sellers.shops.models import Seller  # noqa: E402

TABLE = Path(__file__).resolve().parents[1] / "var" / "figures-money.md"
SHOPS, MONTHS = 200, 24
# A posting of three entries: clearing, a shop, our fee; spread evenly over the months and the shops.
FILL = """
ALTER TABLE marketplace_entry DISABLE TRIGGER USER;
INSERT INTO marketplace_posting (kind, ref, at, recorded_at, because, city_id, order_key)
    SELECT 'capture', 'ch_bench_' || n, moment, moment, '{{}}', {city}, gen_random_uuid()
    FROM (SELECT n, %(start)s::timestamptz + n * (%(end)s::timestamptz - %(start)s::timestamptz) / {postings} AS moment
          FROM generate_series(0, {postings} - 1) n) spread;
INSERT INTO marketplace_entry (posting_id, account, amount_minor, currency, recorded_at)
    SELECT p.id, leg.account, leg.minor, 'EUR', p.recorded_at FROM marketplace_posting p,
    LATERAL (VALUES ('card_clearing', 1000), ((%(shops)s::text[])[1 + p.id %% {shops}], -850), ('application_fee', -150))
        AS leg(account, minor) WHERE p.ref LIKE 'ch_bench_%%';
ALTER TABLE marketplace_entry ENABLE TRIGGER USER;
ANALYZE marketplace_posting, marketplace_entry;
"""


def main() -> None:
    """Measure in a scratch database, print the table, write it where asked to."""
    parser = argparse.ArgumentParser(prog="python -m bench.money", description=__doc__.splitlines()[0])
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument(
        "--postings", type=int, default=1_000, help="how many are booked while the clock runs"
    )
    parser.add_argument("--write", action="store_true")
    wanted = parser.parse_args()
    with scratch():
        text = report(entries=wanted.entries, postings=wanted.postings)
    print(text)
    if wanted.write:
        TABLE.write_text(text)


def report(*, entries: int, postings: int) -> str:
    city, sellers = _street()
    rows = [
        ("bare inserts of 4 rows, a transaction each", postings / timed(lambda: _bare(postings)), "a second")
    ]
    empty = timed(lambda: _book(city, sellers, postings, "empty"))
    rows.append(("postings of 3 entries, empty ledger", postings / empty, "a second"))
    small = _statement_s(sellers[1])
    rows.append(("statement of one month, empty ledger", 1_000 * small, "ms"))
    rows.append((f"filling to {entries:,} entries", timed(lambda: _fill(city, sellers, entries)), "s"))
    full = timed(lambda: _book(city, sellers, postings, "full"))
    rows.append((f"postings of 3 entries, at {entries:,}", postings / full, "a second"))
    rows.append(("statement of the last month, months not closed", 1_000 * _statement_s(sellers[1]), "ms"))
    rows.append((f"closing {MONTHS} months of {SHOPS} shops", timed(_close), "s"))
    rows.append(("statement of the last month, months closed", 1_000 * _statement_s(sellers[1]), "ms"))
    rows.append(("a bare look at that many rows", 1_000 * _look_s(sellers[1]), "ms"))
    lines = [f"| {name} | {value:,.1f} {unit} |" for name, value, unit in rows]
    return "\n".join(["| what | figure |", "|---|---|", *lines, ""])


def timed(work: Callable[[], Any]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


@contextmanager
def scratch() -> Iterator[None]:
    """Point Django at an empty database with all tables, and drop it afterwards."""
    name = connection.settings_dict["NAME"]
    connection.settings_dict["TEST"]["NAME"] = f"{name}_bench_money"
    made = connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        print(f"in {made}")
        yield
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


def _street() -> tuple[City, list[Seller]]:
    city = City.objects.create(slug="bench", name="Bench", centre_lat=47.2, centre_lon=2.0)
    sellers = [Seller(legal_name=f"Shop {number}") for number in range(SHOPS)]
    return city, Seller.objects.bulk_create(sellers)


def _book(city: City, sellers: list[Seller], count: int, run: str) -> None:
    at = wall_now()
    for number in range(count):
        shop = f"shop:{sellers[number % SHOPS].public_id}"
        legs = {"card_clearing": 1_000, shop: -850, "application_fee": -150}
        book("bench", f"{run}:{number}", legs, city=city, at=at, order_key=uuid4())


def _bare(count: int) -> None:
    """Insert as many rows as a posting has, with nothing to look up, to check or to trigger."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bare (id bigserial PRIMARY KEY, word varchar(60), minor bigint)")
        for number in range(count):
            with transaction.atomic():
                word = f"bench:{number}"
                cursor.execute("INSERT INTO bare (word, minor) VALUES (%s, 0)", [word])
                values = [word, 1_000, word, -850, word, -150]
                cursor.execute("INSERT INTO bare (word, minor) VALUES (%s, %s), (%s, %s), (%s, %s)", values)


def _fill(city: City, sellers: list[Seller], entries: int) -> None:
    start = closing.month_of(wall_now() - timedelta(days=30 * MONTHS))
    accounts = [f"shop:{seller.public_id}" for seller in sellers]
    statement = FILL.format(city=city.pk, postings=entries // 3, shops=SHOPS)
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        for part in statement.strip().split(";\n"):
            wanted = {"start": start, "end": wall_now(), "shops": accounts} if "%(" in part else None
            cursor.execute(part.replace("%%", "%") if wanted is None else part, wanted)


def _close() -> None:
    while closing.close_due(wall_at=wall_now(), most=100):
        pass


def _last_month() -> datetime:
    return closing.month_of(wall_now() - timedelta(days=25))


def _statement_s(seller: Seller, rounds: int = 7) -> float:
    def once() -> None:
        statement_of(seller, starts_at=_last_month(), wall_at=wall_now())

    return statistics.median(timed(once) for _round in range(rounds))


def _look_s(seller: Seller, rounds: int = 7) -> float:
    def once() -> None:
        with connection.cursor() as cursor:
            count = len(statement_of(seller, starts_at=_last_month(), wall_at=wall_now()).rows)
            before = time.perf_counter()
            cursor.execute("SELECT id, ref, at FROM marketplace_posting ORDER BY id DESC LIMIT %s", [count])
            cursor.fetchall()
            took.append(time.perf_counter() - before)

    took: list[float] = []
    for _round in range(rounds):
        once()
    return statistics.median(took)


if __name__ == "__main__":
    main()
