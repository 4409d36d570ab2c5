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
    """Return [delivery, delivery]: may the two ride together under the policy; what is long ready is ready now."""
    shops = _codes([d.shop for d in deliveries])
    share: Flags = shops[:, None] == shops[None, :]
    if policy.max_shops > 1:
        near = _near(deliveries, travel, policy)
        if policy.same_basket_only:
            baskets = _codes([d.basket or f" {d.id}" for d in deliveries])
            near &= baskets[:, None] == baskets[None, :]
        share |= near
    ready = np.array([max(d.ready_s, now_s) for d in deliveries])
    share &= np.abs(ready[:, None] - ready[None, :]) <= policy.batch_ready_spread_s
    return share & ~_apart(deliveries)


def _codes(names: Sequence[str]) -> NDArray[np.int64]:
    number = {name: i for i, name in enumerate(sorted(set(names)))}
    return np.array([number[name] for name in names], dtype=np.int64)


def _near(deliveries: Sequence[Delivery], travel: Mapping[str, Seconds], policy: Policy) -> Flags:
    """Return whose shops are neighbours: both ways within the policy's ride by the slowest vehicle."""
    nodes = [d.pickup_node for d in deliveries]
    ride = np.max([matrix[np.ix_(nodes, nodes)] for matrix in travel.values()], axis=0)
    near: Flags = np.maximum(ride, ride.T) <= policy.neighbour_ride_s
    return near


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
