"""How long a ride takes: by straight line and detour, or over streets. Pure; metres, seconds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from marketplace.kernel.geo import EARTH_M, Point, great_circle_m

Metres = NDArray[np.float64]
Seconds = NDArray[np.float64]

DETOUR = 1.35  # streets against the straight line, in a European town
SPEED_MPS: Mapping[str, float] = {
    "foot": 1.3,
    "bike": 15 / 3.6,
    "cargo_bike": 13 / 3.6,
    "scooter": 17 / 3.6,
    "car": 22 / 3.6,
}
RUSH_HOURS = frozenset({8, 17, 18, 19})
RUSH_FACTOR: Mapping[str, float] = {"scooter": 0.9, "car": 0.7}  # bicycles pass


def speed_mps(vehicle: str, hour: int | None = None) -> float:
    """Return the usual speed of a vehicle, slower for motors in the rush.

    Raises:
        KeyError: no such vehicle.
    """
    rush = RUSH_FACTOR.get(vehicle, 1.0) if hour in RUSH_HOURS else 1.0
    return SPEED_MPS[vehicle] * rush


def metres_between(a: Sequence[Point], b: Sequence[Point]) -> Metres:
    """Return the great-circle metres from every point of `a` to every point of `b`.

    Source: haversine formula, as `kernel.geo.great_circle_m`, over arrays.
    """
    lat_a, lon_a = _radians(a)
    lat_b, lon_b = _radians(b)
    half_lat = np.sin((lat_b[None, :] - lat_a[:, None]) / 2) ** 2
    half_lon = np.sin((lon_b[None, :] - lon_a[:, None]) / 2) ** 2
    chord = half_lat + np.cos(lat_a)[:, None] * np.cos(lat_b)[None, :] * half_lon
    metres: Metres = 2 * EARTH_M * np.arcsin(np.sqrt(np.minimum(chord, 1.0)))
    return metres


def _radians(points: Sequence[Point]) -> tuple[Metres, Metres]:
    return (
        np.radians(np.array([p.lat for p in points], dtype=np.float64)),
        np.radians(np.array([p.lon for p in points], dtype=np.float64)),
    )


def straight_line_s(a: Sequence[Point], b: Sequence[Point], vehicle: str, hour: int | None = None) -> Seconds:
    """Return riding seconds by straight line, times the detour, over the speed."""
    return metres_between(a, b) * (DETOUR / speed_mps(vehicle, hour))


@dataclass(slots=True, eq=False)
class StreetNetwork:
    """Shortest ways over streets. Points snap to the nearest crossing and go to it straight.

    Rows of distances are worked out when first asked for and kept; the answers never change.
    """

    nodes: tuple[Point, ...]
    _graph: csr_matrix
    _tree: cKDTree
    _origin: Point
    _rows: dict[int, Metres] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        nodes: Sequence[Point],
        edges: Sequence[tuple[int, int]],
        lengths_m: Sequence[float] | None = None,
    ) -> "StreetNetwork":
        """Return the network of two-way streets between `nodes`; lengths default to the straight line.

        Raises:
            ValueError: there are no nodes.
        """
        if not nodes:
            raise ValueError("a street network needs at least one node")
        ends = np.array(edges, dtype=np.int64).reshape(-1, 2)
        lengths = _edge_lengths(nodes, ends) if lengths_m is None else np.array(lengths_m, dtype=np.float64)
        both = np.concatenate([ends, ends[:, ::-1]])
        order = np.lexsort((np.tile(lengths, 2), both[:, 1], both[:, 0]))
        both, weights = both[order], np.tile(lengths, 2)[order]
        _, first = np.unique(both, axis=0, return_index=True)  # of parallel streets the shortest
        both, weights = both[first], np.maximum(weights[first], 1e-3)
        graph = csr_matrix((weights, (both[:, 0], both[:, 1])), shape=(len(nodes), len(nodes)))
        return cls(tuple(nodes), graph, cKDTree(_flat(nodes, nodes[0])), nodes[0])

    def snap(self, points: Sequence[Point]) -> tuple[NDArray[np.int64], Metres]:
        """Return for each point its nearest crossing and the metres to it."""
        metres, nearest = self._tree.query(_flat(points, self._origin))
        return np.asarray(nearest, dtype=np.int64), np.asarray(metres, dtype=np.float64)

    def metres(self, a: Sequence[Point], b: Sequence[Point]) -> Metres:
        """Return street metres from every point of `a` to every point of `b`; inf where no way leads."""
        from_nodes, from_m = self.snap(a)
        to_nodes, to_m = self.snap(b)
        missing = sorted(set(from_nodes.tolist()) - self._rows.keys())
        if missing:
            for node, row in zip(missing, dijkstra(self._graph, indices=missing), strict=True):
                self._rows[node] = row
        ways = np.stack([self._rows[node][to_nodes] for node in from_nodes.tolist()])
        by_street: Metres = ways + from_m[:, None] + to_m[None, :]
        return by_street

    def way(self, a: Point, b: Point) -> tuple[Point, ...]:
        """Return the points of the shortest way from `a` to `b`, both included; straight where no street leads."""
        nearest, _ = self.snap([a, b])
        start, end = nearest.tolist()
        _, before = dijkstra(self._graph, indices=start, return_predecessors=True)
        passed = [end]
        while passed[-1] != start:
            if before[passed[-1]] < 0:
                return (a, b)
            passed.append(int(before[passed[-1]]))
        crossings = [self.nodes[node] for node in reversed(passed)]
        return (a, *_without_turning_back(a, crossings, b), b)

    def detour(self, sample: int = 40) -> float:
        """Return how much longer streets are than the straight line here, over pairs spread through the network."""
        some = self.nodes[:: max(1, len(self.nodes) // sample)]
        straight, by_street = metres_between(some, some), self.metres(some, some)
        far = (straight > 200) & np.isfinite(by_street)
        return float(np.median(by_street[far] / straight[far])) if far.any() else DETOUR


def _without_turning_back(a: Point, crossings: Sequence[Point], b: Point) -> list[Point]:
    """Return the crossings without a first or last one that lies behind the door it was the nearest to."""
    kept = list(crossings)
    if len(kept) > 1 and great_circle_m(a, kept[1]) <= great_circle_m(kept[0], kept[1]):
        kept.pop(0)
    if len(kept) > 1 and great_circle_m(b, kept[-2]) <= great_circle_m(kept[-1], kept[-2]):
        kept.pop()
    return [crossing for crossing in kept if crossing not in (a, b)]


def _flat(points: Sequence[Point], origin: Point) -> Metres:
    """Return points in metres east and north of `origin`, flat: right within a city."""
    lat, lon = _radians(points)
    at_lat, at_lon = np.radians(origin.lat), np.radians(origin.lon)
    return EARTH_M * np.stack([(lon - at_lon) * np.cos(at_lat), lat - at_lat], axis=1)


def _edge_lengths(nodes: Sequence[Point], ends: NDArray[np.int64]) -> Metres:
    flat = _flat(nodes, nodes[0])
    lengths: Metres = np.hypot(*(flat[ends[:, 0]] - flat[ends[:, 1]]).T)
    return lengths


@dataclass(frozen=True, slots=True, eq=False)
class TravelTable:
    """Riding seconds in one city: over its streets where they are known, else by straight line."""

    network: StreetNetwork | None = None
    hour: int | None = None

    def seconds(self, a: Sequence[Point], b: Sequence[Point], vehicle: str) -> Seconds:
        """Return riding seconds from every point of `a` to every point of `b`.

        Where no street leads, the straight line counts.
        """
        if not a or not b:
            return np.zeros((len(a), len(b)))
        straight = straight_line_s(a, b, vehicle, self.hour)
        if self.network is None:
            return straight
        by_street = self.network.metres(a, b) / speed_mps(vehicle, self.hour)
        by_street = np.where(straight == 0.0, 0.0, by_street)
        return np.where(np.isfinite(by_street), by_street, straight)
