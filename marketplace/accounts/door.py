"""The door a visitor has given once: kept in the session, confirmed on the map, no account needed."""

from dataclasses import asdict, dataclass

from django.http import HttpRequest

from marketplace.kernel.geo import Point

SESSION_KEY = "door"


@dataclass(frozen=True)
class Door:
    """Where to bring things: the line to read, the place to ride to, and how to get in."""

    line: str
    lat: float
    lon: float
    city: str
    postcode: str = ""
    area: str = ""
    note: str = ""

    @property
    def point(self) -> Point:
        return Point(lat=self.lat, lon=self.lon)


def door_of(request: HttpRequest) -> Door | None:
    """Return the visitor's door; one that an older version wrote differently counts as none."""
    kept = request.session.get(SESSION_KEY)
    try:
        return Door(**kept) if kept else None
    except TypeError:
        return None


def keep_door(request: HttpRequest, door: Door) -> None:
    request.session[SESSION_KEY] = asdict(door)


def forget_door(request: HttpRequest) -> None:
    request.session.pop(SESSION_KEY, None)
