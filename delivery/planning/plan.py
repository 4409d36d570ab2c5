"""What the planner answers: runs, offers, waits, moves, and the reason of each choice. Pure; seconds throughout."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class StopKind(StrEnum):
    PICKUP = "pickup"
    DROPOFF = "dropoff"


class WhyUnplaced(StrEnum):
    NO_COURIER = "no_courier"  # nobody on shift who may carry it
    EVERYONE_REFUSED = "everyone_refused"
    SHIFTS_END = "shifts_end"  # nobody can collect it before the end of their shift


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One halt. `event_s` is when the goods change hands: half-way between arriving (or waiting) and leaving."""

    kind: StopKind
    node: int
    shop: str  # "" at a door
    deliveries: tuple[str, ...]
    arrive_s: float
    event_s: float
    leave_s: float
    fixed: bool  # on board, bound or offered: this plan did not choose it


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierRun:
    """What one courier is expected to do, in order. `batches` are the deliveries of each round, for the next warm start."""

    courier: str
    stops: tuple[Stop, ...]
    batches: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A batch to propose now to one courier: the moment to set off has come (`leave_at_s` ≤ now + lead)."""

    courier: str
    deliveries: tuple[str, ...]
    shops: tuple[str, ...]
    leave_at_s: float
    first_pickup_s: float
    last_dropoff_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """A delivery whose courier need not be bound yet; look again at `until_s`."""

    delivery: str
    courier: str
    until_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """An idle courier worth moving to a shop in advance; advice, refusable like everything else."""

    courier: str
    shop: str
    node: int
    ride_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    delivery: str
    why: WhyUnplaced


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why this courier: expected moments, and in cost units what the choice adds, what it is made of, who came second."""

    delivery: str
    courier: str
    pickup_s: float
    dropoff_s: float
    over_floor_s: float
    slack_s: float  # promise − expected drop-off; below zero is late
    ride_s: float
    wait_s: float  # the courier waits at the shop
    together_with: tuple[str, ...]
    added_cost: float
    runner_up: str  # "" = nobody else could
    runner_up_cost: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The whole answer. The same snapshot, policy and seed give the same plan."""

    runs: tuple[CourierRun, ...]
    offers: tuple[Offer, ...]
    waits: tuple[Wait, ...]
    moves: tuple[Move, ...]
    unplaced: tuple[Unplaced, ...]
    reasons: Mapping[str, Reason]  # by delivery
    cost: float
    policy: str  # name and version
