"""`manage.py town`: the demo town from its seed, once."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from marketplace.demo.town.load import is_there, load
from marketplace.demo.town.town import build
from marketplace.kernel.clock import town_now, wall_now


class Command(BaseCommand):
    help = "Builds the demo town from a seed and loads it; a town that is there already is left as it lives."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--seed", type=int, default=7, help="another seed, another town (default: 7)")

    def handle(self, *args: Any, **options: Any) -> None:
        if is_there():
            self.stdout.write("The town is there already and was left as it lives.")
            return
        began = time.monotonic()
        town = build(options["seed"])
        city = load(town, at=town_now(), wall_at=wall_now())
        self.stdout.write(
            f"{city.name}: {len(town.shops)} shops, {len(town.listings)} listings, {len(town.addresses)} doors, "
            f"{len(town.couriers)} couriers ({time.monotonic() - began:.1f} s)"
        )
