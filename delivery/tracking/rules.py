"""What a shopper may see of a delivery, and when: steps, the band of today's belief, the courier's place. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

BAND_SHARE = 0.15  # of what is left of the way; shrinks as the door comes nearer
BAND_LEAST = timedelta(minutes=1)
MOVED_FROM = timedelta(minutes=1)  # less is not worth a word
PROOF_OF_LIFE = timedelta(minutes=5)  # an older position says nothing


class Phase(StrEnum):
    """How far one parcel is, in the order of the clock."""

    ASKED = "asked"  # the shop has been told
    PREPARING = "preparing"
    PACKED = "packed"  # waits for a courier
    COMING_TO_SHOP = "coming_to_shop"
    AT_SHOP = "at_shop"
    COMING_NEXT = "coming_next"  # the courier collects another parcel of this order first
    ON_THE_WAY = "on_the_way"
    AT_DOOR = "at_door"
    DELIVERED = "delivered"
    FAILED = "failed"
    RETURNED = "returned"
    CALLED_OFF = "called_off"


ORDER = tuple(Phase)
ENDED = frozenset({Phase.DELIVERED, Phase.RETURNED, Phase.CALLED_OFF})


@dataclass(frozen=True)
class Halt:
    """One stop still ahead in a courier's run; `is_mine`: of this shopper, `parcel`: of which of theirs."""

    place: tuple[float, float]
    parcel: int
    is_mine: bool
    is_pickup: bool
    is_there: bool  # the courier stands there


@dataclass(frozen=True)
class Marks:
    """The moments of one parcel, and whether a courier holds it."""

    confirmed_at: datetime | None
    packed_at: datetime | None
    picked_up_at: datetime | None
    is_assigned: bool


def phase_of(state: str, marks: Marks, parcel: int, halts: Sequence[Halt]) -> Phase:
    """Return how far a parcel is, given its state and the courier's stops ahead."""
    ended = {
        "delivered": Phase.DELIVERED,
        "failed": Phase.FAILED,
        "returned": Phase.RETURNED,
        "cancelled": Phase.CALLED_OFF,
    }.get(state)
    if ended is not None:
        return ended
    ahead = halts[0] if halts and halts[0].is_mine else None  # what others get is not told
    if marks.picked_up_at is not None:
        return Phase.AT_DOOR if ahead and ahead.is_there and not ahead.is_pickup else Phase.ON_THE_WAY
    if not marks.is_assigned or ahead is None:
        return _before_courier(marks)
    if ahead.parcel != parcel:
        return Phase.COMING_NEXT
    return Phase.AT_SHOP if ahead.is_there else Phase.COMING_TO_SHOP


def _before_courier(marks: Marks) -> Phase:
    if marks.packed_at is not None:
        return Phase.PACKED
    return Phase.PREPARING if marks.confirmed_at is not None else Phase.ASKED


def shows_courier(phase: Phase, halts: Sequence[Halt]) -> bool:
    """Say whether the courier's dot is on the map: from setting off for this parcel, never at another's door."""
    moving = phase in {
        Phase.COMING_NEXT,
        Phase.COMING_TO_SHOP,
        Phase.AT_SHOP,
        Phase.ON_THE_WAY,
        Phase.AT_DOOR,
    }
    at_anothers = bool(halts) and halts[0].is_there and not halts[0].is_mine
    return moving and not at_anothers


def stops_before(halts: Sequence[Halt]) -> int:
    """Return how many other places the courier halts at before this shopper's next one."""
    before: list[tuple[float, float]] = []
    for halt in halts:
        if halt.is_mine:
            break
        if not before or before[-1] != halt.place:
            before.append(halt.place)
    return len(before)


def eta_band(eta: datetime, *, at: datetime) -> tuple[datetime, datetime]:
    """Return the earliest and the latest arrival to speak of, whole minutes, never in the past."""
    half = max((eta - at) * BAND_SHARE, BAND_LEAST)
    first, last = max(eta - half, at), max(eta + half, at + BAND_LEAST)
    return first.replace(second=0, microsecond=0), _minute_up(last)


def _minute_up(moment: datetime) -> datetime:
    whole = moment.replace(second=0, microsecond=0)
    return whole if whole == moment else whole + timedelta(minutes=1)
