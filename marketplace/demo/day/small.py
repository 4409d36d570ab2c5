"""A small day made from a seed, written in the public format: a dinner of forty orders."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from random import Random

SHOPS, COURIERS, ORDERS = 8, 9, 40
SIDE_M = 4_000
LASTS_MIN = 150
PACE, SERVICE_MIN = 320, 4


def write_small_day(folder: Path, seed: int) -> Path:
    """Write the day's four files and return their folder; the same seed writes the same day."""
    dice = Random(f"day {seed}")
    folder.mkdir(parents=True, exist_ok=True)
    shops = [(f"r{k}", *_place(dice, 0.3)) for k in range(1, SHOPS + 1)]
    couriers = [
        (f"c{k}", *_place(dice, 0.3), 0 if k < COURIERS else 30, LASTS_MIN + 30)
        for k in range(1, COURIERS + 1)
    ]
    orders = []
    for number, minute in enumerate(sorted(_placed(dice) for _ in range(ORDERS)), start=1):
        shop = dice.choice(shops)[0]
        orders.append((f"o{number}", *_place(dice, 0.0), minute, shop, minute + dice.randint(6, 18)))
    _write(folder / "restaurants.txt", "restaurant x y", shops)
    _write(folder / "couriers.txt", "courier x y on_time off_time", couriers)
    _write(folder / "orders.txt", "order x y placement_time restaurant ready_time", orders)
    names = (
        "meters_per_minute", "pickup service minutes", "dropoff service minutes", "target click-to-door",
        "maximum click-to-door", "pay per order", "guaranteed pay per hour",
    )  # fmt: skip
    row = (PACE, SERVICE_MIN, SERVICE_MIN, 40, 90, 10, 15)
    text = "\t".join(names) + "\n" + "\t".join(map(str, row)) + "\n"
    (folder / "instance_parameters.txt").write_text(text)
    return folder


def _place(dice: Random, margin: float) -> tuple[int, int]:
    return tuple(int(SIDE_M * dice.uniform(margin, 1 - margin)) for _ in range(2))  # type: ignore[return-value]


def _placed(dice: Random) -> int:
    """Return a minute, most of them around the middle of the evening."""
    return int(dice.triangular(5, LASTS_MIN, LASTS_MIN * 0.45))


def _write(file: Path, names: str, rows: Iterable[tuple[object, ...]]) -> None:
    lines = ["\t".join(names.split()), *("\t".join(map(str, row)) for row in rows)]
    file.write_text("\n".join(lines) + "\n")
