"""What couriers and pages read of runs; every read starts from the courier."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import QuerySet, Sum

from delivery.couriers.models import Courier
from delivery.runs.models import Delivery, Run, Stop
from delivery.runs.rules import shows_door
from delivery.runs.states import DeliveryState, RunState, StopState


def active_run(courier: Courier) -> Run | None:
    return Run.objects.filter(courier=courier, state=RunState.ACTIVE).first()


def stops_of(run: Run) -> list[Stop]:
    """Return the run's stops in their order, with their deliveries; one query."""
    stops = run.stops.exclude(state=StopState.SKIPPED).select_related("delivery").order_by("rank", "pk")
    return list(stops)


def stop_of(courier: Courier, public_id: UUID) -> Stop:
    """Return a stop of one of the courier's own runs.

    Raises:
        Stop.DoesNotExist: there is none, or it is somebody else's.
    """
    stops = Stop.objects.select_related("run", "run__courier", "delivery", "delivery__city")
    return stops.get(public_id=public_id, run__courier=courier)


def door_is_shown(stop: Stop, courier: Courier, *, now: datetime) -> bool:
    """Say whether this courier may see who lives behind the door of this stop."""
    delivery = stop.delivery
    ended_at = delivery.delivered_at or delivery.returned_at or delivery.cancelled_at
    return shows_door(is_held=delivery.courier_id == courier.pk, ended_at=ended_at, now=now)


def earned(courier: Courier, *, since: datetime) -> QuerySet[Delivery]:
    """Return what the courier carried to its end since then, newest first."""
    done = Delivery.objects.filter(
        courier=courier, state__in=[DeliveryState.DELIVERED, DeliveryState.RETURNED]
    )
    return done.filter(picked_up_at__gte=since).order_by("-picked_up_at")


def earned_minor(courier: Courier, *, since: datetime) -> dict[str, int]:
    """Return guaranteed pay and tips since then."""
    sums = earned(courier, since=since).order_by().aggregate(pay=Sum("pay_minor"), tips=Sum("tip_minor"))
    return {name: value or 0 for name, value in sums.items()}


def day_start(now: datetime, timezone_of: str) -> datetime:
    """Return the local midnight before `now`."""
    local = now.astimezone(ZoneInfo(timezone_of))
    return local.replace(hour=0, minute=0, second=0, microsecond=0)
