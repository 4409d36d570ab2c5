"""The shops on the town's commercial streets. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from marketplace.demo.town.hours import HABITS, Week
from marketplace.demo.town.shop_list import SHOPS
from marketplace.demo.town.trades import TRADES, Trade

if TYPE_CHECKING:
    from marketplace.demo.town.addresses import Address, Door
    from marketplace.kernel.geo import Point

LEGAL_FORMS = {
    "SARL": "SARL au capital de 8\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}€",
    "EURL": "EURL au capital de 3\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}€",
    "SAS": "SAS au capital de 10\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}€",
    "SCOP": "SCOP à capital variable",
    "EI": "Entreprise individuelle",
}
NOTES = (
    "",
    "",
    "Entrée par la cour, à gauche.",
    "Sonner si le rideau est à demi baissé.",
    "Retrait au comptoir du fond.",
)


@dataclass(frozen=True)
class Shop:
    """One shop: who, where, when, how fast. Its phone is from the range kept for fiction, its SIRET is no one's."""

    number: int
    slug: str
    name: str
    trade: Trade
    story_fr: str
    story_en: str
    address: Address
    week: Week
    phone: str
    legal_name: str
    legal_form: str
    siret: str
    pickup_note: str
    prepare_s: int
    accept_s: int
    price_level: float

    @property
    def at(self) -> Point:
        return self.address.at


def slugified(name: str) -> str:
    """Return the name in lower-case letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name.replace("œ", "oe").replace("&", " et ")).encode(
        "ascii", "ignore"
    )
    return re.sub(r"[^a-z0-9]+", "-", plain.decode().lower()).strip("-")


def shops(doors: tuple[Door, ...], seed: int) -> tuple[Shop, ...]:
    """Return the shops of the town, each at a door of its street, the nearest to the square first."""
    rng = Random(f"shops {seed}")
    free = _doors_by_street(doors)
    rows = [[cell.strip() for cell in line.split("|")] for line in SHOPS.strip().splitlines()]
    return tuple(_shop(number, row, _taken(free, row[2]), rng) for number, row in enumerate(rows, start=1))


def _doors_by_street(doors: tuple[Door, ...]) -> dict[str, list[Door]]:
    """Return the doors of each street from the square outwards, a few doors apart."""
    by_street: dict[str, list[Door]] = defaultdict(list)
    for door in sorted(doors, key=lambda door: (abs(door.place), door.address.number)):
        if not door.address.suffix:
            by_street[door.address.street].append(door)
    return {
        street: found[2::6] + found[5::6] + found[0::3] + found[1::3] for street, found in by_street.items()
    }


def _taken(free: dict[str, list[Door]], street: str) -> Address:
    """Return a door of the street, or of the busiest one that is left where its ground went to a garden."""
    doors = free.get(street) or max(free.values(), key=len)
    return doors.pop(0).address


def _shop(number: int, row: list[str], address: Address, rng: Random) -> Shop:
    code, name, _street, habit, form, story_fr, story_en = row
    trade = TRADES[code]
    return Shop(
        number=number,
        slug=slugified(name),
        name=name,
        trade=trade,
        story_fr=story_fr,
        story_en=story_en,
        address=address,
        week=HABITS[habit],
        phone=f"03 53 01 {rng.randrange(100):02d} {number:02d}",
        legal_name=name if form == "EI" else f"{form} {name}",
        legal_form=LEGAL_FORMS[form],
        siret=f"000{rng.randrange(10**6):06d}{number:05d}",
        pickup_note=rng.choice(NOTES),
        prepare_s=60 * (trade.prepare_min + rng.choice((-1, 0, 0, 1, 2))),
        accept_s=rng.choice((30, 45, 60, 60, 90)),
        price_level=rng.uniform(0.95, 1.08),
    )
