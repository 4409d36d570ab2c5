"""Messages to people: written as rows by reactions, sent at most once each by a worker."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from marketplace.gateways.mail import MailUnreachable, Post
from marketplace.journal.doorbell import ring
from marketplace.journal.due import claim_due
from marketplace.notices.letters import letter
from marketplace.notices.models import Notice

ATTEMPTS = 8


def want(kind: str, *, ref: str, recipient: str, language: str, context: Mapping[str, Any]) -> None:
    """Write that `recipient` is to be told; once for this `ref`, however often it is asked."""
    with transaction.atomic():
        _row, is_new = Notice.objects.get_or_create(
            ref=ref,
            recipient=recipient,
            channel="mail",
            defaults={"kind": kind, "language": language, "context": dict(context)},
        )
        if is_new:
            transaction.on_commit(_ring, robust=True)


def send_due(*, post: Post, wall_at: datetime, most: int = 20) -> int:
    """Send what is due, each leased first, and return how many were tried; what fails too often is parked."""
    keys = claim_due(Notice, wall_at=wall_at, most=most)
    for notice in Notice.objects.filter(pk__in=keys).order_by("pk"):
        _send(notice, post=post, wall_at=wall_at)
    return len(keys)


def _send(notice: Notice, *, post: Post, wall_at: datetime) -> None:
    mine = Notice.objects.filter(pk=notice.pk)
    try:
        post.send(letter(notice))
    except MailUnreachable as silence:
        if notice.attempts >= ATTEMPTS:
            mine.update(parked_at=wall_at, next_attempt_at=None, last_error=str(silence)[:300])
        else:
            wait = timedelta(seconds=min(2**notice.attempts, 300))
            mine.update(next_attempt_at=wall_at + wait, last_error=str(silence)[:300])
        return
    mine.update(sent_at=wall_at, next_attempt_at=None, last_error="")


def _ring() -> None:
    from marketplace.notices.tasks import send_notices

    ring(send_notices)
