"""Couriers who stop, and couriers nobody hears any more."""

from datetime import datetime

from django.db import transaction

from delivery.couriers.models import Courier
from delivery.couriers.operations import close_shift
from delivery.runs.models import Delivery
from delivery.runs.operations.giving import ON_BOARD, escalate, release
from delivery.runs.refusals import ParcelsOnBoard
from delivery.runs.states import DeliveryState


def end_shift(courier: Courier, *, at: datetime) -> None:
    """End the courier's shift; what they had accepted but not collected is planned anew. Twice is once.

    Raises:
        ParcelsOnBoard: they still carry something.
    """
    with transaction.atomic():
        held = Delivery.objects.filter(courier=courier)
        if held.filter(state__in=ON_BOARD).exists():
            raise ParcelsOnBoard
        for delivery in held.filter(state=DeliveryState.ASSIGNED).order_by("pk"):
            release(delivery, at=at, reason="shift_ended")
        close_shift(courier, at=at)


def release_silent(courier: Courier, *, at: datetime) -> None:
    """Plan anew what a silent courier has not collected; raise the alarm for what is on board."""
    for delivery in Delivery.objects.filter(courier=courier).order_by("pk"):
        if delivery.state == DeliveryState.ASSIGNED:
            release(delivery, at=at, reason="courier_silent")
        elif delivery.state in ON_BOARD:
            escalate(delivery, at=at, reason="courier_silent")
