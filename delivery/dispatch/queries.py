"""A city as dispatch sees it: three queries, then plain values."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Max, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import JSONObject, Now

from delivery.couriers.models import Courier, Shift
from delivery.couriers.rules import HEARD_S
from delivery.dispatch.models import Lease, Offer, OfferPart, WaitingPlace
from delivery.dispatch.rules import ASK_AGAIN_S, CALM_LOOK_S, OFFER_GRACE_S, SILENT_S
from delivery.dispatch.states import OfferState
from delivery.runs.models import Delivery, Stop
from delivery.runs.states import DeliveryState, RunState, StopState
from marketplace.places.models import City

OPEN = (
    DeliveryState.PLANNED,
    DeliveryState.OFFERED,
    DeliveryState.ASSIGNED,
    DeliveryState.PICKED_UP,
    DeliveryState.FAILED,
)
AHEAD = (StopState.AHEAD, StopState.ARRIVED)
GRACE = timedelta(seconds=OFFER_GRACE_S)


@dataclass(frozen=True)
class Asked:
    """Who was asked about one delivery: whose offer is open, who is not asked again, when the first offer went out."""

    open_to: int | None
    not_again: frozenset[int]
    first_at: datetime | None


NOBODY_ASKED = Asked(open_to=None, not_again=frozenset(), first_at=None)


@dataclass(frozen=True)
class CityView:
    """Everything that is open in a city at one moment."""

    city: City
    town_at: datetime
    deliveries: Sequence[Delivery]
    couriers: Sequence[Courier]  # on shift, heard lately
    holders: Mapping[int, Courier]  # whoever holds something, heard or not
    stops: dict[int, Sequence[Stop]]  # courier → stops ahead, in their order
    asked: Mapping[int, Asked]  # by delivery


def look(city: City, *, town_at: datetime) -> CityView:
    """Read what is open in the city; rows may change meanwhile, writers compare before they swap."""
    rows = Delivery.objects.filter(city=city, state__in=OPEN).annotate(answers=ArraySubquery(_answers()))
    deliveries = list(rows.order_by("pk"))
    known = {courier.pk: courier for courier in _on_shift_or_holding(city)}
    stops, gave_up = _stops(deliveries)
    for delivery in deliveries:
        delivery.city = city
        if delivery.courier_id is not None:
            delivery.courier = known.get(delivery.courier_id)
    return CityView(
        city=city,
        town_at=town_at,
        deliveries=deliveries,
        couriers=[c for c in known.values() if c.is_heard and c.shift_from and c.point],  # type: ignore[attr-defined]
        holders=known,
        stops=stops,
        asked=_asked(deliveries, gave_up),
    )


def _on_shift_or_holding(city: City) -> QuerySet[Courier]:
    holds = Q(deliveries__state__in=[DeliveryState.ASSIGNED, DeliveryState.PICKED_UP, DeliveryState.FAILED])
    on_shift = Q(shifts__started_at__isnull=False, shifts__ended_at__isnull=True)
    rows = Courier.objects.filter(on_shift | holds, city=city)
    return rows.annotate(
        is_heard=Q(heard_at__gt=Now() - timedelta(seconds=HEARD_S)),
        shift_from=Max("shifts__started_at", filter=on_shift),
        shift_until=Max("shifts__until", filter=on_shift),
        last_run_at=Max("runs__finished_at"),
    ).order_by("pk")


def _stops(deliveries: Sequence[Delivery]) -> tuple[dict[int, Sequence[Stop]], set[tuple[int, int]]]:
    """Return each courier's stops ahead, and who gave up on which delivery at its shop."""
    by_pk = {delivery.pk: delivery for delivery in deliveries}
    ahead: dict[int, list[Stop]] = defaultdict(list)
    gave_up: set[tuple[int, int]] = set()
    for stop in Stop.objects.filter(delivery__in=deliveries).select_related("run").order_by("rank", "pk"):
        stop.delivery = by_pk[stop.delivery_id]
        if stop.state in AHEAD and stop.run.state == RunState.ACTIVE:
            ahead[stop.run.courier_id].append(stop)
        elif stop.failure:
            gave_up.add((stop.delivery_id, stop.run.courier_id))
    return dict(ahead), gave_up


