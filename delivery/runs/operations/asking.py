"""What shops and orders ask for: a delivery is planned, confirmed, put off, packed, changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Now

from delivery.runs.models import Delivery
from delivery.runs.news import tell
from delivery.runs.rules import guaranteed_pay_minor
from delivery.runs.states import DeliveryState
from marketplace.journal.operations import record
from marketplace.kernel.geo import Point, great_circle_m
from marketplace.kernel.ids import spoken_code
from marketplace.kernel.states import AlreadyMoved
from marketplace.places.models import City

CODE_LENGTH = 6
BEFORE_PICKUP = (DeliveryState.PLANNED, DeliveryState.OFFERED, DeliveryState.ASSIGNED)


@dataclass(frozen=True, kw_only=True)
class DeliveryRequest:
    """One parcel to carry: copies of both places, what is in it, when it is ready and what was promised.

    `pay_minor` None leaves the courier's pay to the usual rate over the straight way.
    """

    city: City
    basket_key: UUID
    spoken_code: str
    pickup_key: UUID
    pickup_name: str
    pickup_line: str
    pickup_lat: float
    pickup_lon: float
    dropoff_name: str
    dropoff_line: str
    dropoff_area: str
    dropoff_lat: float
    dropoff_lon: float
    dropoff_pin: str
    placed_at: datetime
    ready_at: datetime
    promised_at: datetime
    collect_from: datetime | None = None
    pickup_phone: str = ""
    pickup_note: str = ""
    dropoff_phone: str = ""
    dropoff_note: str = ""
    contents: Sequence[Mapping[str, Any]] = field(default_factory=list)
    min_age: int = 0
    pay_minor: int | None = None
    tip_minor: int = 0

    @property
    def way_m(self) -> float:
        pickup = Point(lat=self.pickup_lat, lon=self.pickup_lon)
        return great_circle_m(pickup, Point(lat=self.dropoff_lat, lon=self.dropoff_lon))


def plan_delivery(request: DeliveryRequest, *, at: datetime) -> Delivery:
    """Write down a parcel to carry, with the codes that will prove its pick-up; nobody is asked before `confirm`."""
    columns = {f.name: getattr(request, f.name) for f in fields(request)}
    if request.pay_minor is None:
        columns["pay_minor"] = guaranteed_pay_minor(request.way_m)
    columns["alone_minor"] = columns["pay_minor"]
    with transaction.atomic():
        delivery = Delivery.objects.create(
            **columns,
            parcel_code=spoken_code(CODE_LENGTH),
            handover_code=spoken_code(CODE_LENGTH),
            eta=request.promised_at,
        )
        record(delivery, "delivery.planned", at=at)
        tell(delivery)
    return delivery


def confirm(delivery: Delivery, *, ready_at: datetime, at: datetime) -> None:
    """Note that the shop said yes: from now on couriers may be asked.

    Raises:
        AlreadyMoved: the delivery was confirmed before, called off or collected.
    """
    _change(
        delivery,
        "delivery.confirmed",
        at=at,
        where={"confirmed_at": None},
        ready_at=ready_at,
        confirmed_at=at,
    )


def move_ready(delivery: Delivery, *, ready_at: datetime, at: datetime) -> None:
    """Note that the shop will have it packed at another moment; offers that counted on the old one are taken back.

    Raises:
        AlreadyMoved: it is packed or collected already.
    """
    _change(delivery, "delivery.ready_moved", at=at, where={"packed_at": None}, ready_at=ready_at)


def mark_packed(delivery: Delivery, *, at: datetime) -> None:
    """Note that the parcel stands packed at the shop.

    Raises:
        AlreadyMoved: it was packed before, called off or collected.
    """
    _change(delivery, "delivery.packed", at=at, where={"packed_at": None}, ready_at=at, packed_at=at)


def change_contents(delivery: Delivery, *, contents: Sequence[Mapping[str, Any]], at: datetime) -> None:
    """Replace the checklist, because the shop misses something.

    Raises:
        AlreadyMoved: the parcel is collected or called off.
    """
    _change(delivery, "delivery.contents_changed", at=at, where={}, contents=list(contents))


def carry_tip(delivery: Delivery, *, tip_minor: int, at: datetime) -> None:
    """Let a tip ride with this parcel, because the one it rode with fell out.

    Raises:
        AlreadyMoved: the parcel is collected or called off.
    """
    _change(delivery, "delivery.tip_moved", at=at, where={"tip_minor": 0}, tip_minor=tip_minor)


def _change(
    delivery: Delivery, event: str, *, at: datetime, where: Mapping[str, object], **columns: Any
) -> None:
    """Write `columns` while the parcel is still at the shop, journal it and have the city looked at."""
    with transaction.atomic():
        waiting = Delivery.objects.filter(pk=delivery.pk, state__in=BEFORE_PICKUP, **where)
        if not waiting.update(**columns, next_decision_at=Now()):
            raise AlreadyMoved(f"{event}: delivery {delivery.pk} is past that")
        for name, value in columns.items():
            setattr(delivery, name, value)
        record(delivery, event, at=at)
        tell(delivery)
