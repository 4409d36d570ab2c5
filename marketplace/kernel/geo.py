"""Places on the globe. Pure; metres and decimal degrees throughout."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

EARTH_M = 6_371_008.8


@dataclass(frozen=True)
class Point:
    """A place in WGS 84 degrees."""

    lat: float
    lon: float

    def __post_init__(self) -> None:
        if not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ValueError(f"no such place: lat={self.lat}, lon={self.lon}")


def great_circle_m(a: Point, b: Point) -> float:
    """Return the metres between two points on a sphere.

    Source: haversine formula with the mean Earth radius (IUGG).
    """
    half_lat = sin(radians(b.lat - a.lat) / 2) ** 2
    half_lon = sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * EARTH_M * asin(sqrt(half_lat + cos(radians(a.lat)) * cos(radians(b.lat)) * half_lon))
