"""The whole town from one seed. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from marketplace.demo.town.addresses import Address, Door, doors
from marketplace.demo.town.ground import Surface, buildings
from marketplace.demo.town.streets import Ground, StreetGraph, lay


@dataclass(frozen=True)
class Town:
    """Everything a demo town is made of."""

    seed: int
    ground: Ground
    doors: tuple[Door, ...]
    buildings: tuple[Surface, ...]

    @property
    def graph(self) -> StreetGraph:
        return self.ground.graph

    @property
    def addresses(self) -> tuple[Address, ...]:
        return tuple(door.address for door in self.doors)


def build(seed: int = 7) -> Town:
    """Return the town that `seed` names: the same one every time."""
    ground = lay(seed)
    found = doors(ground, seed)
    return Town(seed, ground, found, buildings(ground, found, seed))
