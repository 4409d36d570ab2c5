"""`manage.py bots`: sellers, couriers and shoppers live in the demo town, through the public doors only."""

import logging
import signal
import threading
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections, connections

from marketplace.demo import accounts
from marketplace.demo.bots.street import Street
from marketplace.demo.bots.town import BotTown

log = logging.getLogger("quartier.bots")
logging.getLogger("stripe").setLevel(logging.WARNING)

ORDERS_EVERY_MIN = 3.0
TRIES, AFTER_TROUBLE_S = 20, 10.0


class Command(BaseCommand):
    help = (
        "Lets the demo town live: sellers pack, couriers ride, a few shoppers order. Ctrl-C ends it at once."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--speed", type=float, default=settings.BOTS_SPEED, help="riding and packing against usual (1)"
        )
        parser.add_argument(
            "--orders-every",
            type=float,
            default=ORDERS_EVERY_MIN,
            metavar="MINUTES",
            help="town minutes between two orders of the bots' own (3); 0: none",
        )

    def handle(self, *args: Any, speed: float, orders_every: float, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Bots live in the demo only.")
        ended = {signal.SIGTERM, signal.SIGINT}
        signal.pthread_sigmask(signal.SIG_BLOCK, ended)  # before the threads begin, which inherit it
        street = Street(settings.SITE_URL, accounts.PASSWORD, mail=_mail(), speed=speed)
        town = BotTown(street, settings.VAR / "bots.json", orders_every)
        threading.Thread(target=_open_accounts, daemon=True).start()
        threading.Thread(target=town.wake, daemon=True).start()
        signal.sigwait(ended)
        town.keep()


def _mail() -> Path | None:
    kept = getattr(settings, "EMAIL_FILE_PATH", None)
    return Path(kept) if kept else None


def _open_accounts() -> None:
    """Open the payout accounts of a new town, so that what shops and couriers earn can reach them."""
    wait = threading.Event()
    for _ in range(TRIES if settings.STRIPE_STAND_IN else 0):
        try:
            close_old_connections()
            call_command("town", "--payees")
            connections.close_all()
            return
        except Exception as error:
            log.warning("payout accounts wait: %s", error)
            wait.wait(AFTER_TROUBLE_S)
