"""Why this courier and not another: read from the finished plan, in the planner's own cost units. Pure."""

from collections.abc import Mapping

from delivery.planning.encode import Encoded
from delivery.planning.plan import CourierRun, Reason, Stop, Unplaced, WhyUnplaced
from delivery.planning.search.insertion import cheapest, take_out
from delivery.planning.search.problem import Problem, Runs, copy_of, work_on
from delivery.planning.search.walk import NEVER


def reasons_of(encoded: Encoded, runs: Runs, planned: Mapping[str, CourierRun], offered: set[str]) -> dict[str, Reason]:
    """Return the reason of every placed delivery that the plan was free to place."""
    reasons = {}
    for i, delivery in enumerate(encoded.deliveries):
        c = int(runs.where[i])
        if c >= 0 and delivery.id in offered:
            run = planned[encoded.couriers[c].id]
            reasons[delivery.id] = _reason(encoded, runs, i, run)
    return reasons


def _reason(encoded: Encoded, runs: Runs, i: int, run: CourierRun) -> Reason:
    delivery, problem = encoded.deliveries[i], encoded.problem
    pickup, dropoff = _stops_with(run, delivery.id)
    added, runner_up, runner_up_cost = _compare(problem, runs, i)
    return Reason(
        delivery=delivery.id,
        courier=run.courier,
        pickup_s=pickup.event_s,
        dropoff_s=dropoff.event_s,
        over_floor_s=dropoff.event_s - float(problem.floor[i]),
        slack_s=delivery.promised_s - dropoff.event_s,
        ride_s=_ride_to(run, pickup),
        wait_s=max(0.0, pickup.event_s - pickup.arrive_s - delivery.pickup_service_s / 2),
        together_with=_together(run, delivery.id),
        added_cost=added,
        runner_up=encoded.couriers[runner_up].id if runner_up >= 0 else "",
        runner_up_cost=runner_up_cost,
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


def _compare(problem: Problem, runs: Runs, i: int) -> tuple[float, int, float]:
    """Return what the delivery adds where it is, the next best courier (-1 = none) and what it would add there."""
    chosen, work = int(runs.where[i]), work_on(problem, copy_of(runs))
    take_out(work, i)
    added = float(runs.cost[chosen] - work.r.cost[chosen])
    best, best_cost = -1, float(NEVER)
    for c in range(problem.node.shape[0]):
        cost = NEVER if c == chosen else cheapest(work, c, i)[0]
        if cost < best_cost:
            best, best_cost = c, float(cost)
    return added, best, best_cost


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
