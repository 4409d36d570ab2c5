"""Times over roads: asked once a pair of cells and an hour, guessed where nobody has said them yet."""

from datetime import datetime

import numpy as np
import pytest

from delivery.travel import queries, roads
from marketplace.gateways import maps
from marketplace.gateways.maps import ValhallaRouter
from marketplace.kernel.geo import Point
from marketplace.places.models import City
from tests.marketplace.gateways.map_service import MapService, map_service
from tests.town import PARIS

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 24, 12, tzinfo=PARIS)
SIX = NOON.replace(hour=18)


def line(count: int, *, lat: float = 47.0) -> list[Point]:
    """Points of cells of their own, some 150 m apart."""
    return [Point(lat=lat, lon=2.0 + n * 0.002) for n in range(count)]


@pytest.fixture
def here():
    return City.objects.create(slug="here", name="Here", centre_lat=47, centre_lon=2)


@pytest.fixture
def service(monkeypatch):
    with map_service() as service:
        service.answer = a_minute_each
        router = ValhallaRouter(f"http://{service.host}")
        monkeypatch.setattr(maps, "router", lambda: router)
        yield service


def a_minute_each(asked):
    return {"sources_to_targets": [[{"time": 60} for _ in asked["targets"]] for _ in asked["sources"]]}


def ride(here: City, count: int = 3, *, at: datetime = NOON, vehicle: str = "bike"):
    return queries.seconds(here, line(count), line(count, lat=47.01), vehicle=vehicle, at=at)


def asked_pairs(service: MapService) -> int:
    return sum(len(asked["sources"]) * len(asked["targets"]) for _, asked in service.asked)


def test_each_pair_is_asked_once(here, service):
    first, second = ride(here), ride(here)

    assert (first == 60).all()
    assert (second == 60).all()
    assert asked_pairs(service) == 9
    assert (roads.counts.known, roads.counts.asked) == (9, 9)
    assert roads.counts.hit_rate == 0.5


def test_a_place_in_the_same_cell_is_known_already(here, service):
    ride(here)
    near = [Point(lat=p.lat + 0.0001, lon=p.lon - 0.0001) for p in line(3)]  # some 13 metres

    assert (queries.seconds(here, near, line(3, lat=47.01), vehicle="bike", at=NOON) == 60).all()
    assert asked_pairs(service) == 9


def test_another_hour_and_another_vehicle_are_asked_anew(here, service):
    ride(here)
    ride(here, at=SIX)
    ride(here, vehicle="cargo_bike")

    assert asked_pairs(service) == 27


def test_in_the_rush_a_car_takes_longer_than_the_roads_say(here, service):
    assert ride(here, vehicle="car", at=NOON)[0, 0] == 60
    assert ride(here, vehicle="car", at=SIX)[0, 0] == pytest.approx(60 / 0.7)


def test_a_large_matrix_is_asked_in_blocks_the_service_takes(here, service):
    ride(here, 60)

    assert all(len(q["sources"]) * len(q["targets"]) <= roads.MOST_PAIRS for _, q in service.asked)


def test_what_comes_late_is_guessed_for_now_and_known_the_next_time(here, service):
    service.after_s = 0.6
    guessed = ride(here)
    again = ride(here)  # nobody waits twice for what is on its way
    straight = queries.travel_table(here, at=NOON).seconds(line(3), line(3, lat=47.01), "bike")
    assert guessed == pytest.approx(straight)
    assert again == pytest.approx(straight)

    (table,) = roads._tables.values()
    table.coming.result(timeout=5)
    roads._lock.acquire()  # whoever keeps the answer is done with it
    roads._lock.release()

    assert (ride(here) == 60).all()
    assert asked_pairs(service) == 9


def test_a_router_that_is_gone_leaves_the_straight_line(here, monkeypatch):
    gone = ValhallaRouter("http://127.0.0.1:1")
    monkeypatch.setattr(maps, "router", lambda: gone)

    straight = queries.travel_table(here, at=NOON).seconds(line(3), line(3, lat=47.01), "bike")

    assert ride(here) == pytest.approx(straight)
    assert roads.counts.guessed == 9


def test_a_pair_without_a_way_is_guessed_and_not_asked_again(here, service):
    service.answer = lambda asked: {
        "sources_to_targets": [[{"time": None} for _ in asked["targets"]] for _ in asked["sources"]]
    }

    assert np.isfinite(ride(here)).all()
    ride(here)

    assert asked_pairs(service) == 9


def test_guesses_are_stretched_as_much_as_the_roads_that_are_known(here, service):
    twice = queries.travel_table(here, at=NOON).seconds(line(6), line(6, lat=47.01), "bike") * 2

    filled = roads._filled(np.where(np.eye(6) > 0, np.nan, twice), twice / 2)

    assert filled == pytest.approx(twice)


def test_tables_are_few_and_small(here, service, monkeypatch):
    monkeypatch.setattr(roads, "MOST_CELLS", 4)
    monkeypatch.setattr(roads, "MOST_TABLES", 2)

    for hour in (9, 10, 11, 12):
        ride(here, at=NOON.replace(hour=hour))
    ride(here)

    assert len(roads._tables) == 2
    assert all(len(table.cells) <= 6 for table in roads._tables.values())
