"""The stand-in's front page: what was paid, moved and told, newest first."""

from __future__ import annotations

import base64
from dataclasses import asdict
from datetime import UTC, datetime

from marketplace.demo.stripe import books
from marketplace.demo.stripe.errors import Json
from marketplace.demo.stripe.pages import render
from marketplace.demo.stripe.pages.render import Html
from marketplace.demo.stripe.pages.visit import Visit
from marketplace.demo.stripe.pages.words import WORDS, money
from marketplace.demo.stripe.web import Answer

ROWS = 15
_SETTABLE = ("twice_share", "lost_share", "shuffle_s", "late_s", "slow_share", "busy_share", "down_share")
_SETTABLE_TOO = ("slow_s", "slow_answer_share", "broken_after_share", "lost_answer_share")


def show(visit: Visit) -> Answer:
    memory, words = visit.desk.memory, WORDS[visit.language]
    names = {each["id"]: each["display_name"] for each in memory.find("v2.core.account")}
    balances = [
        {"name": names.get(account, account), "amount": money(visit.language, amount)}
        for account, amount in books.totals(memory).items()
        if not account.startswith("way:")
    ]
    return render.page(
        "books",
        visit,
        title=words["books_title"],
        balances_rows=_rows("books_balance", visit, balances),
        intents_rows=_rows(
            "books_intent", visit, [_intent(visit, i) for i in _newest(visit, "payment_intent")]
        ),
        transfers_rows=_rows(
            "books_transfer", visit, [_transfer(visit, t, names) for t in _newest(visit, "transfer")]
        ),
        disputes_rows=_rows("books_dispute", visit, [_dispute(visit, d) for d in _newest(visit, "dispute")]),
        accounts_rows=_rows(
            "books_account", visit, [_account(visit, each) for each in _newest(visit, "v2.core.account")]
        ),
        events_rows=_rows("books_event", visit, [_event(visit, each) for each in _newest(visit, "event")]),
        faults_rows=render.each("books_fault", visit, _faults(visit)),
    )


def _rows(name: str, visit: Visit, rows: list[dict[str, object]]) -> Html:
    return render.each(name, visit, rows) if rows else render.part("books_nothing", visit)


def _newest(visit: Visit, kind: str) -> list[Json]:
    return visit.desk.memory.find(kind, limit=ROWS)


def _intent(visit: Visit, intent: Json) -> dict[str, object]:
    acts = {
        "requires_capture": (
            ("end_hold", intent["id"], "let_expire"),
            ("warn", intent["latest_charge"], "warn"),
        ),
        "succeeded": (
            ("dispute", intent["latest_charge"], "dispute"),
            ("warn", intent["latest_charge"], "warn"),
        ),
    }
    return {
        "id": intent["id"],
        "order": intent["metadata"].get("order_id", ""),
        "amount": money(visit.language, intent["amount"]),
        "taken": money(visit.language, intent["amount_received"]),
        "state": intent["status"],
        "at": _clock(intent["created"]),
        "act": Html("".join(_act(visit, *act) for act in acts.get(intent["status"], ()))),
    }


def _transfer(visit: Visit, transfer: Json, names: dict[str, str]) -> dict[str, object]:
    return {
        "id": transfer["id"],
        "order": transfer["metadata"].get("order_id", ""),
        "to": names.get(transfer["destination"]) or transfer["destination"],
        "amount": money(visit.language, transfer["amount"]),
        "back": money(visit.language, transfer["amount_reversed"]),
        "at": _clock(transfer["created"]),
    }


def _dispute(visit: Visit, dispute: Json) -> dict[str, object]:
    said = dispute["evidence"]
    file = visit.desk.memory.get(said.get("shipping_documentation", "")) or {}
    photo = render.part("books_photo", visit, file=file["id"]) if file else ""
    rows = [
        {"name": name.replace("_", " "), "words": words}
        for name, words in said.items()
        if words != file.get("id")
    ]
    return {
        "id": dispute["id"],
        "reason": dispute["reason"],
        "amount": money(visit.language, dispute["amount"]),
        "state": dispute["status"],
        "at": _clock(dispute["created"]),
        "said": render.each("books_said", visit, rows),
        "photo": photo,
    }


def photo(visit: Visit) -> Answer:
    """Show a photograph that came with the evidence."""
    file = visit.desk.memory.need("file", visit.id)
    return Answer(200, base64.b64decode(file["_data"]), "image/jpeg", {"Cache-Control": "no-store"})


def _account(visit: Visit, account: Json) -> dict[str, object]:
    transfers = account["configuration"]["recipient"]["capabilities"]["stripe_balance"]["stripe_transfers"]
    active = transfers["status"] == "active"
    return {
        "id": account["id"],
        "name": account["display_name"],
        "state": transfers["status"],
        "action": f"/_standin/acts/{'suspend' if active else 'activate'}/{account['id']}",
        "label": WORDS[visit.language]["close_account" if active else "open_account"],
    }


def _event(visit: Visit, event: Json) -> dict[str, object]:
    rows = visit.desk.memory.execute("SELECT state, attempts FROM deliveries WHERE event = ?", event["id"])
    told = ", ".join(f"{state} ({attempts})" for state, attempts in rows) or "–"
    return {"kind": event["type"], "id": event["id"], "at": _clock(event["created"]), "told": told}


def _faults(visit: Visit) -> list[dict[str, object]]:
    now = asdict(visit.desk.faults)
    return [{"name": name, "value": now[name]} for name in (*_SETTABLE, *_SETTABLE_TOO)]


def _act(visit: Visit, name: str, thing_id: str, label: str) -> Html:
    return render.part("books_act", visit, name=name, thing=thing_id, label=WORDS[visit.language][label])


def _clock(moment: int) -> str:
    return f"{datetime.fromtimestamp(moment, UTC).astimezone():%H:%M:%S}"
