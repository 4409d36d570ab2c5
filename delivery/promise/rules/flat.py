"""A city as a plane: metres east and north of an origin. Pure."""

from dataclasses import dataclass, field
from math import cos, radians

from marketplace.kernel.geo import EARTH_M, Point


@dataclass(frozen=True, slots=True)
class Flat:
    """Metres east and north of an origin: right within a city."""

    origin: Point
    _shrunk: float = field(init=False)  # a degree east against a degree north, at the origin

    def __post_init__(self) -> None:
        object.__setattr__(self, "_shrunk", cos(radians(self.origin.lat)))

    def __call__(self, point: Point) -> tuple[float, float]:
        east = radians(point.lon - self.origin.lon) * self._shrunk
        return EARTH_M * east, EARTH_M * radians(point.lat - self.origin.lat)
