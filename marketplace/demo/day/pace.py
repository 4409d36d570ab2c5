"""How fast a recorded day may run on this machine. Pure."""

from __future__ import annotations

from dataclasses import dataclass

CPU_S_AN_ORDER = 0.9  # of all processes together, from the first page to the door; measured
ENDS_WITHIN_MIN = 12.5  # wall
AFTER_LAST_MIN = 60.0  # town: to bring what was ordered last
FASTEST, SLOWEST = 72.0, 12.0  # beyond, seconds at the pages become minutes of the town


@dataclass(frozen=True)
class Pace:
    """A rate and why."""

    rate: float
    why: str


def choose(*, last_min: float, busiest_hour: int, cores: int, load: float) -> Pace:
    """Return the rate at which a day lasts at most a quarter of an hour, or as fast as is of use.

    A slower clock is truer: what a page takes here takes `rate` times as long there. So no faster than needed.
    """
    needed = (last_min + AFTER_LAST_MIN) / ENDS_WITHIN_MIN
    free = max(cores - load, 0.5)
    bears = free / CPU_S_AN_ORDER * 3600 / max(busiest_hour, 1)
    rate = round(min(max(needed, min(bears, 40.0), SLOWEST), max(FASTEST, needed)))
    minutes = (last_min + AFTER_LAST_MIN) / rate
    why = f"{cores} cores, {free:.1f} of them free: {minutes:.0f} min for {last_min / 60:.1f} h"
    if rate > bears:
        why += f"; this machine bears about {bears:.0f}, expect the busiest hour to lag"
    return Pace(float(rate), why)
