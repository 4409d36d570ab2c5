"""What is decided about runs: the order of stops, expected moments, proofs, pay, who sees the door. Pure; seconds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hmac import compare_digest
from math import ceil

import numpy as np
from numpy.typing import NDArray

DOOR_SHOWN_AFTER_END = timedelta(minutes=15)
ETA_NEWS = timedelta(minutes=2)
PICKUP_SERVICE_S = 120.0
DROPOFF_SERVICE_S = 120.0
PAY_BASE_MINOR = 300
PAY_A_KM_MINOR = 100
PAY_A_FURTHER_SHOP_MINOR = 50  # what the shopper's fee asks for a further shop of a basket

Key = tuple[str, str]  # kind of stop, delivery


class Lack(StrEnum):
    """What a door still wants before a parcel counts as delivered."""

    RIGHT_PIN = "wrong_pin"
    PROOF = "proof_missing"
    EYES_ON_AGE = "age_not_seen"
    PIN_FOR_AGE = "pin_needed"


@dataclass(frozen=True, kw_only=True)
class DoorProof:
    """What the courier brings from the door."""

    pin: str = ""
    has_photo: bool = False
    age_seen: bool = False


def lacking(proof: DoorProof, *, wanted_pin: str, min_age: int) -> Lack | None:
    """Return what is missing, or None.

    The shopper's PIN or a photo proves a drop-off; goods for adults are never left at a door, so they want the PIN
    and the courier's eyes.
    """
    if proof.pin and not same_code(proof.pin, wanted_pin):
        return Lack.RIGHT_PIN
    if min_age and not proof.age_seen:
        return Lack.EYES_ON_AGE
    if min_age and wanted_pin and not proof.pin:
        return Lack.PIN_FOR_AGE
    return None if proof.pin or proof.has_photo else Lack.PROOF


def same_code(given: str, wanted: str) -> bool:
    """Say whether a typed code is the wanted one; case, spaces and hyphens do not count, an empty one never fits."""
    typed = given.upper().replace(" ", "").replace("-", "")
    return bool(wanted) and compare_digest(typed.encode(), wanted.upper().encode())


def plausible_at(acted_at: datetime, *, earliest: datetime, now: datetime) -> datetime:
    """Return the phone's moment, held between what came before and now."""
    return min(max(acted_at, earliest), now)


def shows_door(*, is_held: bool, ended_at: datetime | None, now: datetime) -> bool:
    """Say whether a courier sees name, address and phone: from the yes until 15 minutes after the end."""
    return is_held and (ended_at is None or now - ended_at <= DOOR_SHOWN_AFTER_END)


def has_moved(before: datetime | None, after: datetime, *, by: timedelta = ETA_NEWS) -> bool:
    """Say whether an expected moment moved enough to be news."""
    return before is None or abs(after - before) >= by


def guaranteed_pay_minor(way_m: float) -> int:
    """Return what a courier gets for one parcel: a base and a rate for each kilometre, up to the next ten cents."""
    return ceil((PAY_BASE_MINOR + PAY_A_KM_MINOR * way_m / 1000) / 10) * 10


def shared_pay_minor(alone: Sequence[int], *, is_first_paid: bool = False) -> list[int]:
    """Return what each parcel of one basket pays when one courier brings them all to the one door.

    The dearest pays its own way, every further one the rate of a further shop, and none more than alone: so the run pays
    at least what its dearest parcel would, and no further shop costs more than the shopper is asked for it.
    `is_first_paid`: the way is paid already by a parcel that is not in the list.
    """
    further = [min(one, PAY_A_FURTHER_SHOP_MINOR) for one in alone]
    if alone and not is_first_paid:
        dearest = max(range(len(alone)), key=lambda i: (alone[i], -i))
        further[dearest] = alone[dearest]
    return further


def merged_order(
    current: Sequence[Key], new: Sequence[Key], planned: Sequence[Key], *, is_under_way: bool
) -> list[Key]:
    """Return the stops still ahead of a run after new ones joined it.

    The plan's order, unless the courier has already collected something: then what was begun stays as it was and
    the new stops follow. Stops the plan did not know come last, in the order they had.
    """
    place = {key: number for number, key in enumerate(planned)}
    if is_under_way:
        return [*current, *sorted(new, key=lambda key: place.get(key, len(place)))]
    return sorted([*current, *new], key=lambda key: place.get(key, len(place)))


@dataclass(frozen=True, kw_only=True)
class Halt:
    """One stop still ahead, as far as time is concerned; `node` is a row of the riding times."""

    node: int
    is_pickup: bool
    ready_s: float = 0.0
    arrived_s: float | None = None


def expected_events(
    halts: Sequence[Halt], *, node: int, now_s: float, ride_s: NDArray[np.floating]
) -> tuple[list[float], float]:
    """Return when the goods change hands at each halt, and when the courier leaves the last one.

    Halts of one kind at one place that follow each other are one visit. Goods change hands half-way through.
    """
    events: list[float] = []
    at, clock, visit = node, now_s, None
    for halt in halts:
        half = (PICKUP_SERVICE_S if halt.is_pickup else DROPOFF_SERVICE_S) / 2
        same_visit = visit == (halt.node, halt.is_pickup)
        arrive = clock if same_visit else clock + float(ride_s[at, halt.node])
        if halt.arrived_s is not None:
            arrive = halt.arrived_s
        event = max(arrive + (0.0 if same_visit else half), halt.ready_s, now_s)
        clock = max(clock, event) if same_visit else event + half
        at, visit = halt.node, (halt.node, halt.is_pickup)
        events.append(event)
    return events, clock
