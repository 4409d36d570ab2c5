"""What moves on the city's map: couriers, the shops and doors of what is underway, the ways still to ride."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from delivery.board.queries import ON_BOARD, couriers_on_shift, open_deliveries, row_of
from delivery.board.shapes import Row
from delivery.couriers.models import Courier
from delivery.runs.models import Delivery, Stop
from delivery.runs.states import RunState, StopKind, StopState
from delivery.travel.queries import way
from marketplace.places.models import City

CELL = 1_000  # a thousandth of a degree: doors within some hundred metres are one pin
Line = list[list[float]]


def places(city: City, *, at: datetime) -> dict[str, object]:
    """Return the pins and lines of the map; three queries."""
    deliveries, couriers = open_deliveries(city), couriers_on_shift(city)
    rows = {delivery.pk: row_of(delivery, city, at=at) for delivery in deliveries}
    return {
        "shops": _shops(deliveries),
        "couriers": _couriers(couriers, deliveries, rows),
        "doors": _doors(deliveries, rows),
        "ways": _ways(city, couriers),
    }


def _shops(deliveries: Sequence[Delivery]) -> list[dict[str, object]]:
    waiting = {d.pickup_key: d for d in deliveries if d.state not in ON_BOARD}
    return [{"lat": d.pickup_lat, "lon": d.pickup_lon, "name": d.pickup_name} for d in waiting.values()]


def _couriers(
    couriers: Sequence[Courier], deliveries: Sequence[Delivery], rows: dict[int, Row]
) -> list[dict[str, object]]:
    late = {d.courier_id for d in deliveries if d.courier_id and rows[d.pk].risk == "late"}
    return [
        {
            "id": str(courier.public_id),
            "lat": courier.lat,
            "lon": courier.lon,
            "name": courier.name,
            "risk": "late" if courier.pk in late else "",
        }
        for courier in couriers
        if courier.point
    ]


def _doors(deliveries: Sequence[Delivery], rows: dict[int, Row]) -> list[dict[str, object]]:
    """Return one pin for the doors of a neighbourhood, leading to the riskiest of them."""
    near: dict[tuple[int, int], list[Delivery]] = defaultdict(list)
    for delivery in deliveries:
        near[round(delivery.dropoff_lat * CELL), round(delivery.dropoff_lon * CELL)].append(delivery)
    return [_door(cell, rows) for cell in near.values()]


def _door(cell: Sequence[Delivery], rows: dict[int, Row]) -> dict[str, object]:
    first = max(cell, key=lambda d: (rows[d.pk].is_alarm, rows[d.pk].late_bp, -d.pk))
    row = rows[first.pk]
    return {
        "lat": first.dropoff_lat,
        "lon": first.dropoff_lon,
        "name": ", ".join(f"{d.spoken_code} {d.dropoff_line}" for d in cell[:5]),
        "url": row.url,
        "risk": row.risk if row.risk == "late" else "",
        "count": len(cell),
    }


def _ways(city: City, couriers: Sequence[Courier]) -> list[Line]:
    """Return each courier's line over the streets, from where they are along their stops ahead."""
    at = {courier.pk: courier.point for courier in couriers if courier.point}
    ahead = Stop.objects.filter(
        run__courier__in=at, run__state=RunState.ACTIVE, state__in=[StopState.AHEAD, StopState.ARRIVED]
    )
    lines: dict[int, Line] = defaultdict(list)
    for stop in ahead.select_related("run", "delivery").order_by("run", "rank", "pk"):
        courier = stop.run.courier_id
        place = stop.delivery.pickup if stop.kind == StopKind.PICKUP else stop.delivery.dropoff
        lines[courier] += [[point.lat, point.lon] for point in way(city, at[courier], place)]
        at[courier] = place
    return list(lines.values())
