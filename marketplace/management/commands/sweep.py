"""`manage.py sweep`: does all due work again and again, so that a lost message costs one sweep and not an order."""

import logging
import signal
import threading
from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections, connections

from marketplace.kernel.clock import town_now, wall_now
from marketplace.project.due import DUE

log = logging.getLogger("quartier.sweep")

AFTER_TROUBLE_S = 3.0
FULL = 20  # a round that did this much has probably left some


class Command(BaseCommand):
    help = "Finds due work in the rows and does it; any number of sweepers may run."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--every", type=float, default=1.0, help="seconds between two looks (1)")
        parser.add_argument("--once", action="store_true", help="look once and end")

    def handle(self, *args: Any, every: float, once: bool, **options: Any) -> None:
        if once:
            for work in DUE:
                work(wall_at=wall_now(), town_at=town_now())
            return
        ended, wanted = threading.Event(), {signal.SIGTERM, signal.SIGINT}
        signal.pthread_sigmask(signal.SIG_BLOCK, wanted)  # before the lanes begin, which inherit it
        lanes = [threading.Thread(target=_lane, args=(work, every, ended), daemon=True) for work in DUE]
        for lane in lanes:
            lane.start()
        signal.sigwait(wanted)
        ended.set()
        for lane in lanes:
            lane.join(timeout=5)


def _lane(work: Callable[..., int], every: float, ended: threading.Event) -> None:
    """Do one kind of work until the end; a slow door of one kind holds up no other."""
    while not ended.is_set():
        wait_s = every
        try:
            close_old_connections()
            while work(wall_at=wall_now(), town_at=town_now()) >= FULL and not ended.is_set():
                continue
        except Exception:
            log.exception("%s failed; the next sweep tries again", work.__qualname__)
            wait_s = AFTER_TROUBLE_S
        ended.wait(wait_s)
    connections.close_all()
