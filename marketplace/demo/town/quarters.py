"""How the meshes between the bones are cut into plots: tight and bent in the old town, wider outside. Pure."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from marketplace.demo.town.plan import IN_PARK, IN_SQUARES, OLD_RING, RIVER, Road
from marketplace.demo.town.plane import Ring, centroid, cross, crossing, foot, holds, sides, signed_m2, unit

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True)
class Cut:
    """How a quarter is cut: plots of about `plot_m2`, never narrower than `narrow_m`."""

    quarter: str
    kind: str
    plot_m2: float
    narrow_m: float
    slant: float
    bend: float


OLD = Cut("old", "lane", 6600, 42, 0.20, 0.05)
INNER = Cut("inner", "street", 15000, 70, 0.05, 0.0)
SOUTH = Cut("south", "street", 14500, 66, 0.12, 0.02)
OUTER = Cut("outer", "lane", 36000, 95, 0.06, 0.02)


@dataclass(frozen=True)
class Plot:
    """One piece of ground between streets, the quarter it lies in, and what it is used for."""

    ring: Ring
    quarter: str
    use: str = "built"


def cut_for(ring: Ring) -> Cut:
    """Return how to cut a piece of ground, judged by where its middle lies."""
    middle = centroid(ring)
    if holds(OLD_RING, middle):
        return OLD
    if middle.imag < _river_at(middle.real):
        return SOUTH if abs(middle) < 800 else OUTER
    return INNER if abs(middle.real) < 1010 and middle.imag < 860 else OUTER


def _use(ring: Ring) -> str:
    if holds(ring, IN_PARK):
        return "park"
    if any(holds(ring, square) for square in IN_SQUARES):
        return "square"
    water = all(abs(place.imag - _river_at(place.real)) < 60 for place in ring)
    return "water" if water else "built"


def _river_at(east: float) -> float:
    for a, b in itertools.pairwise(RIVER):
        if a.real <= east <= b.real:
            return a.imag + (b.imag - a.imag) * (east - a.real) / (b.real - a.real)
    return RIVER[0].imag if east < RIVER[0].real else RIVER[-1].imag


class Cutter:
    """Cuts meshes into plots and remembers the streets it drew, so that they meet across older streets."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.roads: list[Road] = []
        self.posts: list[complex] = []

    def plots(self, ring: Ring) -> list[Plot]:
        """Return the plots of one mesh, each anticlockwise."""
        use = _use(ring)
        if use != "built" or signed_m2(ring) < 8600:
            return [Plot(ring, cut_for(ring).quarter, use)]
        waiting, done = [ring], []
        while waiting:
            piece = waiting.pop()
            cut = cut_for(piece)
            halves = self._halves(piece, cut)
            if halves is None:
                done.append(Plot(piece, cut.quarter))
            else:
                waiting.extend(halves)
        return done

    def _halves(self, ring: Ring, cut: Cut) -> tuple[Ring, Ring] | None:
        if signed_m2(ring) < cut.plot_m2 * self.rng.uniform(0.95, 1.9):
            return None
        long, short = _box(ring)
        if abs(short) < cut.narrow_m * 0.8 or abs(long) < cut.narrow_m * 1.9:
            return None
        for _try in range(6):
            halves = self._try(ring, cut, long)
            if halves is not None:
                return halves
        return None

    def _try(self, ring: Ring, cut: Cut, long: complex) -> tuple[Ring, Ring] | None:
        through = centroid(ring) + long * self.rng.uniform(-0.13, 0.13)
        across = unit(long) * 1j * complex(1, self.rng.uniform(-cut.slant, cut.slant))
        ends = _ends(ring, through, unit(across))
        if ends is None:
            return None
        (i, start), (j, end) = ((side, self._snapped(ring, side, place)) for side, place in ends)
        if i == j or abs(end - start) < cut.narrow_m * 0.75 or not _square_on(ring, (i, start), (j, end)):
            return None
        middle = (start + end) / 2 + (end - start) * 1j * self.rng.uniform(-cut.bend, cut.bend)
        way = (start, middle, end) if cut.bend and abs(end - start) > 90 else (start, end)
        halves = _parted(ring, (i, j), way)
        if min(signed_m2(half) for half in halves) < cut.plot_m2 * 0.34:
            return None
        self.roads.append(Road("", cut.kind, way))
        self.posts += (start, end)
        return halves

    def _snapped(self, ring: Ring, side: int, place: complex) -> complex:
        a, b = ring[side], ring[(side + 1) % len(ring)]
        near = [p for p in (a, b) if abs(p - place) < 17]
        near += [p for p in self.posts if abs(p - place) < 30 and abs(foot(p, a, b) - p) < 0.5]
        return min(near, key=lambda p: abs(p - place), default=place)


def _box(ring: Ring) -> tuple[complex, complex]:
    """Return the long and the short side of the smallest box around the ring."""
    boxes = [(along, *_extent(ring, along)) for a, b in sides(ring) if (along := unit(b - a))]
    along, wide, high = min(boxes, key=lambda box: round(box[1] * box[2], 3))
    one, other = along * wide, along * 1j * high
    return (one, other) if wide >= high else (other, one)


def _extent(ring: Ring, along: complex) -> tuple[float, float]:
    turned = [place / along for place in ring]
    east, north = [place.real for place in turned], [place.imag for place in turned]
    return max(east) - min(east), max(north) - min(north)


def _ends(ring: Ring, through: complex, way: complex) -> list[tuple[int, complex]] | None:
    ahead: tuple[float, int] | None = None
    behind: tuple[float, int] | None = None
    for k, (a, b) in enumerate(sides(ring)):
        met = crossing(through, through + way, a, b)
        if met is None or not 0 <= met[1] <= 1:
            continue
        if met[0] > 0 and (ahead is None or met[0] < ahead[0]):
            ahead = (met[0], k)
        if met[0] <= 0 and (behind is None or met[0] > behind[0]):
            behind = (met[0], k)
    if ahead is None or behind is None:
        return None
    return [(k, through + way * far) for far, k in (behind, ahead)]


def _square_on(ring: Ring, start: tuple[int, complex], end: tuple[int, complex]) -> bool:
    way = unit(end[1] - start[1])
    along = [unit(ring[(k + 1) % len(ring)] - ring[k]) for k, _place in (start, end)]
    return all(abs(cross(way, side)) > 0.55 for side in along)


def _parted(ring: Ring, at: tuple[int, int], way: tuple[complex, ...]) -> tuple[Ring, Ring]:
    i, j = at
    count = len(ring)
    first = [ring[k % count] for k in range(i + 1, (j if j > i else j + count) + 1)]
    second = [ring[k % count] for k in range(j + 1, (i if i > j else i + count) + 1)]
    return _tidy((*way[::-1], *first)), _tidy((*way, *second))


def _tidy(ring: Ring) -> Ring:
    return tuple(b for a, b in zip((ring[-1], *ring[:-1]), ring, strict=True) if abs(b - a) > 0.01)
