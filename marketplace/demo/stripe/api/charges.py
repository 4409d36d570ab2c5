"""Charges: what a card was asked for. Money is booked here and nowhere else for cards."""

from __future__ import annotations

from marketplace.demo.stripe import books
from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.endpoints import LISTED, Call, endpoint, listing
from marketplace.demo.stripe.errors import Json
from marketplace.demo.stripe.ids import new_id


@endpoint("GET", "/v1/charges/{id}")
def retrieve(call: Call) -> Json:
    return call.desk.memory.need("charge", call.id)


@endpoint("GET", "/v1/charges", f"{LISTED} payment_intent customer transfer_group")
def list_charges(call: Call) -> Json:
    names = ("payment_intent", "customer", "transfer_group")
    return listing(call, "charge", {name: call.params[name] for name in names if name in call.params})


def new_charge(desk: Desk, intent: Json, method: Json, *, refusal: Json | None = None) -> Json:
    """Write down what the bank answered: held, or refused."""
    held_until = int(desk.now() + desk.options.hold_s) if not refusal else None
    card = {
        **{name: method["card"][name] for name in ("brand", "country", "exp_month", "exp_year", "last4")},
        "amount_authorized": None if refusal else intent["amount"],
        "capture_before": held_until if intent["capture_method"] == "manual" else None,
        "funding": "credit",
        "network": method["card"]["brand"],
        "three_d_secure": {"result": "authenticated"} if intent.get("_authenticated") else None,
    }
    return {
        "id": new_id("ch"),
        "object": "charge",
        "amount": intent["amount"],
        "amount_captured": 0,
        "amount_refunded": 0,
        "balance_transaction": None,
        "captured": False,
        "created": int(desk.now()),
        "currency": intent["currency"],
        "customer": intent["customer"],
        "description": intent["description"],
        "disputed": False,
        "failure_code": refusal["code"] if refusal else None,
        "failure_message": refusal["message"] if refusal else None,
        "livemode": False,
        "metadata": dict(intent["metadata"]),
        "outcome": _outcome(refusal),
        "paid": refusal is None,
        "payment_intent": intent["id"],
        "payment_method": method["id"],
        "payment_method_details": {"card": card, "type": "card"},
        "receipt_url": None,
        "refunded": False,
        "status": "failed" if refusal else "succeeded",
        "transfer_group": intent["transfer_group"],
        "_later": None,
    }


def take(desk: Desk, charge: Json, amount: int) -> None:
    """Take `amount` of what was held. The rest goes back, and looks like a refund: it is none."""
    charge |= {"amount_captured": amount, "captured": True}
    rest = charge["amount"] - amount
    line = desk.post(
        books.Move(
            "charge",
            charge["amount"],
            charge["id"],
            "cards",
            currency=charge["currency"],
            fee=books.card_fee(amount),
            settles_in_s=desk.options.settles_in_s,
        )
    )
    charge["_balance_transaction"] = line["id"]
    if rest:
        _let_go(desk, charge, rest)
    desk.memory.put(charge)
    # Stripe books "asynchronously": the line appears on the charge a little later, with `charge.updated`.
    desk.later(desk.options.soon_s, "show_line", charge["id"])


def release(desk: Desk, charge: Json) -> None:
    """Give back a hold that was never taken; Stripe marks the charge refunded all the same."""
    charge |= {"amount_refunded": charge["amount"], "refunded": True}
    desk.memory.put(_reversal(desk, charge, charge["amount"]))
    desk.emit("charge.refunded", charge)
    desk.memory.put(charge)


def show_line(desk: Desk, charge_id: str) -> None:
    charge = desk.memory.need("charge", charge_id)
    charge["balance_transaction"] = charge["_balance_transaction"]
    desk.emit("charge.updated", desk.memory.put(charge))


def _let_go(desk: Desk, charge: Json, rest: int) -> None:
    reversal = _reversal(desk, charge, rest)
    line = desk.post(
        books.Move(
            "refund",
            -rest,
            reversal["id"],
            "cards",
            currency=charge["currency"],
            category="partial_capture_reversal",
        )
    )
    reversal["balance_transaction"] = line["id"]
    desk.memory.put(reversal)
    charge["amount_refunded"] = rest


def _reversal(desk: Desk, charge: Json, amount: int) -> Json:
    return {
        "id": new_id("re"),
        "object": "refund",
        "amount": amount,
        "balance_transaction": None,
        "charge": charge["id"],
        "created": int(desk.now()),
        "currency": charge["currency"],
        "destination_details": {"card": {"type": "reversal"}, "type": "card"},
        "metadata": {},
        "payment_intent": charge["payment_intent"],
        "reason": None,
        "receipt_number": None,
        "source_transfer_reversal": None,
        "status": "succeeded",
        "transfer_reversal": None,
    }


def _outcome(refusal: Json | None) -> Json:
    if not refusal:
        return {"network_status": "approved_by_network", "risk_level": "normal", "type": "authorized"}
    return {
        "network_status": "declined_by_network",
        "reason": refusal["decline_code"],
        "risk_level": "normal",
        "seller_message": "The bank did not return any further details with this decline.",
        "type": "issuer_declined",
    }
