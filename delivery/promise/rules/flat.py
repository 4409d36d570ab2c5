"""A city as a plane: metres east and north of an origin. Pure."""

from dataclasses import dataclass
from math import cos, radians

from marketplace.kernel.geo import EARTH_M, Point


@dataclass(frozen=True, slots=True)
class Flat:
    """Metres east and north of an origin: right within a city."""

    origin: Point

    def __call__(self, point: Point) -> tuple[float, float]:
        east = radians(point.lon - self.origin.lon) * cos(radians(self.origin.lat))
        return EARTH_M * east, EARTH_M * radians(point.lat - self.origin.lat)
