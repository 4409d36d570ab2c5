"""Ways and times in a city: over its streets when it has them, else straight."""

import pytest

from delivery.travel import operations, queries
from delivery.travel.rules import DETOUR
from marketplace.kernel.geo import Point, great_circle_m
from marketplace.places.models import City

pytestmark = pytest.mark.django_db

# Two blocks of 0.001° (111.2 m): west — middle — east, and a lane north of the middle.
WEST, MIDDLE, EAST, NORTH = (
    Point(lat=0, lon=0), Point(lat=0, lon=0.001), Point(lat=0, lon=0.002), Point(lat=0.001, lon=0.001),
)  # fmt: skip
NETWORK = {
    "nodes": [[p.lat, p.lon] for p in (WEST, MIDDLE, EAST, NORTH)],
    "streets": [["Rue du Four", "street"]],
    "edges": [[0, 1, 0, 150.0], [1, 2, 0, 150.0], [1, 3, 0, 150.0]],
}


@pytest.fixture
def city():
    queries.forget()
    return City.objects.create(slug="here", name="Here", centre_lat=0, centre_lon=0)


def test_without_streets_it_is_the_straight_line_and_a_detour(city):
    metres = queries.distance_m(city, WEST, EAST)

    assert metres == pytest.approx(great_circle_m(WEST, EAST) * DETOUR)


def test_with_streets_it_is_the_way_along_them(city):
    operations.lay_streets(city, NETWORK, version="1")

    assert queries.distance_m(city, WEST, NORTH) == pytest.approx(300.0)  # 150 + 150
    assert queries.way(city, WEST, NORTH) == [WEST, MIDDLE, NORTH]


def test_a_bicycle_rides_fifteen_kilometres_an_hour(city):
    operations.lay_streets(city, NETWORK, version="1")

    assert queries.seconds(city, [WEST], [EAST], vehicle="bike")[0, 0] == pytest.approx(
        72.0
    )  # 300 m ÷ 15 km/h


def test_a_way_does_not_turn_back_to_the_crossing_behind_the_door(city):
    operations.lay_streets(city, NETWORK, version="1")
    door = Point(lat=0, lon=0.0004)  # nearest to WEST, on the way to EAST

    assert queries.way(city, door, EAST) == [door, MIDDLE, EAST]


def test_streets_are_read_once_and_their_version_seldom(city, django_assert_num_queries):
    operations.lay_streets(city, NETWORK, version="1")

    with django_assert_num_queries(2):  # which version, its network
        for _ in range(5):
            queries.distance_m(city, WEST, EAST)


def test_new_streets_replace_the_old_ones_when_looked_at_again(city, monkeypatch):
    operations.lay_streets(city, NETWORK, version="1")
    assert queries.distance_m(city, WEST, EAST) == pytest.approx(300.0)
    longer = {**NETWORK, "edges": [[0, 1, 0, 400.0], [1, 2, 0, 400.0]]}

    operations.lay_streets(city, longer, version="2")
    monkeypatch.setattr(queries, "LOOK_AGAIN_S", -1.0)

    assert queries.distance_m(city, WEST, EAST) == pytest.approx(800.0)


def test_a_network_that_is_none_is_not_kept(city):
    with pytest.raises((KeyError, ValueError, IndexError)):
        operations.lay_streets(city, {"nodes": []}, version="1")

    assert not hasattr(city, "streets")


def test_the_citys_own_detour_is_measured(city):
    operations.lay_streets(city, NETWORK, version="1")

    # only west–east is farther than 200 m: 300 m by street, 222.4 m straight
    assert queries.streets(city).detour == pytest.approx(300 / great_circle_m(WEST, EAST))
