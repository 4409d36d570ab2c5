"""Pieces of the questions that the invariants ask."""

# ruff: noqa: S608 - made of our own words; nothing from outside is in them


def older(minutes: int, column: str) -> str:
    """Return that a moment lies so far back, in wall time."""
    return f"{column} < now() - interval '{minutes} minutes'"


def said(event: str) -> str:
    """Return when an order's event was recorded, in wall time."""
    return f"""(SELECT max(e.recorded_at) FROM marketplace_event e
        WHERE e.subject = 'order' AND e.subject_id = o.public_id::text AND e.name = '{event}')"""
