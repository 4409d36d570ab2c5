"""`make bench`: the pages beside a bare floor, in the database that the settings name.

python -m bench                      every page, 60 rounds
python -m bench --rounds 200         more
python -m bench --write              and write var/figures-pages.md
"""

import argparse
import os
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")

import django

django.setup()

from bench import pages  # noqa: E402  wants Django set up first

TABLE = Path(__file__).resolve().parents[1] / "var" / "figures-pages.md"


def main() -> None:
    """Measure, print the table, write it where asked to."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--write", action="store_true")
    wanted = parser.parse_args()
    text = pages.report(rounds=wanted.rounds)
    print(text)
    if wanted.write:
        TABLE.write_text(text)


main()
