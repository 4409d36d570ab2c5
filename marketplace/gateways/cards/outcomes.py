"""Stripe's payouts and disputes in our words. Pure: plain dicts in, values out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from marketplace.gateways.cards.payout_values import (
    DisputeReceipt,
    DisputeStanding,
    PayoutPart,
    PayoutReceipt,
    PayoutStanding,
    WarningReceipt,
)

Answer = Mapping[str, Any]

_PAYOUTS = {
    "pending": PayoutStanding.ON_ITS_WAY,
    "in_transit": PayoutStanding.ON_ITS_WAY,
    "paid": PayoutStanding.PAID,
    "failed": PayoutStanding.FAILED,
    "canceled": PayoutStanding.CANCELLED,
}
# A warning is an inquiry: the money has not moved, and it closes without a verdict.
_DISPUTES = {
    "needs_response": DisputeStanding.OPEN,
    "warning_needs_response": DisputeStanding.OPEN,
    "under_review": DisputeStanding.ANSWERED,
    "warning_under_review": DisputeStanding.ANSWERED,
    "warning_closed": DisputeStanding.WON,
    "prevented": DisputeStanding.WON,
    "won": DisputeStanding.WON,
    "lost": DisputeStanding.LOST,
}
OWN_MOVES = frozenset({"payout", "payout_reversal"})  # the payout itself, and what came back of one


def payout(answer: Answer) -> PayoutReceipt:
    return PayoutReceipt(
        id=answer["id"],
        state=_PAYOUTS[answer["status"]],
        amount_minor=answer["amount"],
        currency=answer["currency"].upper(),
        made_at=datetime.fromtimestamp(answer["created"], UTC),
        arrives_on=datetime.fromtimestamp(answer["arrival_date"], UTC).date(),
        failure_code=answer.get("failure_code") or "",
    )


def payout_part(answer: Answer) -> PayoutPart:
    return PayoutPart(
        id=answer["id"],
        kind=answer["reporting_category"],
        amount_minor=answer["net"],
        source_id=_id(answer.get("source")),
    )


def dispute(answer: Answer) -> DisputeReceipt:
    """Return how a dispute stands; what moved is read from its own balance lines, never from its state."""
    moves = answer.get("balance_transactions") or ()
    taken = [move for move in moves if move["amount"] < 0]
    back = [move for move in moves if move["amount"] > 0]
    due_by = (answer.get("evidence_details") or {}).get("due_by")
    return DisputeReceipt(
        id=answer["id"],
        state=_DISPUTES[answer["status"]],
        amount_minor=answer["amount"],
        currency=answer["currency"].upper(),
        reason=answer["reason"],
        intent_id=_id(answer.get("payment_intent")),
        charge_id=_id(answer.get("charge")),
        answer_by=datetime.fromtimestamp(due_by, UTC) if due_by else None,
        taken_minor=-sum(move["amount"] for move in taken),
        fee_minor=sum(move["fee"] for move in taken),
        back_minor=sum(move["amount"] for move in back),
        fee_back_minor=-sum(move["fee"] for move in back),
    )


def warning(answer: Answer) -> WarningReceipt:
    return WarningReceipt(
        id=answer["id"],
        kind=answer["fraud_type"],
        is_actionable=bool(answer["actionable"]),
        intent_id=_id(answer.get("payment_intent")),
        charge_id=_id(answer.get("charge")),
    )


def _id(value: Any) -> str:
    found = value["id"] if isinstance(value, Mapping) else value
    return str(found) if found else ""
