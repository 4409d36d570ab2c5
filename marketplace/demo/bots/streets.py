"""A courier's own map: the drawn plan that everybody may fetch, and the ways along it. Pure; metres."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

from delivery.travel.rules import DETOUR, StreetNetwork
from marketplace.kernel.geo import Point, great_circle_m

SCALE = 1_000_000
NOT_RIDDEN = frozenset({"rail"})


@dataclass(frozen=True)
class Way:
    """Points in their order, how far along the road each is, and how long the road is to ride."""

    points: tuple[Point, ...]
    marks: tuple[float, ...]
    length_m: float

    @classmethod
    def along(cls, points: Sequence[Point], *, stretch: float = 1.0) -> Way:
        """Return the way over `points`; `stretch` makes it longer to ride than it is drawn."""
        legs = (great_circle_m(a, b) * stretch for a, b in pairwise(points))
        marks = tuple(accumulate(legs, initial=0.0))
        return cls(tuple(points), marks, marks[-1])

    def at(self, metres: float) -> Point:
        """Return the place after so many metres, the ends included."""
        if metres <= 0:
            return self.points[0]
        if metres >= self.length_m:
            return self.points[-1]
        after = bisect_left(self.marks, metres)
        a, b = self.points[after - 1], self.points[after]
        share = (metres - self.marks[after - 1]) / (self.marks[after] - self.marks[after - 1])
        return Point(lat=a.lat + (b.lat - a.lat) * share, lon=a.lon + (b.lon - a.lon) * share)


class Streets:
    """The streets of a plan; without a plan every way is a straight line, longer to ride by the usual detour."""

    def __init__(self, plan: Mapping[str, Any] | None = None) -> None:
        self._network = _network(plan) if plan else None

    def corners(self, around: Point, *, within_m: float) -> list[Point]:
        """Return the corners near a place, or the place itself where there are none."""
        nodes = self._network.nodes if self._network else ()
        return [node for node in nodes if great_circle_m(node, around) <= within_m] or [around]

    def way(self, a: Point, b: Point) -> Way:
        if self._network is None:
            return Way.along((a, b), stretch=DETOUR)
        return Way.along(self._network.way(a, b))


def _network(plan: Mapping[str, Any]) -> StreetNetwork:
    numbers: dict[tuple[int, int], int] = {}
    edges = []
    for line in _lines(plan):
        places = [numbers.setdefault(place, len(numbers)) for place in line]
        edges += list(pairwise(places))
    lat, lon = plan["origin"]
    nodes = [Point(lat=lat + north / SCALE, lon=lon + east / SCALE) for north, east in numbers]
    return StreetNetwork.of(nodes, edges)


def _lines(plan: Mapping[str, Any]) -> Iterator[list[tuple[int, int]]]:
    """Yield the named lines as whole places; walks without a name lie in parks and lead nowhere."""
    for kind, lines in plan["lines"].items():
        for name, flat in lines if kind not in NOT_RIDDEN else ():
            if name:
                yield list(zip(accumulate(flat[0::2]), accumulate(flat[1::2]), strict=True))
