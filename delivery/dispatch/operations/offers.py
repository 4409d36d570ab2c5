"""Offers: made by compare-and-swap, answered once, refused freely, over by PostgreSQL's clock."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models.functions import Now

from delivery.dispatch.bells import ring_city
from delivery.dispatch.models import Decision, Offer, OfferPart
from delivery.dispatch.operations.endings import close, deliveries_of, free, locked
from delivery.dispatch.proposal import Proposal
from delivery.dispatch.queries import GRACE
from delivery.dispatch.states import OfferState
from delivery.runs import operations as runs
from delivery.runs.models import Delivery, Run
from delivery.runs.news import tell
from delivery.runs.states import DELIVERY, DeliveryState
from marketplace.journal.operations import advance
from marketplace.kernel.states import AlreadyMoved, IllegalMove
from marketplace.streams.operations import publish

OFFER_S: int = settings.DISPATCH_OFFER_S
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
    except (AlreadyMoved, IllegalMove, IntegrityError):
        return None
    return offer


def accept(offer: Offer, *, at: datetime) -> Run:
    """Take the offer: its deliveries are the courier's, their run begins or grows. Accepting twice is once.

    Raises:
        OfferGone: it expired (PG clock, two seconds of grace), was taken back, or was answered otherwise.
    """
    with transaction.atomic():
        fresh = locked(offer)
        if fresh.state == OfferState.ACCEPTED:
            return _run_of(fresh)
        if fresh.state != OfferState.OPEN or fresh.is_over:  # type: ignore[attr-defined]
            raise OfferGone(WHY.get(OfferState(fresh.state), "offer_expired"))
        try:
            with transaction.atomic():
                close(fresh, OfferState.ACCEPTED, at=at, event="offer.accepted", answered_at=Now())
                run = runs.assign(deliveries_of(fresh), courier=fresh.courier, planned=fresh.stops, at=at)
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
        fresh = locked(offer)
        if fresh.state == OfferState.REFUSED:
            return
        if fresh.state != OfferState.OPEN:
            raise OfferGone(WHY[OfferState(fresh.state)])
        close(fresh, OfferState.REFUSED, at=at, event="offer.refused", answered_at=Now())
        free(fresh, at=at)
        ring_city(fresh.city_id)


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


def _run_of(offer: Offer) -> Run:
    """Return the run that an accepted offer led to."""
    keys = [key for _kind, key, _eta in offer.stops]
    mine = Run.objects.filter(courier=offer.courier, stops__delivery__public_id__in=keys)
    return mine.order_by("-pk").distinct()[0]
