"""Calibration of the promise: days at half to double load, shops that scatter, couriers who refuse and stall.

    python -m bench.promise [DAY_FOLDER …] [--loads 0.5 1 1.5 2] [--seeds 1 2] [--ways ours fixed distance] [--relived 12]

Every day is lived through the live planner, once for each way to promise, with the same hidden chances. «Possible» are
the orders that one plan without refusals, stalls or surprises brings within the hour; beyond the city's capacity that
plan, too, leaves orders behind. The project's own day needs no folder.

«Shortest kept, afterwards» is each order's own real time: no forecast can say it, because it knows the luck. With
`--relived N` each day is also lived N more times with the same orders, shops, couriers and promises, but other luck; who
had seen all these days, and so knows each order's mean and deviation on this very day, would have kept 97 % with
«shortest, knowing all but luck».
"""

import argparse
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")

import numpy as np

from bench.promise_days import CALM, Chances, Day, Habits, loaded, own_day, public_day
from bench.promise_ways import Distance, Fixed, Ours, everything, up
from bench.promise_world import World

QUANTILE, HOUR_S, MINUTE_S = 0.97, 3600.0, 60.0
FACTORS = np.arange(0.5, 4.1, 0.25)


@dataclass(frozen=True)
class Told:
    """What one way to promise made of one day; minutes."""

    way: str
    asked: int
    promised: int
    kept: float
    said: float
    least: float  # the shortest that would have been kept, known afterwards, on the same five-minute grid
    shifted: float  # what it says, shifted so that just 97 % are kept
    loss: float  # of a quantile forecast (pinball), at 97 %
    covered: float  # of the possible, promised within the hour
    eta_p90: float
    known: float = float("nan")  # the shortest that would have been kept by who knows all but luck


def told(way: str, world: World, possible: set[str], relived: int = 0) -> Told:
    """Return the figures of a day that has been lived."""
    asked_s = np.array([p.order.asked_s for p in world.parcels])
    said = np.array([p.promised_s for p in world.parcels]) - asked_s
    real = np.minimum(np.array([p.delivered_s for p in world.parcels]) - asked_s, 4 * HOUR_S)
    over = (real - said) / MINUTE_S
    least = np.array([up(a + r) for a, r in zip(asked_s, real, strict=True)]) - asked_s
    within = {p.order.id for p in world.parcels if p.promised_s - p.order.asked_s <= HOUR_S}
    eta = np.array([abs(p.delivered_s - p.eta_s) for p in world.parcels if p.delivered_s < np.inf])
    return Told(
        way=way,
        asked=len(world.day.orders),
        promised=len(said),
        kept=float((over <= 0).mean()),
        said=float(said.mean() / MINUTE_S),
        least=float(least.mean() / MINUTE_S),
        shifted=float(said.mean() / MINUTE_S + np.quantile(over, QUANTILE)),
        loss=float(np.maximum(QUANTILE * over, (QUANTILE - 1) * over).mean()),
        covered=len(within & possible) / max(len(possible), 1),
        eta_p90=float(np.quantile(eta, 0.9) / MINUTE_S),
        known=knowing_all_but_luck(world, real, relived) / MINUTE_S,
    )


def knowing_all_but_luck(world: World, real: np.ndarray, relived: int) -> float:
    """Return the mean seconds to say when each order's mean and deviation on this very day are known, 97 % kept.

    They are measured on days lived again with the same promises and other luck; of `mean + q · deviation`, rounded up as
    every promise is, the least q that keeps 97 % on the day itself.
    """
    if relived < 2:
        return float("nan")
    said = {p.order.id: p.promised_s for p in world.parcels}
    asked_s = np.array([p.order.asked_s for p in world.parcels])
    lived = np.array([again(world, said, draw) for draw in range(1, relived + 1)])
    mean, sd = lived.mean(axis=0), np.maximum(lived.std(axis=0, ddof=1), MINUTE_S)
    for q in np.arange(0.0, 6.0, 0.02):
        told_s = np.array([up(a + t) for a, t in zip(asked_s, mean + q * sd, strict=True)]) - asked_s
        if (real <= told_s).mean() >= QUANTILE:
            return float(told_s.mean())
    return float("nan")


def again(world: World, said: dict[str, float], draw: int) -> list[float]:
    """Return how long each promised order takes on the same day with other luck."""
    chances = replace(world.chances, draw=draw)
    other = World(world.day, chances, lambda _world, order: said.get(order.id), expects=world.expects).run()
    took = {p.order.id: min(p.delivered_s - p.order.asked_s, 2 * HOUR_S) for p in other.parcels}
    return [took[p.order.id] for p in world.parcels]


