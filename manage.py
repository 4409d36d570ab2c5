#!/usr/bin/env python
"""Runs one command of the project: `manage.py up` runs all of it."""

import os
import sys

OURS = ("marketplace", "sellers", "delivery", "tests")


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")
    try:
        from django.core.management import execute_from_command_line

        execute_from_command_line(sys.argv)
    except ModuleNotFoundError as error:
        missing = (error.name or "").split(".")[0]
        if missing in OURS:
            raise
        sys.exit(
            f"quartier: the package {missing} is missing from {sys.prefix}: "
            "remove that environment (rm -rf .venv) and run `make run`, which makes it anew."
        )


if __name__ == "__main__":
    main()
