"""`manage.py make_ready`: tables, catalogues and, where there is none yet, the demo town; in production, a release's first step."""

from io import StringIO
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command, get_commands
from django.core.management.base import BaseCommand
from django.db import DatabaseError
from django.db.migrations.exceptions import MigrationSchemaMissing


class Command(BaseCommand):
    help = "Brings tables and catalogues up to date and builds the demo town where there is none."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            call_command("migrate", interactive=False, verbosity=0)
        except (DatabaseError, MigrationSchemaMissing) as error:
            raise CommandError(
                f"The tables could not be brought up to date: {str(error).splitlines()[0]}"
            ) from error
        call_command("compile_catalogues", verbosity=0)
        if not settings.DEMO:
            call_command("collectstatic", interactive=False, verbosity=0)
        if settings.WITH_TOWN and "town" in get_commands():
            self._make_town()

    def _make_town(self) -> None:
        """Build the town where there is none; an older one whose pictures are not on the wall gets them hung."""
        if not apps.get_model("sellers", "Shop").objects.exists():
            self.stdout.write("quartier: building the town; this happens once")
            call_command("town")
        elif not (Path(settings.MEDIA_ROOT) / "products").is_dir():
            call_command("town", stdout=StringIO())
