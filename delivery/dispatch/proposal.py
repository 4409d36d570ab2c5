"""What an offer says before anybody answers: distance, area, guaranteed pay, the planned order and the reasons."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from delivery import planning
from delivery.couriers.models import Courier
from delivery.dispatch.decisions import finite
from delivery.dispatch.seen import Seen
from delivery.runs.models import Delivery
from delivery.runs.operations import alone_minor
from delivery.runs.rules import shared_pay_minor
from delivery.travel.rules import speed_mps


@dataclass(frozen=True)
class Proposal:
    """One batch for one courier; `columns` is what the law wants shown, and the plan's order and reasons."""

    courier: Courier
    deliveries: Sequence[Delivery]
    columns: dict[str, Any]


def proposal_of(offer: planning.Offer, plan: planning.Plan, seen: Seen) -> Proposal:
    """Return a planned offer in the words of the courier's screen."""
    courier = seen.couriers[offer.courier]
    deliveries = [seen.deliveries[key] for key in offer.deliveries]
    run = next(run for run in plan.runs if run.courier == offer.courier)
    ride_s = _ride_s(run.stops, set(offer.deliveries), seen, courier)
    return Proposal(
        courier=courier,
        deliveries=deliveries,
        columns={
            **asked_of(deliveries, held=_held_baskets(seen, courier)),
            "ride_s": round(ride_s),
            "distance_m": round(ride_s * speed_mps(courier.vehicle)),
            "stops": [
                [str(stop.kind), key, seen.moment(stop.event_s).isoformat()]
                for stop in run.stops
                for key in stop.deliveries
            ],
            "reason": {key: finite(_plain(asdict(plan.reasons[key]))) for key in offer.deliveries},
        },
    )


def asked_of(deliveries: Sequence[Delivery], *, held: Collection[UUID] = ()) -> dict[str, Any]:
    """Return what the parcels of an offer add up to; no name, no door. `held` are the baskets the courier brings already."""
    names = dict.fromkeys(d.pickup_name for d in deliveries)
    areas = dict.fromkeys(d.dropoff_area for d in deliveries)
    return {
        "pickup_names": ", ".join(names)[:300],
        "dropoff_area": ", ".join(areas)[:160],
        "pay_minor": _pay_minor(deliveries, held),
        "tip_minor": sum(d.tip_minor for d in deliveries),
        "parcels": len(deliveries),
    }


def _pay_minor(deliveries: Sequence[Delivery], held: Collection[UUID]) -> int:
    """Return the guaranteed pay: the way of a basket once, then the rate of a further shop."""
    baskets: dict[UUID, list[int]] = {}
    for delivery in sorted(deliveries, key=lambda d: d.pk):
        baskets.setdefault(delivery.basket_key, []).append(alone_minor(delivery))
    return sum(sum(shared_pay_minor(alone, is_first_paid=key in held)) for key, alone in baskets.items())


def _held_baskets(seen: Seen, courier: Courier) -> set[UUID]:
    return {d.basket_key for d in seen.view.deliveries if d.courier_id == courier.pk}


def _ride_s(stops: Sequence[planning.Stop], mine: set[str], seen: Seen, courier: Courier) -> float:
    """Return the riding seconds to and between the halts of these deliveries."""
    travel, total = seen.travel[courier.vehicle], 0.0
    at = seen.nodes[courier.point] if courier.point else 0
    for stop in stops:
        if mine & set(stop.deliveries):
            total += float(travel[at, stop.node])
        at = stop.node
    return total


def _plain(reason: dict[str, Any]) -> dict[str, Any]:
    """Return the reason with short figures."""
    return {name: round(value, 1) if isinstance(value, float) else value for name, value in reason.items()}
