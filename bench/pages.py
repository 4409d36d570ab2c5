"""What a page costs: SQL statements, and CPU of the application a request, beside a bare Django floor of the same run.

Requests go through the whole stack (middleware, session, templates) in this process; everything is taken back at the
end. CPU is this process's own (`process_time`), so that a busy machine spoils it least; the database's is not in it.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.core.cache import cache
from django.db import connection, transaction
from django.http import HttpResponse
from django.template import engines
from django.test import Client, RequestFactory
from django.urls import reverse

from delivery.couriers.models import Courier, Shift
from marketplace.accounts.door import SESSION_KEY
from marketplace.basket.models import Basket
from marketplace.kernel import clock
from marketplace.kernel.clock import TownClock, town_now, wall_now
from marketplace.places.models import City
from sellers.listings.models import Listing

NOT_COUNTED = ("SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO SAVEPOINT")
FLOOR_CARD = """{% for row in rows %}<article><h3><a href="/p/{{ row.0 }}/">{{ row.1 }}</a></h3><p>{{ row.2 }} g</p>
<p class="price">{{ row.3 }} c</p><form method="post"><button name="more" value="{{ row.0 }}">+</button></form>
</article>{% endfor %}"""


@dataclass(frozen=True)
class Figure:
    """One page as measured."""

    name: str
    sql: int
    cpu_ms: float
    p95_ms: float
    kilobytes: float


BARS = {  # page: SQL must/goes for, CPU ms must/goes for; None where no bar is set
    "list of 24": (6, 4, 13.0, 7.5),
    "product": (6, 4, 8.0, 4.0),
    "search": (5, 3, 20.0, 8.0),
    "first add to basket": (12, 8, None, None),
    "home": (6, 4, None, None),
    "whole guest checkout": (60, 35, 43.0, 25.0),
}


class Shopper:
    """A guest with a door, in a town that is there already."""

    def __init__(self) -> None:
        self.city = City.objects.filter(takes_orders=True).order_by("pk")[0]
        self.listings = list(
            Listing.objects.filter(
                is_live=True, stock__on_hand__gte=3, price_minor__gte=900, product__min_age=0
            )
            .select_related("product", "shop")
            .order_by("pk")[:40]
        )

    def browser(self) -> Client:
        client = Client(headers={"Accept-Language": "fr", "Accept-Encoding": "gzip"}, SERVER_NAME="127.0.0.1")
        session = client.session
        session[SESSION_KEY] = {
            "line": "1 place du Marché",
            "lat": self.city.centre_lat,
            "lon": self.city.centre_lon,
            "city": self.city.slug,
        }
        session.save()
        client.cookies["sessionid"] = session.session_key
        return client


def report(*, rounds: int) -> str:
    """Return the table of every page, with its bar and its distance from the floor."""
    with taken_back():
        at_noon()
        return _report(Shopper(), rounds)


def at_noon() -> None:
    """Let it be a Tuesday noon with the couriers' phones just heard, whatever the machine's clock says."""
    today = wall_now()
    tuesday = (today + timedelta(days=(1 - today.weekday()) % 7 + 7)).replace(hour=11, minute=0)
    clock.configure(TownClock(wall=today, town=tuesday, rate=1.0))
    Courier.objects.update(positioned_at=tuesday, heard_at=today)
    Shift.objects.filter(ended_at=None).delete()
    Shift.objects.bulk_create(
        Shift(city=courier.city, courier=courier, started_at=tuesday - timedelta(hours=1))
        for courier in Courier.objects.select_related("city")
    )


def phones_heard() -> None:
    """Let every courier's phone have been heard just now; after a silent minute nobody would be promised anything."""
    Courier.objects.update(positioned_at=town_now(), heard_at=wall_now())


