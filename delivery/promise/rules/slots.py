"""Windows in which more can be brought later: which there are, how much courier time each carries, what one order takes. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from delivery.promise.rules.saying import rounded_up

LENGTH = timedelta(minutes=30)
NOT_BEFORE = timedelta(minutes=60)  # sooner is what a promise within the hour is for
AHEAD = 6  # windows
FILLED = 0.6  # of the couriers' time may be given away ahead; the rest is for who orders within the hour
APPROACH = 0.5  # of the ride to the door: how far somebody comes first


@dataclass(frozen=True, slots=True)
class Window:
    from_at: datetime
    to_at: datetime


def windows_after(at: datetime) -> tuple[Window, ...]:
    """Return the next half-hours of the clock that begin an hour from now or later."""
    first = rounded_up(at + NOT_BEFORE, round(LENGTH.total_seconds()))
    return tuple(Window(first + i * LENGTH, first + (i + 1) * LENGTH) for i in range(AHEAD))


def capacity_s(window: Window, until: Sequence[datetime | None]) -> int:
    """Return the courier seconds a window may carry, from when each courier on shift means to stop (None = not said)."""
    worked = (min(window.to_at, end) - window.from_at if end else LENGTH for end in until)
    return int(FILLED * sum(max(span.total_seconds(), 0.0) for span in worked))


def needs_s(*, ride_s: float, shops: int, handover_s: float, drop_s: float) -> int:
    """Return the courier seconds one order takes: the way to its first shop, its shops, its ride, its door."""
    return max(round(ride_s * (1 + APPROACH) + shops * handover_s + drop_s), 1)


def collect_from(window_from: datetime, *, ride_s: float, handover_s: float) -> datetime:
    """Return from when the goods may be collected so that nobody rings before the window opens."""
    return window_from - timedelta(seconds=ride_s + handover_s)
