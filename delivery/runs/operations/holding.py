"""Who holds a delivery right now: read under lock, before anything at a stop is written."""

from delivery.runs.models import Delivery, Stop
from delivery.runs.refusals import TakenBack


def held(stop: Stop) -> tuple[Delivery, Stop]:
    """Return delivery and stop as they are now, locked, if the courier of the stop's run still holds the delivery."""
    delivery = locked(stop.delivery)
    fresh = Stop.objects.select_related("run").select_for_update(of=("self",)).get(pk=stop.pk)
    fresh.delivery = delivery
    if delivery.courier_id != fresh.run.courier_id:
        raise TakenBack
    return delivery, fresh


def locked(delivery: Delivery) -> Delivery:
    """Return the delivery as it is now, held until the end of the transaction.

    Courier and run are read afterwards, never joined: PostgreSQL takes a row it had to wait for in its new version and
    the rows joined to it in their old one, so a run that began meanwhile would be missing.
    """
    return Delivery.objects.select_for_update(of=("self",)).select_related("city").get(pk=delivery.pk)


def locked_with_mates(delivery: Delivery) -> Delivery:
    """Return the delivery as it is now; the parcels of its basket, whose pay hangs together, are held with it in one order."""
    mates = Delivery.objects.select_for_update(of=("self",)).select_related("city")
    rows = {row.pk: row for row in mates.filter(basket_key=delivery.basket_key).order_by("pk")}
    return rows[delivery.pk]


def actor_of(delivery: Delivery) -> str:
    return f"courier:{delivery.courier.public_id}" if delivery.courier else ""
