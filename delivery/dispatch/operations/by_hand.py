"""The operator asks one courier by hand."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from delivery.couriers.models import Courier
from delivery.dispatch.models import Lease, Offer
from delivery.dispatch.operations.endings import locked, withdraw
from delivery.dispatch.operations.offers import Making, OfferGone, make_offer
from delivery.dispatch.proposal import Proposal, asked_of
from delivery.dispatch.states import OfferState
from delivery.runs import operations as runs
from delivery.runs.models import Delivery
from delivery.runs.states import DeliveryState, StopKind
from delivery.travel.queries import distance_m
from delivery.travel.rules import speed_mps
from marketplace.journal.operations import record


def reassign(delivery: Delivery, *, to: Courier, at: datetime, actor: str) -> Offer:
    """Ask one courier by hand, taking the delivery from whoever holds or looks at it; they may still refuse.

    Raises:
        IllegalMove: the parcel is on board or at its door.
        OfferGone: the courier is looking at another offer right now.
    """
    with transaction.atomic():
        for open_offer in Offer.objects.filter(state=OfferState.OPEN, parts__delivery=delivery):
            withdraw(locked(open_offer), at=at)
        fresh = Delivery.objects.select_related("city").get(pk=delivery.pk)
        if fresh.state not in (DeliveryState.PLANNED, DeliveryState.OFFERED):
            runs.release(fresh, at=at, reason="by_hand")
            fresh.refresh_from_db()
        fence = Lease.objects.filter(city=fresh.city).values_list("fence", flat=True).first() or 0
        offer = make_offer(_by_hand(fresh, to, actor), Making(fence=fence, at=at))
        if offer is None:
            raise OfferGone("courier_busy")
        record(fresh, "delivery.reassigned", at=at, actor=actor, data={"courier": str(to.public_id)})
    return offer


def _by_hand(delivery: Delivery, courier: Courier, actor: str) -> Proposal:
    start = courier.point or delivery.pickup
    way_m = distance_m(delivery.city, start, delivery.pickup)
    way_m += distance_m(delivery.city, delivery.pickup, delivery.dropoff)
    key = str(delivery.public_id)
    columns: dict[str, Any] = {
        **asked_of([delivery], held=_brings_already(courier)),
        "distance_m": round(way_m),
        "ride_s": round(way_m / speed_mps(courier.vehicle)),
        "stops": [[str(kind), key, None] for kind in (StopKind.PICKUP, StopKind.DROPOFF)],
        "reason": {key: {"by_hand": actor}},
    }
    return Proposal(courier=courier, deliveries=[delivery], columns=columns)


def _brings_already(courier: Courier) -> set[UUID]:
    held = Delivery.objects.filter(
        courier=courier, state__in=[DeliveryState.ASSIGNED, DeliveryState.PICKED_UP]
    )
    return set(held.values_list("basket_key", flat=True))
