"""The bank's own page of 3-D Secure: alone in the window, or in a frame of the shop's page."""

from __future__ import annotations

from marketplace.demo.stripe.api import paying, sessions, setups
from marketplace.demo.stripe.errors import Json, no_such
from marketplace.demo.stripe.pages import render
from marketplace.demo.stripe.pages.visit import Visit, go, with_query
from marketplace.demo.stripe.pages.words import WORDS, money
from marketplace.demo.stripe.web import Answer


def show(visit: Visit) -> Answer:
    thing = _asked(visit)
    if thing["status"] != "requires_action":
        return _leave(visit, thing)
    words = WORDS[visit.language]
    method = visit.desk.memory.need("payment_method", thing["payment_method"])
    told = {"last4": method["card"]["last4"], "amount": ""}
    if "amount" in thing:
        told["amount"] = money(visit.language, thing["amount"], thing["currency"])
    text = words["bank_text" if "amount" in thing else "bank_setup"].format(**told)
    frame, secret = visit.query.get("frame", ""), thing["client_secret"]
    return render.page("bank", visit, title=words["bank_title"], text=text, secret=secret, frame=frame)


def answer(visit: Visit) -> Answer:
    thing, passed = _asked(visit), visit.form.get("verdict") == "approve"
    if thing["object"] == "setup_intent":
        return _leave(visit, setups.answer_bank(visit.desk, thing, passed=passed))
    intent = paying.answer_bank(visit.desk, thing, passed=passed)
    for session in visit.desk.memory.find("checkout.session", {"_intent": intent["id"]}):
        sessions.settle(visit.desk, session)
    return _leave(visit, intent)


def _asked(visit: Visit) -> Json:
    thing = visit.desk.memory.get(visit.id)
    secret = visit.form.get("secret") or visit.query.get("secret")
    if not thing or thing.get("client_secret") != secret:
        raise no_such("payment_intent", visit.id)
    return thing


def _leave(visit: Visit, thing: Json) -> Answer:
    """Go back to where the shopper came from, or tell the page around this frame."""
    back = thing.get("_return_url")
    if visit.form.get("frame") or visit.query.get("frame") or not back:
        done = WORDS[visit.language]["bank_done"]
        return render.page("bank_done", visit, message=done, thing=thing["id"], status_now=thing["status"])
    name = thing["object"]
    went_well = thing["status"] in ("requires_capture", "succeeded")
    return go(
        with_query(
            back,
            **{
                name: thing["id"],
                f"{name}_client_secret": thing["client_secret"],
                "redirect_status": "succeeded" if went_well else "failed",
            },
        )
    )
