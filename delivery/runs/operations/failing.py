"""When a stop cannot be done: doors that fail, parcels that come back, what a courier reports."""

from datetime import datetime

from django.db import transaction

from delivery.runs.models import Delivery, Incident, Stop
from delivery.runs.news import tell
from delivery.runs.operations.giving import AHEAD, end_run_if_done, release
from delivery.runs.operations.holding import actor_of, held
from delivery.runs.refusals import NotYet, StopClosed
from delivery.runs.states import DELIVERY, STOP, DeliveryState, StopKind, StopState
from marketplace.journal.operations import advance, record


def fail(stop: Stop, *, reason: str, at: datetime) -> Stop:
    """Note that a stop could not be done: a door not served is brought back, a shop not served is planned anew.

    Raises:
        NotYet: a door cannot fail before its parcel is collected.
        StopClosed: the stop is done.
    """
    with transaction.atomic():
        delivery, fresh = held(stop)
        if fresh.state == StopState.FAILED:
            return fresh
        if fresh.state not in AHEAD:
            raise StopClosed
        if fresh.kind == StopKind.PICKUP:
            return _fail_pickup(fresh, delivery, reason, at)
        if delivery.state != DeliveryState.PICKED_UP:
            raise NotYet
        columns = {"failed_at": at, "next_decision_at": None}
        actor, data = actor_of(delivery), {"reason": reason}
        advance(
            delivery,
            DELIVERY,
            DeliveryState.FAILED,
            at=at,
            event="delivery.failed",
            actor=actor,
            data=data,
            **columns,
        )
        advance(fresh, STOP, StopState.FAILED, at=at, event="stop.failed", failed_at=at, failure=reason)
        tell(delivery)
    return fresh


def bring_back(stop: Stop, *, at: datetime) -> Stop:
    """Note that a parcel whose door failed is back at its shop; twice is once.

    Raises:
        NotYet: it has not failed.
    """
    with transaction.atomic():
        delivery, fresh = held(stop)
        if delivery.state == DeliveryState.RETURNED:
            return fresh
        if delivery.state != DeliveryState.FAILED:
            raise NotYet
        actor = actor_of(delivery)
        advance(
            delivery,
            DELIVERY,
            DeliveryState.RETURNED,
            at=at,
            event="delivery.returned",
            actor=actor,
            returned_at=at,
        )
        tell(delivery)
        end_run_if_done(fresh.run, at=at)
    return fresh


def report(stop: Stop, *, code: str, note: str, at: datetime) -> Stop:
    """Write down what a courier reports; the operator's board shows it."""
    with transaction.atomic():
        Incident.objects.create(stop=stop, code=code, note=note, at=at)
        record(stop, "stop.incident", at=at, actor=actor_of(stop.delivery), data={"code": code})
        tell(stop.delivery)
    return stop


def _fail_pickup(stop: Stop, delivery: Delivery, reason: str, at: datetime) -> Stop:
    """Leave the shop without the parcel: the delivery is planned anew and the operator is told."""
    Stop.objects.filter(pk=stop.pk).update(failure=reason)
    release(delivery, at=at, reason=reason)
    Delivery.objects.filter(pk=delivery.pk).update(escalated_at=at)
    record(delivery, "delivery.escalated", at=at, actor=actor_of(delivery), data={"reason": reason})
    stop.refresh_from_db()
    return stop
