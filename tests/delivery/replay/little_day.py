"""A recorded day the tests make themselves, in the public format."""

from pathlib import Path

import numpy as np

PARAMETERS = (
    "meters_per_minute\tpickup service minutes\tdropoff service minutes\ttarget click-to-door\t"
    "maximum click-to-door\tpay per order\tguaranteed pay per hour\n320\t4\t4\t40\t90\t10\t15\n"
)


def little_day(folder: Path, *, orders: int = 30, couriers: int = 6, seed: int = 1) -> Path:
    """Write a day of some shops, couriers and orders into `folder` and return it."""
    dice = np.random.default_rng(seed)
    folder.mkdir(parents=True, exist_ok=True)
    shops = [f"r{i}\t{x}\t{y}" for i, (x, y) in enumerate(dice.integers(0, 4_000, (8, 2)), 1)]
    couriers_rows = [
        f"c{i}\t{x}\t{y}\t{30 * (i % 3)}\t{240 + 30 * (i % 3)}"
        for i, (x, y) in enumerate(dice.integers(0, 4_000, (couriers, 2)), 1)
    ]
    placed = np.sort(dice.integers(10, 200, orders))
    wanted = [
        f"o{i}\t{x}\t{y}\t{at}\tr{dice.integers(1, 9)}\t{at + dice.integers(5, 30)}"
        for i, ((x, y), at) in enumerate(zip(dice.integers(0, 4_000, (orders, 2)), placed, strict=True), 1)
    ]
    _write(folder / "restaurants.txt", "restaurant\tx\ty", shops)
    _write(folder / "couriers.txt", "courier\tx\ty\ton_time\toff_time", couriers_rows)
    _write(folder / "orders.txt", "order\tx\ty\tplacement_time\trestaurant\tready_time", wanted)
    (folder / "instance_parameters.txt").write_text(PARAMETERS)
    return folder


def _write(path: Path, header: str, rows: list[str]) -> None:
    path.write_text("\n".join([header, *rows]) + "\n")
