"""What is read of couriers."""

from delivery.couriers.models import Courier, Shift


def open_shift(courier: Courier) -> Shift | None:
    return Shift.objects.filter(courier=courier, ended_at=None).first()
