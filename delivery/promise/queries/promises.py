"""Promises for a page of shops, a basket, and what one more shop would add: no query per card."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from delivery.promise.queries.live import live_city
from delivery.promise.queries.loading import LiveCity
from delivery.promise.rules import (
    BasketAnswer,
    Fee,
    FeePolicy,
    PickupPlace,
    Promise,
    PromisePolicy,
    Refusal,
    ShopAsk,
    delivery_fee,
    fee_of_the_rest,
    promise_for_shops,
    promise_together,
    promise_with_each,
)
from delivery.promise.rules.saying import WhyNot
from delivery.travel import queries as travel
from marketplace.kernel.clock import town_clock
from marketplace.kernel.geo import Point
from marketplace.places.models import City

PRESS_WALL_S = 75.0  # a human pays between the said time and the shop's bell …
# … of which a town that runs fast gives away so much: who pays more slowly there is asked again when it no longer fits.
PRESS_MOST_S = 240.0
FEES = FeePolicy()


@dataclass(frozen=True)
class Door:
    """Where it is to be brought, in which city."""

    city: City
    point: Point


def policy_of(city: City) -> PromisePolicy:
    return PromisePolicy(reach_m=float(city.reach_m))


def promises_for(door: Door, places: Sequence[PickupPlace], *, at: datetime) -> dict[UUID, Promise | Refusal]:
    """Return for each place, by its key, what can be promised at the door; at most two queries for all."""
    live = live_city(door.city, at=at)
    answers = promise_for_shops(live.state, _asks(live, places), door.point, policy=policy_of(door.city))
    return {place.key: _with_pause(answer, place) for place, answer in zip(places, answers, strict=True)}


def promise_for_basket(
    door: Door, places: Sequence[PickupPlace], *, at: datetime, fresh: bool = False
) -> BasketAnswer:
    """Return one time for all shops of a basket; `fresh` before it is frozen on anything.

    Raises:
        ValueError: there are no shops.
    """
    if not places:
        raise ValueError("a basket of no shop has no time")
    live = live_city(door.city, at=at, fresh=fresh)
    found = promise_together(live.state, _asks(live, places), door.point, policy=policy_of(door.city))
    first = places[found.refusing[0]] if found.refusing else places[0]
    return replace(found, answer=_with_pause(found.answer, first))


def added_by(
    door: Door, basket: Sequence[PickupPlace], others: Sequence[PickupPlace], *, at: datetime
) -> dict[UUID, int | None]:
    """Return for each other shop by how many minutes it would move the basket's time; None = it cannot come along."""
    live = live_city(door.city, at=at)
    policy = policy_of(door.city)
    asks = _asks(live, basket)
    now = promise_together(live.state, asks, door.point, policy=policy).answer if basket else None
    if not isinstance(now, Promise):
        return {place.key: 0 if now is None else None for place in others}
    inside = {place.key for place in basket}
    outside = [place for place in others if place.key not in inside]
    then = promise_with_each(live.state, asks, _asks(live, outside), door.point, policy=policy)
    added = {
        place.key: _minutes(now, answer) if isinstance(answer, Promise) else None
        for place, answer in zip(outside, then, strict=True)
    }
    return {place.key: added.get(place.key, 0 if place.key in inside else None) for place in others}


def fee_for(door: Door, points: Sequence[Point], *, goods_minor: int) -> Fee:
    """Return what bringing from these shops costs: a shown rule over the longest of their ways."""
    longest_m = float(travel.metres(door.city, points, [door.point]).max()) if points else 0.0
    return delivery_fee(distance_m=longest_m, shops=len(points), goods_minor=goods_minor, policy=FEES)


def fee_and_ways(
    door: Door, places: Sequence[PickupPlace], *, goods_minor: int
) -> tuple[Fee, dict[str, int]]:
    """Return that fee, and how far each shop is from the door, by its key: a quote keeps both.

    The ways are for the day one of the shops falls out.
    """
    metres = travel.metres(door.city, [place.point for place in places], [door.point])[:, 0].tolist()
    fee = delivery_fee(
        distance_m=max(metres, default=0.0), shops=len(places), goods_minor=goods_minor, policy=FEES
    )
    return fee, {str(place.key): int(way) for place, way in zip(places, metres, strict=True)}


def fee_left(ways: Sequence[int], *, shown_minor: int, goods_minor: int) -> int:
    """Return what bringing from the shops that are left comes to, never more than was shown for all of them."""
    return fee_of_the_rest(ways, shown_minor=shown_minor, goods_minor=goods_minor, policy=FEES)


def press_s() -> float:
    """Return the town seconds that pass while somebody pays."""
    return min(PRESS_WALL_S * town_clock().rate, PRESS_MOST_S)


def _asks(live: LiveCity, places: Sequence[PickupPlace]) -> list[ShopAsk]:
    at, paying_s = live.state.at, press_s()
    return [place.ask(at, preparing=live.preparing.get(place.key, 0), press_s=paying_s) for place in places]


def _with_pause(answer: Promise | Refusal, place: PickupPlace) -> Promise | Refusal:
    """Return a paused shop's refusal with the end of its pause."""
    if isinstance(answer, Refusal) and answer.why is WhyNot.PAUSED:
        return replace(answer, opens_at=place.paused_until)
    return answer


def _minutes(now: Promise, then: Promise) -> int:
    return max(round((then.promised_at - now.promised_at).total_seconds() / 60), 0)
