"""The doorbell of saved cards, and what the sweeper does without it."""

from datetime import datetime
from typing import Any

from celery import shared_task

from marketplace.gateways.cards import cards as card_gateway
from marketplace.kernel.clock import town_now, wall_now
from marketplace.wallet import cards


@shared_task(queue="payments")
def settle_cards(**_later_arguments: Any) -> None:
    settle_due_cards(wall_at=wall_now(), town_at=town_now())


def settle_due_cards(*, wall_at: datetime, town_at: datetime) -> int:
    return cards.settle_due(gateway=card_gateway(), wall_at=wall_at)
