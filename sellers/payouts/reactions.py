"""What the payouts do when an account may receive again."""

from datetime import datetime

from delivery.couriers.models import Courier
from marketplace.journal.models import Event
from marketplace.kernel.clock import wall_now
from sellers.payouts.accounts import send_waiting
from sellers.shops.models import Seller


def send_to_seller(event: Event, *, at: datetime) -> None:
    """What waited for the shop's account goes now."""
    send_waiting(Seller.objects.get(public_id=event.subject_id), wall_at=wall_now())


def send_to_courier(event: Event, *, at: datetime) -> None:
    """What waited for the courier's account goes now."""
    send_waiting(Courier.objects.get(public_id=event.subject_id), wall_at=wall_now())
