"""`manage.py day [FOLDER]`: a recorded day through the public doors of a house of its own, and a table at the end."""

import os
import signal
import sys
from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from marketplace.demo.day import house, pace, small
from marketplace.demo.day.lay import lay
from marketplace.demo.day.live import live
from marketplace.demo.day.recorded import Mapped, NotADay, RecordedDay, read_day
from marketplace.kernel.clock import wall_now

BEGINS = datetime(
    2026, 3, 3, 8, 0, tzinfo=ZoneInfo("Europe/Paris")
)  # a Tuesday, no change of clocks that day
SEED = 7
LEAD_S = 50.0  # wall: to open the house before the day's minute zero


class Command(BaseCommand):
    help = "Lives a recorded day (public format) through the public doors and shows what came of it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "day", nargs="?", default="", help="the day's folder; without: a small one is made"
        )
        parser.add_argument("--folder", default="", help="the same as the first argument")
        parser.add_argument("--rate", type=float, default=0.0, help="how fast the clock runs (chosen)")
        parser.add_argument(
            "--step", choices=["all", "lay", "play"], default="all", help="for the day itself"
        )

    def handle(self, *args: Any, day: str, folder: str, rate: float, step: str, **options: Any) -> None:
        where = Path(day or folder or small.write_small_day(settings.VAR / "days" / "small", SEED)).resolve()
        try:
            recorded = read_day(where)
        except NotADay as wrong:
            raise CommandError(str(wrong)) from None
        mapped = Mapped.of(recorded, midnight=BEGINS)
        if step == "lay":
            kinds = lay(mapped, data_dir=settings.DATA_DIR, seed=SEED, wall_at=wall_now())
            self.stdout.write(
                f"{len(recorded.shops)} shops with {kinds} kinds of goods, {len(recorded.couriers)} couriers"
            )
        elif step == "play":
            sys.exit(0 if live(mapped, self.stdout.write) else 1)
        else:
            sys.exit(self._live(recorded, where, rate))

    def _live(self, recorded: RecordedDay, where: Path, rate: float) -> int:
        """Build the house, open it, live the day in it, close it; return the code to end with."""
        chosen = pace.choose(
            last_min=recorded.last_min, busiest_hour=recorded.busiest_hour,
            cores=os.cpu_count() or 1, load=os.getloadavg()[0],
        )  # fmt: skip
        rate, why = (rate, "as you said") if rate else (chosen.rate, chosen.why)
        self.stdout.write(
            f"Day {recorded.name}: {len(recorded.orders)} orders; clock {rate:g} times as fast ({why})"
        )
        home = house.DayHouse(
            settings.BASE_DIR, settings.VAR / "day", house.three_free_ports(settings.PORT + 20)
        )
        signal.signal(signal.SIGTERM, _end)  # like Ctrl-C: what was started is stopped
        home.sweep_out()
        if code := home.run("alone", "day", str(where), "--step", "lay"):
            return code
        clock = house.clock_of(begins=BEGINS, lead_s=LEAD_S, rate=rate, wall=wall_now())
        try:
            up = home.start(clock)
        except house.NotUp as wrong:
            self.stderr.write(f"The house of the day does not start:\n{wrong}")
            return 1
        try:
            return home.run("day", str(where), "--step", "play", clock=clock)
        finally:
            home.stop(up)


def _end(*_: object) -> None:
    raise SystemExit(143)
