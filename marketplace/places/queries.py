"""Addresses for people: suggestions while typing, the address of a pin, the city of a place.

The local index answers; where a geocoder is configured it is asked first, and the index covers for it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from django.db.models import (
    Avg,
    Case,
    F,
    FloatField,
    Func,
    IntegerField,
    Max,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Round

from marketplace.gateways import maps
from marketplace.gateways.maps import FoundPlace
from marketplace.kernel.geo import Point, great_circle_m
from marketplace.places.models import AddressPoint, City
from marketplace.places.rules import Typed, typed

LIKE_ENOUGH = 0.33  # of a typo; the index itself answers from 0.6 on
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


def suggestions(text: str, *, city: City, most: int = 6) -> list[Suggestion]:
    """Return up to `most` addresses of the city that fit what was typed, best first; typos and accents do not matter."""
    asked = typed(text)
    if not asked.says_something:
        return []
    geocoder = maps.geocoder()
    found = geocoder.find(f"{asked.house} {asked.words} {city.name}".strip(), most=most) if geocoder else None
    if found is not None:
        return [_of_service(place, city) for place in found if _reaches(city, place.point)]
    doors = _doors(asked, city, most) if asked.number else []
    return doors or _streets(asked, city, most)


def address_at(point: Point, *, city: City) -> Suggestion | None:
    """Return the address nearest to a pin, within 300 m; None in the fields."""
    geocoder = maps.geocoder()
    found = geocoder.address_at(point) if geocoder else None
    if found is not None:
        return _of_service(found, city)
    nearest = min(_around(point, city), key=lambda door: great_circle_m(door.point, point), default=None)
    return None if nearest is None else _of_door(nearest, city)


def city_for(point: Point) -> City | None:
    """Return the city whose reach holds the place, the nearest of several; None where nobody delivers."""
    cities = [city for city in City.objects.all() if _reaches(city, point)]
    return min(cities, key=lambda city: great_circle_m(city.centre, point), default=None)


def _reaches(city: City, point: Point) -> bool:
    return great_circle_m(city.centre, point) <= city.reach_m


def _like(asked: Typed, city: City) -> QuerySet[Any]:
    """Return the city's doors whose words the index holds for like what was typed, with how much they are."""
    words = _folded(Value(asked.words))
    doors = AddressPoint.objects.filter(city=city, words__trigram_word_similar=words)
    return doors.annotate(likeness=Round(_likeness(words, F("words")), precision=2))


def _folded(text: Value | F) -> Func:
    return Func(text, function="folded", output_field=TextField())


def _likeness(words: Func, of: Func | F) -> Func:
    return Func(words, of, function="word_similarity", output_field=FloatField())


def _doors(asked: Typed, city: City, most: int) -> list[Suggestion]:
    """Return doors with the typed number: that very one first, then its bis and ter, then longer numbers."""
    closeness = Case(
        When(number__iexact=asked.house, then=0),
        When(number__istartswith=f"{asked.number} ", then=1),
        default=2,
        output_field=IntegerField(),
    )
    rows = _like(asked, city).filter(number__startswith=asked.number).annotate(closeness=closeness)
    return [_of_door(door, city) for door in rows.order_by("-likeness", "closeness", "street", "pk")[:most]]


def _streets(asked: Typed, city: City, most: int) -> list[Suggestion]:
    """Return streets, each once and with its middle; what the index misses for a typo is compared street by street."""
    rows = _by_street(_like(asked, city))[:most]
    if not rows:
        words = _folded(Value(asked.words))
        every = AddressPoint.objects.filter(city=city)
        likeness = _likeness(words, _folded(F("street")))
        rows = _by_street(every.annotate(likeness=likeness).filter(likeness__gte=LIKE_ENOUGH))[:most]
    return [
        _of_street(street, postcode, Point(lat=lat, lon=lon), city=city, number=asked.house)
        for street, postcode, lat, lon in rows
    ]


def _by_street(doors: QuerySet[Any]) -> QuerySet[Any, tuple[str, str, float, float]]:
    streets: QuerySet[Any, Any] = doors.values("street", "postcode").annotate(
        best=Max("likeness"), lat_=Avg("lat"), lon_=Avg("lon")
    )
    return streets.order_by("-best", "street").values_list("street", "postcode", "lat_", "lon_")


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


def _of_street(street: str, postcode: str, middle: Point, *, city: City, number: str) -> Suggestion:
    line = f"{number} {_within(street)}" if number else street
    return Suggestion(_label(line, postcode, city.name), line, postcode, city.name, middle, is_door=False)


def _of_service(place: FoundPlace, city: City) -> Suggestion:
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
