"""Which of a family's looks a ware has, so that green apples are drawn green: read from its French name. Pure.

A picture shows look `variant % count`; the rest of the number varies what does not matter. The longest word that
the name holds wins; a name without one may look anyhow.
"""

from __future__ import annotations

import re
import unicodedata
from zlib import crc32

from marketplace.demo.town.look_list import LOOK_LIST


def _read() -> dict[str, tuple[int, tuple[tuple[str, int], ...]]]:
    looks = {}
    for line in LOOK_LIST.strip().splitlines():
        head, *cells = (cell.strip() for cell in line.split("|"))
        family, count = head.split()
        words = [
            (_plain(word), look) for look, cell in enumerate(cells) for word in cell.split(",") if word != "-"
        ]
        looks[family] = int(count), tuple(sorted(words, key=lambda pair: -len(pair[0])))
    return looks


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe"))
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).strip()


def folded_words(text: str) -> list[str]:
    """Return the words of a text in lower case without accents."""
    return re.findall(r"[a-z]+", _plain(text))


LOOKS = _read()


def look_of(family: str, name_fr: str) -> int | None:
    """Return the look that the name asks for, or None when any will do."""
    _count, words = LOOKS.get(family, (1, ()))
    name = _plain(name_fr)
    return next((look for word, look in words if word in name), None)


def variant_of(family: str, name_fr: str) -> int:
    """Return the number a picture is drawn from: the look the name asks for, and a habit of its own."""
    habit = crc32(f"{family} {name_fr}".encode()) % 400
    look = look_of(family, name_fr)
    if look is None:
        return habit
    return LOOKS[family][0] * (habit + 1) + look
