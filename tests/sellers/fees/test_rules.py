"""Fee rules lose no cent: whatever is missing or given back, in whatever pieces, comes to the same."""

import random
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from sellers.fees.rules import LineFee, Rule, Terms, choose, freeze

NOON = datetime(2026, 11, 24, 12, tzinfo=ZoneInfo("Europe/Paris"))
DAY = timedelta(days=1)


def rule(name: str, **more: object) -> Rule:
    return Rule(terms=Terms(name=name, fee_bp=1_000), rank=1, from_at=NOON - DAY, **more)  # type: ignore[arg-type]


def random_share(dice: random.Random) -> tuple[list[int], Terms]:
    totals = [dice.randint(1, 9_999) for _ in range(dice.randint(1, 6))]
    terms = Terms(
        fee_bp=dice.choice([0, 999, 1_250, 1_500, 10_000]),
        fixed_minor=dice.choice([0, 25, 333]),
        minimum_minor=dice.choice([0, 90, 500]),
    )
    return totals, terms


def test_the_lines_of_a_share_come_to_its_fee_and_never_to_more_than_its_goods() -> None:
    dice = random.Random(7)
    for _ in range(1_000):
        totals, terms = random_share(dice)
        fees = freeze(totals, terms)
        paid = [fee.of(total) for fee, total in zip(fees, totals, strict=True)]
        percents = [LineFee(fee_bp=terms.fee_bp, extra_minor=0, sold_minor=t).of(t) for t in totals]
        wanted = min(max(sum(percents) + terms.fixed_minor, terms.minimum_minor), sum(totals))
        assert sum(paid) == wanted
        assert all(0 <= fee <= total for fee, total in zip(paid, totals, strict=True))


def test_a_line_given_back_in_pieces_gives_back_its_whole_fee_and_no_piece_more_than_it_cost() -> None:
    dice = random.Random(8)
    for _ in range(1_000):
        totals, terms = random_share(dice)
        fee, total = freeze(totals, terms)[0], totals[0]
        left, back = total, 0
        while left:
            piece = dice.randint(1, left)
            given = fee.given_back(left, left - piece)
            assert 0 <= given <= piece
            back, left = back + given, left - piece
        assert back == fee.of(total)


@pytest.mark.parametrize(
    ("rules", "name"),
    [
        ([rule("all"), rule("trade", trade="bakery")], "trade"),
        ([rule("trade", trade="bakery"), rule("shop", shop_id=1)], "shop"),
        ([rule("shop", shop_id=1), rule("campaign", is_campaign=True, until_at=NOON + DAY)], "campaign"),
        ([rule("shop", shop_id=2), rule("other", trade="fish"), rule("all")], "all"),
        ([rule("all"), rule("over", is_campaign=True, until_at=NOON)], "all"),
    ],
)
def test_the_nearest_rule_holds_and_a_campaign_before_it(rules: list[Rule], name: str) -> None:
    found = choose(rules, shop_id=1, trade="bakery", at=NOON)

    assert found is not None
    assert found.name == name


def test_without_a_rule_nothing_is_said() -> None:
    assert choose([rule("later", shop_id=2)], shop_id=1, trade="bakery", at=NOON) is None
