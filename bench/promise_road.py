"""What moves in a lived day: parcels on their way, couriers with the halts ahead of them, some standing still."""

from dataclasses import dataclass, field
from math import inf

from bench.promise_days import Chance, Duty, Order
from delivery.dispatch.rules import LATE_SHOP_S, READY_SD_S
from delivery.planning import StopKind


@dataclass(slots=True)
class Parcel:
    """One promised order on its way."""

    order: Order
    chance: Chance
    promised_s: float
    expects_s: float  # preparation, as the promise expected it
    rung_s: float = inf
    accepted_s: float = inf
    packed_s: float = inf
    picked_s: float = inf
    delivered_s: float = inf
    eta_s: float = inf  # said at the pick-up
    refused_by: set[str] = field(default_factory=set)
    not_now: dict[str, float] = field(default_factory=dict)
    asked: str = ""
    asked_until_s: float = -inf
    holder: str = ""

    def believed(self, now_s: float) -> tuple[float, float]:
        """Return when it is expected packed, and how surely."""
        if self.packed_s <= now_s:
            return self.packed_s, 0.0
        yes_s = self.accepted_s if self.accepted_s <= now_s else self.rung_s + 60.0
        ready_s = yes_s + self.expects_s
        return (ready_s if ready_s > now_s else now_s + LATE_SHOP_S), READY_SD_S


@dataclass(slots=True)
class Stop:
    kind: StopKind
    x: float
    y: float
    parcels: list[Parcel]


@dataclass(slots=True)
class OnRoad:
    """One courier as it really is: on the way to the first of its stops, or staying there."""

    duty: Duty
    x: float
    y: float
    free_s: float
    stops: list[Stop] = field(default_factory=list)
    left_s: float = 0.0
    expects_s: float = 0.0
    arrives_s: float = inf
    stands_s: tuple[float, float] = (inf, inf)  # a stall: from when to when it stands still
    legs: int = 0

    def place(self, now_s: float) -> tuple[float, float]:
        if not self.stops or self.arrives_s <= now_s:
            return (self.stops[0].x, self.stops[0].y) if self.stops else (self.x, self.y)
        rides_s = max(self.arrives_s - self.left_s - self.stood_s(inf), 1.0)
        share = max(0.0, min(1.0, (now_s - self.left_s - self.stood_s(now_s)) / rides_s))
        to = self.stops[0]
        return self.x + share * (to.x - self.x), self.y + share * (to.y - self.y)

    def is_standing(self, now_s: float) -> bool:
        return self.stands_s[0] <= now_s < self.stands_s[1]

    def stood_s(self, now_s: float) -> float:
        """Return how long it has stood still on its present way."""
        begin_s, end_s = self.stands_s
        return max(min(now_s, end_s) - begin_s, 0.0) if begin_s < inf else 0.0

    @property
    def carried(self) -> list[Parcel]:
        return [p for s in self.stops if s.kind is StopKind.DROPOFF for p in s.parcels if p.picked_s < inf]

    @property
    def bound(self) -> list[Parcel]:
        return [p for s in self.stops if s.kind is StopKind.PICKUP for p in s.parcels]
