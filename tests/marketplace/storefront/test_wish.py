"""What a press on a basket's button asks for."""

from uuid import uuid4

import pytest

from marketplace.storefront.wish import Wish, wished

LISTING = uuid4()


def test_a_plus_and_a_minus_are_one_step() -> None:
    assert wished({"more": str(LISTING)}) == Wish(LISTING, 1)
    assert wished({"less": str(LISTING)}) == Wish(LISTING, -1)


def test_a_step_is_stronger_than_the_number_beside_it() -> None:
    assert wished({"more": str(LISTING), "listing": str(LISTING), "quantity": "7"}) == Wish(LISTING, 1)


@pytest.mark.parametrize("said", ["-5", "999999", "abc", "1.5", "", "1e2", "０", "NaN"])
def test_what_is_no_number_up_to_99_is_refused(said: str) -> None:
    assert wished({"listing": str(LISTING), "quantity": said}).quantity is None


def test_nothing_can_be_set_but_not_added() -> None:
    assert wished({"listing": str(LISTING), "quantity": "0", "act": "set"}).quantity == 0
    assert wished({"listing": str(LISTING), "quantity": "0"}).quantity is None


@pytest.mark.parametrize("said", ["", "1", "x" * 5_000, "../../etc"])
def test_a_listing_that_is_no_id_is_none(said: str) -> None:
    assert wished({"more": said or " "}).listing is None


def test_who_buys_now_wants_at_least_so_many_and_not_as_many_again() -> None:
    assert Wish(LISTING, 2, then="buy").total(had=3) == 3
    assert Wish(LISTING, 2, then="buy").total(had=0) == 2
    assert Wish(LISTING, 2).total(had=3) == 5
    assert Wish(LISTING, -1).total(had=0) == 0
