"""Riding times and ways over real streets, from a Valhalla service; who calls has a fallback ready."""

import json
import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from functools import lru_cache
from typing import Any, Protocol, TypeVar

import numpy as np
import requests
from django.conf import settings
from numpy.typing import NDArray

from marketplace.gateways.maps.breaker import Breaker
from marketplace.kernel.geo import Point

T = TypeVar("T")
log = logging.getLogger(__name__)

TIMEOUT_S = 0.2
LATE_S = 2.0
REST_S = 20.0
MOST_BYTES = 4_000_000
LONGEST_S = 24 * 3600.0
Costing = tuple[str, Mapping[str, Any]]
COSTING: Mapping[str, Costing] = {
    "foot": ("pedestrian", {}),
    "bike": ("bicycle", {"bicycle_type": "City", "cycling_speed": 16}),
    "cargo_bike": ("bicycle", {"bicycle_type": "City", "cycling_speed": 14}),
    "scooter": ("motor_scooter", {"top_speed": 25}),
    "car": ("auto", {}),
}


class Router(Protocol):
    @property
    def is_resting(self) -> bool: ...

    def seconds(
        self, a: Sequence[Point], b: Sequence[Point], vehicle: str, *, within_s: float = TIMEOUT_S
    ) -> NDArray[np.float64] | None: ...

    def seconds_later(
        self, a: Sequence[Point], b: Sequence[Point], vehicle: str
    ) -> "Future[NDArray[np.float64] | None]": ...

    def way(self, a: Point, b: Point, vehicle: str) -> tuple[Point, ...] | None: ...


class ValhallaRouter:
    """A Valhalla service at `url`; None or NaN is what it could not say in time."""

    def __init__(self, url: str) -> None:
        self._url, self._breaker = url.rstrip("/"), Breaker(REST_S)
        self._askers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="router")
        self._sessions = threading.local()

    @property
    def is_resting(self) -> bool:
        return self._breaker.is_open

    def seconds(
        self, a: Sequence[Point], b: Sequence[Point], vehicle: str, *, within_s: float = TIMEOUT_S
    ) -> NDArray[np.float64] | None:
        """Return riding seconds from every `a` to every `b`, NaN for a pair without a way."""
        question = {"sources": _places(a), "targets": _places(b), **_costing(vehicle)}
        said = self._ask("sources_to_targets", question, within_s)
        return None if said is None else self._read(_matrix, said, (len(a), len(b)))

    def seconds_later(
        self, a: Sequence[Point], b: Sequence[Point], vehicle: str
    ) -> Future[NDArray[np.float64] | None]:
        """Ask the same and return at once; what comes within two seconds is worth having, later is a failure."""
        return self._askers.submit(self._seconds_in_time, a, b, vehicle)

    def _seconds_in_time(
        self, a: Sequence[Point], b: Sequence[Point], vehicle: str
    ) -> NDArray[np.float64] | None:
        if self._breaker.is_open:
            return None
        question = {"sources": _places(a), "targets": _places(b), **_costing(vehicle)}
        try:
            said = self._asked("sources_to_targets", question, LATE_S)
        except (requests.RequestException, ValueError) as error:
            self._failed(error)
            return None
        return self._read(_matrix, said, (len(a), len(b)))

    def way(self, a: Point, b: Point, vehicle: str) -> tuple[Point, ...] | None:
        """Return the points of the way, None when there is none or nobody said."""
        said = self._ask("route", {"locations": _places([a, b]), **_costing(vehicle)}, TIMEOUT_S)
        return None if said is None else self._read(_line, said)

    def _ask(self, path: str, question: Mapping[str, Any], within_s: float) -> Any:
        """Return the answer, or None: whoever waits does so for `within_s` and not a moment longer, however it drips."""
        if self._breaker.is_open:
            return None
        try:
            return self._askers.submit(self._asked, path, question, within_s).result(timeout=within_s)
        except (requests.RequestException, ValueError, FutureTimeout) as error:
            self._failed(error)
            return None

    def _asked(self, path: str, question: Mapping[str, Any], within_s: float) -> Any:
        ends_at, body = time.monotonic() + within_s, b""
        with self._session().post(
            f"{self._url}/{path}", json=question, timeout=within_s, stream=True
        ) as answer:
            answer.raise_for_status()
            for piece in answer.iter_content(chunk_size=None):
                body += piece
                if time.monotonic() > ends_at or len(body) > MOST_BYTES:
                    raise requests.Timeout("it drips")
        said = json.loads(body)
        if not isinstance(said, dict):
            raise ValueError("an answer is an object")
        return said

    def _session(self) -> requests.Session:
        if not hasattr(self._sessions, "one"):
            self._sessions.one = requests.Session()
        session: requests.Session = self._sessions.one
        return session

    def _read(self, reader: Callable[..., T], said: Any, *shape: Any) -> T | None:
        """Return what `reader` makes of an answer; one that makes no sense counts as none."""
        try:
            return reader(said, *shape)
        except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
            self._failed(error)
            return None

    def _failed(self, error: Exception) -> None:
        self._breaker.failed()
        log.warning("the router does not answer (%s); straight lines do", error or type(error).__name__)


def _matrix(said: Any, shape: tuple[int, int]) -> NDArray[np.float64]:
    rows = [[_number(cell.get("time")) for cell in row] for row in said["sources_to_targets"]]
    return np.array(rows, dtype=np.float64).reshape(shape)


def _line(said: Any) -> tuple[Point, ...]:
    return decoded(said["trip"]["legs"][0]["shape"])


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


def _costing(vehicle: str) -> dict[str, Any]:
    name, options = COSTING[vehicle]
    return {"costing": name, "costing_options": {name: options}}


def _number(said: float | None) -> float:
    """Return seconds that can be; nothing said, or nonsense, is no way."""
    value = float("nan") if said is None else float(said)
    return value if 0.0 <= value <= LONGEST_S else float("nan")


@lru_cache(maxsize=4)
def _router(url: str) -> Router:
    return ValhallaRouter(url)


def router() -> Router | None:
    """Return the configured router, None where our own streets are all there is."""
    return _router(settings.ROUTER_URL) if settings.ROUTER_URL else None
