"""Payouts of payees to their banks: what the card network sends by itself, followed; fetch, then apply."""

from datetime import datetime

from django.db import transaction

from marketplace.gateways.cards import CardGateway, PayoutReceipt, PayoutStanding
from marketplace.journal.operations import advance, record
from marketplace.payees.models import Payout, PayoutLine
from marketplace.payees.states import PAYOUT, PayoutState

STATES = {
    PayoutStanding.PAID: PayoutState.PAID,
    PayoutStanding.FAILED: PayoutState.FAILED,
    PayoutStanding.CANCELLED: PayoutState.CANCELLED,
}


def follow_payout(payout_id: str, *, account_id: str, gateway: CardGateway, at: datetime) -> Payout:
    """Read a payout and, once, what is in it; bring the row to what the network shows, forward only.

    Raises:
        GatewayUnreachable: nothing is known yet.
    """
    receipt = gateway.look_payout(payout_id, account_id=account_id)
    known = Payout.objects.filter(outside_id=payout_id, has_lines=True).exists()
    parts = () if known else gateway.payout_parts(payout_id, account_id=account_id)
    with transaction.atomic():
        row = _row(receipt, account_id, at=at)
        _move(row, receipt, at=at)
        if parts and not row.has_lines:
            PayoutLine.objects.bulk_create(
                (
                    PayoutLine(
                        payout=row,
                        outside_id=part.id,
                        kind=part.kind,
                        amount_minor=part.amount_minor,
                        source_id=part.source_id,
                    )
                    for part in parts
                ),
                ignore_conflicts=True,
            )
            row.has_lines = True
            row.save(update_fields=["has_lines"])
    return row


def _row(receipt: PayoutReceipt, account_id: str, *, at: datetime) -> Payout:
    row, is_new = Payout.objects.select_for_update(of=("self",)).get_or_create(
        outside_id=receipt.id,
        defaults={
            "account": account_id,
            "amount_minor": receipt.amount_minor,
            "currency": receipt.currency,
            "made_at": receipt.made_at,
            "arrives_on": receipt.arrives_on,
        },
    )
    if is_new:
        record(row, "payout.made", at=at, actor="bank", data={"account": account_id})
    return row


def _move(row: Payout, receipt: PayoutReceipt, *, at: datetime) -> None:
    to = STATES.get(receipt.state)
    if to is None or not PAYOUT.allows(row.state, to):
        return
    columns: dict[str, object] = {}
    if to == PayoutState.PAID:
        columns = {"paid_at": at}
    elif to == PayoutState.FAILED:
        columns = {"failed_at": at, "failure_code": receipt.failure_code}
    facts = {"account": row.account, "amount_minor": row.amount_minor, "failure": receipt.failure_code}
    advance(row, PAYOUT, to, at=at, event=f"payout.{to}", actor="bank", data=facts, **columns)
