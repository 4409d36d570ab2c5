"""The demo's pictures: every family is drawn, in small, safe, repeatable SVG, and no two look the same."""

import re
import time
import xml.etree.ElementTree as ET

import pytest

from marketplace.demo.town.families import FAMILIES
from marketplace.demo.town.looks import LOOKS
from marketplace.demo.town.pictures import draw, placeholder
from marketplace.demo.town.pictures.gallery import DRAWINGS
from marketplace.demo.town.pictures.kit.scene import WALLS

SLUGS = [family.slug for family in FAMILIES]
LARGEST_BYTES = 6_000
VARIANTS = [*range(12), 2672, 6169, 7368]  # a look and a habit make large numbers
SVG = "{http://www.w3.org/2000/svg}"
DRAWN_WITH = {
    SVG + name for name in ("svg", "g", "defs", "clipPath", "use", "path", "circle", "ellipse")
}  # what needs no font, no script and no other file


def ids(svg: str) -> list[str]:
    return re.findall(r' id="([^"]+)"', svg)


def without_names(svg: str) -> str:
    """Return what is seen: two pictures that differ in their ids alone are the same picture."""
    return re.sub(r'(id="|href="#|url\(#)[^")]+', r"\1", svg)


def test_every_family_is_drawn_and_nothing_else():
    assert sorted(DRAWINGS) == sorted(SLUGS)
    assert len(SLUGS) >= 160


def test_every_family_stands_on_the_stage_of_its_category():
    assert [family.slug for family in FAMILIES if DRAWINGS[family.slug][0] != family.category] == []


@pytest.mark.parametrize("slug", SLUGS)
def test_a_picture_is_small_safe_and_its_variants_differ(slug):
    pictures = [draw(slug, variant) for variant in VARIANTS]

    assert len({without_names(picture) for picture in pictures}) == len(VARIANTS)
    for picture in pictures:
        root = ET.fromstring(picture)
        names = ids(picture)
        assert root.get("viewBox") == "0 0 400 400"
        assert {node.tag for node in root.iter()} <= DRAWN_WITH
        assert len(picture.encode()) <= LARGEST_BYTES
        assert len(names) == len(set(names))
        assert set(re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', picture)) <= {
            pair for name in names for pair in ((name, ""), ("", name))
        }
        assert "http" not in picture.replace("http://www.w3.org/2000/svg", "")
        assert all(re.fullmatch(r"[MLHVCSQTAZmlhvcsqtaz0-9 .-]*", node.get("d", "")) for node in root.iter())


def test_no_two_families_look_the_same():
    seen = {without_names(draw(slug, variant)) for slug in SLUGS for variant in range(4)}

    assert len(seen) == len(SLUGS) * 4


def test_the_same_number_draws_the_same_picture_every_time():
    assert [draw(slug, 7) for slug in SLUGS] == [draw(slug, 7) for slug in SLUGS]


def test_no_two_pictures_of_a_page_share_an_id():
    names = [name for slug in SLUGS for variant in range(3) for name in ids(draw(slug, variant))]

    assert len(names) == len(set(names))


def test_every_look_that_names_ask_for_has_a_family_that_is_drawn():
    assert sorted(set(LOOKS) - set(DRAWINGS)) == []


def test_a_family_nobody_drew_is_named():
    with pytest.raises(KeyError, match="flying-carpet"):
        draw("flying-carpet", 0)


@pytest.mark.parametrize("category", [*WALLS, "something-new"])
def test_every_category_has_a_placeholder_of_its_own(category):
    picture = placeholder(category)

    assert {node.tag for node in ET.fromstring(picture).iter()} <= DRAWN_WITH
    assert len(picture.encode()) <= LARGEST_BYTES
    assert without_names(picture) not in {
        without_names(placeholder(other)) for other in WALLS if other != category
    }


def test_a_page_of_pictures_is_drawn_in_no_time():
    started = time.perf_counter()
    for slug in SLUGS:
        draw(slug, 1)

    assert (time.perf_counter() - started) / len(SLUGS) < 0.002
