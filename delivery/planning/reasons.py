"""Why this courier and not another: read from the finished plan, in the planner's own cost units. Pure."""

from collections.abc import Container, Mapping

from delivery.planning.encode import Encoded
from delivery.planning.plan import CourierRun, Reason, Stop, Unplaced, WhyUnplaced
from delivery.planning.search.compare import runner_up
from delivery.planning.search.problem import Runs, Work, empty_runs, work_on


def reasons_of(
    encoded: Encoded, runs: Runs, planned: Mapping[str, CourierRun], asked: Container[str]
) -> dict[str, Reason]:
    """Return the reasons of the placed deliveries among `asked`."""
    work = work_on(encoded.problem, empty_runs(encoded.problem))
    return {
        delivery.id: _reason(encoded, runs, i, planned[encoded.couriers[int(runs.where[i])].id], work)
        for i, delivery in enumerate(encoded.deliveries)
        if runs.where[i] >= 0 and delivery.id in asked
    }


def _reason(encoded: Encoded, runs: Runs, i: int, run: CourierRun, work: Work) -> Reason:
    delivery = encoded.deliveries[i]
    pickup, dropoff = _stops_with(run, delivery.id)
    added, following, following_cost = runner_up(work, runs, i)
    return Reason(
        delivery=delivery.id,
        courier=run.courier,
        pickup_s=pickup.event_s,
        dropoff_s=dropoff.event_s,
        over_floor_s=dropoff.event_s - float(encoded.problem.floor[i]),
        slack_s=delivery.promised_s - dropoff.event_s,
        ride_s=_ride_to(run, pickup),
        wait_s=max(0.0, pickup.event_s - pickup.arrive_s - delivery.pickup_service_s / 2),
        together_with=_together(run, delivery.id),
        added_cost=float(added),
        runner_up=encoded.couriers[following].id if following >= 0 else "",
        runner_up_cost=float(following_cost),
    )


def _stops_with(run: CourierRun, delivery: str) -> tuple[Stop, Stop]:
    with_it = [s for s in run.stops if delivery in s.deliveries]
    return with_it[0], with_it[-1]


def _ride_to(run: CourierRun, pickup: Stop) -> float:
    """Return the seconds since the stop before; from where the courier stands now they are part of the arrival."""
    before = run.stops[: run.stops.index(pickup)]
    return pickup.arrive_s - before[-1].leave_s if before else 0.0


def _together(run: CourierRun, delivery: str) -> tuple[str, ...]:
    return tuple(d for batch in run.batches if delivery in batch for d in batch if d != delivery)


def unplaced_of(encoded: Encoded, runs: Runs) -> tuple[Unplaced, ...]:
    """Return what nobody takes, and why."""
    return tuple(
        Unplaced(delivery=delivery.id, why=_why(encoded, i))
        for i, delivery in enumerate(encoded.deliveries)
        if runs.where[i] < 0
    )


def _why(encoded: Encoded, i: int) -> WhyUnplaced:
    if encoded.problem.may[:, i].any():
        return WhyUnplaced.SHIFTS_END
    refused = encoded.deliveries[i].refused_by
    return WhyUnplaced.EVERYONE_REFUSED if refused else WhyUnplaced.NO_COURIER
