"""What a press on a basket's button asks for: which listing, how many, and what then."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

MOST = 99
_NUMBER = re.compile(r"[0-9]{1,2}")


@dataclass(frozen=True)
class Wish:
    """A change of one line; `quantity` is a difference unless it is the total, None when it was no number from 0 to 99."""

    listing: UUID | None
    quantity: int | None
    is_total: bool = False
    then: str = ""

    def total(self, had: int) -> int:
        """Return what the line comes to when it holds `had`; who buys now wants at least so many, not as many again."""
        asked = self.quantity or 0
        if self.then == "buy":
            return max(had, asked)
        return asked if self.is_total else max(had + asked, 0)


def wished(said: Mapping[str, str]) -> Wish:
    """Return what was asked: `more=id`, `less=id`, or `listing=id` with `quantity` and `act` (add, set, buy, remove)."""
    for name, step in (("more", 1), ("less", -1)):
        if said.get(name):
            return Wish(_id(said[name]), step)
    act = said.get("act", "add")
    listing = _id(said.get("listing", ""))
    if act == "remove":
        return Wish(listing, 0, is_total=True)
    number = said.get("quantity", "1").strip()
    quantity = int(number) if _NUMBER.fullmatch(number) else None
    if not quantity and act != "set":
        quantity = None
    return Wish(listing, quantity, is_total=act == "set", then=act)


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
