"""A web of places joined by links, knitted from crossing lines; its meshes are the quarters. Pure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from math import atan2
from typing import TYPE_CHECKING

from marketplace.demo.town.plan import Road
from marketplace.demo.town.plane import crossing

if TYPE_CHECKING:
    from collections.abc import Iterable

MERGE_M = 3.0
CELL_M = 120.0

Thread = tuple[complex, complex, Road]


@dataclass
class Web:
    """Places by number, and which road joins two of them."""

    places: list[complex] = field(default_factory=list)
    links: dict[tuple[int, int], Road] = field(default_factory=dict)
    _near: dict[tuple[int, int], list[int]] = field(default_factory=lambda: defaultdict(list))

    def number(self, place: complex) -> int:
        """Return the number of the place, or of one within `MERGE_M` that came first."""
        column, row = round(place.real / 10), round(place.imag / 10)
        cells = ((column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
        known = [
            k for cell in cells for k in self._near.get(cell, ()) if abs(self.places[k] - place) <= MERGE_M
        ]
        if known:
            return min(known, key=lambda k: abs(self.places[k] - place))
        self.places.append(place)
        self._near[column, row].append(len(self.places) - 1)
        return len(self.places) - 1

    def join(self, a: int, b: int, road: Road) -> None:
        if a != b:
            self.links.setdefault((min(a, b), max(a, b)), road)

    def neighbours(self) -> dict[int, list[int]]:
        """Return for each place its neighbours, anticlockwise."""
        around: dict[int, list[int]] = defaultdict(list)
        for a, b in self.links:
            around[a].append(b)
            around[b].append(a)
        for a, others in around.items():
            others.sort(key=lambda b: atan2(*_north_east(self.places[b] - self.places[a])))
        return around


def _north_east(way: complex) -> tuple[float, float]:
    return way.imag, way.real


def threads(roads: Iterable[Road]) -> list[Thread]:
    return [(a, b, road) for road in roads for a, b in zip(road.line, road.line[1:], strict=False)]


def knit(roads: Iterable[Road], *, stub_m: float = 0.0) -> Web:
    """Return the web of the roads, joined wherever two meet, without loose ends shorter than `stub_m`."""
    pieces = threads(roads)
    cuts: list[list[float]] = [[0.0, 1.0] for _ in pieces]
    for i, j in _neighbouring(pieces):
        _cut(pieces, cuts, i, j)
    web = Web()
    for (a, b, road), at in zip(pieces, cuts, strict=True):
        numbers = [web.number(a + (b - a) * share) for share in sorted(at)]
        for before, after in pairwise(numbers):
            web.join(before, after, road)
    _trim(web, stub_m)
    return web


def _neighbouring(pieces: list[Thread]) -> set[tuple[int, int]]:
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for k, (a, b, _road) in enumerate(pieces):
        low, high = min(a.real, b.real) - MERGE_M, max(a.real, b.real) + MERGE_M
        south, north = min(a.imag, b.imag) - MERGE_M, max(a.imag, b.imag) + MERGE_M
        for column in range(int(low // CELL_M), int(high // CELL_M) + 1):
            for row in range(int(south // CELL_M), int(north // CELL_M) + 1):
                cells[column, row].append(k)
    return {pair for held in cells.values() for pair in combinations(held, 2)}


def _cut(pieces: list[Thread], cuts: list[list[float]], i: int, j: int) -> None:
    (a, b, _), (c, d, _) = pieces[i], pieces[j]
    met = crossing(a, b, c, d)
    if met is None:
        return
    slack_i, slack_j = MERGE_M / abs(b - a), MERGE_M / abs(d - c)
    if -slack_i <= met[0] <= 1 + slack_i and -slack_j <= met[1] <= 1 + slack_j:
        cuts[i].append(min(1.0, max(0.0, met[0])))
        cuts[j].append(min(1.0, max(0.0, met[1])))


def _trim(web: Web, stub_m: float) -> None:
    for _round in range(3):
        around = web.neighbours()
        loose = [a for a, others in around.items() if len(others) == 1]
        for a in loose:
            b = around[a][0]
            if abs(web.places[a] - web.places[b]) < stub_m:
                web.links.pop((min(a, b), max(a, b)), None)


def meshes(web: Web) -> list[list[int]]:
    """Return the inner faces of the web, each anticlockwise; loose ends belong to none."""
    around = _without_loose_ends(web.neighbours())
    unwalked = {(a, b) for a, others in around.items() for b in others}
    found = []
    for start in sorted(unwalked):
        if start not in unwalked:
            continue
        ring, (a, b) = [], start
        while (a, b) in unwalked:
            unwalked.remove((a, b))
            ring.append(a)
            others = around[b]
            a, b = b, others[others.index(a) - 1]
        found.append(ring)
    return [ring for ring in found if _anticlockwise(web, ring)]


def _without_loose_ends(around: dict[int, list[int]]) -> dict[int, list[int]]:
    around = {a: list(others) for a, others in around.items()}
    loose = [a for a, others in around.items() if len(others) == 1]
    while loose:
        a = loose.pop()
        for b in around.pop(a):
            around[b].remove(a)
            if len(around[b]) == 1:
                loose.append(b)
            elif not around[b]:
                around.pop(b)
                loose = [k for k in loose if k != b]
    return around


def _anticlockwise(web: Web, ring: list[int]) -> bool:
    places = [web.places[k] for k in ring]
    return (
        sum(
            (b.real - a.real) * (b.imag + a.imag)
            for a, b in zip(places, places[1:] + places[:1], strict=True)
        )
        < 0
    )
