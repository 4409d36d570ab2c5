"""Hours of duty said ahead, and taken back; town time. What is taken back leaves no mark on anybody."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from delivery.couriers.models import AnnouncedShift, Courier
from delivery.couriers.rules import wrong_hours
from marketplace.journal.operations import record
from marketplace.kernel.geo import Point, great_circle_m


class NotAnnounced(Exception):
    """These hours cannot be announced; `code` says why, and nothing was written."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, kw_only=True)
class Hours:
    """From when until when, and where they mean to start; None is the town's middle."""

    from_at: datetime
    until_at: datetime
    start: Point | None = None


def announce(courier: Courier, hours: Hours, *, at: datetime) -> AnnouncedShift:
    """Write down when the courier will be there; the same hours again are the same row.

    The courier's row is the lock, so that two phones get an answer each instead of waiting for each other.

    Raises:
        NotAnnounced: the hours are over, too long, too far ahead, start too far away, or overlap others of theirs.
    """
    code = wrong_hours(from_at=hours.from_at, until_at=hours.until_at, now=at) or _wrong_start(courier, hours)
    if code:
        raise NotAnnounced(code)
    place = {"lat": hours.start.lat, "lon": hours.start.lon} if hours.start else {"lat": None, "lon": None}
    words = {"from_at": hours.from_at, "until_at": hours.until_at, **place}
    with transaction.atomic():
        Courier.objects.select_for_update(of=("self",), no_key=True).get(pk=courier.pk)
        mine = AnnouncedShift.objects.filter(courier=courier, withdrawn_at=None)
        if same := mine.filter(**words).first():
            return same
        if mine.filter(from_at__lt=hours.until_at, until_at__gt=hours.from_at).exists():
            raise NotAnnounced("hours_announced_already")
        row = AnnouncedShift.objects.create(city=courier.city, courier=courier, announced_at=at, **words)
        _note(row, "courier.announced_hours", at=at)
    return row


def withdraw(courier: Courier, public_id: UUID, *, at: datetime) -> None:
    """Take announced hours back; again is nothing.

    Raises:
        AnnouncedShift.DoesNotExist: there are none, or they are somebody else's.
    """
    row = AnnouncedShift.objects.select_related("courier").get(courier=courier, public_id=public_id)
    with transaction.atomic():
        if AnnouncedShift.objects.filter(pk=row.pk, withdrawn_at=None).update(withdrawn_at=at):
            _note(row, "courier.took_hours_back", at=at)


def _wrong_start(courier: Courier, hours: Hours) -> str:
    city = courier.city
    is_far = hours.start is not None and great_circle_m(hours.start, city.centre) > city.reach_m
    return "start_too_far" if is_far else ""


def _note(row: AnnouncedShift, event: str, *, at: datetime) -> None:
    courier = row.courier
    hours = {"from_at": row.from_at.isoformat(), "until_at": row.until_at.isoformat()}
    record(courier, event, at=at, actor=f"courier:{courier.public_id}", data=hours)
