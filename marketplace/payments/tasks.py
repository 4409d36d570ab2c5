"""The doorbells of the money, and what the sweeper does without them."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from celery import shared_task
from django.conf import settings

from marketplace.gateways.cards import GatewayUnreachable, cards
from marketplace.journal.due import claim_due
from marketplace.kernel.clock import town_now, wall_now
from marketplace.payments import charging, dispute_answers, inbox, refund_sending, rounds
from marketplace.payments.models import Charge, Dispute, Refund
from marketplace.payments.network import Return
from marketplace.payments.states import Purpose

log = logging.getLogger(__name__)


def back_to(charge: Charge) -> Return:
    """Return where the card network's pages lead back to: the order's payment page, which looks for itself."""
    place = "paiement" if charge.purpose == Purpose.ORDER else "pourboire"
    page = f"{settings.SITE_URL}/{place}/{charge.order_key}/"
    return Return(success_url=f"{page}retour/", cancel_url=page)


@shared_task(queue="payments")
def settle_charge(*, charge_id: int, **_later_arguments: Any) -> None:
    settle_due_charges(wall_at=wall_now(), town_at=town_now())


@shared_task(queue="payments")
def settle_refund(*, refund_id: int, **_later_arguments: Any) -> None:
    settle_due_refunds(wall_at=wall_now(), town_at=town_now())


@shared_task(queue="payments")
def work_off_events(**_later_arguments: Any) -> None:
    work_off_inbox(wall_at=wall_now(), town_at=town_now())


@shared_task(queue="payments")
def settle_dispute(*, dispute_id: int, **_later_arguments: Any) -> None:
    settle_due_disputes(wall_at=wall_now(), town_at=town_now())


def settle_due_disputes(*, wall_at: datetime, town_at: datetime) -> int:
    """Send or follow each dispute that is due, and return how many."""
    keys = claim_due(Dispute, wall_at=wall_at)
    mine = Dispute.objects.filter(pk__in=keys).select_related("charge__city", "city")
    for dispute in mine.order_by("pk"):
        with _one_by_one(dispute, dispute_answers.put_off, wall_at=wall_at):
            dispute_answers.settle_dispute(dispute, gateway=cards(), at=town_at, wall_at=wall_at)
    return len(keys)


def settle_due_charges(*, wall_at: datetime, town_at: datetime) -> int:
    """Ask the network for each charge that is due, and return how many."""
    keys = claim_due(Charge, wall_at=wall_at)
    for charge in Charge.objects.filter(pk__in=keys).select_related("city").order_by("pk"):
        with _one_by_one(charge, charging.put_off, wall_at=wall_at):
            charging.settle(charge, gateway=cards(), at=town_at, wall_at=wall_at, back=back_to(charge))
    return len(keys)


def settle_due_refunds(*, wall_at: datetime, town_at: datetime) -> int:
    """Send or follow each refund that is due, and return how many."""
    keys = claim_due(Refund, wall_at=wall_at)
    mine = Refund.objects.filter(pk__in=keys).select_related("charge", "city")
    for refund in mine.order_by("pk"):
        with _one_by_one(refund, refund_sending.put_off, wall_at=wall_at):
            refund_sending.settle_refund(refund, gateway=cards(), at=town_at, wall_at=wall_at)
    return len(keys)


def work_off_inbox(*, wall_at: datetime, town_at: datetime) -> int:
    return inbox.work_off(gateway=cards(), wall_at=wall_at, town_at=town_at)


@shared_task(queue="payments")
def go_round(**_later_arguments: Any) -> None:
    make_due_rounds(wall_at=wall_now(), town_at=town_now())


def make_due_rounds(*, wall_at: datetime, town_at: datetime) -> int:
    return rounds.make_due(gateway=cards(), wall_at=wall_at, town_at=town_at)


@contextmanager
def _one_by_one(
    row: Charge | Refund | Dispute, put_off: Callable[..., None], *, wall_at: datetime
) -> Iterator[None]:
    """Let a row that trips over a defect wait by itself: the others of its batch go on."""
    try:
        yield
    except GatewayUnreachable:
        pass  # noted on the row, which is due again later
    except Exception as error:
        log.exception("%s could not be settled", row)
        put_off(row, wall_at=wall_at, error=repr(error))
