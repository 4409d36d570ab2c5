"""A city's view as the planner wants it: nodes, seconds and ids, and the way back from ids to rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from delivery import planning
from delivery.couriers.models import Courier
from delivery.couriers.states import Vehicle
from delivery.dispatch.demand import ShopDemand
from delivery.dispatch.queries import NOBODY_ASKED, CityView, look
from delivery.dispatch.rules import Readiness, readiness
from delivery.planning.snapshot import Seconds
from delivery.runs.models import Delivery, Stop
from delivery.runs.rules import Halt, expected_events
from delivery.runs.states import DeliveryState, StopKind
from delivery.travel.queries import seconds
from marketplace.kernel.geo import Point
from marketplace.places.models import City

ON_BOARD = (DeliveryState.PICKED_UP, DeliveryState.FAILED)
WITHOUT_END_S = 24 * 3600.0


@dataclass
class Seen:
    """The snapshot under construction and how its ids, nodes and seconds read back."""

    view: CityView
    demand: Sequence[ShopDemand] = ()
    travel: dict[str, Seconds] = field(default_factory=dict)
    nodes: dict[Point, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.deliveries = {str(d.public_id): d for d in self.view.deliveries}
        self.couriers = {str(c.public_id): c for c in self.view.couriers}
        points = [p for d in self.view.deliveries for p in (d.pickup, d.dropoff)]
        points += [c.point for c in self.view.holders.values() if c.point]
        points += [one.point for one in self.demand]
        for point in points:
            self.nodes.setdefault(point, len(self.nodes))
        city, at, places = self.view.city, self.view.town_at, list(self.nodes)
        vehicles = {c.vehicle for c in self.view.holders.values()} or {str(Vehicle.BIKE)}
        self.travel = {v: _whole(seconds(city, places, places, vehicle=v, at=at)) for v in sorted(vehicles)}

    @property
    def origin(self) -> datetime:
        """Return what the planner's second zero is: a midnight keeps the figures short."""
        return self.view.town_at.replace(hour=0, minute=0, second=0, microsecond=0)

    def s(self, moment: datetime) -> float:
        return (moment - self.origin).total_seconds()

    def moment(self, seconds: float) -> datetime:
        return self.origin + timedelta(seconds=float(seconds))


def _whole(times: NDArray[np.float64]) -> Seconds:
    """Return whole seconds: nobody rides more exactly, and a decision is kept in half the room."""
    return np.rint(times).astype(np.float32)


def see(city: City, *, town_at: datetime, demand: Sequence[ShopDemand] = ()) -> Seen:
    """Read the city and lay its places, and those of the expected parcels, on a table of riding times."""
    return Seen(look(city, town_at=town_at), demand)


def snapshot_of(
    seen: Seen, previous: Mapping[str, Sequence[Sequence[str]]] | None = None
) -> planning.Snapshot:
    """Return what the planner may still decide about, what binds it, and the rounds of the plan before."""
    couriers = [(c, _courier(seen, c)) for c in seen.view.couriers]
    left_out = {c.pk for c, (_, is_busy) in couriers if is_busy}
    heard = {c.pk for c in seen.view.couriers}
    deliveries = [d for d in seen.view.deliveries if _is_plannable(seen, d, heard - left_out, heard)]
    return planning.Snapshot(
        now_s=seen.s(seen.view.town_at),
        couriers=tuple(row for _, (row, _) in couriers),
        deliveries=tuple(_delivery(seen, d) for d in deliveries),
        travel=seen.travel,
        demand=tuple(
            planning.Demand(shop=one.shop, node=seen.nodes[one.point], per_hour=one.per_hour)
            for one in seen.demand
        ),
        previous={key: tuple(map(tuple, rounds)) for key, rounds in (previous or {}).items()},
    )


def expected(seen: Seen, courier: Courier) -> tuple[dict[Stop, datetime], float, int]:
    """Return the expected moment of each stop ahead of a courier, when and at which node they are free."""
    return expected_in(seen, courier, seen.view.stops.get(courier.pk, []))


def expected_in(
    seen: Seen, courier: Courier, stops: Sequence[Stop]
) -> tuple[dict[Stop, datetime], float, int]:
    """Return the same for stops in another order."""
    start = courier.point or (stops[0].delivery.pickup if stops else None)
    node = seen.nodes[start] if start else 0
    now_s = seen.s(seen.view.town_at)
    halts = [_halt(seen, stop) for stop in stops]
    events, free_s = expected_events(halts, node=node, now_s=now_s, ride_s=seen.travel[courier.vehicle])
    return (
        {stop: seen.moment(event) for stop, event in zip(stops, events, strict=True)},
        free_s,
        halts[-1].node if halts else node,
    )


