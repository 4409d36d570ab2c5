"""A recorded day in the public format: shops, couriers with their shifts, orders with the moments things became known.

Pure but for reading the files. Seconds since the start of the day, metres; riding is rounded up to whole minutes.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from delivery.planning.snapshot import Seconds

MINUTE_S = 60.0


@dataclass(frozen=True, slots=True)
class PublicShop:
    id: str
    node: int


@dataclass(frozen=True, slots=True)
class PublicCourier:
    id: str
    node: int
    on_s: float
    until_s: float


@dataclass(frozen=True, slots=True)
class PublicOrder:
    id: str
    shop: str
    pickup_node: int
    dropoff_node: int
    placed_s: float
    ready_s: float


@dataclass(frozen=True, slots=True, eq=False)
class Day:
    """One recorded day; nodes are rows of `travel_s` and `metres`."""

    name: str
    shops: tuple[PublicShop, ...]
    couriers: tuple[PublicCourier, ...]
    orders: tuple[PublicOrder, ...]
    pickup_service_s: float
    dropoff_service_s: float
    travel_s: Seconds
    metres: NDArray[np.float64]


def read_day(folder: Path) -> Day:
    """Return the day recorded in `folder`.

    Raises:
        FileNotFoundError: a file of the format is missing.
        KeyError: a column of the format is missing.
    """
    shops, couriers, orders = (
        _table(folder / f"{name}.txt") for name in ("restaurants", "couriers", "orders")
    )
    parameters = _table(folder / "instance_parameters.txt")[0]
    places = [(float(row["x"]), float(row["y"])) for row in (*shops, *couriers, *orders)]
    metres = _distances(np.array(places))
    shop_node = {row["restaurant"]: i for i, row in enumerate(shops)}
    return Day(
        name=folder.resolve().name,
        shops=tuple(PublicShop(name, node) for name, node in shop_node.items()),
        couriers=tuple(_courier(row, len(shops) + i) for i, row in enumerate(couriers)),
        orders=tuple(_order(row, len(shops) + len(couriers) + i, shop_node) for i, row in enumerate(orders)),
        pickup_service_s=float(parameters["pickup service minutes"]) * MINUTE_S,
        dropoff_service_s=float(parameters["dropoff service minutes"]) * MINUTE_S,
        travel_s=(np.ceil(metres / float(parameters["meters_per_minute"])) * MINUTE_S).astype(np.float32),
        metres=metres,
    )


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def _distances(places: NDArray[np.float64]) -> NDArray[np.float64]:
    apart = places[:, None, :] - places[None, :, :]
    metres: NDArray[np.float64] = np.sqrt(apart[..., 0] ** 2 + apart[..., 1] ** 2)
    return metres


def _courier(row: dict[str, str], node: int) -> PublicCourier:
    return PublicCourier(
        row["courier"], node, float(row["on_time"]) * MINUTE_S, float(row["off_time"]) * MINUTE_S
    )


def _order(row: dict[str, str], node: int, shop_node: dict[str, int]) -> PublicOrder:
    shop = row["restaurant"]
    return PublicOrder(
        id=row["order"],
        shop=shop,
        pickup_node=shop_node[shop],
        dropoff_node=node,
        placed_s=float(row["placement_time"]) * MINUTE_S,
        ready_s=float(row["ready_time"]) * MINUTE_S,
    )


def floors_s(day: Day) -> dict[str, float]:
    """Return for each order the earliest door moment with a free courier always waiting at its shop."""
    halves = day.pickup_service_s / 2 + day.dropoff_service_s / 2
    first_on = min(c.on_s for c in day.couriers)
    floors = {}
    for order in day.orders:
        event = order.ready_s
        if order.placed_s < first_on:  # nobody on duty yet: somebody must ride in
            soonest = min(c.on_s + float(day.travel_s[c.node, order.pickup_node]) for c in day.couriers)
            event = max(event, soonest + day.pickup_service_s / 2)
        floors[order.id] = event + halves + float(day.travel_s[order.pickup_node, order.dropoff_node])
    return floors
