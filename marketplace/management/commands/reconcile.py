"""`manage.py reconcile`: lays our books beside the bank's now, names every difference, and ends with 1 when there is one."""

import sys
from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand

from marketplace.gateways.cards import cards
from marketplace.kernel.clock import town_now, wall_now
from marketplace.ledger.bank_lines import BEGINNING, Scope
from marketplace.ledger.reconciling import reconcile


class Command(BaseCommand):
    help = (
        "Reads the bank's lines, books its fees, compares; ends with 1 when our books and the bank's differ."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--days", type=int, default=0, help="how far back; everything when not said")

    def handle(self, *args: Any, days: int, **options: Any) -> None:
        wall_at = wall_now()
        since = wall_at - timedelta(days=days) if days else BEGINNING
        found = reconcile(cards(), Scope(since=since, wall_at=wall_at, town_at=town_now(), read_from=since))
        self.stdout.write(f"{found.read} new lines of the bank, {found.booked} booked from its word.")
        for row in found.open:
            self.stdout.write(
                f"{row.doubt:10} {row.ref}: ours {row.ours_minor}, theirs {row.theirs_minor}. {row.says}"
            )
        self.stdout.write(f"{len(found.open)} differences.")
        if found.open:
            sys.exit(1)
