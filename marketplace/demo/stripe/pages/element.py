"""The card form that our pages show in a frame, and the small script that puts it there."""

from __future__ import annotations

from marketplace.demo.stripe.pages import render
from marketplace.demo.stripe.pages.hosted import test_cards
from marketplace.demo.stripe.pages.visit import Visit
from marketplace.demo.stripe.web import Answer

_SCRIPT = render.STATIC / "stripe.js"


def show(visit: Visit) -> Answer:
    visit = visit.speaking(visit.query.get("locale"))
    options = [{**card, "place": place} for place, card in enumerate(test_cards(visit))]
    return render.bare("element", visit, options=render.each("element_card", visit, options))


def script(visit: Visit) -> Answer:
    headers = {"Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*"}
    return Answer(200, _SCRIPT.read_bytes(), "text/javascript; charset=utf-8", headers)
