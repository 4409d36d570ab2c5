"""The buildings everybody knows, drawn by hand: church, market hall, town hall, station, mill. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marketplace.demo.town.plane import Ring

TURN = complex(0.993, -0.117)  # the church looks east, nearly


@dataclass(frozen=True)
class Landmark:
    """A building with a name of its own."""

    name: str
    kind: str
    ring: Ring


def _turned(middle: complex, *places: complex, by: complex = 1 + 0j) -> Ring:
    return tuple(middle + place * by for place in places)


def _hall(middle: complex, wide: float, deep: float, by: complex = 1 + 0j) -> Ring:
    w, d = wide / 2, deep / 2
    return _turned(middle, complex(-w, -d), complex(w, -d), complex(w, d), complex(-w, d), by=by)


CHURCH = _turned(
    -216 + 95j,
    -30 - 7j, -2 - 7j, -2 - 15j, 10 - 15j, 10 - 7j, 20 - 7j, 26 - 3j, 26 + 3j, 20 + 7j, 10 + 7j, 10 + 15j,
    -2 + 15j, -2 + 7j, -30 + 7j,
    by=TURN,
)  # fmt: skip

LANDMARKS = (
    Landmark("Église", "church", CHURCH),
    Landmark("Halle", "market-hall", _hall(232 + 222j, 42, 24, by=complex(0.855, 0.518))),
    Landmark("Fontaine", "fountain", _turned(2 - 2j, 4 + 0j, 2.8 + 2.8j, 4j, -2.8 + 2.8j, -4 + 0j, -2.8 - 2.8j, -4j, 2.8 - 2.8j)),
    Landmark("Gare", "station", _turned(
        640 + 903j, -66 - 6j, -22 - 6j, -22 - 12j, 22 - 12j, 22 - 6j, 66 - 6j, 66 + 6j, -66 + 6j)),
)  # fmt: skip
