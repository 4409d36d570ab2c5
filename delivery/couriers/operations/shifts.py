"""Duty begins and ends; town time."""

from datetime import datetime

from django.db import transaction

from delivery.couriers.models import AnnouncedShift, Courier, Shift
from delivery.couriers.queries import announced_until
from marketplace.journal.operations import record


def start_shift(courier: Courier, *, until: datetime | None, at: datetime) -> Shift:
    """Begin a shift, or return the one that is open with its new end; `until` is what the courier means to do.

    Who says nothing and has announced these hours means what was announced.
    """
    until = until or announced_until(courier, at=at)
    with transaction.atomic():
        shift, is_new = Shift.objects.get_or_create(
            courier=courier, ended_at=None, defaults={"city": courier.city, "started_at": at, "until": until}
        )
        if is_new:
            record(courier, "courier.came_on", at=at, actor=f"courier:{courier.public_id}")
        elif shift.until != until:
            shift.until = until
            shift.save(update_fields=["until"])
    return shift


def close_shift(courier: Courier, *, at: datetime) -> None:
    """End the open shift, if there is one, and forget where the phone is; announced hours of now are over too.

    What the courier still holds is the business of `delivery.runs.operations.end_shift`.
    """
    with transaction.atomic():
        for shift in Shift.objects.select_for_update(of=("self",)).filter(courier=courier, ended_at=None):
            shift.ended_at = max(at, shift.started_at)
            shift.save(update_fields=["ended_at"])
            Courier.objects.filter(pk=courier.pk).update(lat=None, lon=None, positioned_at=None)
            AnnouncedShift.objects.filter(
                courier=courier, withdrawn_at=None, from_at__lte=at, until_at__gt=at
            ).update(withdrawn_at=at)
            record(courier, "courier.went_off", at=at, actor=f"courier:{courier.public_id}")
