"""Looking around: what pages show, what they refuse, and how little they ask of the database."""

import json
import re
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from marketplace.storefront.cards import listing_url
from sellers.stock.models import StockItem
from tests import town as towns
from tests.town import PASSWORD, Town


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def test_who_has_not_said_where_is_asked_once_and_sees_the_shops_all_the_same(ada: Client) -> None:
    page = text_of(ada.get("/"))

    assert "Your neighbourhood, at your door within the hour." in page
    assert "Levain" in page
    assert 'class="arrival"' not in page  # no time without a door


def test_a_door_gives_every_card_its_time(ada_at_home: Client) -> None:
    page = text_of(ada_at_home.get("/"))

    assert "What arrives soonest" in page
    assert page.count('class="product-card"') == 2
    assert (
        page.count('data-state="promised"') + page.count('data-state="quarter"') == 4
    )  # two goods, two shops


def test_a_city_that_nobody_has_opened_says_so(db: None) -> None:
    answer = Client(headers={"accept-language": "en"}).get("/")

    assert answer.status_code == 200
    assert "No shop delivers there yet" in text_of(answer)


def test_a_member_is_taken_to_the_door_they_have_saved(town: Town) -> None:
    town.ada.addresses.create(city=town.city, line="3 rue Basse", lat=47.201, lon=2.001, is_default=True)
    ada = Client(headers={"accept-language": "en"})
    ada.login(username=town.ada.email, password=PASSWORD)

    assert "3 rue Basse" in text_of(ada.get("/"))


def test_a_product_says_price_time_shop_and_who_sells(ada_at_home: Client, town: Town) -> None:
    page = text_of(ada_at_home.get(listing_url(town.bread)))

    assert "€4.20" in page
    assert "€8.40/kg" in page  # 4.20 for 500 g
    assert "VAT included: €0.22 at 5.5%" in page  # 4.20 × 5.5 / 105.5
    assert "Why this time?" in page
    assert "Levain SARL" in page
    assert "Order within {left} for this time." in page


def test_a_product_speaks_schema_org_and_cannot_be_broken_out_of(ada: Client, town: Town) -> None:
    town.bread.product.description_en = "</script><script>alert(1)</script>"
    town.bread.product.save()

    page = text_of(ada.get(listing_url(town.bread)))
    data = json.loads(re.search(r'ld\+json"[^>]*>(.*?)</script>', page)[1])  # type: ignore[index]

    assert "<script>alert" not in page
    assert data["offers"]["price"] == "4.20"
    assert data["offers"]["availability"].endswith("InStock")


def test_the_last_ones_are_counted_and_a_sold_out_one_cannot_be_bought(ada: Client, town: Town) -> None:
    StockItem.objects.filter(listing=town.bread).update(on_hand=2)
    assert "Only 2 left on the shelf" in text_of(ada.get(listing_url(town.bread)))

    StockItem.objects.filter(listing=town.bread).update(on_hand=0)
    page = text_of(ada.get(listing_url(town.bread)))

    assert "Sold out in this shop" in page
    assert "Buy now" not in page


def test_the_same_product_of_another_shop_stands_beside_it(ada_at_home: Client, town: Town) -> None:
    third = towns.shop(town.city, "Moulin", at=towns.SQUARE)
    other = third.listings.create(product=town.bread.product, sku="same", price_minor=390)
    StockItem.objects.create(city=town.city, listing=other, on_hand=3)

    page = text_of(ada_at_home.get(listing_url(town.bread)))

    assert "The same in other shops" in page
    assert "€3.90" in page


def test_what_has_no_maker_is_the_same_by_its_name(ada_at_home: Client, town: Town) -> None:
    towns.listing(town.grocer, "Pain de campagne", price_minor=380)

    page = text_of(ada_at_home.get(listing_url(town.bread)))

    assert "The same in other shops" in page
    assert "€3.80" in page


def test_what_goes_with_it_comes_after_the_page_and_has_a_page_of_its_own(
    ada_at_home: Client, town: Town
) -> None:
    towns.listing(town.baker, "Brioche", price_minor=350)
    url = f"{listing_url(town.bread)}avec/"
    assert f'hx-get="{url}"' in text_of(ada_at_home.get(listing_url(town.bread)))

    whole, shelf = ada_at_home.get(url), ada_at_home.get(url, headers={"hx-request": "true"})

    assert "<html" in text_of(whole)
    assert text_of(shelf).strip().startswith('<section class="company">')
    for answer in (whole, shelf):
        assert "Brioche" in text_of(answer)
        assert "same time" in text_of(answer)


