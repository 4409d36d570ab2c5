"""All product families of the town: one slug per thing worth a drawing. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marketplace.demo.town.shelves import fresh, larder, leisure, living

if TYPE_CHECKING:
    from marketplace.demo.town.shelves.family import Family

FAMILIES: tuple[Family, ...] = fresh.FAMILIES + larder.FAMILIES + leisure.FAMILIES + living.FAMILIES
BY_SLUG: dict[str, Family] = {family.slug: family for family in FAMILIES}
