"""The balance, its lines, and payouts to the bank."""

from __future__ import annotations

from marketplace.demo.stripe import books
from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.endpoints import LISTED, Call, endpoint, listing
from marketplace.demo.stripe.errors import Json, invalid
from marketplace.demo.stripe.ids import new_id


@endpoint("GET", "/v1/balance")
def balance(call: Call) -> Json:
    account = call.account or books.PLATFORM
    memory = call.desk.memory
    ready = books.available(memory, account, at=call.desk.now())
    waiting = books.balance(memory, account) - ready
    return {
        "object": "balance",
        "available": [{"amount": ready, "currency": "eur", "source_types": {"card": ready}}],
        "livemode": False,
        "pending": [{"amount": waiting, "currency": "eur", "source_types": {"card": waiting}}],
    }


@endpoint("GET", "/v1/balance_settings")
def settings(call: Call) -> Json:
    return call.desk.memory.get("balance_settings") or _settings("daily")


@endpoint("POST", "/v1/balance_settings", "payments.payouts.schedule.interval:manual|daily|weekly|monthly")
def change_settings(call: Call) -> Json:
    payouts = (call.params.get("payments") or {}).get("payouts") or {}
    return call.desk.memory.put(_settings((payouts.get("schedule") or {}).get("interval", "daily")))


@endpoint("GET", "/v1/balance_transactions", f"{LISTED} source payout type currency")
def list_lines(call: Call) -> Json:
    names = ("source", "type", "currency")
    where = {name: call.params[name] for name in names if name in call.params}
    if "payout" in call.params:
        where["_payout"] = call.params["payout"]
    return listing(call, "balance_transaction", where)


@endpoint("GET", "/v1/balance_transactions/{id}")
def retrieve_line(call: Call) -> Json:
    return call.desk.memory.need("balance_transaction", call.id)


@endpoint(
    "POST", "/v1/payouts", "amount:int! currency! description method:standard|instant statement_descriptor"
)
def create_payout(call: Call) -> Json:
    return pay_out(call.desk, call.account, call.params["amount"], metadata=call.params.get("metadata", {}))


@endpoint("GET", "/v1/payouts/{id}")
def retrieve_payout(call: Call) -> Json:
    return call.desk.memory.need("payout", call.id, account=call.account)


@endpoint("GET", "/v1/payouts", f"{LISTED} status")
def list_payouts(call: Call) -> Json:
    where = {"status": call.params["status"]} if "status" in call.params else None
    return listing(call, "payout", where)


def pay_out(
    desk: Desk, account: str, amount: int, *, metadata: Json | None = None, automatic: bool = False
) -> Json:
    """Send money of `account` (empty: the platform) to its bank; it arrives a little later."""
    owner = account or books.PLATFORM
    if books.available(desk.memory, owner, at=desk.now()) < amount or amount < 1:
        raise invalid("You have insufficient funds in your Stripe account.", code="balance_insufficient")
    payout: Json = {
        "id": new_id("po"),
        "object": "payout",
        "amount": amount,
        "arrival_date": int(desk.now()),
        "automatic": automatic,
        "balance_transaction": None,
        "created": int(desk.now()),
        "currency": "eur",
        "failure_code": None,
        "livemode": False,
        "metadata": metadata or {},
        "method": "standard",
        "status": "in_transit",
        "type": "bank_account",
    }
    payout["balance_transaction"] = desk.post(
        books.Move("payout", -amount, payout["id"], "banks", account=owner)
    )["id"]
    desk.memory.put(payout, account=account)
    if automatic:
        _put_lines_in(desk, payout["id"], account)
    desk.emit("payout.created", payout, account=account or None)
    desk.later(desk.options.soon_s, "payout_arrives", payout["id"])
    return payout


def arrive(desk: Desk, payout_id: str) -> None:
    payout, account = _payout(desk, payout_id)
    if payout["status"] != "in_transit":
        return
    payout["status"] = "paid"
    desk.emit("payout.paid", desk.memory.put(payout), account=account or None)
    if payout["automatic"]:
        desk.emit("payout.reconciliation_completed", payout, account=account or None)


def pay_out_all(desk: Desk, account: str) -> None:
    """Send all that `account` has to its bank, as the automatic schedule does."""
    amount = books.available(desk.memory, account or books.PLATFORM, at=desk.now())
    pay_out(desk, account, amount, automatic=True)


def pay_out_everyone(desk: Desk, _about: str = "") -> None:
    """Pay out every recipient that has money, and come back at the next time of the schedule."""
    for account, amount in books.totals(desk.memory).items():
        if account.startswith("acct_") and amount > 0:
            pay_out_all(desk, account)
    desk.later(desk.options.pays_out_every_s, "pay_out_everyone", "")


def bounce(desk: Desk, payout_id: str) -> None:
    """The bank sends a payout back."""
    payout, account = _payout(desk, payout_id)
    if payout["status"] == "failed":
        return
    payout |= {"status": "failed", "failure_code": "account_closed"}
    desk.post(
        books.Move(
            "payout_failure",
            payout["amount"],
            payout_id,
            "banks",
            account=account or books.PLATFORM,
            category="payout_reversal",
        )
    )
    desk.emit("payout.failed", desk.memory.put(payout), account=account or None)


def fill_float(desk: Desk, amount: int) -> None:
    """Put the platform's own money in, once: Stripe's fee is not returned with a refund."""
    if amount and not desk.memory.find("topup", limit=1):
        topup: Json = {"id": new_id("tu"), "object": "topup", "amount": amount, "created": int(desk.now())}
        desk.memory.put({**topup, "currency": "eur", "status": "succeeded"})
        desk.post(books.Move("topup", amount, topup["id"], "banks"))


def _settings(interval: str) -> Json:
    payouts = {"schedule": {"interval": interval}, "status": "enabled"}
    return {"id": "balance_settings", "object": "balance_settings", "payments": {"payouts": payouts}}


def _put_lines_in(desk: Desk, payout_id: str, account: str) -> None:
    """Note on each line since the last automatic payout which payout it went out with."""
    for line in desk.memory.find("balance_transaction", account=account):
        if "_payout" in line:
            break
        desk.memory.put({**line, "_payout": payout_id}, account=account)


def _payout(desk: Desk, payout_id: str) -> tuple[Json, str]:
    rows = desk.memory.execute("SELECT account FROM objects WHERE id = ?", payout_id)
    return desk.memory.need("payout", payout_id), rows[0][0]
