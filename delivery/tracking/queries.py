"""What the shopper of an order sees of its deliveries, in at most four queries; the courier is a first name and a dot."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings

from delivery.couriers.models import Courier
from delivery.runs.models import Delivery, Stop
from delivery.runs.states import DeliveryState, StopKind, StopState
from delivery.tracking import wording
from delivery.tracking.codes import code_of
from delivery.tracking.rules import (
    ENDED,
    MOVED_FROM,
    ORDER,
    PROOF_OF_LIFE,
    Halt,
    Marks,
    Phase,
    eta_band,
    phase_of,
    shows_courier,
    stops_before,
)
from delivery.tracking.shapes import Parcel, Tracking
from delivery.travel import queries as travel
from marketplace.kernel.clock import town_clock
from marketplace.kernel.format import Arrival
from marketplace.kernel.geo import Point
from marketplace.places.models import City
from marketplace.streams.tickets import ticket

LIVES_ON = timedelta(hours=24)  # after the last parcel's end
TICKET_MINUTES = 180
HELD = (DeliveryState.ASSIGNED, DeliveryState.PICKED_UP)


def tracking(basket_key: UUID, *, at: datetime) -> Tracking | None:
    """Return the deliveries of an order as its shopper sees them; None before there are any, and a day after the end."""
    rows = Delivery.objects.filter(basket_key=basket_key).select_related("city", "courier").order_by("pk")
    deliveries = list(rows)
    if not deliveries or _is_forgotten(deliveries, at=at):
        return None
    halts = _halts(deliveries)
    parcels = tuple(_parcel(delivery, halts.get(delivery.run_id or 0, ()), at=at) for delivery in deliveries)
    pacing = min(parcels, key=lambda parcel: _progress(parcel.phase))
    eta = max((p.eta for p in parcels if p.eta and p.phase not in ENDED), default=None)
    band = eta_band(eta, at=at) if eta else (None, None)
    return Tracking(
        code=code_of(basket_key),
        stream=f"{settings.STREAM_URL}/events/{ticket(f'order:{basket_key}', minutes=TICKET_MINUTES)}",
        city=deliveries[0].city.slug,
        phase=pacing.phase,
        sentence=pacing.sentence,
        arrival=_arrival(deliveries, pacing.phase, eta, at=at),
        promised_at=max(delivery.promised_at for delivery in deliveries),
        eta_from=band[0],
        eta_until=band[1],
        parcels=parcels,
        door=deliveries[0].dropoff,
        is_live=any(parcel.position for parcel in parcels),
        is_over=all(parcel.phase in ENDED for parcel in parcels),
        updated_at=at,
    )


def _progress(phase: Phase) -> int:
    """Return how far a parcel is; one that was called off paces nothing while another is underway."""
    return len(ORDER) if phase is Phase.CALLED_OFF else ORDER.index(phase)


def _is_forgotten(deliveries: Sequence[Delivery], *, at: datetime) -> bool:
    ends = [d.delivered_at or d.returned_at or d.cancelled_at for d in deliveries]
    return all(end is not None and end < at - LIVES_ON for end in ends)


def _halts(deliveries: Sequence[Delivery]) -> Mapping[int, Sequence[Halt]]:
    """Return by run the stops still ahead, those of other shoppers included but not told apart."""
    mine = {delivery.pk for delivery in deliveries}
    runs = {delivery.run_id for delivery in deliveries if delivery.state in HELD}
    ahead = Stop.objects.filter(run__in=runs, state__in=[StopState.AHEAD, StopState.ARRIVED])
    found: dict[int, list[Halt]] = defaultdict(list)
    for stop in ahead.select_related("delivery").order_by("rank", "pk") if runs else ():
        is_pickup = stop.kind == StopKind.PICKUP
        place = stop.delivery.pickup if is_pickup else stop.delivery.dropoff
        is_there = stop.state == StopState.ARRIVED
        found[stop.run_id].append(
            Halt((place.lat, place.lon), stop.delivery_id, stop.delivery_id in mine, is_pickup, is_there)
        )
    return found


def _parcel(delivery: Delivery, halts: Sequence[Halt], *, at: datetime) -> Parcel:
    marks = Marks(
        delivery.confirmed_at,
        delivery.packed_at,
        delivery.picked_up_at,
        delivery.state == DeliveryState.ASSIGNED,
    )
    phase = phase_of(delivery.state, marks, delivery.pk, halts)
    courier = delivery.courier if phase not in ENDED else None
    position = _position(courier, at=at) if courier and shows_courier(phase, halts) else None
    before = stops_before(halts) if phase is Phase.ON_THE_WAY else 0
    name = courier.name.split()[0] if courier else ""
    return Parcel(
        shop=delivery.pickup_name,
        phase=phase,
        sentence=wording.sentence(
            phase, shop=delivery.pickup_name, courier=name, before=before, ended_at=_end(delivery)
        ),
        steps=wording.steps(delivery, phase),
        courier=name,
        vehicle=wording.vehicle(courier.vehicle) if courier else "",
        eta=delivery.eta,
        stops_before=before,
        pickup=delivery.pickup,
        position=position,
        way=_way(delivery, phase, position, before),
    )


def _end(delivery: Delivery) -> datetime | None:
    return delivery.delivered_at or delivery.failed_at or delivery.cancelled_at


def _position(courier: Courier, *, at: datetime) -> Point | None:
    """Return where the courier is, unless the phone has been silent."""
    heard = courier.positioned_at
    silent = PROOF_OF_LIFE * max(town_clock().rate / 5, 1.0)
    return courier.point if heard is not None and at - heard <= silent else None


def _way(delivery: Delivery, phase: Phase, position: Point | None, before: int) -> tuple[Point, ...]:
    """Return the way still to ride for this parcel; none while it would lead past another's door."""
    if position is None or before:
        return ()
    city: City = delivery.city
    if phase in {Phase.ON_THE_WAY, Phase.AT_DOOR}:
        return tuple(travel.way(city, position, delivery.dropoff))
    to_shop = travel.way(city, position, delivery.pickup)
    return (*to_shop, *travel.way(city, delivery.pickup, delivery.dropoff)[1:])


def _arrival(deliveries: Sequence[Delivery], phase: Phase, eta: datetime | None, *, at: datetime) -> Arrival:
    promised_at = max(delivery.promised_at for delivery in deliveries)
    if phase is Phase.DELIVERED:
        return Arrival("done", at=max(d.delivered_at for d in deliveries if d.delivered_at))
    if phase in {Phase.CALLED_OFF, Phase.FAILED, Phase.RETURNED}:
        return Arrival("none", reason=wording.ended(phase))
    if eta is None or eta <= promised_at + MOVED_FROM:
        return (
            Arrival("late", at=max(eta or at, at))
            if at > promised_at + MOVED_FROM
            else Arrival("promised", at=promised_at)
        )
    return Arrival("late", at=max(eta, at)) if at > promised_at else Arrival("moved", at=eta, was=promised_at)
