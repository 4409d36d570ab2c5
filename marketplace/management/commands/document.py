"""`manage.py document`: the documents that are made from code."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from marketplace.project.states_document import document


class Command(BaseCommand):
    help = "Writes docs/states.md from the state machines."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        target = settings.BASE_DIR / "docs" / "states.md"
        target.write_text(document(settings.BASE_DIR))
        self.stdout.write(f"{target.relative_to(settings.BASE_DIR)} written")
