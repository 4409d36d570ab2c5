"""Carrying events to their listeners: claim due reactions, run each in its own transaction, back off, park."""

import logging
from datetime import datetime, timedelta

from django.db import transaction

from marketplace.journal.due import claim_due
from marketplace.journal.models import Reaction
from marketplace.journal.reactions import listener_named
from marketplace.kernel.states import AlreadyMoved

log = logging.getLogger(__name__)

ATTEMPTS = 8


def relay(*, wall_at: datetime, town_at: datetime, most: int = 50) -> int:
    """Run up to `most` due reactions and return how many ran; safe with any number of relays."""
    keys = claim_due(Reaction, wall_at=wall_at, most=most)
    for reaction in Reaction.objects.filter(pk__in=keys).select_related("event").order_by("pk"):
        _run(reaction, wall_at=wall_at, town_at=town_at)
    return len(keys)


def _run(reaction: Reaction, *, wall_at: datetime, town_at: datetime) -> None:
    try:
        with transaction.atomic():
            listener_named(reaction.listener)(reaction.event, at=town_at)
            Reaction.objects.filter(pk=reaction.pk).update(
                done_at=wall_at, next_attempt_at=None, last_error=""
            )
    except AlreadyMoved as race:
        _again(reaction, wall_at=wall_at, error=str(race), soon=True)
    except Exception as error:
        log.exception("reaction %s failed", reaction)
        _again(reaction, wall_at=wall_at, error=repr(error), soon=False)


def _again(reaction: Reaction, *, wall_at: datetime, error: str, soon: bool) -> None:
    mine = Reaction.objects.filter(pk=reaction.pk, done_at=None)
    if reaction.attempts >= ATTEMPTS:
        mine.update(parked_at=wall_at, next_attempt_at=None, last_error=error[:2000])
        return
    wait_s = 1 if soon else min(2**reaction.attempts, 120)
    mine.update(next_attempt_at=wall_at + timedelta(seconds=wait_s), last_error=error[:2000])
