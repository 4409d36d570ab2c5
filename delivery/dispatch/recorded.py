"""A recorded day, read from the kept looks alone: who was on shift, what was open, what shops said and when.

What became of each parcel is read from the deliveries as long as they are kept. Seconds after the city's midnight.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import numpy as np

from delivery import planning
from delivery.dispatch.decisions import plan_as_json, policy_from_json, snapshot_from_json
from delivery.dispatch.models import Decision
from delivery.planning import Policy
from delivery.replay.lived import Brought, LivedCourier, LivedDay, LivedParcel
from delivery.runs.models import Delivery
from delivery.travel.queries import seconds
from delivery.travel.rules import speed_mps
from marketplace.kernel.geo import Point
from marketplace.places.models import City

AFTER_THE_LAST_S = 150.0  # whoever was seen until then has not gone off


@dataclass
class Seen:
    """What the looks of a day add up to."""

    nodes: dict[Point, int] = field(default_factory=dict)
    parcels: dict[str, dict[str, Any]] = field(default_factory=dict)
    couriers: dict[str, dict[str, Any]] = field(default_factory=dict)
    policy: Policy | None = None
    last_s: float = 0.0

    def node(self, place: Iterable[float]) -> int:
        lat, lon = place
        return self.nodes.setdefault(Point(lat=lat, lon=lon), len(self.nodes))


@dataclass(frozen=True, kw_only=True)
class RecordedDay:
    """The day to live again, the policy it was planned under, and what it really came to."""

    day: LivedDay
    policy: Policy
    really: tuple[Brought, ...]
    looks: int


def looks_of(city: City, day_on: date) -> Any:
    """Return the kept looks of a day by the city's own clock, oldest first."""
    start, end = _midnights(city, day_on)
    return Decision.objects.filter(city=city, at__gte=start, at__lt=end).order_by("at", "pk")


def recorded_day(city: City, day_on: date) -> RecordedDay | None:
    """Return the day; None where nothing of it is kept."""
    start, _ = _midnights(city, day_on)
    seen, looks = Seen(), 0
    for at, policy, snapshot in looks_of(city, day_on).values_list("at", "policy", "snapshot").iterator(50):
        if not snapshot.get("places"):
            continue  # kept before places were
        looks += 1
        _add(seen, snapshot, shift_s=(at - start).total_seconds() - snapshot["now_s"])
        seen.policy = policy_from_json(policy)
    if seen.policy is None or not seen.parcels:
        return None
    delivered = _delivered(seen.parcels, start)
    day = _day(city, day_on, seen, delivered)
    return RecordedDay(day=day, policy=seen.policy, really=_really(day), looks=looks)