def _report(shopper: Shopper, rounds: int) -> str:
    floor = measured("floor", bare(), rounds=rounds)
    figures = [measured(name, act, rounds=rounds) for name, act in pages(shopper)]
    figures += steps_of_a_purchase(shopper, rounds=max(rounds // 6, 5))
    return _table(floor, figures)


def bare() -> Callable[[], HttpResponse]:
    """Return the floor: one indexed query, 24 rows, one template, no middleware."""
    template, request = engines["django"].from_string(FLOOR_CARD), RequestFactory().get("/")

    def view() -> HttpResponse:
        rows = Listing.objects.order_by("pk").values_list(
            "public_id", "product__name_fr", "product__net_quantity", "price_minor"
        )
        return HttpResponse(template.render({"rows": rows[:24]}, request))

    return view


def pages(shopper: Shopper) -> Iterator[tuple[str, Callable[[], HttpResponse]]]:
    """Yield what a guest looks at, with a door given and a thing in the basket: promise and session counted."""
    client = shopper.browser()
    one = shopper.listings[0]
    client.post(reverse("storefront:basket_lines"), {"listing": str(one.public_id), "quantity": "1"})
    product = client.get(f"/produit/x-{one.public_id.hex}/", follow=True).request["PATH_INFO"]
    search = reverse("storefront:search")
    yield "home", lambda: client.get("/")
    yield "list of 24", lambda: client.get(search)
    yield "search", lambda: client.get(search, {"q": one.product.name_fr.split()[0]})
    yield "product", lambda: client.get(product)
    yield "basket", lambda: client.get(reverse("storefront:basket"))


def steps_of_a_purchase(shopper: Shopper, *, rounds: int) -> list[Figure]:
    """Return what each press of a guest's purchase costs, and the whole: first add, page, order."""
    seen: dict[str, list[Figure]] = {}
    for number in range(rounds + 1):
        with taken_back():
            phones_heard()
            for figure in _purchase(shopper, shopper.listings[number % len(shopper.listings)]):
                if number:  # the first warms up
                    seen.setdefault(figure.name, []).append(figure)
    steps = [_middle(figures) for figures in seen.values()]
    whole = Figure(
        "whole guest checkout",
        sum(step.sql for step in steps),
        sum(step.cpu_ms for step in steps),
        sum(step.p95_ms for step in steps),
        0,
    )
    return [*steps, whole]


def _purchase(shopper: Shopper, listing: Listing) -> Iterator[Figure]:
    client, url = shopper.browser(), reverse("storefront:basket_lines")
    body = {"listing": str(listing.public_id), "quantity": "1", "act": "add"}
    yield once("first add to basket", lambda: client.post(url, body))
    yield once("checkout page", lambda: client.get(reverse("checkout:checkout")))
    basket = Basket.objects.order_by("-pk")[0]
    quote = _quote_of(basket)
    person = {"name": "Ada Passante", "email": "ada@example.org", "tip_minor": "0", "quote": quote}
    yield once("place order", lambda: client.post(reverse("checkout:checkout"), person), wants=302)


def _quote_of(basket: Basket) -> str:
    from delivery.promise.models import Quote

    return str(Quote.objects.filter(basket_key=basket.public_id).order_by("-pk")[0].public_id)


def measured(name: str, act: Callable[[], HttpResponse], *, rounds: int) -> Figure:
    """Return the middle of `rounds` requests, after five that warm up."""
    phones_heard()
    for _ in range(5):
        act()
    return _middle([once(name, act) for _ in range(rounds)])


def once(name: str, act: Callable[[], HttpResponse], *, wants: int | None = None) -> Figure:
    """Return the cost of one request."""
    asked: list[str] = []
    with connection.execute_wrapper(lambda execute, sql, *rest: (asked.append(sql), execute(sql, *rest))[1]):
        began_cpu, began = time.process_time(), time.perf_counter()
        answer = act()
        cpu_ms, wall_ms = (time.process_time() - began_cpu) * 1000, (time.perf_counter() - began) * 1000
    if answer.status_code >= 400 or (wants and answer.status_code != wants):
        raise SystemExit(f"{name}: answered {answer.status_code}; a town is needed: python manage.py town")
    sql = [one for one in asked if not str(one).startswith(NOT_COUNTED)]
    return Figure(name, len(sql), cpu_ms, wall_ms, len(answer.content) / 1024)


def _middle(figures: list[Figure]) -> Figure:
    wall = sorted(figure.p95_ms for figure in figures)
    return Figure(
        figures[0].name,
        round(statistics.median(figure.sql for figure in figures)),
        statistics.median(figure.cpu_ms for figure in figures),
        wall[min(int(len(wall) * 0.95), len(wall) - 1)],
        statistics.median(figure.kilobytes for figure in figures),
    )


@contextmanager
def taken_back() -> Iterator[None]:
    """Let a purchase happen, and take it back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    cache.clear()


def _table(floor: Figure, figures: list[Figure]) -> str:
    listings = Listing.objects.count()
    lines = [
        "# Pages: what they cost",
        "",
        f"`make bench` on {datetime.now(UTC):%Y-%m-%d}, {listings:,} listings, town time {town_now():%H:%M}. CPU of the",
        "application a request (median), the floor (one query, 24 rows, bare template) measured in the same run.",
        "",
        f"Floor: {floor.sql} SQL, {floor.cpu_ms:.1f} ms CPU.",
        "",
        "| page | SQL | must / goes for | CPU ms | must / goes for | × floor | wall p95 ms | kB gzip |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for figure in figures:
        must_sql, goes_sql, must_ms, goes_ms = BARS.get(figure.name, (None, None, None, None))
        lines.append(
            f"| {figure.name} | {figure.sql} | {_bar(must_sql, goes_sql)} | {figure.cpu_ms:.1f} | {_bar(must_ms, goes_ms)}"
            f" | {figure.cpu_ms / floor.cpu_ms:.1f} | {figure.p95_ms:.0f} | {figure.kilobytes:.1f} |"
        )
    return "\n".join(lines) + "\n"


def _bar(must: float | None, goes_for: float | None) -> str:
    return f"{must:g} / {goes_for:g}" if must is not None and goes_for is not None else "–"
