"""What is decided around the planner: its policy for a city's size, when a parcel is ready, when to raise the alarm. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from delivery.planning import STREET, Policy

OFFER_GRACE_S = 2  # an answer that was on its way
SILENT_S = 90  # wall seconds: older than this lost what is not on board
ASK_AGAIN_S = 120  # wall seconds until a missed offer may go to the same courier again
ALARM_S = 120.0
LEAST_ALARM_S = 20.0  # wall seconds: a fast clock alone is no alarm
LOOK_AGAIN_S = 30.0  # wall seconds: nothing waits longer for its next look
LOOK_AT_HELD_S = 15.0  # wall seconds between two looks at what is under way
SOONEST_S = 1.0
COMES_IN_TIME = timedelta(minutes=15)  # town time from a shift's beginning to a first door
CALM_LOOK_S = 120.0  # wall seconds between two looks at a city where nothing is open
ADVICE_HOLDS = timedelta(minutes=15)  # town time
ANSWER_S = 6.0  # wall seconds a person needs to say yes
READY_SD_S = 90.0
LATE_SHOP_S = 60.0
WITHDRAW_WHEN_READY_MOVES = timedelta(minutes=5)
STRAYED = timedelta(minutes=2)  # town time behind what was expected at the yes …
PHONE_LAG_S = 10.0  # … or so many wall seconds, where the clock is so fast that every phone is behind …
MOST_STRAYED = timedelta(minutes=5)  # … but never more than this
WORTH_TAKING_BACK = timedelta(minutes=3)  # at the door
ENDANGERED = timedelta(minutes=1)
WORTH_TURNING_S = 180.0  # at all doors of a run together

SEARCH_BUDGET = 400_000  # rounds of search, shared by the deliveries: a look stays under a second
LEAST_SEARCH = 100


def policy_for(*, deliveries: int, rate: float) -> Policy:
    """Return the street policy with a search that fits the city's size and an offer early enough for its clock."""
    iterations = min(STREET.iterations, max(LEAST_SEARCH, SEARCH_BUDGET // max(deliveries, 1)))
    return replace(STREET, iterations=iterations, commit_lead_s=max(STREET.commit_lead_s, ANSWER_S * rate))


@dataclass(frozen=True, kw_only=True)
class Readiness:
    """When a parcel may be collected, and how sure that is."""

    at: datetime
    sd_s: float


def readiness(*, ready_at: datetime, packed_at: datetime | None, now: datetime) -> Readiness:
    """Return when the parcel is expected packed: as the shop said, or soon when it is late."""
    if packed_at is not None:
        return Readiness(at=packed_at, sd_s=0.0)
    late = now + timedelta(seconds=LATE_SHOP_S)
    return Readiness(at=ready_at if ready_at > now else late, sd_s=READY_SD_S)


def alarm(*, unplaced_for_s: float | None, asked_for_s: float | None, rate: float) -> str:
    """Return why a delivery without a courier needs a human now, or "".

    `unplaced_for_s` is town time since the shop's yes where the plan has nobody; `asked_for_s` is wall time since the
    first offer went out.
    """
    if unplaced_for_s is not None and unplaced_for_s > max(ALARM_S, LEAST_ALARM_S * rate):
        return "nobody_can"
    if asked_for_s is not None and asked_for_s > ALARM_S:
        return "nobody_takes_it"
    return ""


def is_awaited(*, promised_at: datetime, coming: Sequence[datetime]) -> bool:
    """Say whether somebody who has announced when they come can still bring it in time: until then nobody is alarmed."""
    return any(from_at + COMES_IN_TIME <= promised_at for from_at in coming)


def next_look_s(*, is_held: bool, waits_s: float | None) -> float:
    """Return in how many wall seconds a delivery is looked at again; never later than half a minute."""
    if is_held:
        return LOOK_AT_HELD_S
    return LOOK_AGAIN_S if waits_s is None else min(max(waits_s, SOONEST_S), LOOK_AGAIN_S)


def wants_back(*, planned_pickup: datetime, ready_at: datetime) -> bool:
    """Say whether an open offer counts on a parcel that its shop has put off since."""
    return ready_at - planned_pickup >= WITHDRAW_WHEN_READY_MOVES


def has_strayed(
    *, expected: datetime, planned: datetime | None, ready_at: datetime, rate: float = 1.0
) -> bool:
    """Say whether a courier has fallen behind what was expected at their yes; waiting for the shop is not falling behind."""
    allowed = min(max(STRAYED, timedelta(seconds=PHONE_LAG_S * rate)), MOST_STRAYED)
    return planned is not None and expected - max(planned, ready_at) >= allowed


def is_endangered(*, door_at: datetime, promised_at: datetime) -> bool:
    """Say whether an accepted parcel is expected at its door later than promised, or so near it that little is needed."""
    return promised_at - door_at < ENDANGERED


def is_worth_taking_back(*, door_at: datetime, other_door_at: datetime) -> bool:
    """Say whether another courier would be at the door so much sooner that an accepted parcel changes hands."""
    return door_at - other_door_at >= WORTH_TAKING_BACK


def is_worth_turning(*, doors_s: Sequence[float], other_doors_s: Sequence[float]) -> bool:
    """Say whether another order of the same stops is so much better that the courier is told to take it."""
    return sum(doors_s) - sum(other_doors_s) >= WORTH_TURNING_S
