"""How long a ride takes, by straight line and over streets."""

import numpy as np
import pytest

from delivery.travel.rules import (
    DETOUR,
    StreetNetwork,
    TravelTable,
    metres_between,
    speed_mps,
    straight_line_s,
)
from marketplace.kernel.geo import Point, great_circle_m

# a square of streets some 111 m north and 76 m east, without its eastern side
CORNERS = [
    Point(lat=47.0, lon=2.0),
    Point(lat=47.001, lon=2.0),
    Point(lat=47.001, lon=2.001),
    Point(lat=47.0, lon=2.001),
]
STREETS = StreetNetwork.of(CORNERS, [(0, 1), (1, 2), (0, 3)])


def test_many_distances_at_once_are_the_kernels_distances() -> None:
    together = metres_between(CORNERS, CORNERS)

    for i, a in enumerate(CORNERS):
        for j, b in enumerate(CORNERS):
            assert together[i, j] == pytest.approx(great_circle_m(a, b), abs=1e-6)


def test_the_straight_line_is_ridden_with_its_detour() -> None:
    [[seconds]] = straight_line_s([CORNERS[0]], [CORNERS[1]], "bike")

    assert seconds == pytest.approx(great_circle_m(CORNERS[0], CORNERS[1]) * DETOUR / speed_mps("bike"))


def test_motors_are_slower_in_the_rush_and_bicycles_are_not() -> None:
    assert speed_mps("car", hour=18) < speed_mps("car", hour=15)
    assert speed_mps("bike", hour=18) == speed_mps("bike", hour=15)
    with pytest.raises(KeyError):
        speed_mps("zeppelin")


def test_the_way_goes_round_where_a_street_is_missing() -> None:
    [[metres]] = STREETS.metres([CORNERS[2]], [CORNERS[3]])

    around = great_circle_m(CORNERS[2], CORNERS[1]) + great_circle_m(CORNERS[1], CORNERS[0])
    assert metres == pytest.approx(around + great_circle_m(CORNERS[0], CORNERS[3]), rel=1e-4)


def test_a_door_goes_to_the_nearest_corner_first() -> None:
    beside = Point(lat=47.0001, lon=2.0)

    nearest, metres = STREETS.snap([beside])

    assert nearest.tolist() == [0]
    assert metres[0] == pytest.approx(great_circle_m(beside, CORNERS[0]), rel=1e-4)


def test_streets_are_never_shorter_than_the_straight_line() -> None:
    assert (STREETS.metres(CORNERS, CORNERS) >= metres_between(CORNERS, CORNERS) * 0.9999).all()


def test_of_two_streets_between_the_same_corners_the_shorter_counts() -> None:
    double = StreetNetwork.of(CORNERS[:2], [(0, 1), (0, 1)], lengths_m=[400.0, 150.0])

    assert double.metres([CORNERS[0]], [CORNERS[1]])[0, 0] == pytest.approx(150.0)


def test_a_table_without_streets_or_without_a_way_falls_back_to_the_straight_line() -> None:
    island = StreetNetwork.of(CORNERS, [(0, 1)])
    a, b = [CORNERS[0]], [CORNERS[2]]

    assert TravelTable(island).seconds(a, b, "bike") == pytest.approx(straight_line_s(a, b, "bike"))
    assert TravelTable().seconds(a, b, "bike") == pytest.approx(straight_line_s(a, b, "bike"))


def test_staying_takes_no_time_and_nobody_is_nowhere() -> None:
    beside = Point(lat=47.0001, lon=2.0)

    assert TravelTable(STREETS).seconds([beside], [beside], "bike")[0, 0] == 0.0
    assert TravelTable(STREETS).seconds([], [beside], "bike").shape == (0, 1)


def test_a_network_needs_a_corner() -> None:
    with pytest.raises(ValueError, match="at least one node"):
        StreetNetwork.of([], [])


def test_asking_twice_gives_the_same_answer() -> None:
    assert np.array_equal(STREETS.metres(CORNERS, CORNERS), STREETS.metres(CORNERS, CORNERS))
