"""House numbers along the streets: odd left, even right, counted from the square outwards. Pure."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, TypeVar

from marketplace.demo.town.plan import CITY, POSTCODE
from marketplace.demo.town.plane import on_globe, unit
from marketplace.demo.town.plots import HALF_WIDTH_M, PlotFinder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marketplace.demo.town.streets import Ground, Street
    from marketplace.kernel.geo import Point

T = TypeVar("T")

FRONTAGE_M = {"old": 16.0, "inner": 22.0, "south": 21.0, "outer": 34.0}
CORNER_M = 9.0
BIS_SHARE = 0.035


@dataclass(frozen=True)
class Address:
    """A door: its number, its street, where it is, and the nearest place of the street graph."""

    number: int
    suffix: str
    street: str
    postcode: str
    city: str
    at: Point
    node: int

    @property
    def line(self) -> str:
        """The first line of the address as French post writes it: « 12 bis rue du Four »."""
        number = f"{self.number} {self.suffix}".strip()
        return f"{number} {self.street[0].lower()}{self.street[1:]}"


@dataclass(frozen=True)
class Door:
    """An address on the plan: where it stands, which way it looks from the street, and in which quarter."""

    address: Address
    place: complex
    inwards: complex
    quarter: str


def doors(ground: Ground, seed: int) -> tuple[Door, ...]:
    """Return every door of the town, street by street and number by number."""
    rng = Random(f"addresses {seed}")
    finder = PlotFinder(ground.plots)
    found = [door for street in ground.graph.streets for door in _along(ground, finder, street, rng)]
    return tuple(found)


def _along(ground: Ground, finder: PlotFinder, street: Street, rng: Random) -> Iterator[Door]:
    for side, first in ((1j, 1), (-1j, 2)):
        number = first
        for place, ahead, node in _posts(ground, street):
            inwards = ahead * side
            plot = finder.at(place + inwards * (HALF_WIDTH_M[street.kind] + 10))
            if plot is None or plot.use not in ("built", "school"):
                continue
            at = place + inwards * (HALF_WIDTH_M[street.kind] + 1.5)
            yield Door(_address(number, "", street, at, node), at, inwards, plot.quarter)
            if rng.random() < BIS_SHARE:
                at += ahead * 6
                yield Door(_address(number, "bis", street, at, node), at, inwards, plot.quarter)
            number += rng.choice((2, 2, 2, 4))


def _address(number: int, suffix: str, street: Street, at: complex, node: int) -> Address:
    return Address(number, suffix, street.name, POSTCODE, CITY, on_globe(at), node)


def _posts(ground: Ground, street: Street) -> Iterator[tuple[complex, complex, int]]:
    """Yield places along the street's axis with the way ahead, a frontage apart and clear of corners."""
    step = FRONTAGE_M[street.quarter]
    line, gone, wanted = ground.graph.line(street), 0.0, step / 2
    for (a, b), ends in zip(_pairs(line), _pairs(street.nodes), strict=True):
        length, ahead = abs(b - a), unit(b - a)
        while wanted < gone + length:
            far = wanted - gone
            if CORNER_M < far < length - CORNER_M:
                yield a + ahead * far, ahead, ends[far > length / 2]
            wanted += step
        gone += length


def _pairs(line: tuple[T, ...]) -> Iterator[tuple[T, T]]:
    return itertools.pairwise(line)
