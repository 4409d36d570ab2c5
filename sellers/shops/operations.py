"""What a shop says about itself: pausing, opening again."""

from datetime import datetime

from django.db import transaction

from marketplace.journal.operations import record
from sellers.shops.models import Shop


def pause(shop: Shop, *, until: datetime | None, at: datetime, actor: str = "") -> None:
    """Take no new orders until `until` (town time); None opens again. Orders already paid go on."""
    with transaction.atomic():
        Shop.objects.filter(pk=shop.pk).update(paused_until=until)
        shop.paused_until = until
        name = "shop.paused" if until else "shop.resumed"
        record(shop, name, at=at, actor=actor, data={"until": until.isoformat() if until else ""})
