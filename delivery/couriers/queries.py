"""What is read of couriers: their open shift, and what they have announced."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from delivery.couriers.models import AnnouncedShift, Courier, Shift
from delivery.couriers.rules import EARLY, LATEST
from marketplace.places.models import City


def open_shift(courier: Courier) -> Shift | None:
    return Shift.objects.filter(courier=courier, ended_at=None).first()


def announced(courier: Courier, *, at: datetime) -> list[AnnouncedShift]:
    """Return the courier's hours that are not over and not taken back, the soonest first."""
    return list(AnnouncedShift.objects.filter(courier=courier, withdrawn_at=None, until_at__gt=at))


def announced_until(courier: Courier, *, at: datetime) -> datetime | None:
    """Return until when the courier said to be there, if `at` is within announced hours or shortly before them."""
    here = announced(courier, at=at)
    return here[0].until_at if here and here[0].from_at <= at + EARLY else None


def counted_on(city: City, *, at: datetime) -> QuerySet[AnnouncedShift]:
    """Return announced hours that begin from now on: of whoever may come on shift and rides for any shop.

    Who has not come five minutes after the beginning is not counted on any more.
    """
    return AnnouncedShift.objects.filter(
        city=city,
        withdrawn_at=None,
        from_at__gte=at - LATEST,
        courier__user__is_active=True,
        courier__home_shop_key=None,
    )


def duty_ahead(city: City, *, at: datetime) -> list[tuple[datetime, datetime | None]]:
    """Return from when until when each courier is there: on shift (an end not said is None) or announced.

    Nobody is there twice: who is on shift is counted for announced hours once that shift ends.
    """
    on_shift = Shift.objects.filter(city=city, ended_at=None, courier__home_shop_key=None)
    ends = dict(on_shift.values_list("courier", "until"))
    spans: list[tuple[datetime, datetime | None]] = [(at, until) for until in ends.values()]
    for row in counted_on(city, at=at):
        if row.courier_id not in ends:
            spans.append((row.from_at, row.until_at))
        elif (until := ends[row.courier_id]) is not None and row.from_at > at:
            spans.append((max(row.from_at, until), row.until_at))
    return spans


def to_come(city: City, *, at: datetime, within: timedelta) -> QuerySet[AnnouncedShift]:
    """Return whose announced hours begin soon and who is not there yet, with their couriers."""
    is_there = Exists(Shift.objects.filter(courier=OuterRef("courier"), ended_at=None))
    soon = counted_on(city, at=at).filter(~is_there, from_at__lte=at + within)
    return soon.select_related("courier")
