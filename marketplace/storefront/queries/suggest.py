"""What the search field proposes while somebody types: words of the town, its departments, its shops."""

from typing import TypedDict

from django.urls import reverse
from django.utils.translation import gettext as _

from marketplace.search.queries import suggestions
from marketplace.search.rules import asked, folded
from marketplace.storefront.queries.asked import Asked
from marketplace.storefront.queries.known import known_in
from marketplace.storefront.visits import Visit

MOST = 8


class Suggested(TypedDict):
    """One line of the list: what it says and where it leads."""

    label: str
    url: str


def suggested(visit: Visit, text: str) -> list[Suggested]:
    """Return up to eight proposals; nothing for less than two letters. One query."""
    if visit.city is None or len(text.strip()) < 2:
        return []
    words = {_singular(word): word for word in reversed(suggestions(visit.city, text, most=12))}
    found = [Suggested(label=word, url=Asked(text=word).url()) for word in reversed(words.values())]
    return [*found[:5], *_named(visit, text)][:MOST]


def _named(visit: Visit, text: str) -> list[Suggested]:
    assert visit.city is not None  # noqa: S101 - checked by the caller
    known, start = known_in(visit.city), " ".join(asked(text).words)
    if not start:
        return []
    departments = [
        Suggested(
            label=_("Department: {name}").format(name=row.name), url=Asked(departments=(row.slug,)).url()
        )
        for row in known.categories.values()
        if any(word.startswith(start) for word in _starts(row.name))
    ]
    shops = [
        Suggested(
            label=_("Shop: {name}").format(name=row.name), url=reverse("storefront:shop", args=[row.slug])
        )
        for row in known.shops.values()
        if any(word.startswith(start) for word in (*_starts(row.name), *_starts(row.trade_name)))
    ]
    return [*departments[:2], *shops[:3]]


def _singular(word: str) -> str:
    """Return the word without the plural's last letters, so that one thing is proposed once."""
    return word.removesuffix("s").removesuffix("e")


def _starts(name: str) -> list[str]:
    """Return the name from each of its words on: «La Cave» is found by «cave» and by «la cave»."""
    words = folded(name).replace("'", " ").split()
    return [" ".join(words[spot:]) for spot in range(len(words))]