def _answers() -> QuerySet[OfferPart]:
    """Return who was asked about a delivery, as one column of its row: two minutes after a miss they are asked again."""
    just_missed = Q(
        offer__state=OfferState.EXPIRED, offer__closed_at__gt=Now() - timedelta(seconds=ASK_AGAIN_S)
    )
    said_no = When(Q(offer__state=OfferState.REFUSED) | just_missed, then=Value(True))
    said = JSONObject(
        courier="offer__courier",
        is_open="is_open",
        is_no=Case(said_no, default=Value(False)),
        made_at="offer__made_at",
    )
    return OfferPart.objects.filter(delivery=OuterRef("pk")).order_by("pk").values(said=said)


def _asked(deliveries: Sequence[Delivery], gave_up: set[tuple[int, int]]) -> dict[int, Asked]:
    asked = {}
    for delivery in deliveries:
        if delivery.state not in (DeliveryState.PLANNED, DeliveryState.OFFERED):
            continue
        said = delivery.answers  # type: ignore[attr-defined]
        no = {one["courier"] for one in said if one["is_no"]}
        asked[delivery.pk] = Asked(
            open_to=next((one["courier"] for one in said if one["is_open"]), None),
            not_again=frozenset(no | {courier for pk, courier in gave_up if pk == delivery.pk}),
            first_at=min((datetime.fromisoformat(one["made_at"]) for one in said), default=None),
        )
    return asked


def due_cities(*, wall_at: datetime) -> list[City]:
    """Return the cities where a delivery is due a look, an open offer no longer holds, or couriers wait unseen."""
    due = Delivery.objects.filter(next_decision_at__lte=wall_at).order_by().values("city")
    stale = stale_offers().order_by().values("city")
    return list(City.objects.filter(Q(pk__in=due) | Q(pk__in=stale) | Q(pk__in=_calm())).order_by("pk"))


def _calm() -> QuerySet[Lease, int]:
    """Return cities with somebody on shift that nobody has looked at for two minutes: where should they wait?"""
    on_shift = Shift.objects.filter(ended_at__isnull=True).order_by().values("city")
    unseen = Lease.objects.filter(until__lt=Now() - timedelta(seconds=CALM_LOOK_S), city__in=on_shift)
    return unseen.order_by().values_list("city", flat=True)


def stale_offers() -> QuerySet[Offer]:
    """Return open offers whose time is over (PG clock), whose courier went off, or that hold a delivery called off."""
    is_over = Q(expires_at__lt=Now() - GRACE)
    called_off = OfferPart.objects.filter(is_open=True).exclude(delivery__state=DeliveryState.OFFERED)
    off_shift = ~Q(courier__in=Courier.objects.filter(shifts__ended_at__isnull=True, shifts__isnull=False))
    broken = Q(pk__in=called_off.values("offer")) | off_shift
    return Offer.objects.filter(is_over | broken, state=OfferState.OPEN).order_by("pk")


def silent_couriers(city: City) -> list[Courier]:
    """Return couriers who hold something not collected and were not heard for 90 s (PG clock)."""
    silent = Q(heard_at__lt=Now() - timedelta(seconds=SILENT_S)) | Q(heard_at__isnull=True)
    holding = Q(deliveries__state__in=[DeliveryState.ASSIGNED, DeliveryState.PICKED_UP, DeliveryState.FAILED])
    unheard = Q(deliveries__state=DeliveryState.ASSIGNED) | Q(deliveries__escalated_at__isnull=True)
    return list(Courier.objects.filter(holding & unheard, silent, city=city).distinct().order_by("pk"))


def open_offers(courier: Courier) -> list[Offer]:
    """Return what the courier is asked right now (PG clock)."""
    return list(
        Offer.objects.filter(courier=courier, state=OfferState.OPEN, expires_at__gt=Now()).order_by("pk")
    )


def offer_of(courier: Courier, public_id: UUID) -> Offer:
    """Return one of the courier's own offers, whatever became of it.

    Raises:
        Offer.DoesNotExist: there is none, or it is somebody else's.
    """
    return Offer.objects.select_related("courier", "city").get(courier=courier, public_id=public_id)


def waiting_place(courier: Courier, *, at: datetime) -> WaitingPlace | None:
    """Return where the courier had better wait, as long as that advice holds."""
    return WaitingPlace.objects.filter(courier=courier, until__gt=at).first()


__all__ = [
    "NOBODY_ASKED",
    "Asked",
    "CityView",
    "due_cities",
    "look",
    "offer_of",
    "open_offers",
    "silent_couriers",
    "stale_offers",
    "waiting_place",
]
