"""Riding times and ways over real streets, from a Valhalla service; who calls has a fallback ready."""

import logging
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Protocol

import numpy as np
import requests
from django.conf import settings
from numpy.typing import NDArray

from marketplace.gateways.maps.breaker import Breaker
from marketplace.kernel.geo import Point

log = logging.getLogger(__name__)

TIMEOUT_S = 0.2
REST_S = 20.0
COSTING: Mapping[str, str] = {
    "foot": "pedestrian", "bike": "bicycle", "cargo_bike": "bicycle", "scooter": "motor_scooter", "car": "auto",
}  # fmt: skip


class Router(Protocol):
    def seconds(self, a: Sequence[Point], b: Sequence[Point], vehicle: str) -> NDArray[np.float64] | None: ...

    def way(self, a: Point, b: Point, vehicle: str) -> tuple[Point, ...] | None: ...


class ValhallaRouter:
    """A Valhalla service at `url`; None or NaN is what it could not say in time."""

    def __init__(self, url: str) -> None:
        self._url, self._session, self._breaker = url.rstrip("/"), requests.Session(), Breaker(REST_S)

    def seconds(self, a: Sequence[Point], b: Sequence[Point], vehicle: str) -> NDArray[np.float64] | None:
        """Return riding seconds from every `a` to every `b`, NaN for a pair without a way."""
        question = {"sources": _places(a), "targets": _places(b), "costing": COSTING[vehicle]}
        said = self._ask("sources_to_targets", question)
        if said is None:
            return None
        rows = [[_number(cell.get("time")) for cell in row] for row in said["sources_to_targets"]]
        return np.array(rows, dtype=np.float64).reshape(len(a), len(b))

    def way(self, a: Point, b: Point, vehicle: str) -> tuple[Point, ...] | None:
        """Return the points of the way, None when there is none or nobody said."""
        said = self._ask("route", {"locations": _places([a, b]), "costing": COSTING[vehicle]})
        return None if said is None else decoded(said["trip"]["legs"][0]["shape"])

    def _ask(self, path: str, question: Mapping[str, Any]) -> dict[str, Any] | None:
        if self._breaker.is_open:
            return None
        try:
            answer = self._session.post(f"{self._url}/{path}", json=question, timeout=TIMEOUT_S)
            answer.raise_for_status()
            said: dict[str, Any] = answer.json()
        except (requests.RequestException, ValueError) as error:
            self._breaker.failed()
            log.warning("the router does not answer (%s); straight lines do", error)
            return None
        return said


def decoded(shape: str) -> tuple[Point, ...]:
    """Return the points of an encoded line.

    Source: Google's encoded polyline algorithm, with the six decimals Valhalla uses.
    """
    numbers, value, shift = [], 0, 0
    for sign in shape:
        bits = ord(sign) - 63
        value |= (bits & 0x1F) << shift
        shift += 5
        if bits < 0x20:
            numbers.append(~(value >> 1) if value & 1 else value >> 1)
            value, shift = 0, 0
    lats, lons = np.cumsum(numbers[::2]) / 1e6, np.cumsum(numbers[1::2]) / 1e6
    return tuple(Point(lat=float(lat), lon=float(lon)) for lat, lon in zip(lats, lons, strict=True))


def _places(points: Sequence[Point]) -> list[dict[str, float]]:
    return [{"lat": point.lat, "lon": point.lon} for point in points]


def _number(said: float | None) -> float:
    return float("nan") if said is None else float(said)


@lru_cache(maxsize=4)
def _router(url: str) -> Router:
    return ValhallaRouter(url)


def router() -> Router | None:
    """Return the configured router, None where our own streets are all there is."""
    return _router(settings.ROUTER_URL) if settings.ROUTER_URL else None
