"""Ada, a guest at noon, has two loaves in her basket and a door; the bank is a double, English is spoken."""

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from marketplace.gateways import cards as door_to_the_bank
from tests import town as towns
from tests.doubles import FakeCards
from tests.town import DOOR, NOON, PASSWORD, Town


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def town(db: None, clock: time_machine.Traveller) -> Town:
    return towns.build()


@pytest.fixture
def bank(monkeypatch: pytest.MonkeyPatch) -> FakeCards:
    double = FakeCards()
    monkeypatch.setattr(door_to_the_bank, "_open_door", lambda *_settings: double)
    return double


def with_a_basket(client: Client, town: Town, *, bread: int = 2) -> Client:
    door = {"line": "7 rue Haute", "postcode": "18999", "lat": DOOR.lat, "lon": DOOR.lon, "note": "3rd floor"}
    assert client.post("/adresse/", door).status_code == 302
    for _press in range(bread):
        assert client.post("/panier/lignes/", {"more": town.bread.public_id}).status_code == 302
    return client


@pytest.fixture
def ada(town: Town, bank: FakeCards) -> Client:
    return with_a_basket(Client(headers={"accept-language": "en"}), town)


@pytest.fixture
def member(town: Town, bank: FakeCards) -> Client:
    client = Client(headers={"accept-language": "en"})
    assert client.login(email="ada@example.org", password=PASSWORD)
    return with_a_basket(client, town)


@pytest.fixture
def mal(town: Town, bank: FakeCards) -> Client:
    client = Client(headers={"accept-language": "en"})
    assert client.login(email="mal@example.org", password=PASSWORD)
    return client
