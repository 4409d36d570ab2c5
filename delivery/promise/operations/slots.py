"""Places in slots: opened from the couriers there are, taken by a conditional update, given back when an order falls out."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Greatest

from delivery.couriers.queries import duty_ahead
from delivery.promise.models import Quote, Slot, SlotPlace
from delivery.promise.operations.quotes import HOLDS, Wish, charged
from delivery.promise.queries import fee_and_ways
from delivery.promise.rules import slots as rules
from delivery.promise.rules.load import DROP_S, HANDOVER_S
from delivery.travel import queries as travel
from delivery.travel.rules import speed_mps
from marketplace.places.models import City

SHOWN = 4


class SlotFull(Exception):
    """Somebody was faster: the window carries no more; nothing was written."""


def keep_slots(*, wall_at: datetime, town_at: datetime) -> int:
    """Write every city's coming windows with what couriers on shift and announced ones carry, never less than is taken.

    Returns how many were opened or changed.
    """
    changed = 0
    for city in City.objects.filter(takes_orders=True):
        duty = duty_ahead(city, at=town_at)
        stand = {s.from_at: s for s in Slot.objects.filter(city=city, from_at__gte=town_at)}
        for window in rules.windows_after(town_at):
            capacity_s = rules.capacity_s(window, _ends(window, duty))
            changed += _keep(city, window, capacity_s, stand.get(window.from_at))
    return changed


def _ends(window: rules.Window, duty: Sequence[tuple[datetime, datetime | None]]) -> list[datetime | None]:
    """Return the ends as if everybody began with the window: who begins within it ends as much sooner in it."""
    return [
        until and window.from_at + (min(until, window.to_at) - max(from_at, window.from_at))
        for from_at, until in duty
    ]


def _keep(city: City, window: rules.Window, capacity_s: int, stands: Slot | None) -> int:
    if stands is None:
        row = Slot(city=city, from_at=window.from_at, to_at=window.to_at, capacity_s=capacity_s)
        return len(Slot.objects.bulk_create([row], ignore_conflicts=True))
    if max(capacity_s, stands.taken_s) == stands.capacity_s:
        return 0
    return Slot.objects.filter(pk=stands.pk).update(capacity_s=Greatest(Value(capacity_s), F("taken_s")))


def open_slots(wish: Wish, *, at: datetime) -> list[Slot]:
    """Return the next windows with room for this basket while its shops are open."""
    closing = [place.closes_at for place in wish.places]
    if any(moment is None for moment in closing):
        return []
    last = min(moment for moment in closing if moment is not None)
    room = Slot.objects.filter(
        city=wish.door.city,
        from_at__gte=at + rules.NOT_BEFORE,
        from_at__lt=last,
        taken_s__lte=F("capacity_s") - _needs_s(wish),
    )
    return list(room[:SHOWN])


def quote_slot(wish: Wish, slot: Slot, *, at: datetime, wall_at: datetime) -> Quote:
    """Return a quote for this basket in that window; the place itself is taken with the order."""
    fee, ways_m = fee_and_ways(wish.door, wish.places, goods_minor=wish.goods_minor)
    ride_s = _ride_s(wish)
    return Quote.objects.create(
        city=wish.door.city,
        basket_key=wish.basket_key,
        basket_version=wish.basket_version,
        door_lat=wish.door.point.lat,
        door_lon=wish.door.point.lon,
        quoted_at=at,
        promised_from=slot.from_at,
        promised_at=slot.to_at,
        slot=slot,
        expires_at=wall_at + HOLDS,
        fee_minor=fee.total_minor,
        parts={
            **charged(fee),
            "ways_m": ways_m,
            "goods_minor": wish.goods_minor,
            "slot_needs_s": _needs_s(wish),
            "collect_from": rules.collect_from(
                slot.from_at, ride_s=ride_s, handover_s=HANDOVER_S
            ).isoformat(),
        },
    )


def take_slot(quote: Quote, *, order_key: UUID) -> None:
    """Give the order its courier seconds of the quoted window; once an order.

    The row of the slot is the lock: who comes second counts on what the first has left.

    Raises:
        SlotFull: there is no room left.
    """
    if quote.slot_id is None or SlotPlace.objects.filter(order_key=order_key).exists():
        return
    needs_s = int(quote.parts["slot_needs_s"])
    with transaction.atomic():
        room = Slot.objects.filter(pk=quote.slot_id, taken_s__lte=F("capacity_s") - needs_s)
        if not room.update(taken_s=F("taken_s") + needs_s):
            raise SlotFull(str(quote.slot_id))
        SlotPlace.objects.create(slot_id=quote.slot_id, order_key=order_key, needs_s=needs_s)


def give_back(order_key: UUID, *, at: datetime) -> None:
    """Give the order's courier time to somebody else, of a window or of the hour; again is nothing."""
    with transaction.atomic():
        Quote.objects.filter(order_key=order_key, given_back_at=None).update(given_back_at=at)
        place = SlotPlace.objects.filter(order_key=order_key, given_back_at=None).first()
        if place is None:
            return
        if SlotPlace.objects.filter(pk=place.pk, given_back_at=None).update(given_back_at=at):
            Slot.objects.filter(pk=place.slot_id).update(taken_s=F("taken_s") - place.needs_s)


def _ride_s(wish: Wish) -> float:
    points = [place.point for place in wish.places]
    metres = travel.metres(wish.door.city, points, [wish.door.point])
    return float(metres.max()) / speed_mps("bike")


def _needs_s(wish: Wish) -> int:
    return rules.needs_s(ride_s=_ride_s(wish), shops=len(wish.places), handover_s=HANDOVER_S, drop_s=DROP_S)
