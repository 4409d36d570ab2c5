"""What a typed query means: words to find, the last one perhaps unfinished, mistyped ones repaired. Pure."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MOST_WORDS = 8
MOST_LETTERS = 40
# Words too common in names to decide anything; French and English, folded.
FILLERS = frozenset(
    [
        "a",
        "au",
        "aux",
        "avec",
        "d",
        "de",
        "des",
        "du",
        "en",
        "et",
        "for",
        "from",
        "in",
        "l",
        "la",
        "le",
        "les",
        "of",
        "or",
        "ou",
        "par",
        "pour",
        "sans",
        "sur",
        "the",
        "un",
        "une",
        "with",
    ]
)


@dataclass(frozen=True)
class Asked:
    """A folded query: whole words, and the last one as far as it was typed."""

    words: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        return not self.words

    @property
    def last(self) -> str:
        return self.words[-1] if self.words else ""


def folded(text: str) -> str:
    """Return `text` in lower case without accents, ligatures opened: «Œufs» → «oeufs»."""
    opened = text.lower().replace("œ", "oe").replace("æ", "ae").replace("’", "'")
    plain = unicodedata.normalize("NFKD", opened)
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def asked(text: str) -> Asked:
    """Return the words of a query in their order, fillers left out unless nothing else is there."""
    found = [word[:MOST_LETTERS] for word in re.findall(r"[a-z0-9]+", folded(text[:200]))][:MOST_WORDS]
    telling = [word for word in found if word not in FILLERS]
    return Asked(tuple(telling or found))


def to_repair(query: Asked, known: frozenset[str]) -> tuple[str, ...]:
    """Return the words that the city's vocabulary does not have; numbers and one-letter words stay as typed."""
    return tuple(word for word in query.words if len(word) > 2 and not word.isdigit() and word not in known)


def repaired(query: Asked, nearest: Mapping[str, str]) -> Asked:
    return Asked(tuple(nearest.get(word, word) for word in query.words))


def ts_query(words: Sequence[str]) -> str:
    """Return the text-search query «all of these, the last one also as a beginning»; words are [a-z0-9] only."""
    if not words:
        return ""
    whole = [f"{word}" for word in words[:-1]]
    return " & ".join([*whole, f"{words[-1]}:*"])
