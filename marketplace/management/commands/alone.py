"""`manage.py alone COMMAND …`: a command with the engines it needs, also while the product does not run."""

import argparse
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from marketplace.project.supervisor.alone import manage, run
from marketplace.project.supervisor.engines import Wanted
from marketplace.project.supervisor.house import aloud
from marketplace.project.supervisor.refusal import StartRefused


class Command(BaseCommand):
    help = "Runs another command, with engines of its own where the product does not run."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("command", nargs=argparse.REMAINDER, help="the command and its arguments")

    def handle(self, *args: Any, **options: Any) -> None:
        commands = [
            manage(settings.BASE_DIR, "migrate", "--verbosity", "0"),
            manage(settings.BASE_DIR, *options["command"]),
        ]
        wanted = Wanted(**settings.EMBEDDED, pg_bin=settings.PG_BIN)
        try:
            code = run(commands, var=settings.VAR, wanted=wanted, say=aloud)
        except StartRefused as refused:
            raise SystemExit(f"quartier: {refused}") from None
        if code:
            raise SystemExit(code)
