"""A basket of neighbouring shops is one run: where the plan would part it, it is kept for one courier. Pure; seconds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from delivery.planning.plan import Plan, Reason
from delivery.planning.policy import Policy
from delivery.planning.snapshot import Delivery, Snapshot


@dataclass(frozen=True)
class Kept:
    """The snapshot in which each parted basket has one courier, and who that is, by delivery."""

    snapshot: Snapshot
    courier_of: Mapping[str, str]

    def holds(self, plan: Plan) -> bool:
        """Say whether `plan` brings every kept parcel with its courier and inside its promise."""
        placed = couriers_of(plan)
        return all(
            placed.get(key) == courier and plan.reasons[key].slack_s >= 0
            for key, courier in self.courier_of.items()
        )


def plan_together(snapshot: Snapshot, policy: Policy) -> tuple[Snapshot, Plan]:
    """Return the plan, made once more where it would part a basket that one courier can bring in time, and what it saw."""
    from delivery import planning  # named at the moment of use: whoever watches the planner watches this too

    plan = planning.plan(snapshot, policy)
    kept = kept_together(snapshot, plan, policy)
    if kept and kept.holds(again := planning.plan(kept.snapshot, policy)):
        return kept.snapshot, replace(again, reasons=_told_truly(again, plan, kept))
    return snapshot, plan


def _told_truly(again: Plan, plan: Plan, kept: Kept) -> dict[str, Reason]:
    """Return the reasons with who would have brought a kept parcel otherwise: not «nobody», only not together."""
    reasons = dict(again.reasons)
    for key, keeper in kept.courier_of.items():
        before = plan.reasons[key]
        if before.courier != keeper:
            reasons[key] = replace(reasons[key], runner_up=before.courier, runner_up_cost=before.added_cost)
        else:
            reasons[key] = replace(
                reasons[key], runner_up=before.runner_up, runner_up_cost=before.runner_up_cost
            )
    return reasons


def kept_together(snapshot: Snapshot, plan: Plan, policy: Policy) -> Kept | None:
    """Return the snapshot to plan again so that no basket about to be offered is parted, or None when none is."""
    leaving = {key for offer in plan.offers for key in offer.deliveries}
    baskets = {d.basket for d in snapshot.deliveries if d.id in leaving and d.basket}
    courier_of: dict[str, str] = {}
    for basket in sorted(baskets):
        courier_of |= _one_courier(snapshot, plan, policy, basket)
    if not courier_of:
        return None
    everybody = frozenset(courier.id for courier in snapshot.couriers)
    narrowed = tuple(
        replace(d, refused_by=d.refused_by | everybody - {courier_of[d.id]}) if d.id in courier_of else d
        for d in snapshot.deliveries
    )
    return Kept(snapshot=replace(snapshot, deliveries=narrowed), courier_of=courier_of)


def couriers_of(plan: Plan) -> dict[str, str]:
    """Return who is to carry what."""
    return {key: run.courier for run in plan.runs for batch in run.batches for key in batch}


def _one_courier(snapshot: Snapshot, plan: Plan, policy: Policy, basket: str) -> dict[str, str]:
    """Return the free parcels of a parted basket with the one courier for them; nothing where that cannot be."""
    placed, bound = couriers_of(plan), {key: c.id for c in snapshot.couriers for key in c.bound}
    mates = [d for d in snapshot.deliveries if d.basket == basket and d.id in placed and d.confirmed]
    free = [d for d in mates if d.id not in bound and not d.offered_to]
    if len({placed[d.id] for d in mates}) < 2 or not _are_neighbours(snapshot, policy, mates):
        return {}
    first = min(mates, key=lambda d: (d.id not in bound, plan.reasons[d.id].pickup_s, d.id))
    keeper = placed[first.id]
    if any(keeper in d.refused_by for d in free):
        return {}
    return {d.id: keeper for d in free}


def _are_neighbours(snapshot: Snapshot, policy: Policy, mates: Sequence[Delivery]) -> bool:
    rides = [
        float(matrix[a.pickup_node, b.pickup_node])
        for matrix in snapshot.travel.values()
        for a in mates
        for b in mates
    ]
    return max(rides) <= policy.neighbour_ride_s
