"""A decision small enough to keep and whole enough to take again: the same snapshot gives the same plan."""

import base64
import zlib
from collections.abc import Sequence
from dataclasses import asdict, fields, is_dataclass
from math import isfinite
from typing import Any

import numpy as np

from delivery.planning import Courier, Delivery, Demand, Plan, Policy, Snapshot
from delivery.planning.snapshot import Seconds

LONGEST_S = 65_535
SETS = ("apart_from", "vehicles", "refused_by")


Places = Sequence[tuple[float, float]]  # latitude and longitude of each node


def snapshot_as_json(snapshot: Snapshot, places: Places = ()) -> dict[str, Any]:
    """Return the snapshot with its riding times packed, and where its nodes lie: to the metre, for a day lived again."""
    return {
        "now_s": snapshot.now_s,
        "couriers": [_plain(asdict(courier)) for courier in snapshot.couriers],
        "deliveries": [_plain(asdict(delivery)) for delivery in snapshot.deliveries],
        "travel": {vehicle: _packed(matrix) for vehicle, matrix in snapshot.travel.items()},
        "demand": [asdict(one) for one in snapshot.demand],
        "previous": {
            courier: [list(batch) for batch in rounds] for courier, rounds in snapshot.previous.items()
        },
        "places": [[round(lat, 5), round(lon, 5)] for lat, lon in places],
    }


def snapshot_from_json(stored: dict[str, Any]) -> Snapshot:
    """Return what the planner saw."""
    couriers = (
        Courier(**{**row, "carrying": tuple(row["carrying"]), "bound": tuple(row["bound"])})
        for row in (_known(Courier, row) for row in stored["couriers"])
    )
    deliveries = (
        Delivery(**{**row, **{name: frozenset(row[name]) for name in SETS}})
        for row in (_known(Delivery, row) for row in stored["deliveries"])
    )
    return Snapshot(
        now_s=stored["now_s"],
        couriers=tuple(couriers),
        deliveries=tuple(deliveries),
        travel={vehicle: _unpacked(packed) for vehicle, packed in stored["travel"].items()},
        demand=tuple(Demand(**row) for row in stored.get("demand", ())),
        previous={
            courier: tuple(map(tuple, rounds)) for courier, rounds in stored.get("previous", {}).items()
        },
    )


def policy_from_json(stored: dict[str, Any]) -> Policy:
    """Return the policy it was planned under; what the policy has learned since keeps its usual value."""
    usual = Policy()
    values: dict[str, Any] = {}
    for name in (f.name for f in fields(Policy) if f.name in stored):
        kind: Any = type(getattr(usual, name))
        is_group = is_dataclass(getattr(usual, name))
        values[name] = kind(**stored[name]) if is_group else stored[name]
    return Policy(**values)


def plan_as_json(plan: Plan) -> dict[str, Any]:
    """Return what was chosen and why; the halts of the runs can be planned again from the snapshot."""
    return {
        "policy": plan.policy,
        "cost": round(plan.cost, 3),
        "runs": [{"courier": run.courier, "batches": run.batches} for run in plan.runs if run.batches],
        "offers": [asdict(offer) for offer in plan.offers],
        "waits": [asdict(wait) for wait in plan.waits],
        "unplaced": [asdict(unplaced) for unplaced in plan.unplaced],
        "reasons": {
            key: finite(asdict(plan.reasons[key])) for offer in plan.offers for key in offer.deliveries
        },
    }


def _known(kind: type, row: dict[str, Any]) -> dict[str, Any]:
    """Return what the planner of today still knows of a stored row."""
    return {f.name: row[f.name] for f in fields(kind) if f.name in row}


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: sorted(value) if isinstance(value, frozenset) else value for name, value in row.items()}


def finite(row: dict[str, Any]) -> dict[str, Any]:
    """JSON has no infinity: «nobody else could» is null."""
    return {
        name: None if isinstance(value, float) and not isfinite(value) else value
        for name, value in row.items()
    }


def _packed(matrix: Seconds) -> dict[str, Any]:
    """Whole seconds, as the look itself rounds them; more than eighteen hours is no way."""
    whole = np.ascontiguousarray(np.clip(np.rint(matrix), 0, LONGEST_S), dtype="<u2")
    return {
        "size": list(matrix.shape),
        "zlib_u2": base64.b85encode(zlib.compress(whole.tobytes(), 6)).decode(),
    }


def _unpacked(packed: dict[str, Any]) -> Seconds:
    raw = zlib.decompress(base64.b85decode(packed["zlib_u2"]))
    return np.frombuffer(raw, dtype="<u2").reshape(packed["size"]).astype(np.float32)
