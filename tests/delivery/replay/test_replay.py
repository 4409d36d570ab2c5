"""A recorded day once more: what is written down could have happened, and only with what was known."""

import csv
import json
from collections import defaultdict
from dataclasses import replace
from math import ceil, hypot
from pathlib import Path

import pytest

from delivery.replay.__main__ import main
from delivery.replay.day import floors_s, read_day
from delivery.replay.figures import figures_of
from delivery.replay.policies import PUBLIC_DAY
from delivery.replay.simulate import replay
from tests.delivery.replay.little_day import little_day

QUICK = replace(PUBLIC_DAY, iterations=10)
Row = dict[str, str]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return little_day(tmp_path_factory.mktemp("days") / "tuesday")


@pytest.fixture(scope="module")
def solution(folder: Path) -> list[Row]:
    out = folder / "solution.csv"
    assert main([str(folder), "--out", str(out), "--iterations", "10"]) == 0
    return list(csv.DictReader(out.open()))


def table(path: Path, key: str) -> dict[str, Row]:
    return {row[key]: row for row in csv.DictReader(path.open(), delimiter="\t")}


def minutes(a: Row, b: Row) -> int:
    return ceil(hypot(float(a["x"]) - float(b["x"]), float(a["y"]) - float(b["y"])) / 320)


def test_every_order_is_brought_once_after_it_was_placed_and_ready(folder: Path, solution: list[Row]) -> None:
    orders = table(folder / "orders.txt", "order")
    brought = [row for row in solution if row["kind"] == "order"]

    assert sorted(row["order_id"] for row in brought) == sorted(orders)
    for row in brought:
        order = orders[row["order_id"]]
        assert float(row["assigned_at"]) >= float(order["placement_time"])
        assert float(row["pickup_at"]) >= float(order["ready_time"])
        assert float(row["delivered_at"]) > float(row["pickup_at"])


def test_every_courier_had_the_time_for_every_leg_within_the_shift(folder: Path, solution: list[Row]) -> None:
    orders, shops = table(folder / "orders.txt", "order"), table(folder / "restaurants.txt", "restaurant")
    for courier_id, courier in table(folder / "couriers.txt", "courier").items():
        halts: set[tuple[float, float, str, str]] = set()
        for row in (r for r in solution if r["courier_id"] == courier_id):
            half = 2.0 if row["kind"] == "order" else 0.0
            halts.add((float(row["pickup_at"]), half, "restaurant", row["restaurant_id"]))
            if row["kind"] == "order":
                halts.add((float(row["delivered_at"]), 2.0, "order", row["order_id"]))
                assert float(row["pickup_at"]) <= float(courier["off_time"])
        at, clock = courier, float(courier["on_time"])
        for moment, half, kind, name in sorted(halts):
            place = (shops if kind == "restaurant" else orders)[name]
            assert moment >= clock + minutes(at, place) + half
            at, clock = place, moment + half


def test_orders_of_one_visit_are_of_one_shop_and_one_courier(solution: list[Row]) -> None:
    visits = defaultdict(set)
    for row in solution:
        if row["kind"] == "order":
            visits[row["route_id"]].add((row["courier_id"], row["restaurant_id"], row["pickup_at"]))

    assert all(len(of_one) == 1 for of_one in visits.values())


def test_the_same_seed_writes_the_same_day(folder: Path) -> None:
    first, second = replay(read_day(folder), QUICK, seed=3), replay(read_day(folder), QUICK, seed=3)

    assert first.done == second.done
    assert first.moved == second.moved


def test_what_is_not_placed_yet_changes_nothing_before(folder: Path) -> None:
    whole = read_day(folder)
    noon = sorted(order.placed_s for order in whole.orders)[len(whole.orders) // 2]
    half = replace(whole, orders=tuple(o for o in whole.orders if o.placed_s <= noon))

    def before_noon(day_told: object) -> list[object]:
        return [done for done in day_told.done if done.pickup_s <= noon]  # type: ignore[attr-defined]

    assert before_noon(replay(whole, QUICK)) == before_noon(replay(half, QUICK))


def test_nobody_beats_the_floor_and_the_figures_count_everybody(folder: Path) -> None:
    day = read_day(folder)
    told = replay(day, QUICK)
    floors = floors_s(day)

    figures = figures_of(day, told)

    assert all(done.delivered_s >= floors[done.order] for done in told.done)
    assert figures.orders == 30
    assert figures.undelivered == 0
    assert figures.over_floor_min >= 0
    assert figures.within_60 == pytest.approx(
        sum(d.delivered_s - o.placed_s <= 3_600 for d in told.done for o in day.orders if o.id == d.order)
        / 30
    )


def test_figures_are_printed_when_asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(folder), "--out", str(folder / "again.csv"), "--iterations", "1", "--figures"])

    assert json.loads(capsys.readouterr().out)["orders"] == 30


def test_a_folder_that_is_no_day_is_named_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path), "--out", str(tmp_path / "none.csv")]) == 2

    assert "is not a recorded day" in capsys.readouterr().err
