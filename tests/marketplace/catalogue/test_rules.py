"""What a price means for a unit, without a database."""

import pytest

from marketplace.catalogue.rules import unit_price


@pytest.mark.parametrize(
    ("price", "amount", "unit", "expected"),
    [
        (420, 500, "g", (840, "kg")),
        (600, 750, "ml", (800, "l")),
        (199, 333, "g", (598, "kg")),  # 597.597…, half up
        (470, 12, "piece", (39, "")),  # 39.17
        (250, 1, "piece", None),
    ],
)
def test_a_price_says_what_a_unit_costs(
    price: int, amount: int, unit: str, expected: tuple[int, str] | None
) -> None:
    assert unit_price(price, net_quantity=amount, unit=unit) == expected
