"""A basket of several shops is one run and one ring at the door, where that costs the shopper little and the promise allows."""

from dataclasses import replace

import numpy as np
import pytest

from delivery import planning
from delivery.planning import STREET, Courier, Delivery, Plan, Snapshot

NOW = 300.0
METRES_A_SECOND = 15 / 3.6 / 1.35


def street(*, between_shops_m: float = 45, promised_s: float = 3_600, **second: object) -> Snapshot:
    """Two couriers at two shops, one door some 670 m away, two parcels of one basket ready to go."""
    places = np.array([[0, 0], [50, 0], [0, 0], [between_shops_m, 0], [500, 450]], dtype=float)
    rides = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1)) / METRES_A_SECOND
    parcels = [
        Delivery(
            id=f"d{n}", shop=f"s{n}", pickup_node=2 + n, dropoff_node=4, placed_s=0, ready_s=NOW,
            promised_s=promised_s, basket="b",
        )
        for n in range(2)
    ]  # fmt: skip
    return Snapshot(
        now_s=NOW,
        couriers=tuple(
            Courier(id=c, node=n, free_at_s=NOW, until_s=1e5, vehicle="bike") for n, c in enumerate("AB")
        ),
        deliveries=(parcels[0], replace(parcels[1], **second)),
        travel={"bike": rides.astype(np.float32)},
    )


def couriers_of(plan: Plan) -> set[str]:
    return {run.courier for run in plan.runs if run.batches}


def test_a_basket_of_two_near_shops_is_offered_to_one_courier_as_one_run():
    plan = planning.plan(street())

    assert [set(offer.deliveries) for offer in plan.offers] == [{"d0", "d1"}]
    doors = [stop for run in plan.runs for stop in run.stops if stop.kind == "dropoff"]
    assert [stop.leave_s - stop.arrive_s for stop in doors] == [120.0, 0.0]  # the door opens once


def test_without_the_price_of_a_door_the_same_basket_is_parted():
    blind = replace(STREET, weights=replace(STREET.weights, door=0.0))

    assert couriers_of(planning.plan(street(), blind)) == {"A", "B"}


def test_shops_of_one_basket_may_lie_farther_apart_than_those_of_two():
    rule = STREET.neighbour_ride_s
    apart = street(between_shops_m=(rule + 30) * METRES_A_SECOND)

    assert len(couriers_of(planning.plan(apart))) == 1
    strangers = replace(apart, deliveries=(apart.deliveries[0], replace(apart.deliveries[1], basket="c")))
    assert all(len(batch) == 1 for run in planning.plan(strangers).runs for batch in run.batches)


@pytest.mark.parametrize(
    "snapshot",
    [
        street(between_shops_m=1_500),
        street(promised_s=NOW + 420),
        street(ready_s=NOW + 1_500),
    ],
    ids=["far shops", "a promise one courier cannot keep", "one ready much later"],
)
def test_a_basket_is_parted_where_one_run_would_cost_too_much(snapshot):
    batches = [batch for run in planning.plan(snapshot).runs for batch in run.batches]

    assert sorted(batches) == [("d0",), ("d1",)]


def test_who_refused_one_of_the_two_is_asked_for_the_other_at_most():
    snapshot = street(refused_by=frozenset({"A"}))

    assert all(
        "d1" not in batch
        for run in planning.plan(snapshot).runs
        if run.courier == "A"
        for batch in run.batches
    )
