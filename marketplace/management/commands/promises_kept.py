"""`manage.py promises_kept CITY [--days 28]`: were the promises of these days kept, and how sure were they."""

from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from delivery.promise.queries.kept import Kept, Uncounted, kept_promises, last_days
from delivery.promise.rules.calibration import By, Figures, calibrated
from marketplace.kernel.clock import town_now
from marketplace.places.models import City

DAYS = 28
NAMES = {
    By.ALL: "all",
    By.HOUR: "asked at",
    By.WEEK: "weekdays",
    By.SAID: "minutes said",
    By.WAITED: "minutes for a courier",
    By.EDGE: "at the edge",
    By.QUARTER: "a quarter of an hour",
    By.POLICY: "policy",
    By.WINDOW: "chosen window",
    By.SHOP: "shop",
}
LEFT_OUT = {
    Uncounted.CALLED_OFF: "called off",
    Uncounted.CALLED_OFF_LATE: "called off after their moment",
    Uncounted.SHOPPER: "failed at the door for the shopper's reason",
    Uncounted.UNQUOTED: "without a kept quote",
}
HEADS = ("kept", "95 % sure", "said", "taken", "left", "shift", "loss", "bias")


class Command(BaseCommand):
    help = "Prints how many promises of a city were kept, by groups, and what shift would just keep 97 %."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("city", help="the city's short name")
        parser.add_argument(
            "--days", type=int, default=DAYS, help=f"town days, the last one included ({DAYS})"
        )
        parser.add_argument(
            "--until", type=datetime.fromisoformat, help="town moment with its zone (default: now)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        city = City.objects.filter(slug=options["city"]).first()
        if city is None:
            raise CommandError(f"there is no city «{options['city']}»")
        if options["days"] < 1:
            raise CommandError("a span has at least one day")
        now = town_now()
        asked = options["until"] or now
        if asked.tzinfo is None:
            raise CommandError("a moment needs its zone, such as 2026-11-24T20:00+01:00")
        since, until = last_days(city, options["days"], at=min(asked, now))
        kept = kept_promises(city, since=since, until=until)
        self.stdout.write(f"{since:%Y-%m-%d} to {until:%Y-%m-%d %H:%M}: {len(kept.ended)} promises")
        for why, count in kept.uncounted.items():
            self.stdout.write(f"not counted: {count} {LEFT_OUT[why]}")
        self.stdout.write("")
        for line in _table(kept):
            self.stdout.write(line)


def _table(kept: Kept) -> list[str]:
    """Return one line a group; minutes throughout."""
    lines = [f"{'':34}{'promises':>9}" + "".join(f"{head:>14}" for head in HEADS)]
    for one in calibrated(kept.ended):
        value = kept.shops.get(one.value, one.value)
        name = NAMES[one.by] if one.by in (By.ALL, By.WINDOW) else f"{NAMES[one.by]} {value}"
        lines.append(f"{name[:33]:34}{one.count:>9}" + "".join(f"{text:>14}" for text in _values(one)))
    return lines


def _values(one: Figures) -> list[str]:
    minutes = (one.said_min, one.taken_min, one.left_min)
    signed = (one.shift_min, one.bias_min)
    shift, bias = ("–" if value is None else f"{value:+.1f}" for value in signed)
    loss = "–" if one.loss_min is None else f"{one.loss_min:.2f}"
    return [
        f"{100 * one.share:.1f} %",
        f"{100 * one.low:.1f}–{100 * one.high:.1f}",
        *("–" if value is None else f"{value:.1f}" for value in minutes),
        shift,
        loss,
        bias,
    ]
