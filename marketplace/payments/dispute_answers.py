"""What we say to the shopper's bank in a dispute: kept while it can change, sent once by a worker."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

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
from marketplace.journal.operations import advance
from marketplace.payments import rules
from marketplace.payments.disputes import OPEN, apply_dispute
from marketplace.payments.models import Dispute
from marketplace.payments.states import DISPUTE, DisputeState

PHOTO_FIELD = "shipping_documentation"  # «showing proof that it came to the cardholder's address»


class NothingToSay(Exception):
    """There is no evidence to send."""


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


def _ring(dispute: Dispute) -> None:
    from marketplace.payments.tasks import settle_dispute as task

    ring(task, dispute_id=dispute.pk)
