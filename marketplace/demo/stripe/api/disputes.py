"""Disputes: the bank takes the money back until evidence wins it."""

from __future__ import annotations

from marketplace.demo.stripe import books
from marketplace.demo.stripe.api.files import check_evidence
from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.endpoints import LISTED, Call, endpoint, listing
from marketplace.demo.stripe.errors import Json, invalid
from marketplace.demo.stripe.ids import new_id

FEE = 2_000
_EVIDENCE = "uncategorized_text"  # the test words: winning_evidence, losing_evidence
_MAY_SAY = (
    "access_activity_log billing_address cancellation_policy cancellation_policy_disclosure cancellation_rebuttal "
    "customer_communication customer_email_address customer_name customer_purchase_ip customer_signature "
    "duplicate_charge_documentation duplicate_charge_explanation duplicate_charge_id product_description receipt "
    "refund_policy refund_policy_disclosure refund_refusal_explanation service_date service_documentation "
    "shipping_address shipping_carrier shipping_date shipping_documentation shipping_tracking_number "
    "uncategorized_file uncategorized_text"
)
MOST_LETTERS = 150_000  # of all that is said together


@endpoint("GET", "/v1/disputes", f"{LISTED} charge payment_intent")
def list_disputes(call: Call) -> Json:
    names = ("charge", "payment_intent")
    return listing(call, "dispute", {name: call.params[name] for name in names if name in call.params})


@endpoint("GET", "/v1/disputes/{id}")
def retrieve(call: Call) -> Json:
    return call.desk.memory.need("dispute", call.id)


@endpoint(
    "POST", "/v1/disputes/{id}", " ".join(f"evidence.{word}" for word in _MAY_SAY.split()) + " submit:bool"
)
def update(call: Call) -> Json:
    dispute = call.desk.memory.need("dispute", call.id)
    if dispute["status"] not in ("needs_response", "warning_needs_response"):
        raise invalid("This dispute is already closed.", code="dispute_closed")
    check_evidence(call.desk, call.params.get("evidence", {}))
    dispute["evidence"] |= call.params.get("evidence", {})
    if sum(len(str(said)) for said in dispute["evidence"].values()) > MOST_LETTERS:
        raise invalid("The total number of characters in evidence must be at most 150,000.", param="evidence")
    dispute["metadata"] |= call.params.get("metadata", {})
    if call.params.get("submit"):
        dispute["status"] = "under_review"
        dispute["evidence_details"]["submission_count"] += 1
        call.desk.later(call.desk.options.soon_s, "judge_dispute", dispute["id"])
    call.desk.emit("charge.dispute.updated", call.desk.memory.put(dispute))
    return dispute


@endpoint("POST", "/v1/disputes/{id}/close")
def close(call: Call) -> Json:
    return _end(call.desk, call.desk.memory.need("dispute", call.id), "lost")


def open_dispute(desk: Desk, charge_id: str, reason: str = "fraudulent") -> Json | None:
    """Let the shopper's bank dispute a captured charge, once: amount and fee leave our balance."""
    charge = desk.memory.need("charge", charge_id)
    amount = charge["amount"] - charge["amount_refunded"]
    if charge["disputed"] or not charge["captured"] or amount <= 0:
        return None
    dispute = {
        "id": new_id("du"),
        "object": "dispute",
        "amount": amount,
        "balance_transactions": [],
        "charge": charge_id,
        "created": int(desk.now()),
        "currency": charge["currency"],
        "evidence": {},
        "evidence_details": {"due_by": int(desk.now()) + 9 * 24 * 3600, "submission_count": 0},
        "is_charge_refundable": False,
        "livemode": False,
        "metadata": {},
        "payment_intent": charge["payment_intent"],
        "reason": reason,
        "status": "needs_response",
    }
    charge["disputed"] = True
    desk.memory.put(charge)
    desk.emit("charge.dispute.created", dispute)
    move = books.Move("adjustment", -amount, dispute["id"], "cards", fee=FEE, category="dispute")
    dispute["balance_transactions"].append(desk.post(move))
    desk.emit("charge.dispute.funds_withdrawn", desk.memory.put(dispute))
    return dispute


def is_in_the_way(desk: Desk, charge: Json) -> bool:
    """Say whether a charge was taken back, or may be: only a dispute that was won leaves it as it was."""
    found = desk.memory.find("dispute", {"charge": charge["id"]})
    return any(dispute["status"] != "won" for dispute in found)


def judge(desk: Desk, dispute_id: str) -> None:
    dispute = desk.memory.need("dispute", dispute_id)
    lost = dispute["evidence"].get(_EVIDENCE) == "losing_evidence"
    _end(desk, dispute, "lost" if lost else "won")


def run_out(desk: Desk, dispute_id: str) -> None:
    """Decide against us, as the bank does when nobody answers in time."""
    _end(desk, desk.memory.need("dispute", dispute_id), "lost")


def _end(desk: Desk, dispute: Json, verdict: str) -> Json:
    if dispute["status"] in ("won", "lost"):
        raise invalid("This dispute is already closed.", code="dispute_closed")
    dispute["status"] = verdict
    if verdict == "won":
        move = books.Move(
            "adjustment", dispute["amount"], dispute["id"], "cards", fee=-FEE, category="dispute_reversal"
        )
        dispute["balance_transactions"].append(desk.post(move))
        desk.emit("charge.dispute.funds_reinstated", dispute)
    desk.emit("charge.dispute.closed", desk.memory.put(dispute))
    return dispute
