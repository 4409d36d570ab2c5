"""One delivery whole: what happened to it, who was asked and why, who else could be asked. Six queries."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from delivery.board import wording
from delivery.board.candidates import candidates_for
from delivery.board.queries import OPEN, couriers_on_shift, open_deliveries, row_of
from delivery.board.shapes import Asked, Candidate, Detail, Moment, Part, Why
from delivery.couriers.models import Courier
from delivery.dispatch.models import Offer
from delivery.runs.models import Delivery, Incident, Stop
from delivery.runs.states import DELIVERY, DeliveryState
from marketplace.journal.models import Event
from marketplace.places.models import City

S = DeliveryState
MOMENTS = 200


def delivery_of(city: City, key: UUID) -> Delivery:
    """Return one delivery of this city.

    Raises:
        Delivery.DoesNotExist: there is none, or it is another city's.
    """
    return Delivery.objects.select_related("courier", "city").get(city=city, public_id=key)


def courier_of(city: City, key: UUID) -> Courier:
    """Return a courier who is on shift in this city.

    Raises:
        Courier.DoesNotExist: they are off, or ride elsewhere.
    """
    rows = Courier.objects.filter(shifts__started_at__isnull=False, shifts__ended_at__isnull=True)
    return rows.get(city=city, public_id=key)


def detail(city: City, delivery: Delivery, *, at: datetime, wall_at: datetime) -> Detail:
    """Return the delivery as its operator sees it now."""
    couriers = couriers_on_shift(city)
    offers = _offers(delivery)
    known = [*couriers, *(offer.courier for offer in offers)]
    names = {str(courier.public_id): courier.name for courier in known}
    may_reassign = delivery.state in (S.PLANNED, S.OFFERED, S.ASSIGNED)
    others: Sequence[Candidate] = ()
    if may_reassign:
        others = candidates_for(delivery, couriers, open_deliveries(city), at=at, wall_at=wall_at)
    return Detail(
        key=str(delivery.public_id),
        row=row_of(delivery, city, at=at),
        codes=_codes(delivery),
        places=_places(delivery),
        contents=", ".join(f"{row.get('quantity', 1)} × {row.get('name', '')}" for row in delivery.contents),
        incidents=_incidents(delivery),
        moments=_moments(delivery, names),
        asked=tuple(_asked(offer) for offer in offers),
        why=_why(delivery, offers, names),
        candidates=tuple(others),
        may_reassign=may_reassign,
        may_release=delivery.state == S.ASSIGNED,
        may_call_off=DELIVERY.allows(delivery.state, S.CANCELLED),
        is_open=delivery.state in OPEN,
    )


def _offers(delivery: Delivery) -> list[Offer]:
    return list(Offer.objects.filter(parts__delivery=delivery).select_related("courier").order_by("-pk")[:20])


def _asked(offer: Offer) -> Asked:
    answer = str(wording.ANSWERS.get(offer.state, offer.state))
    return Asked(name=offer.courier.name, at=offer.made_at, answer=answer, state=offer.state)


def _codes(delivery: Delivery) -> tuple[Part, ...]:
    return (
        Part(name=_("Parcel"), value=delivery.parcel_code),
        Part(name=_("Courier's code"), value=delivery.handover_code),
        Part(name=_("Shopper's PIN"), value=delivery.dropoff_pin),
    )


def _places(delivery: Delivery) -> tuple[Part, ...]:
    pickup = (delivery.pickup_name, delivery.pickup_line, delivery.pickup_phone, delivery.pickup_note)
    dropoff = (delivery.dropoff_name, delivery.dropoff_line, delivery.dropoff_phone, delivery.dropoff_note)
    return (
        Part(name=_("Pick-up"), value=", ".join(filter(None, pickup))),
        Part(name=_("Drop-off"), value=", ".join(filter(None, dropoff))),
        Part(name=_("Ready"), value=wording.time(delivery.packed_at or delivery.ready_at)),
        Part(name=_("Promised"), value=wording.time(delivery.promised_at)),
        Part(name=_("Expected"), value=wording.time(delivery.eta) if delivery.eta else _("not yet known")),
    )


def _incidents(delivery: Delivery) -> tuple[Moment, ...]:
    rows = Incident.objects.filter(stop__delivery=delivery).order_by("at", "pk")[:MOMENTS]
    return tuple(
        Moment(at=row.at, words=wording.reason(row.code), who=row.note, is_wrong=True) for row in rows
    )


def _moments(delivery: Delivery, names: Mapping[str, str]) -> tuple[Moment, ...]:
    """Return what the journal says of the delivery, its stops and its order, the newest first."""
    stops = Stop.objects.filter(delivery=delivery).values_list("public_id", flat=True)
    keys = [str(key) for key in stops]
    about = Q(subject="delivery", subject_id=str(delivery.public_id)) | Q(subject="stop", subject_id__in=keys)
    about |= Q(subject="order", subject_id=str(delivery.basket_key))
    events = _told_once(Event.objects.filter(about).order_by("-recorded_at", "-pk")[:MOMENTS])
    return tuple(
        Moment(
            at=event.at,
            words=wording.happened(event.name, event.data, names),
            who=wording.actor(event.actor, names),
            is_wrong=event.name in wording.WRONG,
        )
        for event in events
    )


def _told_once(events: Iterable[Event]) -> Iterator[Event]:
    """Yield the events without the beliefs that a newer one replaced right after."""
    last = ""
    for event in events:
        if not event.name == last == "delivery.eta_moved":
            yield event
        last = event.name


def _why(delivery: Delivery, offers: Sequence[Offer], names: Mapping[str, str]) -> Why | None:
    """Return the reasons of the offer that holds, or of the newest one."""
    offer = next((o for o in offers if o.state in ("accepted", "open")), offers[0] if offers else None)
    said = offer.reason.get(str(delivery.public_id)) if offer else None
    if offer is None or not said:
        return None
    if "by_hand" in said:
        return Why(
            sentence=_("{name} was chosen by hand.").format(name=offer.courier.name), parts=(), runner_up=""
        )
    return Why(
        sentence=_sentence(offer, delivery, said),
        parts=_parts(said),
        runner_up=_runner_up(said, names),
    )


def _sentence(offer: Offer, delivery: Delivery, said: Mapping[str, float]) -> str:
    etas = {kind: eta for kind, key, eta in offer.stops if key == str(delivery.public_id)}
    door = wording.time(datetime.fromisoformat(etas["dropoff"])) if etas.get("dropoff") else "?"
    slack_s = said["slack_s"]
    words = _("{name} could be at the door at {door}, {span} before the promise.")
    if slack_s < 0:
        words = _("{name} could be at the door at {door}, {span} after the promise: nobody is faster.")
    return words.format(name=offer.courier.name, door=door, span=wording.span(abs(slack_s)))


def _parts(said: Mapping[str, float]) -> tuple[Part, ...]:
    cost = wording.tenths(said["added_cost"])
    together = len(said.get("together_with") or ())  # type: ignore[arg-type]
    ride = (
        (Part(name=_("Ride from the stop before"), value=wording.span(said["ride_s"])),)
        if said["ride_s"]
        else ()
    )
    return (
        *ride,
        Part(name=_("Waits at the shop"), value=wording.span(said["wait_s"])),
        Part(name=_("Beyond the fastest possible"), value=wording.span(max(said["over_floor_s"], 0))),
        Part(name=_("Other parcels on the same run"), value=str(together)),
        Part(name=_("Cost added to the plan (minutes)"), value=cost),
    )


def _runner_up(said: Mapping[str, float], names: Mapping[str, str]) -> str:
    key = str(said.get("runner_up") or "")
    if not key or said.get("runner_up_cost") is None:
        return _("Nobody else could have taken it.")
    more = said["runner_up_cost"] - said["added_cost"]
    return _("Next best: {name}, at {more}.").format(
        name=names.get(key, _("a courier")), more=wording.tenths(more, "+")
    )
