"""A basket of neighbouring shops is one run, where the promise allows."""

from dataclasses import replace

import numpy as np
import pytest

from delivery import planning
from delivery.planning import STREET, Courier, Delivery, Snapshot
from delivery.planning.together import couriers_of, kept_together

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


def test_a_parted_basket_is_kept_for_the_courier_of_its_first_pickup():
    snapshot = street()
    parted = planning.plan(snapshot)

    kept = kept_together(snapshot, parted, STREET)

    assert len(set(couriers_of(parted).values())) == 2
    again = planning.plan(kept.snapshot)
    assert kept.holds(again)
    assert [offer.deliveries for offer in again.offers] in ([("d0", "d1")], [("d1", "d0")])


@pytest.mark.parametrize(
    "snapshot",
    [
        street(between_shops_m=900),  # no neighbours
        street(basket="another"),
        street(confirmed=False),  # its shop has not answered
    ],
    ids=["far shops", "two baskets", "one shop silent"],
)
def test_what_does_not_belong_together_is_left_to_the_plan(snapshot):
    assert kept_together(snapshot, planning.plan(snapshot), STREET) is None


def test_who_refused_one_of_the_two_is_not_asked_for_both():
    plan = planning.plan(street())
    keeper = couriers_of(plan)["d0"]
    snapshot = street(refused_by=frozenset({keeper}))

    kept = kept_together(snapshot, planning.plan(snapshot), STREET)

    assert kept is None or keeper not in kept.courier_of.values()


def test_a_promise_that_one_courier_cannot_keep_parts_the_basket():
    alone_in_time = street(promised_s=NOW + 420)
    kept = kept_together(alone_in_time, planning.plan(alone_in_time), STREET)

    assert not kept.holds(planning.plan(kept.snapshot))
