"""The signed table of who may do what."""

import csv
from pathlib import Path

TABLE = Path(__file__).parent / "who_may.csv"


def signed() -> dict[tuple[str, str], list[str]]:
    """Return (route, method) → the answers, one a role."""
    with TABLE.open(newline="") as file:
        return {(row[0], row[1]): row[2:] for row in list(csv.reader(file))[1:]}
