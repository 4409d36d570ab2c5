"""What beat rings, and how often; the sweeper does the same work without it."""

from typing import Any

SCHEDULE: dict[str, dict[str, Any]] = {}
