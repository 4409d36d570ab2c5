"""What a shop says about itself: hours, pausing, opening again; and what its account decides: hidden, shown."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import transaction

from marketplace.journal.operations import record
from marketplace.kernel.windows import Window
from sellers.shops.models import OpeningWindow, Seller, Shop, SpecialDay


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


def set_week(shop: Shop, week: Mapping[int, Sequence[Window]], *, at: datetime, actor: str = "") -> None:
    """Make these the shop's hours, day by day (0 = Monday); orders already paid go on."""
    with transaction.atomic():
        Shop.objects.select_for_update(of=("self",)).get(pk=shop.pk)
        OpeningWindow.objects.filter(shop=shop).delete()
        OpeningWindow.objects.bulk_create(
            OpeningWindow(shop=shop, weekday=day, from_min=window.from_min, to_min=window.to_min)
            for day, windows in sorted(week.items())
            for window in windows
        )
        said = {str(day): [[one.from_min, one.to_min] for one in windows] for day, windows in week.items()}
        record(shop, "shop.hours_set", at=at, actor=actor, data={"week": said})


def set_day(shop: Shop, on: date, window: Window | None, *, at: datetime, actor: str = "") -> None:
    """Replace the hours of one date: by `window`, or closed."""
    with transaction.atomic():
        Shop.objects.select_for_update(of=("self",)).get(pk=shop.pk)
        SpecialDay.objects.filter(shop=shop, on=on).delete()
        ends = {"from_min": window.from_min, "to_min": window.to_min} if window else {}
        SpecialDay.objects.create(shop=shop, on=on, **ends)
        record(shop, "shop.day_set", at=at, actor=actor, data={"on": on.isoformat(), **ends})


def as_usual(shop: Shop, on: date, *, at: datetime, actor: str = "") -> None:
    """Let the week hold again on that date."""
    with transaction.atomic():
        if SpecialDay.objects.filter(shop=shop, on=on).delete()[0]:
            record(shop, "shop.day_set", at=at, actor=actor, data={"on": on.isoformat(), "as_usual": True})
