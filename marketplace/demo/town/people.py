"""Who lives and rides in the town: couriers and shoppers by first name, their doors and what they bought. Pure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from marketplace.demo.town.shops import slugified

if TYPE_CHECKING:
    from marketplace.demo.town.addresses import Address, Door
    from marketplace.demo.town.goods import Listing

COURIERS = (
    ("Amina", "bike"), ("Malo", "bike"), ("Jade", "cargo_bike"), ("Yanis", "scooter"),
    ("Zoé", "bike"), ("Sacha", "bike"), ("Nour", "scooter"), ("Gaspard", "cargo_bike"),
    ("Lou", "bike"), ("Ilyès", "scooter"), ("Suzanne", "bike"), ("Tao", "cargo_bike"),
)  # fmt: skip
CAPACITY = {"bike": 4, "scooter": 5, "cargo_bike": 9}
SHOPPERS = (
    "Camille",
    "Ousmane",
    "Margot",
    "Bastien",
    "Leïla",
    "Hugo",
    "Apolline",
    "Rayan",
    "Clémence",
    "Octave",
)
ACCESS = (
    "",
    "2e étage, porte gauche.",
    "Code B17, fond de cour.",
    "Interphone « Camille ».",
    "Maison aux volets bleus.",
)
WORK = "Travail"
HOME = "Maison"
PAST_ORDERS = 42
OPEN_MINUTES = (615, 640, 680, 930, 1000, 1065, 1110)
LEAST_MINOR, MOST_MINOR = 1_000, 9_000


@dataclass(frozen=True)
class Courier:
    """One courier: what the shopper sees, what they ride, where their day starts."""

    name: str
    slug: str
    vehicle: str
    capacity: int
    phone: str
    starts_at: Address


@dataclass(frozen=True)
class SavedDoor:
    """A door that a shopper has kept."""

    label: str
    address: Address
    access_note: str


@dataclass(frozen=True)
class Shopper:
    """One shopper and the doors they have kept, home first."""

    name: str
    slug: str
    phone: str
    language: str
    doors: tuple[SavedDoor, ...]


@dataclass(frozen=True)
class PastOrder:
    """What a shopper once bought: at least so many days ago, at that minute of the day, from one or two shops."""

    shopper: Shopper
    days_ago: int
    minute: int
    lines: tuple[tuple[Listing, int], ...]

    @property
    def goods_minor(self) -> int:
        return sum(listing.price_minor * quantity for listing, quantity in self.lines)

    def is_possible_on(self, weekday: int) -> bool:
        """Say whether every shop of the order is open then."""
        return all(
            any(window.from_min <= self.minute < window.to_min for window in listing.shop.week[weekday])
            for listing, _quantity in self.lines
        )


def couriers(doors: tuple[Door, ...], seed: int) -> tuple[Courier, ...]:
    """Return the couriers, spread over the streets near the shops."""
    rng = Random(f"couriers {seed}")
    near = [door for door in doors if abs(door.place) < 900 and not door.address.suffix]
    return tuple(
        Courier(
            name, slugified(name), vehicle, CAPACITY[vehicle], f"06 39 98 {rng.randrange(100):02d} {k:02d}",
            rng.choice(near).address,
        )
        for k, (name, vehicle) in enumerate(COURIERS, start=1)
    )  # fmt: skip


def shoppers(doors: tuple[Door, ...], seed: int) -> tuple[Shopper, ...]:
    """Return the shoppers; every second one has kept a second door, at work."""
    rng = Random(f"shoppers {seed}")
    homes = [door for door in doors if abs(door.place) > 150]
    offices = [door for door in doors if abs(door.place) < 1000]
    return tuple(_shopper(k, name, homes, offices, rng) for k, name in enumerate(SHOPPERS))


def _shopper(k: int, name: str, homes: list[Door], offices: list[Door], rng: Random) -> Shopper:
    kept = [SavedDoor(HOME, rng.choice(homes).address, rng.choice(ACCESS))]
    if k % 2 == 0:
        kept.append(SavedDoor(WORK, rng.choice(offices).address, "Accueil, rez-de-chaussée."))
    language = "en" if name == "Octave" else "fr"
    return Shopper(
        name, slugified(name), f"06 39 98 {rng.randrange(100):02d} {50 + k:02d}", language, tuple(kept)
    )


def past_orders(
    people: tuple[Shopper, ...], shelves: tuple[Listing, ...], seed: int, *, count: int = PAST_ORDERS
) -> tuple[PastOrder, ...]:
    """Return what the shoppers bought in the last two months, at hours when the shops were open."""
    rng = Random(f"past {seed}")
    by_shop: dict[int, list[Listing]] = defaultdict(list)
    for listing in shelves:
        if listing.product.min_age == 0:
            by_shop[listing.shop.number].append(listing)
    return tuple(_past_order(rng.choice(people), by_shop, rng) for _order in range(count))


def _past_order(shopper: Shopper, by_shop: dict[int, list[Listing]], rng: Random) -> PastOrder:
    while True:
        lines: list[tuple[Listing, int]] = []
        for shop in rng.sample(sorted(by_shop), rng.choice((1, 1, 2))):
            chosen = rng.sample(by_shop[shop], rng.randint(1, 4))
            lines += [
                (listing, 1 if listing.price_minor > 900 else rng.choice((1, 1, 2))) for listing in chosen
            ]
        order = PastOrder(shopper, rng.randint(2, 60), rng.choice(OPEN_MINUTES), tuple(lines))
        if LEAST_MINOR <= order.goods_minor <= MOST_MINOR and any(map(order.is_possible_on, range(7))):
            return order
