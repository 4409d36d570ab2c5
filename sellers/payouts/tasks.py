"""The doorbells of transfers and reversals, and what the sweeper does without them."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from celery import shared_task

from marketplace.gateways.cards import GatewayUnreachable, cards
from marketplace.journal.due import claim_due
from marketplace.kernel.clock import town_now, wall_now
from sellers.payouts import sending
from sellers.payouts.accounts import look_due
from sellers.payouts.models import Reversal, Transfer

log = logging.getLogger(__name__)


@shared_task(queue="payments")
def settle_transfer(*, transfer_id: int, **_later_arguments: Any) -> None:
    settle_due_transfers(wall_at=wall_now(), town_at=town_now())


def settle_due_transfers(*, wall_at: datetime, town_at: datetime) -> int:
    """Send what is due, and return how many rows were tried."""
    keys = claim_due(Transfer, wall_at=wall_at)
    for transfer in (
        Transfer.objects.filter(pk__in=keys).select_related("seller", "courier", "city").order_by("pk")
    ):
        with _one_by_one(transfer, wall_at=wall_at):
            sending.settle_transfer(transfer, gateway=cards(), at=town_at, wall_at=wall_at)
    return len(keys)


def look_at_due_accounts(*, wall_at: datetime, town_at: datetime) -> int:
    """Read the accounts that have not been read for a while, and return how many."""
    return look_due(gateway=cards(), town_at=town_at, wall_at=wall_at)


def settle_due_reversals(*, wall_at: datetime, town_at: datetime) -> int:
    """Take back what is due, and return how many rows were tried."""
    keys = claim_due(Reversal, wall_at=wall_at)
    mine = Reversal.objects.filter(pk__in=keys).select_related(
        "transfer__seller", "transfer__courier", "city"
    )
    for reversal in mine.order_by("pk"):
        with _one_by_one(reversal, wall_at=wall_at):
            sending.settle_reversal(reversal, gateway=cards(), at=town_at, wall_at=wall_at)
    return len(keys)


@contextmanager
def _one_by_one(row: Transfer | Reversal, *, wall_at: datetime) -> Iterator[None]:
    """Let a row that trips over a defect wait by itself: the others of its batch go on."""
    try:
        yield
    except GatewayUnreachable:
        pass  # noted on the row, which is due again later
    except Exception as error:
        log.exception("%s could not be settled", row)
        sending.put_off(row, wall_at=wall_at, error=repr(error))
