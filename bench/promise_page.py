"""What a page of promises costs: 24 listings of 12 shops, 12 couriers at work; and how many quotes a second.

    python bench/promise_page.py

Runs in the configured database inside a transaction that is rolled back. Bars: ≤ 5 ms of rules a page, ≤ 2 queries,
≥ 200 quotes a second.
"""

# ruff: noqa: E402 - the models below want Django set up first
import os
import statistics
import sys
import time
from collections.abc import Callable
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
from delivery.promise.operations import Wish
from delivery.promise.queries import Door
from delivery.promise.rules import promise_for_shops
from delivery.travel import queries as travel
from tests.delivery.promise.street import DOOR, NOON, a_city, a_courier, a_delivery, a_place, carries, north

PAGES, QUOTES = 200, 300


def median_ms(act: Callable[[], object], times: int) -> tuple[float, float]:
    """Return the median and the 95th percentile of one act in milliseconds."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took), statistics.quantiles(took, n=20)[-1]


def scene() -> tuple[Door, list]:
    city = a_city(f"bench-{uuid4().hex[:6]}")
    for number in range(12):
        courier = a_courier(city, f"Cy{number}", at=north(100 * number))
        carries(courier, a_delivery(city, pickup=north(150 * number), dropoff=north(-90 * number)))
    for number in range(6):
        a_delivery(city, pickup=north(130 * number), dropoff=DOOR)
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
    began, worked = time.perf_counter(), time.process_time()
    for number in range(QUOTES):
        page_quote(door, places, number)
    took, cpu = time.perf_counter() - began, time.process_time() - worked
    print(
        f"quotes, fresh and kept   {QUOTES / took:6.0f} a second, {cpu / QUOTES * 1000:.1f} ms of CPU each   (bar 200)"
    )


def page_quote(door: Door, places: list, number: int) -> None:
    wish = Wish(
        basket_key=uuid4(), basket_version=1, door=door, places=[places[number % 12]], goods_minor=2000
    )
    operations.quote(wish, at=NOON, wall_at=NOON - timedelta(days=1))


if __name__ == "__main__":
    with transaction.atomic(), translation.override("fr"):
        measure()
        transaction.set_rollback(True)
