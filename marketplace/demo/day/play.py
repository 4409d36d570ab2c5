"""Lives a recorded day through the public doors: every order bought, paid, packed, offered, ridden and handed over."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil
from random import Random

from marketplace.demo import accounts
from marketplace.demo.bots.board import SeenLine, SeenTicket
from marketplace.demo.bots.courier import CourierBot
from marketplace.demo.bots.habits import CourierHabits, ShopHabits
from marketplace.demo.bots.phone import Phone, Refused
from marketplace.demo.bots.seller import SellerBot
from marketplace.demo.bots.shopper import Bought, Home, NotServed, Shopper
from marketplace.demo.bots.street import Street
from marketplace.demo.bots.web import Browser, Trouble
from marketplace.demo.day import people
from marketplace.demo.day.recorded import Mapped, RecordedCourier, RecordedOrder

log = logging.getLogger("quartier.day")

HANDS = 10  # shoppers at the pages at once
TRIES = 3
BELL_S = 120.0  # wall: ninety shops that listen need not ask as well
BASKET = (1, 1, 2, 3)  # how many kinds of goods one takes


@dataclass
class RecordedHabits(ShopHabits):
    """A shop that says yes as soon as it knows the order, and is ready at the recorded moment."""

    ready: dict[str, datetime] = field(default_factory=dict)  # by the order's spoken code

    def answers_at(self, ticket: SeenTicket, seen_at: datetime) -> datetime | None:
        return seen_at if ticket.code in self.ready else None

    def prepare_min(self, ticket: SeenTicket, now: datetime) -> int:
        return max(1, min(120, ceil((self.ready[ticket.code] - now) / timedelta(minutes=1))))

    def ready_at(self, ticket: SeenTicket, minutes: float, now: datetime) -> datetime:
        return self.ready.get(ticket.code, now)

    def missing(self, ticket: SeenTicket) -> SeenLine | None:
        return None


@dataclass(frozen=True)
class Outcome:
    """What became of one order at the checkout; `words` is the house's no, `error` what went wrong."""

    order: RecordedOrder
    bought: Bought | None = None
    words: str = ""
    error: str = ""


@dataclass
class Play:
    """One day being lived."""

    mapped: Mapped
    street: Street
    shelves: dict[str, list[str]]  # what each shop lists: what people came for
    ready: dict[str, datetime] = field(default_factory=dict)
    outcomes: list[Outcome] = field(default_factory=list)
    late_s: float = 0.0  # wall: the worst moment between an order's minute and its shopper's first page

    def open_shops(self) -> None:
        """Sign the owners in, and let each shop with orders listen at its board."""
        cookies = []
        for number in range(people.OWNERS):
            browser = Browser(self.street.site)
            browser.sign_in(people.owner_email(number), accounts.PASSWORD)
            cookies.append(browser.cookies)
        wanted = {order.shop for order in self.mapped.day.orders}
        habits = RecordedHabits(Random(1), look_s=BELL_S, ready=self.ready)
        for number, shop in enumerate(self.mapped.day.shops):
            if shop.name in wanted:
                owner = people.owner_of(number)
                name, email = people.shop_name(shop.name), people.owner_email(owner)
                bot = SellerBot(shop.name.lower(), name, email=email, street=self.street, habits=habits)
                bot.browser = Browser(self.street.site, cookies[owner])
                _begin(shop.name, bot.live)

    def call_couriers(self) -> None:
        """Let each courier come on shift at the recorded moment."""
        for courier in self.mapped.day.couriers:
            _begin(courier.name, self._shift(courier))

    def announce(self, courier: RecordedCourier, phone: Phone) -> None:
        """Say in the morning when and where the courier begins and ends; hours that cannot be announced are not."""
        if self._wall_left_s(courier.on_min) <= 0:
            return
        place = self.mapped.point(courier)
        hours = {
            "from_at": self.mapped.at(courier.on_min).isoformat(),
            "until_at": self.mapped.at(courier.off_min).isoformat(),
            "start": {"lat": place.lat, "lon": place.lon},
        }
        try:
            phone.post("announced-shifts", hours)
        except (Refused, Trouble) as no:
            log.warning("%s comes unannounced: %s", courier.name, no)

    def shop(self, tell: Callable[[], None]) -> None:
        """Let every shopper come at the recorded minute; return when all have been at the checkout."""
        with ThreadPoolExecutor(HANDS) as hands:
            pending: list[Future[None]] = []
            for order in self.mapped.day.orders:
                while (left_s := self._wall_left_s(order.placed_min)) > 0:
                    time.sleep(min(left_s, 0.5))
                    tell()
                pending.append(hands.submit(self._buy, order))
            for one in pending:
                while not one.done():
                    time.sleep(0.2)
                    tell()
                one.result()

    def _wall_left_s(self, minute: float) -> float:
        return self.street.wall_s((self.mapped.at(minute) - self.street.now()).total_seconds())

    def _shift(self, courier: RecordedCourier) -> Callable[[], None]:
        def ride() -> None:
            email = people.courier_email(courier.name)
            phone = Phone(self.street.site, email=email, password=accounts.PASSWORD)
            place = self.mapped.point(courier)
            self.announce(courier, phone)
            time.sleep(max(0.0, self._wall_left_s(courier.on_min)))
            CourierBot(
                courier.name, phone, place=place, street=self.street, habits=self._habits(courier)
            ).live()

        return ride

    def _habits(self, courier: RecordedCourier) -> CourierHabits:
        """Return a courier who refuses nothing and stays at a stop for as long as the record says."""
        day = self.mapped.day
        return CourierHabits(
            Random(courier.name),
            think_s=(0.0, 0.0),
            refuses=0.0,
            pace=(1.0, 1.0),
            pickup_s=day.pickup_min * 30,
            dropoff_s=day.dropoff_min * 30,
            not_ready_s=90 * 60,
            until=self.mapped.at(courier.off_min),
        )

    def _buy(self, order: RecordedOrder) -> None:
        self.late_s = max(self.late_s, -self._wall_left_s(order.placed_min))
        outcome = Outcome(order, error="never came to the checkout")
        for _ in range(TRIES):
            try:
                outcome = Outcome(order, bought=self._visit(order))
                break
            except NotServed as no:
                outcome = Outcome(order, words=str(no))
                break
            except Trouble as trouble:
                outcome = Outcome(order, error=str(trouble))
            except Exception as error:  # counted as an error of the day, which fails it
                log.exception("order %s", order.name)
                outcome = Outcome(order, error=repr(error))
        self.outcomes.append(outcome)

    def _visit(self, order: RecordedOrder) -> Bought:
        """Walk through the house once: door, shop, basket, bank, the order's own page."""
        dice = Random(order.name)
        shopper = Shopper(
            self.street.site, name=f"Porte {order.name}", email=people.shopper_email(order.name)
        )
        line = f"{order.name} chemin des Portes"
        shopper.live_at(Home(line=line, postcode="00000", place=self.mapped.point(order)))
        wanted = dice.sample(self.shelves[order.shop], len(self.shelves[order.shop]))
        kinds = dice.choice(BASKET)
        for listing in wanted[:kinds]:
            shopper.take(listing)
        bought = shopper.buy(wanted[kinds:])
        self.ready[bought.code] = self.mapped.at(order.ready_min)
        self.street.pins[bought.code] = bought.pin
        self.street.underway[bought.code] = time.monotonic()
        return bought


def _begin(name: str, life: Callable[[], None]) -> None:
    threading.Thread(target=life, name=name, daemon=True).start()
