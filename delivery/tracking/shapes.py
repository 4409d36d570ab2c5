"""What a tracking page prints: frozen, in the reader's words, and no more of a courier than a first name and a dot."""

from dataclasses import dataclass
from datetime import datetime

from delivery.tracking.rules import Phase
from delivery.tracking.wording import Step
from marketplace.kernel.format import Arrival
from marketplace.kernel.geo import Point


@dataclass(frozen=True)
class Parcel:
    """One shop's parcel on its way."""

    shop: str
    phase: Phase
    sentence: str
    steps: tuple[Step, ...]
    courier: str
    vehicle: str
    eta: datetime | None
    stops_before: int
    pickup: Point
    position: Point | None
    way: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Tracking:
    """A whole order underway, ready to print."""

    code: str
    stream: str  # where its page hears of news
    city: str
    phase: Phase
    sentence: str
    arrival: Arrival
    promised_at: datetime
    eta_from: datetime | None
    eta_until: datetime | None
    parcels: tuple[Parcel, ...]
    door: Point
    is_live: bool  # somebody moves: the map is worth showing
    is_over: bool
    updated_at: datetime
