"""The whole town of bots: one thread a person, nearly always asleep; they end with their command."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from marketplace.demo import accounts
from marketplace.demo.bots import memory, order_page
from marketplace.demo.bots.courier import CourierBot
from marketplace.demo.bots.habits import CourierHabits, ShopHabits
from marketplace.demo.bots.phone import Phone
from marketplace.demo.bots.seller import SellerBot
from marketplace.demo.bots.shopping import Shopping, later
from marketplace.demo.bots.street import Street
from marketplace.demo.bots.streets import Streets
from marketplace.demo.bots.web import Browser, Trouble
from marketplace.demo.town.people import COURIERS
from marketplace.demo.town.shops import slugified
from marketplace.kernel.geo import Point

log = logging.getLogger("quartier.bots")

CITY = "pontalvene"
KEPT_EVERY_S = 15.0
VISITORS_SHOP_S = (
    20.0  # wall: the shop whose password the terminal prints leaves its visitor time to press first
)
BETWEEN_COURIERS_S = 0.5
BEGIN_WITHIN_M = 800.0  # of the market square
SHOPPERS_BEGIN_S = 20.0
PLAYED_BY_VISITORS = frozenset(email for _role, _path, email, _password in accounts.CAST)


@dataclass
class BotTown:
    """Sellers, couriers and shoppers of the demo town."""

    street: Street
    file: Path
    every_min: float
    sellers: list[SellerBot] = field(default_factory=list)
    couriers: list[CourierBot] = field(default_factory=list)

    def wake(self) -> None:
        """Begin every life; each goes on in a thread of its own."""
        plan, shops = self._look_around()
        self.street.streets = Streets(plan)
        known = memory.recall(self.file)
        self._hire_couriers(plan, known.get("places", {}))
        self._open_shops(shops, known.get("cookies", {}))
        names = tuple({name for lines in plan["lines"].values() for name, _ in lines if name})
        shopping = Shopping(self.street, tuple(sorted(names)), self.every_min, Random())
        if self.every_min > 0:
            self._begin("shoppers", later(shopping, wall_s=SHOPPERS_BEGIN_S))
        self._begin("memory", self._keep)

    def _look_around(self) -> tuple[dict[str, Any], list[tuple[str, str, bool]]]:
        """Wait until the house shows its shops, and read plan and shops."""
        while True:
            try:
                browser = Browser(self.street.site)
                shops = order_page.shops(browser.get("/boutiques/").text)
                if shops:
                    return browser.read(f"/streets/{CITY}/plan.json"), shops
                log.warning("the house shows no shops yet")
            except Trouble as trouble:
                log.warning("the house does not answer yet: %s", trouble)
            time.sleep(3.0)

    def _hire_couriers(self, plan: dict[str, Any], places: dict[str, list[float]]) -> None:
        dice, (lat, lon) = Random(), plan["origin"]
        corners = self.street.streets.corners(Point(lat=lat, lon=lon), within_m=BEGIN_WITHIN_M)
        for name, _vehicle in COURIERS:
            email = accounts.courier_email(slugified(name))
            if email in PLAYED_BY_VISITORS:
                continue
            kept = places.get(email)
            place = Point(lat=kept[0], lon=kept[1]) if kept else dice.choice(corners)
            phone = Phone(self.street.site, email=email, password=self.street.password)
            habits = CourierHabits(Random(dice.random()))
            bot = CourierBot(name, phone, place=place, street=self.street, habits=habits)
            self.couriers.append(bot)
            self._begin(email, bot.live)
            time.sleep(BETWEEN_COURIERS_S)

    def _open_shops(self, shops: list[tuple[str, str, bool]], cookies: dict[str, dict[str, str]]) -> None:
        dice = Random()
        for slug, name, _ in sorted(shops, key=lambda shop: not shop[2]):  # those that are open sign in first
            email = accounts.seller_email(slug)
            patience_s = VISITORS_SHOP_S if email in PLAYED_BY_VISITORS else 0.0
            habits = ShopHabits(Random(dice.random()), leave_to_human_s=patience_s)
            bot = SellerBot(slug, name, email=email, street=self.street, habits=habits)
            bot.browser = Browser(self.street.site, cookies.get(slug))
            self.sellers.append(bot)
            self._begin(email, bot.live)
            time.sleep(0.05)

    def _begin(self, name: str, life: Callable[[], None]) -> None:
        threading.Thread(target=_guarded, args=(name, life), name=name, daemon=True).start()

    def _keep(self) -> None:
        while True:
            time.sleep(KEPT_EVERY_S)
            self.keep()

    def keep(self) -> None:
        """Write down who is signed in and where the couriers are."""
        places = {accounts.courier_email(slugified(bot.name)): bot.place for bot in self.couriers}
        cookies = {bot.slug: bot.browser.cookies for bot in self.sellers}
        memory.keep(
            self.file,
            {
                "cookies": {slug: kept for slug, kept in cookies.items() if "sessionid" in kept},
                "places": {email: [place.lat, place.lon] for email, place in places.items()},
            },
        )


def _guarded(name: str, life: Callable[[], None]) -> None:
    """Live on after a surprise: one bot that stumbles must not empty the street."""
    while True:
        try:
            return life()
        except Exception:
            log.exception("%s stumbled and goes on", name)
            time.sleep(5.0)
