"""What the bots know from one run to the next: who is signed in at the portal, where each courier stood."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

log = logging.getLogger("quartier.bots")


def recall(file: Path) -> dict[str, Any]:
    """Return what was kept; nothing where there is nothing to read."""
    try:
        kept = json.loads(file.read_text())
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def keep(file: Path, known: dict[str, Any]) -> None:
    """Keep it for the next run, whole or not at all; only its owner may read it."""
    fresh = file.with_suffix(".new")
    try:
        fresh.touch(mode=0o600)
        fresh.write_text(json.dumps(known))
        fresh.replace(file)
    except OSError as error:
        log.warning("the bots cannot keep what they know: %s", error)
