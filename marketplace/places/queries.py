"""Addresses for people: suggestions while typing, the address of a pin, the city of a place.

The local index answers; where a geocoder is configured it is asked first, and the index covers for it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians

from django.db import connection

from marketplace.gateways import maps
from marketplace.gateways.maps import FoundPlace
from marketplace.kernel.geo import Point, great_circle_m
from marketplace.places.models import AddressPoint, City
from marketplace.places.rules import Typed, closeness, typed

LIKE_ENOUGH = 0.33  # `lylas` for « Lilas »
WORSE_AT_MOST = 0.3  # than the best: what is further off is not meant
STREETS_LIKE = """
    WITH known AS MATERIALIZED (
        SELECT street, postcode, avg(lat) AS lat, avg(lon) AS lon
        FROM marketplace_addresspoint WHERE city_id = %s GROUP BY street, postcode
    ), compared AS MATERIALIZED (
        SELECT *, word_similarity(folded(%s), folded(street || ' ' || postcode || %s)) AS likeness FROM known
    )
    SELECT street, postcode, lat, lon, likeness FROM compared
    WHERE likeness >= %s ORDER BY likeness DESC, length(street), street LIMIT %s
"""  # materialised, or the planner compares every door instead of every street
DEGREE_M = 111_195.0
NEAR_M = 300.0


@dataclass(frozen=True)
class Suggestion:
    """One address to choose; a street still wants its number (`is_door` says which it is)."""

    label: str
    line: str
    postcode: str
    city: str
    point: Point
    is_door: bool = True


@dataclass(frozen=True)
class _Street:
    name: str
    postcode: str
    middle: Point
    likeness: float


def suggestions(text: str, *, city: City, most: int = 6) -> list[Suggestion]:
    """Return up to `most` addresses of the city that fit what was typed, best first; typos and accents do not matter."""
    asked = typed(text)
    if not asked.says_something:
        return []
    geocoder = maps.geocoder()
    found = geocoder.find(f"{asked.house} {asked.words} {city.name}".strip(), most=most) if geocoder else None
    if found is not None:
        return [_of_geocoder(place, city) for place in found if _reaches(city, place.point)]
    streets = _streets_like(asked, city, most)
    doors = _doors(asked, city, streets, most) if asked.number and streets else []
    return doors or [_of_street(street, city, asked.house) for street in streets]


def address_at(point: Point, *, city: City) -> Suggestion | None:
    """Return the address nearest to a pin, within 300 m; None in the fields."""
    geocoder = maps.geocoder()
    found = geocoder.address_at(point) if geocoder else None
    if found is not None:
        return _of_geocoder(found, city)
    nearest = min(_around(point, city), key=lambda door: great_circle_m(door.point, point), default=None)
    return None if nearest is None else _of_door(nearest, city)


def city_for(point: Point) -> City | None:
    """Return the city whose reach holds the place, the nearest of several; None where nobody delivers."""
    cities = [city for city in City.objects.all() if _reaches(city, point)]
    return min(cities, key=lambda city: great_circle_m(city.centre, point), default=None)


def _reaches(city: City, point: Point) -> bool:
    return great_circle_m(city.centre, point) <= city.reach_m


def _streets_like(asked: Typed, city: City, most: int) -> list[_Street]:
    """Return the streets most like what was typed, best first; each is compared once, not once a door."""
    with connection.cursor() as cursor:
        cursor.execute(STREETS_LIKE, [city.pk, asked.words, f" {city.name}", LIKE_ENOUGH, most])
        found = [
            _Street(street, postcode, Point(lat=lat, lon=lon), best)
            for street, postcode, lat, lon, best in cursor
        ]
    return [street for street in found if street.likeness >= found[0].likeness - WORSE_AT_MOST]


def _doors(asked: Typed, city: City, streets: Sequence[_Street], most: int) -> list[Suggestion]:
    """Return doors with the typed number: that very one first, then its bis and ter, then longer numbers."""
    rank = {street.name: place for place, street in enumerate(streets)}
    doors = AddressPoint.objects.filter(city=city, street__in=rank, number__startswith=asked.number)[:500]
    best = sorted(
        doors, key=lambda door: (rank[door.street], closeness(asked, door.number), door.number, door.pk)
    )
    return [_of_door(door, city) for door in best[:most]]


def _around(point: Point, city: City) -> Sequence[AddressPoint]:
    """Return the doors in the smallest of a few boxes around the pin that holds any."""
    for half_m in (40.0, 120.0, NEAR_M):
        lat, lon = half_m / DEGREE_M, half_m / (DEGREE_M * max(cos(radians(point.lat)), 0.01))
        box = AddressPoint.objects.filter(
            city=city,
            lat__range=(point.lat - lat, point.lat + lat),
            lon__range=(point.lon - lon, point.lon + lon),
        )
        if found := list(box[:500]):
            return found
    return ()


def _of_door(door: AddressPoint, city: City) -> Suggestion:
    line = f"{door.number} {_within(door.street)}"
    return Suggestion(_label(line, door.postcode, city.name), line, door.postcode, city.name, door.point)


def _of_street(street: _Street, city: City, number: str) -> Suggestion:
    line = f"{number} {_within(street.name)}" if number else street.name
    label = _label(line, street.postcode, city.name)
    return Suggestion(label, line, street.postcode, city.name, street.middle, is_door=False)


def _of_geocoder(place: FoundPlace, city: City) -> Suggestion:
    name = place.city or city.name
    return Suggestion(_label(place.line, place.postcode, name), place.line, place.postcode, name, place.point)


def _within(street: str) -> str:
    """Return the street as it is written after a number: « 12 rue du Four »."""
    return street[:1].lower() + street[1:]


def _label(*parts: str) -> str:
    line, postcode, city = parts
    return f"{line}, {_joined((postcode, city))}"


def _joined(parts: Iterable[str]) -> str:
    return " ".join(part for part in parts if part)
