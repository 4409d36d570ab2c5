"""What a plan may and may not do, on towns small enough to see through."""

import subprocess
import sys
from dataclasses import replace

import pytest

from delivery.planning import Plan, Policy, Snapshot, StopKind, WhyUnplaced, plan
from tests.delivery.planning.little_town import courier, delivery, random_town, town

QUICK = Policy(iterations=40)
TOWNS = [random_town(seed, couriers=4, deliveries=9) for seed in range(6)]


def places_of(made: Plan, parcel: str, kind: StopKind) -> list[tuple[str, int]]:
    return [
        (run.courier, i)
        for run in made.runs
        for i, stop in enumerate(run.stops)
        if stop.kind is kind and parcel in stop.deliveries
    ]


@pytest.mark.parametrize("snapshot", TOWNS)
def test_nobody_is_brought_twice_and_every_pickup_comes_before_its_door(snapshot: Snapshot) -> None:
    made = plan(snapshot, QUICK)

    for parcel in snapshot.deliveries:
        [(collected_by, collected)] = places_of(made, parcel.id, StopKind.PICKUP)
        [(brought_by, brought)] = places_of(made, parcel.id, StopKind.DROPOFF)
        assert collected_by == brought_by
        assert collected < brought


@pytest.mark.parametrize("snapshot", TOWNS)
def test_the_clock_of_a_run_leaves_time_for_every_ride_and_hand(snapshot: Snapshot) -> None:
    made = plan(snapshot, QUICK)

    where = {c.id: c.node for c in snapshot.couriers}
    ready = {d.id: d.ready_s for d in snapshot.deliveries}
    for run in made.runs:
        at, clock = where[run.courier], 0.0
        for stop in run.stops:
            assert stop.arrive_s == pytest.approx(
                clock + float(snapshot.travel["bike"][at, stop.node]), abs=0.01
            )
            assert stop.event_s >= stop.arrive_s + 60.0 - 0.01  # half of two minutes
            assert stop.leave_s == pytest.approx(stop.event_s + 60.0)
            if stop.kind is StopKind.PICKUP:
                assert all(stop.event_s >= ready[parcel] for parcel in stop.deliveries)
            at, clock = stop.node, stop.leave_s


@pytest.mark.parametrize("snapshot", TOWNS)
def test_nobody_carries_more_than_fits(snapshot: Snapshot) -> None:
    tight = replace(snapshot, couriers=tuple(replace(c, capacity=2) for c in snapshot.couriers))

    made = plan(tight, QUICK)

    for run in made.runs:
        on_board = 0
        for stop in run.stops:
            on_board += len(stop.deliveries) if stop.kind is StopKind.PICKUP else -len(stop.deliveries)
            assert 0 <= on_board <= 2


@pytest.mark.parametrize("snapshot", TOWNS)
def test_the_same_snapshot_gives_the_same_plan_in_whatever_order_it_is_written(snapshot: Snapshot) -> None:
    mirrored = replace(snapshot, couriers=snapshot.couriers[::-1], deliveries=snapshot.deliveries[::-1])

    assert plan(snapshot, QUICK, seed=7) == plan(mirrored, QUICK, seed=7)


def test_a_parcel_is_offered_only_when_its_courier_must_set_off() -> None:
    parcel = delivery("bread", 1, 2, ready_s=900.0)
    early = town([courier("cy", 0)], [parcel], at=[0, 300, 500])
    later = replace(early, now_s=500.0)

    waiting, offered = plan(early, QUICK), plan(later, QUICK)

    assert waiting.offers == ()
    # ready 900, less 60 of handing over, 300 of riding and 60 of lead
    assert [(w.delivery, w.until_s) for w in waiting.waits] == [("bread", 480.0)]
    assert [(o.courier, o.deliveries, o.leave_at_s) for o in offered.offers] == [("cy", ("bread",), 540.0)]


def test_what_the_shop_has_not_accepted_is_planned_but_not_offered() -> None:
    parcel = delivery("bread", 1, 2, confirmed=False)

    made = plan(town([courier("cy", 0)], [parcel], at=[0, 300, 500]), QUICK)

    assert made.offers == ()
    assert [run.batches for run in made.runs] == [(("bread",),)]


def test_a_basket_of_neighbouring_shops_is_one_run_with_several_pickups() -> None:
    parcels = [delivery("bread", 1, 3, basket="b"), delivery("cheese", 2, 3, basket="b")]

    made = plan(town([courier("cy", 0)], parcels, at=[0, 100, 130, 600]), QUICK)

    [run] = made.runs
    assert [stop.kind for stop in run.stops] == ["pickup", "pickup", "dropoff", "dropoff"]
    assert run.stops[3].leave_s == run.stops[2].leave_s  # the same door opens once


def test_shops_too_far_from_each_other_are_two_rounds() -> None:
    parcels = [delivery("bread", 1, 3, basket="b"), delivery("cheese", 2, 3, basket="b")]

    made = plan(town([courier("cy", 0)], parcels, at=[0, 100, 450, 650]), QUICK)

    assert [len(batch) for batch in made.runs[0].batches] == [1, 1]


