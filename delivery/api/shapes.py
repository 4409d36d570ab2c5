"""What the phone is shown, as plain values; who lives behind a door only while the courier may know."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from delivery.couriers.models import Courier
from delivery.runs.models import Delivery, Run, Stop
from delivery.runs.queries import door_is_shown
from delivery.runs.states import DeliveryState, StopKind


@dataclass(frozen=True, kw_only=True)
class Place:
    """A shop or a door."""

    name: str
    line: str
    phone: str
    note: str
    lat: float
    lon: float


PARTS = tuple(part.name for part in fields(Place))


@dataclass(frozen=True, kw_only=True)
class StopShape:
    """One stop with all that its screen needs; `place` is null where the courier may not see it."""

    id: str
    kind: str
    state: str
    rank: int
    failure: str
    eta: datetime | None
    arrived_at: datetime | None
    done_at: datetime | None
    delivery: str
    delivery_state: str
    basket: str
    spoken_code: str
    promised_at: datetime
    ready_at: datetime
    is_packed: bool
    place: Place | None
    return_to: Place | None
    contents: list[dict[str, Any]]
    min_age: int
    proof: str
    handover_code: str
    pay_minor: int
    tip_minor: int


@dataclass(frozen=True, kw_only=True)
class RunShape:
    """The courier's run; state `none` and no stops while there is none."""

    id: str | None
    state: str
    started_at: datetime | None
    stops: list[StopShape]


def run_shape(run: Run | None, stops: list[Stop], courier: Courier, *, now: datetime) -> RunShape:
    """Return the run as the phone sees it now."""
    if run is None:
        return RunShape(id=None, state="none", started_at=None, stops=[])
    shown = [stop_shape(stop, courier, now=now) for stop in stops]
    return RunShape(id=str(run.public_id), state=run.state, started_at=run.started_at, stops=shown)


def stop_shape(stop: Stop, courier: Courier, *, now: datetime) -> StopShape:
    delivery, is_pickup = stop.delivery, stop.kind == StopKind.PICKUP
    is_shown = door_is_shown(stop, courier, now=now)
    goes_back = is_shown and not is_pickup and delivery.state == DeliveryState.FAILED
    return StopShape(
        id=str(stop.public_id),
        kind=stop.kind,
        state=stop.state,
        rank=stop.rank,
        failure=stop.failure,
        eta=stop.eta,
        arrived_at=stop.arrived_at,
        done_at=stop.done_at,
        delivery=str(delivery.public_id),
        delivery_state=delivery.state,
        basket=str(delivery.basket_key),
        spoken_code=delivery.spoken_code,
        promised_at=delivery.promised_at,
        ready_at=delivery.ready_at,
        is_packed=delivery.packed_at is not None,
        place=_place(delivery, stop.kind) if is_shown else None,
        return_to=_place(delivery, StopKind.PICKUP) if goes_back else None,
        contents=delivery.contents if is_shown else [],
        min_age=delivery.min_age,
        proof="parcel_code" if is_pickup else "pin_and_age" if delivery.min_age else "pin_or_photo",
        handover_code=delivery.handover_code if is_pickup and is_shown else "",
        pay_minor=delivery.pay_minor,
        tip_minor=delivery.tip_minor,
    )


def _place(delivery: Delivery, end: str) -> Place:
    """Return the shop's end of a delivery (`pickup`) or the door's (`dropoff`)."""
    return Place(**{part: getattr(delivery, f"{end}_{part}") for part in PARTS})
