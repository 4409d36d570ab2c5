"""One order through the pages, in a real Chromium: a shopper buys, a seller prepares, a courier's phone carries it."""

import re
import time
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from marketplace.demo.accounts import PASSWORD, courier_email, seller_email
from marketplace.demo.bots.phone import Phone
from tests.up import Up

pytestmark = [pytest.mark.browser, pytest.mark.timeout(420)]
VISA = "4242 4242 4242 4242"
PATIENCE_S = 60


@pytest.fixture(scope="module")
def street(running_house: Up) -> Up:
    """The running house with the demo's town in it, and accounts at the bank for who earns there; no bots."""
    running_house.run("town")
    running_house.run("town", "--payees")
    return running_house


@pytest.fixture
def amina(street: Up) -> "Courier":
    return Courier(Phone(street.site, email=courier_email("amina"), password=PASSWORD))


class Courier:
    """A phone, where it is, and the acts that are pressed on it."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.lat = self.lon = 0.0

    def comes_on(self, *, lat: float, lon: float) -> None:
        self.lat, self.lon = lat, lon
        self.phone.post("shift")
        self.is_here()

    def is_here(self) -> None:
        place = {"lat": self.lat, "lon": self.lon, "at": self.now()}
        self.phone.post("positions", {"positions": [place]})

    def now(self) -> str:
        return str(self.phone.get("me")["now"])

    def says_yes(self) -> bool:
        self.is_here()
        offers = self.phone.get("offers")["offers"]
        for offer in offers:
            self.phone.post(f"offers/{offer['id']}/acceptance")
        return bool(offers)

    def stop(self, kind: str) -> dict[str, Any]:
        self.is_here()
        return next(stop for stop in self.phone.get("run")["stops"] if stop["kind"] == kind)

    def hands_over(self, stop: dict[str, Any], *, pin: str) -> None:
        act = {"client_event_id": uuid4().hex, "acted_at": self.now(), "pin": pin}
        self.phone.post(f"stops/{stop['id']}/completion", act)


def wait_for(happens: Callable[[], Any], what: str) -> Any:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        if found := happens():
            return found
        time.sleep(0.5)
    raise AssertionError(f"waited {PATIENCE_S} s for {what}")


def a_page(chromium: Any, street: Up, **how: Any) -> Any:
    context = chromium.new_context(
        base_url=street.site, locale="en-GB", viewport={"width": 390, "height": 844}, **how
    )
    page = context.new_page()
    page.set_default_timeout(30_000)
    return page


def says_where(page: Any) -> tuple[float, float]:
    """Type an address, choose from what is known, and confirm its pin; return where it is."""
    page.goto("/")
    page.fill("#where", "12 rue Haute")
    page.press("#where", "Enter")
    page.wait_for_url("**/adresse/**")
    while page.locator("#id_lat").count() == 0:
        page.locator(".choices-list a").first.click()
    where = float(page.input_value("#id_lat")), float(page.input_value("#id_lon"))
    page.get_by_role("button", name="Bring it here").click()
    page.wait_for_url("**/")
    return where


def puts_in_the_basket(page: Any) -> None:
    """Search, open the product, add it, and look at the basket."""
    page.goto("/recherche/?q=for%C3%AAt-noire+6+parts")
    page.locator(".product-card a").first.click()
    page.wait_for_url("**/produit/**")
    page.get_by_role("button", name="Add to basket").click()
    page.locator("#basket-count[data-changed]").wait_for()
    page.goto("/panier/")


def sees_a_time(page: Any) -> None:
    """Look at the basket until a courier who has just come on duty counts: the city's state is kept a few seconds."""

    def orderable() -> bool:
        page.goto("/panier/")
        return page.get_by_role("link", name="Go on to order").count() == 1

    wait_for(orderable, "a promise")


