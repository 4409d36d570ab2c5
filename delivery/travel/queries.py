"""How far and how long in a city: over its streets where they are known, else by straight line; kept per process."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from delivery.travel import models, roads, rules
from delivery.travel.roads import road_seconds
from delivery.travel.rules import DETOUR, Metres, Seconds, TravelTable
from marketplace.gateways import maps
from marketplace.kernel.geo import Point
from marketplace.places.models import City

LOOK_AGAIN_S = 20.0


@dataclass(frozen=True, eq=False)
class CityStreets:
    """A city's streets as this process holds them."""

    version: str
    network: rules.StreetNetwork | None
    detour: float  # streets against the straight line, measured on this network


_NO_STREETS = CityStreets(version="", network=None, detour=DETOUR)
_known: dict[int, tuple[float, CityStreets]] = {}


def streets(city: City) -> CityStreets:
    """Return the streets of a city; whether there are newer ones is asked every twenty seconds."""
    looked_at, known = _known.get(city.pk, (0.0, _NO_STREETS))
    if looked_at and time.monotonic() - looked_at < LOOK_AGAIN_S:
        return known
    rows = models.StreetNetwork.objects.filter(city=city)
    version = rows.values_list("version", flat=True).first() or ""
    if version != known.version:
        known = _loaded(rows.filter(version=version).first())
    _known[city.pk] = time.monotonic(), known
    return known


def travel_table(city: City, *, at: datetime | None = None) -> TravelTable:
    """Return riding times of a city; with `at`, slower for motors in the rush of that hour."""
    hour = at.astimezone(ZoneInfo(city.timezone)).hour if at else None
    return TravelTable(network=streets(city).network, hour=hour)


def seconds(
    city: City, a: Sequence[Point], b: Sequence[Point], *, vehicle: str, at: datetime | None = None
) -> Seconds:
    """Return riding seconds from every `a` to every `b`: over roads as far as a road engine has said, in at most 200 ms."""
    table = travel_table(city, at=at)
    guess, hour = table.seconds(a, b, vehicle), table.hour
    rush = rules.speed_mps(vehicle) / rules.speed_mps(vehicle, hour)
    return road_seconds((city.pk, vehicle, -1 if hour is None else hour), a, b, guess=guess / rush) * rush


def metres(city: City, a: Sequence[Point], b: Sequence[Point]) -> Metres:
    """Return riding metres from every `a` to every `b`."""
    straight = rules.metres_between(a, b) * DETOUR
    network = streets(city).network
    if network is None or not a or not b:
        return straight
    by_street = network.metres(a, b)
    return np.where(np.isfinite(by_street), by_street, straight)


def distance_m(city: City, a: Point, b: Point) -> float:
    return float(metres(city, [a], [b])[0, 0])


def way(city: City, a: Point, b: Point, *, vehicle: str = "bike") -> list[Point]:
    """Return the points of the way from `a` to `b`, both ends included."""
    router = maps.router()
    routed = router.way(a, b, vehicle) if router else None
    if routed:
        return [a, *routed, b]
    network = streets(city).network
    return [a, b] if network is None else list(network.way(a, b))


def forget() -> None:
    """Let go of every city's streets and roads in this process."""
    _known.clear()
    roads.forget()


def network_of(compact: Mapping[str, Any]) -> rules.StreetNetwork:
    """Return the network that a stored one describes: `nodes` [lat, lon], `edges` [start, end, street, metres]."""
    nodes = [Point(lat=lat, lon=lon) for lat, lon in compact["nodes"]]
    edges = [(int(start), int(end)) for start, end, *_ in compact["edges"]]
    return rules.StreetNetwork.of(nodes, edges, [float(edge[3]) for edge in compact["edges"]])


def _loaded(row: models.StreetNetwork | None) -> CityStreets:
    if row is None:
        return _NO_STREETS
    network = network_of(row.network)
    return CityStreets(version=row.version, network=network, detour=network.detour())
