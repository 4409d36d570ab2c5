"""One visit as the pages see it: its door, its city, what its basket holds. Read once a request, each when first asked."""

import time
from datetime import datetime
from functools import cached_property

from django.http import HttpRequest

from delivery.promise.queries import Door as PromiseDoor
from marketplace.accounts.door import Door, door_of, keep_door
from marketplace.accounts.models import SavedAddress
from marketplace.basket.visits import held_in, user_of
from marketplace.kernel.clock import town_now
from marketplace.places.models import City

KEPT_S = 20.0  # wall: a city's name and reach change seldom
_kept: dict[str, tuple[float, City | None]] = {}


class Visit:
    """What a page needs to know of who is looking."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.at: datetime = town_now()

    @cached_property
    def door(self) -> Door | None:
        """The door that was confirmed; a member who has not said anything else is at their default one."""
        door = door_of(self.request)
        if door is None and self.saved_doors and self.saved_doors[0].is_default:
            door = self.as_saved(self.saved_doors[0])
            keep_door(self.request, door)
        return door

    @cached_property
    def city(self) -> City | None:
        """The door's city; without a door the first that takes orders."""
        return city_named(self.door.city if self.door else "")

    @cached_property
    def promise_door(self) -> PromiseDoor | None:
        return PromiseDoor(self.city, self.door.point) if self.door and self.city else None

    @cached_property
    def held(self) -> dict[int, int]:
        """Listing → how many of it the basket holds."""
        return held_in(self.request)

    @property
    def units(self) -> int:
        return sum(self.held.values())

    @cached_property
    def saved_doors(self) -> list[SavedAddress]:
        user = user_of(self.request)
        if user is None:
            return []
        return list(user.addresses.select_related("city").order_by("-is_default", "pk"))

    def as_saved(self, saved: SavedAddress) -> Door:
        return Door(
            line=saved.line,
            lat=saved.lat,
            lon=saved.lon,
            city=saved.city.slug,
            postcode=saved.postcode,
            note=saved.access_note,
        )


def visit_of(request: HttpRequest) -> Visit:
    found = getattr(request, "visit", None)
    if not isinstance(found, Visit):
        found = Visit(request)
        request.visit = found  # type: ignore[attr-defined]
    return found


def city_named(slug: str) -> City | None:
    """Return the city of that name, or, without a name, the first that takes orders; some seconds old."""
    kept_at, known = _kept.get(slug, (0.0, None))
    if known is not None and time.monotonic() - kept_at < KEPT_S:
        return known
    cities = City.objects.filter(slug=slug) if slug else City.objects.filter(takes_orders=True)
    found = cities.order_by("pk").first()
    _kept[slug] = time.monotonic(), found
    return found


def forget() -> None:
    """Let go of what this process has kept."""
    _kept.clear()
