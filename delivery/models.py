"""The index of the delivery tables; each room keeps its own."""

from delivery.couriers.models import AnnouncedShift, Courier, CourierSession, Position, Shift
from delivery.dispatch.models import DayReplay, Decision, Lease, Offer, OfferPart
from delivery.promise.models import Quote, Slot, SlotPlace
from delivery.runs.models import Act, Delivery, Incident, Proof, Run, Stop
from delivery.travel.models import StreetNetwork

__all__ = [
    "Act",
    "AnnouncedShift",
    "Courier",
    "CourierSession",
    "DayReplay",
    "Decision",
    "Delivery",
    "Incident",
    "Lease",
    "Offer",
    "OfferPart",
    "Position",
    "Proof",
    "Quote",
    "Run",
    "Shift",
    "Slot",
    "SlotPlace",
    "Stop",
    "StreetNetwork",
]
