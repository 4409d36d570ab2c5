"""Random orders at a bank over HTTP: its books and ours end equal to the cent, on a good day and on a very bad one.

`MONEY_ORDERS=1000 MONEY_SEEDS=1,2` is the long run; every webhook comes twice and shuffled in both.
"""

from __future__ import annotations

import os
import random
from collections import Counter

import pytest

from marketplace.orders.models import Order
from marketplace.payments.models import Charge
from tests.marketplace.money.abroad import FLOAT, AtTheStandIn, StreetAbroad, forgiving
from tests.marketplace.money.afterwards import let_the_banks_decide
from tests.marketplace.money.books import FINAL, all_wrong, unsettled
from tests.marketplace.money.lives import Lives, fill, finish, go_home
from tests.marketplace.money.their_books import differences, fees_wrong

ORDERS = int(os.environ.get("MONEY_ORDERS", "20"))
BATCH = 100
SEEDS = [int(seed) for seed in os.environ.get("MONEY_SEEDS", "1").split(",")]
A_BAD_DAY = {
    **{"busy_share": 0.05, "down_share": 0.05, "broken_after_share": 0.05, "lost_answer_share": 0.05},
    "lost_share": 0.05,
}
A_GOOD_DAY = dict.fromkeys(A_BAD_DAY, 0.0)


@pytest.mark.timeout(0)
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("day", ["good", "bad"])
def test_random_lives_leave_the_bank_s_books_and_ours_equal(
    abroad: StreetAbroad, day: str, seed: int
) -> None:
    abroad.dice = dice = random.Random(seed)
    abroad.cards.dice = random.Random(seed + 1)
    faults = abroad.standin.desk.faults
    faults._dice = random.Random(seed + 2)
    fill(abroad)
    lives = Lives(abroad, AtTheStandIn(abroad), dice)
    if day == "bad":
        faults.change(A_BAD_DAY)
        abroad.cards.dies = 0.05

    for done in range(0, ORDERS, BATCH):
        lives.live(min(BATCH, ORDERS - done))
        abroad.tidy_up()
        print(f"{day} {seed}: {len(lives.orders)} lived", flush=True)
    _come_to_the_last_act(abroad, lives)
    faults.change(A_GOOD_DAY)
    abroad.cards.dies = 0.0
    after_s = abroad.quiet(lambda: not _not_final())

    print(day, seed, dict(lives.outcomes), Counter(Order.objects.values_list("state", flat=True)))
    print(f"final after {after_s} s of quiet; {abroad.cards.deaths} workers died")
    assert after_s is not None, _not_final()
    assert all_wrong() == []
    assert differences(abroad.standin, top_up=FLOAT) == []
    abroad.two_hours_later()
    assert fees_wrong(abroad.standin) == []
    assert differences(abroad.standin, top_up=FLOAT) == []


def _come_to_the_last_act(street: StreetAbroad, lives: Lives) -> None:
    """Let everybody do what people do in the end: whoever was turned away went home, every parcel arrived."""
    street.settle_down()
    go_home()
    street.settle_down()
    for order in lives.orders:
        forgiving(lambda order=order: finish(street, order))  # type: ignore[misc]
    street.settle_down(rounds=1)
    for order in lives.orders:
        forgiving(lambda order=order: finish(street, order))  # type: ignore[misc]
    let_the_banks_decide(lives)
    street.sweep(rounds=4)  # some of it meets the last faults, and waits


def _not_final() -> list[str]:
    open_charges = Charge.objects.exclude(state__in=["captured", "cancelled", "expired"])
    return [str(row) for row in (*Order.objects.exclude(state__in=FINAL), *open_charges)] + unsettled()
