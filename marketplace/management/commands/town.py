"""`manage.py town`: the demo town from its seed, once."""

import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from marketplace.demo.stripe import guests
from marketplace.demo.town.load import is_there, load
from marketplace.demo.town.loading import places
from marketplace.demo.town.loading.pictures import hang
from marketplace.demo.town.payees import open_accounts
from marketplace.demo.town.town import build
from marketplace.gateways.cards import cards
from marketplace.kernel.clock import town_now, wall_now
from marketplace.places.models import City


class Command(BaseCommand):
    help = "Builds the demo town from a seed and loads it; a town that is there already is left as it lives."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--seed", type=int, default=7, help="another seed, another town (default: 7)")
        parser.add_argument(
            "--payees",
            action="store_true",
            help="open accounts at the running card stand-in for who earns here",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_there():
            self._build(options["seed"])
        elif not options["payees"]:
            self.stdout.write("The town is there already and was left as it lives.")
        hang()
        if options["payees"]:
            self._open_accounts()

    def _open_accounts(self) -> None:
        if not settings.STRIPE_STAND_IN:
            raise CommandError(
                "Accounts are opened by hand with real keys; this fills in the stand-in's form."
            )
        city = City.objects.get(slug=places.SLUG)
        opened = open_accounts(city, gateway=cards(), site=settings.SITE_URL, fill_in=guests.onboard)
        self.stdout.write(f"{opened} accounts opened at the card stand-in")

    def _build(self, seed: int) -> None:
        began = time.monotonic()
        town = build(seed)
        city = load(town, at=town_now(), wall_at=wall_now())
        self.stdout.write(
            f"{city.name}: {len(town.shops)} shops, {len(town.listings)} listings, {len(town.addresses)} doors, "
            f"{len(town.couriers)} couriers ({time.monotonic() - began:.1f} s)"
        )