def _halt(seen: Seen, stop: Stop) -> Halt:
    delivery, is_pickup = stop.delivery, stop.kind == StopKind.PICKUP
    return Halt(
        node=seen.nodes[delivery.pickup if is_pickup else delivery.dropoff],
        is_pickup=is_pickup,
        ready_s=seen.s(_ready(seen, delivery).at) if is_pickup else 0.0,
        arrived_s=seen.s(stop.arrived_at) if stop.arrived_at else None,
    )


def _courier(seen: Seen, courier: Courier) -> tuple[planning.Courier, bool]:
    """Return the courier, and whether the run is past the point where the planner may add to it.

    Between two shops the run stays as it is: the courier counts as free where and when it ends.
    """
    stops = seen.view.stops.get(courier.pk, [])
    held = [d for d in seen.view.deliveries if d.courier_id == courier.pk]
    bound = [str(d.public_id) for d in held if d.state == DeliveryState.ASSIGNED]
    is_busy = bool(bound) and any(d.state in ON_BOARD for d in held)
    node, free_s = seen.nodes[_place(courier)], seen.s(seen.view.town_at)
    if is_busy:
        _, free_s, node = expected(seen, courier)
    idle_since = courier.last_run_at or courier.shift_from  # type: ignore[attr-defined]
    until: datetime | None = courier.shift_until  # type: ignore[attr-defined]
    return (
        planning.Courier(
            id=str(courier.public_id),
            node=node,
            free_at_s=free_s,
            until_s=seen.s(until) if until else seen.s(seen.view.town_at) + WITHOUT_END_S,
            vehicle=courier.vehicle,
            capacity=courier.capacity,
            carrying=() if is_busy else _carrying(held, stops),
            bound=() if is_busy else tuple(bound),
            home_shop=str(courier.home_shop_key or ""),
            idle_since_s=seen.s(idle_since),
        ),
        is_busy,
    )


def _place(courier: Courier) -> Point:
    assert courier.point is not None  # noqa: S101 - `look` leaves out who has no place
    return courier.point


def _carrying(held: Iterable[Delivery], stops: Sequence[Stop]) -> tuple[str, ...]:
    """Return what is on board in the order of its doors; what failed goes back last."""
    rank = {stop.delivery_id: stop.rank for stop in stops}
    on_board = [d for d in held if d.state in ON_BOARD]
    ordered = sorted(on_board, key=lambda d: (d.state == DeliveryState.FAILED, rank.get(d.pk, 0), d.pk))
    return tuple(str(d.public_id) for d in ordered)


def _is_plannable(seen: Seen, delivery: Delivery, free_to_plan: set[int], heard: set[int]) -> bool:
    """Say whether the planner gets to see a delivery: not what a silent or busy courier holds or looks at.

    An offered one without an open offer is being answered this very moment.
    """
    if delivery.courier_id is not None:
        return delivery.courier_id in free_to_plan
    open_to = seen.view.asked.get(delivery.pk, NOBODY_ASKED).open_to
    return delivery.state == DeliveryState.PLANNED if open_to is None else open_to in heard


def _delivery(seen: Seen, delivery: Delivery) -> planning.Delivery:
    asked, ready = seen.view.asked.get(delivery.pk, NOBODY_ASKED), _ready(seen, delivery)
    goes_back = delivery.state == DeliveryState.FAILED
    names = {courier.pk: str(courier.public_id) for courier in seen.view.holders.values()}
    return planning.Delivery(
        id=str(delivery.public_id),
        shop=str(delivery.pickup_key),
        pickup_node=seen.nodes[delivery.pickup],
        dropoff_node=seen.nodes[delivery.pickup if goes_back else delivery.dropoff],
        placed_s=seen.s(delivery.placed_at),
        ready_s=seen.s(max(ready.at, delivery.collect_from or ready.at)),
        ready_sd_s=ready.sd_s,
        promised_s=seen.s(delivery.promised_at),
        basket=str(delivery.basket_key),
        confirmed=delivery.confirmed_at is not None,
        refused_by=frozenset(names[pk] for pk in asked.not_again if pk in names),
        offered_to=names.get(asked.open_to or 0, ""),
    )


def _ready(seen: Seen, delivery: Delivery) -> Readiness:
    return readiness(ready_at=delivery.ready_at, packed_at=delivery.packed_at, now=seen.view.town_at)
