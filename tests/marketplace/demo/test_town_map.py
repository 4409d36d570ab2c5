"""The drawn town: compact, readable back, and complete."""

import gzip
import json
from math import cos, radians

import pytest

from marketplace.demo.town.map import SCALE, map_layers
from marketplace.demo.town.town import Town, build
from marketplace.kernel.geo import Point, great_circle_m


@pytest.fixture(scope="module")
def town() -> Town:
    return build(7)


def _read(flat, origin):
    lat, lon = round(origin[0] * SCALE), round(origin[1] * SCALE)
    places = []
    for k in range(0, len(flat), 2):
        lat, lon = lat + flat[k], lon + flat[k + 1]
        places.append(Point(lat / SCALE, lon / SCALE))
    return places


def test_the_map_is_small_enough_for_a_page(town):
    packed = gzip.compress(json.dumps(map_layers(town), separators=(",", ":")).encode())

    assert len(packed) < 80_000


def test_a_street_reads_back_where_it_is(town):
    layers = map_layers(town)
    street = next(street for street in town.graph.streets if street.name == "Grande Rue")

    drawn = next(line for name, line in layers["lines"]["street"] if name == "Grande Rue")

    wanted = [town.graph.nodes[k] for k in street.nodes]
    assert (
        max(great_circle_m(a, b) for a, b in zip(_read(drawn, layers["origin"]), wanted, strict=True)) < 0.5
    )


def test_everything_a_map_needs_is_on_it(town):
    layers = map_layers(town)

    assert {"water", "park", "square", "building", "wood", "landmark"} <= set(layers["surfaces"])
    assert set(layers["lines"]) == {"boulevard", "street", "lane", "path", "rail"}
    assert {label["text"] for label in layers["labels"]} >= {"L'Alvène", "Place du Marché", "Gare"}


def test_the_bounds_hold_every_door(town):
    (south, west), (north, east) = map_layers(town)["bounds"]
    slack = 0.0005 / cos(radians(47))

    assert all(south - slack < a.at.lat < north + slack for a in town.addresses)
    assert all(west - slack < a.at.lon < east + slack for a in town.addresses)


def test_the_graph_reads_back_from_its_compact_form(town):
    compact = json.loads(json.dumps(town.graph.compact()))

    assert [Point(*node) for node in compact["nodes"]] == list(town.graph.nodes)
    assert len(compact["edges"]) == len(town.graph.edges)
    assert (
        compact["streets"][compact["edges"][0][2]][0] == town.graph.streets[town.graph.edges[0].street].name
    )
