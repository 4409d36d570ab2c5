"""Which open pages look again when a delivery changes."""

from delivery.runs.models import Delivery
from marketplace.streams.operations import publish


def tell(delivery: Delivery) -> None:
    """Tell the shopper's page, the courier's phone and the city's board, after commit."""
    order = f"order:{delivery.basket_key}"
    channels = [order, f"delivery:{delivery.public_id}", f"city:{delivery.city.slug}"]
    if delivery.courier is not None:
        channels.append(f"courier:{delivery.courier.public_id}")
    publish(*channels)
