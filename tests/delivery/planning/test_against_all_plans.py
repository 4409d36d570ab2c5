"""On towns so small that every plan can be tried: nobody is late when a plan on time exists."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations, product

import pytest

from delivery.planning import Courier, Delivery, Plan, Policy, Snapshot, plan
from tests.delivery.planning.little_town import courier, random_town

ONE_SHOP = Policy(iterations=60, max_shops=1, batch_ready_spread_s=900.0)
SEEDS = range(40)


def is_on_time(snapshot: Snapshot, one: Courier, rounds: list[list[Delivery]]) -> bool:
    """Say whether a courier who makes these rounds is nowhere late; written apart from the planner."""
    travel, at, clock = snapshot.travel["bike"], one.node, 0.0
    for batch in rounds:
        if len({parcel.shop for parcel in batch}) > 1:
            return False
        clock += float(travel[at, batch[0].pickup_node]) + 60.0
        clock, at = max([clock, *(parcel.ready_s for parcel in batch)]) + 60.0, batch[0].pickup_node
        for parcel in batch:
            clock += float(travel[at, parcel.dropoff_node]) + 60.0
            if clock > parcel.promised_s:
                return False
            clock, at = clock + 60.0, parcel.dropoff_node
    return True


def rounds_of(parcels: tuple[Delivery, ...]) -> Iterator[list[list[Delivery]]]:
    """Yield every way to cut an order of drop-offs into rounds."""
    for cuts in product((False, True), repeat=max(0, len(parcels) - 1)):
        rounds = [[parcel] for parcel in parcels[:1]]
        for cut, parcel in zip(cuts, parcels[1:], strict=True):
            if cut:
                rounds.append([parcel])
            else:
                rounds[-1].append(parcel)
        yield rounds


def can_be_on_time(snapshot: Snapshot, one: Courier, parcels: list[Delivery]) -> bool:
    return any(
        is_on_time(snapshot, one, rounds) for order in permutations(parcels) for rounds in rounds_of(order)
    )


def an_on_time_plan_exists(snapshot: Snapshot) -> bool:
    for holders in product(snapshot.couriers, repeat=len(snapshot.deliveries)):
        shares = [
            [d for d, holder in zip(snapshot.deliveries, holders, strict=True) if holder is one]
            for one in snapshot.couriers
        ]
        if all(
            can_be_on_time(snapshot, one, share) for one, share in zip(snapshot.couriers, shares, strict=True)
        ):
            return True
    return False


def tight_towns() -> list[Snapshot]:
    """Return towns in which a plan on time exists but is not easy to find."""
    towns = [random_town(seed, couriers=2, deliveries=4, promise_s=2_000.0) for seed in SEEDS]
    return [snapshot for snapshot in towns if an_on_time_plan_exists(snapshot)]


def test_nobody_is_late_when_a_plan_on_time_exists() -> None:
    towns = tight_towns()

    late = [
        reason.delivery
        for snapshot in towns
        for reason in plan(snapshot, ONE_SHOP).reasons.values()
        if reason.slack_s < 0
    ]

    assert len(towns) >= 5  # else the towns say nothing
    assert late == []


def late_s(made: Plan) -> float:
    return sum(max(0.0, -reason.slack_s) for reason in made.reasons.values())


@pytest.mark.parametrize("promise_s", [3_600.0, 1_200.0])
@pytest.mark.parametrize("seed", range(12))
def test_one_more_courier_worsens_neither_the_plan_by_one_percent_nor_lateness_by_a_minute(
    seed: int, promise_s: float
) -> None:
    few = random_town(seed, couriers=3, deliveries=8, promise_s=promise_s)
    more = replace(few, couriers=(*few.couriers, courier("one-more", 0)))

    before, after = plan(few, Policy(iterations=150)), plan(more, Policy(iterations=150))

    assert after.cost <= before.cost * 1.01
    assert late_s(after) <= late_s(before) + 60.0
