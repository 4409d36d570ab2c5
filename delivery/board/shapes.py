"""What the operator's pages print: frozen, in words, ready."""

from dataclasses import dataclass
from datetime import datetime

from marketplace.kernel.format import Arrival


@dataclass(frozen=True, kw_only=True)
class Row:
    """One delivery in the list, the riskiest first."""

    key: str
    url: str
    minutes: int  # to the promise; below zero it is over
    left: str  # the same, written
    risk: str
    late_bp: int
    chance: str
    name: str
    detail: str
    state: str
    is_alarm: bool
    arrival: Arrival
    current: bool = False


@dataclass(frozen=True, kw_only=True)
class Tab:
    url: str
    name: str
    current: bool
    count: int | None


@dataclass(frozen=True, kw_only=True)
class OnShift:
    """One courier on shift."""

    name: str
    vehicle: str
    state: str
    carrying: int
    heard_s: float | None
    is_silent: bool


@dataclass(frozen=True, kw_only=True)
class ToCome:
    """One courier who has announced the next hours and is not there yet."""

    name: str
    vehicle: str
    from_at: datetime
    until_at: datetime


@dataclass(frozen=True, kw_only=True)
class Board:
    """A city at one moment."""

    rows: tuple[Row, ...]
    more: int
    tabs: tuple[Tab, ...]
    alarms: tuple[Row, ...]
    couriers: tuple[OnShift, ...]
    to_come: tuple[ToCome, ...]
    updated_at: datetime


@dataclass(frozen=True, kw_only=True)
class Moment:
    """One line of a timeline."""

    at: datetime
    words: str
    who: str
    is_wrong: bool


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One courier who was asked, and what became of it."""

    name: str
    at: datetime
    answer: str
    state: str


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A courier one could ask by hand, and what that would do."""

    key: str
    name: str
    state: str
    door_at: datetime
    difference: str
    is_late: bool


@dataclass(frozen=True, kw_only=True)
class Part:
    """One reason, named."""

    name: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Why:
    """Why this courier was asked, in words and in the planner's own figures."""

    sentence: str
    parts: tuple[Part, ...]
    runner_up: str


@dataclass(frozen=True, kw_only=True)
class Detail:
    """One delivery, whole."""

    key: str
    row: Row
    codes: tuple[Part, ...]
    places: tuple[Part, ...]
    contents: str
    incidents: tuple[Moment, ...]
    moments: tuple[Moment, ...]
    asked: tuple[Asked, ...]
    why: Why | None
    candidates: tuple[Candidate, ...]
    may_reassign: bool
    may_release: bool
    may_call_off: bool
    is_open: bool
