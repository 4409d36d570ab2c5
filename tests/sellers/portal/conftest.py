"""Bo stands behind the counter at noon, English is spoken, one paid order of two loaves is on the board."""

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from marketplace.orders.models import Order
from tests import town as towns
from tests.presses import a_paid_order
from tests.town import NOON, PASSWORD, Town


@pytest.fixture
def town(db: None) -> Iterator[Town]:
    with time_machine.travel(NOON, tick=False):
        yield towns.build()


@pytest.fixture
def order(town: Town) -> Order:
    return a_paid_order(town, at=NOON)


def signed_in(email: str) -> Client:
    client = Client(headers={"accept-language": "en"})
    assert client.login(email=email, password=PASSWORD)
    return client


@pytest.fixture
def bo(town: Town) -> Client:
    return signed_in("bo@example.org")


@pytest.fixture
def mal(town: Town) -> Client:
    return signed_in("mal@example.org")
