"""The town's pictures as files: drawn once, again when the hand changed, and never a half one."""

from pathlib import Path
from typing import Any

import pytest

from marketplace.catalogue.pictures import picture_url
from marketplace.demo.town.loading import pictures
from tests import town as towns

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path / "products"


def test_what_the_catalogue_names_is_drawn_once(folder: Path) -> None:
    bread = towns.build().bread.product
    bread.picture_family, bread.picture_variant = "croissant", 1
    bread.save()

    assert pictures.hang() == 1
    assert pictures.hang() == 0
    assert (folder / "croissant-1.svg").read_text().startswith("<svg")
    assert picture_url(bread) == "/media/products/croissant-1.svg"
    assert not list(folder.glob("*.half"))


def test_another_hand_draws_anew(folder: Path) -> None:
    bread = towns.build().bread.product
    bread.picture_family = "croissant"
    bread.save()
    pictures.hang()

    (folder / ".hand").write_text("somebody else's")

    assert pictures.hang() == 1


def test_a_product_without_a_drawing_has_no_address(folder: Path) -> None:
    assert picture_url(towns.build().bread.product) == ""
