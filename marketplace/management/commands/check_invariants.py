"""`manage.py check_invariants`: says of every invariant whether it holds; ends with 1 when one does not."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from marketplace.project import invariants
from marketplace.project.invariants import Finding


class Command(BaseCommand):
    help = "Asks the database for every row that breaks an invariant; ends with 1 when there is one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="one line of JSON an invariant")

    def handle(self, *args: Any, **options: Any) -> None:
        findings = invariants.check()
        for finding in findings:
            self.stdout.write(_as_json(finding) if options["json"] else _as_text(finding))
        if any(finding.count for finding in findings):
            sys.exit(1)


def _as_text(finding: Finding) -> str:
    name, says = finding.invariant.name, finding.invariant.says
    if not finding.count:
        return f"{name:4} holds   {says}"
    samples = "".join(f"\n               {sample}" for sample in finding.samples)
    return f"{name:4} BROKEN  {says}: {finding.count}{samples}"


def _as_json(finding: Finding) -> str:
    row = {"name": finding.invariant.name, "count": finding.count, "samples": list(finding.samples)}
    return json.dumps(row)
