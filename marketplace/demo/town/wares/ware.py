"""A ware: one thing a trade sells; read from tables in which one line may stand for several sizes or sorts. Pure.

`@family trades own|packed vat_bp unit allergens keeps_days` opens a family, `>` describes it
(French ; English ; search words), every further line is `name ; name in English ; net quantity ; cents ; +allergens`.
`+a|b,c` gives each sort its own allergens, `+a` the same to all. `{a|b}` in a name goes with `x|y` in the numbers: the first with the first, the second with the second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from marketplace.demo.town.looks import variant_of

ALCOHOL = frozenset(
    {"red-wine", "white-wine", "rose-wine", "sparkling-wine", "beer", "cider", "spirit", "aperitif"}
)
CHOICE = re.compile(r"\{([^}]*)\}")


@dataclass(frozen=True)
class Shelf:
    """What the wares of one family have in common."""

    family: str
    trades: tuple[str, ...]
    is_own: bool
    vat_bp: int
    unit: str
    allergens: tuple[str, ...]
    keeps_days: int
    description_fr: str
    description_en: str
    keywords: str

    @property
    def min_age(self) -> int:
        return 18 if self.family in ALCOHOL else 0


@dataclass(frozen=True)
class Ware:
    """One thing with a size and a usual price; `variant` picks its picture."""

    shelf: Shelf
    name_fr: str
    name_en: str
    net_quantity: int
    price_minor: int
    allergens: tuple[str, ...]

    @property
    def variant(self) -> int:
        return variant_of(self.shelf.family, self.name_fr)


def read(table: str) -> tuple[Ware, ...]:
    """Return the wares of a table.

    Raises:
        ValueError: a line does not read.
    """
    return tuple(_read(table))


def _read(table: str) -> Iterator[Ware]:
    head: list[str] = []
    shelf: Shelf | None = None
    for line in filter(None, map(str.strip, table.splitlines())):
        if line.startswith("@"):
            head = line[1:].split()
        elif line.startswith(">"):
            shelf = _shelf(head, [part.strip() for part in line[1:].split(";")])
        elif shelf is not None:
            yield from _wares(shelf, [part.strip() for part in line.split(";")])
        else:
            raise ValueError(f"a ware before its family: {line}")


def _shelf(head: list[str], words: list[str]) -> Shelf:
    family, trades, kind, vat_bp, unit, allergens, keeps_days = head
    description_fr, description_en, keywords = words
    return Shelf(
        family,
        tuple(trades.split(",")),
        kind == "own",
        int(vat_bp),
        unit,
        _listed(allergens),
        int(keeps_days),
        description_fr,
        description_en,
        keywords,
    )


def _listed(text: str) -> tuple[str, ...]:
    return () if text in ("-", "") else tuple(text.split(","))


def _wares(shelf: Shelf, parts: list[str]) -> Iterator[Ware]:
    name_fr, name_en, net, cents = parts[:4]
    more = parts[4].lstrip("+").split("|") if len(parts) > 4 else ["-"]
    sorts = max(len(_sorts(part)) for part in (name_fr, name_en)) or 1
    sorts = max(sorts, len(cents.split("|")))
    for k in range(sorts):
        yield Ware(
            shelf,
            _chosen(name_fr, k),
            _chosen(name_en, k),
            int(_nth(net.split("|"), k)),
            int(_nth(cents.split("|"), k)),
            tuple(sorted({*shelf.allergens, *_listed(_nth(more, k))})),
        )


def _sorts(name: str) -> list[str]:
    found = CHOICE.search(name)
    return found[1].split("|") if found else []


def _chosen(name: str, k: int) -> str:
    return CHOICE.sub(lambda found: _nth(found[1].split("|"), k), name)


def _nth(values: list[str], k: int) -> str:
    if len(values) == 1:
        return values[0]
    return values[k]
