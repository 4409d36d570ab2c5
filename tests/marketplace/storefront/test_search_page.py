"""The page of results: found, narrowed, ordered, repaired; nonsense answered kindly."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.http import QueryDict
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from marketplace.catalogue.models import Category
from marketplace.search import operations as search
from marketplace.storefront.queries.asked import Asked, asked_by
from sellers.shops.models import OpeningWindow
from sellers.stock.models import StockItem
from tests import town as towns
from tests.town import Town


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def names(page: str) -> list[str]:
    return [part.split("</h3>")[0] for part in page.split("<h3>")[1:]]


def test_a_word_finds_its_goods_without_accents_and_unfinished(ada: Client) -> None:
    for typed in ("campagne", "CAMPÂGNE", "camp", "pain campagne"):
        assert names(text_of(ada.get("/recherche/", {"q": typed}))) == ["Pain de campagne"]


def test_a_mistyped_word_is_repaired_and_the_page_says_so(ada: Client) -> None:
    page = text_of(ada.get("/recherche/", {"q": "canpagne"}))

    assert "Results for “campagne”" in page
    assert "Nothing is called “canpagne”" in page
    assert names(page) == ["Pain de campagne"]


def test_without_words_everything_is_there(ada: Client) -> None:
    assert len(names(text_of(ada.get("/recherche/")))) == 2


def test_a_department_and_a_shop_narrow_it(ada: Client, town: Town) -> None:
    fruit = Category.objects.create(slug="fruit", name_fr="Fruits", name_en="Fruit", position=2)
    town.apples.product.category = fruit
    town.apples.product.save()
    search.rebuild(town.city)

    assert names(text_of(ada.get("/recherche/?rayon=fruit"))) == ["Pommes du verger"]
    assert names(text_of(ada.get("/recherche/?boutique=levain"))) == ["Pain de campagne"]
    assert len(names(text_of(ada.get("/recherche/?rayon=fruit&rayon=pains")))) == 2
    nothing = text_of(ada.get("/recherche/?rayon=fruit&boutique=levain"))
    assert "Without the filters there are 2 articles." in nothing


def test_a_facet_counts_what_it_would_leave(ada_at_home: Client, town: Town) -> None:
    page = text_of(ada_at_home.get("/recherche/"))

    assert "within the hour<small>2</small>" in page
    assert "open now<small>2</small>" in page
    assert "<span>Levain</span><small>1</small>" in page


def test_open_now_leaves_the_closed_out(ada: Client, town: Town) -> None:
    OpeningWindow.objects.filter(shop=town.grocer).delete()

    assert names(text_of(ada.get("/recherche/?ouvert=1"))) == ["Pain de campagne"]


def test_the_cheapest_stands_first_when_asked_and_what_is_sold_out_last(ada: Client, town: Town) -> None:
    cheapest_first = names(text_of(ada.get("/recherche/?tri=price")))
    StockItem.objects.filter(listing=town.apples).update(on_hand=0)

    assert cheapest_first == ["Pommes du verger", "Pain de campagne"]
    assert names(text_of(ada.get("/recherche/?tri=price"))) == ["Pain de campagne", "Pommes du verger"]


def test_equals_are_ordered_by_arrival(ada_at_home: Client, town: Town) -> None:
    slow = towns.shop(town.city, "Lent", prepare_s=2_000)
    towns.listing(slow, "Pain de seigle")
    search.rebuild(town.city)

    assert names(text_of(ada_at_home.get("/recherche/?q=pain")))[0] == "Pain de campagne"
    assert names(text_of(ada_at_home.get("/recherche/?q=pain&tri=arrival")))[-1] == "Pain de seigle"


def test_many_are_cut_into_pages_that_keep_the_search(ada: Client, town: Town) -> None:
    for number in range(30):
        towns.listing(town.baker, f"Brioche {number}")
    search.rebuild(town.city)

    first = text_of(ada.get("/recherche/?q=brioche&ouvert=1"))
    last = text_of(ada.get("/recherche/?q=brioche&ouvert=1&page=77"))

    assert "1 to 24 of 30" in first
    assert "/recherche/?q=brioche&amp;ouvert=1&amp;page=2" in first
    assert "25 to 30 of 30" in last
    assert set(names(first)).isdisjoint(names(last))


@pytest.mark.parametrize(
    "asked",
    [
        "q=" + "x" * 5_000, "q=%00", "q=%27%3B%20DROP%20TABLE", "q=%3A%2A%26%7C%21", "q=le+la+les", "q=%F0%9F%A5%90",
        "page=-1", "page=0", "page=abc", "page=" + "9" * 400, "d=17", "d=-1", "d=abc", "tri=;", "rayon=%00",
        "rayon=" + "x" * 500, "boutique=nobody", "ouvert=maybe", "&".join(["rayon=a"] * 300),
    ],
)  # fmt: skip
def test_whatever_is_asked_is_answered(ada_at_home: Client, asked: str) -> None:
    assert ada_at_home.get(f"/recherche/?{asked}").status_code == 200


def test_nothing_found_offers_what_comes_near_and_the_departments(ada: Client) -> None:
    page = text_of(ada.get("/recherche/", {"q": "campagne xylophone"}))

    assert "Nobody around here sells that" in page
    assert "What comes near" in page
    assert names(page) == ["Pain de campagne"]
    assert 'class="tile"' in page


def test_the_words_cannot_smuggle_markup(ada: Client) -> None:
    assert "<script>alert" not in text_of(ada.get("/recherche/", {"q": "<script>alert(1)</script>"}))


def test_an_address_says_the_whole_state_and_nothing_more() -> None:
    asked = Asked("pain", ("pains",), ("levain",), 30, open_only=True, sort="price", page=3)

    said = urlsplit(asked.url(page=3)).query

    assert parse_qs(said) == {
        "q": ["pain"], "rayon": ["pains"], "boutique": ["levain"], "d": ["30"], "ouvert": ["1"], "tri": ["price"], "page": ["3"],
    }  # fmt: skip
    assert asked_by(QueryDict(said)) == asked
    assert asked.url(within=None).endswith("&tri=price")  # another search begins at its first page
    assert Asked().url() == "/recherche/"


def test_suggestions_come_from_the_towns_own_words(ada: Client) -> None:
    labels = [one["label"] for one in ada.get("/recherche/suggestions/?q=pom").json()]

    assert labels[0] == "pommes"
    assert [one["label"] for one in ada.get("/recherche/suggestions/?q=leva").json()][-1] == "Shop: Levain"


@pytest.mark.parametrize("typed", ["", "p", "%00", "x" * 4_000, "%25", "_"])
def test_too_little_or_nonsense_suggests_nothing(ada: Client, typed: str) -> None:
    answer = ada.get(f"/recherche/suggestions/?q={typed}")

    assert answer.status_code == 200
    assert answer.json() == []


def test_a_page_of_results_asks_little_of_the_database(
    ada_at_home: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ada_at_home.get("/recherche/?q=pain")
    ada_at_home.get("/recherche/")  # what lies where is counted every twenty seconds
    with django_assert_max_num_queries(2):
        ada_at_home.get("/recherche/?q=pain")
    with django_assert_max_num_queries(2):
        ada_at_home.get("/recherche/?rayon=pains")
    with django_assert_max_num_queries(4):  # the words are looked up, and it is asked again
        ada_at_home.get("/recherche/?q=canpagne")


def test_nothing_found_says_so_in_the_words_that_were_typed(ada: Client) -> None:
    page = text_of(ada.get("/recherche/?q=xylophone+canpagnol"))

    assert "Results for “xylophone canpagnol”" in page
    assert "Nothing is called" not in page
    assert "Nobody around here sells that" in page


def test_the_search_field_holds_no_words_of_another_page(ada: Client) -> None:
    assert 'value="zzzz"' in text_of(ada.get("/recherche/?q=zzzz"))
    assert 'value="zzzz"' not in text_of(ada.get("/boutiques/?q=zzzz"))
