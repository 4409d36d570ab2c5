"""Small decisions of the pages, without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.storefront.rules import GOES_WITH, companions_of, cut, whole


@pytest.mark.parametrize(
    ("text", "number"),
    [("3", 3), (" 3 ", 3), ("-1", 1), ("0", 1), ("", 1), ("abc", 1), ("1e9", 1), ("²", 1), ("99999999999", 1), ("123456", 9_999)],
)  # fmt: skip
def test_a_page_number_that_is_none_is_the_first(text: str, number: int) -> None:
    assert whole(text, default=1) == number


def test_a_page_behind_the_last_is_the_last() -> None:
    last = cut(50, page=99, size=24)

    assert (last.page, last.first, last.last, last.next, last.previous) == (3, 49, 50, None, 2)


def test_nothing_is_one_empty_page() -> None:
    empty = cut(0, page=1, size=24)

    assert (empty.page, empty.first, empty.last, empty.offset) == (1, 0, 0, 0)


@given(total=st.integers(0, 5_000), page=st.integers(-5, 500), size=st.integers(1, 60))
def test_the_pages_hold_every_row_once(total: int, page: int, size: int) -> None:
    pages = [
        cut(total, page=number, size=size) for number in range(1, cut(total, page=1, size=size).pages + 1)
    ]
    rows = [row for one in pages if total for row in range(one.first, one.last + 1)]

    assert rows == list(range(1, total + 1))
    assert cut(total, page=page, size=size) in pages


def test_what_goes_with_two_departments_comes_before_what_goes_with_one() -> None:
    assert companions_of(["bakery", "cheese"])[0] == "butcher"  # named by both
    assert "bakery" not in companions_of(["bakery", "cheese"])
    assert companions_of(["nothing-known"]) == ()


def test_every_companion_is_a_department_that_has_companions_itself() -> None:
    assert {other for others in GOES_WITH.values() for other in others} <= GOES_WITH.keys()
