"""The pure core of dispatch: snapshot in, plan with reasons out. Serves promise, dispatch and replay.

No Django, no clock, no randomness but the seed. Seconds throughout.
"""

from delivery.planning.plan import (
    CourierRun,
    Move,
    Offer,
    Plan,
    Reason,
    Stop,
    StopKind,
    Unplaced,
    Wait,
    WhyUnplaced,
)
from delivery.planning.policy import STREET, Placing, Policy, Weights
from delivery.planning.snapshot import Courier, Delivery, Demand, Snapshot

__all__ = [
    "STREET",
    "Courier",
    "CourierRun",
    "Delivery",
    "Demand",
    "Move",
    "Offer",
    "Placing",
    "Plan",
    "Policy",
    "Reason",
    "Snapshot",
    "Stop",
    "StopKind",
    "Unplaced",
    "Wait",
    "Weights",
    "WhyUnplaced",
    "plan",
    "warm_up",
]


def plan(snapshot: Snapshot, policy: Policy = STREET, seed: int = 0) -> Plan:
    """Return an ordered run for each courier, what to offer now, what waits, and why.

    The search is imported on first use: who only reads the shapes does not load a compiler.
    """
    from delivery.planning.planner import plan as search_plan

    return search_plan(snapshot, policy, seed)


def warm_up() -> None:
    """Make the machine code of the search ready, so that no decision waits for it."""
    from delivery.planning.warming import warm_up as take_every_step_once

    take_every_step_once()
