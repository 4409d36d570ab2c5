"""One visit at noon in the very small town: Ada looks, her door is known, English is spoken."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
import time_machine
from django.test import Client

if TYPE_CHECKING:
    from tests.town import Town


@pytest.fixture
def town(db: None) -> Iterator["Town"]:
    from marketplace.search import (
        operations as search,
    )  # here: the room's pure rules are tested without Django
    from tests import town as towns

    with time_machine.travel(towns.NOON):
        built = towns.build()
        search.rebuild(built.city)
        yield built


@pytest.fixture
def ada(town: "Town") -> Client:
    """A guest who has not said where."""
    return Client(headers={"accept-language": "en"})


@pytest.fixture
def ada_at_home(ada: Client) -> Client:
    """A guest whose door is known."""
    answer = ada.post("/adresse/", at_the_door())
    assert answer.status_code == 302
    return ada


def at_the_door(**changed: Any) -> dict[str, Any]:
    from tests.town import DOOR

    said = {"line": "7 rue Haute", "postcode": "18999", "lat": DOOR.lat, "lon": DOOR.lon, "note": "3rd floor"}
    return said | changed
