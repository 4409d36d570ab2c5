"""What stands and lies between the streets: houses, park, water, rails. Pure; light on purpose."""

from __future__ import annotations

import itertools
from random import Random
from typing import TYPE_CHECKING

from marketplace.demo.town.plan import RAILWAY, RIVER, RIVER_WIDTH_M
from marketplace.demo.town.plane import (
    Line,
    Ring,
    beside,
    length_m,
    plain,
    shrunk,
    sides,
    signed_m2,
    smooth,
    unit,
)
from marketplace.demo.town.plots import HALF_WIDTH_M

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marketplace.demo.town.addresses import Door
    from marketplace.demo.town.quarters import Plot
    from marketplace.demo.town.streets import Ground

SETBACK_M = {"old": 0.8, "inner": 1.5, "south": 1.5, "outer": 5.0}
DEPTH_M = {"old": 12.0, "inner": 12.0, "south": 11.0}

Surface = tuple[Ring, ...]


def _wood(middle: complex, size: float) -> Ring:
    shape = (
        1 + 0.1j,
        0.75 + 0.6j,
        0.2 + 0.8j,
        -0.35 + 0.65j,
        -0.9 + 0.45j,
        -1.05 - 0.2j,
        -0.5 - 0.7j,
        0.3 - 0.6j,
    )
    return smooth([middle + place * size for place in (*shape, shape[0])], step_m=size / 3)[:-1]


COUNTRYSIDE = (
    _wood(-1420 + 1470j, 190), _wood(1420 + 1290j, 260), _wood(1060 + 1240j, 120), _wood(1850 - 700j, 240),
    _wood(-1830 - 1010j, 280), _wood(-1500 - 1290j, 150), _wood(420 - 1460j, 170), _wood(-1900 + 250j, 160),
)  # fmt: skip


def buildings(ground: Ground, doors: tuple[Door, ...], seed: int) -> tuple[Surface, ...]:
    """Return the footprints: rows round courtyards in the town, single houses outside.

    A footprint is its outline, then its holes.
    """
    rng = Random(f"ground {seed}")
    widths = _Widths(ground)
    rows = [
        row
        for plot in ground.plots
        if plot.use == "built" and plot.quarter != "outer"
        for row in _rows(plot, widths, rng)
    ]
    return (
        *rows,
        *((_house(door, rng),) for door in doors if door.quarter == "outer" and not door.address.suffix),
    )


class _Widths:
    """How far from the axis of its street a side of a plot may be built on."""

    def __init__(self, ground: Ground) -> None:
        self._half: dict[complex, list[tuple[complex, float]]] = {}
        for street in ground.graph.streets:
            line = ground.graph.line(street)
            for place, after in (*itertools.pairwise(line), *zip(line[1:], line, strict=False)):
                self._half.setdefault(place, []).append((unit(after - place), HALF_WIDTH_M[street.kind]))

    def beside(self, a: complex, b: complex, usual: float) -> float:
        ways = self._half.get(a, [])
        return next((half for way, half in ways if abs(way - unit(b - a)) < 0.05), usual)


def _rows(plot: Plot, widths: _Widths, rng: Random) -> Iterator[Surface]:
    outline = _outline(plot, widths)
    if outline is None or signed_m2(outline) < 120:
        return
    yard = shrunk(outline, DEPTH_M[plot.quarter] * rng.uniform(0.9, 1.15))
    if yard is None or signed_m2(yard) < 150:
        yield (outline,)
    elif plot.quarter == "old" or len(yard) != len(outline) or rng.random() < 0.3:
        yield outline, yard[::-1]
    else:
        yield from _broken(outline, yard, rng)


def _outline(plot: Plot, widths: _Widths) -> Ring | None:
    usual = 4.5 if plot.quarter == "old" else 6.0
    setback = SETBACK_M[plot.quarter]
    outline = shrunk(plot.ring, [widths.beside(a, b, usual) + setback for a, b in sides(plot.ring)])
    return outline and plain(outline, bend=0.05)


def _broken(outline: Ring, yard: Ring, rng: Random) -> Iterator[Surface]:
    """Yield the rows between the outline and its yard, with gaps at which one looks into the gardens."""
    for (a, b), (c, d) in zip(sides(outline), sides(yard), strict=True):
        cuts = [0.0, 1.0] if abs(b - a) < 45 else [0.0, rng.uniform(0.35, 0.65), 1.0]
        gap = min(0.2, 3.5 / abs(b - a))
        for low, high in itertools.pairwise(cuts):
            low, high = low + gap * (low > 0), high - gap * (rng.random() < 0.6)
            if (high - low) * abs(b - a) > 7:
                yield ((a + (b - a) * low, a + (b - a) * high, c + (d - c) * high, c + (d - c) * low),)


def _house(door: Door, rng: Random) -> Ring:
    along = door.inwards / 1j
    wide, deep = rng.uniform(8, 14) / 2, rng.uniform(8, 11)
    front = door.place + door.inwards * rng.uniform(3, 7)
    back = front + door.inwards * deep
    return front - along * wide, front + along * wide, back + along * wide, back - along * wide


def river() -> Ring:
    return (*beside(RIVER, RIVER_WIDTH_M / 2), *reversed(beside(RIVER, -RIVER_WIDTH_M / 2)))


def railway() -> Line:
    return RAILWAY


def pond(park: Ring) -> Ring:
    """Return a pond in the middle of the park."""
    middle = sum(park) / len(park)
    shape = (55 + 4j, 30 + 22j, -8 + 17j, -42 + 26j, -58 + 2j, -30 - 20j, 12 - 14j, 40 - 22j)
    return smooth([middle + place for place in (*shape, shape[0])], step_m=14)[:-1]


def park_paths(park: Ring) -> tuple[Line, ...]:
    """Return the walks from the corners of the park round its pond."""
    middle = sum(park) / len(park)
    walk = tuple(
        middle + (place - middle) / abs(place - middle) * 78 * (1.1 if k % 2 else 0.85)
        for k, place in enumerate(park)
    )
    spokes = tuple((gate, turn) for gate, turn in zip(park, walk, strict=True) if length_m((gate, turn)) > 60)
    return ((*walk, walk[0]), *spokes)
