"""The town's shoppers: every few minutes somebody at some door wants something from an open shop."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from urllib.parse import quote

from marketplace.demo.bots import order_page
from marketplace.demo.bots.shopper import Home, NotServed, Shopper
from marketplace.demo.bots.street import Street
from marketplace.demo.bots.web import Browser, Trouble
from marketplace.kernel.geo import Point

log = logging.getLogger("quartier.bots")

NAMES = (
    "Adèle", "Bruno", "Chloé", "Driss", "Élise", "Farid", "Gaëlle", "Henri", "Inès", "Jules", "Kenza", "Léo",
    "Maude", "Noé", "Olga", "Paul", "Rose", "Salomé", "Théo", "Violette",
)  # fmt: skip
DOMAIN = "passants.pontalvene.example"
AFTER_TROUBLE_S = 10.0
FORGOTTEN_S = 15 * 60.0  # wall: an order that was called off is not waited for
MOST_UNDERWAY = 10  # of the bots' own orders: a town of eleven couriers is busy, not drowned


@dataclass
class Shopping:
    """Where and how often people shop."""

    street: Street
    street_names: tuple[str, ...]
    every_min: float  # town minutes between two orders, on average
    dice: Random

    def live(self) -> None:
        while True:
            self.street.pause(self.dice.uniform(0.5, 1.5) * 60 * self.every_min)
            try:
                if self._underway() < MOST_UNDERWAY:
                    self.visit()
            except NotServed as no:
                log.info("somebody leaves without buying: %s", no)
            except Trouble as trouble:
                log.warning("a shopper: %s", trouble)
                time.sleep(AFTER_TROUBLE_S)

    def visit(self) -> None:
        """Let one person buy a few things of one shop, or of two."""
        name = self.dice.choice(NAMES)
        shopper = Shopper(self.street.site, name=name, email=f"{name.lower()}@{DOMAIN}")
        home = self._home(shopper.browser)
        shopper.live_at(home)
        shops = [shop for shop in order_page.shops(shopper.browser.get("/boutiques/").text) if shop[2]]
        if not shops:
            return
        spare: list[str] = []
        for slug, _, _ in self.dice.sample(shops, min(len(shops), 1 if self.dice.random() < 0.75 else 2)):
            shelf = order_page.listings(shopper.browser.get(f"/boutique/{slug}/").text)
            wanted = self.dice.sample(shelf, min(len(shelf), 6))
            for listing in wanted[:2]:
                shopper.take(listing, self.dice.choice((1, 1, 1, 2)))
            spare += wanted[2:]
        bought = shopper.buy(spare)
        self.street.pins[bought.code] = bought.pin
        self.street.underway[bought.code] = time.monotonic()
        log.info("%s, %s, has ordered %s", name, home.line, bought.code)

    def _underway(self) -> int:
        since = time.monotonic() - FORGOTTEN_S
        return sum(1 for began in list(self.street.underway.values()) if began > since)

    def _home(self, browser: Browser) -> Home:
        """Choose a door from what the house suggests for a number and a street."""
        for _ in range(10):
            words = f"{self.dice.randint(1, 40)} {self.dice.choice(self.street_names)}"
            found = browser.read(f"/places/suggestions?q={quote(words)}")["places"]
            doors = [place for place in found if place["is_door"]]
            if doors:
                door = self.dice.choice(doors)
                place = Point(lat=door["lat"], lon=door["lon"])
                return Home(line=door["line"], postcode=door["postcode"], place=place)
        raise NotServed("no door by that name")


def later(shopping: Shopping, *, wall_s: float) -> Callable[[], None]:
    """Return the shopping that begins once the couriers are out."""

    def begin() -> None:
        time.sleep(wall_s)
        shopping.live()

    return begin
