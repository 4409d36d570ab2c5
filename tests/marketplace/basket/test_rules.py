"""What changed on a line, without a database."""

import pytest

from marketplace.basket.rules import Change, WantedLine, change_of, goods_minor


def line(**changed: int | bool) -> WantedLine:
    usual: dict[str, int | bool] = {
        "quantity": 2, "seen_minor": 300, "price_minor": 300, "available": 9, "is_live": True,
    }  # fmt: skip
    return WantedLine(**(usual | changed))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "change"),
    [
        ({}, None),
        ({"price_minor": 310}, Change.PRICE),
        ({"available": 1}, Change.FEWER),
        ({"available": 1, "price_minor": 310}, Change.FEWER),  # the more serious one is said
        ({"available": 0}, Change.GONE),
        ({"is_live": False}, Change.GONE),
        ({"is_shown": False}, Change.AWAY),
    ],
)
def test_the_most_serious_change_is_said(changed: dict[str, int | bool], change: Change | None) -> None:
    assert change_of(line(**changed)) == change


def test_what_is_gone_costs_nothing() -> None:
    assert (
        goods_minor([line(), line(price_minor=310, quantity=1), line(is_live=False)]) == 910
    )  # 2 × 300 + 310
