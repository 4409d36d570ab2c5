"""Offers: made by compare-and-swap, answered once, refused freely, over by PostgreSQL's clock.

Rows are locked in one order everywhere: lease, offer, delivery, stop, run.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Now

from delivery.couriers.models import Courier
from delivery.dispatch.bells import ring_city
from delivery.dispatch.models import Decision, Lease, Offer, OfferPart
from delivery.dispatch.proposal import Proposal, asked_of
from delivery.dispatch.queries import GRACE, stale_offers
from delivery.dispatch.states import OFFER, OfferState
from delivery.runs import operations as runs
from delivery.runs.models import Delivery, Run
from delivery.runs.news import tell
from delivery.runs.states import DELIVERY, DeliveryState, StopKind
from delivery.travel.queries import distance_m
from delivery.travel.rules import speed_mps
from marketplace.journal.operations import advance, record
from marketplace.kernel.states import AlreadyMoved, IllegalMove
from marketplace.places.models import City
from marketplace.streams.operations import publish

OFFER_S = getattr(settings, "DISPATCH_OFFER_S", 40)
WHY = {
    OfferState.EXPIRED: "offer_expired",
    OfferState.WITHDRAWN: "offer_withdrawn",
    OfferState.REFUSED: "offer_refused",
    OfferState.ACCEPTED: "offer_accepted",
}


@dataclass
class OfferGone(Exception):
    """The offer cannot be answered that way any more; `code` says why."""

    code: str = "offer_withdrawn"


@dataclass(frozen=True)
class Making:
    """Under which number and for which decision an offer is made."""

    fence: int
    at: datetime
    decision: Decision | None = None


def make_offer(proposal: Proposal, making: Making) -> Offer | None:
    """Ask a courier; None where another writer was faster: the next tick plans again."""
    try:
        with transaction.atomic():
            offer = Offer.objects.create(
                city=proposal.courier.city,
                courier=proposal.courier,
                decision=making.decision,
                fence=making.fence,
                made_at=making.at,
                expires_at=Now() + timedelta(seconds=OFFER_S),
                **proposal.columns,
            )
            for delivery in sorted(proposal.deliveries, key=lambda d: d.pk):
                _offer_part(offer, delivery, making.at)
            publish(f"courier:{proposal.courier.public_id}")
    except (AlreadyMoved, IntegrityError):
        return None
    return offer


def accept(offer: Offer, *, at: datetime) -> Run:
    """Take the offer: its deliveries are the courier's, their run begins or grows. Accepting twice is once.

    Raises:
        OfferGone: it expired (PG clock, two seconds of grace), was taken back, or was answered otherwise.
    """
    with transaction.atomic():
        fresh = _locked(offer)
        if fresh.state == OfferState.ACCEPTED:
            return _run_of(fresh)
        if fresh.state != OfferState.OPEN or fresh.is_over:  # type: ignore[attr-defined]
            raise OfferGone(WHY.get(OfferState(fresh.state), "offer_expired"))
        try:
            with transaction.atomic():
                _close(fresh, OfferState.ACCEPTED, at=at, event="offer.accepted", answered_at=Now())
                planned = [(kind, key) for kind, key, _eta in fresh.stops]
                run = runs.assign(_deliveries(fresh), courier=fresh.courier, planned=planned, at=at)
        except (AlreadyMoved, IllegalMove):
            raise OfferGone from None
        ring_city(fresh.city_id)
    return run


def refuse(offer: Offer, *, at: datetime) -> None:
    """Say no, freely: the deliveries go to the next courier and nothing else ever follows from it. Twice is once.

    Raises:
        OfferGone: it was answered otherwise or is over.
    """
    with transaction.atomic():
        fresh = _locked(offer)
        if fresh.state == OfferState.REFUSED:
            return
        if fresh.state != OfferState.OPEN:
            raise OfferGone(WHY[OfferState(fresh.state)])
        _close(fresh, OfferState.REFUSED, at=at, event="offer.refused", answered_at=Now())
        _free(fresh, at=at)
        ring_city(fresh.city_id)


def close_stale(city: City, *, at: datetime) -> int:
    """End the city's offers that are over or hold no longer, and plan their deliveries anew."""
    closed = 0
    for stale in stale_offers().filter(city=city):
        with transaction.atomic():
            offer = _locked(stale)
            if offer.state != OfferState.OPEN:
                continue
            to = OfferState.EXPIRED if offer.is_over else OfferState.WITHDRAWN  # type: ignore[attr-defined]
            withdraw(offer, at=at, to=to)
            closed += 1
    return closed


def withdraw(offer: Offer, *, at: datetime, to: OfferState = OfferState.WITHDRAWN) -> None:
    """Take an open offer back, because the plan or the order changed or its time is over."""
    with transaction.atomic():
        _close(offer, to, at=at, event=f"offer.{to}", closed_at=Now())
        _free(offer, at=at)


def reassign(delivery: Delivery, *, to: Courier, at: datetime, actor: str) -> Offer:
    """Ask one courier by hand, taking the delivery from whoever holds or looks at it; they may still refuse.

    Raises:
        IllegalMove: the parcel is on board or at its door.
        OfferGone: the courier is looking at another offer right now.
    """
    with transaction.atomic():
        for open_offer in Offer.objects.filter(state=OfferState.OPEN, parts__delivery=delivery):
            withdraw(_locked(open_offer), at=at)
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
        **asked_of([delivery]),
        "distance_m": round(way_m),
        "ride_s": round(way_m / speed_mps(courier.vehicle)),
        "stops": [[str(kind), key, None] for kind in (StopKind.PICKUP, StopKind.DROPOFF)],
        "reason": {key: {"by_hand": actor}},
    }
    return Proposal(courier=courier, deliveries=[delivery], columns=columns)


def _offer_part(offer: Offer, delivery: Delivery, at: datetime) -> None:
    advance(
        delivery,
        DELIVERY,
        DeliveryState.OFFERED,
        at=at,
        event="delivery.offered",
        data={"offer": str(offer.public_id), "courier": str(offer.courier.public_id)},
        next_decision_at=Now() + timedelta(seconds=OFFER_S) + GRACE,
    )
    OfferPart.objects.create(offer=offer, delivery=delivery)
    tell(delivery)


def _locked(offer: Offer) -> Offer:
    rows = Offer.objects.select_for_update(of=("self",)).select_related("courier", "city")
    over = models.Q(expires_at__lt=Now() - GRACE)
    return rows.annotate(is_over=models.ExpressionWrapper(over, models.BooleanField())).get(pk=offer.pk)


def _close(offer: Offer, to: OfferState, *, at: datetime, event: str, **stamp: Any) -> None:
    advance(offer, OFFER, to, at=at, event=event, actor=f"courier:{offer.courier.public_id}", **stamp)
    OfferPart.objects.filter(offer=offer).update(is_open=False)
    publish(f"courier:{offer.courier.public_id}")


def _free(offer: Offer, *, at: datetime) -> None:
    """Plan the offer's deliveries anew; what was called off meanwhile stays so."""
    for delivery in _deliveries(offer):
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


def _deliveries(offer: Offer) -> Sequence[Delivery]:
    rows = Delivery.objects.select_for_update(of=("self",)).select_related("city", "courier")
    return list(rows.filter(offer_parts__offer=offer).order_by("pk"))


def _run_of(offer: Offer) -> Run:
    """Return the run that an accepted offer led to."""
    keys = [key for _kind, key, _eta in offer.stops]
    mine = Run.objects.filter(courier=offer.courier, stops__delivery__public_id__in=keys)
    return mine.order_by("-pk").distinct()[0]
