"""The dispatch table: our planner and what a user would pick instead, on recorded days, all in one run.

    python -m bench.dispatch DAYS_FOLDER [DAYS_FOLDER …] [--only NAME] [--live]

A days folder holds recorded days in the public format. `--live` adds the latency of one live decision and its growth.
"""

import argparse
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.dispatch_baselines import NearestFree, resolve_with_vroom, vroom
from delivery.planning import STREET, Courier, Delivery, Placing, Plan, Policy, Snapshot, plan
from delivery.replay.day import read_day
from delivery.replay.figures import Figures, figures_of
from delivery.replay.policies import PUBLIC_DAY
from delivery.replay.simulate import Think, replay

GREEDY = replace(PUBLIC_DAY, iterations=0, placing=Placing(moves=0))
WAYS: dict[str, tuple[Policy, Think]] = {
    "nearest free courier": (GREEDY, plan),  # its way to think is made new for each day
    "greedy insertion, re-planned": (GREEDY, plan),
    "VROOM re-solved each minute": (GREEDY, resolve_with_vroom),
    "**ours**": (PUBLIC_DAY, plan),
}
HEADER = (
    "| day | way | within 60 min | min over floor | p90 min | undelivered | orders / courier-hour | m / order "
    "| s / decision p50 · p95 · max |\n|---|---|---|---|---|---|---|---|---|"
)
WARM_UP = 1


def days_table(folder: Path, only: str) -> None:
    """Print a line for each day and way, and the means."""
    print(f"\n### {folder.name}\n\n{HEADER}")
    means: dict[str, list[Figures]] = {}
    for day_folder in sorted(path for path in folder.iterdir() if path.is_dir() and only in path.name):
        day = read_day(day_folder)
        for name, (policy, think) in WAYS.items():
            if think is resolve_with_vroom and vroom is None:
                continue
            way = NearestFree() if name.startswith("nearest") else think
            figures = figures_of(day, replay(day, policy, think=way))
            means.setdefault(name, []).append(figures)
            print(line(day.name, name, figures), flush=True)
    for name, all_figures in means.items():
        within = statistics.mean(f.within_60 for f in all_figures)
        over = statistics.mean(f.over_floor_min for f in all_figures)
        lost = sum(f.undelivered for f in all_figures)
        slowest = max(f.decision_p95_s for f in all_figures)
        print(f"| **mean** | {name} | {within:.4f} | {over:.2f} | | {lost} | | | p95 ≤ {slowest:.3f} |")


def line(day: str, name: str, f: Figures) -> str:
    seconds = f"{f.decision_p50_s:.3f} · {f.decision_p95_s:.3f} · {f.decision_max_s:.3f}"
    return (
        f"| {day} | {name} | {f.within_60:.4f} | {f.over_floor_min:.2f} | {f.click_to_door_p90_min:.1f} "
        f"| {f.undelivered} | {f.per_courier_hour:.2f} | {f.metres_per_order:.0f} | {seconds} |"
    )


def a_city(deliveries: int, couriers: int, seed: int = 1) -> Snapshot:
    """Return a snapshot of a city of that size: shops, doors and couriers over 8 by 8 kilometres."""
    dice = np.random.default_rng(seed)
    shops = max(1, deliveries // 4)
    places = dice.random((shops + deliveries + couriers, 2)) * 8_000
    ride = np.hypot(*(places[:, None] - places[None, :]).transpose(2, 0, 1)) * 1.35 / 4.2
    placed = dice.integers(-900, 0, deliveries)
    return Snapshot(
        now_s=0.0,
        couriers=tuple(
            Courier(
                id=f"c{j:04}",
                node=shops + deliveries + j,
                free_at_s=float(dice.integers(0, 900)),
                until_s=14_400.0,
            )
            for j in range(couriers)
        ),
        deliveries=tuple(
            Delivery(
                id=f"d{i:05}",
                shop=f"s{i % shops}",
                pickup_node=i % shops,
                dropoff_node=shops + i,
                placed_s=float(placed[i]),
                ready_s=float(placed[i] + dice.integers(300, 1_800)),
                ready_sd_s=90.0,
                promised_s=float(placed[i] + 3_600),
            )
            for i in range(deliveries)
        ),
        travel={"bike": ride.astype(np.float32)},
    )


def timed(snapshot: Snapshot, policy: Policy, times: int) -> tuple[list[float], Plan]:
    took = []
    for seed in range(times):
        began = time.process_time()
        made = plan(snapshot, policy, seed)
        took.append(time.process_time() - began)
    return took, made


def warm(snapshot: Snapshot, made: Plan) -> Snapshot:
    """Return the snapshot with the last plan at hand, as the next tick finds it."""
    return replace(snapshot, previous={run.courier: run.batches for run in made.runs})


def live_table() -> None:
    """Print the CPU seconds of one live decision, from nothing and with the last plan at hand."""
    print("\n### One live decision (CPU seconds on one core)\n")
    print("| open deliveries | couriers | from nothing p50 | next tick p50 · p95 |\n|---|---|---|---|")
    policy = replace(STREET, iterations=300, patience=300, explain_all=False)
    for deliveries in (100, 300, 1_000, 3_000):
        snapshot = a_city(deliveries, deliveries * 2 // 5)
        plan(snapshot, replace(policy, iterations=WARM_UP))
        cold, made = timed(snapshot, policy, 5)
        ticks, _ = timed(warm(snapshot, made), policy, 20 if deliveries <= 1_000 else 8)
        p95 = sorted(ticks)[int(0.95 * (len(ticks) - 1))]
        print(
            f"| {deliveries} | {deliveries * 2 // 5} | {statistics.median(cold):.3f} "
            f"| {statistics.median(ticks):.3f} · {p95:.3f} |",
            flush=True,
        )
    quality(policy)


def quality(policy: Policy) -> None:
    """Print how much dearer the plan of one decision is than that of ten seconds of search."""
    snapshot = a_city(1_000, 400)
    _, first = timed(snapshot, policy, 1)
    began, long = time.process_time(), replace(policy, iterations=10_000, patience=10_000)
    best = plan(warm(snapshot, first), long)
    took = time.process_time() - began
    now = plan(warm(snapshot, plan(warm(snapshot, first), policy)), policy)
    print(
        f"\nOne decision (three ticks old) costs {now.cost / best.cost - 1:+.2%} of {took:.0f} s of search more."
    )


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folders", nargs="*", type=Path)
    asked.add_argument("--only", default="", help="days whose name contains this")
    asked.add_argument("--live", action="store_true")
    given = asked.parse_args()
    for folder in given.folders:
        days_table(folder, given.only)
    if given.live:
        live_table()


if __name__ == "__main__":
    main()
