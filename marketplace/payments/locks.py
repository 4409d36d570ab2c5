"""The lock of an order's money: the first that is taken, and held by whoever shares it out or gives it back."""

from uuid import UUID

from marketplace.payments.models import Charge


def held(order_key: UUID) -> Charge:
    """Return the charge, locked: whatever shares out or gives back the money of one order takes turns."""
    return Charge.objects.select_related("city").select_for_update(of=("self",)).get(order_key=order_key)