def test_with_what_cannot_come_nothing_comes_along(ada_at_home: Client, town: Town) -> None:
    town.baker.opening_windows.all().delete()

    assert "avec/" not in text_of(ada_at_home.get(listing_url(town.bread)))
    assert "Nothing can come along right now" in text_of(ada_at_home.get(f"{listing_url(town.bread)}avec/"))


def test_a_time_that_moved_is_shown_as_moved(ada_at_home: Client, town: Town) -> None:
    url = f"{listing_url(town.bread)}heure/"

    assert 'data-state="moved"' in text_of(ada_at_home.get(url, {"seen": "2026-11-24T12:05:00+01:00"}))
    for nonsense in ("", "yesterday", "2026-11-24", "x" * 500):
        assert 'data-state="moved"' not in text_of(ada_at_home.get(url, {"seen": nonsense}))


def test_an_address_with_other_words_leads_to_the_one_of_today(ada: Client, town: Town) -> None:
    answer = ada.get(f"/produit/un-vieux-nom-{town.bread.public_id.hex}/")

    assert answer.status_code == 301
    assert answer["Location"] == listing_url(town.bread)


@pytest.mark.parametrize(
    "path",
    [
        "/produit/pain-00000000000000000000000000000000/",
        "/produit/pain/",
        "/produit/%00/",
        "/boutique/nulle-part/",
        "/boutique/nulle-part/lieu/",
        "/legal/nothing/",
        "/legal/..%2fsettings/",
    ],
)
def test_what_does_not_exist_is_not_found(ada: Client, path: str) -> None:
    assert ada.get(path).status_code == 404


def test_what_is_withdrawn_or_hidden_is_not_found(ada: Client, town: Town) -> None:
    town.bread.is_live = False
    town.bread.save()
    town.grocer.is_visible = False
    town.grocer.save()

    assert ada.get(listing_url(town.bread)).status_code == 404
    assert ada.get(listing_url(town.apples)).status_code == 404
    assert ada.get("/boutique/verger/").status_code == 404


def test_a_shop_says_who_they_are_when_they_open_and_what_they_sell(ada_at_home: Client) -> None:
    page = text_of(ada_at_home.get("/boutique/levain/"))

    assert "1 place du Marché, 18999 Essai" in page
    assert page.count("<tr") >= 7  # a week
    assert "Pain de campagne" in page


@pytest.mark.parametrize(
    "asked", ["q=pain", "q=zzz", "rayon=pains", "rayon=%00", "page=-1", "page=999", "q=" + "x" * 3_000]
)
def test_a_shop_answers_whatever_is_asked_inside_it(ada: Client, asked: str) -> None:
    assert ada.get(f"/boutique/levain/?{asked}").status_code == 200


def test_the_map_of_a_shop_knows_the_door_too(ada_at_home: Client) -> None:
    places = ada_at_home.get("/boutique/levain/lieu/").json()

    assert places["shops"][0]["name"] == "Levain"
    assert places["door"]["name"] == "7 rue Haute"


def test_shops_are_listed_by_trade(ada: Client) -> None:
    assert text_of(ada.get("/boutiques/")).count('class="shop-card"') == 2
    assert text_of(ada.get("/boutiques/?metier=boulangerie")).count('class="shop-card"') == 2
    assert "No shop of this trade" in text_of(ada.get("/boutiques/?metier=none"))


@pytest.mark.parametrize("name", ["terms", "privacy", "notice", "ranking", "accessibility"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_text_is_written_in_both_languages(db: None, name: str, language: str) -> None:
    answer = Client(headers={"accept-language": language}).get(f"/legal/{name}/")

    assert answer.status_code == 200
    assert f'lang="{language}"' in text_of(answer)
    assert len(re.sub(r"<[^>]+>", " ", text_of(answer)).split()) > 150


def test_the_help_page_states_the_fees_that_are_charged(ada: Client) -> None:
    page = text_of(ada.get("/aide/"))

    assert all(amount in page for amount in ("€2.90", "€0.50", "€0.30", "€6.90", "€40.00", "€8.00"))


def test_the_hot_pages_ask_little_of_the_database(
    ada_at_home: Client, town: Town, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for path, cold, warm in (("/", 9, 2), (listing_url(town.bread), 5, 3), ("/boutiques/", 1, 1)):
        with django_assert_max_num_queries(cold):
            ada_at_home.get(path)
        with django_assert_max_num_queries(warm):
            ada_at_home.get(path)


def test_a_page_is_not_kept_for_the_next_visitor(ada: Client) -> None:
    assert "no-store" in ada.get("/")["Cache-Control"]
