"""What the house can prove of an order whose charge is disputed: who, what, when, and how it was handed over."""

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.utils.timezone import localtime

from delivery.couriers.models import Position
from delivery.runs.models import Delivery, Proof
from marketplace.journal.models import Event
from marketplace.kernel.geo import Point, great_circle_m
from marketplace.orders.models import Order
from marketplace.payments.dispute_answers import put_evidence
from marketplace.payments.models import Dispute

MOST = 18_000  # the card network takes 20,000 characters a field
NEAR_S = 300


def gather(event: Event, *, at: datetime) -> None:
    """Keep what may be said to the bank beside a new dispute; the operator reads it before it is sent."""
    dispute = Dispute.objects.select_related("charge").get(public_id=event.subject_id)
    order = Order.objects.select_related("city").filter(public_id=dispute.charge.order_key).first()
    if order is not None:
        photo = photo_of(order)
        put_evidence(dispute, evidence_for(order), photo_key=photo.public_id if photo else None)


def photo_of(order: Order) -> Proof | None:
    """Return the newest photograph that was taken at the order's door and is still kept."""
    at_door = Proof.objects.filter(
        kind="photo", stop__kind="dropoff", stop__delivery__basket_key=order.public_id
    )
    return at_door.exclude(photo="").exclude(photo=None).order_by("-at").first()


def evidence_for(order: Order) -> dict[str, str]:
    """Return the evidence by the card network's field names; English, as banks read it; times of the town."""
    parcels = list(
        Delivery.objects.filter(basket_key=order.public_id).select_related("courier", "city").order_by("pk")
    )
    done = [parcel.delivered_at for parcel in parcels if parcel.delivered_at]
    said = {
        "customer_name": order.name,
        "customer_email_address": order.email,
        "shipping_address": f"{order.door_line}, {order.door_area}, {order.city.name}",
        "shipping_date": _day(max(done)) if done else "",
        "service_date": _day(max(done)) if done else "",
        "shipping_carrier": "Quartier, own couriers",
        "shipping_tracking_number": order.spoken_code,
        "product_description": _receipt(order),
        "uncategorized_text": "\n".join([*_story(order), *(_proof(parcel) for parcel in parcels)]),
    }
    return {name: words[:MOST] for name, words in said.items() if words}


def _receipt(order: Order) -> str:
    rows = [
        f"{line.quantity - line.missing} × {line.name}: {_euros((line.quantity - line.missing) * line.unit_minor)}"
        for line in order.lines.order_by("pk")
        if line.quantity > line.missing
    ]
    rows += [f"Delivery: {_euros(order.way_minor)}"] if order.way_minor else []
    rows += [f"Tip for the courier: {_euros(order.tip_minor)}"] if order.tip_minor else []
    return f"Order {order.spoken_code} of local shops, delivered by bicycle courier.\n" + "\n".join(rows)


def _story(order: Order) -> Sequence[str]:
    moments = (
        ("Ordered", order.placed_at),
        ("Card authorised by the cardholder", order.authorised_at),
        ("Promised for", order.promised_at),
        ("Completed", order.completed_at),
    )
    told = [f"{words}: {_moment(moment)}" for words, moment in moments if moment]
    return [*told, f"Order and its delivery could be followed at {settings.SITE_URL}/ by the shopper alone."]


def _proof(parcel: Delivery) -> str:
    if parcel.delivered_at is None:
        return f"Parcel from {parcel.pickup_name}: not handed over ({parcel.state})."
    proofs = Proof.objects.filter(stop__delivery=parcel, stop__kind="dropoff").order_by("at")
    how = "; ".join(_how(proof) for proof in proofs) or "no proof was kept"
    by = parcel.courier.name if parcel.courier else "a courier"
    near = _distance(parcel)
    return (
        f"Parcel from {parcel.pickup_name}: handed over by {by} on {_moment(parcel.delivered_at)}; {how}."
        + (f" The courier's phone was {near:.0f} m from the address." if near is not None else "")
    )


def _how(proof: Proof) -> str:
    words = {
        "pin": "the shopper's secret PIN, shown only on the order's own page, was entered at the door",
        "photo": "the parcel was photographed at the door",
        "age_seen": "the courier saw proof of age",
        "code": "the parcel's code was entered",
    }
    return f"{words[proof.kind]} at {localtime(proof.at):%H:%M}"


def _distance(parcel: Delivery) -> float | None:
    """Return how far the courier's phone was from the door when it was handed over; None when it was not heard."""
    places = Position.objects.filter(courier=parcel.courier_id).order_by("-at")
    place = places.filter(at__lte=parcel.delivered_at).first()
    if place is None or (parcel.delivered_at - place.at).total_seconds() > NEAR_S:  # type: ignore[operator]
        return None
    return great_circle_m(Point(lat=place.lat, lon=place.lon), parcel.dropoff)


def _euros(minor: int) -> str:
    return f"EUR {minor / 100:.2f}"


def _moment(moment: datetime) -> str:
    return f"{localtime(moment):%Y-%m-%d %H:%M %Z}"


def _day(moment: datetime) -> str:
    return f"{localtime(moment):%Y-%m-%d}"
