"""What a road engine has said, kept by cell and hour: each pair is asked once, nobody waits for it longer than 200 ms.

A cell is a two-thousandth of a degree, some fifty metres: who starts in it is taken to start in its middle.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from numpy.typing import NDArray

from marketplace.gateways import maps
from marketplace.kernel.geo import Point

CELLS_A_DEGREE = 2_000
BUDGET_S = 0.2
MOST_CELLS = 1_500  # of one table: nine megabytes
MOST_TABLES = 12  # of a process
PAIRS = 200  # asked at once, to begin with; a timeout halves it, a quick answer doubles it
LEAST_PAIRS, MOST_PAIRS = 64, 2_400  # the service itself refuses more than fifty by fifty
QUICK_S = 0.06
Times = NDArray[np.float64]
Numbers = NDArray[np.int64]
Cell = tuple[int, int]
Key = tuple[int, str, int]  # city, vehicle, hour of the day


@dataclass
class Counts:
    """How often a pair was known, and how often it had to be asked or guessed."""

    known: int = 0
    asked: int = 0
    guessed: int = 0

    @property
    def hit_rate(self) -> float:
        return self.known / max(1, self.known + self.asked + self.guessed)


@dataclass
class Table:
    """Times between the cells seen so far; NaN is not yet asked, inf is no way."""

    cells: dict[Cell, int] = field(default_factory=dict)
    times: Times = field(default_factory=lambda: np.full((64, 64), np.nan))
    pairs: int = PAIRS
    coming: "Future[Times | None] | None" = None

    @property
    def is_waiting(self) -> bool:
        return self.coming is not None and not self.coming.done()

    def numbers(self, points: Sequence[Point]) -> NDArray[np.int64]:
        found = [self.cells.setdefault(cell_of(point), len(self.cells)) for point in points]
        if len(self.cells) > len(self.times):
            grown = np.full((2 * len(self.cells),) * 2, np.nan)
            grown[: len(self.times), : len(self.times)] = self.times
            self.times = grown
        return np.array(found, dtype=np.int64)


counts = Counts()
_tables: OrderedDict[Key, Table] = OrderedDict()
_lock = threading.RLock()


def cell_of(point: Point) -> Cell:
    return round(point.lat * CELLS_A_DEGREE), round(point.lon * CELLS_A_DEGREE)


def road_seconds(key: Key, a: Sequence[Point], b: Sequence[Point], *, guess: Times) -> Times:
    """Return riding seconds over roads from every `a` to every `b`; where nobody has said yet, the guess.

    The guess is stretched as much as roads were found longer between the pairs that are known. Who is in the cell they
    ride to has no road to speak of: there the guess holds as it is.
    """
    router = maps.router()
    if router is None or not a or not b:
        return guess
    with _lock:
        table = _table(key)
        rows, columns = table.numbers(a), table.numbers(b)
        known = ~np.isnan(table.times[np.ix_(rows, columns)])
        counts.known += int(known.sum())
        if not known.all():
            counts.asked += _ask(router, table, key[1], np.unique(rows), np.unique(columns))
        times = table.times[np.ix_(rows, columns)]
    times = np.where(rows[:, None] == columns[None, :], guess, times)
    counts.guessed += int(np.isnan(times).sum())
    return _filled(times, guess)


def forget() -> None:
    """Let go of everything that was said."""
    with _lock:
        _tables.clear()
        counts.known = counts.asked = counts.guessed = 0


def _table(key: Key) -> Table:
    table = _tables.pop(key, None)
    if table is None or len(table.cells) > MOST_CELLS:
        table = Table()
    _tables[key] = table
    while len(_tables) > MOST_TABLES:
        _tables.popitem(last=False)
    return table


def _filled(times: Times, guess: Times) -> Times:
    sure = np.isfinite(times) & (guess > 0)
    stretch = float(np.median(times[sure] / guess[sure])) if sure.sum() >= 20 else 1.0
    return np.where(np.isfinite(times), times, guess * min(max(stretch, 0.5), 2.0))


def _ask(router: maps.Router, table: Table, vehicle: str, rows: Numbers, columns: Numbers) -> int:
    """Ask block after block for what is missing until all is known or the time is up; return how many pairs were said.

    A block that is late is kept when it comes; until then nobody waits for another one.
    """
    ends_at, asked = time.monotonic() + BUDGET_S, 0
    while (left_s := ends_at - time.monotonic()) > 0.01 and not router.is_resting and not table.is_waiting:
        sources, targets = _block(table, rows, columns)
        if not len(sources):
            break
        began = time.monotonic()
        table.coming = router.seconds_later(_middles(table, sources), _middles(table, targets), vehicle)
        try:
            said = table.coming.result(timeout=left_s)
        except FutureTimeout:
            table.pairs = max(LEAST_PAIRS, table.pairs // 2)
            table.coming.add_done_callback(partial(_keep_late, table, sources, targets))
            break
        if said is None:
            break
        asked += _keep(table, sources, targets, said)
        if time.monotonic() - began < QUICK_S:
            table.pairs = min(MOST_PAIRS, table.pairs * 2)
    return asked


def _keep(table: Table, sources: Numbers, targets: Numbers, said: Times) -> int:
    table.times[np.ix_(sources, targets)] = np.where(np.isnan(said), np.inf, said)
    return said.size


def _keep_late(table: Table, sources: Numbers, targets: Numbers, coming: "Future[Times | None]") -> None:
    said = coming.result()
    if said is not None:
        with _lock:
            counts.asked += _keep(table, sources, targets, said)


def _middles(table: Table, numbers: Numbers) -> list[Point]:
    """Return the middles of cells; the numbers of a table count up in the order its cells were seen."""
    cells = list(table.cells)
    return [
        Point(lat=cells[n][0] / CELLS_A_DEGREE, lon=cells[n][1] / CELLS_A_DEGREE) for n in numbers.tolist()
    ]


def _block(table: Table, rows: Numbers, columns: Numbers) -> tuple[Numbers, Numbers]:
    """Return the sources and targets to ask for next: the rows that know least, and what they miss."""
    missing = np.isnan(table.times[np.ix_(rows, columns)])
    lacking = np.flatnonzero(missing.any(axis=1))
    if not len(lacking):
        return np.array([], dtype=np.int64), np.array([], dtype=np.int64)
    lacking = lacking[np.argsort(-missing[lacking].sum(axis=1), kind="stable")]
    wanted = np.flatnonzero(missing[lacking[0]])[: max(1, table.pairs // min(len(lacking), 30))]
    chosen = lacking[: max(1, table.pairs // len(wanted))]
    return rows[chosen], columns[wanted]
