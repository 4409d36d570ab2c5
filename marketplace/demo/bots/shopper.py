"""A shopper without an account: gives a door, fills a basket, pays on the bank's page, reads the order's page."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.error import URLError
from urllib.parse import urlsplit

from marketplace.demo.bots import order_page
from marketplace.demo.bots.web import Browser, Page, Trouble
from marketplace.demo.stripe import guests
from marketplace.kernel.geo import Point

log = logging.getLogger("quartier.bots")

PAID_WITHIN_S = 30.0
TRIES = 3


class NotServed(Exception):
    """The house says that it cannot be brought, or not at that price; the words are its own."""


@dataclass(frozen=True)
class Home:
    """A door as its shopper says it."""

    line: str
    postcode: str
    place: Point
    note: str = ""


@dataclass(frozen=True)
class Bought:
    """A paid order: its page, the code people read aloud, the PIN for the door."""

    token: str
    code: str
    pin: str


class Shopper:
    """One visit."""

    def __init__(self, site: str, *, name: str, email: str) -> None:
        self.browser = Browser(site)
        self._name, self._email = name, email

    def live_at(self, home: Home) -> None:
        """Say where to bring things."""
        self.browser.get("/adresse/")
        place = {"lat": f"{home.place.lat:.6f}", "lon": f"{home.place.lon:.6f}"}
        words = {"line": home.line, "postcode": home.postcode, "note": home.note, "next": "/adresse/"}
        page = self.browser.post("/adresse/", place | words)
        if page.status != 200:
            raise NotServed(order_page.said(page.text) or "no such door")

    def take(self, listing: str, quantity: int = 1) -> None:
        page = self.browser.post(
            "/panier/lignes/",
            {"listing": listing, "quantity": str(quantity), "act": "add"},
            only_part=True,
        )
        if page.status != 200:
            raise NotServed(f"the basket answered {page.status}")

    def buy(self, more: Sequence[str] = ()) -> Bought:
        """Order and pay; `more` is what to add while the basket is too small to be brought.

        Raises:
            NotServed: nothing was ordered.
        """
        spare = list(more)
        for _ in range(TRIES + len(spare)):
            page = self._checkout()
            if order_page.is_payable(page.text):
                paid = self._press(page)
                if paid is not None:
                    return paid
            elif spare and order_page.quote_of(page.text):
                self.take(spare.pop())
            else:
                break
        raise NotServed(order_page.said(page.text) or "nothing is promised")

    def _checkout(self) -> Page:
        """Open the checkout; where nothing comes within the hour, choose the first later window.

        Raises:
            NotServed: it leads elsewhere.
        """
        page = self.browser.get("/commande/")
        if page.path != "/commande/":
            raise NotServed(order_page.said(page.text) or f"sent to {page.path}")
        later = order_page.windows(page.text)
        if later and not order_page.quote_of(page.text):
            return self.browser.get(f"/commande/?slot={later[0]}")
        return page

    def _press(self, page: Page) -> Bought | None:
        """Press the button; None when the page wants another look."""
        who = {"name": self._name, "email": self._email, "phone": "", "note": "", "tip_minor": "0"}
        agreed = {"of_age": "on", "quote": order_page.quote_of(page.text), "by_page": "on"}
        page = self.browser.post("/commande/", who | agreed)
        if page.path == "/commande/":
            return None
        return self._read(self._pay(page))

    def _pay(self, page: Page) -> Page:
        """Pay where the house sends us, and come back with the order's page."""
        until = time.monotonic() + PAID_WITHIN_S
        while time.monotonic() < until:
            path = urlsplit(page.url)
            if f"{path.scheme}://{path.netloc}" != self.browser.site:
                page = self._at_the_bank(page.url)
            elif path.path.startswith("/suivi/") and order_page.pin_of(page.text):
                return page
            elif path.path.startswith("/paiement/") and not path.path.endswith("/retour/"):
                page = self.browser.post(f"{path.path}page/", {})
            else:
                time.sleep(0.5)
                page = self.browser.get(page.url)
        raise Trouble(f"paying took too long: {page.url}")

    def _at_the_bank(self, url: str) -> Page:
        try:
            return self.browser.get(guests.pay_page(url))
        except (ValueError, URLError, OSError) as error:
            raise Trouble(f"the bank's page: {error}") from error

    def _read(self, page: Page) -> Bought:
        token = page.path.strip("/").split("/")[1]
        return Bought(token, order_page.code_of(page.text), order_page.pin_of(page.text))
