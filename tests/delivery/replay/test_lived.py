"""A lived day once more: the same rules as the live tick, told only what was known."""

from dataclasses import replace

import numpy as np
import pytest

from delivery.planning import STREET
from delivery.replay.lived import LivedCourier, LivedDay, LivedParcel
from delivery.replay.rerun import live_again
from delivery.replay.variants import UnknownVariant, Variant, day_under, policy_under

HOUR = 3600.0
NODES = 6  # 0 and 1: shops next to each other; 2 to 5: doors, five minutes apart from everything
POLICY = replace(STREET, iterations=20)


def travel() -> np.ndarray:
    seconds = np.full((NODES, NODES), 300.0, dtype=np.float32)
    np.fill_diagonal(seconds, 0.0)
    seconds[0, 1] = seconds[1, 0] = 60.0
    return seconds


def parcel(name: str, *, at: float = 0.0, shop: int = 0, door: int = 2, **columns: object) -> LivedParcel:
    usual = {
        "id": name, "shop": f"shop-{shop}", "basket": name, "pickup_node": shop, "dropoff_node": door,
        "placed_s": at, "known_s": at, "promised_s": at + HOUR, "packed_s": at + 600.0,
        "said": ((at, at + 600.0, 90.0),),
    }  # fmt: skip
    return LivedParcel(**(usual | columns))


def day(*parcels: LivedParcel, couriers: int = 1) -> LivedDay:
    return LivedDay(
        name="a day",
        parcels=parcels,
        couriers=tuple(LivedCourier(id=f"c{i}", node=0, on_s=0.0, off_s=8 * HOUR) for i in range(couriers)),
        travel={"bike": travel()},
        speed_mps={"bike": 4.0},
    )


def test_one_parcel_is_at_its_door_when_packed_ridden_and_handed_over():
    told = live_again(day(parcel("a")), POLICY)

    assert (
        told.brought[0].delivered_s == 600 + 60 + 300 + 60
    )  # packed, half a hand-over, ride, half a drop-off
    assert (told.figures.delivered, told.figures.kept, told.figures.late_min) == (1, 1, 0.0)
    assert told.figures.metres == 300 * 4


def test_nobody_knows_before_it_is_so_that_a_shop_is_late():
    late = parcel("a", packed_s=1800.0)

    told = live_again(day(late), POLICY)

    assert told.brought[0].delivered_s == 1800 + 60 + 300 + 60
    assert told.figures.courier_min > 20  # who came when the shop had said waits there


def test_a_basket_of_two_neighbours_comes_with_one_courier():
    both = [parcel("a", basket="b"), parcel("c", basket="b", shop=1)]

    told = live_again(day(*both, couriers=2), POLICY)

    assert len({one.courier for one in told.brought}) == 1
    assert told.figures.parted == 0


def test_a_parcel_is_brought_once_and_by_somebody_on_shift():
    parcels = [parcel(f"p{i}", at=120.0 * i, door=2 + i % 4, shop=i % 2) for i in range(12)]

    told = live_again(day(*parcels, couriers=3), POLICY)

    assert told.figures.delivered == 12
    assert {one.courier for one in told.brought} <= {"c0", "c1", "c2"}
    assert all(one.delivered_s >= p.packed_s + 420 for one, p in zip(told.brought, parcels, strict=True))


def test_the_same_day_gives_the_same_answer():
    parcels = [parcel(f"p{i}", at=90.0 * i, door=2 + i % 4, shop=i % 2) for i in range(8)]

    assert live_again(day(*parcels, couriers=2), POLICY) == live_again(day(*parcels, couriers=2), POLICY)


def test_two_couriers_more_bring_what_one_could_not_in_time():
    parcels = [parcel(f"p{i}", door=2 + i % 4, promised_s=1800.0) for i in range(8)]
    short = replace(POLICY, max_batch=1)
    more = day_under(Variant(more=2, from_s=0.0, to_s=HOUR), day(*parcels))

    before, after = live_again(day(*parcels), short), live_again(more, short)

    assert [c.id for c in more.couriers] == ["c0", "more-1", "more-2"]
    assert after.figures.kept > before.figures.kept
    assert after.figures.late_min < before.figures.late_min


def test_couriers_more_come_on_where_most_parcels_come_from_and_go_when_it_is_over():
    more = day_under(
        Variant(more=1, from_s=HOUR, to_s=2 * HOUR),
        day(parcel("a"), parcel("b", shop=1), parcel("c", shop=1)),
    )

    assert (more.couriers[-1].node, more.couriers[-1].on_s, more.couriers[-1].off_s) == (1, HOUR, 2 * HOUR)


def test_a_weight_is_set_by_its_name():
    changed = policy_under(Variant(sets=("weights.late=9", "max_batch=2", "reassign_bound=1")), STREET)

    assert (changed.weights.late, changed.max_batch, changed.reassign_bound) == (9.0, 2, True)
    assert policy_under(Variant(), STREET) == STREET
    assert policy_under(Variant(policy="alone"), STREET).max_batch == 1


@pytest.mark.parametrize(
    "variant",
    [
        Variant(policy="no such"), Variant(sets=("weights.none=1",)), Variant(sets=("late",)),
        Variant(sets=("max_batch=many",)), Variant(sets=("max_batch.x=1",)), Variant(sets=("reassign_bound=yes",)),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said(variant):
    with pytest.raises(UnknownVariant):
        policy_under(variant, STREET)


def test_hours_that_end_before_they_begin_are_refused():
    with pytest.raises(UnknownVariant):
        day_under(Variant(more=1, from_s=HOUR, to_s=HOUR), day(parcel("a")))
