"""Sending what is to go back: the worker's side of a refund, from its first try to whatever the bank makes of it."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from marketplace.gateways.cards import (
    CardGateway,
    GatewayBroke,
    GatewayUnreachable,
    RefundReceipt,
    Refused,
)
from marketplace.gateways.cards import RefundState as NetworkRefundState
from marketplace.journal.operations import advance, record
from marketplace.kernel.states import AlreadyMoved, IllegalMove
from marketplace.ledger.operations import book
from marketplace.payments import rules
from marketplace.payments.models import Refund
from marketplace.payments.states import REFUND, DisputeState, RefundState

NOWHERE = "none"  # the id of a refund the card has no part in
GONE_OUT = (RefundState.SENT, RefundState.SETTLED)  # the shopper's bank may send it back days later


def settle_refund(refund: Refund, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Send the refund, once, and follow it to its end.

    Raises:
        GatewayUnreachable: nothing is known yet; the row is due again later.
    """
    try:
        if refund.state == RefundState.WANTED and (standing := _disputes_in_the_way(refund)):
            # An earlier try may have come through before the bank took the rest: then it counts as it is.
            receipt = _find(refund, gateway) if _was_tried(refund) else None
            if receipt is None:
                _wait_for_bank(refund, standing, at=at, wall_at=wall_at)
                return
        else:
            receipt = _ask(refund, gateway)
    except GatewayBroke as broken:
        # The network may keep its 500 under our key: the next try looks first and then asks with a new key.
        Refund.objects.filter(pk=refund.pk).update(key_no=F("key_no") + 1)
        put_off(refund, wall_at=wall_at, error=repr(broken), is_silence=True)
        raise
    except GatewayUnreachable as silence:
        put_off(refund, wall_at=wall_at, error=repr(silence), is_silence=True)
        raise
    except Refused as refusal:
        put_off(refund, wall_at=wall_at, error=str(refusal))
        return
    apply_refund(refund, receipt, at=at, wall_at=wall_at)


def _disputes_in_the_way(refund: Refund) -> set[str]:
    """Return the states of the disputes that were not won; nothing is in the way of what the card has no part in."""
    if not refund.amount_minor:
        return set()
    states = refund.charge.disputes.exclude(state=DisputeState.WON).values_list("state", flat=True)
    return set(states)


def _wait_for_bank(refund: Refund, standing: set[str], *, at: datetime, wall_at: datetime) -> None:
    """Let the refund wait while a dispute is open; once one is lost it is void: the bank has paid the shopper."""
    if DisputeState.LOST in standing:
        _void(refund, at=at)
    else:
        put_off(refund, wall_at=wall_at, error="disputed")


def _void(refund: Refund, *, at: datetime) -> None:
    """Close a refund that the shopper's bank has paid already, and book that it was never sent."""
    with transaction.atomic():
        row = _locked(refund)
        if row.state != RefundState.WANTED:
            return
        facts = {"order": str(row.charge.order_key), "amount_minor": row.amount_minor}
        columns: dict[str, Any] = {
            "next_attempt_at": None,
            "failure": "charge_disputed",
            "followed_up_at": at,
        }
        advance(row, REFUND, RefundState.FAILED, at=at, event="refund.void", data=facts, **columns)
        legs = {rules.NOT_SENT: row.amount_minor, "disputes_borne": -row.amount_minor}
        book("refund_void", row.key, legs, city=row.city, at=at, order_key=row.charge.order_key)


def apply_refund(refund: Refund, receipt: RefundReceipt, *, at: datetime, wall_at: datetime) -> None:
    """Bring the row to what the network shows, forward only; what comes back to us is still owed."""
    with transaction.atomic():
        row = _locked(refund)
        facts = {"order": str(row.charge.order_key), "amount_minor": row.amount_minor}
        if row.state == RefundState.WANTED:
            advance(
                row, REFUND, RefundState.SENT, at=at, event="refund.sent", data=facts, outside_id=receipt.id
            )
        if receipt.is_booked:
            _left(row, receipt.id, at=at)
        if row.state == RefundState.SENT and receipt.state == "succeeded":
            advance(
                row, REFUND, RefundState.SETTLED, at=at, event="refund.settled", data=facts, settled_at=at
            )
        if row.state in GONE_OUT and receipt.state in {"failed", "canceled"}:
            advance(
                row, REFUND, RefundState.FAILED, at=at, event="refund.failed", data=facts, settled_at=None
            )
            _came_back(row, "card_clearing" if receipt.is_booked else rules.NOT_SENT, at=at)
        is_open = row.state == RefundState.SENT
        row.next_attempt_at = wall_at + rules.patience(row.attempts) if is_open else None
        row.save(update_fields=["next_attempt_at"])


