"""Idle couriers are moved to where parcels are likely next, and only when it pays."""

from dataclasses import replace

from delivery.planning import Demand, Placing, Policy, Snapshot, plan
from tests.delivery.planning.little_town import courier, delivery, town

FAR_AWAY = [0.0, 1_200.0, 1_260.0]  # the couriers stand at 0, the shops twenty minutes away
BUSY_SHOP = (Demand(shop="baker", node=1, per_hour=12.0),)


def with_demand(snapshot: Snapshot, demand: tuple[Demand, ...]) -> Snapshot:
    return replace(snapshot, demand=demand)


def test_an_idle_courier_goes_to_where_parcels_are_coming() -> None:
    made = plan(with_demand(town([courier("cy", 0)], [], at=FAR_AWAY), BUSY_SHOP))

    assert [(m.courier, m.shop, m.ride_s) for m in made.moves] == [("cy", "baker", 1_200.0)]


def test_nobody_moves_where_nothing_is_expected() -> None:
    quiet = (Demand(shop="baker", node=1, per_hour=0.01),)

    assert plan(with_demand(town([courier("cy", 0)], [], at=FAR_AWAY), quiet)).moves == ()
    assert plan(town([courier("cy", 0)], [], at=FAR_AWAY)).moves == ()


def test_nobody_moves_who_has_something_to_do_or_leaves_soon() -> None:
    planned = town([courier("cy", 0)], [delivery("bread", 1, 2)], at=FAR_AWAY)
    leaving = town([courier("cy", 0, until_s=600.0)], [], at=FAR_AWAY)

    assert plan(with_demand(planned, BUSY_SHOP)).moves == ()
    assert plan(with_demand(leaving, BUSY_SHOP)).moves == ()


def test_a_city_may_do_without_moves() -> None:
    still = Policy(placing=Placing(moves=0))

    assert plan(with_demand(town([courier("cy", 0)], [], at=FAR_AWAY), BUSY_SHOP), still).moves == ()
