"""Eight people at once: what the pages answer over HTTP, orders a second, and what the pages' process weighs afterwards.

    python -m bench.load SITE [--clients 8] [--seconds 30] [--pages-pid PID]

The product runs (`make run`). Each client is a guest with a door who looks at a list and at a product, puts it into the
basket, opens the checkout, places the order (an order, its stock and its promise are written), sees the card form, and
takes it back before paying, so that couriers and goods stay free for the next one. What goes otherwise is counted.
"""

import argparse
import re
import statistics
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Lock, Thread

import requests

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from marketplace.demo.bots import order_page
from marketplace.demo.bots.shopper import Home, NotServed, Shopper
from marketplace.demo.bots.web import Page, Trouble
from marketplace.kernel.geo import Point

PRODUCT = re.compile(r'href="(/produit/[^"#?]+)"')
LISTING = re.compile(r'name="listing" value="([0-9a-f-]{36})"')
PLACED = "place order"
STEPS = {
    "list of 24": ("GET", re.compile(r"^/recherche/")),
    "product": ("GET", re.compile(r"^/produit/")),
    "add to basket": ("POST", re.compile(r"^/panier/lignes/")),
    "checkout page": ("GET", re.compile(r"^/commande/")),
    PLACED: ("POST", re.compile(r"^/commande/")),
    "card form": ("GET", re.compile(r"^/paiement/")),
    "take it back": ("POST", re.compile(r"^/paiement/.*/reprendre/")),
}


@dataclass
class Seen:
    """Milliseconds of each answer, orders placed, and what went otherwise."""

    took_ms: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    orders: int = 0
    otherwise: Counter[str] = field(default_factory=Counter)
    lock: Lock = field(default_factory=Lock)

    def note(self, answer: requests.Response, *_: object, **__: object) -> None:
        """Keep how long one answer took, under its step."""
        method, path = answer.request.method, answer.request.path_url
        for step, (verb, pattern) in STEPS.items():
            if method == verb and pattern.search(path):
                with self.lock:
                    self.took_ms[step].append(answer.elapsed.total_seconds() * 1000)
                return

    def count(self, page: Page) -> None:
        """Count an order, or say why there is none."""
        with self.lock:
            if page.path.startswith("/paiement/"):
                self.orders += 1
            else:
                self.otherwise[order_page.said(page.text)[:70] or f"{page.status} {page.path}"] += 1


class Guest:
    """One client."""

    def __init__(self, site: str, number: int, seen: Seen) -> None:
        self._dice, self._seen = Random(number), seen  # noqa: S311 - which door, which product
        self._shopper = Shopper(site, name="Ada", email=f"ada{number}@example.org")
        self._web = self._shopper.browser
        self._shopper.live_at(a_door(self._shopper, self._dice))
        self._web._session.hooks["response"].append(seen.note)

    def go_round(self) -> None:
        """Look, take, order, take back."""
        products = PRODUCT.findall(self._web.get("/recherche/").text)
        listing = LISTING.findall(self._web.get(self._dice.choice(products)).text)[0]
        form = {"listing": listing, "quantity": "4", "act": "add"}
        self._web.post("/panier/lignes/", form, only_part=True)
        page = self._web.get("/commande/")
        if order_page.is_payable(page.text):
            page = self._web.post("/commande/", self._words(page))
        self._seen.count(page)
        if page.path.startswith("/paiement/"):
            self._web.post(f"{page.path}reprendre/", {})
        self._web.post("/panier/lignes/", {**form, "quantity": "0", "act": "set"}, only_part=True)

    def _words(self, page: Page) -> dict[str, str]:
        who = {"name": "Ada", "email": "ada@example.org", "phone": "", "note": "", "tip_minor": "0"}
        return {**who, "of_age": "on", "quote": order_page.quote_of(page.text)}


def a_door(shopper: Shopper, dice: Random) -> Home:
    """Return a door that the house itself suggests."""
    for street in ("rue", "place", "avenue"):
        found = shopper.browser.read(f"/places/suggestions?q={dice.randint(1, 30)}+{street}")["places"]
        doors = [place for place in found if place["is_door"]]
        if doors:
            door = dice.choice(doors)
            return Home(door["line"], door["postcode"], Point(lat=door["lat"], lon=door["lon"]))
    raise SystemExit("no door is suggested: is the town built?")


def live(guest: Guest, seen: Seen, until: float) -> None:
    while time.monotonic() < until:
        try:
            guest.go_round()
        except (NotServed, Trouble, IndexError) as error:
            with seen.lock:
                seen.otherwise[str(error)[:70]] += 1


def weight_mb(pid: int) -> float:
    """Return the memory that is a process's and its children's own (PSS), from the kernel."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    own = next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    return own + sum(weight_mb(int(child)) for child in children)


def table(seen: Seen, seconds: float) -> str:
    lines = ["| answer | times | p50 ms | p95 ms |", "|---|---|---|---|"]
    for step in STEPS:
        took = sorted(seen.took_ms.get(step, ())) or [0.0]
        p95 = took[min(int(len(took) * 0.95), len(took) - 1)]
        lines.append(f"| {step} | {len(took)} | {statistics.median(took):.0f} | {p95:.0f} |")
    answers = sum(map(len, seen.took_ms.values()))
    lines.append(f"\n{seen.orders} orders in {seconds:.0f} s: {seen.orders / seconds:.1f} a second; ")
    lines.append(f"{answers / seconds:.0f} answers a second. Otherwise: {dict(seen.otherwise) or 'nothing'}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.load", description=__doc__.splitlines()[0])
    parser.add_argument("site")
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--pages-pid", type=int, help="of the process that serves the pages, to weigh it")
    wanted = parser.parse_args()
    seen = Seen()
    guests = [Guest(wanted.site.rstrip("/"), number, seen) for number in range(wanted.clients)]
    began = time.monotonic()
    threads = [
        Thread(target=live, args=(guest, seen, began + wanted.seconds), daemon=True) for guest in guests
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(table(seen, time.monotonic() - began))
    if wanted.pages_pid:
        print(f"The pages' process weighs {weight_mb(wanted.pages_pid):.0f} MB.")


if __name__ == "__main__":
    main()
