"""A day as a drawing: each parcel a dot at its promised time, as high as it came before its promise. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 640, 280
LEFT, RIGHT, TOP, BOTTOM = 44, 8, 12, 28
MOST_MIN, LEAST_MIN = 45, -30  # what lies beyond is drawn at the edge
HOUR_S = 3600


@dataclass(frozen=True, kw_only=True)
class Dot:
    x: float
    y: float
    is_late: bool


@dataclass(frozen=True, kw_only=True)
class Tick:
    at: float
    name: str


@dataclass(frozen=True, kw_only=True)
class Plot:
    """Places in the drawing's own units; `promise_y` is the line below which a parcel came too late."""

    width: int
    height: int
    left: int
    right: int
    bottom: int
    promise_y: float
    planned: tuple[Dot, ...]
    changed: tuple[Dot, ...]
    hours: tuple[Tick, ...]
    minutes: tuple[Tick, ...]


def plot_of(parcels: Sequence[Sequence[float | None]]) -> Plot:
    """Return the drawing of a replayed day's rows: promised second, then how many seconds before it each time came."""
    first = min(int(row[0] or 0) for row in parcels) // HOUR_S * HOUR_S
    last = max(int(row[0] or 0) for row in parcels) // HOUR_S * HOUR_S + HOUR_S

    def x(second: float) -> float:
        return round(LEFT + (second - first) / (last - first) * (WIDTH - LEFT - RIGHT), 1)

    def dots(column: int) -> tuple[Dot, ...]:
        rows = [(row[0] or 0.0, row[column]) for row in parcels]
        return tuple(
            Dot(x=x(promised), y=_y(slack / 60), is_late=slack < 0)
            for promised, slack in rows
            if slack is not None
        )

    step = max(1, (last - first) // HOUR_S // 8) * HOUR_S
    return Plot(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=WIDTH - RIGHT,
        bottom=HEIGHT - BOTTOM,
        promise_y=_y(0),
        planned=dots(2),
        changed=dots(3),
        hours=tuple(Tick(at=x(s), name=str(s // HOUR_S % 24)) for s in range(first, last + 1, step)),
        minutes=tuple(
            Tick(at=_y(m), name=f"{m:+d}".replace("-", "−") if m else "0")
            for m in range(LEAST_MIN, MOST_MIN + 1, 15)
        ),
    )


def _y(minutes: float) -> float:
    held = min(max(minutes, LEAST_MIN), MOST_MIN)
    return round(TOP + (MOST_MIN - held) / (MOST_MIN - LEAST_MIN) * (HEIGHT - TOP - BOTTOM), 1)
