"""Who may carry what, who is likely to, and which parcels may ride together: the pairs of a problem as matrices."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from delivery.planning.policy import Policy
from delivery.planning.search.problem import Flags, Floats
from delivery.planning.snapshot import Courier, Delivery, Seconds


def may_carry(courier: Courier, delivery: Delivery) -> bool:
    """Say whether a new offer of `delivery` may go to `courier`."""
    return (
        courier.id not in delivery.refused_by
        and delivery.load <= courier.capacity
        and (not delivery.vehicles or courier.vehicle in delivery.vehicles)
        and courier.home_shop in ("", delivery.shop)
    )


def may_matrix(couriers: Sequence[Courier], deliveries: Sequence[Delivery], policy: Policy) -> Flags:
    """Return [courier, delivery]: may it go there. Bound and offered parcels stay where they are."""
    holder = {} if policy.reassign_bound else {d: c.id for c in couriers for d in c.bound}
    loads = np.array([d.load for d in deliveries], dtype=np.int64)
    capacities = np.array([c.capacity for c in couriers], dtype=np.int64)
    may: Flags = capacities[:, None] >= loads[None, :]
    for c, courier in enumerate(couriers):
        if courier.home_shop:
            may[c] &= [d.shop == courier.home_shop for d in deliveries]
    for i, delivery in enumerate(deliveries):
        keeper = holder.get(delivery.id) or delivery.offered_to
        if keeper:
            may[:, i] = [courier.id == keeper for courier in couriers]
        elif delivery.refused_by or delivery.vehicles:
            may[:, i] = [may_carry(courier, delivery) for courier in couriers]
    return may


def likely_matrix(reach_s: Floats, may: Flags, count: int) -> Flags:
    """Return [courier, delivery]: is the courier among the `count` who could stand at the shop first."""
    if len(reach_s) <= count or not reach_s.size:
        return may
    reach_s = np.where(may, reach_s, np.inf)
    last = np.partition(reach_s, count - 1, axis=0)[count - 1]
    return may & (reach_s <= last)


def share_matrix(
    deliveries: Sequence[Delivery], travel: Mapping[str, Seconds], policy: Policy, now_s: float
) -> Flags:
    """Return [delivery, delivery]: may the two ride together under the policy; what is long ready is ready now.

    Shops of one basket may lie farther apart and be ready farther apart: one door for two visits, if the cost agrees.
    """
    shops = _codes([d.shop for d in deliveries])
    baskets = _codes([d.basket or f" {d.id}" for d in deliveries])
    one_basket = baskets[:, None] == baskets[None, :]
    share: Flags = shops[:, None] == shops[None, :]
    ready = np.array([max(d.ready_s, now_s) for d in deliveries])
    at_once = np.abs(ready[:, None] - ready[None, :]) <= policy.batch_ready_spread_s
    if policy.max_shops > 1:
        ride = _ride_between_shops(deliveries, travel)
        near = ride <= policy.neighbour_ride_s
        share |= near & one_basket if policy.same_basket_only else near
        return (share & at_once | one_basket & (ride <= policy.basket_ride_s)) & ~_apart(deliveries)
    return share & at_once & ~_apart(deliveries)


def _codes(names: Sequence[str]) -> NDArray[np.int64]:
    number = {name: i for i, name in enumerate(sorted(set(names)))}
    return np.array([number[name] for name in names], dtype=np.int64)


def _ride_between_shops(deliveries: Sequence[Delivery], travel: Mapping[str, Seconds]) -> Floats:
    """Return the seconds between two shops: the longer way by the slowest vehicle."""
    nodes = [d.pickup_node for d in deliveries]
    ride = np.max([matrix[np.ix_(nodes, nodes)] for matrix in travel.values()], axis=0)
    longer: Floats = np.maximum(ride, ride.T)
    return longer


def _apart(deliveries: Sequence[Delivery]) -> Flags:
    kinds = sorted({d.kind for d in deliveries})
    pairs = np.zeros((len(kinds), len(kinds)), dtype=np.bool_)
    for delivery in deliveries:
        for other in delivery.apart_from & set(kinds):
            a, b = kinds.index(delivery.kind), kinds.index(other)
            pairs[a, b] = pairs[b, a] = True
    kind = np.array([kinds.index(d.kind) for d in deliveries], dtype=np.int64)
    apart: Flags = pairs[kind[:, None], kind[None, :]]
    return apart
