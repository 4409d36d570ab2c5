"""What the planner is told: couriers, deliveries and travel times of one city at one moment.

Pure. All moments are seconds since one origin the caller chooses (an epoch, a midnight), all spans are seconds.
Places are row numbers ("nodes") of the travel matrices.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Seconds = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Courier:
    """A courier on shift, as far as the future is concerned.

    `node` and `free_at_s` say where and from when it may be told something new: now, if it stands still; the end of the
    leg or the drop-off it is on, if it may not be turned. What it carries is dropped first, in the given order, starting
    from that node and moment.
    """

    id: str
    node: int
    free_at_s: float
    until_s: float  # nothing is picked up after this; drop-offs may follow
    vehicle: str = "bike"
    capacity: int = 4  # load units on board at once
    carrying: tuple[str, ...] = ()  # deliveries on board, in the order of their drop-offs
    bound: tuple[str, ...] = ()  # accepted, not yet picked up: stays here unless the policy re-assigns
    home_shop: str = ""  # carries only for this shop ("" = for all)
    idle_since_s: float = 0.0  # ties spread work to who has waited longest


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One parcel from one shop to one door.

    Deliveries of the same `basket` share their door and may share a run over several shops. `refused_by` only keeps a
    refused offer from going back to the same courier: it never enters a cost.
    """

    id: str
    shop: str  # pick-ups of the same shop in one batch are one visit
    pickup_node: int
    dropoff_node: int
    placed_s: float
    ready_s: float  # expected
    promised_s: float
    basket: str = ""
    ready_sd_s: float = 0.0
    pickup_service_s: float = 120.0  # goods change hands half-way through
    dropoff_service_s: float = 120.0
    load: int = 1
    confirmed: bool = True  # the shop has accepted
    kind: str = ""  # what is in the bag: "", "hot", "frozen"…
    apart_from: frozenset[str] = frozenset()  # kinds that may not share its run
    vehicles: frozenset[str] = frozenset()  # empty = any vehicle
    refused_by: frozenset[str] = frozenset()
    offered_to: str = ""  # an open offer stays where it is until it is answered or expires


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """Where the next parcels are likely to come from: expected parcels per hour at a shop's node."""

    shop: str
    node: int
    per_hour: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Snapshot:
    """One city at one moment. Couriers and deliveries have unique ids; their order does not matter."""

    now_s: float
    couriers: tuple[Courier, ...]
    deliveries: tuple[Delivery, ...]
    travel: Mapping[str, Seconds]  # vehicle → matrix [from node, to node]
    demand: tuple[Demand, ...] = ()
    previous: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    # courier → batches of delivery ids in the last plan: a warm start, never a duty
