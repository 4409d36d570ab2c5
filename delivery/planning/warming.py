"""Machine code made ready before the first decision needs it. Pure: a plan of a town that nobody lives in."""

import numpy as np

from delivery.planning.planner import plan
from delivery.planning.policy import Policy
from delivery.planning.snapshot import Courier, Delivery, Snapshot


def warm_up() -> None:
    """Take every compiled step of a decision once: half a minute after a change of the sources, else a few seconds."""
    policy = Policy(iterations=3)
    made = plan(_nowhere({}), policy)
    plan(_nowhere({run.courier: run.batches for run in made.runs}), policy)


def _nowhere(previous: dict[str, tuple[tuple[str, ...], ...]]) -> Snapshot:
    line = np.arange(4, dtype=np.float32) * 100
    parcels = (
        Delivery(id=name, shop="s", pickup_node=1, dropoff_node=door, placed_s=0, ready_s=0, promised_s=900)
        for name, door in (("a", 2), ("b", 3))
    )
    return Snapshot(
        now_s=0.0,
        couriers=tuple(Courier(id=name, node=0, free_at_s=0, until_s=3_600) for name in "cd"),
        deliveries=tuple(parcels),
        travel={"bike": np.abs(line[:, None] - line[None, :])},
        previous=previous,
    )
