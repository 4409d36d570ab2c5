"""Every ware of the town, counter after counter."""

from __future__ import annotations

from marketplace.demo.town.wares import bakery, care, cellar, counter, dairy, garden, home, larder, leisure
from marketplace.demo.town.wares.ware import Ware

WARES: tuple[Ware, ...] = (
    bakery.WARES
    + dairy.WARES
    + garden.WARES
    + counter.WARES
    + larder.WARES
    + cellar.WARES
    + leisure.WARES
    + care.WARES
    + home.WARES
)
