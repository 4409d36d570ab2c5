"""Disputes: what the shopper's bank took back and whose it is; fetch, then apply, forward only."""

from datetime import datetime
from typing import Any

from django.db import transaction

from marketplace.gateways.cards import CardGateway, DisputeReceipt, DisputeStanding
from marketplace.journal.operations import advance, record
from marketplace.ledger.operations import book
from marketplace.payments import dispute_rules, dispute_shares
from marketplace.payments.locks import held
from marketplace.payments.models import Charge, Dispute
from marketplace.payments.queries import charge_meant
from marketplace.payments.states import DISPUTE, DisputeState

OPEN = (DisputeState.OPEN, DisputeState.ANSWERING, DisputeState.ANSWERED)
STATES = {
    DisputeStanding.ANSWERED: DisputeState.ANSWERED,
    DisputeStanding.WON: DisputeState.WON,
    DisputeStanding.LOST: DisputeState.LOST,
}


def follow_dispute(dispute_id: str, *, gateway: CardGateway, at: datetime) -> Dispute | None:
    """Read a dispute that has news and apply it; None when its charge is not ours.

    Raises:
        GatewayUnreachable: nothing is known yet.
    """
    receipt = gateway.look_dispute(dispute_id)
    charge = charge_meant(intent_id=receipt.intent_id, charge_id=receipt.charge_id)
    return apply_dispute(charge, receipt, at=at) if charge else None


def apply_dispute(charge: Charge, receipt: DisputeReceipt, *, at: datetime) -> Dispute:
    """Bring the row and the books to what the network shows; whatever is shown twice is booked once."""
    with transaction.atomic():
        held(charge.order_key)
        row = _row(charge, receipt, at=at)
        _book_moves(row, receipt, at=at)
        if row.bearer == "shop" and row.state in OPEN:
            dispute_shares.take(row, at=at)
        to = STATES.get(receipt.state)
        if to and DISPUTE.allows(row.state, to):
            _move(row, to, at=at)
    return row


def _row(charge: Charge, receipt: DisputeReceipt, *, at: datetime) -> Dispute:
    row, is_new = Dispute.objects.select_for_update(of=("self",)).get_or_create(
        outside_id=receipt.id,
        defaults={
            "city_id": charge.city_id,
            "charge": charge,
            "amount_minor": receipt.amount_minor,
            "currency": receipt.currency,
            "reason": receipt.reason[:40],
            "bearer": dispute_rules.bearer_of(receipt.reason),
            "answer_by": receipt.answer_by,
            "opened_at": at,
        },
    )
    if is_new:
        facts = {"order": str(charge.order_key), "amount_minor": row.amount_minor, "reason": row.reason}
        record(row, "dispute.opened", at=at, actor="bank", data=facts)
    return row


def _book_moves(row: Dispute, receipt: DisputeReceipt, *, at: datetime) -> None:
    order_key, city = row.charge.order_key, row.charge.city
    if receipt.taken_minor:
        legs = _moved(-receipt.taken_minor, -receipt.fee_minor)
        book("dispute", row.outside_id, legs, city=city, at=at, order_key=order_key)
        if not row.is_withdrawn:
            row.is_withdrawn, row.fee_minor = True, receipt.fee_minor
            row.save(update_fields=["is_withdrawn", "fee_minor"])
    if receipt.back_minor:
        legs = _moved(receipt.back_minor, receipt.fee_back_minor)
        book("dispute_back", row.outside_id, legs, city=city, at=at, order_key=order_key)


def _moved(minor: int, fee_minor: int) -> dict[str, int]:
    """Return the booking of what the bank took (negative) or gave back."""
    legs = {"card_clearing": minor + fee_minor, "disputed": -minor, "dispute_fees": -fee_minor}
    return {account: leg for account, leg in legs.items() if leg}


def _move(row: Dispute, to: str, *, at: datetime) -> None:
    is_end = to in DISPUTE.final
    columns: dict[str, Any] = {"closed_at": at, "next_attempt_at": None} if is_end else {}
    facts = {"order": str(row.charge.order_key), "amount_minor": row.amount_minor, "bearer": row.bearer}
    advance(row, DISPUTE, to, at=at, event=f"dispute.{to}", actor="bank", data=facts, **columns)
    if to == DisputeState.WON:
        dispute_shares.give_back(row, at=at)
    elif to == DisputeState.LOST and row.is_withdrawn:
        rest = row.amount_minor - dispute_shares.taken_minor(row)
        legs = {"disputed": -rest, "disputes_borne": rest}
        book(
            "dispute_lost",
            row.outside_id,
            legs if rest else {},
            city=row.city,
            at=at,
            order_key=row.charge.order_key,
        )
