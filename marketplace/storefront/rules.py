"""Small decisions of the pages: what goes with what, how a page of many is cut. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

GOES_WITH: Mapping[str, Sequence[str]] = {
    "bakery": ("cheese", "sweet", "hot-drinks", "butcher"),
    "fruit": ("cheese", "sweet", "bakery"),
    "vegetables": ("butcher", "fish", "grocery", "cheese"),
    "cheese": ("bakery", "drinks", "fruit", "butcher"),
    "butcher": ("vegetables", "drinks", "bakery", "grocery"),
    "fish": ("vegetables", "drinks", "bakery", "grocery"),
    "cooked": ("bakery", "drinks", "vegetables", "cheese"),
    "grocery": ("vegetables", "cheese", "drinks"),
    "sweet": ("hot-drinks", "fruit", "bakery"),
    "drinks": ("cheese", "butcher", "cooked", "bakery"),
    "hot-drinks": ("sweet", "bakery", "books"),
    "flowers": ("sweet", "drinks", "books"),
    "books": ("hot-drinks", "paper", "sweet"),
    "paper": ("books", "toys"),
    "toys": ("books", "sweet", "paper"),
    "care": ("household", "flowers", "hot-drinks"),
    "household": ("care", "hardware", "kitchen"),
    "kitchen": ("grocery", "household", "vegetables"),
    "hardware": ("household", "cycling"),
    "sewing": ("paper", "books"),
    "pets": ("household",),
    "cycling": ("hardware", "books"),
}
ALONG_MIN = 10  # minutes by which a companion may move a basket's time


def companions_of(categories: Sequence[str]) -> tuple[str, ...]:
    """Return the departments that go with these, the ones named most often first, none of these themselves."""
    named = [other for category in categories for other in GOES_WITH.get(category, ())]
    others = sorted(set(named) - set(categories), key=lambda other: (-named.count(other), other))
    return tuple(others)


@dataclass(frozen=True)
class Cut:
    """One page out of many: which rows, and which pages stand beside it. Pages count from 1, rows too."""

    page: int
    pages: int
    first: int
    last: int
    total: int

    @property
    def offset(self) -> int:
        return max(self.first - 1, 0)

    @property
    def previous(self) -> int | None:
        return self.page - 1 if self.page > 1 else None

    @property
    def next(self) -> int | None:
        return self.page + 1 if self.page < self.pages else None


def cut(total: int, *, page: int, size: int) -> Cut:
    """Return the page asked for; one before the first is the first, one behind the last is the last."""
    pages = max(-(-total // size), 1)
    page = min(max(page, 1), pages)
    first = (page - 1) * size + 1 if total else 0
    return Cut(page, pages, first, min(page * size, total), total)


def whole(text: str, *, default: int, most: int = 9_999) -> int:
    """Return the number a text says, within 1 and `most`; anything else is the default."""
    plain = text.strip()
    if not plain.isascii() or not plain.isdigit() or len(plain) > 9:
        return default
    return min(max(int(plain), 1), most)
