"""The press: what a quote said is looked at once more in the plan of this very moment, and is in that plan from then on."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from delivery.promise.locks import hold_city
from delivery.promise.models import Quote
from delivery.promise.queries.loading import loaded
from delivery.promise.queries.promises import policy_of
from delivery.promise.rules import CityState, ShopAsk, Span, can_still_be_kept
from marketplace.kernel.geo import Point


class GapGone(Exception):
    """Others pressed first: what is left of the couriers' time no longer keeps this promise; nothing was written."""


def take_gap(quote: Quote, *, order_key: UUID, at: datetime) -> None:
    """Put what was quoted into the couriers' plan for this order; once an order, one press of a city after the other.

    Raises:
        GapGone: the plan of now has no gap left that keeps the promise.
    """
    asks = quote.parts.get("asks")
    if not asks or quote.slot_id is not None:
        return
    with transaction.atomic():
        hold_city(quote.city)
        if not can_be_taken(quote, loaded(quote.city, at).state):
            raise GapGone(str(quote.public_id))
        taken = Quote.objects.filter(pk=quote.pk, order_key=None)
        taken.update(order_key=order_key, taken_at=at)


def can_be_taken(quote: Quote, city: CityState) -> bool:
    """Say whether the couriers' plan still has room for what was quoted."""
    policy = policy_of(quote.city)
    said = replace(policy, quantile=float(quote.parts.get("quantile", policy.quantile)))
    shops = [_ask(row) for row in quote.parts["asks"]]
    door = Point(lat=quote.door_lat, lon=quote.door_lon)
    return can_still_be_kept(city, shops, door, by=quote.promised_at, policy=said)


def _ask(row: Mapping[str, Any]) -> ShopAsk:
    return ShopAsk(
        point=Point(lat=row["lat"], lon=row["lon"]),
        accept=Span(*row["accept"]),
        prepare=Span(*row["prepare"]),
    )