def test_what_must_stay_apart_does_not_ride_together() -> None:
    hot = delivery("soup", 1, 2, kind="hot", apart_from=frozenset({"frozen"}))
    cold = delivery("ice", 1, 2, kind="frozen")

    made = plan(town([courier("cy", 0)], [hot, cold], at=[0, 100, 300]), QUICK)

    assert [len(batch) for batch in made.runs[0].batches] == [1, 1]


def test_what_has_long_been_ready_comes_along_with_what_is_ready_now() -> None:
    parcels = [delivery("bread", 1, 2), delivery("cake", 1, 2, ready_s=5_000.0)]

    made = plan(town([courier("cy", 0)], parcels, at=[0, 200, 400], now_s=5_000.0), QUICK)

    assert [len(batch) for batch in made.runs[0].batches] == [2]


def test_what_is_on_board_is_brought_first() -> None:
    carried, new = delivery("bread", 1, 2), delivery("cheese", 1, 3)

    made = plan(town([courier("cy", 1, carrying=("bread",))], [carried, new], at=[0, 100, 300, 200]), QUICK)

    [run] = made.runs
    assert run.stops[0].deliveries == ("bread",)
    assert run.stops[0].fixed
    assert run.batches == (("cheese",),)


def test_a_bound_parcel_stays_with_its_courier_though_another_is_nearer() -> None:
    far, near = courier("far", 0, bound=("bread",)), courier("near", 1)
    snapshot = town([far, near], [delivery("bread", 1, 2)], at=[0, 900, 1_000])

    kept, freed = plan(snapshot, QUICK), plan(snapshot, replace(QUICK, reassign_bound=True))

    assert {r.courier: r.batches for r in kept.runs} == {"far": (("bread",),), "near": ()}
    assert {r.courier: r.batches for r in freed.runs} == {"far": (), "near": (("bread",),)}


def test_a_refused_offer_goes_to_somebody_else_and_costs_the_refuser_nothing() -> None:
    refused, other = delivery("bread", 1, 2, refused_by=frozenset({"cy"})), delivery("milk", 1, 2)
    asked = [courier("cy", 1), courier("di", 0)]

    made = plan(town(asked, [refused], at=[0, 200, 400]), QUICK)
    next_parcel = plan(town(asked, [other], at=[0, 200, 400]), QUICK)
    without_history = plan(town(asked, [replace(other, id="milk")], at=[0, 200, 400]), QUICK)

    assert made.reasons["bread"].courier == "di"
    assert next_parcel.reasons["milk"].courier == "cy"
    assert next_parcel == without_history


def test_of_equal_couriers_the_one_who_has_waited_longest_is_asked() -> None:
    twins = [courier("a", 0, idle_since_s=-60.0), courier("b", 0, idle_since_s=-600.0)]

    made = plan(town(twins, [delivery("bread", 1, 2)], at=[0, 200, 400]), QUICK)

    assert made.reasons["bread"].courier == "b"
    assert made.reasons["bread"].runner_up == "a"
    assert made.reasons["bread"].runner_up_cost == pytest.approx(made.reasons["bread"].added_cost)


@pytest.mark.parametrize(
    ("asked", "parcel", "why"),
    [
        ([], delivery("bread", 1, 2), WhyUnplaced.NO_COURIER),
        (
            [courier("cy", 0)],
            delivery("bread", 1, 2, refused_by=frozenset({"cy"})),
            WhyUnplaced.EVERYONE_REFUSED,
        ),
        ([courier("cy", 0, until_s=100.0)], delivery("bread", 1, 2), WhyUnplaced.SHIFTS_END),
    ],
)
def test_what_nobody_takes_says_why(asked: list, parcel: object, why: WhyUnplaced) -> None:
    made = plan(town(asked, [parcel], at=[0, 200, 400]), QUICK)

    assert [(row.delivery, row.why) for row in made.unplaced] == [("bread", why)]
    assert made.offers == ()


def test_a_courier_of_one_shop_carries_only_for_it() -> None:
    own = courier("cy", 0, home_shop="shop at 1")

    made = plan(town([own], [delivery("bread", 1, 2), delivery("fish", 2, 1)], at=[0, 200, 400]), QUICK)

    assert made.runs[0].batches == (("bread",),)
    assert [row.delivery for row in made.unplaced] == ["fish"]


def test_reading_the_shapes_loads_neither_django_nor_a_compiler() -> None:
    loaded = (
        "import sys, delivery.planning; print([m for m in ('django', 'numba', 'celery') if m in sys.modules])"
    )

    said = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "[]"


@pytest.mark.parametrize("parcels", [1, 2, 5])
def test_a_plan_of_before_is_a_beginning_and_not_a_duty(parcels: int) -> None:
    known = random_town(4, couriers=3, deliveries=parcels)
    all_with_one = {"c2": tuple((f"d{i}",) for i in range(parcels))}

    from_nothing = plan(known)
    from_a_bad_plan = plan(replace(known, previous=all_with_one))

    assert from_a_bad_plan.cost == pytest.approx(from_nothing.cost, abs=1e-6)
