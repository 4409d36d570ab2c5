"""The house of a recorded day: the same processes as `make run`, with a folder, ports and a clock of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from marketplace.kernel.clock import TownClock
from marketplace.project.supervisor import ports
from marketplace.project.supervisor.town_clock import text

OURS = (
    "DATABASE_",
    "REDIS_",
    "CACHE_",
    "STRIPE_",
    "SITE_",
    "STREAM_",
    "EMAIL_",
    "TOWN_",
    "BOTS_",
    "GEOCODER_",
    "ROUTER_",
)
UP_WITHIN_S = 120.0
END_WITHIN_S = 25.0
TAIL = 15


class NotUp(Exception):
    """The house of the day does not start; the sentence says why."""


@dataclass
class DayHouse:
    """One house, from an empty folder to its end."""

    root: Path
    var: Path
    port: int

    def environment(self, clock: TownClock | None = None) -> Mapping[str, str]:
        """Return the environment of the house: nothing of the person's own engines, keys and clock."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
        own = {
            "QUARTIER_VAR": str(self.var), "PORT": str(self.port), "QUARTIER_TOWN": "0", "DEBUG": "1",
            "PYTHONUNBUFFERED": "1", "TOWN_CLOCK": text(clock) if clock else "real",
        }  # fmt: skip
        return {**kept, **own, "LOG_LEVEL": "WARNING"}

    def sweep_out(self) -> None:
        """Begin with an empty folder: yesterday's day is over."""
        shutil.rmtree(self.var, ignore_errors=True)
        self.var.mkdir(parents=True)

    def run(self, *words: str, clock: TownClock | None = None) -> int:
        """Run one command of ours inside the house and return its code."""
        command = [sys.executable, str(self.root / "manage.py"), *words]
        return subprocess.run(command, env=dict(self.environment(clock)), check=False).returncode

    def start(self, clock: TownClock) -> subprocess.Popen[bytes]:
        """Start the house and wait until its pages reply.

        Raises:
            NotUp: it ended, or did not reply in time.
        """
        log = self.var / "up.log"
        with log.open("wb") as words:
            up = subprocess.Popen(
                [sys.executable, str(self.root / "manage.py"), "up"], env=dict(self.environment(clock)),
                stdin=subprocess.DEVNULL, stdout=words, stderr=words,
            )  # fmt: skip
        until = time.monotonic() + UP_WITHIN_S
        while "Quartier is up" not in log.read_text(errors="replace"):
            if up.poll() is not None or time.monotonic() > until:
                self.stop(up)
                raise NotUp("\n".join(log.read_text(errors="replace").splitlines()[-TAIL:]))
            time.sleep(0.2)
        return up

    def stop(self, up: subprocess.Popen[bytes]) -> None:
        up.terminate()
        try:
            up.wait(END_WITHIN_S)
        except subprocess.TimeoutExpired:
            up.kill()


def three_free_ports(first: int) -> int:
    """Return the first of three free ports in a row, from `first` on."""
    return next(
        port for port in range(first, 65_000, 10) if all(ports.is_free(port + offset) for offset in range(3))
    )


def clock_of(*, begins: datetime, lead_s: float, rate: float, wall: datetime) -> TownClock:
    """Return the clock that shows `begins` so many wall seconds from now."""
    return TownClock(wall=wall, town=begins - timedelta(seconds=lead_s) * rate, rate=rate)
