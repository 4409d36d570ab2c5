"""A seller at the portal: hears the bell, says yes, packs, marks ready, sticks the label on the parcel."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from marketplace.demo.bots import board
from marketplace.demo.bots.board import SeenTicket
from marketplace.demo.bots.ear import Ear
from marketplace.demo.bots.habits import ShopHabits
from marketplace.demo.bots.street import Street
from marketplace.demo.bots.web import Browser, Page, SignedOut, Trouble

log = logging.getLogger("quartier.bots")

KNOCK_S = 0.4  # wall, while the shop does not yet know what a ticket wants
AFTER_TROUBLE_S = 3.0


@dataclass
class Plan:
    """What the shop means to do with one ticket: its next act, in town time, not before a wall moment."""

    at: datetime | None
    not_before: float = 0.0
    minutes: float = 0.0


class SellerBot:
    """One shop's owner."""

    def __init__(self, slug: str, name: str, *, email: str, street: Street, habits: ShopHabits) -> None:
        self.slug, self.name, self.email = slug, name, email
        self.browser = Browser(street.site)
        self._street, self._habits = street, habits
        self._ear, self._plans = Ear(), dict[tuple[str, str], Plan]()

    def live(self) -> None:
        """Work at the shop for ever; a house that does not answer is asked again."""
        page = ""
        while True:
            try:
                page = self._turn(page)
            except SignedOut:
                self._sign_in()
            except Trouble as trouble:
                log.warning("%s: %s", self.name, trouble)
                time.sleep(AFTER_TROUBLE_S)

    def _sign_in(self) -> None:
        try:
            self._street.queue_to_sign_in()
            self.browser.sign_in(self.email, self._street.password)
            log.info("%s opens the portal", self.name)
        except (SignedOut, Trouble) as trouble:
            log.warning("%s cannot sign in: %s", self.name, trouble)
            time.sleep(10 * AFTER_TROUBLE_S)

    def _turn(self, page: str) -> str:
        """Read the board, do what is due, then wait for the bell or the next act."""
        if not page or not self._ear.hears:
            page = self._seen(self.browser.get(f"/vendeur/{self.slug}/"))
            self._ear.listen(board.stream_of(page))
        for ticket in board.tickets(page):
            acted = self._act(ticket)
            if acted is not None:
                return acted
        if self._ear.wait(self._until_next(board.tickets(page))):
            return self._seen(self.browser.get(f"/vendeur/{self.slug}/tableau"))
        return page if self._is_due(page) else self._seen(self.browser.get(f"/vendeur/{self.slug}/tableau"))

    def _seen(self, page: Page) -> str:
        if page.path.startswith("/compte/"):
            raise SignedOut(self.email)
        if page.status != 200:
            raise Trouble(f"{page.path} answered {page.status}")
        return page.text

    def _is_due(self, page: str) -> bool:
        return any(self._wait_s(ticket) <= 0 for ticket in board.tickets(page))

    def _until_next(self, seen: list[SeenTicket]) -> float:
        return min([self._habits.look_s, *(max(0.0, self._wait_s(ticket)) for ticket in seen)])

    def _wait_s(self, ticket: SeenTicket) -> float:
        """Return the wall seconds until the next act at this ticket."""
        plan = self._plan(ticket)
        if plan is None:
            return self._habits.look_s
        if plan.at is None:
            return KNOCK_S
        town_s = (plan.at - self._street.now()).total_seconds()
        return max(self._street.wall_s(town_s), plan.not_before - time.monotonic())

    def _plan(self, ticket: SeenTicket) -> Plan | None:
        """Return what is meant to happen; what was begun before this bot woke up is decided anew."""
        key, now = (ticket.url, ticket.state), self._street.now()
        plan = self._plans.get(key)
        if plan is None and ticket.state in {"new", "accepted", "ready"}:
            plan = self._plans[key] = Plan(now, time.monotonic())
            if ticket.state == "new":
                plan.at, plan.not_before = None, time.monotonic() + self._habits.leave_to_human_s
            elif ticket.state == "accepted":
                plan.at = self._habits.ready_at(ticket, 4 / self._street.speed, now)
        if plan is not None and plan.at is None:
            plan.at = self._habits.answers_at(ticket, now)
        is_labelled = ticket.state == "ready" and (ticket.code, self.name) in self._street.labels
        return None if is_labelled else plan

    def _act(self, ticket: SeenTicket) -> str | None:
        """Do what is due at one ticket and return the board after it; None when nothing is."""
        plan = self._plan(ticket)
        if plan is None or plan.at is None or self._wait_s(ticket) > 0:
            return None
        if ticket.state == "new":
            return self._accept(ticket)
        if ticket.state == "accepted":
            return self._mark_ready(ticket)
        self._label(ticket)
        return None

    def _accept(self, ticket: SeenTicket) -> str:
        now = self._street.now()
        minutes = self._habits.prepare_min(ticket, now)
        page = self._press(ticket, "acceptation", prepare_min=str(minutes))
        ready_at = self._habits.ready_at(ticket, minutes / self._street.speed, now)
        self._plans.pop((ticket.url, "new"), None)
        self._plans[ticket.url, "accepted"] = Plan(ready_at)
        log.info("%s accepts %s, ready in %d min", self.name, ticket.code, minutes)
        return self._miss_something(page)

    def _miss_something(self, page: str) -> str:
        """Say now and then that one piece of a ticket just accepted is not there."""
        for ticket in board.tickets(page):
            line = self._habits.missing(ticket) if ticket.state == "accepted" else None
            plan = self._plans.get((ticket.url, "accepted"))
            if line and line.missing_url and plan and not plan.minutes:
                log.info("%s: one %s is missing for %s", self.name, line.name, ticket.code)
                page = self._seen(self.browser.post(line.missing_url, {"quantity": "1"}, only_part=True))
            if plan:
                plan.minutes = 1.0  # looked through once
        return page

    def _mark_ready(self, ticket: SeenTicket) -> str:
        self._weigh(ticket)
        page = self._press(ticket, "prete")
        self._plans.pop((ticket.url, "accepted"), None)
        log.info("%s has packed %s", self.name, ticket.code)
        return page

    def _weigh(self, ticket: SeenTicket) -> None:
        """Put on the scale what is sold by weight."""
        for line in ticket.lines:
            if line.weigh_url:
                asked = board.asked_grams(self._seen(self.browser.get(line.weigh_url)))
                grams = str(self._habits.on_the_scale(asked))
                self._seen(self.browser.post(line.weigh_url, {"grams": grams}, only_part=True))

    def _label(self, ticket: SeenTicket) -> None:
        """Put the parcel on the counter, its code to be read by whoever comes for it."""
        code = board.parcel_code(self._seen(self.browser.get(ticket.url)))
        if code:
            self._street.labels[ticket.code, self.name] = code
        else:
            log.warning("%s cannot read the parcel code of %s", self.name, ticket.code)
            self._plans[ticket.url, ticket.state] = Plan(self._street.now() + timedelta(minutes=1))

    def _press(self, ticket: SeenTicket, act: str, **form: str) -> str:
        return self._seen(self.browser.post(f"{ticket.url}{act}", form, only_part=True))
