"""Transfers to connected accounts, and their reversals; never more than was captured."""

from __future__ import annotations

from marketplace.demo.stripe import books
from marketplace.demo.stripe.api import accounts
from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.endpoints import LISTED, Call, endpoint, listing
from marketplace.demo.stripe.errors import Json, invalid
from marketplace.demo.stripe.ids import new_id


@endpoint(
    "POST",
    "/v1/transfers",
    "amount:int! currency! destination! source_transaction transfer_group description source_type:card",
)
def create(call: Call) -> Json:
    desk, params = call.desk, call.params
    account = desk.memory.need("v2.core.account", params["destination"], param="destination")
    if not accounts.can_receive(account):
        raise invalid(
            "Your destination account needs to have at least one of the following capabilities enabled: "
            "transfers, crypto_transfers, legacy_payments",
            code="insufficient_capabilities_for_transfer",
        )
    if params["amount"] < 1:
        raise invalid("Invalid positive integer", code="parameter_invalid_integer", param="amount")
    group = _source(desk, params) if "source_transaction" in params else _own_money(desk, params)
    transfer = _new_transfer(desk, params, group)
    _book(desk, transfer, transfer["amount"])
    desk.emit("transfer.created", desk.memory.put(transfer))
    return transfer


@endpoint("GET", "/v1/transfers/{id}")
def retrieve(call: Call) -> Json:
    return _with_reversals(call.desk, call.desk.memory.need("transfer", call.id))


@endpoint("POST", "/v1/transfers/{id}", "description")
def update(call: Call) -> Json:
    transfer = call.desk.memory.need("transfer", call.id)
    transfer["metadata"] |= call.params.get("metadata", {})
    transfer["description"] = call.params.get("description", transfer["description"])
    return call.desk.memory.put(transfer)


@endpoint("GET", "/v1/transfers", f"{LISTED} transfer_group destination")
def list_transfers(call: Call) -> Json:
    names = ("transfer_group", "destination")
    return listing(call, "transfer", {name: call.params[name] for name in names if name in call.params})


@endpoint("POST", "/v1/transfers/{id}/reversals", "amount:int description refund_application_fee:bool")
def reverse(call: Call) -> Json:
    desk = call.desk
    transfer = desk.memory.need("transfer", call.id)
    left = transfer["amount"] - transfer["amount_reversed"]
    amount = call.params.get("amount", left)
    if not 0 < amount <= left:
        raise invalid(
            f"Transfer reversal amount ({amount}) is greater than unreversed amount ({left})", param="amount"
        )
    if books.available(desk.memory, transfer["destination"], at=desk.now()) < amount:
        raise invalid(
            "The recipient does not have enough funds in their Stripe balance to reverse this transfer.",
            code="balance_insufficient",
        )
    reversal = _new_reversal(desk, transfer, amount, call.params)
    transfer["amount_reversed"] += amount
    transfer["reversed"] = transfer["amount_reversed"] == transfer["amount"]
    _book(desk, {**transfer, "id": reversal["id"]}, -amount)
    desk.memory.put(reversal)
    desk.emit("transfer.reversed", desk.memory.put(transfer))
    return reversal


@endpoint("GET", "/v1/transfers/{id}/reversals", LISTED)
def list_reversals(call: Call) -> Json:
    return listing(call, "transfer_reversal", {"transfer": call.id})


def _source(desk: Desk, params: Json) -> str | None:
    """Check the charge that the money comes from; return the transfer group it hands down."""
    charge = desk.memory.need("charge", params["source_transaction"], param="source_transaction")
    group: str | None = charge["transfer_group"]
    if params.get("transfer_group", group) != group:
        raise invalid(
            "You cannot specify a transfer_group different from that of the source_transaction.",
            param="transfer_group",
        )
    if params["currency"].lower() != charge["currency"]:
        raise invalid(
            "The currency of source_transaction's balance transaction must match.", param="currency"
        )
    given = sum(each["amount"] for each in desk.memory.find("transfer", {"source_transaction": charge["id"]}))
    if not charge["captured"] or given + params["amount"] > charge["amount_captured"]:
        raise invalid(
            "Transfers using this transaction as a source must not exceed the source amount of "
            f"{charge['amount_captured']} (there are already transfers of {given}).",
            param="amount",
        )
    return group


def _own_money(desk: Desk, params: Json) -> str | None:
    if books.available(desk.memory, books.PLATFORM, at=desk.now()) < params["amount"]:
        raise invalid(
            "You have insufficient available funds in your Stripe account.", code="balance_insufficient"
        )
    group: str | None = params.get("transfer_group")
    return group


def _book(desk: Desk, transfer: Json, amount: int) -> None:
    """Move `amount` from us to the recipient (back when negative): one line in each one's books."""
    kind = "transfer" if amount > 0 else "transfer_refund"
    there = "payment" if amount > 0 else "payment_refund"
    recipient = transfer["destination"]
    line = desk.post(
        books.Move(
            kind,
            -amount,
            transfer["id"],
            f"way:{recipient}",
            currency=transfer["currency"],
            category="transfer" if amount > 0 else "transfer_reversal",
        )
    )
    transfer["balance_transaction"] = line["id"]
    desk.post(
        books.Move(
            there,
            amount,
            transfer["destination_payment"],
            f"way:{recipient}",
            currency=transfer["currency"],
            account=recipient,
            category="charge" if amount > 0 else "refund",
            settles_in_s=desk.options.settles_in_s,
        )
    )


def _new_transfer(desk: Desk, params: Json, group: str | None) -> Json:
    return {
        "id": new_id("tr"),
        "object": "transfer",
        "amount": params["amount"],
        "amount_reversed": 0,
        "balance_transaction": None,
        "created": int(desk.now()),
        "currency": params["currency"].lower(),
        "description": params.get("description"),
        "destination": params["destination"],
        "destination_payment": new_id("py"),
        "livemode": False,
        "metadata": params.get("metadata", {}),
        "reversed": False,
        "source_transaction": params.get("source_transaction"),
        "source_type": "card",
        "transfer_group": group,
    }


def _new_reversal(desk: Desk, transfer: Json, amount: int, params: Json) -> Json:
    return {
        "id": new_id("trr"),
        "object": "transfer_reversal",
        "amount": amount,
        "balance_transaction": None,
        "created": int(desk.now()),
        "currency": transfer["currency"],
        "destination_payment_refund": new_id("pyr"),
        "metadata": params.get("metadata", {}),
        "source_refund": None,
        "transfer": transfer["id"],
    }


def _with_reversals(desk: Desk, transfer: Json) -> Json:
    found = desk.memory.find("transfer_reversal", {"transfer": transfer["id"]})
    url = f"/v1/transfers/{transfer['id']}/reversals"
    transfer["reversals"] = {"object": "list", "data": found, "has_more": False, "url": url}
    return transfer
