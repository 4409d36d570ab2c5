"""Looking around without words: pages in the same order as a search's, counted from a small table instead of from everything.

A city's goods are counted by shop and department every few seconds; facets and the rows before a page are sums of that,
so that a page costs the same whether there are two thousand listings or a hundred thousand.
"""

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from django.db import connection

from marketplace.search.statements import COUNTED, NEVER_MIN, page_statement

KEPT_S = 20.0  # wall
MOST_SORTED = 6_000  # so many rows are sorted for a page; more are read in the order of an index


class Heap(NamedTuple):
    """All listings of one shop: how many of each department are on the shelf, and how many are sold out."""

    shop_id: int
    there: Counter[int]  # by department
    gone: Counter[int]
    both: Counter[int]

    def counts(self, categories: frozenset[int]) -> tuple[int, int]:
        """Return how many of these departments (none named: of all) are on the shelf, and how many are sold out."""
        if not categories:
            return self.there.total(), self.gone.total()
        return sum(self.there[c] for c in categories), sum(self.gone[c] for c in categories)


@dataclass(frozen=True)
class Block:
    """Rows that stand together in the order of a page: of these shops, on the shelf or not."""

    there: bool
    minutes: int
    shop_ids: tuple[int, ...]
    count: int


_kept: dict[int, tuple[float, tuple[Heap, ...]]] = {}


def heaps(city_id: int, *, fresh: bool = False) -> tuple[Heap, ...]:
    """Return how much lies where in a city; some seconds old unless it must be `fresh`."""
    kept_at, known = _kept.get(city_id, (0.0, ()))
    if kept_at and not fresh and time.monotonic() - kept_at < KEPT_S:
        return known
    with connection.cursor() as cursor:
        cursor.execute(COUNTED, [city_id])
        known = heaped(cursor.fetchall())
    _kept[city_id] = time.monotonic(), known
    return known


def heaped(rows: Iterable[tuple[int, int, bool, int]]) -> tuple[Heap, ...]:
    """Return rows of shop, department, «on the shelf» and their count by shop. Pure."""
    shelves: dict[int, tuple[Counter[int], Counter[int]]] = defaultdict(lambda: (Counter(), Counter()))
    for shop, category, there, count in rows:
        shelves[shop][0 if there else 1][category] += count
    return tuple(Heap(shop, there, gone, there + gone) for shop, (there, gone) in sorted(shelves.items()))


def forget() -> None:
    """Let go of what this process has kept."""
    _kept.clear()


@dataclass(frozen=True)
class Sums:
    """What the facets and the page need of the heaps: each facet counted under all the others."""

    total: int
    hits: int
    categories: Mapping[int, int]
    shops: Mapping[int, int]
    within: Mapping[int, int]
    opened: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Choice:
    """What was chosen, and what the shops can do right now; empty means all."""

    categories: frozenset[int]
    shops: frozenset[int]
    within_min: int
    open_only: bool
    minutes: Mapping[int, int]
    opened: frozenset[int]
    spans: Sequence[int] = field(default=())


def sums(found: Sequence[Heap], choice: Choice) -> Sums:
    """Return the sums over the heaps: what only depends on the shop is asked once a shop. Pure."""
    categories: dict[int, int] = defaultdict(int)
    of_shops: dict[int, int] = {}
    within = dict.fromkeys(choice.spans, 0)
    hits, opened, chosen = 0, 0, []
    for heap in found:
        minutes, is_open = choice.minutes.get(heap.shop_id, NEVER_MIN), heap.shop_id in choice.opened
        of_shop = not choice.shops or heap.shop_id in choice.shops
        in_time, in_open = minutes <= choice.within_min, is_open or not choice.open_only
        there, gone = heap.counts(choice.categories)
        hits += heap.both.total()
        if in_time and in_open:
            of_shops[heap.shop_id] = there + gone
        if not of_shop:
            continue
        if in_time and in_open:
            chosen += [(False, minutes, heap.shop_id, there), (True, minutes, heap.shop_id, gone)]
            for category, count in heap.both.items():
                categories[category] += count
        if in_open:
            for span in choice.spans:
                within[span] += there + gone if minutes <= span else 0
        if in_time and is_open:
            opened += there + gone
    chosen = [row for row in chosen if row[3]]
    shops = {shop: count for shop, count in of_shops.items() if count}
    return Sums(sum(row[3] for row in chosen), hits, categories, shops, within, opened, _blocks(chosen))


def _blocks(chosen: list[tuple[bool, int, int, int]]) -> tuple[Block, ...]:
    """Return the rows of a page's order as blocks: on the shelf first, then by minutes."""
    blocks = []
    for (gone, minutes), rows in groupby(sorted(chosen), key=lambda row: row[:2]):
        heap = list(rows)
        shops = tuple(dict.fromkeys(shop for _gone, _minutes, shop, _count in heap))
        blocks.append(Block(not gone, minutes, shops, sum(row[3] for row in heap)))
    return tuple(blocks)


def overlapping(blocks: Sequence[Block], *, first: int, most: int) -> tuple[int, tuple[Block, ...]]:
    """Return how many rows stand before the blocks that the page touches, and these. Pure."""
    before, touched = 0, []
    for block in blocks:
        if before + block.count <= first and not touched:
            before += block.count
            continue
        touched.append(block)
        if before + sum(each.count for each in touched) >= first + most:
            break
    return before, tuple(touched)


@dataclass(frozen=True)
class Cut:
    """Which rows of the order, and which order."""

    first: int
    most: int
    by_price: bool = False


def page_ids(city_id: int, blocks: Sequence[Block], choice: Choice, cut: Cut) -> list[int]:
    """Return the listings of a page: one statement, two where a page lies across a large block's edge."""
    if cut.by_price:
        blocks = _by_shelf(blocks)
    before, touched = overlapping(blocks, first=cut.first, most=cut.most)
    is_small = sum(block.count for block in touched) <= MOST_SORTED
    order = "price" if cut.by_price else "time" if is_small else "lot"
    parts = [touched] if order == "time" else [(block,) for block in touched]
    found: list[int] = []
    skip = cut.first - before
    for part in parts:
        found += _read(city_id, part, choice, (order, max(skip, 0), cut.most - len(found)))
        skip -= sum(block.count for block in part)
        if len(found) >= cut.most:
            break
    return found


def _by_shelf(blocks: Sequence[Block]) -> list[Block]:
    """Return two blocks at most: all that is on the shelf, all that is sold out."""
    merged = []
    for there, part in groupby(blocks, key=lambda block: block.there):
        rows = list(part)
        shops = tuple(dict.fromkeys(shop for row in rows for shop in row.shop_ids))
        merged.append(Block(there, 0, shops, sum(row.count for row in rows)))
    return merged


def _read(city_id: int, part: Sequence[Block], choice: Choice, cut: tuple[str, int, int]) -> list[int]:
    order, first, most = cut
    there = [shop for block in part if block.there for shop in block.shop_ids]
    gone = [shop for block in part if not block.there for shop in block.shop_ids]
    values = {
        "city": city_id,
        "timed": list(choice.minutes),
        "minutes": list(choice.minutes.values()),
        "categories": list(choice.categories),
        "there": there,
        "gone": gone,
        "first": first,
        "most": most,
    }
    statement = page_statement(order, there=bool(there), gone=bool(gone))
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [pk for (pk,) in cursor.fetchall()]
