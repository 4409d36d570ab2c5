"""What the money does when an order, a share or a delivery moves."""

from datetime import datetime
from uuid import UUID

from delivery.runs.models import Delivery
from marketplace.journal.models import Event
from marketplace.kernel.clock import wall_now
from marketplace.payments import operations
from marketplace.payments.settling_up import settle_up
from marketplace.payments.shares import pay_shares
from marketplace.wallet import covers


def capture(event: Event, *, at: datetime) -> None:
    """Every shop has answered: take what was said, for whom it was said; of what was taken before, give back the rest."""
    order_key = UUID(event.subject_id)
    operations.want_capture(
        order_key,
        capture_minor=event.data["capture_minor"],
        legs=event.data["legs"],
        wall_at=wall_now(),
    )
    settle_up(order_key, at=at)


def release(event: Event, *, at: datetime) -> None:
    """The order is called off: let the hold go, or give back what was taken."""
    order_key = UUID(event.subject_id)
    operations.want_release(order_key, wall_at=wall_now())
    settle_up(order_key, at=at)
    if event.name == "order.abandoned":  # never held: nothing of it can be captured any more
        covers.release(order_key, at=at)


def release_covers(event: Event, *, at: datetime) -> None:
    """The card is let go: what was set aside besides it is free again."""
    covers.release(UUID(event.data["order"]), at=at)


def follow_capture(event: Event, *, at: datetime) -> None:
    """The money is there: less may be due by now, and whoever is due gets a transfer."""
    settle_up(UUID(event.data["order"]), at=at)
    pay_shares(UUID(event.data["order"]), at=at)


def share_out(event: Event, *, at: datetime) -> None:
    """A share was handed over: its shop gets a transfer."""
    pay_shares(UUID(event.data["order"]), at=at)


def follow_parcel(event: Event, *, at: datetime) -> None:
    """A parcel reached the door, came back or was called off: pay the courier, give back what did not arrive."""
    pay_shares(Delivery.objects.values_list("basket_key", flat=True).get(public_id=event.subject_id), at=at)
