"""The shops and goods of the town: lawful prices, taxes and hours, and names that repeat nobody's."""

from collections import Counter

import pytest

from marketplace.demo.town.families import BY_SLUG, FAMILIES
from marketplace.demo.town.goods import neat_price, with_check_digit
from marketplace.demo.town.looks import LOOKS, variant_of
from marketplace.demo.town.town import Town, build
from marketplace.demo.town.wares.all import WARES
from marketplace.kernel.money import per_unit

LATEST_MIN = 25 * 60
EU_ALLERGENS = {
    "gluten", "crustaceans", "eggs", "fish", "peanuts", "soy", "milk", "nuts",
    "celery", "mustard", "sesame", "sulphites", "lupin", "molluscs",
}  # fmt: skip


@pytest.fixture(scope="module")
def town() -> Town:
    return build(7)


def test_there_are_as_many_shops_trades_and_goods_as_promised(town):
    assert len(town.shops) == 48
    assert len({shop.trade.slug for shop in town.shops}) == 24
    assert len(town.listings) >= 2_600
    assert len({listing.product.family for listing in town.listings}) >= 160


def test_a_shop_stands_in_its_street(town):
    doors = {address.line: address for address in town.addresses}

    assert all(doors[shop.address.line].at == shop.at for shop in town.shops)


def test_names_slugs_phones_and_sirets_are_nobody_elses(town):
    for values in zip(*((s.slug, s.name, s.phone, s.siret) for s in town.shops), strict=True):
        assert len(values) == len(set(values))
    assert all(shop.phone.startswith("03 53 01 ") for shop in town.shops)  # kept for fiction by ARCEP
    assert all(len(shop.siret) == 14 and shop.siret.startswith("000") for shop in town.shops)


def test_hours_follow_each_other_and_end_by_one_in_the_morning(town):
    for shop in town.shops:
        assert 5 <= sum(bool(day) for day in shop.week) <= 7
        for windows in shop.week:
            ends = [end for window in windows for end in (window.from_min, window.to_min)]
            assert ends == sorted(set(ends))
            assert all(360 <= end <= LATEST_MIN for end in ends)


@pytest.mark.parametrize("weekday", range(7))
def test_somebody_sells_bread_on_every_day_of_the_week(town, weekday):
    assert any(shop.week[weekday] for shop in town.shops if shop.trade.code == "bou")


def test_most_small_shops_rest_on_monday(town):
    resting = [shop for shop in town.shops if not shop.week[0]]

    assert 20 <= len(resting) <= 35


def test_preparing_takes_minutes_not_hours(town):
    assert all(180 <= shop.prepare_s <= 1_200 for shop in town.shops)


def test_every_family_is_sold_and_every_good_has_a_drawn_family(town):
    assert {listing.product.family for listing in town.listings} == set(BY_SLUG)
    assert len(FAMILIES) == len(BY_SLUG)


def test_no_shop_gives_a_sku_twice_or_sells_a_product_twice(town):
    skus = Counter((listing.shop.slug, listing.sku) for listing in town.listings)
    products = Counter((listing.shop.slug, listing.product.key) for listing in town.listings)

    assert max(skus.values()) == 1
    assert max(products.values()) == 1


def test_all_food_has_a_unit_price(town):
    for listing in town.listings:
        product = listing.product
        if product.is_food:
            per = 1 if product.unit == "piece" else 1000
            assert per_unit(listing.price_minor, quantity=product.net_quantity, per=per) > 0
            assert product.unit in ("g", "ml") or product.net_quantity > 1


# Euros a kilogram or a litre between which a reader believes it, by department; what is sold by the gram apart.
BELIEVABLE = {
    ("bakery", "g"): (3, 110), ("butcher", "g"): (8, 90), ("cheese", "g"): (5, 70), ("cheese", "ml"): (1, 25),
    ("cooked", "g"): (8, 45), ("cooked", "ml"): (6, 25), ("drinks", "ml"): (0.3, 90), ("fish", "g"): (4, 100),
    ("fruit", "g"): (1.5, 35), ("vegetables", "g"): (1, 55), ("grocery", "g"): (1.5, 150),
    ("grocery", "ml"): (1.5, 45), ("hot-drinks", "g"): (15, 550), ("sweet", "g"): (1.5, 160), ("sweet", "ml"): (6, 20),
    ("care", "g"): (15, 130), ("care", "ml"): (10, 1000), ("household", "ml"): (1.5, 200), ("flowers", "g"): (20, 150),
    ("hardware", "ml"): (20, 50), ("paper", "ml"): (100, 250), ("pets", "g"): (1.5, 60),
}  # fmt: skip
BY_THE_GRAM = {"Safran, le gramme": (8_000, 20_000), "Gousses de vanille, les 2": (1_000, 2_000)}


