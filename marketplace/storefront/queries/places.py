"""What an address typed or pinned leads to: a list to choose from, one place to confirm, or clear words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from urllib.parse import urlencode

from django.urls import reverse

from marketplace.accounts.door import Door
from marketplace.kernel.geo import Point
from marketplace.places.queries import Suggestion, address_at, city_for, suggestions
from marketplace.storefront.visits import Visit


@dataclass(frozen=True)
class Place:
    """One place to confirm."""

    line: str
    postcode: str
    point: Point

    def initial(self, door: Door | None) -> dict[str, object]:
        """Return the form's first values; the note of the same door as before is kept."""
        is_same = door is not None and door.line == self.line
        return {
            "line": self.line,
            "postcode": self.postcode,
            "lat": f"{self.point.lat:.6f}",
            "lon": f"{self.point.lon:.6f}",
            "note": door.note if door and is_same else "",
        }


@dataclass(frozen=True)
class Choice:
    """One address of the list, and where a press on it leads."""

    label: str
    url: str
    is_door: bool


@dataclass(frozen=True)
class Search:
    """What the words or the pin led to."""

    text: str = ""
    choices: list[Choice] = field(default_factory=list)
    place: Place | None = None
    is_out_of_reach: bool = False

    @property
    def found_nothing(self) -> bool:
        return bool(self.text) and not self.choices and not self.is_out_of_reach


def searched(visit: Visit, said: Mapping[str, str]) -> Search:
    """Return what the address page shows for `q`, or for `lat` and `lon` with the line that was chosen."""
    text = said.get("q", "").replace("\x00", "").strip()[:120]
    point = _point(said.get("lat", ""), said.get("lon", ""))
    if point is not None:
        return _pinned(point, said)
    if not text or visit.city is None:
        return Search(text)
    found = suggestions(text, city=visit.city)
    wanted = said.get("next", "")
    return Search(text, [_choice(one, wanted) for one in found])


def _pinned(point: Point, said: Mapping[str, str]) -> Search:
    city = city_for(point)
    if city is None:
        return Search(is_out_of_reach=True)
    line, postcode = said.get("line", "").strip()[:160], said.get("postcode", "").strip()[:10]
    if not line:
        nearest = address_at(point, city=city)
        line, postcode = (nearest.line, nearest.postcode) if nearest else ("", "")
    return Search(place=Place(line, postcode, point))


def _choice(one: Suggestion, wanted: str) -> Choice:
    said = {
        "line": one.line,
        "postcode": one.postcode,
        "lat": f"{one.point.lat:.6f}",
        "lon": f"{one.point.lon:.6f}",
    }
    if wanted:
        said["next"] = wanted
    return Choice(one.label, f"{reverse('storefront:address')}?{urlencode(said)}", one.is_door)


def _point(lat: str, lon: str) -> Point | None:
    try:
        point = Point(lat=float(lat), lon=float(lon))
    except ValueError:
        return None
    return point if isfinite(point.lat) and isfinite(point.lon) else None
