"""What an order page says of lateness."""

from uuid import UUID

from marketplace.amends.models import Amends


def amends_of(order_key: UUID) -> Amends | None:
    return Amends.objects.filter(order_key=order_key).first()