def test_every_unit_price_is_one_that_a_reader_believes(town):
    beyond = set()
    for listing in town.listings:
        product = listing.product
        if product.unit == "piece":
            continue
        per = per_unit(listing.price_minor, quantity=product.net_quantity, per=1000) / 100
        least, most = BY_THE_GRAM.get(product.name_fr) or BELIEVABLE[product.category, product.unit]
        if not least <= per <= most:
            beyond.add((product.category, product.name_fr, product.net_quantity, product.unit, per))

    assert beyond == set()


def test_vat_is_what_the_law_says_for_each_category(town):
    rates: dict[str, set[int]] = {}
    for listing in town.listings:
        rates.setdefault(listing.product.category, set()).add(listing.product.vat_bp)

    assert {name: rates[name] for name in ("cheese", "fruit", "vegetables", "fish")} == {
        "cheese": {550}, "fruit": {550}, "vegetables": {550}, "fish": {550},
    }  # fmt: skip
    assert rates["bakery"] == {550, 1000}  # a sandwich is eaten at once
    assert rates["drinks"] == {550, 2000}  # alcohol at the full rate
    assert rates["books"] == {550, 210}  # the press at the lowest
    assert rates["household"] == rates["hardware"] == rates["paper"] == rates["toys"] == {2000}


def test_alcohol_is_for_adults_and_fully_taxed(town):
    adult = {listing.product for listing in town.listings if listing.product.min_age == 18}

    assert len(adult) >= 40
    assert {product.vat_bp for product in adult} == {2000}
    assert {product.category for product in adult} == {"drinks"}


def test_prices_end_as_shops_write_them_and_shelves_hold_one_to_forty(town):
    assert all(listing.price_minor % 5 == 0 for listing in town.listings)
    assert all(
        listing.price_minor % 100 in (50, 90) for listing in town.listings if listing.price_minor >= 1_000
    )
    assert all(1 <= listing.on_hand <= 40 for listing in town.listings)


def test_own_goods_carry_the_shops_own_range_and_packaged_ones_are_the_same_everywhere(town):
    sold_by = Counter(listing.product.gtin for listing in town.listings)

    own = [gtin for gtin in sold_by if gtin.startswith("2")]
    packaged = [gtin for gtin in sold_by if gtin.startswith("04")]
    assert len(own) + len(packaged) == len(sold_by)
    assert all(sold_by[gtin] == 1 for gtin in own)
    assert sum(sold_by[gtin] > 1 for gtin in packaged) > 250
    assert all(with_check_digit(gtin[:12]) == gtin for gtin in sold_by)


def test_allergens_are_among_the_fourteen():
    assert {allergen for ware in WARES for allergen in ware.allergens} <= EU_ALLERGENS


def test_words_fit_their_columns_and_are_whole():
    for ware in WARES:
        assert not set("{}|") & set(ware.name_fr + ware.name_en)
        assert len(ware.name_fr) <= 120
        assert len(ware.shelf.keywords) <= 200
        assert ware.shelf.description_fr.endswith(".")


@pytest.mark.parametrize(
    ("minor", "neat"), [(113, 115), (348, 350), (1_203, 1_190), (1_222, 1_250), (1_240, 1_250), (995, 990)]
)
def test_a_price_is_made_neat(minor, neat):
    assert neat_price(minor) == neat


@pytest.mark.parametrize(
    ("family", "name", "look"),
    [
        ("apple", "Pommes granny", 1),
        ("tomato", "Tomates noires de Crimée", 2),
        ("sausage", "Merguez, les 6", 1),
    ],
)
def test_a_picture_shows_what_the_name_says(family, name, look):
    assert variant_of(family, name) % LOOKS[family][0] == look


def test_a_look_is_only_asked_of_families_that_exist():
    assert set(LOOKS) <= set(BY_SLUG)
    assert all(look < count for count, words in LOOKS.values() for _word, look in words)