def want_again(refund: Refund, *, at: datetime, wall_at: datetime) -> None:
    """Send a refund that failed once more, under a new key.

    Raises:
        IllegalMove: it has not failed, or is void: the shopper's bank has paid it already.
    """
    with transaction.atomic():
        row = _locked(refund)
        if row.state == RefundState.FAILED and not row.outside_id:
            raise IllegalMove(f"{row} is void")
        legs = {"refunds_owed": row.amount_minor, rules.NOT_SENT: -row.amount_minor}
        book("refund_again", row.outside_id, legs, city=row.city, at=at, order_key=row.charge.order_key)
        columns: dict[str, Any] = {
            "outside_id": "",
            "sending": row.sending + 1,
            "key_no": row.key_no + 1,
            "attempts": 0,
            "next_attempt_at": wall_at,
        }
        advance(row, REFUND, RefundState.WANTED, at=at, event="refund.wanted_again", **columns)


def close_failed(refund: Refund, *, at: datetime, actor: str) -> None:
    """Note that a failed refund was settled with its shopper in another way; what is owed stays in the books.

    Raises:
        AlreadyMoved: it is no failed refund any more, or was closed before.
    """
    with transaction.atomic():
        rows = Refund.objects.filter(pk=refund.pk, state=RefundState.FAILED, followed_up_at=None)
        if not rows.update(followed_up_at=at, follow_up=actor[:200]):
            raise AlreadyMoved(str(refund))
        record(refund, "refund.followed_up", at=at, actor=actor)


def put_off(refund: Refund, *, wall_at: datetime, error: str, is_silence: bool = False) -> None:
    """Keep the row due after a wait that grows, with what went wrong."""
    wait = rules.after_silence(refund.attempts) if is_silence else rules.patience(refund.attempts)
    Refund.objects.filter(pk=refund.pk, state__in=[RefundState.WANTED, RefundState.SENT]).update(
        next_attempt_at=wall_at + wait, last_error=error[:300]
    )


def _locked(refund: Refund) -> Refund:
    """Return the refund as it is now, locked until the end of the transaction."""
    return Refund.objects.select_for_update(of=("self",)).select_related("charge", "city").get(pk=refund.pk)


def _ask(refund: Refund, gateway: CardGateway) -> RefundReceipt:
    """Return how the refund stands; what an earlier try may have brought about is looked up before asking again."""
    intent_id = refund.charge.intent_id
    if not refund.amount_minor:  # all of it went back to what else had paid
        return RefundReceipt(NOWHERE, NetworkRefundState.SUCCEEDED, 0, is_booked=False)
    if refund.outside_id:
        return gateway.look_refund(refund.outside_id)
    if _was_tried(refund) and (found := _find(refund, gateway)):
        return found
    key, ref = rules.numbered(refund.key, refund.key_no), _ref(refund)
    return gateway.refund(intent_id, refund.amount_minor, key=key, ref=ref)


def _was_tried(refund: Refund) -> bool:
    """Say whether an earlier try may have come through without our knowing."""
    return refund.attempts > 1 or refund.key_no > 1


def _find(refund: Refund, gateway: CardGateway) -> RefundReceipt | None:
    return gateway.find_refund(refund.charge.intent_id, _ref(refund))


def _ref(refund: Refund) -> str:
    return rules.numbered(str(refund.public_id), refund.sending)


def _left(refund: Refund, outside_id: str, *, at: datetime) -> None:
    """Book that the bank has taken a refund out of our balance; once an id of theirs."""
    legs = {rules.NOT_SENT: refund.amount_minor, "card_clearing": -refund.amount_minor}
    book("refund", outside_id, legs, city=refund.city, at=at, order_key=refund.charge.order_key)


def _came_back(refund: Refund, account: str, *, at: datetime) -> None:
    """Book that a refund failed: its money is with us again, or never left, and is still the shopper's."""
    legs = {account: refund.amount_minor, "refunds_owed": -refund.amount_minor}
    ref, order_key = refund.outside_id, refund.charge.order_key
    book("refund_failed", ref, legs, city=refund.city, at=at, order_key=order_key)
