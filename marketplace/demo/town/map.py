"""The town as a picture: surfaces, lines and labels in a compact form that Leaflet draws without tiles. Pure.

A ring or a line is one flat list of whole millionths of a degree, `[lat, lon, +lat, +lon, …]`: the first pair
counts from `origin`, each further pair from the one before. To read it: add up, divide by 1e6, add `origin`.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from marketplace.demo.town import ground, plan
from marketplace.demo.town.landmarks import LANDMARKS
from marketplace.demo.town.plane import ORIGIN, centroid, on_globe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from marketplace.demo.town.town import Town

SCALE = 1_000_000
DRAWN_USES = ("park", "square", "garden", "school", "meadow", "wood", "allotments", "sport")
Flat = list[int]


def map_layers(town: Town) -> dict[str, Any]:
    """Return what to draw: `surfaces` and `lines` by kind, and `labels`.

    A surface is its outline, then its holes; a line is its name and its way.
    """
    return {
        "name": plan.CITY,
        "origin": [ORIGIN.lat, ORIGIN.lon],
        "bounds": _bounds(town),
        "surfaces": _surfaces(town),
        "lines": _lines(town),
        "labels": _labels(),
    }


def _surfaces(town: Town) -> dict[str, list[list[Flat]]]:
    kinds: dict[str, list[list[Flat]]] = defaultdict(list)
    for wood in ground.COUNTRYSIDE:
        kinds["wood"].append([flat(wood)])
    for plot in town.ground.plots:
        if plot.use in DRAWN_USES:
            kinds[plot.use].append([flat(plot.ring)])
        if plot.use == "park":
            kinds["water"].append([flat(ground.pond(plot.ring))])
    kinds["water"].append([flat(ground.river())])
    kinds["building"] = [[flat(ring) for ring in surface] for surface in town.buildings]
    kinds["landmark"] = [[flat(landmark.ring)] for landmark in LANDMARKS]
    return dict(kinds)


def _lines(town: Town) -> dict[str, list[list[Any]]]:
    kinds: dict[str, list[list[Any]]] = defaultdict(list)
    for plot in town.ground.plots:
        if plot.use == "park":
            kinds["path"] += [["", flat(walk)] for walk in ground.park_paths(plot.ring)]
    for street in town.graph.streets:
        kinds[street.kind].append([street.name, flat(town.graph.line(street))])
    kinds["rail"].append(["", flat(ground.railway())])
    return dict(kinds)


def _labels() -> list[dict[str, Any]]:
    places = [(landmark.name, landmark.kind, centroid(landmark.ring)) for landmark in LANDMARKS]
    places += [(plan.RIVER_NAME, "water", plan.RIVER[len(plan.RIVER) // 2])]
    places += [
        ("Jardin public", "park", plan.IN_PARK),
        ("Place du Marché", "square", plan.IN_MARKET_SQUARE - 22j),
    ]
    return [{"text": text, "kind": kind, "at": _pair(place)} for text, kind, place in places]


def _pair(place: complex) -> list[float]:
    point = on_globe(place)
    return [point.lat, point.lon]


def _bounds(town: Town) -> list[list[float]]:
    lats, lons = [node.lat for node in town.graph.nodes], [node.lon for node in town.graph.nodes]
    return [[min(lats), min(lons)], [max(lats), max(lons)]]


def flat(line: Iterable[complex]) -> Flat:
    """Return the line in whole millionths of a degree, each place counted from the one before."""
    numbers: Flat = []
    lat, lon = round(ORIGIN.lat * SCALE), round(ORIGIN.lon * SCALE)
    for place in line:
        point = on_globe(place)
        here = round(point.lat * SCALE), round(point.lon * SCALE)
        numbers += [here[0] - lat, here[1] - lon]
        lat, lon = here
    return numbers
