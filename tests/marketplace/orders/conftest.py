"""The small town at noon, a paid order of bread, English is spoken."""

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from marketplace.orders.models import Order
from tests import town as towns
from tests.presses import a_paid_order
from tests.town import NOON, PASSWORD, Town


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def town(db: None, clock: time_machine.Traveller) -> Town:
    return towns.build()


@pytest.fixture
def order(town: Town) -> Order:
    return a_paid_order(town, at=NOON, apples=1)


@pytest.fixture
def guest(town: Town) -> Client:
    return Client(headers={"accept-language": "en"})


def signed_in(name: str) -> Client:
    client = Client(headers={"accept-language": "en"})
    assert client.login(email=f"{name}@example.org", password=PASSWORD)
    return client


@pytest.fixture
def ada(town: Town) -> Client:
    return signed_in("ada")


@pytest.fixture
def mal(town: Town) -> Client:
    return signed_in("mal")
