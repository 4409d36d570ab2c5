"""The map services' answers in our words, and what we say when they do not answer."""

import time

import numpy as np
import pytest

from marketplace.gateways.maps import FoundPlace, ValhallaRouter
from marketplace.gateways.maps.geocoder import GeopyGeocoder
from marketplace.gateways.maps.router import decoded
from marketplace.kernel.geo import Point
from tests.marketplace.gateways.map_service import map_service

A, B = Point(lat=48.85, lon=2.35), Point(lat=48.86, lon=2.36)


@pytest.fixture
def service():
    with map_service() as service:
        yield service


def test_the_router_answers_a_matrix_and_leaves_a_pair_without_a_way_open(service):
    service.answer = {"sources_to_targets": [[{"time": 60}, {"time": None}]]}

    said = ValhallaRouter(f"http://{service.host}").seconds([A], [A, B], "bike")

    assert said[0, 0] == 60
    assert np.isnan(said[0, 1])
    path, asked = service.asked[0]
    assert (path, asked["costing"], asked["sources"]) == (
        "/sources_to_targets",
        "bicycle",
        [{"lat": 48.85, "lon": 2.35}],
    )


def refused_once_then_left_alone(url: str) -> float:
    """Ask ten times, be answered nothing, and return the seconds it took."""
    router, before = ValhallaRouter(url), time.monotonic()

    answers = [router.seconds([A], [B], "car") for _ in range(10)]

    assert answers == [None] * 10
    assert router.is_resting
    return time.monotonic() - before


def test_a_slow_router_is_left_alone_after_a_fifth_of_a_second(service):
    service.after_s = 1.0

    refused_once_then_left_alone(f"http://{service.host}")

    assert len(service.asked) == 1


def test_a_router_that_drips_is_not_waited_for_to_the_end(service):
    service.answer, service.drip_s = {"sources_to_targets": [[{"time": 60}]]}, 0.15  # 37 bytes: five seconds

    waited_s = refused_once_then_left_alone(f"http://{service.host}")

    assert waited_s < 3
    assert len(service.asked) == 1


def test_a_router_that_is_gone_is_left_alone():
    refused_once_then_left_alone("http://127.0.0.1:1")


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"<html>Bad Gateway</html>", b"null", b"[]", b'{"sources_to_targets": 7}', b'{"sources_to_targets": []}',
        b'{"sources_to_targets": [[{"time": "soon"}]]}', b'{"sources_to_targets": [[null]]}',
        b'{"sources_to_targets": [[{"time": 1}, {"time": 2}]]}',
    ],
)  # fmt: skip
def test_a_router_that_talks_nonsense_is_left_alone(service, raw):
    service.raw = raw

    refused_once_then_left_alone(f"http://{service.host}")

    assert len(service.asked) == 1


def test_a_router_that_fails_is_left_alone(service):
    service.status, service.answer = 500, {"error": "out of tiles"}

    refused_once_then_left_alone(f"http://{service.host}")


def test_a_time_that_cannot_be_is_no_way(service):
    service.answer = {"sources_to_targets": [[{"time": -4}, {"time": 1e9}, {"time": 60}]]}

    said = ValhallaRouter(f"http://{service.host}").seconds([A], [A, B, B], "bike")

    assert np.isnan(said[0]).tolist() == [True, True, False]


def test_a_way_that_makes_no_sense_is_none(service):
    service.answer = {"trip": {}}

    assert ValhallaRouter(f"http://{service.host}").way(A, B, "bike") is None


def test_an_encoded_line_becomes_points():
    # Google's own example has five decimals; with six every number is a tenth
    points = decoded("_p~iF~ps|U_ulLnnqC_mqNvxq`@")

    assert points == (Point(3.85, -12.02), Point(4.07, -12.095), Point(4.3252, -12.6453))


def test_the_way_is_read_from_its_first_leg(service):
    service.answer = {"trip": {"legs": [{"shape": "_p~iF~ps|U_ulLnnqC"}]}}

    assert ValhallaRouter(f"http://{service.host}").way(A, B, "bike") == (
        Point(3.85, -12.02),
        Point(4.07, -12.095),
    )


def _ban(name):
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [2.35, 48.85]},
        "properties": {"label": f"{name} 75004 Paris", "name": name, "postcode": "75004", "city": "Paris"},
    }


def test_a_french_address_is_found_in_our_words(service):
    service.answer = {"features": [_ban("12 Rue du Four"), _ban("12 Rue des Fours")]}

    found = GeopyGeocoder(f"ban://{service.host}/geocodage?plain").find("12 rue du four", most=2)

    assert found[0] == FoundPlace("12 Rue du Four", "75004", "Paris", Point(lat=48.85, lon=2.35))
    assert service.asked[0][0] == "/geocodage/search?q=12+rue+du+four&limit=2"


def test_nothing_found_is_not_the_same_as_nobody_asked(service):
    geocoder = GeopyGeocoder(f"ban://{service.host}?plain")
    service.answer = {"features": []}
    assert geocoder.find("nowhere at all", most=3) == []

    service.answer = "no json object"
    unreachable = GeopyGeocoder("ban://127.0.0.1:1?plain")
    assert unreachable.find("12 rue du four", most=3) is None
    assert unreachable.address_at(A) is None


def test_photon_puts_number_and_street_together(service):
    properties = {
        "housenumber": "12",
        "street": "Rue du Four",
        "postcode": "75006",
        "city": "Paris",
        "name": "",
    }
    service.answer = {
        "features": [
            {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [2.33, 48.85]},
                "properties": properties,
            }
        ]
    }

    found = GeopyGeocoder(f"photon://{service.host}?plain").address_at(A)

    assert found == FoundPlace("12 Rue du Four", "75006", "Paris", Point(lat=48.85, lon=2.33))
