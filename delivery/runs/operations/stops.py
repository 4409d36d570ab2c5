"""What happens at a stop: arriving, collecting, handing over at the door, failing, bringing back.

Every act bears coming twice and out of order: what is done stays done, and the answer is the state as it is.
"""

from datetime import datetime

from django.db import transaction

from delivery.runs.models import Act, Delivery, Incident, Proof, Stop
from delivery.runs.news import tell
from delivery.runs.operations.giving import AHEAD, end_run_if_done, release
from delivery.runs.refusals import (
    AgeNotSeen,
    NotYet,
    PinNeeded,
    ProofMissing,
    Refusal,
    StopClosed,
    TakenBack,
    TooManyTries,
    WrongCode,
)
from delivery.runs.rules import DoorProof, Lack, lacking, same_code
from delivery.runs.states import DELIVERY, STOP, DeliveryState, StopKind, StopState
from marketplace.journal.operations import advance, record

COLLECTED = (DeliveryState.PICKED_UP, DeliveryState.DELIVERED, DeliveryState.FAILED, DeliveryState.RETURNED)
PIN_TRIES = 5
LACKS: dict[Lack, type[Refusal]] = {
    Lack.RIGHT_PIN: WrongCode,
    Lack.PROOF: ProofMissing,
    Lack.EYES_ON_AGE: AgeNotSeen,
    Lack.PIN_FOR_AGE: PinNeeded,
}


def hand_over(delivery: Delivery, *, code: str, at: datetime, actor: str) -> None:
    """Note that the shop gave the parcel to the courier who showed the right code; twice is once.

    Raises:
        WrongCode: this is not the code of this delivery's courier.
        NotYet: no courier holds it.
    """
    with transaction.atomic():
        fresh = _locked(delivery)
        if not same_code(code, fresh.handover_code):
            raise WrongCode
        _collect(fresh, at=at, actor=actor)


def arrive(stop: Stop, *, at: datetime) -> Stop:
    """Note that the courier stands at the stop; a stop that is already done only learns when that was."""
    with transaction.atomic():
        _, fresh = _held(stop)
        if fresh.state == StopState.AHEAD:
            advance(fresh, STOP, StopState.ARRIVED, at=at, event="stop.arrived", arrived_at=at)
        elif fresh.state == StopState.DONE and fresh.arrived_at is None and fresh.done_at:
            fresh.arrived_at = min(at, fresh.done_at)
            fresh.save(update_fields=["arrived_at"])
    return fresh


def pick_up(stop: Stop, *, code: str, at: datetime) -> Stop:
    """Note that the courier took the parcel whose code they read; twice is once.

    Raises:
        WrongCode: it is another parcel.
        TakenBack: the delivery was called off or given to somebody else.
    """
    with transaction.atomic():
        delivery, fresh = _held(stop)
        if not same_code(code, delivery.parcel_code):
            raise WrongCode
        _collect(delivery, at=at, actor=_name(delivery))
        fresh.refresh_from_db()
    return fresh


def drop_off(stop: Stop, *, proof: DoorProof, at: datetime) -> Stop:
    """Note that the parcel is at its door, proven; twice is once.

    Raises:
        NotYet: the parcel was not collected.
        WrongCode, ProofMissing, AgeNotSeen, PinNeeded, TooManyTries: what the door still wants.
        StopClosed: it failed before.
    """
    with transaction.atomic():
        delivery, fresh = _held(stop)
        if delivery.state == DeliveryState.DELIVERED:
            return fresh
        if delivery.state == DeliveryState.ASSIGNED:
            raise NotYet
        if delivery.state != DeliveryState.PICKED_UP:
            raise StopClosed
        kinds = _proven(fresh, delivery, proof)
        at, actor = max(at, delivery.picked_up_at or at), _name(delivery)
        advance(
            delivery,
            DELIVERY,
            DeliveryState.DELIVERED,
            at=at,
            event="delivery.delivered",
            actor=actor,
            data={"proof": kinds},
            delivered_at=at,
            eta=at,
            next_decision_at=None,
        )
        _finish(fresh, delivery, at=at, proof=[kind for kind in kinds if kind != "photo"])
        end_run_if_done(fresh.run, at=at)
    return fresh


