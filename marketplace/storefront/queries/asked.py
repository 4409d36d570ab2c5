"""What the address of a results page says, and the addresses one press away from it."""

from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from marketplace.search.queries import SORTS, WITHIN_MIN
from marketplace.storefront.rules import whole

MOST_LETTERS = 120
MOST_CHOSEN = 20
URLS_KEPT = 4_096


@dataclass(frozen=True)
class Facet:
    """One narrowing: its name, where a press leads, whether it is chosen, how much it leaves."""

    name: str
    url: str
    current: bool
    count: int | None = None


@dataclass(frozen=True)
class Asked:
    """What the address of a results page says; the whole state is in it."""

    text: str = ""
    departments: tuple[str, ...] = ()
    shops: tuple[str, ...] = ()
    within: int | None = None
    open_only: bool = False
    sort: str = "relevance"
    page: int = 1

    def url(self, **changed: object) -> str:
        """Return the address of this search with something changed; any change but the page begins at the first."""
        return _url(replace(self, **({"page": 1} | changed)))  # type: ignore[arg-type]

    @property
    def is_narrowed(self) -> bool:
        return bool(self.departments or self.shops or self.within or self.open_only)


@lru_cache(maxsize=URLS_KEPT)
def _url(said: Asked) -> str:
    pairs: list[tuple[str, str | int]] = [
        ("q", said.text),
        *(("rayon", slug) for slug in said.departments),
        *(("boutique", slug) for slug in said.shops),
        ("d", said.within or ""),
        ("ouvert", "1" if said.open_only else ""),
        ("tri", "" if said.sort == "relevance" else said.sort),
        ("page", said.page if said.page > 1 else ""),
    ]
    query = urlencode([(name, value) for name, value in pairs if value])
    return f"{reverse('storefront:search')}?{query}" if query else reverse("storefront:search")


@dataclass(frozen=True)
class Group:
    """One kind of facet with its choices."""

    name: str
    facets: list[Facet]


def asked_by(said: QueryDict) -> Asked:
    """Return the search an address asks for; what it says wrongly counts as unsaid."""
    within = whole(said.get("d", ""), default=0)
    sort = said.get("tri", "")
    return Asked(
        text=_clean(said.get("q", "")),
        departments=_slugs(said.getlist("rayon")),
        shops=_slugs(said.getlist("boutique")),
        within=within if within in WITHIN_MIN else None,
        open_only=said.get("ouvert") == "1",
        sort=sort if sort in SORTS else "relevance",
        page=whole(said.get("page", ""), default=1),
    )


def _slugs(said: list[str]) -> tuple[str, ...]:
    clean = [_clean(slug)[:80] for slug in said[:MOST_CHOSEN]]
    return tuple(dict.fromkeys(slug for slug in clean if slug))


def _clean(text: str) -> str:
    return " ".join(text.replace("\x00", "").split())[:MOST_LETTERS]
