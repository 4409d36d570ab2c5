"""Ada is a member, Mal another one; nobody is signed in yet; English is spoken."""

import pytest
from django.test import Client

from tests import town as towns
from tests.town import PASSWORD, Town


@pytest.fixture
def town(db: None) -> Town:
    return towns.build()


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
