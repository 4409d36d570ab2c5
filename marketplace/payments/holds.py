"""Holds that end soon: a day before, the order is told, whatever its shops have said by then."""

from datetime import datetime, timedelta

from django.db import transaction

from marketplace.journal.operations import record
from marketplace.payments.models import Charge
from marketplace.payments.states import ChargeState, Want

BEFORE_THE_END = timedelta(hours=24)


def tell_of_ending_holds(*, wall_at: datetime, town_at: datetime, most: int = 50) -> int:
    """Journal, once a charge, that its hold ends within a day and nothing was said about taking it."""
    with transaction.atomic():
        ending = Charge.objects.select_for_update(skip_locked=True, of=("self",)).filter(
            state=ChargeState.HELD,
            capture_minor=None,
            ending_said_at=None,
            capture_before__lte=wall_at + BEFORE_THE_END,
        )
        rows = list(ending.exclude(wants=Want.RELEASE).order_by("capture_before")[:most])
        for charge in rows:
            record(charge, "charge.hold_ending", at=town_at, data={"order": str(charge.order_key)})
        Charge.objects.filter(pk__in=[charge.pk for charge in rows]).update(ending_said_at=wall_at)
    return len(rows)