def checks_out(page: Any) -> None:
    page.get_by_role("link", name="Go on to order").click()
    page.fill("input[name=name]", "Ada Passante")
    page.fill("input[name=email]", "ada@example.org")
    total = page.locator("[data-total]").last
    before = total.inner_text()
    page.locator("label.choice", has=page.locator("input[name=tip_minor]")).nth(2).click()
    assert total.inner_text() != before  # the tip is in the total before the press
    page.get_by_role("button", name="Order with obligation to pay").click()
    page.wait_for_url("**/paiement/**")


def pays(page: Any, card: str = VISA) -> None:
    form = page.frame_locator("[data-card] iframe")
    form.locator("#number").fill(card)
    form.locator("input").nth(1).fill("12/34")
    form.locator("input").nth(2).fill("123")
    page.locator("form[data-behaviour=pay] button").click()
    page.wait_for_url("**/suivi/**")


def signs_in(page: Any, email: str) -> None:
    page.goto("/compte/login/?next=/vendeur/")
    page.fill("input[name=login]", email)
    page.fill("input[name=password]", PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/vendeur/**")


def shop_of(page: Any) -> str:
    """Return the slug of the one shop in the basket."""
    found = re.search(r"/boutique/([\w-]+)/", page.content())
    assert found is not None
    return found.group(1)


def test_an_order_goes_from_the_first_page_to_the_door(street: Up, chromium: Any, amina: Courier) -> None:
    ada = a_page(chromium, street)
    lat, lon = says_where(ada)
    amina.comes_on(lat=lat, lon=lon)
    puts_in_the_basket(ada)
    slug = shop_of(ada)

    amina.is_here()
    sees_a_time(ada)
    checks_out(ada)
    pays(ada)
    code = wait_for(
        lambda: re.search(r"[A-Z0-9]{6}", ada.locator("h1").inner_text()), "the order's code"
    ).group()

    bo = a_page(chromium, street)
    signs_in(bo, seller_email(slug))
    ticket = bo.locator(f"#ticket-{code}")
    ticket.get_by_text("3", exact=True).click()
    ticket.get_by_role("button", name="Accept").click()
    ticket.get_by_role("button", name="It is ready").wait_for()

    wait_for(amina.says_yes, "an offer")
    ticket.get_by_role("button", name="It is ready").click()
    ticket.get_by_label("The courier's code").fill(amina.stop("pickup")["handover_code"])
    ticket.get_by_role("button", name="Hand over").click()
    bo.locator(f"[data-state=handed_over] #ticket-{code}").wait_for()

    pin = ada.locator(".door-code strong").inner_text()
    amina.hands_over(amina.stop("dropoff"), pin=pin)

    ada.locator(".tracking .arrival[data-state=done]").wait_for()  # by itself: nobody pressed anything

    def is_said_to_be_hers() -> bool:
        ada.reload()
        return ada.get_by_text("It is with you").count() > 0

    wait_for(is_said_to_be_hers, "the order to be complete")
    bo.goto(f"/vendeur/{slug}/argent/")
    wait_for(lambda: bo.reload() and code in bo.content(), "the shop's money")


def test_a_seller_counts_the_shelf_with_the_keyboard_alone(street: Up, chromium: Any) -> None:
    bo = a_page(chromium, street)
    signs_in(bo, seller_email("au-pain-leve"))
    bo.goto("/vendeur/au-pain-leve/rayon/")
    row = bo.locator(".shelf-table tbody tr").first
    row.locator("input[name=on_hand]").fill("-3")
    bo.keyboard.press("Tab")  # on to the next button of the same row

    row.get_by_role("alert").wait_for()
    row.locator("input[name=on_hand]").fill("7")
    bo.keyboard.press("Tab")
    row.get_by_text("Saved.").wait_for()

    assert bo.evaluate("document.activeElement.id").startswith("switch-")  # the place is kept
    bo.reload()
    assert row.locator("input[name=on_hand]").input_value() == "7"
