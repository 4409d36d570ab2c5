"""The doorbells of transfers and reversals, and what the sweeper does without them."""

import contextlib
from datetime import datetime
from typing import Any

from celery import shared_task

from marketplace.gateways.cards import GatewayUnreachable, cards
from marketplace.kernel.clock import town_now, wall_now
from sellers.payouts import operations
from sellers.payouts.models import Reversal, Transfer


@shared_task(queue="payments")
def settle_transfer(*, transfer_id: int, **_later_arguments: Any) -> None:
    settle_due_transfers(wall_at=wall_now(), town_at=town_now())


def settle_due_transfers(*, wall_at: datetime, town_at: datetime) -> int:
    """Send what is due, and return how many rows were tried."""
    keys = operations.claim_due(Transfer, wall_at=wall_at)
    for transfer in (
        Transfer.objects.filter(pk__in=keys).select_related("seller", "courier", "city").order_by("pk")
    ):
        with contextlib.suppress(GatewayUnreachable):
            operations.settle_transfer(transfer, gateway=cards(), at=town_at, wall_at=wall_at)
    return len(keys)


def settle_due_reversals(*, wall_at: datetime, town_at: datetime) -> int:
    """Take back what is due, and return how many rows were tried."""
    keys = operations.claim_due(Reversal, wall_at=wall_at)
    mine = Reversal.objects.filter(pk__in=keys).select_related(
        "transfer__seller", "transfer__courier", "city"
    )
    for reversal in mine.order_by("pk"):
        with contextlib.suppress(GatewayUnreachable):
            operations.settle_reversal(reversal, gateway=cards(), at=town_at, wall_at=wall_at)
    return len(keys)
