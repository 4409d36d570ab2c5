"""Disputes: what the shopper's bank took back, whose it is, what we answer; fetch, then apply, forward only."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from delivery.runs.models import Proof
from marketplace.gateways.cards import (
    CardGateway,
    DisputeReceipt,
    DisputeStanding,
    GatewayBroke,
    GatewayUnreachable,
    Refused,
)
from marketplace.journal.doorbell import ring
from marketplace.journal.operations import advance, record
from marketplace.ledger.operations import book
from marketplace.payments import dispute_rules, dispute_shares, rules
from marketplace.payments.locks import held
from marketplace.payments.models import Charge, Dispute
from marketplace.payments.queries import charge_meant
from marketplace.payments.states import DISPUTE, DisputeState

PHOTO_FIELD = "shipping_documentation"  # «showing proof that it came to the cardholder's address»
OPEN = (DisputeState.OPEN, DisputeState.ANSWERING, DisputeState.ANSWERED)
STATES = {
    DisputeStanding.ANSWERED: DisputeState.ANSWERED,
    DisputeStanding.WON: DisputeState.WON,
    DisputeStanding.LOST: DisputeState.LOST,
}


class NothingToSay(Exception):
    """There is no evidence to send."""


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


def put_evidence(dispute: Dispute, evidence: Mapping[str, str], *, photo_key: UUID | None = None) -> None:
    """Keep what would be said to the bank, and which photograph goes with it, as long as nothing was said."""
    mine = Dispute.objects.filter(pk=dispute.pk, state=DisputeState.OPEN)
    mine.update(evidence=dict(evidence), photo_key=photo_key)


def answer(dispute: Dispute, *, at: datetime, wall_at: datetime, actor: str, gives_up: bool = False) -> None:
    """Write that the evidence goes to the bank now, or that we do not answer; a worker sends it.

    Raises:
        NothingToSay: there is no evidence.
        IllegalMove, AlreadyMoved: it was answered already.
    """
    if not gives_up and not dispute.evidence:
        raise NothingToSay(str(dispute))
    columns: dict[str, Any] = {"next_attempt_at": wall_at, "attempts": 0, "gives_up": gives_up}
    event = "dispute.given_up" if gives_up else "dispute.answering"
    advance(dispute, DISPUTE, DisputeState.ANSWERING, at=at, event=event, actor=actor, **columns)
    transaction.on_commit(lambda: _ring(dispute), robust=True)


def settle_dispute(dispute: Dispute, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Send what is to be said, once, or look how it stands; what an earlier try did is looked up first.

    Raises:
        GatewayUnreachable: nothing is known yet; the row is due again later.
    """
    try:
        receipt = gateway.look_dispute(dispute.outside_id)
        if dispute.state == DisputeState.ANSWERING and receipt.state == DisputeStanding.OPEN:
            receipt = _say(dispute, gateway)
    except (GatewayBroke, GatewayUnreachable) as silence:
        put_off(dispute, wall_at=wall_at, error=repr(silence))
        raise
    except Refused as refusal:
        put_off(dispute, wall_at=wall_at, error=str(refusal))
        return
    row = apply_dispute(dispute.charge, receipt, at=at)
    wait = timedelta(hours=1) if row.state in OPEN else None  # in case the verdict's news is lost
    Dispute.objects.filter(pk=row.pk).update(next_attempt_at=wall_at + wait if wait else None, last_error="")


def put_off(dispute: Dispute, *, wall_at: datetime, error: str) -> None:
    """Keep the row due after a wait that grows, with what went wrong."""
    rows = Dispute.objects.filter(pk=dispute.pk, state__in=OPEN)
    rows.update(next_attempt_at=wall_at + rules.patience(dispute.attempts), last_error=error[:300])


def open_disputes() -> QuerySet[Dispute]:
    return Dispute.objects.filter(state__in=OPEN)


def _say(dispute: Dispute, gateway: CardGateway) -> DisputeReceipt:
    key = f"dispute:{dispute.public_id}:{'up' if dispute.gives_up else 'answer'}:{dispute.attempts}"
    if dispute.gives_up:
        return gateway.give_dispute_up(dispute.outside_id, key=key)
    evidence = dict(dispute.evidence)
    if photo := _photo(dispute, gateway):
        evidence[PHOTO_FIELD] = photo
    return gateway.answer_dispute(dispute.outside_id, evidence, key=key)


def _photo(dispute: Dispute, gateway: CardGateway) -> str:
    """Return the bank's name of the photograph that goes with the answer, left there once; empty where there is none."""
    if dispute.photo_id or dispute.photo_key is None:
        return dispute.photo_id
    proof = Proof.objects.filter(public_id=dispute.photo_key).exclude(photo="").exclude(photo=None).first()
    if proof is None:  # it was kept no longer
        return ""
    with proof.photo.open("rb") as file:
        dispute.photo_id = gateway.send_photo(
            file.read(), key=f"dispute:{dispute.public_id}:photo:{dispute.attempts}"
        )
    Dispute.objects.filter(pk=dispute.pk).update(photo_id=dispute.photo_id)
    return dispute.photo_id


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


def _ring(dispute: Dispute) -> None:
    from marketplace.payments.tasks import settle_dispute as task

    ring(task, dispute_id=dispute.pk)