def fail(stop: Stop, *, reason: str, at: datetime) -> Stop:
    """Note that a stop could not be done: a door not served is brought back, a shop not served is planned anew.

    Raises:
        NotYet: a door cannot fail before its parcel is collected.
        StopClosed: the stop is done.
    """
    with transaction.atomic():
        delivery, fresh = _held(stop)
        if fresh.state == StopState.FAILED:
            return fresh
        if fresh.state not in AHEAD:
            raise StopClosed
        if fresh.kind == StopKind.PICKUP:
            return _fail_pickup(fresh, delivery, reason, at)
        if delivery.state != DeliveryState.PICKED_UP:
            raise NotYet
        columns = {"failed_at": at, "next_decision_at": None}
        actor, data = _name(delivery), {"reason": reason}
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
        delivery, fresh = _held(stop)
        if delivery.state == DeliveryState.RETURNED:
            return fresh
        if delivery.state != DeliveryState.FAILED:
            raise NotYet
        actor = _name(delivery)
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
        record(stop, "stop.incident", at=at, actor=_name(stop.delivery), data={"code": code})
        tell(stop.delivery)
    return stop


def _collect(delivery: Delivery, *, at: datetime, actor: str) -> None:
    """Move a delivery into its courier's hands unless it is there already."""
    if delivery.state in COLLECTED:
        return
    if delivery.state != DeliveryState.ASSIGNED:
        raise NotYet
    at = max(at, delivery.assigned_at or at)
    advance(
        delivery,
        DELIVERY,
        DeliveryState.PICKED_UP,
        at=at,
        event="delivery.picked_up",
        actor=actor,
        picked_up_at=at,
    )
    stop = Stop.objects.exclude(state=StopState.SKIPPED).get(delivery=delivery, kind=StopKind.PICKUP)
    _finish(stop, delivery, at=at, proof=["code"])


def _finish(stop: Stop, delivery: Delivery, *, at: datetime, proof: list[str]) -> None:
    advance(stop, STOP, StopState.DONE, at=at, event="stop.done", done_at=at)
    Proof.objects.bulk_create(Proof(stop=stop, kind=kind, at=at) for kind in proof)
    tell(delivery)


def _fail_pickup(stop: Stop, delivery: Delivery, reason: str, at: datetime) -> Stop:
    """Leave the shop without the parcel: the delivery is planned anew and the operator is told."""
    Stop.objects.filter(pk=stop.pk).update(failure=reason)
    release(delivery, at=at, reason=reason)
    Delivery.objects.filter(pk=delivery.pk).update(escalated_at=at)
    record(delivery, "delivery.escalated", at=at, actor=_name(delivery), data={"reason": reason})
    stop.refresh_from_db()
    return stop


def _proven(stop: Stop, delivery: Delivery, proof: DoorProof) -> list[str]:
    """Return the kinds of proof that hold, or raise what is missing."""
    tries = Act.objects.filter(stop=stop, kind="completion", answer__code=WrongCode.code).count()
    if proof.pin and tries >= PIN_TRIES:
        raise TooManyTries
    lack = lacking(proof, wanted_pin=delivery.dropoff_pin, min_age=delivery.min_age)
    if lack:
        raise LACKS[lack]
    held = {"pin": bool(proof.pin), "photo": proof.has_photo, "age_seen": proof.age_seen}
    return [kind for kind, is_held in held.items() if is_held]


def _held(stop: Stop) -> tuple[Delivery, Stop]:
    """Return delivery and stop as they are now, locked, if the courier of the stop's run still holds the delivery."""
    delivery = _locked(stop.delivery)
    fresh = Stop.objects.select_related("run").select_for_update(of=("self",)).get(pk=stop.pk)
    fresh.delivery = delivery
    if delivery.courier_id != fresh.run.courier_id:
        raise TakenBack
    return delivery, fresh


def _locked(delivery: Delivery) -> Delivery:
    rows = Delivery.objects.select_for_update(of=("self",)).select_related("city", "courier")
    return rows.get(pk=delivery.pk)


def _name(delivery: Delivery) -> str:
    return f"courier:{delivery.courier.public_id}" if delivery.courier else ""