def again(city: City, day_on: date, *, most: int) -> tuple[int, int]:
    """Plan kept looks of the day once more, evenly spread; return how many gave the same plan, and how many were tried."""
    keys = list(looks_of(city, day_on).values_list("pk", flat=True))
    chosen = keys[:: max(1, -(-len(keys) // most))] if most else []
    same = 0
    for look in Decision.objects.filter(pk__in=chosen).order_by("pk").iterator(20):
        plan = planning.plan(snapshot_from_json(look.snapshot), policy_from_json(look.policy))
        kept = plan_as_json(plan)
        same += [_pair(o) for o in kept["offers"]] == [_pair(o) for o in look.plan["offers"]]
    return same, len(chosen)


def _pair(offer: dict[str, Any]) -> tuple[str, list[str]]:
    return offer["courier"], list(offer["deliveries"])


def _midnights(city: City, day_on: date) -> tuple[datetime, datetime]:
    zone = ZoneInfo(city.timezone)
    start = datetime.combine(day_on, time(0), zone)
    return start, datetime.combine(day_on + timedelta(days=1), time(0), zone)


def _add(seen: Seen, snapshot: dict[str, Any], *, shift_s: float) -> None:
    now_s = snapshot["now_s"] + shift_s
    seen.last_s, places = now_s, snapshot["places"]
    for row in snapshot["couriers"]:
        first = {"node": seen.node(places[row["node"]]), "on_s": now_s, "row": row}
        known = seen.couriers.setdefault(row["id"], first)
        known["last_s"], known["until_s"] = now_s, row["until_s"] + shift_s
    for row in snapshot["deliveries"]:
        _add_parcel(seen, row, places, now_s, shift_s)


def _add_parcel(seen: Seen, row: dict[str, Any], places: Any, now_s: float, shift_s: float) -> None:
    known = seen.parcels.get(row["id"])
    if known is None:
        pickup, dropoff = seen.node(places[row["pickup_node"]]), seen.node(places[row["dropoff_node"]])
        known = seen.parcels[row["id"]] = {
            "row": row, "shift_s": shift_s, "pickup": pickup, "dropoff": dropoff, "known_s": None, "said": []
        }  # fmt: skip
    if row["confirmed"] and known["known_s"] is None:
        known["known_s"] = now_s
    said = (row["ready_s"] + shift_s, row["ready_sd_s"])
    if not known["said"] or known["said"][-1][1:] != said:
        known["said"].append((now_s, *said))


def _delivered(parcels: dict[str, Any], start: datetime) -> dict[str, tuple[float | None, float | None]]:
    """Return when each parcel was packed and at its door, where that is still known."""
    rows = Delivery.objects.filter(public_id__in=[UUID(key) for key in parcels])

    def since(moment: datetime | None) -> float | None:
        return (moment - start).total_seconds() if moment else None

    return {
        str(key): (since(packed_at), since(delivered_at))
        for key, packed_at, delivered_at in rows.values_list("public_id", "packed_at", "delivered_at")
    }


def _day(city: City, day_on: date, seen: Seen, delivered: dict[str, Any]) -> LivedDay:
    vehicles = sorted({known["row"]["vehicle"] for known in seen.couriers.values()} | {"bike"})
    points, noon = list(seen.nodes), datetime.combine(day_on, time(12), ZoneInfo(city.timezone))
    return LivedDay(
        name=f"{city.slug} {day_on.isoformat()}",
        parcels=tuple(
            _parcel(key, known, delivered.get(key, (None, None)))
            for key, known in sorted(seen.parcels.items())
            if known["known_s"] is not None
        ),
        couriers=tuple(_courier(key, known, seen.last_s) for key, known in sorted(seen.couriers.items())),
        travel={
            v: np.rint(seconds(city, points, points, vehicle=v, at=noon)).astype(np.float32) for v in vehicles
        },
        speed_mps={v: speed_mps(v) for v in vehicles},
    )


def _parcel(key: str, known: dict[str, Any], was: tuple[float | None, float | None]) -> LivedParcel:
    row, shift_s, (packed_s, delivered_s) = known["row"], known["shift_s"], was
    return LivedParcel(
        id=key,
        shop=row["shop"],
        basket=row["basket"],
        pickup_node=known["pickup"],
        dropoff_node=known["dropoff"],
        placed_s=row["placed_s"] + shift_s,
        known_s=known["known_s"],
        promised_s=row["promised_s"] + shift_s,
        packed_s=known["said"][-1][1] if packed_s is None else packed_s,
        said=tuple(known["said"]),
        delivered_s=delivered_s,
        load=row.get("load", 1),
    )


def _courier(key: str, known: dict[str, Any], last_s: float) -> LivedCourier:
    stayed = known["last_s"] >= last_s - AFTER_THE_LAST_S
    return LivedCourier(
        id=key,
        node=known["node"],
        on_s=known["on_s"],
        off_s=known["until_s"] if stayed else known["last_s"],
        vehicle=known["row"]["vehicle"],
        capacity=known["row"]["capacity"],
        home_shop=known["row"]["home_shop"],
    )


def _really(day: LivedDay) -> tuple[Brought, ...]:
    return tuple(
        Brought(id=p.id, promised_s=p.promised_s, placed_s=p.placed_s, delivered_s=p.delivered_s)
        for p in day.parcels
    )
