"""Deliveries find a courier, lose one, or are called off; runs begin and end with them.

Rows are locked in one order everywhere: delivery, stop, run.
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models.functions import Now

from delivery.couriers.models import Courier
from delivery.runs.models import Delivery, Run, Stop
from delivery.runs.news import tell
from delivery.runs.operations.holding import locked_with_mates
from delivery.runs.operations.paying import alone_minor, share_pay
from delivery.runs.rules import merged_order
from delivery.runs.states import DELIVERY, RUN, STOP, DeliveryState, RunState, StopKind, StopState
from marketplace.journal.operations import advance, record
from marketplace.streams.operations import publish

AHEAD = (StopState.AHEAD, StopState.ARRIVED)
ON_BOARD = (DeliveryState.PICKED_UP, DeliveryState.FAILED)

Planned = tuple[str, str, str | None]  # kind of stop, delivery, expected moment


def assign(
    deliveries: Sequence[Delivery], *, courier: Courier, planned: Sequence[Planned], at: datetime
) -> Run:
    """Give offered deliveries to a courier who said yes: their run begins, or grows in the planned order.

    Raises:
        AlreadyMoved: one of them was called off or planned anew; nothing was given.
    """
    with transaction.atomic():
        run = _active_run(courier) or Run.objects.create(city=courier.city, courier=courier, started_at=at)
        for delivery in deliveries:
            advance(
                delivery,
                DELIVERY,
                DeliveryState.ASSIGNED,
                at=at,
                event="delivery.assigned",
                actor=f"courier:{courier.public_id}",
                data={"run": str(run.public_id)},
                courier=courier,
                run=run,
                assigned_at=at,
                escalated_at=None,
                next_decision_at=Now(),
            )
            tell(delivery)
        _add_stops(run, deliveries, planned)
        share_pay(run, [delivery.basket_key for delivery in deliveries])
    return run


def reorder(stops: Sequence[Stop], *, at: datetime) -> bool:
    """Put the stops ahead of a run in the given order; nothing is turned once one of them was reached or left out."""
    with transaction.atomic():
        run = stops[0].run
        fresh = {stop.pk: stop for stop in run.stops.select_for_update(of=("self",)).order_by("pk")}
        ahead = {pk for pk, stop in fresh.items() if stop.state in AHEAD}
        if ahead != {stop.pk for stop in stops} or any(fresh[pk].state != StopState.AHEAD for pk in ahead):
            return False
        first = len(fresh) - len(ahead)
        for rank, stop in enumerate(stops, start=first):
            fresh[stop.pk].rank = rank
        Stop.objects.bulk_update([fresh[pk] for pk in ahead], ["rank"])
        record(run, "run.reordered", at=at, actor="dispatch")
        publish(f"courier:{run.courier.public_id}")
    return True


def call_off(delivery: Delivery, *, at: datetime, reason: str) -> bool:
    """Cancel a delivery that is still at the shop; an open offer dies with it, the courier's stops are left out.

    Called again it changes nothing; return whether this call changed it.

    Raises:
        IllegalMove: the courier has the parcel already.
    """
    with transaction.atomic():
        fresh = locked_with_mates(delivery)
        if fresh.state == DeliveryState.CANCELLED:
            return False
        _take_back(fresh, DeliveryState.CANCELLED, at=at, event="delivery.cancelled", reason=reason)
        return True


def release(delivery: Delivery, *, at: datetime, reason: str) -> None:
    """Take an assigned delivery from its courier and plan it anew.

    Raises:
        IllegalMove: nobody holds it, or it is on board.
    """
    with transaction.atomic():
        fresh = locked_with_mates(delivery)
        _take_back(fresh, DeliveryState.PLANNED, at=at, event="delivery.released", reason=reason)


def escalate(delivery: Delivery, *, at: datetime, reason: str) -> bool:
    """Raise the alarm for a delivery once; return whether this call raised it."""
    with transaction.atomic():
        unheard = Delivery.objects.filter(pk=delivery.pk, state=delivery.state, escalated_at=None)
        if not unheard.update(escalated_at=at):
            return False
        delivery.escalated_at = at
        record(delivery, "delivery.escalated", at=at, data={"reason": reason})
        tell(delivery)
        return True


def end_run_if_done(run: Run, *, at: datetime) -> None:
    """Finish the run once no stop is ahead and nothing is on board; abandon it when nothing of it was done."""
    fresh = Run.objects.select_for_update(of=("self",)).get(pk=run.pk)
    stops = fresh.stops.all()
    is_busy = stops.filter(state__in=AHEAD).exists() or fresh.deliveries.filter(state__in=ON_BOARD).exists()
    if is_busy or fresh.state != RunState.ACTIVE:
        return
    if stops.filter(state=StopState.DONE).exists():
        advance(fresh, RUN, RunState.FINISHED, at=at, event="run.finished", finished_at=at)
    else:
        advance(fresh, RUN, RunState.ABANDONED, at=at, event="run.abandoned", abandoned_at=at)


def _take_back(delivery: Delivery, to: str, *, at: datetime, event: str, reason: str) -> None:
    courier, run = delivery.courier, delivery.run
    data = {"reason": reason, "courier": str(courier.public_id) if courier else ""}
    is_over = to == DeliveryState.CANCELLED
    columns = {"cancelled_at": at, "next_decision_at": None} if is_over else {"next_decision_at": Now()}
    tell(delivery)
    advance(
        delivery,
        DELIVERY,
        to,
        at=at,
        event=event,
        data=data,
        courier=None,
        run=None,
        assigned_at=None,
        pay_minor=alone_minor(delivery),
        **columns,
    )
    if run is not None:
        share_pay(run, [delivery.basket_key])
        for stop in Stop.objects.filter(run=run, delivery=delivery, state__in=AHEAD):
            advance(stop, STOP, StopState.SKIPPED, at=at, event="stop.skipped", data=data, skipped_at=at)
        end_run_if_done(run, at=at)


def _active_run(courier: Courier) -> Run | None:
    """Return the run, held until the end of the transaction so that it cannot finish meanwhile."""
    active = Run.objects.select_for_update(of=("self",)).filter(courier=courier, state=RunState.ACTIVE)
    return active.first()


def _add_stops(run: Run, deliveries: Sequence[Delivery], planned: Sequence[Planned]) -> None:
    ahead = run.stops.filter(state__in=AHEAD).select_related("delivery").order_by("rank")
    current = {(stop.kind, str(stop.delivery.public_id)): stop for stop in ahead}
    new = {
        (str(kind), str(delivery.public_id)): Stop(
            city=run.city, run=run, delivery=delivery, kind=kind, rank=0
        )
        for delivery in deliveries
        for kind in (StopKind.PICKUP, StopKind.DROPOFF)
    }
    is_under_way = run.deliveries.filter(state__in=ON_BOARD).exists()
    etas = {(kind, key): datetime.fromisoformat(eta) for kind, key, eta in planned if eta}
    order = merged_order(
        list(current), list(new), [(kind, key) for kind, key, _ in planned], is_under_way=is_under_way
    )
    first = run.stops.exclude(state__in=AHEAD).count()
    for rank, key in enumerate(order, start=first):
        stop = current.get(key) or new[key]
        stop.rank, stop.eta = rank, etas.get(key, stop.eta)
    Stop.objects.bulk_update(current.values(), ["rank", "eta"])
    Stop.objects.bulk_create(new.values())
