"""For tests, bots and curious people: faults, books, and what only the bank or time can do."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from marketplace.demo.stripe import books
from marketplace.demo.stripe.api import accounts, disputes, money, paying, refunds, warnings
from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.pages.visit import Visit, go
from marketplace.demo.stripe.web import Answer

_JSON = "application/json"


def health(visit: Visit) -> Answer:
    return _json({"ok": True})


def books_now(visit: Visit) -> Answer:
    """Say every account's total; `unbalanced` is zero or the stand-in itself is wrong."""
    memory = visit.desk.memory
    waiting = memory.execute("SELECT count(*) FROM deliveries WHERE state = 'waiting'")[0][0]
    later = memory.execute("SELECT count(*) FROM later WHERE due <= ?", visit.desk.now() + 5)[0][0]
    return _json(
        {
            "totals": books.totals(memory),
            "unbalanced": books.unbalanced(memory),
            "webhooks_waiting": waiting,
            "due_soon": later,
        }
    )


def faults_now(visit: Visit) -> Answer:
    return _json(visit.desk.faults.change({}))


def change_faults(visit: Visit) -> Answer:
    """Set faults from JSON, or from the form of the dashboard."""
    try:
        return _json(visit.desk.faults.change(json.loads(visit.request.body)))
    except ValueError as wrong:
        if not visit.form:
            return _json({"error": str(wrong)}, status=400)
    try:
        visit.desk.faults.change({name: value for name, value in visit.form.items() if value})
    except ValueError as wrong:
        return _json({"error": str(wrong)}, status=400)
    return go("/#faults")


def act(visit: Visit) -> Answer:
    """Do what only the bank or time does to an object; unknown acts are a 404."""
    name, thing_id = visit.ids
    if name not in _ACTS:
        return _json({"error": f"unknown act; one of {', '.join(_ACTS)}"}, status=404)
    _ACTS[name](visit.desk, thing_id)
    return go("/") if visit.form.get("from") == "page" else _json({"done": name, "id": thing_id})


def _capability(status: str) -> Callable[[Desk, str], None]:
    def change(desk: Desk, account_id: str) -> None:
        accounts.set_capability(desk, desk.memory.need("v2.core.account", account_id), status)

    return change


def _dispute_goods(desk: Desk, charge_id: str) -> None:
    disputes.open_dispute(desk, charge_id, "product_not_as_described")


_ACTS: dict[str, Callable[[Desk, str], object]] = {
    "activate": _capability("active"),
    "bounce_payout": money.bounce,
    "dispute": disputes.open_dispute,
    "dispute_goods": _dispute_goods,
    "end_hold": paying.hold_ends,
    "fail_refund": refunds.fail,
    "lose_dispute": disputes.run_out,
    "pay_out": money.pay_out_all,
    "suspend": _capability("restricted"),
    "warn": warnings.warn,
}


def _json(body: dict[str, Any], *, status: int = 200) -> Answer:
    return Answer(status, json.dumps(body).encode(), _JSON)
