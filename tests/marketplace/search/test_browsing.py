"""Looking around without words: the same order and the same counts as if everything had been sorted and counted."""

from random import Random

import pytest

from marketplace.search import browsing, operations
from marketplace.search.browsing import Block, overlapping
from marketplace.search.queries import Around, Narrowed, Page, find
from sellers.listings.models import Listing
from tests import town as towns
from tests.town import Town

SIZE = 4


@pytest.fixture
def town(db: None) -> Town:
    """Five shops, three departments, forty goods, a third of them sold out."""
    built, dice = towns.build(), Random(5)
    shops = [built.baker, built.grocer, *(towns.shop(built.city, f"Shop {n}") for n in range(3))]
    departments = [built.bread.product.category, built.apples.product.category]
    for number in range(40):
        row = towns.listing(dice.choice(shops), f"Good {number}", price_minor=dice.randint(1, 9) * 100)
        row.product.category = dice.choice(departments)
        row.product.save()
        row.stock.on_hand = dice.choice([0, 2, 5])
        row.stock.save()
    operations.rebuild(built.city)
    return built


def around(town: Town) -> Around:
    """Two shops at the same minute, one later, two that promise nothing; one of these is open."""
    shops = sorted(Listing.objects.values_list("shop_id", flat=True).distinct())
    return Around({shops[0]: 20.0, shops[1]: 20.4, shops[2]: 35.0}, shops[:4])


def every(town: Town, narrowed: Narrowed, sort: str) -> list[int]:
    """Return all listings of the order, sorted here by hand."""
    times = {pk: int(minutes) for pk, minutes in around(town).minutes.items()}
    rows = Listing.objects.filter(is_live=True).select_related("stock", "product")
    chosen = [
        row
        for row in rows
        if (not narrowed.category_ids or row.product.category_id in narrowed.category_ids)
        and (not narrowed.shop_ids or row.shop_id in narrowed.shop_ids)
        and (not narrowed.within_min or times.get(row.shop_id, 9_999) <= narrowed.within_min)
        and (not narrowed.open_only or row.shop_id in around(town).open_shops)
    ]

    def place(row: Listing) -> tuple[object, ...]:
        minutes, lot = times.get(row.shop_id, 9_999), row.pk * 7919 % 1009
        is_gone = row.stock.available <= 0
        return (
            (is_gone, row.price_minor, minutes, row.pk)
            if sort == "price"
            else (is_gone, minutes, lot, row.pk)
        )

    return [row.pk for row in sorted(chosen, key=place)]


def choices(town: Town) -> list[Narrowed]:
    category = town.bread.product.category_id
    return [
        Narrowed(),
        Narrowed(category_ids=[category]),
        Narrowed(shop_ids=[town.baker.pk, town.grocer.pk]),
        Narrowed(within_min=30),
        Narrowed(open_only=True, category_ids=[category]),
    ]


@pytest.mark.parametrize("most_sorted", [6_000, 3])
@pytest.mark.parametrize("sort", ["relevance", "arrival", "price"])
def test_page_after_page_everything_comes_once_and_in_its_order(
    town: Town, sort: str, most_sorted: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsing, "MOST_SORTED", most_sorted)
    for narrowed in choices(town):
        wanted, seen = every(town, narrowed, sort), []
        for first in range(0, len(wanted), SIZE):
            page = Page(first=first, most=SIZE, sort=sort)
            answer = find(town.city, "", narrowed=narrowed, around=around(town), page=page)
            seen += answer.listing_ids
            assert answer.total == len(wanted)

        assert seen == wanted


def test_each_facet_is_counted_under_all_the_others(town: Town) -> None:
    category = town.bread.product.category_id

    counts = find(
        town.city, "", narrowed=Narrowed(category_ids=[category], within_min=30), around=around(town)
    ).counts

    def left(**chosen: object) -> int:
        return len(every(town, Narrowed(**chosen), "arrival"))  # type: ignore[arg-type]

    assert counts.categories[category] == left(category_ids=[category], within_min=30)
    assert counts.within == {
        15: 0,
        30: left(category_ids=[category], within_min=30),
        60: left(category_ids=[category], within_min=60),
    }
    assert sum(counts.shops.values()) == left(category_ids=[category], within_min=30)
    assert counts.opened == left(category_ids=[category], within_min=30, open_only=True)


def test_a_page_touches_no_more_blocks_than_it_needs() -> None:
    blocks = [Block(True, minutes, (minutes,), 10) for minutes in (10, 20, 30)]

    assert overlapping(blocks, first=0, most=10) == (0, (blocks[0],))
    assert overlapping(blocks, first=10, most=5) == (10, (blocks[1],))
    assert overlapping(blocks, first=8, most=10) == (0, tuple(blocks[:2]))
    assert overlapping(blocks, first=40, most=10) == (30, ())
