"""Calibration of the promise: days at half to double load, shops that scatter, couriers who refuse and stall.

    python -m bench.promise [DAY_FOLDER …] [--loads 0.5 1 1.5 2] [--seeds 1] [--quick]

Prints for each day and load what our promise and two others kept, said and lost.
"""

import argparse
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from bench.promise_days import CALM, Chances, Day, Habits, loaded, own_day, public_day
from bench.promise_ways import Distance, Fixed, Ours, everything, up
from bench.promise_world import World

QUANTILE, HOUR_S = 0.97, 3600.0


@dataclass
class Told:
    way: str
    asked: int
    promised: int
    kept: float
    minutes: float
    hindsight: float
    same_shift: float
    loss: float
    covered: float
    eta_p90: float


def told(way: str, world: World, could: set[str], asked: int) -> Told:
    done = [p for p in world.parcels if p.delivered_s < np.inf]
    said = np.array([(p.promised_s - p.order.asked_s) / 60 for p in world.parcels])
    real = np.array(
        [(min(p.delivered_s, p.order.asked_s + 4 * 3600) - p.order.asked_s) / 60 for p in world.parcels]
    )
    least = np.array([(up(p.delivered_s) - p.order.asked_s) / 60 for p in done])
    kept = real <= said + 1e-9
    over = real - said
    shift = np.quantile(over, QUANTILE)
    inside = {p.order.id for p in world.parcels if p.promised_s - p.order.asked_s <= 3600}
    eta = np.array([abs(p.delivered_s - p.eta_s) / 60 for p in done if p.eta_s < np.inf])
    return Told(
        way,
        asked,
        len(said),
        float(kept.mean()),
        float(said.mean()),
        float(least.mean()),
        float(said.mean() + shift),
        float(np.mean(np.maximum(QUANTILE * over, (QUANTILE - 1) * over))),
        len(inside & could) / max(len(could), 1),
        float(np.quantile(eta, 0.9)) if len(eta) else 0.0,
    )


HEADER = (
    "| day | load | way | promised | kept | minutes said | least kept afterwards | said, shifted to 97 % | loss "
    "| of those possible | ETA p90 |\n|---|---|---|---|---|---|---|---|---|---|---|"
)


def line(day: str, load: float, t: Told) -> str:
    return (
        f"| {day} | ×{load:g} | {t.way} | {t.promised}/{t.asked} | {t.kept:.3f} | {t.minutes:.1f} "
        f"| {t.hindsight:.1f} ({t.minutes / t.hindsight - 1:+.0%}) | {t.same_shift:.1f} ({t.minutes / t.same_shift - 1:+.0%}) "
        f"| {t.loss:.2f} | {t.covered:.3f} | {t.eta_p90:.1f} |"
    )


def compare(day: Day, *, loads: list[float], seeds: list[int], ways: list[str]) -> list[tuple[float, Told]]:
    """Return what each way of promising made of a day at each load."""
    rows = []
    for load in loads:
        for seed in seeds:
            asked = loaded(day, load, seed=seed)
            chances = Chances(asked, Habits(), seed)
            calm = Chances(asked, replace(CALM, ride=0.0), seed)
            plain = World(asked, calm, everything, knows_all=True).run()
            could = {p.order.id for p in plain.parcels if p.delivered_s - p.order.asked_s <= HOUR_S}
            ours = Ours(chances)
            for way in ways:
                ask = {"ours": ours, "45 minutes": Fixed(), "distance": Distance(FITTED_S, FITTED)}[way]
                world = World(
                    asked, chances, ask, expects=lambda order, ours=ours: ours.prepare(order).mean_s
                )
                rows.append((load, told(way, world.run(), could, len(asked.orders))))
    return rows
