"""Where phones are: batches with the phone's own times, none off shift, none twice, none that cannot be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now

from delivery.couriers.models import Courier, Position, Shift
from delivery.couriers.rules import HEARD_S, Belief, Doubt, Fix, believe
from marketplace.journal.operations import record
from marketplace.kernel.geo import Point
from marketplace.streams.operations import publish


class OffShift(Exception):
    """No shift is open: where the phone is, is none of our business."""


@dataclass(frozen=True, kw_only=True)
class Noted:
    """What became of a batch."""

    kept: int
    known: int
    doubted: tuple[tuple[Fix, Doubt], ...]


def note_positions(courier: Courier, fixes: Sequence[Fix], *, at: datetime) -> Noted:
    """Keep the believable places of a batch and move the courier to the newest one.

    Raises:
        OffShift: nothing was kept.
    """
    shift = Shift.objects.filter(courier=courier, ended_at=None).first()
    if shift is None:
        raise OffShift
    belief = believe(fixes, last=_last(courier), shift_from=shift.started_at, now=at)
    with transaction.atomic():
        known = _known(courier, belief)
        Position.objects.bulk_create(
            [_row(courier, fix) for fix in belief.kept if fix.at not in known], ignore_conflicts=True
        )
        _move(courier, belief, at=at)
        publish(f"city:{courier.city.slug}", f"courier:{courier.public_id}")
    return Noted(kept=len(belief.kept) - len(known), known=len(known), doubted=belief.doubted)


def _last(courier: Courier) -> Fix | None:
    point, at = courier.point, courier.positioned_at
    return Fix(point=point, at=at) if point and at else None


def _known(courier: Courier, belief: Belief) -> set[datetime]:
    moments = [fix.at for fix in belief.kept]
    return set(Position.objects.filter(courier=courier, at__in=moments).values_list("at", flat=True))


def _row(courier: Courier, fix: Fix) -> Position:
    place: Point = fix.point
    return Position(
        city_id=courier.city_id,
        courier=courier,
        lat=place.lat,
        lon=place.lon,
        accuracy_m=fix.accuracy_m,
        at=fix.at,
    )


def _move(courier: Courier, belief: Belief, *, at: datetime) -> None:
    """Note that the phone was heard; move the courier unless a newer place is known."""
    silent = Q(heard_at__isnull=True) | Q(heard_at__lt=Now() - timedelta(seconds=HEARD_S))
    was_silent = Courier.objects.filter(silent, pk=courier.pk).update(heard_at=Now())
    if was_silent:
        record(courier, "courier.heard_again", at=at, actor=f"courier:{courier.public_id}")
    else:
        Courier.objects.filter(pk=courier.pk).update(heard_at=Now())
    if belief.kept:
        newest = belief.kept[-1]
        older = Q(positioned_at__isnull=True) | Q(positioned_at__lt=newest.at)
        Courier.objects.filter(older, pk=courier.pk).update(
            lat=newest.point.lat, lon=newest.point.lon, positioned_at=newest.at
        )
