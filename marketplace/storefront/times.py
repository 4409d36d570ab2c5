"""What every shop of a city can promise at the visit's door right now, how far it is and until when it is open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from delivery.promise.queries import Said, arrival_of, promises_for, said
from delivery.promise.rules import PickupPlace, Promise, Refusal
from delivery.travel import queries as travel
from marketplace.kernel.format import Arrival
from marketplace.storefront.visits import Visit
from sellers.shops.queries import pickup_places

FAR_MIN = 24 * 60  # sorts behind everything that has a time


@dataclass(frozen=True)
class Times:
    """By shop: the place, the answer at the door, the metres to it. Without a door there is only the place."""

    at: datetime
    places: Mapping[int, PickupPlace]
    answers: Mapping[int, Promise | Refusal]
    metres: Mapping[int, float]
    pills: dict[int, Arrival] = field(default_factory=dict, compare=False)  # worded once a page

    def pill(self, shop: int) -> Arrival | None:
        answer = self.answers.get(shop)
        if answer is not None and shop not in self.pills:
            self.pills[shop] = arrival_of(answer, at=self.at)
        return self.pills.get(shop)

    def said(self, shop: int) -> Said | None:
        answer = self.answers.get(shop)
        return said(answer, at=self.at) if answer else None

    def is_open(self, shop: int) -> bool:
        place = self.places.get(shop)
        return bool(place and place.closes_at and place.closes_at > self.at and not place.is_paused(self.at))

    def minutes(self, shop: int) -> float | None:
        """Return how long the shop takes to the door; None where nothing is promised."""
        answer = self.answers.get(shop)
        if not isinstance(answer, Promise):
            return None
        return (answer.promised_at - self.at).total_seconds() / 60

    def rank(self, shop: int) -> tuple[bool, float, float]:
        """Return what sorts shops: promised ones by time, then open ones, then by distance."""
        minutes = self.minutes(shop)
        return not self.is_open(shop), FAR_MIN if minutes is None else minutes, self.metres.get(shop, 0.0)


def times_of(visit: Visit, shops: Iterable[int] | None = None) -> Times:
    """Return the times of these shops, or of all that the city shows; at most five queries, warm none."""
    if visit.city is None:
        return Times(visit.at, {}, {}, {})
    places = pickup_places(visit.city, shops, at=visit.at)
    door = visit.promise_door
    if door is None or not places:
        return Times(visit.at, places, {}, {})
    keys, rows = list(places), list(places.values())
    answers = promises_for(door, rows, at=visit.at)
    metres = travel.metres(door.city, [place.point for place in rows], [door.point])[:, 0]
    return Times(
        visit.at,
        places,
        {pk: answers[places[pk].key] for pk in keys},
        dict(zip(keys, metres.tolist(), strict=True)),
    )
