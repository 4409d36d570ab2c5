"""The shortest ways along the streets. Pure; metres."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING

from marketplace.kernel.geo import Point, great_circle_m

if TYPE_CHECKING:
    from marketplace.demo.town.streets import StreetGraph


def nearest_node(graph: StreetGraph, place: Point) -> int:
    return min(range(len(graph.nodes)), key=lambda k: great_circle_m(graph.nodes[k], place))


def metres_from(graph: StreetGraph, start: int) -> dict[int, float]:
    """Return the shortest way along streets from one place to every other."""
    return _spread(graph, start, None)[0]


def way(graph: StreetGraph, start: int, end: int) -> tuple[int, ...]:
    """Return the places along the shortest way, both ends included."""
    _metres, came_from = _spread(graph, start, end)
    places = [end]
    while places[-1] != start:
        places.append(came_from[places[-1]])
    return tuple(reversed(places))


def _spread(graph: StreetGraph, start: int, end: int | None) -> tuple[dict[int, float], dict[int, int]]:
    settled: dict[int, float] = {}
    came_from: dict[int, int] = {}
    waiting = [(0.0, start, start)]
    while waiting and end not in settled:
        metres, node, before = heappop(waiting)
        if node in settled:
            continue
        settled[node], came_from[node] = metres, before
        for other, length_m in graph.around[node]:
            if other not in settled:
                heappush(waiting, (metres + length_m, other, node))
    return settled, came_from
