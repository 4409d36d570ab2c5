"""`manage.py build_roads EXTRACT.osm.gz`: road tiles for a Valhalla service, and how to run it."""

import shlex
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from marketplace.gateways.maps.building import CannotBuild, build


class Command(BaseCommand):
    help = "Builds road tiles from an OpenStreetMap extract; says how to run the service and what to set."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("extract", type=Path, help=".osm.gz, .osm.bz2, .osm or .osm.pbf")
        parser.add_argument("--to", type=Path, default=None, help="a folder (VAR/roads)")
        parser.add_argument("--port", type=int, default=8002, help="where the service is to listen (8002)")
        parser.add_argument("--python", default="", help="a Python ≥ 3.12 that has the extra «roads»")

    def handle(self, *args: Any, **options: Any) -> None:
        folder = options["to"] or Path(settings.VAR) / "roads"
        try:
            roads = build(options["extract"], folder, port=options["port"], python=options["python"])
        except CannotBuild as why:
            raise CommandError(str(why)) from why
        said = roads.said
        self.stdout.write(
            f"{said['objects']:,} objects converted in {said['converted_s']} s, "
            f"{said['tile_bytes'] / 1000:,.0f} kB of tiles built in {said['built_s']} s.\n"
            f"Run:  {shlex.join(roads.run)}\n"
            f"Set:  ROUTER_URL=http://127.0.0.1:{options['port']}"
        )
