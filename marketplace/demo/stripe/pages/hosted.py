"""The hosted payment page: works without scripts; the card number is posted here and nowhere else."""

from __future__ import annotations

import re

from marketplace.demo.stripe import cards
from marketplace.demo.stripe.api import methods, sessions
from marketplace.demo.stripe.errors import ApiError, Json
from marketplace.demo.stripe.pages import render
from marketplace.demo.stripe.pages.visit import Visit, go
from marketplace.demo.stripe.pages.words import WORDS, money, refusal
from marketplace.demo.stripe.web import Answer

SHOWN_CARDS = (
    ("4242424242424242", "card_ok"),
    ("5555555555554444", "card_ok"),
    ("4000002760003184", "card_3ds"),
    ("4000000000000002", "card_no"),
    ("4000000000009995", "card_funds"),
    ("4000000000000069", "card_expired"),
    ("4000000000000259", "card_dispute"),
)


def show(visit: Visit) -> Answer:
    session = sessions.settle(visit.desk, visit.desk.memory.need("checkout.session", visit.id))
    visit = visit.speaking(session["locale"])
    if session["status"] == "complete":
        return go(_success(session))
    if session["status"] == "expired":
        return _closed(visit, session)
    intent = visit.desk.memory.get(session["_intent"]) if session["_intent"] else None
    last = (intent or {}).get("last_payment_error")
    return _form(visit, session, refusal(visit.language, last) if last else "")


def pay(visit: Visit) -> Answer:
    session = visit.desk.memory.need("checkout.session", visit.id)
    visit = visit.speaking(session["locale"])
    if session["status"] != "open":
        return show(visit)
    try:
        method = methods.new_method(visit.desk, {"card": _typed(visit.form)})
        intent = sessions.pay(visit.desk, session, method)
    except ApiError as no:
        return _form(visit, session, refusal(visit.language, no.error))
    if intent["status"] == "requires_action":
        return go(f"{intent['next_action']['redirect_to_url']['url']}&lang={visit.language}")
    return go(_success(session))


def _typed(form: dict[str, str]) -> Json:
    """Read the form; a press on a test card fills in the rest."""
    if form.get("test_card"):
        return {"number": form["test_card"], "exp_month": 12, "exp_year": 34, "cvc": "123"}
    expiry = re.fullmatch(r"\s*(\d{1,2})\s*/?\s*(\d{2}|\d{4})\s*", form.get("expiry", ""))
    month, year = expiry.groups() if expiry else ("0", "0")
    number, cvc = form.get("number", ""), form.get("cvc", "").strip()
    return {"number": number, "exp_month": int(month), "exp_year": int(year), "cvc": cvc}


def _form(visit: Visit, session: Json, problem: str = "") -> Answer:
    words = WORDS[visit.language]
    lines: list[dict[str, object]] = [
        {
            "name": line["name"],
            "quantity": f"{line['quantity']} × " if line["quantity"] > 1 else "",
            "amount": money(visit.language, line["amount_total"], session["currency"]),
        }
        for line in session["_lines"]
    ]
    total = money(visit.language, session["amount_total"], session["currency"])
    return render.page(
        "pay",
        visit,
        status=402 if problem and visit.form else 200,
        title=words["pay_title"],
        lines=render.each("pay_line", visit, lines),
        amount=total,
        problem=render.part("problem", visit, message=problem) if problem else "",
        cards=render.each("test_card", visit, test_cards(visit)),
        back_link=_back(visit, session),
    )


def test_cards(visit: Visit) -> list[dict[str, object]]:
    return [
        {
            "number": number,
            "spaced": " ".join(number[place : place + 4] for place in range(0, len(number), 4)),
            "means": WORDS[visit.language][means],
            "brand": cards.by_number(number).brand.title(),
        }
        for number, means in SHOWN_CARDS
    ]


def _closed(visit: Visit, session: Json) -> Answer:
    message = WORDS[visit.language]["expired"]
    return render.page("closed", visit, status=410, message=message, back_link=_back(visit, session))


def _back(visit: Visit, session: Json) -> str:
    return render.part("back", visit, address=session["cancel_url"]) if session["cancel_url"] else ""


def _success(session: Json) -> str:
    return str(session["success_url"]).replace("{CHECKOUT_SESSION_ID}", session["id"])
