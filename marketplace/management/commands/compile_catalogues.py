"""`manage.py compile_catalogues`: `.po` to `.mo` in Python, because msgfmt is not on everybody's machine."""

from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management import CommandError
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Compiles the catalogues of every area that are newer than what was compiled."

    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        compiled = [source for source in sorted(sources()) if is_stale(source)]
        for source in compiled:
            compile_one(source)
        if options["verbosity"]:
            self.stdout.write(f"{len(compiled)} catalogues compiled")


def sources() -> list[Path]:
    return list((settings.BASE_DIR / "locale").glob("*/*/LC_MESSAGES/*.po"))


def is_stale(source: Path) -> bool:
    target = source.with_suffix(".mo")
    return not target.exists() or target.stat().st_mtime < source.stat().st_mtime


def compile_one(source: Path) -> None:
    """Write the catalogue beside its source in one step, so that nobody reads half of it."""
    try:
        catalogue = polib.pofile(str(source))
    except (OSError, ValueError) as error:
        raise CommandError(f"{source} is no catalogue: {error}") from error
    fresh = source.with_suffix(".mo.new")
    catalogue.save_as_mofile(str(fresh))
    fresh.replace(source.with_suffix(".mo"))
