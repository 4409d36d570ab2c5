"""What roads change: the straight line against them, how fast a matrix comes, how often a time is known already.

    python -m bench.travel EXTRACT [--python PYTHON_WITH_THE_EXTRA]

Builds road tiles from the extract, runs a Valhalla service on them and asks it as the product does.
"""

import argparse
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")

import django

django.setup()

import numpy as np  # noqa: E402  after Django is set up, like what follows

from delivery.travel import roads  # noqa: E402
from delivery.travel.rules import DETOUR, metres_between, speed_mps  # noqa: E402
from marketplace.gateways import maps  # noqa: E402
from marketplace.gateways.maps import ValhallaRouter  # noqa: E402
from marketplace.gateways.maps.building import build  # noqa: E402
from marketplace.kernel.geo import Point  # noqa: E402

VEHICLES = ("foot", "bike", "cargo_bike", "scooter", "car")
ROUNDS = 9
COURIERS, SHOPS, LOOKS = 12, 40, 120  # an hour of looks, each half a minute of riding apart…
PAUSE_S = 0.3  # … and so long for the service


def main() -> None:
    """Measure and print three tables."""
    parser = argparse.ArgumentParser(prog="python -m bench.travel", description=__doc__.splitlines()[0])
    parser.add_argument("extract", type=Path)
    parser.add_argument("--python", default="")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
        one.close()
        built = build(wanted.extract, Path(folder), port=port, python=wanted.python)
        print({name: built.said[name] for name in ("objects", "converted_s", "built_s", "tile_bytes")})
        service = subprocess.Popen(built.run, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            measure(f"http://127.0.0.1:{port}", crossings(wanted.extract, wanted.python or sys.executable))
        finally:
            service.kill()
            service.wait()


def crossings(extract: Path, python: str) -> list[Point]:
    """Return places on residential streets: one node in the middle of each."""
    script = (
        "import osmium,sys\n"
        "kinds={'residential','living_street','tertiary','secondary','primary','unclassified'}\n"
        "at={}\nways=[]\n"
        "for o in osmium.FileProcessor(sys.argv[1]):\n"
        "    if o.is_node(): at[o.id]=(o.location.lat,o.location.lon) if o.location.valid() else None\n"
        "    elif o.is_way() and o.tags.get('highway') in kinds: ways.append([n.ref for n in o.nodes])\n"
        "for w in ways:\n"
        "    p=at.get(w[len(w)//2])\n"
        "    if p: print(*p)\n"
    )
    said = subprocess.run([python, "-c", script, str(extract)], capture_output=True, text=True, check=True)
    return [Point(*map(float, line.split())) for line in said.stdout.splitlines()]


def measure(url: str, places: list[Point]) -> None:
    """Print the tables."""
    dice = np.random.default_rng(1)
    some = [places[i] for i in dice.permutation(len(places))[:50]]
    first = answered(url, some)
    print(f"\n{len(places)} places on streets; first answer {'there' if first else 'missing'}\n")
    print(
        "| vehicle | 50 × 50 matrix, ms: median of 9 · slowest | pairs with a way | road ÷ straight line, s: median · p10–p90 | straight × 1.35: mean error | … scaled |"
    )
    print("|---|---|---|---|---|---|")
    for vehicle in VEHICLES:
        print(row(url, some, vehicle))
    print(replayed(url, places, dice))


def answered(url: str, some: list[Point]) -> bool:
    for _ in range(100):
        if ValhallaRouter(url).seconds(some[:2], some[:2], "bike", within_s=2.0) is not None:
            return True
        time.sleep(0.2)
    return False


def row(url: str, some: list[Point], vehicle: str) -> str:
    """Return one vehicle's line."""
    took, said = [], None
    for _ in range(ROUNDS):
        began = time.perf_counter()
        said = ValhallaRouter(url).seconds(some, some, vehicle, within_s=20.0)
        took.append(1000 * (time.perf_counter() - began))
    if said is None:
        return f"| {vehicle} | no answer | | | | |"
    straight = metres_between(some, some) * DETOUR / speed_mps(vehicle)
    far = (metres_between(some, some) > 200) & np.isfinite(said)
    ratio = said[far] / straight[far]
    scale = float(np.median(ratio))
    error = np.abs(straight[far] - said[far]) / said[far]
    scaled = np.abs(straight[far] * scale - said[far]) / said[far]
    low, middle, high = np.percentile(ratio, [10, 50, 90])
    known = float(np.isfinite(said).mean())
    return (
        f"| {vehicle} | {statistics.median(took):.0f} · {max(took):.0f} | {known:.1%} "
        f"| {middle:.2f} · {low:.2f}–{high:.2f} | {error.mean():.0%} | {scaled.mean():.0%} |"
    )


def replayed(url: str, places: list[Point], dice: np.random.Generator) -> str:
    """Return how often a time was known in an hour of looks: shops stay, doors come and go, couriers ride."""
    router = ValhallaRouter(url)
    maps.router = lambda: router  # type: ignore[assignment]
    roads.forget()
    shops = [places[i] for i in dice.permutation(len(places))[:SHOPS]]
    open_doors = [places[i] for i in dice.integers(len(places), size=24)]
    couriers = [places[i] for i in dice.integers(len(places), size=COURIERS)]
    took = []
    for look in range(LOOKS):
        if look % 2 == 0:
            open_doors = [*open_doors[1:], places[int(dice.integers(len(places)))]]
        goals = [open_doors[int(i)] for i in dice.integers(len(open_doors), size=COURIERS)]
        couriers = [_nearer(c, goal) for c, goal in zip(couriers, goals, strict=True)]
        points = [*couriers, *shops[: 12 + look % 6], *open_doors]
        began = time.perf_counter()
        guess = metres_between(points, points) * DETOUR / speed_mps("bike")
        roads.road_seconds((1, "bike", 18 + look // 60), points, points, guess=guess)
        took.append(1000 * (time.perf_counter() - began))
        time.sleep(PAUSE_S)
    counts = roads.counts
    total = counts.known + counts.asked + counts.guessed
    return (
        f"\nAn hour of {LOOKS} looks, {total:,} times wanted: {counts.hit_rate:.1%} known, {counts.asked:,} pairs asked, "
        f"{counts.guessed / max(1, total):.2%} guessed; ms a look: median {statistics.median(took):.0f}, "
        f"p95 {np.percentile(took, 95):.0f}, slowest {max(took):.0f}"
    )


def _nearer(courier: Point, goal: Point) -> Point:
    """Return where a courier is half a minute later: some 125 m towards the goal."""
    away = float(metres_between([courier], [goal])[0, 0])
    share = min(1.0, 125 / max(away, 1.0))
    return Point(
        lat=courier.lat + share * (goal.lat - courier.lat), lon=courier.lon + share * (goal.lon - courier.lon)
    )


if __name__ == "__main__":
    main()
