"""However quickly it is worked out: the couriers' plan is the one the long way comes to, to the last bit."""

from datetime import UTC, datetime
from math import inf
from random import Random

import numpy as np
import pytest

from delivery.promise.rules import OnShift, Owed, Unheld, city_state
from delivery.promise.rules.gaps import WIDTH, Way
from marketplace.kernel.geo import Point
from tests.delivery.promise.plain import plain_rows

NOON = datetime(2026, 6, 5, 12, tzinfo=UTC)
DETOUR = 1.3


def a_place(any_: Random) -> Point:
    return Point(lat=47 + any_.uniform(-0.02, 0.02), lon=2 + any_.uniform(-0.02, 0.02))


def what_is_owed(any_: Random, shops: list[Point]) -> tuple[Owed, ...]:
    """Up to two rounds of up to three parcels; of the first the shops may be behind the courier already."""
    owed: list[Owed] = []
    for round_ in range(any_.choice([0, 1, 1, 2])):
        parcels, is_there = any_.randint(1, 3), any_.random() < 0.15 and not owed
        if round_ or any_.random() < 0.7:
            owed += [
                Owed(any_.choice(shops), 60.0, any_.choice([0.0, any_.uniform(0, 1500)]),
                     is_there and not owed, is_pickup=True, ready_sd_s=any_.choice([0.0, 90.0]))
                for _ in range(parcels)
            ]  # fmt: skip
        owed += [
            Owed(a_place(any_), 150.0, promised_in_s=any_.choice([inf, any_.uniform(-300, 4000)]))
            for _ in range(parcels)
        ]
    return tuple(owed)


def a_random_city(seed: int) -> tuple[list[OnShift], list[Unheld]]:
    any_ = Random(seed)
    shops = [a_place(any_) for _ in range(5)]
    couriers = [
        OnShift(
            any_.choice([a_place(any_), any_.choice(shops)]),
            any_.choice([3.6, 15 / 3.6, 6.1]),
            any_.choice([inf, any_.uniform(100, 9000)]),
            what_is_owed(any_, shops),
        )
        for _ in range(any_.randint(0, 12))
    ]
    unheld = [
        Unheld(
            tuple(any_.choice(shops) for _ in range(any_.choice([1, 1, 1, 2, 3]))),
            a_place(any_),
            any_.choice([0.0, any_.uniform(0, 2000)]),
            any_.choice([inf, any_.uniform(0, 4000)]),
            any_.choice([0.0, 90.0]),
        )
        for _ in range(any_.randint(0, 8))
    ]
    return couriers, unheld


@pytest.mark.parametrize("tens", range(20))
def test_the_plan_is_the_one_the_long_way_comes_to(tens):
    for seed in range(10 * tens, 10 * tens + 10):
        couriers, unheld = a_random_city(seed)

        state = city_state(couriers, unheld, at=NOON, detour=DETOUR)

        long_way = np.array(plain_rows(couriers, unheld, detour=DETOUR)).reshape(-1, WIDTH)
        assert np.array_equal(state.gaps.rows, long_way), f"city {seed}"


def test_the_best_gap_of_one_way_is_the_same_alone_and_among_others():
    for seed in range(50):
        any_, couriers = Random(seed), a_random_city(seed)[0]
        gaps = city_state(couriers, [], at=NOON, detour=DETOUR).gaps
        ways = [
            Way(where, where, any_.uniform(0, 1200), 60.0)
            for where in ((any_.uniform(-900, 900), any_.uniform(-900, 900)) for _ in range(6))
        ]

        together = gaps.best(ways, (0.0, 0.0), detour=DETOUR, drop_s=150.0)

        for i, way in enumerate(ways):
            alone = gaps.best([way], (0.0, 0.0), detour=DETOUR, drop_s=150.0)
            assert (alone.via(0), alone.end_s[0]) == (together.via(i), together.end_s[i])
            if together.row[i] >= 0:  # nobody is endangered: who may be, finds nothing better
                row = gaps.best_row(way, (0.0, 0.0), detour=DETOUR, drop_s=150.0)
                assert row == together.row[i]
