"""The stand-in's script in a real Chromium, on a page with our own strict content security policy."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from string import Template
from typing import Any

import pytest

from marketplace.gateways.cards import HoldRequest, Intent, IntentState
from tests.banks import StandInBank

pytestmark = pytest.mark.browser

_CHECKOUT = Template(
    """<!doctype html><html lang="fr"><title>checkout</title><script src="$bank/v3/" nonce="n"></script>
<div id="card"></div><button id="pay">Payer</button><output id="said"></output>
<script nonce="n">
const stripe = Stripe("pk_test_standin", { locale: "fr" });
const elements = stripe.elements({ clientSecret: "$secret", appearance: { variables: { colorPrimary: "#7a3b1d" } } });
const card = elements.create("payment");
card.on("ready", () => { document.body.dataset.ready = "yes"; });
card.on("change", ({ complete }) => { document.body.dataset.complete = complete; });
card.mount("#card");
document.getElementById("pay").addEventListener("click", async () => {
  const said = document.getElementById("said");
  const { error: missing } = await elements.submit();
  if (missing) { said.textContent = missing.code; return; }
  const confirmParams = { return_url: location.origin + "/back" };
  const { error, paymentIntent } = await stripe.confirmPayment({ elements, confirmParams, redirect: "$redirect" });
  said.textContent = error ? error.message : paymentIntent.status;
});
</script>"""
)


class Shop:
    """Our side: one page under a policy like ours."""

    def __init__(self, bank: str) -> None:
        self.page, shop = "", self
        policy = (
            f"default-src 'none'; script-src 'nonce-n' {bank}; frame-src {bank}; connect-src {bank}; "
            "base-uri 'none'; frame-ancestors 'none'"
        )

        class Door(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Security-Policy", policy)
                self.end_headers()
                self.wfile.write((shop.page if self.path == "/" else "back").encode())

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def shop(real_bank: StandInBank) -> Iterator[Shop]:
    opened = Shop(real_bank.url)
    yield opened
    opened.stop()


@pytest.fixture
def tab(chromium: Any) -> Iterator[Any]:
    page = chromium.new_page()
    page.set_default_timeout(10_000)
    yield page
    page.close()


def checkout(
    tab: Any, shop: Shop, bank: StandInBank, number: str, *, redirect: str = "if_required"
) -> Intent:
    """Open our page for a new intent and type a card into the frame."""
    order = uuid.uuid4().hex
    intent = bank.cards.hold(HoldRequest(2345, order, f"order_{order}"), key=order)
    shop.page = _CHECKOUT.substitute(bank=bank.url, secret=intent.client_secret, redirect=redirect)
    tab.goto(shop.url)
    tab.wait_for_selector("body[data-ready]")
    card = tab.frame_locator("#card iframe")
    for field, text in (("#number", number), ("#expiry", "1234"), ("#cvc", "123")):
        card.locator(field).press_sequentially(text)
    return intent


def said(tab: Any) -> str:
    tab.click("#pay")
    tab.wait_for_selector("#said:not(:empty)")
    text: str = tab.inner_text("#said")
    return text


def test_a_typed_card_is_held(tab: Any, shop: Shop, real_bank: StandInBank) -> None:
    intent = checkout(tab, shop, real_bank, "4242424242424242")

    tab.wait_for_selector("body[data-complete=true]")
    assert said(tab) == "requires_capture"
    assert real_bank.cards.look(intent.id).state is IntentState.HELD


def test_the_card_number_goes_to_the_bank_only(tab: Any, shop: Shop, real_bank: StandInBank) -> None:
    sent: list[tuple[str, str]] = []
    tab.on("request", lambda request: sent.append((request.url, request.post_data or "")))

    checkout(tab, shop, real_bank, "4242424242424242")
    said(tab)

    saw_it = {url.split("/v1/")[0] for url, body in sent if "4242424242424242" in url + body}
    assert saw_it == {real_bank.url}


def test_a_refusal_is_said_in_french_and_the_card_can_be_changed(
    tab: Any, shop: Shop, real_bank: StandInBank
) -> None:
    intent = checkout(tab, shop, real_bank, "4000000000009995")

    assert said(tab).startswith("Provision insuffisante")
    number = tab.frame_locator("#card iframe").locator("#number")
    number.fill("")
    number.press_sequentially("4242424242424242")
    tab.click("#pay")
    tab.wait_for_selector("#said:text('requires_capture')")
    assert real_bank.cards.look(intent.id).state is IntentState.HELD


def test_half_a_card_is_not_sent(tab: Any, shop: Shop, real_bank: StandInBank) -> None:
    intent = checkout(tab, shop, real_bank, "4242")

    assert said(tab) == "incomplete"
    assert real_bank.cards.look(intent.id).state is IntentState.WANTED


@pytest.mark.parametrize(
    ("press", "state"),
    [("button[value=approve]", IntentState.HELD), ("button[value=refuse]", IntentState.DECLINED)],
)
def test_the_bank_asks_in_a_dialog(
    tab: Any, shop: Shop, real_bank: StandInBank, press: str, state: IntentState
) -> None:
    intent = checkout(tab, shop, real_bank, "4000002760003184")

    tab.click("#pay")
    tab.frame_locator("dialog iframe").locator(press).click()
    tab.wait_for_selector("#said:not(:empty)")

    assert real_bank.cards.look(intent.id).state is state
    assert tab.locator("dialog").count() == 0


def test_closing_the_banks_window_is_a_no(tab: Any, shop: Shop, real_bank: StandInBank) -> None:
    intent = checkout(tab, shop, real_bank, "4000002760003184")

    tab.click("#pay")
    tab.click("dialog button")
    tab.wait_for_selector("#said:not(:empty)")

    assert "votre accord" in tab.inner_text("#said")
    assert real_bank.cards.look(intent.id).state is IntentState.DECLINED


def test_a_redirect_comes_back_with_the_intent(tab: Any, shop: Shop, real_bank: StandInBank) -> None:
    intent = checkout(tab, shop, real_bank, "4242424242424242", redirect="always")

    tab.click("#pay")
    tab.wait_for_url("**/back?*")

    assert f"payment_intent={intent.id}" in tab.url
    assert "redirect_status=succeeded" in tab.url


def test_a_lost_answer_is_looked_up_before_it_is_called_a_failure(
    tab: Any, shop: Shop, real_bank: StandInBank
) -> None:
    intent = checkout(tab, shop, real_bank, "4242424242424242")
    real_bank.trouble("lost_answer", f"/v1/payment_intents/{intent.id}/confirm", times=3)

    assert said(tab) == "requires_capture"
