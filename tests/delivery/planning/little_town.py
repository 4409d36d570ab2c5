"""Small snapshots for planning tests: places on a line or a square, one node each, riding one metre a second."""

import numpy as np

from delivery.planning import Courier, Delivery, Snapshot

NO_HURRY = 100_000.0


def town(
    couriers: list[Courier], deliveries: list[Delivery], *, at: list[float], now_s: float = 0.0
) -> Snapshot:
    """Return a snapshot of places on a line: node `i` lies `at[i]` seconds from the origin."""
    line = np.array(at, dtype=np.float32)
    travel = np.abs(line[:, None] - line[None, :])
    return Snapshot(
        now_s=now_s, couriers=tuple(couriers), deliveries=tuple(deliveries), travel={"bike": travel}
    )


def courier(name: str, node: int, **known: object) -> Courier:
    return Courier(**{"id": name, "node": node, "free_at_s": 0.0, "until_s": NO_HURRY, **known})  # type: ignore[arg-type]


def delivery(name: str, pickup: int, dropoff: int, **known: object) -> Delivery:
    usual = {
        "id": name,
        "shop": f"shop at {pickup}",
        "pickup_node": pickup,
        "dropoff_node": dropoff,
        "placed_s": 0.0,
        "ready_s": 0.0,
        "promised_s": 3_600.0,
    }
    return Delivery(**{**usual, **known})  # type: ignore[arg-type]


def random_town(seed: int, *, couriers: int, deliveries: int, promise_s: float = 3_600.0) -> Snapshot:
    """Return a town of shops, doors and couriers strewn over a square of 1,200 seconds."""
    dice = np.random.default_rng(seed)
    shops = max(1, deliveries // 2)
    places = dice.integers(0, 1_200, size=(shops + deliveries + couriers, 2)).astype(np.float64)
    apart = places[:, None, :] - places[None, :, :]
    return Snapshot(
        now_s=0.0,
        couriers=tuple(courier(f"c{j}", shops + deliveries + j) for j in range(couriers)),
        deliveries=tuple(
            delivery(
                f"d{i}",
                int(dice.integers(shops)),
                shops + i,
                ready_s=float(dice.integers(0, 900)),
                promised_s=promise_s + float(dice.integers(0, 900)),
            )
            for i in range(deliveries)
        ),
        travel={"bike": np.hypot(apart[..., 0], apart[..., 1]).astype(np.float32)},
    )
