"""A product family and the small table it is read from. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Family:
    """One kind of thing: what it is, what it looks like, and what changes between two of the kind."""

    slug: str
    category: str
    name_en: str
    look: str
    varies: str


def read_table(category: str, table: str) -> tuple[Family, ...]:
    """Return the families of a `slug | English name | look | what varies` table."""
    rows = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    return tuple(Family(slug, category, name, look, varies) for slug, name, look, varies in rows)
