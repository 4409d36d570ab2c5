"""Real goods from an open list, and what they are taken for."""

import gzip
from pathlib import Path

import pytest

from marketplace.demo.town.open_data import allergens_in, goods_from_open_data

ROWS = """gtin,name,ingredients
3017620422003,Pâte à tartiner aux noisettes,"Sucre, huile, NOISETTES 13 %, LAIT écrémé en poudre, SOJA"
3017620422003,Pâte à tartiner encore une fois,
2001000000012,Confiture de la boutique,
3017620422004,Confiture au chiffre faux,
3228857000166,pain de mie complet,
3168930010265,Moutarde de Dijon,"Eau, graines de moutarde, vinaigre (sulfites)"
"""


@pytest.fixture
def list_(tmp_path) -> Path:
    path = tmp_path / "list.csv.gz"
    path.write_bytes(gzip.compress(ROWS.encode()))
    return path


def test_a_real_good_keeps_its_number_and_name_and_gets_our_price_and_picture(list_):
    goods = {product.gtin: (product, price) for product, price in goods_from_open_data(list_, 10, seed=1)}

    product, price = goods["3017620422003"]
    assert product.name_fr == "Pâte à tartiner aux noisettes"
    assert product.family == "spread"
    assert product.allergens == ("milk", "nuts", "soy")
    assert price % 5 == 0


def test_the_shops_own_numbers_wrong_numbers_and_doubles_stay_out(list_):
    gtins = [product.gtin for product, _price in goods_from_open_data(list_, 10, seed=1)]

    assert len(gtins) == len(set(gtins))
    assert "2001000000012" not in gtins
    assert "3017620422004" not in gtins


def test_never_more_than_asked_and_the_same_for_the_same_seed(list_):
    assert len(goods_from_open_data(list_, 1, seed=5)) == 1
    assert goods_from_open_data(list_, 2, seed=5) == goods_from_open_data(list_, 2, seed=5)


def test_allergens_are_read_from_the_ingredients():
    assert allergens_in("Farine de BLÉ, œufs, céleri, arôme") == ("celery", "eggs", "gluten")
