"""Figures read the way a French or an English reader writes them."""

from datetime import UTC, datetime, time

import pytest

from marketplace.kernel import format as written


@pytest.mark.parametrize(
    ("minor", "french", "english"),
    [
        (0, "0,00\u00a0€", "€0.00"),
        (5, "0,05\u00a0€", "€0.05"),
        (320, "3,20\u00a0€", "€3.20"),
        (123450, "1\u202f234,50\u00a0€", "€1,234.50"),
        (-320, "−3,20\u00a0€", "−€3.20"),
    ],
)
def test_money_is_written_as_its_reader_writes_it(minor: int, french: str, english: str) -> None:
    assert written.money(minor, language="fr") == french
    assert written.money(minor, language="en-gb") == english


def test_a_currency_without_a_sign_keeps_its_letters_apart() -> None:
    assert written.money(320, language="en", currency="CHF") == "CHF\u00a03.20"


def test_a_unit_price_names_its_unit_after_the_stroke() -> None:
    assert written.unit_price(800, unit="kg", language="fr") == "8,00\u00a0€/kg"


def test_a_time_has_an_h_in_french_and_a_colon_in_english() -> None:
    at = datetime(2026, 3, 2, 15, 10, tzinfo=UTC)

    assert written.clock(at, language="fr") == "15\u00a0h\u00a010"
    assert written.clock(at, language="en") == "15:10"
    assert written.clock(time(9, 5), language="fr") == "9\u00a0h\u00a005"


@pytest.mark.parametrize(
    ("seconds", "french", "english"),
    [
        (0, "0\u00a0min", "0\u00a0min"),
        (301, "6\u00a0min", "6\u00a0min"),  # five minutes and a second
        (3600, "1\u00a0h", "1\u00a0h"),
        (3900, "1\u00a0h\u00a005", "1\u00a0h\u00a005\u00a0min"),
        (-20, "0\u00a0min", "0\u00a0min"),
    ],
)
def test_a_span_counts_started_minutes(seconds: float, french: str, english: str) -> None:
    assert written.span(seconds, language="fr") == french
    assert written.span(seconds, language="en") == english


@pytest.mark.parametrize(
    ("metres", "french"),
    [
        (3, "10\u00a0m"),
        (344, "340\u00a0m"),
        (345, "350\u00a0m"),
        (996, "1,0\u00a0km"),
        (1240, "1,2\u00a0km"),
        (12_400, "12\u00a0km"),
    ],
)
def test_a_distance_is_as_exact_as_a_walker_needs(metres: float, french: str) -> None:
    assert written.distance(metres, language="fr") == french


def test_a_distance_in_english_has_a_point() -> None:
    assert written.distance(1240, language="en") == "1.2\u00a0km"


def test_a_vat_rate_drops_empty_decimals() -> None:
    assert written.percent(550, language="fr") == "5,5\u00a0%"
    assert written.percent(2000, language="fr") == "20\u00a0%"
    assert written.percent(210, language="en") == "2.1%"
