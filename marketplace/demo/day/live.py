"""One recorded day in the house that is up: its people come, live their day, and are counted."""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from marketplace.demo import accounts
from marketplace.demo.bots.street import Street
from marketplace.demo.day import figures, people
from marketplace.demo.day.play import Play
from marketplace.demo.day.recorded import Mapped
from marketplace.demo.day.table import bar, table
from marketplace.demo.stripe import guests
from marketplace.demo.town.payees import open_accounts
from marketplace.gateways.cards import cards
from marketplace.kernel.clock import town_clock
from marketplace.places.models import City
from sellers.listings.models import Listing

LAST_WAIT = timedelta(minutes=90)  # town: nobody waits longer for an order that never comes
SETTLES_WITHIN_S = 60.0
TELL_EVERY_S = 0.5
LINE_EVERY_S = 20.0  # where the bar cannot be drawn over itself
TOWN = ZoneInfo("Europe/Paris")


@dataclass
class Teller:
    """Draws the bar: over itself on a terminal, now and then a line elsewhere."""

    play: Play
    told_at: float = 0.0

    def __call__(self) -> None:
        every_s = TELL_EVERY_S if sys.stdout.isatty() else LINE_EVERY_S
        if time.monotonic() - self.told_at < every_s:
            return
        self.told_at = time.monotonic()
        play, clock = self.play, f"{self.play.street.now().astimezone(TOWN):%H:%M}"
        ordered, brought = len(play.outcomes), len(play.ready) - len(play.street.underway)
        words = f"at their doors · {ordered} ordered · {len(play.street.underway)} underway · {clock}"
        end = "\r" if sys.stdout.isatty() else "\n"
        print(bar(brought, len(play.mapped.day.orders), words), end=end, flush=True)


def live(mapped: Mapped, say: Callable[[str], object]) -> bool:
    """Live the day, show its table, and say whether nothing went wrong."""
    street = Street(settings.SITE_URL, accounts.PASSWORD)
    play = Play(mapped, street, _shelves())
    tell = Teller(play)
    began = time.monotonic()
    city = City.objects.get(slug=people.CITY)
    open_accounts(city, gateway=cards(), site=settings.SITE_URL, fill_in=guests.onboard)
    play.open_shops()
    play.call_couriers()
    play.shop(tell)
    _wait_for_the_last(play, tell)
    found = figures.figures(play.outcomes, logs=settings.VAR / "log")
    took_s = time.monotonic() - began
    say("\n" + table(found, name=mapped.day.name, took_s=took_s, rate=town_clock().rate, late_s=play.late_s))
    return not found.errors


def _shelves() -> dict[str, list[str]]:
    known: dict[str, list[str]] = defaultdict(list)
    for shop, key in Listing.objects.order_by("pk").values_list("shop__slug", "public_id"):
        known[shop].append(str(key))
    return known


def _wait_for_the_last(play: Play, tell: Callable[[], None]) -> None:
    """Wait until the last order is at its door and its money where it belongs."""
    until = max(play.street.now(), play.mapped.at(play.mapped.day.last_min)) + LAST_WAIT
    while figures.underway() and play.street.now() < until:
        time.sleep(TELL_EVERY_S)
        tell()
    settled = time.monotonic() + SETTLES_WITHIN_S
    while figures.unsettled() and time.monotonic() < settled:
        time.sleep(TELL_EVERY_S)
