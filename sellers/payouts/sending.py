"""Sending transfers and taking parts of them back: the worker's side, each once, booked when it is settled."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from django.db import transaction
from django.db.models import F, Sum

from marketplace.gateways.cards import (
    CardGateway,
    GatewayBroke,
    GatewayUnreachable,
    Refused,
    ReversalReceipt,
    TransferReceipt,
    TransferRequest,
)
from marketplace.journal.operations import advance
from marketplace.ledger.operations import book
from sellers.payouts import debts, rules
from sellers.payouts.models import Reversal, Transfer
from sellers.payouts.states import REVERSAL, TRANSFER, ReversalState, TransferState

NO_ACCOUNT = "no payout account"
PAID_OUT = "balance_insufficient"
Receipt = TypeVar("Receipt")


def settle_transfer(transfer: Transfer, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Send the transfer, once, and book it; an account that may not receive yet keeps it waiting.

    Raises:
        GatewayUnreachable: nothing is known yet; the row is due again later.
    """
    payee = transfer.payee
    if not (payee.payouts_active and payee.payout_account):
        put_off(transfer, wall_at=wall_at, error=NO_ACCOUNT, wait=timedelta(minutes=1))
        return
    if not transfer.sent_minor:
        _settled(transfer, "none", at=at)
        return
    request = TransferRequest(
        amount_minor=transfer.sent_minor,
        destination=payee.payout_account,
        source_charge=transfer.source_charge,
        order_ref=str(transfer.order_key),
        part_ref=transfer.key,
        currency=transfer.city.currency,
    )

    def ask() -> TransferReceipt:
        found = find_transfer(transfer, gateway) if _was_tried(transfer) else None
        return found or gateway.transfer(request, key=_key(transfer))

    receipt = _ask(transfer, ask, wall_at=wall_at)
    if receipt:
        _settled(transfer, receipt.id, at=at, payment_id=receipt.payment_id)


def settle_reversal(reversal: Reversal, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Take the part back once its transfer has settled; what an account no longer holds becomes the shop's debt.

    Raises:
        GatewayUnreachable: nothing is known yet; the row is due again later.
    """
    transfer = reversal.transfer
    if transfer.state != TransferState.SETTLED:
        put_off(reversal, wall_at=wall_at, error="waits for the transfer", wait=timedelta(seconds=5))
        return
    if not rules.is_still_there(
        reversal.amount_minor, sent_minor=transfer.sent_minor, reversed_minor=_taken_back(transfer)
    ):
        debts.owe(reversal, at=at)
        return

    def ask() -> ReversalReceipt | None:
        sent, key = transfer.outside_id, reversal.key
        found = gateway.find_reversal(sent, key) if _was_tried(reversal) else None
        try:
            return found or gateway.reverse(sent, reversal.amount_minor, key=_key(reversal), ref=key)
        except Refused as refusal:
            if refusal.code != PAID_OUT:
                raise
            debts.owe(reversal, at=at)
            return None

    receipt = _ask(reversal, ask, wall_at=wall_at)
    if receipt:
        _settled(reversal, receipt.id, at=at, payment_id=receipt.payment_id)


def find_transfer(transfer: Transfer, gateway: CardGateway) -> TransferReceipt | None:
    return gateway.find_transfer(f"order_{transfer.order_key}", transfer.key)


def put_off(
    row: Transfer | Reversal, *, wall_at: datetime, error: str, wait: timedelta | None = None
) -> None:
    """Keep a row due after a wait that grows, with what went wrong; a settled one is left alone."""
    patience = wait or timedelta(seconds=min(2 ** min(row.attempts, 9), 300))
    rows = type(row).objects.filter(pk=row.pk).exclude(state__in=[TransferState.SETTLED, ReversalState.OWED])
    rows.update(next_attempt_at=wall_at + patience, last_error=error[:300])


def _ask(row: Transfer | Reversal, call: Callable[[], Receipt], *, wall_at: datetime) -> Receipt | None:
    try:
        return call()
    except GatewayBroke as broken:
        # The network may keep its 500 under our key: the next try looks first and then asks with a new key.
        type(row).objects.filter(pk=row.pk).update(key_no=F("key_no") + 1)
        put_off(row, wall_at=wall_at, error=repr(broken), wait=_after_silence(row))
        raise
    except GatewayUnreachable as silence:
        put_off(row, wall_at=wall_at, error=repr(silence), wait=_after_silence(row))
        raise
    except Refused as refusal:
        put_off(row, wall_at=wall_at, error=str(refusal))
        return None


def _after_silence(row: Transfer | Reversal) -> timedelta:
    """A bank that did not answer is asked again so soon that all is settled a minute after it is back."""
    return timedelta(seconds=min(2 ** min(row.attempts, 9), 20))


def _was_tried(row: Transfer | Reversal) -> bool:
    """Say whether an earlier try may have come through without our knowing."""
    return row.attempts > 1 or row.key_no > 1


def _key(row: Transfer | Reversal) -> str:
    return row.key if row.key_no == 1 else f"{row.key}:{row.key_no}"


def _taken_back(transfer: Transfer) -> int:
    done = transfer.reversals.filter(state=TransferState.SETTLED).aggregate(sum=Sum("amount_minor"))
    return done["sum"] or 0


def _settled(row: Transfer | Reversal, outside_id: str, *, at: datetime, payment_id: str = "") -> None:
    is_transfer = isinstance(row, Transfer)
    machine, kind = (TRANSFER, "transfer") if is_transfer else (REVERSAL, "reversal")
    transfer = row if isinstance(row, Transfer) else row.transfer
    minor = row.sent_minor if isinstance(row, Transfer) else -row.amount_minor
    with transaction.atomic():
        if row.state == TransferState.WANTED:
            advance(row, machine, TransferState.SENT, at=at, event=f"{kind}.sent", outside_id=outside_id)
        advance(
            row,
            machine,
            TransferState.SETTLED,
            at=at,
            event=f"{kind}.settled",
            settled_at=at,
            payment_id=payment_id,
            next_attempt_at=None,
        )
        legs = {transfer.payee.ledger_account: minor, "card_clearing": -minor}
        if minor:
            book(kind, outside_id, legs, city=row.city, at=at, order_key=transfer.order_key)
