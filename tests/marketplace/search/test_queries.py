"""Finding listings in the city's index."""

import pytest

from marketplace.search import operations
from marketplace.search.queries import Around, Narrowed, Page, find, nearly, suggestions
from sellers.stock.models import StockItem
from tests import town as towns
from tests.town import Town

ALL = Narrowed()


@pytest.fixture
def town(db: None) -> Town:
    built = towns.build()
    towns.listing(built.baker, "Tarte au citron", price_minor=900)
    towns.listing(built.grocer, "Citrons", price_minor=200)
    operations.rebuild(built.city)
    return built


def found(
    town: Town, text: str, narrowed: Narrowed = ALL, around: Around | None = None, page: Page | None = None
) -> list[str]:
    ids = find(town.city, text, narrowed=narrowed, around=around, page=page).listing_ids
    skus = {row.pk: row.sku for shop in (town.baker, town.grocer) for row in shop.listings.all()}
    return [skus[pk] for pk in ids]


def test_the_name_counts_more_than_the_rest(town: Town) -> None:
    town.bread.product.keywords = "citron"
    town.bread.product.save()
    operations.rebuild(town.city)

    in_order = found(town, "citron")

    assert set(in_order[:2]) == {"citrons", "tarte au citron"}
    assert in_order[2:] == ["pain de campagne"]


def test_all_words_must_be_there(town: Town) -> None:
    assert found(town, "tarte citron") == ["tarte au citron"]
    assert found(town, "tarte pomme") == []


def test_the_shops_name_finds_its_goods(town: Town) -> None:
    assert set(found(town, "verger")) == {"pommes du verger", "citrons"}


def test_a_mistyped_word_is_taken_for_the_nearest_of_the_town(town: Town) -> None:
    answer = find(town.city, "citrron", narrowed=ALL)

    assert answer.meant == "citron"
    assert answer.total == 2


def test_nonsense_finds_nothing(town: Town) -> None:
    for text in ("xyzzyx", "!!!", "' OR 1=1 --", "\\", "&|!():*"):
        assert find(town.city, text, narrowed=ALL).total == 0


def test_another_city_is_not_searched(town: Town) -> None:
    assert find(towns.city("ailleurs"), "citron", narrowed=ALL).total == 0


def test_what_is_sold_out_stands_last(town: Town) -> None:
    StockItem.objects.filter(listing__sku="citrons").update(on_hand=0)

    assert found(town, "citron") == ["tarte au citron", "citrons"]


def test_arrival_decides_when_asked_and_a_limit_leaves_the_later_out(town: Town) -> None:
    around = Around({town.baker.pk: 20.0, town.grocer.pk: 45.0}, [town.baker.pk])

    assert found(town, "citron", around=around, page=Page(sort="arrival"))[0] == "tarte au citron"
    assert found(town, "citron", Narrowed(within_min=30), around) == ["tarte au citron"]
    assert found(town, "citron", Narrowed(open_only=True), around) == ["tarte au citron"]
    counts = find(town.city, "citron", narrowed=Narrowed(within_min=30), around=around).counts
    assert dict(counts.within) == {15: 0, 30: 1, 60: 2}  # counted as if no limit were chosen
    assert dict(counts.shops) == {town.baker.pk: 1}


def test_without_a_time_nothing_is_within_the_hour(town: Town) -> None:
    assert find(town.city, "citron", narrowed=Narrowed(within_min=60)).total == 0


def test_an_unknown_order_is_the_usual_one(town: Town) -> None:
    assert found(town, "citron", page=Page(sort="id; DROP TABLE")) == found(town, "citron")


def test_pages_do_not_overlap(town: Town) -> None:
    pages = [found(town, "", page=Page(first=first, most=2)) for first in (0, 2, 4)]

    assert [len(page) for page in pages] == [2, 2, 0]
    assert len({sku for page in pages for sku in page}) == 4


def test_a_withdrawn_listing_leaves_the_index_when_it_is_looked_at_again(town: Town) -> None:
    town.bread.is_live = False
    town.bread.save()

    assert found(town, "campagne") == []  # at once, by the listing itself
    operations.index_listing(town.bread.pk)
    town.bread.is_live = True
    town.bread.save()
    assert found(town, "campagne") == []
    operations.index_listing(town.bread.pk)
    assert found(town, "campagne") == ["pain de campagne"]


def test_any_of_the_words_comes_near(town: Town) -> None:
    assert nearly(town.city, "xylophone citron") != []
    assert nearly(town.city, "!!") == []


def test_suggestions_go_on_from_the_last_word(town: Town) -> None:
    assert suggestions(town.city, "tarte cit") == ["tarte citron", "tarte citrons"]
    assert suggestions(town.city, "c") == []
