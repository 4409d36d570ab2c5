"""Which plot lies at a place, and what may stand beside a street. Pure."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from marketplace.demo.town.plane import holds

if TYPE_CHECKING:
    from marketplace.demo.town.quarters import Plot

CELL_M = 80.0
HALF_WIDTH_M = {"boulevard": 11.0, "street": 6.0, "lane": 4.5, "path": 3.0}


class PlotFinder:
    """Finds the plot that surrounds a place."""

    def __init__(self, plots: tuple[Plot, ...]) -> None:
        self._cells: dict[tuple[int, int], list[Plot]] = defaultdict(list)
        for plot in plots:
            east, north = [p.real for p in plot.ring], [p.imag for p in plot.ring]
            for column in range(int(min(east) // CELL_M), int(max(east) // CELL_M) + 1):
                for row in range(int(min(north) // CELL_M), int(max(north) // CELL_M) + 1):
                    self._cells[column, row].append(plot)

    def at(self, place: complex) -> Plot | None:
        near = self._cells.get((int(place.real // CELL_M), int(place.imag // CELL_M)), ())
        return next((plot for plot in near if holds(plot.ring, place)), None)
