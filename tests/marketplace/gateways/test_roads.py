"""From an extract to a service that answers: with a real builder and a real Valhalla, where a Python has the extra."""

import gzip
import math
import socket
import subprocess
import time
from pathlib import Path

import numpy as np
import pytest

from marketplace.gateways.maps import ValhallaRouter, building
from marketplace.gateways.maps.building import CannotBuild, build
from marketplace.kernel.geo import Point, great_circle_m

SIDE, STEP = 8, 0.001  # a chequerboard of streets of some hundred metres
SOUTH, WEST = 47.2, 2.0


def crossing(row: int, column: int) -> Point:
    return Point(lat=SOUTH + row * STEP, lon=WEST + column * STEP)


def chequerboard(path: Path) -> Path:
    """Write a little town of crossing streets as OpenStreetMap XML, compressed."""
    number = {(r, c): 1 + r * SIDE + c for r in range(SIDE) for c in range(SIDE)}
    stamp = 'version="1" timestamp="2026-01-01T00:00:00Z"'
    nodes = [
        f'<node id="{i}" {stamp} lat="{SOUTH + r * STEP:.6f}" lon="{WEST + c * STEP:.6f}"/>'
        for (r, c), i in number.items()
    ]
    lines = [[number[r, c] for c in range(SIDE)] for r in range(SIDE)]
    lines += [[number[r, c] for r in range(SIDE)] for c in range(SIDE)]
    ways = [
        f'<way id="{1000 + n}" {stamp}>{"".join(f"""<nd ref="{i}"/>""" for i in line)}'
        f'<tag k="highway" v="residential"/><tag k="name" v="Rue {n}"/></way>'
        for n, line in enumerate(lines)
    ]
    body = f'<?xml version="1.0"?>\n<osm version="0.6">{"".join(nodes)}{"".join(ways)}</osm>'
    path.write_bytes(gzip.compress(body.encode()))
    return path


def a_free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.mark.roads
def test_an_extract_becomes_a_service_that_knows_the_streets(tmp_path):
    port = a_free_port()

    roads = build(chequerboard(tmp_path / "town.osm.gz"), tmp_path / "roads", port=port)

    assert roads.said["objects"] == SIDE * SIDE + 2 * SIDE
    service = subprocess.Popen(roads.run, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        said = answered(port)
    finally:
        service.kill()
        service.wait()
    metres = great_circle_m(crossing(0, 0), crossing(6, 6))
    straight_s = metres / (16 / 3.6)
    assert np.isfinite(said).all()
    assert said[0, 0] > straight_s * math.sqrt(2) * 0.8  # nobody rides across a chequerboard's diagonal


def answered(port: int) -> np.ndarray:
    """Ask until the service is up: each time a router of its own, whose first failure is not held against it."""
    for _ in range(100):
        said = ValhallaRouter(f"http://127.0.0.1:{port}").seconds(
            [crossing(0, 0)], [crossing(6, 6)], "bike", within_s=5.0
        )
        if said is not None:
            return said
        time.sleep(0.2)
    raise AssertionError("the service never answered")


@pytest.mark.roads
def test_an_extract_that_is_none_is_said_in_one_sentence(tmp_path):
    rubbish = tmp_path / "town.osm.gz"
    rubbish.write_bytes(gzip.compress(b"<osm><node id="))

    with pytest.raises(CannotBuild, match=r"town\.osm\.gz did not become roads"):
        build(rubbish, tmp_path / "roads", port=1)


def test_without_the_extra_it_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(building, "roads_python", lambda _named: None)

    with pytest.raises(CannotBuild, match="pyvalhalla"):
        build(chequerboard(tmp_path / "town.osm.gz"), tmp_path / "roads", port=1)


def test_an_extract_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CannotBuild, match="there is no extract at"):
        build(tmp_path / "no.osm.gz", tmp_path, port=1)
