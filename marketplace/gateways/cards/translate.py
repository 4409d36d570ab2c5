"""Stripe's answers in our words. Pure: plain dicts in, values out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from marketplace.gateways.cards.share_values import (
    AccountStatus,
    BalanceMove,
    ReversalReceipt,
    TransferReceipt,
)
from marketplace.gateways.cards.values import (
    CardEvent,
    HostedPage,
    Intent,
    IntentState,
    PageState,
    RefundReceipt,
    RefundState,
    SavedCard,
)

Answer = Mapping[str, Any]

_STATES = {
    "requires_payment_method": IntentState.WANTED,
    "requires_confirmation": IntentState.WANTED,
    "processing": IntentState.WANTED,
    "requires_action": IntentState.NEEDS_ACTION,
    "requires_capture": IntentState.HELD,
    "succeeded": IntentState.CAPTURED,
    "canceled": IntentState.CANCELLED,
}


def intent(answer: Answer) -> Intent:
    charge = _part(answer, "latest_charge")
    refusal = _part(answer, "last_payment_error")
    card = _part(_part(charge, "payment_method_details"), "card")
    return Intent(
        id=answer["id"],
        state=_state(answer, refusal),
        amount_minor=answer["amount"],
        currency=answer["currency"].upper(),
        client_secret=answer.get("client_secret") or "",
        capturable_minor=answer.get("amount_capturable") or 0,
        captured_minor=answer.get("amount_received") or 0,
        capture_before=_moment(card.get("capture_before")),
        charge_id=_id(answer.get("latest_charge")),
        fee_minor=_part(charge, "balance_transaction").get("fee"),
        card_brand=card.get("brand") or "",
        card_last4=card.get("last4") or "",
        saved_card=_id(answer.get("payment_method")),
        shopper_ref=_id(answer.get("customer")),
        order_ref=_part(answer, "metadata").get("order_id", ""),
        transfer_group=answer.get("transfer_group") or "",
        action_url=_action_url(answer),
        code=refusal.get("code"),
        decline_code=refusal.get("decline_code"),
        cancelled_because=answer.get("cancellation_reason"),
    )


def hosted_page(answer: Answer) -> HostedPage:
    return HostedPage(
        id=answer["id"],
        state=PageState(answer["status"]),
        amount_minor=answer["amount_total"],
        url=answer.get("url"),
        intent_id=_id(answer.get("payment_intent")),
        order_ref=_part(answer, "metadata").get("order_id", ""),
    )


def refund(answer: Answer) -> RefundReceipt:
    return RefundReceipt(
        id=answer["id"],
        state=RefundState(answer["status"]),
        amount_minor=answer["amount"],
        intent_id=_id(answer.get("payment_intent")),
        refund_ref=_part(answer, "metadata").get("refund_id", ""),
        failure_reason=answer.get("failure_reason"),
        is_booked=bool(answer.get("balance_transaction")),
    )


def transfer(answer: Answer) -> TransferReceipt:
    metadata = _part(answer, "metadata")
    return TransferReceipt(
        id=answer["id"],
        amount_minor=answer["amount"],
        reversed_minor=answer["amount_reversed"],
        destination=_id(answer["destination"]) or "",
        order_ref=metadata.get("order_id", ""),
        part_ref=metadata.get("part_id", ""),
        payment_id=_id(answer.get("destination_payment")) or "",
    )


def reversal(answer: Answer) -> ReversalReceipt:
    return ReversalReceipt(
        id=answer["id"],
        transfer_id=_id(answer["transfer"]) or "",
        amount_minor=answer["amount"],
        part_ref=_part(answer, "metadata").get("part_id", ""),
        payment_id=_id(answer.get("destination_payment_refund")) or "",
    )


def account(answer: Answer) -> AccountStatus:
    recipient = _part(_part(answer, "configuration"), "recipient")
    balance = _part(_part(recipient, "capabilities"), "stripe_balance")
    capability = _part(balance, "stripe_transfers").get("status") or "unrequested"
    if answer.get("closed"):
        capability = "closed"
    entries = _part(answer, "requirements").get("entries") or ()
    return AccountStatus(
        id=answer["id"],
        can_receive=capability == "active",
        capability=capability,
        missing=tuple(entry["description"] for entry in entries),
    )


def saved_card(answer: Answer) -> SavedCard:
    card = answer["card"]
    return SavedCard(
        id=answer["id"],
        brand=card["brand"],
        last4=card["last4"],
        exp_month=card["exp_month"],
        exp_year=card["exp_year"],
    )


def event(answer: Answer) -> CardEvent:
    """Return the news; thin events (Accounts v2) carry no object, only what it is about."""
    thing = _part(_part(answer, "data"), "object") or _part(answer, "related_object")
    kind = thing.get("object") or thing.get("type") or ""
    return CardEvent(
        id=answer["id"],
        type=answer["type"],
        created_at=_created(answer["created"]),
        object_id=thing.get("id", ""),
        object_kind=kind,
        intent_id=thing.get("id") if kind == "payment_intent" else _id(thing.get("payment_intent")),
        order_ref=_part(thing, "metadata").get("order_id", ""),
        account=answer.get("account"),
        body=dict(answer),
    )


def balance_move(answer: Answer) -> BalanceMove:
    return BalanceMove(
        id=answer["id"],
        at=_created(answer["created"]),
        kind=answer["reporting_category"],
        amount_minor=answer["amount"],
        fee_minor=answer["fee"],
        net_minor=answer["net"],
        source_id=_id(answer.get("source")) or "",
        about_id=_about(answer),
        currency=answer["currency"].upper(),
    )


def balance_minor(answer: Answer, currency: str) -> int:
    """Return what is there and what is on its way in, of one currency."""
    parts = [*answer["available"], *answer["pending"]]
    return sum(part["amount"] for part in parts if part["currency"] == currency.lower())


def _about(answer: Answer) -> str:
    """Return the charge of a line: itself, or the one that its refund or dispute is about (when expanded)."""
    source = answer.get("source")
    if not isinstance(source, Mapping):
        return str(source) if str(source or "").startswith(("ch_", "py_")) else ""
    return str(source["id"]) if source.get("object") == "charge" else _id(source.get("charge")) or ""


def _state(answer: Answer, refusal: Answer) -> IntentState:
    if answer["status"] == "requires_payment_method" and refusal:
        return IntentState.DECLINED
    return _STATES[answer["status"]]


def _action_url(answer: Answer) -> str | None:
    address = _part(_part(answer, "next_action"), "redirect_to_url").get("url")
    return str(address) if address else None


def _part(answer: Answer, name: str) -> Answer:
    value = answer.get(name)
    return value if isinstance(value, Mapping) else {}


def _id(value: Any) -> str | None:
    found = value["id"] if isinstance(value, Mapping) else value
    return str(found) if found else None


def _created(value: int | str) -> datetime:
    if isinstance(value, str):
        return datetime.fromisoformat(value)
    return datetime.fromtimestamp(value, UTC)


def _moment(value: int | None) -> datetime | None:
    return None if value is None else datetime.fromtimestamp(value, UTC)
