"""The dispatch table: our planner and what a user would pick instead, on recorded days, all in one run.

    python -m bench.dispatch DAYS_FOLDER [DAYS_FOLDER …] [--only NAME] [--ways nearest,vroom] [--live]

A days folder holds recorded days in the public format. `--live` adds the latency of one live decision and its growth.
VROOM runs where pyvroom is installed (`uv pip install --group bench`). Seconds are CPU seconds of one core.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.dispatch_baselines import NearestFree, assign_anew, resolve_with_vroom, vroom
from delivery.dispatch.rules import policy_for
from delivery.planning import Courier, Delivery, Placing, Plan, Policy, Snapshot, plan, warm_up
from delivery.replay.day import read_day
from delivery.replay.figures import Figures, figures_of
from delivery.replay.policies import PUBLIC_DAY
from delivery.replay.simulate import Think, replay

GREEDY = replace(PUBLIC_DAY, iterations=0, placing=Placing(moves=0))
WAYS: dict[str, tuple[str, Policy, Callable[[], Think]]] = {
    "nearest": ("nearest free courier", GREEDY, NearestFree),
    "assignment": ("SciPy assignment each minute", GREEDY, lambda: assign_anew),
    "greedy": ("greedy insertion, re-planned", GREEDY, lambda: plan),
    "vroom": ("VROOM re-solved each minute", GREEDY, lambda: resolve_with_vroom),
    "ours": ("**ours**", PUBLIC_DAY, lambda: plan),
}
HEADER = (
    "| day | way | within 60 min | min over floor | p90 min | undelivered | orders / courier-hour | m / order "
    "| s / decision p50 · p95 · max |\n|---|---|---|---|---|---|---|---|---|"
)


def days_table(folder: Path, only: str, ways: Sequence[str]) -> None:
    """Print a line for each day and way, and the means."""
    print(f"\n### {folder.name}\n\n{HEADER}")
    found: dict[str, list[Figures]] = {}
    for day_folder in sorted(path for path in folder.iterdir() if path.is_dir() and only in path.name):
        day = read_day(day_folder)
        for name, policy, way in (WAYS[key] for key in ways):
            figures = figures_of(day, replay(day, policy, think=way()))
            found.setdefault(name, []).append(figures)
            print(line(day.name, name, figures), flush=True)
    for name, figures_of_days in found.items():
        print(mean_line(name, figures_of_days))


def mean_line(name: str, days: Sequence[Figures]) -> str:
    within = statistics.mean(f.within_60 for f in days)
    over = statistics.mean(f.over_floor_min for f in days)
    p90 = statistics.mean(f.click_to_door_p90_min for f in days)
    per_hour = statistics.mean(f.per_courier_hour for f in days)
    metres = statistics.mean(f.metres_per_order for f in days)
    p95, slowest = max(f.decision_p95_s for f in days), max(f.decision_max_s for f in days)
    return (
        f"| **mean of {len(days)}** | {name} | {within:.4f} | {over:.2f} | {p90:.1f} "
        f"| {sum(f.undelivered for f in days)} | {per_hour:.2f} | {metres:.0f} | ≤ {p95:.3f} · ≤ {slowest:.3f} |"
    )


def line(day: str, name: str, f: Figures) -> str:
    seconds = f"{f.decision_p50_s:.3f} · {f.decision_p95_s:.3f} · {f.decision_max_s:.3f}"
    return (
        f"| {day} | {name} | {f.within_60:.4f} | {f.over_floor_min:.2f} | {f.click_to_door_p90_min:.1f} "
        f"| {f.undelivered} | {f.per_courier_hour:.2f} | {f.metres_per_order:.0f} | {seconds} |"
    )


def a_city(deliveries: int, couriers: int, seed: int = 1) -> Snapshot:
    """Return a snapshot of a city of that size: 8 by 8 kilometres, doors around their shop as far as on the public days.

    The ride from shop to door takes 8 minutes in the mean there (1.5 km as the crow flies at our speed and detour).
    """
    dice = np.random.default_rng(seed)
    shops = max(1, deliveries // 4)
    places = dice.random((shops + deliveries + couriers, 2)) * 8_000
    around = dice.normal(0.0, 1_200.0, (deliveries, 2))  # 1,200 · √(π/2) = 1,504 m in the mean
    places[shops : shops + deliveries] = places[np.arange(deliveries) % shops] + around
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
    """Print the seconds of one live decision, from nothing and with the last plan at hand."""
    print("\n### One live decision (CPU seconds on one core)\n")
    print("| open deliveries | couriers | from nothing p50 · p95 | next tick p50 · p95 |\n|---|---|---|---|")
    for deliveries in (100, 300, 1_000, 3_000):
        snapshot = a_city(deliveries, deliveries * 2 // 5)
        policy = policy_for(deliveries=deliveries, rate=1)
        cold, made = timed(snapshot, policy, 20 if deliveries <= 1_000 else 6)
        ticks, _ = timed(warm(snapshot, made), policy, 20 if deliveries <= 1_000 else 6)
        print(f"| {deliveries} | {deliveries * 2 // 5} | {spread(cold)} | {spread(ticks)} |", flush=True)
    quality()


def spread(took: Sequence[float]) -> str:
    return f"{statistics.median(took):.3f} · {np.percentile(took, 95):.3f}"


def quality() -> None:
    """Print how much dearer a plan is, after so many ticks, than ten seconds of search from the same plan."""
    snapshot, policy = a_city(1_000, 400), policy_for(deliveries=1_000, rate=1)
    long, made = replace(policy, iterations=8_000, patience=8_000), plan(snapshot, policy)
    for ticks in range(1, 11):
        if ticks > 1:
            made = plan(warm(snapshot, made), policy, ticks)
        if ticks in (1, 3, 10):
            began = time.process_time()
            best = plan(warm(snapshot, made), long)
            took = time.process_time() - began
            print(f"\nAfter {ticks} ticks {made.cost / best.cost - 1:+.2%} of {took:.1f} s of search more.")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folders", nargs="*", type=Path)
    asked.add_argument("--only", default="", help="days whose name contains this")
    asked.add_argument("--ways", default=",".join(WAYS), help=f"of {', '.join(WAYS)}")
    asked.add_argument("--live", action="store_true")
    given = asked.parse_args()
    ways = [key for key in given.ways.split(",") if key in WAYS and (key != "vroom" or vroom is not None)]
    warm_up()
    for folder in given.folders:
        days_table(folder, given.only, ways)
    if given.live:
        live_table()


if __name__ == "__main__":
    main()
