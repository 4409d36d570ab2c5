"""The shelf: prices and counts in place, with mistakes shown where they were made; nothing of others."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from marketplace.catalogue.models import Category, Product
from sellers.listings.models import Listing
from sellers.stock.models import StockItem, StockMovement
from tests import town as towns
from tests.town import Town

SHELF = "/vendeur/levain/rayon/"
HTMX = {"hx-request": "true"}


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def row(town: Town) -> str:
    return f"{SHELF}{town.bread.public_id}"


def said(town: Town) -> tuple[int, int]:
    return (
        Listing.objects.get(pk=town.bread.pk).price_minor,
        StockItem.objects.get(listing=town.bread).on_hand,
    )


@pytest.mark.parametrize("typed", ["4,50", "4.50", " 4,50 € ", "4,5"])
def test_a_price_is_typed_as_people_write_it(bo: Client, town: Town, typed: str) -> None:
    answer = bo.post(row(town), {"price": typed, "on_hand": "7"}, headers=HTMX)

    assert "Saved." in text_of(answer)
    assert "<html" not in text_of(answer)
    assert said(town) == (450, 7)


def test_a_price_has_a_comma_in_french(bo: Client, town: Town) -> None:
    assert 'value="4,20"' in text_of(bo.get(SHELF, headers={"accept-language": "fr"}))
    assert 'value="4.20"' in text_of(bo.get(SHELF))


def test_a_count_leaves_its_reason_behind(bo: Client, town: Town) -> None:
    bo.post(row(town), {"price": "4.20", "on_hand": "12"})

    movement = StockMovement.objects.latest("pk")
    assert (movement.delta, movement.cause, movement.actor) == (2, "correction", f"user:{town.bo.public_id}")
    assert bo.get(f"{row(town)}/mouvements/").status_code == 200


@pytest.mark.parametrize(
    ("price", "count"),
    [("abc", "3"), ("", "3"), ("0", "3"), ("1,234", "3"), ("10001", "3"), ("NaN", "3"), ("1e9", "3"),
     ("4.20", ""), ("4.20", "-1"), ("4.20", "many"), ("4.20", "99999"), ("4.20", "9" * 300)],
)  # fmt: skip
def test_a_mistake_keeps_what_was_typed_and_changes_nothing(
    bo: Client, town: Town, price: str, count: str
) -> None:
    answer = bo.post(row(town), {"price": price, "on_hand": count}, headers=HTMX)

    assert 'role="alert"' in text_of(answer)
    assert f'value="{price}"' in text_of(answer)
    assert f'value="{count[:20]}"' in text_of(answer)
    assert said(town) == (420, 10)


def test_without_scripts_a_mistake_comes_back_as_a_form(bo: Client, town: Town) -> None:
    answer = bo.post(row(town), {"price": "four", "on_hand": "3"})

    assert answer.status_code == 422
    assert 'value="four"' in text_of(answer)
    assert "Write a price like 3.20" in text_of(answer)


def test_a_count_below_what_is_kept_aside_is_refused_whole(bo: Client, town: Town) -> None:
    StockItem.objects.filter(listing=town.bread).update(reserved=4)

    answer = bo.post(row(town), {"price": "9.99", "on_hand": "3"}, headers=HTMX)

    assert "4 are kept aside" in text_of(answer)
    assert said(town) == (420, 10)


def test_a_listing_goes_off_sale_and_back(bo: Client, town: Town) -> None:
    assert "Put on sale" in text_of(bo.post(f"{row(town)}/vente", headers=HTMX))
    assert "Take off sale" in text_of(bo.post(f"{row(town)}/vente", headers=HTMX))


def test_a_new_thing_is_on_sale_after_one_form(bo: Client, town: Town) -> None:
    form = {
        "gtin": "", "name_fr": "Fougasse", "category": Category.objects.get().pk, "price": "2,90", "vat_bp": "550",
        "unit": "g", "net_quantity": "250", "on_hand": "6",
    }  # fmt: skip
    answer = bo.post(f"{SHELF}nouveau/", form, follow=True)

    assert "On sale: Fougasse." in text_of(answer)
    listing = Listing.objects.get(product__name_fr="Fougasse")
    assert (listing.shop, listing.price_minor, listing.stock.on_hand) == (town.baker, 290, 6)


def test_a_known_barcode_brings_its_product_along(bo: Client, town: Town) -> None:
    Product.objects.filter(pk=town.apples.product_id).update(gtin="3017620422003")
    form = {
        "gtin": "3017620422003", "name_fr": "Anything", "category": Category.objects.get().pk, "price": "2,90",
        "vat_bp": "550", "unit": "g", "net_quantity": "250", "on_hand": "6",
    }  # fmt: skip
    bo.post(f"{SHELF}nouveau/", form)

    assert Listing.objects.get(shop=town.baker, product=town.apples.product).price_minor == 290


def test_a_form_with_holes_says_which_and_keeps_the_rest(bo: Client, town: Town) -> None:
    answer = bo.post(f"{SHELF}nouveau/", {"name_fr": "Fougasse", "price": "x", "gtin": "12", "vat_bp": "7"})

    assert answer.status_code == 422
    assert 'value="Fougasse"' in text_of(answer)
    assert text_of(answer).count('class="error"') >= 5
    assert not Product.objects.filter(name_fr="Fougasse").exists()


@pytest.mark.parametrize(
    "query", ["?page=999999999999", "?page=-1", "?page=²", "?q=%00", "?q=" + "a" * 5000, "?only=x"]
)
def test_odd_addresses_show_a_shelf_all_the_same(bo: Client, town: Town, query: str) -> None:
    assert bo.get(SHELF + query).status_code == 200


def test_an_empty_search_says_what_to_do(bo: Client, town: Town) -> None:
    assert "Nothing here fits" in text_of(bo.get(f"{SHELF}?q=zzz"))


def test_the_neighbours_listing_is_not_there(bo: Client, town: Town) -> None:
    theirs = f"{SHELF}{town.apples.public_id}"

    assert bo.post(theirs, {"price": "0.01", "on_hand": "0"}).status_code == 404
    assert bo.post(f"{theirs}/vente").status_code == 404
    assert bo.get(f"{theirs}/mouvements/").status_code == 404
    assert Listing.objects.get(pk=town.apples.pk).price_minor == 310


def test_a_stranger_changes_nothing(mal: Client, town: Town) -> None:
    assert mal.post(row(town), {"price": "0.01", "on_hand": "0"}).status_code == 404
    assert said(town) == (420, 10)


def test_a_full_shelf_costs_no_more_than_an_empty_one(
    bo: Client, town: Town, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(30):
        towns.listing(town.baker, f"Pain {number}")

    with django_assert_max_num_queries(6):  # session, user, staff, how many, one page, nearly sold out
        bo.get(SHELF)


def test_a_count_that_cannot_be_says_which_can(bo: Client, town: Town) -> None:
    said = {"price": "4.20", "on_hand": "-3"}
    answer = bo.post(f"{SHELF}{town.bread.public_id}", said, headers=HTMX)

    assert "A count is a whole number from 0 to 9,999." in text_of(answer)


def test_the_movements_say_why_in_words(bo: Client, town: Town) -> None:
    bo.post(f"{SHELF}{town.bread.public_id}", {"price": "4.20", "on_hand": "7"})

    page = text_of(bo.get(f"{SHELF}{town.bread.public_id}/mouvements/"))

    assert "first count" in page
    assert "counted again" in page
    assert "+10" in page
