"""`python -m delivery.replay INSTANCE_DIR --out SOLUTION.csv [--seed N] [--figures]`: a public day, once more."""

import argparse
import json
import sys
from dataclasses import asdict, replace
from pathlib import Path

from delivery.planning import warm_up
from delivery.replay.day import read_day
from delivery.replay.figures import figures_of, write_solution
from delivery.replay.policies import PUBLIC_DAY
from delivery.replay.simulate import replay


def main(arguments: list[str] | None = None) -> int:
    """Replay one day and write its solution; print figures when asked."""
    parser = argparse.ArgumentParser(prog="python -m delivery.replay", description=__doc__)
    parser.add_argument("instance", type=Path, help="folder of the recorded day")
    parser.add_argument("--out", type=Path, required=True, help="solution file to write")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--iterations", type=int, default=PUBLIC_DAY.iterations, help="size of each search")
    parser.add_argument("--figures", action="store_true", help="print the day's figures as JSON")
    asked = parser.parse_args(arguments)
    try:
        day = read_day(asked.instance)
    except (OSError, KeyError, ValueError) as error:
        print(f"{asked.instance} is not a recorded day: {error}", file=sys.stderr)
        return 2
    warm_up()
    told = replay(day, replace(PUBLIC_DAY, iterations=asked.iterations), seed=asked.seed)
    write_solution(asked.out, told)
    if asked.figures:
        print(json.dumps(asdict(figures_of(day, told)), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
