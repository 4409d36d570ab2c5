"""What a shop says about itself: pausing, opening again; and what its account decides: hidden, shown."""

from datetime import datetime

from django.db import transaction

from marketplace.journal.operations import record
from sellers.shops.models import Seller, Shop


def pause(shop: Shop, *, until: datetime | None, at: datetime, actor: str = "") -> None:
    """Take no new orders until `until` (town time); None opens again. Orders already paid go on."""
    with transaction.atomic():
        Shop.objects.filter(pk=shop.pk).update(paused_until=until)
        shop.paused_until = until
        name = "shop.paused" if until else "shop.resumed"
        record(shop, name, at=at, actor=actor, data={"until": until.isoformat() if until else ""})


def show_or_hide(seller: Seller, *, at: datetime) -> None:
    """Hide the seller's shops while its account may not receive, and show again those hidden for that alone.

    What is sold already goes on; only nothing new is sold.
    """
    with transaction.atomic():
        active = Seller.objects.select_for_update(of=("self",)).get(pk=seller.pk).payouts_active
        shops = Shop.objects.filter(seller=seller).order_by("pk")
        turned = shops.filter(hidden_because="payouts") if active else shops.filter(is_visible=True)
        for shop in turned:
            shop.is_visible, shop.hidden_because = active, "" if active else "payouts"
            shop.save(update_fields=["is_visible", "hidden_because"])
            record(shop, "shop.shown" if active else "shop.hidden", at=at, actor="bank")
