"""What happens at a stop: arriving, collecting, handing over at the door.

Every act bears coming twice and out of order: what is done stays done, and the answer is the state as it is.
"""

from datetime import datetime

from django.db import transaction

from delivery.runs.models import Act, Delivery, Proof, Stop
from delivery.runs.news import tell
from delivery.runs.operations.giving import end_run_if_done
from delivery.runs.operations.holding import actor_of, held, locked
from delivery.runs.refusals import (
    AgeNotSeen,
    NotYet,
    PinNeeded,
    ProofMissing,
    Refusal,
    StopClosed,
    TooManyTries,
    WrongCode,
)
from delivery.runs.rules import DoorProof, Lack, lacking, same_code
from delivery.runs.states import DELIVERY, STOP, DeliveryState, StopKind, StopState
from marketplace.journal.operations import advance

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
        fresh = locked(delivery)
        if not same_code(code, fresh.handover_code):
            raise WrongCode
        _collect(fresh, at=at, actor=actor)


def arrive(stop: Stop, *, at: datetime) -> Stop:
    """Note that the courier stands at the stop; a stop that is already done only learns when that was."""
    with transaction.atomic():
        _, fresh = held(stop)
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
        delivery, fresh = held(stop)
        if not same_code(code, delivery.parcel_code):
            raise WrongCode
        _collect(delivery, at=at, actor=actor_of(delivery))
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
        delivery, fresh = held(stop)
        if delivery.state == DeliveryState.DELIVERED:
            return fresh
        if delivery.state == DeliveryState.ASSIGNED:
            raise NotYet
        if delivery.state != DeliveryState.PICKED_UP:
            raise StopClosed
        kinds = _proven(fresh, delivery, proof)
        at, actor = max(at, delivery.picked_up_at or at), actor_of(delivery)
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


def _proven(stop: Stop, delivery: Delivery, proof: DoorProof) -> list[str]:
    """Return the kinds of proof that hold, or raise what is missing."""
    tries = Act.objects.filter(stop=stop, kind="completion", answer__code=WrongCode.code).count()
    if proof.pin and tries >= PIN_TRIES:
        raise TooManyTries
    lack = lacking(proof, wanted_pin=delivery.dropoff_pin, min_age=delivery.min_age)
    if lack:
        raise LACKS[lack]
    there = {"pin": bool(proof.pin), "photo": proof.has_photo, "age_seen": proof.age_seen}
    return [kind for kind, is_there in there.items() if is_there]
