"""The whole town from one seed. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from marketplace.demo.town.addresses import Address, Door, doors
from marketplace.demo.town.goods import Listing, listings
from marketplace.demo.town.ground import Surface, buildings
from marketplace.demo.town.people import Courier, PastOrder, Shopper, couriers, past_orders, shoppers
from marketplace.demo.town.shops import Shop, shops
from marketplace.demo.town.streets import Ground, StreetGraph, lay


@dataclass(frozen=True)
class Town:
    """Everything a demo town is made of."""

    seed: int
    ground: Ground
    doors: tuple[Door, ...]
    buildings: tuple[Surface, ...]
    shops: tuple[Shop, ...]
    listings: tuple[Listing, ...]
    couriers: tuple[Courier, ...]
    shoppers: tuple[Shopper, ...]
    past_orders: tuple[PastOrder, ...]

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
    open_shops = shops(found, seed)
    shelves = listings(open_shops, seed)
    people = shoppers(found, seed)
    return Town(
        seed=seed,
        ground=ground,
        doors=found,
        buildings=buildings(ground, found, seed),
        shops=open_shops,
        listings=shelves,
        couriers=couriers(found, seed),
        shoppers=people,
        past_orders=past_orders(people, shelves, seed),
    )
