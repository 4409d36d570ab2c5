"""Whom one could ask by hand, with what that would do, before anybody is asked."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from delivery.board import wording
from delivery.board.queries import ON_BOARD, heard_s
from delivery.board.rules import Ride, door_reached_at
from delivery.board.shapes import Candidate
from delivery.couriers.models import Courier
from delivery.couriers.rules import HEARD_S
from delivery.runs.models import Delivery
from delivery.travel.queries import metres
from delivery.travel.rules import speed_mps
from marketplace.kernel.geo import Point

MOST = 12


def candidates_for(
    delivery: Delivery,
    couriers: Sequence[Courier],
    deliveries: Sequence[Delivery],
    *,
    at: datetime,
    wall_at: datetime,
) -> list[Candidate]:
    """Return the couriers who are on shift, heard and elsewhere, the soonest at the door first.

    Each would finish what they hold and then ride straight to the shop and to the door.
    """
    held: dict[int, list[Delivery]] = defaultdict(list)
    for other in deliveries:
        if other.courier_id is not None:
            held[other.courier_id].append(other)
    free = [c for c in couriers if _may_be_asked(c, delivery, wall_at=wall_at)]
    starts = [_start(courier, held[courier.pk]) for courier in free]
    if not free:
        return []
    to_shop = metres(delivery.city, starts, [delivery.pickup])[:, 0]
    to_door_m = float(metres(delivery.city, [delivery.pickup], [delivery.dropoff])[0, 0])
    found = []
    for courier, way_m in zip(free, to_shop, strict=True):
        speed = speed_mps(courier.vehicle)
        ride = Ride(
            free_at=_free_at(held[courier.pk], at=at),
            to_shop_s=float(way_m) / speed,
            to_door_s=to_door_m / speed,
        )
        found.append(_candidate(courier, held[courier.pk], delivery, ride))
    return sorted(found, key=lambda one: (one.door_at, one.name))[:MOST]


def _may_be_asked(courier: Courier, delivery: Delivery, *, wall_at: datetime) -> bool:
    heard = heard_s(courier, wall_at=wall_at)
    return (
        courier.pk != delivery.courier_id
        and courier.point is not None
        and heard is not None
        and heard <= HEARD_S
    )


def _start(courier: Courier, held: Sequence[Delivery]) -> Point:
    last = max(held, key=lambda d: d.eta or d.promised_at, default=None)
    return last.dropoff if last else courier.point or Point(lat=0.0, lon=0.0)


def _free_at(held: Sequence[Delivery], *, at: datetime) -> datetime:
    return max([at, *(d.eta or d.promised_at for d in held)])


def _candidate(courier: Courier, held: Sequence[Delivery], delivery: Delivery, ride: Ride) -> Candidate:
    door_at = door_reached_at(ride, ready_at=delivery.packed_at or delivery.ready_at)
    slack_s = (delivery.promised_at - door_at).total_seconds()
    words = _("{span} before the promise") if slack_s >= 0 else _("{span} after the promise")
    carrying = sum(1 for d in held if d.state in ON_BOARD)
    return Candidate(
        key=str(courier.public_id),
        name=courier.name,
        state=wording.on_shift(carrying, len(held) - carrying),
        door_at=door_at,
        difference=words.format(span=wording.span(abs(slack_s))),
        is_late=slack_s < 0,
    )
