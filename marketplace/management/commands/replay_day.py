"""`manage.py replay_day CITY DATE`: a recorded day once more, as it was planned and with something changed."""

from argparse import ArgumentParser
from datetime import date, time
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from delivery.dispatch.recorded import again
from delivery.dispatch.replayed import NothingRecorded, Replayed, replayed
from delivery.replay.lived import DayFigures
from delivery.replay.variants import POLICIES, RECORDED, UnknownVariant, Variant
from marketplace.places.models import City

CHECKED = 100
NAMES = {
    "parcels": "parcels",
    "delivered": "brought",
    "kept": "promises kept",
    "late_min": "minutes late, together",
    "click_to_door_min": "minutes click to door, mean",
    "courier_min": "courier-minutes",
    "metres": "metres ridden",
    "parted": "baskets by two couriers",
}


class Command(BaseCommand):
    help = "Lives a recorded day again through the planner and prints what a change would have made of it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("city", help="the city's short name")
        parser.add_argument("date", type=date.fromisoformat, help="YYYY-MM-DD by the city's own clock")
        parser.add_argument("--policy", default=RECORDED, help=f"{RECORDED}, {', '.join(POLICIES)}")
        parser.add_argument(
            "--set", action="append", default=[], metavar="NAME=VALUE", help="such as weights.late=4"
        )
        parser.add_argument("--more", type=int, default=0, help="so many couriers more …")
        parser.add_argument("--from", dest="since", type=time.fromisoformat, default=time(18), help="… from")
        parser.add_argument("--to", dest="until", type=time.fromisoformat, default=time(20), help="… until")
        parser.add_argument(
            "--check", type=int, default=CHECKED, help=f"kept looks planned again ({CHECKED}; 0 = none)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        city = City.objects.filter(slug=options["city"]).first()
        if city is None:
            raise CommandError(f"there is no city «{options['city']}»")
        try:
            told = replayed(city, options["date"], _variant(options))
        except (NothingRecorded, UnknownVariant) as why:
            raise CommandError(str(why)) from why
        same, tried = again(city, options["date"], most=options["check"])
        self.stdout.write(f"{told.recorded.day.name}: {told.recorded.looks} looks kept")
        if tried:
            self.stdout.write(f"{same} of {tried} looks planned again gave the same offers")
        self.stdout.write("")
        for line in _table(told):
            self.stdout.write(line)


def _variant(options: dict[str, Any]) -> Variant:
    return Variant(
        policy=options["policy"],
        sets=tuple(options["set"]),
        more=options["more"],
        from_s=_seconds(options["since"]),
        to_s=_seconds(options["until"]),
    )


def _seconds(moment: time) -> float:
    return moment.hour * 3600.0 + moment.minute * 60.0 + moment.second


def _table(told: Replayed) -> list[str]:
    """Return one line a figure: as it was, lived again as planned, lived again as changed, and the difference of the last two."""
    columns = [told.really, told.as_planned.figures]
    heads = ["as it was", "again"]
    if told.changed is not None:
        columns, heads = [*columns, told.changed.figures], [*heads, "changed", "difference"]
    lines = [f"{'':30}" + "".join(f"{head:>13}" for head in heads)]
    for field, name in NAMES.items():
        values = [_value(column, field, is_really=column is told.really) for column in columns]
        if told.changed is not None:
            values.append(_difference(told.as_planned.figures, told.changed.figures, field))
        lines.append(f"{name:30}" + "".join(f"{value:>13}" for value in values))
    return lines


def _value(figures: DayFigures, field: str, *, is_really: bool) -> str:
    value = getattr(figures, field)
    unknown = value is None or (is_really and field == "parted")
    return "–" if unknown else f"{value:,}"


def _difference(before: DayFigures, after: DayFigures, field: str) -> str:
    change = round(getattr(after, field) - getattr(before, field), 1)
    return f"{change:+,}" if change else "0"
