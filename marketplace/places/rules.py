"""How an address is typed: a number perhaps, and the words of a street, abbreviated as people do. Pure."""

import re
from dataclasses import dataclass

MOST_LETTERS = 120
LEAST_LETTERS = 3
SHORT = {
    "all": "allée", "av": "avenue", "ave": "avenue", "bd": "boulevard", "bld": "boulevard", "boul": "boulevard",
    "ch": "chemin", "che": "chemin", "crs": "cours", "fbg": "faubourg", "fg": "faubourg", "imp": "impasse",
    "pass": "passage", "pl": "place", "qu": "quai", "r": "rue", "rte": "route", "sq": "square", "st": "saint",
    "ste": "sainte",
}  # fmt: skip
NUMBER = re.compile(
    r"^\s*(?P<number>\d{1,4})\s*(?P<suffix>bis|ter|quater|[a-d])?(?=[\s,]|$)[\s,]*(?P<rest>.*)$", re.I
)


@dataclass(frozen=True)
class Typed:
    """What somebody typed, taken apart; an empty number was not typed."""

    number: str
    suffix: str
    words: str

    @property
    def house(self) -> str:
        """The number as the index writes it: « 12 bis »."""
        return f"{self.number} {self.suffix}".strip()

    @property
    def says_something(self) -> bool:
        return len(self.words) >= LEAST_LETTERS


def typed(text: str) -> Typed:
    """Return what was typed with the usual abbreviations written out."""
    tidy = " ".join(text.replace("\x00", "")[:MOST_LETTERS].replace(",", " ").split())
    found = NUMBER.match(tidy)
    number, suffix, rest = (
        (found["number"], (found["suffix"] or "").lower(), found["rest"]) if found else ("", "", tidy)
    )
    words = (SHORT.get(word.lower().rstrip("."), word) for word in rest.split())
    return Typed(number.lstrip("0"), suffix, " ".join(words))


def closeness(asked: Typed, number: str) -> int:
    """Return 0 for the very number, 1 for its bis or ter, 2 for a longer number that begins with it."""
    if number.lower() == asked.house:
        return 0
    return 1 if number.split()[0] == asked.number else 2
