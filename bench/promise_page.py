"""What a page of promises costs: 24 listings of 12 shops, 12 couriers at work; and how many quotes a second.

    python bench/promise_page.py

Runs in the configured database inside a transaction that is rolled back. Bars: ≤ 5 ms of rules a page, ≤ 2 queries,
≥ 200 quotes a second on one core: our CPU and that of our PostgreSQL backend together. The wall also counts who else
works on the machine; the bare SELECT and INSERT of the same rounds say how much that is.
"""

# ruff: noqa: E402 - the models below want Django set up first
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")

import django

django.setup()

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from delivery.promise import operations, queries
from delivery.promise.models import Quote
from delivery.promise.operations import Wish
from delivery.promise.queries import Door
from delivery.promise.rules import promise_for_shops
from delivery.travel import queries as travel
from tests.delivery.promise.street import DOOR, NOON, a_city, a_courier, a_delivery, a_place, carries, north

PAGES, QUOTES, ROUNDS = 200, 100, 9
BARE = """
    INSERT INTO delivery_quote (public_id, city_id, basket_key, basket_version, door_lat, door_lon, quoted_at,
        promised_at, expires_at, fee_minor, parts)
    VALUES (%s, %s, %s, 1, %s, %s, %s, %s, %s, %s, %s) RETURNING id
"""


def median_ms(act: Callable[[], object], times: int) -> tuple[float, float]:
    """Return the median and the 95th percentile of one act in milliseconds."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took), statistics.quantiles(took, n=20)[-1]


def scene(couriers: int = 12) -> tuple[Door, list]:
    """Make a street 1,800 metres long: a parcel with every courier and one that nobody holds to every second."""
    city = a_city(f"bench-{uuid4().hex[:6]}")
    for number in range(couriers):
        share = number / couriers
        courier = a_courier(city, f"Cy{number}", at=north(1200 * share))
        carries(courier, a_delivery(city, pickup=north(1800 * share), dropoff=north(-1080 * share)))
    for number in range(couriers // 2):
        a_delivery(city, pickup=north(1560 * number / couriers), dropoff=DOOR)
    return Door(city, DOOR), [a_place(150 + 120 * number) for number in range(12)]


def page(door: Door, places: list, *, at) -> None:
    """What a list view does: one answer a shop, one pill a card."""
    answers = queries.promises_for(door, places, at=at)
    for card in range(24):
        queries.arrival_of(answers[places[card % 12].key], at=at)


def measure() -> None:
    door, places = scene()
    travel.streets(door.city)
    with CaptureQueriesContext(connection) as cold:
        page(door, places, at=NOON)
    with CaptureQueriesContext(connection) as warm:
        page(door, places, at=NOON)
    live = queries.live_city(door.city, at=NOON, fresh=True)
    asks = [place.ask(NOON, press_s=45) for place in places]
    policy = queries.policy_of(door.city)
    rule = median_ms(lambda: promise_for_shops(live.state, asks, door.point, policy=policy), PAGES)
    whole = median_ms(lambda: page(door, places, at=NOON), PAGES)
    loading = median_ms(lambda: queries.live_city(door.city, at=NOON, fresh=True), 50)
    basket = median_ms(lambda: queries.promise_for_basket(door, places[:3], at=NOON), PAGES)
    print(f"queries a page           cold {len(cold)}, then {len(warm)}   (bar 2)")
    print(f"rules, 12 shops          {rule[0]:6.2f} ms median, {rule[1]:6.2f} p95   (bar 5)")
    print(f"page of 24, state kept   {whole[0]:6.2f} ms median, {whole[1]:6.2f} p95")
    print(f"loading the city anew    {loading[0]:6.2f} ms median, {loading[1]:6.2f} p95")
    print(f"basket of 3 shops        {basket[0]:6.2f} ms median, {basket[1]:6.2f} p95")
    quote, bare = in_turns(door, places)
    print(f"quotes, fresh and kept   {quote.said()}   (bar 200)")
    print(f"SELECT and INSERT, bare  {bare.said()}")
    print(
        f"a quote is               {quote.cpu_s / bare.cpu_s:.1f} of these by CPU, {quote.wall_s / bare.wall_s:.1f} by the wall"
    )
    for couriers in (24, 48, 96):
        door, places = scene(couriers)
        print(f"quotes, {couriers} couriers      {in_turns(door, places, rounds=3)[0].said()}")


@dataclass(frozen=True)
class Spent:
    """Seconds, by the wall and of CPU: ours and our PostgreSQL backend's."""

    wall_s: float
    ours_s: float
    backend_s: float

    @classmethod
    def until_now(cls, backend: Path) -> "Spent":
        ran_ns = int(backend.read_text().split()[0])
        return cls(time.perf_counter(), time.process_time(), ran_ns / 1e9)

    def since(self, before: "Spent") -> "Spent":
        return Spent(*(now - then for now, then in zip(astuple(self), astuple(before), strict=True)))

    @property
    def cpu_s(self) -> float:
        return self.ours_s + self.backend_s

    def said(self) -> str:
        """Say what one of `QUOTES` acts cost."""
        ours_ms, backend_ms = self.ours_s / QUOTES * 1000, self.backend_s / QUOTES * 1000
        costs = f"CPU {ours_ms:.2f} ms ours + {backend_ms:.2f} PostgreSQL's"
        return f"{costs} = {QUOTES / self.cpu_s:.0f} a second on one core; {QUOTES / self.wall_s:.0f} by the wall"


def in_turns(door: Door, places: list, *, rounds: int = ROUNDS) -> tuple[Spent, Spent]:
    """Measure quotes and bare rows in turns, and return the middle round of each."""
    backend = our_backend()
    kept = [page_quote(door, places, number) for number in range(20)][-1]
    spent: list[tuple[Spent, Spent]] = []
    for _ in range(rounds):
        began = Spent.until_now(backend)
        for number in range(QUOTES):
            page_quote(door, places, number)
        between = Spent.until_now(backend)
        for _ in range(QUOTES):
            bare_rows(kept)
        spent.append((between.since(began), Spent.until_now(backend).since(between)))
    quote, bare = (sorted(way, key=lambda one: one.cpu_s)[rounds // 2] for way in zip(*spent, strict=True))
    return quote, bare


def our_backend() -> Path:
    """Return where Linux counts the nanoseconds of the PostgreSQL process that serves us.

    Raises:
        SystemExit: it runs on another machine, so one core cannot be spoken of.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        process = Path(f"/proc/{cursor.fetchone()[0]}")
    if not process.exists() or not (process / "comm").read_text().startswith("postgres"):
        sys.exit("PostgreSQL runs on another machine: what a quote costs it cannot be read here.")
    return process / "schedstat"


def bare_rows(kept: Quote) -> None:
    """Read one row by its key and write one as large as a quote, with nothing of ours around it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT parts FROM delivery_quote WHERE id = %s", [kept.pk])
        parts = cursor.fetchone()[0]
        row = [uuid4(), kept.city_id, uuid4(), kept.door_lat, kept.door_lon, kept.quoted_at]
        cursor.execute(BARE, [*row, kept.promised_at, kept.expires_at, kept.fee_minor, parts])


def page_quote(door: Door, places: list, number: int) -> Quote:
    wish = Wish(
        basket_key=uuid4(), basket_version=1, door=door, places=[places[number % 12]], goods_minor=2000
    )
    return operations.quote(wish, at=NOON, wall_at=NOON - timedelta(days=1))


if __name__ == "__main__":
    with transaction.atomic(), translation.override("fr"):
        measure()
        transaction.set_rollback(True)
