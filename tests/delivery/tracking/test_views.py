"""The live part of an order's page over HTTP: who has the code may look."""

from uuid import uuid4

import pytest
import time_machine

from delivery.tracking.codes import code_of
from tests.delivery.promise.street import DOOR, NOON, a_city, a_courier, a_delivery, carries, north

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def key():
    city, key = a_city(), uuid4()
    delivery = a_delivery(city, pickup=north(500), dropoff=DOOR, basket_key=key, confirmed_at=NOON)
    carries(a_courier(city, "Amina Diallo", at=north(900), phone="0600000000"), delivery)
    return key


def test_the_status_says_what_happens_in_the_readers_language(client, key):
    page = client.get(f"/tracking/{code_of(key)}/status", headers={"accept-language": "fr"}).content.decode()

    assert "Amina roule vers Bo" in page
    assert "à vélo" in page
    assert "<html" not in page


def test_the_map_shows_shop_door_and_a_courier_by_first_name(client, key):
    said = client.get(f"/tracking/{code_of(key)}/places").json()

    assert said["couriers"] == [{"lat": north(900).lat, "lon": 2.0, "id": "Amina", "name": "Amina"}]
    assert said["door"] == {"lat": DOOR.lat, "lon": DOOR.lon}
    assert said["shops"][0]["name"] == "Bo"
    assert len(said["way"]) == 3


def test_neither_pages_nor_maps_give_away_phone_or_surname(client, key):
    answers = [
        client.get(f"/tracking/{code_of(key)}/{part}").content.decode() for part in ("status", "places")
    ]

    assert not any("Diallo" in answer or "0600000000" in answer for answer in answers)


@pytest.mark.parametrize("part", ["status", "places"])
def test_mal_without_the_code_finds_nothing(client, key, part):
    forged = [str(key), key.hex, code_of(key)[:-1], code_of(uuid4()), "x" * 500]

    assert [client.get(f"/tracking/{code}/{part}").status_code for code in forged] == [404] * 5


def test_nobody_may_write(client, key):
    assert client.post(f"/tracking/{code_of(key)}/status").status_code == 405


def test_what_moves_is_never_kept_by_a_cache(client, key):
    assert "no-store" in client.get(f"/tracking/{code_of(key)}/places")["Cache-Control"]


def test_guessing_soon_has_to_wait_and_looking_does_not(client, key):
    guesses = [client.get(f"/tracking/guess{n}/status").status_code for n in range(31)]

    assert guesses == [404] * 30 + [429]
    assert client.get(f"/tracking/{code_of(key)}/status").status_code == 200
