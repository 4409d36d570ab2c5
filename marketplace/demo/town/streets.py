"""The town's street graph: places by number, edges with their street, class and length in metres. Pure."""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from random import Random
from typing import Any

from marketplace.demo.town import plan
from marketplace.demo.town.chains import chained
from marketplace.demo.town.names import Names
from marketplace.demo.town.plane import Line, length_m, on_globe, signed_m2
from marketplace.demo.town.quarters import Cutter, Plot, cut_for
from marketplace.demo.town.web import Web, knit, meshes
from marketplace.kernel.geo import Point, great_circle_m

GREENS = {
    "old": (("garden",), 0.02),
    "inner": (("garden", "school"), 0.05),
    "south": (("allotments", "school"), 0.07),
    "outer": (("meadow", "wood", "allotments", "sport", "school"), 0.17),
}


@dataclass(frozen=True)
class Edge:
    """A piece of street between two places, both ways open."""

    start: int
    end: int
    street: int
    length_m: float


@dataclass(frozen=True)
class Street:
    """A street: its name, its class (boulevard, street, lane, path), its quarter, and the places along it."""

    name: str
    kind: str
    quarter: str
    nodes: tuple[int, ...]


@dataclass(frozen=True)
class StreetGraph:
    """All streets of the town as one connected graph."""

    nodes: tuple[Point, ...]
    flat: tuple[complex, ...]
    edges: tuple[Edge, ...]
    streets: tuple[Street, ...]

    @cached_property
    def around(self) -> dict[int, tuple[tuple[int, float], ...]]:
        """Each place's neighbours with the metres to them."""
        found: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for edge in self.edges:
            found[edge.start].append((edge.end, edge.length_m))
            found[edge.end].append((edge.start, edge.length_m))
        return {node: tuple(sorted(others)) for node, others in found.items()}

    def line(self, street: Street) -> Line:
        return tuple(self.flat[k] for k in street.nodes)

    def compact(self) -> dict[str, Any]:
        """Return the graph as plain lists for storage; `from_compact` reads it back without the flat plan."""
        return {
            "nodes": [[node.lat, node.lon] for node in self.nodes],
            "streets": [[street.name, street.kind] for street in self.streets],
            "edges": [[edge.start, edge.end, edge.street, round(edge.length_m, 1)] for edge in self.edges],
        }


@dataclass(frozen=True)
class Ground:
    """The streets and the plots between them."""

    graph: StreetGraph
    plots: tuple[Plot, ...]


def lay(seed: int) -> Ground:
    """Return the streets of the town that `seed` names."""
    rng = Random(f"streets {seed}")
    bones = knit(plan.ROADS, stub_m=70)
    cutter = Cutter(rng)
    plots = [plot for mesh in meshes(bones) for plot in cutter.plots(tuple(bones.places[k] for k in mesh))]
    plots = [_greened(plot, rng) for plot in plots]
    web = knit((*plan.ROADS, *cutter.roads), stub_m=70)
    return Ground(_graph(_connected(web), rng), tuple(plots))


def _greened(plot: Plot, rng: Random) -> Plot:
    """Return the plot, now and then given to grass, trees, sport or a school."""
    uses, share = GREENS[plot.quarter]
    if plot.use == "built" and rng.random() < share and 4000 < signed_m2(plot.ring) < 60_000:
        return replace(plot, use=rng.choice(uses))
    return plot


def _connected(web: Web) -> Web:
    """Return the largest connected part of the web, its places numbered from the square outwards."""
    around = web.neighbours()
    parts: list[set[int]] = []
    seen: set[int] = set()
    for start in sorted(around):
        part: set[int] = set()
        waiting = [start] if start not in seen else []
        while waiting:
            node = waiting.pop()
            if node not in part:
                part.add(node)
                waiting.extend(around[node])
        seen |= part
        parts.append(part)
    kept = sorted(max(parts, key=len), key=lambda k: (round(abs(web.places[k])), k))
    number = {old: new for new, old in enumerate(kept)}
    joined = Web(places=[web.places[k] for k in kept])
    for (a, b), road in sorted(web.links.items()):
        if a in number and b in number:
            joined.join(number[a], number[b], road)
    return joined


def _graph(web: Web, rng: Random) -> StreetGraph:
    names = Names(rng)
    streets: list[Street] = []
    edges: list[Edge] = []
    nodes = tuple(on_globe(place) for place in web.places)
    for chain, road in chained(web):
        line = [web.places[k] for k in chain]
        middle = line[len(line) // 2]
        quarter = cut_for((middle, middle + 1, middle + 1j)).quarter
        name = road.name or names.next(quarter, length_m(line))
        for a, b in itertools.pairwise(chain):
            edges.append(Edge(a, b, len(streets), round(great_circle_m(nodes[a], nodes[b]), 2)))
        streets.append(Street(name, road.kind, quarter, chain))
    return StreetGraph(nodes, tuple(web.places), tuple(edges), tuple(streets))
