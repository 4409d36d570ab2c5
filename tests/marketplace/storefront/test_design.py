"""What every page prints alike: the arrival pill, prices, the add button, icons, the one stylesheet."""

import gzip
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from marketplace.kernel.format import Arrival
from marketplace.kernel.money import Money
from marketplace.storefront import assets, fonts, icons, page_assets

TEN_PAST_TWO = datetime(2026, 3, 2, 14, 10, tzinfo=UTC)  # ten past three in Paris


@pytest.fixture(autouse=True)
def _an_english_reader() -> Iterator[None]:
    with translation.override("en"):
        yield


def drawn(source: str, **context: Any) -> str:
    return Template("{% load quartier %}" + source).render(Context(context))


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize(
    ("arrival", "said"),
    [
        (Arrival("promised", at=TEN_PAST_TWO), "At your door by 15:10"),
        (Arrival("quarter", at=TEN_PAST_TWO), "before 15:10"),
        (
            Arrival("moved", at=TEN_PAST_TWO.replace(minute=20), was=TEN_PAST_TWO),
            "Announced for 15:10 now 15:20",
        ),
        (Arrival("late", at=TEN_PAST_TWO), "late , 15:10"),
        (Arrival("done", at=TEN_PAST_TWO), "delivered at 15:10"),
        (Arrival("none", reason="Closed until 8:00"), "Closed until 8:00"),
        (Arrival("none"), "No time to promise right now"),
    ],
    ids=lambda value: value.state if isinstance(value, Arrival) else "",
)
def test_an_arrival_says_its_time_in_words_and_in_the_towns_zone(arrival: Arrival, said: str) -> None:
    html = drawn("{% arrival arrival %}", arrival=arrival)

    assert words(html).replace(" ,", ",") == said.replace(" ,", ",")
    assert f'data-state="{arrival.state}"' in html


def test_a_slot_names_both_ends() -> None:
    slot = Arrival("slot", at=TEN_PAST_TWO, until=TEN_PAST_TWO.replace(minute=40))

    assert words(drawn("{% arrival slot %}", slot=slot)) == "At your door between 15:10 – 15:40"


def test_nothing_to_say_draws_nothing() -> None:
    assert drawn("{% arrival missing %}") == ""


def test_a_reason_cannot_smuggle_markup() -> None:
    html = drawn("{% arrival arrival %}", arrival=Arrival("none", reason="<script>"))

    assert "<script>" not in html


def test_a_price_carries_its_unit_price_and_what_it_was() -> None:
    html = drawn("{% price now was unit_price 'kg' %}", now=Money(320), was=Money(450), unit_price=Money(800))

    assert words(html) == "€3.20 instead of €4.50 €8.00/kg"
    assert '<data value="3.20">' in html


def test_a_price_alone_stays_alone() -> None:
    assert words(drawn("{% price now missing other '' %}", now=320)) == "€3.20"


def test_an_empty_add_is_a_plus_and_a_held_one_can_be_taken_back() -> None:
    empty = drawn("{% add 7 0 'Bread' 5 '/lines/' %}")
    held = drawn("{% add 7 2 'Bread' 5 '/lines/' %}")

    assert empty.count("<button") == 1
    assert 'name="more"' in empty
    assert held.count("<button") == 2
    assert ">2</output>" in held
    assert "disabled" not in held


def test_an_add_at_its_limit_takes_no_more() -> None:
    assert " disabled" in drawn("{% add 7 5 'Bread' 5 '/lines/' %}")


def test_an_add_works_without_scripts_through_the_pages_own_form() -> None:
    assert 'form="basket-form" value="7"' in drawn("{% add 7 0 'Bread' %}")


def test_a_product_name_cannot_leave_its_attribute() -> None:
    html = drawn("{% add 7 0 name %}", name='"><script>')

    assert "<script>" not in html


def test_every_glyph_of_a_trade_is_drawn() -> None:
    assert {f"trade-{glyph}" for glyph in icons.GLYPHS.values()} <= icons.drawings().keys()


def test_a_trade_without_a_drawing_gets_the_shop() -> None:
    assert icons.trade_icon("falconer") == icons.icon("shop")


def test_an_unknown_icon_is_an_error_of_ours() -> None:
    with pytest.raises(icons.UnknownIcon):
        icons.icon("unicorn")


def test_the_sheet_is_kept_forever_under_its_own_name_and_shortly_under_an_old_one() -> None:
    digest, body = assets.stylesheet()
    request = RequestFactory().get("/assets/x.css", headers={"accept-encoding": "gzip"})

    fresh = assets.stylesheet_view(request, digest)
    old = assets.stylesheet_view(request, "0ld")

    assert gzip.decompress(fresh.content) == body == gzip.decompress(old.content)
    assert "immutable" in fresh["Cache-Control"]
    assert "immutable" not in old["Cache-Control"]


def test_leaflets_own_rules_stand_below_ours_and_fetch_no_picture() -> None:
    sheet = assets.map_sheet().plain

    assert sheet.startswith(b"@layer base{")
    assert b".leaflet-pane" in sheet
    assert b"url(" not in sheet


def test_both_fonts_stay_within_sixty_kilobytes(settings: Any, tmp_path: Any) -> None:
    settings.VAR = tmp_path
    fonts.woff2.cache_clear()

    sizes = [len(fonts.woff2(fonts.file_name(weight)) or b"") for weight in fonts.WEIGHTS]

    assert all(size > 5_000 for size in sizes)
    assert sum(sizes) <= 60_000
    assert len(list((tmp_path / "cache").iterdir())) == 2


def test_a_font_that_is_not_ours_is_not_answered() -> None:
    assert fonts.woff2("../../etc/passwd") is None


def test_the_import_map_names_every_behaviour() -> None:
    named = page_assets.import_map()

    assert all(f'"quartier/{path.stem}"' in named for path in page_assets.JS.glob("*.js"))
