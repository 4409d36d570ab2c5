"""Refunds: money back to the card, from our balance; Stripe keeps its fee."""

from __future__ import annotations

from marketplace.demo.stripe import books
from marketplace.demo.stripe.api import disputes
from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.endpoints import LISTED, Call, endpoint, listing
from marketplace.demo.stripe.errors import Json, invalid, missing, no_such
from marketplace.demo.stripe.ids import new_id

_REASONS = "reason:duplicate|fraudulent|requested_by_customer"


@endpoint(
    "POST",
    "/v1/refunds",
    f"payment_intent charge amount:int {_REASONS} reverse_transfer:bool refund_application_fee:bool",
)
def create(call: Call) -> Json:
    desk, params = call.desk, call.params
    charge = _charge(desk, params)
    amount = params.get("amount", charge["amount"] - charge["amount_refunded"])
    _check(desk, charge, amount, params)
    refund = _new_refund(desk, charge, amount, params)
    charge["amount_refunded"] += amount
    charge["refunded"] = charge["amount_refunded"] == charge["amount"]
    desk.memory.put(charge)
    _pay_back(desk, refund, charge)
    desk.emit("refund.created", desk.memory.put(refund))
    desk.emit("charge.refunded", charge)
    return refund


@endpoint("GET", "/v1/refunds/{id}")
def retrieve(call: Call) -> Json:
    return call.desk.memory.need("refund", call.id)


@endpoint("POST", "/v1/refunds/{id}")
def update(call: Call) -> Json:
    refund = call.desk.memory.need("refund", call.id)
    refund["metadata"] |= call.params.get("metadata", {})
    return call.desk.memory.put(refund)


@endpoint("GET", "/v1/refunds", f"{LISTED} payment_intent charge")
def list_refunds(call: Call) -> Json:
    names = ("payment_intent", "charge")
    return listing(call, "refund", {name: call.params[name] for name in names if name in call.params})


def finish(desk: Desk, refund_id: str) -> None:
    """Settle a refund that waited: for the bank, or for money of ours."""
    refund = desk.memory.need("refund", refund_id)
    if refund["status"] != "pending":
        return
    charge = desk.memory.need("charge", refund["charge"])
    _pay_back(desk, refund, charge, waited=True)
    if refund["status"] == "succeeded":
        desk.emit("refund.updated", desk.memory.put(refund))


def fail(desk: Desk, refund_id: str) -> None:
    """The shopper's bank sends the money back: it is ours again, and still owed."""
    refund = desk.memory.need("refund", refund_id)
    charge = desk.memory.need("charge", refund["charge"])
    move = books.Move("refund_failure", refund["amount"], refund["id"], "cards", currency=refund["currency"])
    refund |= {
        "status": "failed",
        "failure_reason": "expired_or_canceled_card",
        "failure_balance_transaction": desk.post(move)["id"],
    }
    charge["amount_refunded"] -= refund["amount"]
    charge["refunded"] = False
    desk.memory.put(charge)
    desk.emit("refund.updated", desk.memory.put(refund))
    desk.emit("refund.failed", refund)


def _charge(desk: Desk, params: Json) -> Json:
    if "charge" in params:
        return desk.memory.need("charge", params["charge"], param="charge")
    if "payment_intent" not in params:
        raise missing("payment_intent")
    intent = desk.memory.need("payment_intent", params["payment_intent"], param="payment_intent")
    if intent["status"] != "succeeded":
        raise invalid(
            f"This PaymentIntent ({intent['id']}) does not have a successful charge to refund.",
            code="payment_intent_unexpected_state",
        )
    found = desk.memory.get(intent["latest_charge"])
    if not found:
        raise no_such("charge", str(intent["latest_charge"]))
    return found


def _check(desk: Desk, charge: Json, amount: int, params: Json) -> None:
    left = charge["amount"] - charge["amount_refunded"]
    if params.get("reverse_transfer"):
        raise invalid(
            "This charge does not have a transfer to reverse: it is no destination charge.",
            param="reverse_transfer",
        )
    if disputes.is_in_the_way(desk, charge):
        raise invalid(
            f"Charge {charge['id']} has been charged back; cannot issue a refund.", code="charge_disputed"
        )
    if not charge["captured"] or left <= 0:
        raise invalid(f"Charge {charge['id']} has already been refunded.", code="charge_already_refunded")
    if not 0 < amount <= left:
        raise invalid(
            f"Refund amount ({amount}) is greater than unrefunded amount on charge ({left})", param="amount"
        )


def _pay_back(desk: Desk, refund: Json, charge: Json, *, waited: bool = False) -> None:
    if charge["_later"] == "refund_waits" and not waited:
        desk.later(desk.options.soon_s, "finish_refund", refund["id"])
        return
    if books.available(desk.memory, books.PLATFORM, at=desk.now()) < refund["amount"]:
        refund |= {"status": "pending", "pending_reason": "insufficient_funds"}
        desk.later(max(desk.options.soon_s, 5.0), "finish_refund", refund["id"])
        return
    move = books.Move("refund", -refund["amount"], refund["id"], "cards", currency=refund["currency"])
    refund |= {"status": "succeeded", "balance_transaction": desk.post(move)["id"]}
    refund.pop("pending_reason", None)
    if charge["_later"] == "refund_fails":
        desk.later(desk.options.soon_s, "fail_refund", refund["id"])


def _new_refund(desk: Desk, charge: Json, amount: int, params: Json) -> Json:
    return {
        "id": new_id("re"),
        "object": "refund",
        "amount": amount,
        "balance_transaction": None,
        "charge": charge["id"],
        "created": int(desk.now()),
        "currency": charge["currency"],
        "destination_details": {"card": {"type": "refund"}, "type": "card"},
        "metadata": params.get("metadata", {}),
        "payment_intent": charge["payment_intent"],
        "reason": params.get("reason"),
        "receipt_number": None,
        "source_transfer_reversal": None,
        "status": "pending",
        "transfer_reversal": None,
    }
