"""Addresses typed by people to places, and pins to addresses, through geopy; the local index is the fallback."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol
from urllib.parse import urlsplit

from django.conf import settings
from geopy.exc import GeopyError  # type: ignore[import-untyped]
from geopy.geocoders import BANFrance, Nominatim, Photon  # type: ignore[import-untyped]

from marketplace.gateways.maps.breaker import Breaker
from marketplace.kernel.geo import Point

log = logging.getLogger(__name__)

TIMEOUT_S = 1.5
REST_S = 30.0
SCHEMES: Mapping[str, Any] = {"ban": BANFrance, "nominatim": Nominatim, "photon": Photon}
DEFAULT_HOST = {
    "ban": "data.geopf.fr/geocodage",
    "nominatim": "nominatim.openstreetmap.org",
    "photon": "photon.komoot.io",
}


@dataclass(frozen=True)
class FoundPlace:
    """An address as a service wrote it, and where it is."""

    line: str
    postcode: str
    city: str
    point: Point


class Geocoder(Protocol):
    def find(self, words: str, *, most: int) -> Sequence[FoundPlace] | None: ...

    def address_at(self, point: Point) -> FoundPlace | None: ...


class GeopyGeocoder:
    """One geopy geocoder; answers None while it cannot be asked."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        domain = f"{parts.netloc}{parts.path}".rstrip("/") or DEFAULT_HOST[parts.scheme]
        scheme = (
            "http" if parts.query == "plain" else "https"
        )  # `photon://10.0.0.7:2322?plain`, one's own service
        self._geopy = SCHEMES[parts.scheme](
            domain=domain, scheme=scheme, timeout=TIMEOUT_S, user_agent="quartier"
        )
        self._read = _READERS[parts.scheme]
        self._breaker = Breaker(REST_S)

    def find(self, words: str, *, most: int) -> Sequence[FoundPlace] | None:
        """Return the places that fit the words, best first; None when nobody could be asked."""
        found = self._ask(self._geopy.geocode, words, exactly_one=False, limit=most)
        return None if found is _UNKNOWN else [self._read(place) for place in found or ()]

    def address_at(self, point: Point) -> FoundPlace | None:
        found = self._ask(self._geopy.reverse, (point.lat, point.lon), exactly_one=True)
        return self._read(found) if found is not _UNKNOWN and found else None

    def _ask(self, question: Any, *words: Any, **options: Any) -> Any:
        if self._breaker.is_open:
            return _UNKNOWN
        try:
            return question(*words, **options)
        except GeopyError as error:
            self._breaker.failed()
            log.warning("the geocoder does not answer (%s); the local index does", error)
            return _UNKNOWN


_UNKNOWN = object()


def _read_ban(place: Any) -> FoundPlace:
    said = place.raw["properties"]
    return FoundPlace(
        said.get("name", place.address), said.get("postcode", ""), said.get("city", ""), _point(place)
    )


def _read_photon(place: Any) -> FoundPlace:
    said = place.raw["properties"]
    line = " ".join(filter(None, (said.get("housenumber"), said.get("street") or said.get("name"))))
    return FoundPlace(line or place.address, said.get("postcode", ""), said.get("city", ""), _point(place))


def _read_nominatim(place: Any) -> FoundPlace:
    first, *rest = [part.strip() for part in place.address.split(",")]
    line = f"{first} {rest[0]}" if first[:1].isdigit() and rest else first
    postcode = next((part for part in rest if part.isdigit() and len(part) == 5), "")
    return FoundPlace(line, postcode, "", _point(place))


def _point(place: Any) -> Point:
    return Point(lat=place.latitude, lon=place.longitude)


_READERS = {"ban": _read_ban, "photon": _read_photon, "nominatim": _read_nominatim}


@lru_cache(maxsize=4)
def _geocoder(url: str) -> Geocoder:
    return GeopyGeocoder(url)


def geocoder() -> Geocoder | None:
    """Return the configured geocoder, None where the local index is all there is."""
    return _geocoder(settings.GEOCODER_URL) if settings.GEOCODER_URL else None
