"""Early fraud warnings: the card's bank doubts a payment before anyone disputes it."""

from __future__ import annotations

from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.endpoints import LISTED, Call, endpoint, listing
from marketplace.demo.stripe.errors import Json
from marketplace.demo.stripe.ids import new_id


@endpoint("GET", "/v1/radar/early_fraud_warnings", f"{LISTED} charge payment_intent")
def list_warnings(call: Call) -> Json:
    names = ("charge", "payment_intent")
    where = {name: call.params[name] for name in names if name in call.params}
    return listing(call, "radar.early_fraud_warning", where)


@endpoint("GET", "/v1/radar/early_fraud_warnings/{id}")
def retrieve(call: Call) -> Json:
    warning = call.desk.memory.need("radar.early_fraud_warning", call.id)
    charge = call.desk.memory.need("charge", warning["charge"])
    return {**warning, "actionable": _is_actionable(charge)}


def warn(desk: Desk, charge_id: str) -> None:
    charge = desk.memory.need("charge", charge_id)
    if desk.memory.find("radar.early_fraud_warning", {"charge": charge_id}):
        return  # a bank says it once
    warning = {
        "id": new_id("issfr"),
        "object": "radar.early_fraud_warning",
        "actionable": _is_actionable(charge),
        "charge": charge_id,
        "created": int(desk.now()),
        "fraud_type": "made_with_stolen_card",
        "livemode": False,
        "payment_intent": charge["payment_intent"],
    }
    desk.emit("radar.early_fraud_warning.created", desk.memory.put(warning))


def _is_actionable(charge: Json) -> bool:
    """Say whether giving the money back would still keep the shopper's bank from disputing it."""
    return charge["amount_refunded"] < charge["amount"] and not charge["disputed"]
