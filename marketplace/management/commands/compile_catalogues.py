"""`manage.py compile_catalogues`: `.po` to `.mo`, without a system tool."""

from typing import Any

from django.conf import settings
from django.core.management import CommandError
from django.core.management.base import BaseCommand

from marketplace.project.catalogues import compile_stale


class Command(BaseCommand):
    help = "Compiles the catalogues of every area that are newer than what was compiled."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            compiled = compile_stale(settings.BASE_DIR)
        except ValueError as error:
            raise CommandError(str(error)) from error
        if options["verbosity"]:
            self.stdout.write(f"{len(compiled)} catalogues compiled")
