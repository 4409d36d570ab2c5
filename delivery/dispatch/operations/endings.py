"""How offers end without a yes, and what every ending does to the deliveries they held.

Rows are locked in one order everywhere: lease, offer, delivery, stop, run.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.db.models.functions import Now

from delivery.dispatch.models import Offer, OfferPart
from delivery.dispatch.queries import GRACE, stale_offers
from delivery.dispatch.states import OFFER, OfferState
from delivery.runs.models import Delivery
from delivery.runs.news import tell
from delivery.runs.states import DELIVERY, DeliveryState
from marketplace.journal.operations import advance
from marketplace.places.models import City
from marketplace.streams.operations import publish


def close_stale(
    city: City,
    *,
    at: datetime,
    writing: Callable[[], AbstractContextManager[None]] = transaction.atomic,
) -> int:
    """End the city's offers that are over or hold no longer, and plan their deliveries anew, each `writing` by itself."""
    closed = 0
    for stale in stale_offers().filter(city=city):
        with writing():
            offer = locked(stale)
            if offer.state != OfferState.OPEN:
                continue
            to = OfferState.EXPIRED if offer.is_over else OfferState.WITHDRAWN  # type: ignore[attr-defined]
            withdraw(offer, at=at, to=to)
            closed += 1
    return closed


def withdraw(offer: Offer, *, at: datetime, to: OfferState = OfferState.WITHDRAWN) -> None:
    """Take an open offer back, because the plan or the order changed or its time is over."""
    with transaction.atomic():
        close(offer, to, at=at, event=f"offer.{to}", closed_at=Now())
        free(offer, at=at)


def locked(offer: Offer) -> Offer:
    rows = Offer.objects.select_for_update(of=("self",)).select_related("courier", "city")
    over = models.Q(expires_at__lt=Now() - GRACE)
    return rows.annotate(is_over=models.ExpressionWrapper(over, models.BooleanField())).get(pk=offer.pk)


def close(offer: Offer, to: OfferState, *, at: datetime, event: str, **stamp: Any) -> None:
    advance(offer, OFFER, to, at=at, event=event, actor=f"courier:{offer.courier.public_id}", **stamp)
    OfferPart.objects.filter(offer=offer).update(is_open=False)
    publish(f"courier:{offer.courier.public_id}")


def free(offer: Offer, *, at: datetime) -> None:
    """Plan the offer's deliveries anew; what was called off meanwhile stays so."""
    for delivery in deliveries_of(offer):
        if delivery.state == DeliveryState.OFFERED:
            data = {"offer": str(offer.public_id), "why": offer.state}
            advance(
                delivery,
                DELIVERY,
                DeliveryState.PLANNED,
                at=at,
                event="delivery.offer_closed",
                data=data,
                next_decision_at=Now(),
            )
            tell(delivery)


def deliveries_of(offer: Offer) -> Sequence[Delivery]:
    rows = Delivery.objects.select_for_update(of=("self",)).select_related("city")
    return list(rows.filter(offer_parts__offer=offer).order_by("pk"))
