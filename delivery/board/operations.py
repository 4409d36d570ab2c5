"""What an operator does by hand: each act names who did it, in the transaction that does it."""

from datetime import date, datetime

from django.db import transaction

from delivery.couriers.models import Courier
from delivery.dispatch import operations as dispatch
from delivery.dispatch.models import DayReplay, Offer
from delivery.dispatch.tasks import replay_later
from delivery.replay.variants import Variant
from delivery.runs import operations as runs
from delivery.runs.models import Delivery
from marketplace.journal.operations import record
from marketplace.places.models import City

BY_HAND = "operator"


def reassign(delivery: Delivery, *, to: Courier, at: datetime, actor: str) -> Offer:
    """Ask one courier by hand; they may still refuse.

    Raises:
        IllegalMove: the parcel is on board or at its door.
        OfferGone: the courier is looking at another offer right now.
    """
    return dispatch.reassign(delivery, to=to, at=at, actor=actor)


def release(delivery: Delivery, *, at: datetime, actor: str) -> None:
    """Take an assigned delivery from its courier and have it planned anew.

    Raises:
        IllegalMove: nobody holds it, or it is on board.
    """
    with transaction.atomic():
        runs.release(delivery, at=at, reason=BY_HAND)
        record(delivery, "operator.released", at=at, actor=actor)


def call_off(delivery: Delivery, *, at: datetime, actor: str) -> None:
    """Call off a delivery that is still at its shop; its share of the order follows. Again is nothing.

    Raises:
        IllegalMove: the courier has the parcel already.
    """
    with transaction.atomic():
        if runs.call_off(delivery, at=at, reason=BY_HAND):
            record(delivery, "operator.called_off", at=at, actor=actor)


def brake(city: City, *, takes_orders: bool, at: datetime, actor: str) -> bool:
    """Stop or allow new orders of a city, and return whether that changed anything; what is placed goes on."""
    with transaction.atomic():
        rows = City.objects.filter(pk=city.pk).exclude(takes_orders=takes_orders)
        if not rows.update(takes_orders=takes_orders):
            return False
        city.takes_orders = takes_orders
        name = "operator.let_orders_in" if takes_orders else "operator.stopped_orders"
        record(city, name, at=at, actor=actor)
    return True


def ask_day(city: City, day_on: date, variant: Variant, *, actor: str) -> DayReplay:
    """Have a recorded day lived again; the answer comes in some seconds, from a worker of its own."""
    with transaction.atomic():
        asked = dispatch.ask_replay(city, day_on, variant, asked_by=actor)
        transaction.on_commit(replay_later, robust=True)
    return asked
