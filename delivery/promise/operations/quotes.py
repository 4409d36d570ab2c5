"""Quotes: a promise and a fee written down for one basket, so that what is paid is what was said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from delivery.promise.models import Quote
from delivery.promise.queries import Door, fee_and_ways, newest_quote, promise_for_basket
from delivery.promise.queries.promises import press_s
from delivery.promise.rules import Fee, PickupPlace, Promise, Refusal
from marketplace.kernel.clock import town_clock

HOLDS = timedelta(minutes=5)  # wall: the longest a quote waits for a human


class NothingPromised(Exception):
    """No time can be kept for this basket now; `refusal` says why, `places` which shops say so themselves."""

    def __init__(self, refusal: Refusal, places: Sequence[UUID] = ()) -> None:
        super().__init__(refusal.why.value)
        self.refusal, self.places = refusal, tuple(places)


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What is to be quoted: one basket in one version, its shops and its door."""

    basket_key: UUID
    basket_version: int
    door: Door
    places: Sequence[PickupPlace]
    goods_minor: int


def quote(wish: Wish, *, at: datetime, wall_at: datetime) -> Quote:
    """Return the quote that holds for this basket, or a new one.

    Raises:
        NothingPromised: nothing can be kept within the hour; nothing was written.
    """
    said = newest_quote(wish.basket_key, wish.basket_version, wish.door, wall_at=wall_at)
    # the fee counts on the goods' worth, so a price that changed makes a new one
    is_same = said is not None and said.parts.get("goods_minor") == wish.goods_minor
    if said is not None and is_same and still_holds(said, at=at, wall_at=wall_at):
        return said
    found = promise_for_basket(wish.door, wish.places, at=at, fresh=True)
    if isinstance(found.answer, Refusal):
        raise NothingPromised(found.answer, [wish.places[row].key for row in found.refusing])
    promise = found.answer
    fee, ways_m = fee_and_ways(wish.door, wish.places, goods_minor=wish.goods_minor)
    return Quote.objects.create(
        city=wish.door.city,
        basket_key=wish.basket_key,
        basket_version=wish.basket_version,
        door_lat=wish.door.point.lat,
        door_lon=wish.door.point.lon,
        quoted_at=at,
        promised_at=promise.promised_at,
        expires_at=_expiry(promise, at=at, wall_at=wall_at),
        fee_minor=fee.total_minor,
        parts={
            **_said(promise, wish.places, at=at),
            **charged(fee),
            "ways_m": ways_m,
            "couriers": found.couriers,
            "goods_minor": wish.goods_minor,
        },
    )


def still_holds(quote: Quote, *, at: datetime, wall_at: datetime) -> bool:
    """Say whether an order pressed now would be kept: not expired, and what was expected still fits before it."""
    if quote.promised_from is not None:
        return wall_at < quote.expires_at and at < quote.promised_from
    needs = timedelta(seconds=float(quote.parts.get("needs_s", 0.0)))
    return wall_at < quote.expires_at and at + needs <= quote.promised_at


def _needs(promise: Promise, *, at: datetime) -> timedelta:
    """Return what is expected to pass between the press and the door, without the paying that was allowed for."""
    return promise.expected_at - at - timedelta(seconds=press_s())


def _expiry(promise: Promise, *, at: datetime, wall_at: datetime) -> datetime:
    """Return until when (wall) the promise can be taken: five minutes, or less where the town runs fast."""
    town_left = promise.promised_at - _needs(promise, at=at) - at
    return wall_at + min(HOLDS, town_clock().wall_span(town_left))


def _said(promise: Promise, places: Sequence[PickupPlace], *, at: datetime) -> Mapping[str, Any]:
    """Return the promise with its reasons as a quote keeps it, and what it asked of the shops, to ask again at the press."""
    return {
        "minutes": promise.minutes(),
        "needs_s": round(_needs(promise, at=at).total_seconds(), 1),
        "expected_at": promise.expected_at.isoformat(),
        "quantile": promise.quantile,
        "quarter_hour": promise.quarter_hour,
        "policy": promise.policy,
        "asks": [
            {
                "shop": str(place.key),
                "lat": place.point.lat,
                "lon": place.point.lon,
                "accept": [ask.accept.mean_s, ask.accept.sd_s],
                "prepare": [ask.prepare.mean_s, ask.prepare.sd_s],
            }
            for place, ask in ((place, place.ask(at)) for place in places)
        ],
    }


def charged(fee: Fee) -> Mapping[str, Any]:
    """Return the fee as a quote keeps it."""
    return {
        "fee": [[line.kind.value, line.amount_minor, line.count] for line in fee.lines],
        "below_minimum_minor": fee.below_minimum_minor,
    }