def possible_within_the_hour(day: Day, seed: int) -> set[str]:
    """Return what a plan without surprises brings within the hour."""
    world = World(day, Chances(day, replace(CALM, ride=0.0), seed), everything, knows_all=True).run()
    return {p.order.id for p in world.parcels if p.delivered_s - p.order.asked_s <= HOUR_S}


def fitted(day: Day, seed: int) -> Distance:
    """Return «fixed preparation + factor × ride» as good as it gets: fitted to another day of the same city."""
    chances = Chances(day, Habits(), seed + 100)
    ours = Ours(chances)
    world = World(day, chances, ours, expects=lambda order: ours.prepare(order).mean_s).run()
    ride = np.array([day.ride_s(*day.shops[p.order.shop], p.order.x, p.order.y) for p in world.parcels])
    real = np.array([min(p.delivered_s - p.order.asked_s, 2 * HOUR_S) for p in world.parcels])
    found = [(float(np.quantile(real - factor * ride, QUANTILE)), float(factor)) for factor in FACTORS]
    fixed_s, factor = min(found, key=lambda pair: float(np.mean(pair[0] + pair[1] * ride)))
    return Distance(fixed_s, factor)


HEADER = (
    "| day | load | way | promised | kept | minutes said | shortest kept, afterwards | shifted to 97 % kept "
    "| shortest, knowing all but luck | loss | of the possible | ETA p90 |\n|---|---|---|---|---|---|---|---|---|---|---|---|"
)


def line(day: str, load: float, t: Told) -> str:
    return (
        f"| {day} | ×{load:g} | {t.way} | {t.promised} of {t.asked} | {t.kept:.3f} | {t.said:.1f} "
        f"| {t.least:.1f} ({t.said / t.least - 1:+.0%}) | {t.shifted:.1f} ({t.said / t.shifted - 1:+.0%}) "
        f"| {_known(t)} | {t.loss:.2f} | {t.covered:.3f} | {t.eta_p90:.1f} |"
    )


def _known(t: Told) -> str:
    return f"{t.known:.1f} ({t.said / t.known - 1:+.0%})" if t.known == t.known else "–"


def mean_of(rows: list[Told]) -> Told:
    """Return the mean of a way over several days or seeds; each order counts once in what was kept."""
    weights = [row.promised for row in rows]
    means = {
        name: float(np.average([getattr(row, name) for row in rows], weights=weights))
        for name in ("kept", "said", "least", "shifted", "loss", "covered", "eta_p90", "known")
    }
    return Told(
        way=rows[0].way, asked=sum(r.asked for r in rows), promised=sum(r.promised for r in rows), **means
    )


def live(day: Day, asked: argparse.Namespace) -> None:
    """Print a line for each load and way of one day."""
    for load in asked.loads:
        rows: dict[str, list[Told]] = {}
        for seed in asked.seeds:
            now = loaded(day, load, seed=seed)
            possible, chances = possible_within_the_hour(now, seed), Chances(now, Habits(), seed)
            ours = Ours(chances)
            ways = (
                {"ours": ours, "fixed": Fixed(), "distance": fitted(day, seed)}
                if len(asked.ways) > 1
                else {"ours": ours}
            )
            for way in asked.ways:
                world = World(
                    now, chances, ways[way], expects=lambda order, ours=ours: ours.prepare(order).mean_s
                )
                rows.setdefault(way, []).append(told(way, world.run(), possible, asked.relived))
        for each in rows.values():
            print(line(day.name, load, mean_of(each)), flush=True)


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m bench.promise", description=__doc__.splitlines()[0])
    asked.add_argument("days", nargs="*", type=Path, help="folders of recorded days in the public format")
    asked.add_argument("--loads", nargs="+", type=float, default=[0.5, 1.0, 1.5, 2.0])
    asked.add_argument("--seeds", nargs="+", type=int, default=[1])
    asked.add_argument("--ways", nargs="+", default=["ours", "fixed", "distance"])
    asked.add_argument(
        "--relived", type=int, default=0, help="live each day so many more times, with other luck"
    )
    asked.add_argument("--without-own", action="store_true", help="leave the project's own day out")
    given = asked.parse_args()
    print(HEADER)
    for day in [*([] if given.without_own else [own_day()]), *map(public_day, given.days)]:
        live(day, given)


if __name__ == "__main__":
    main()
