"""A street with a bank in memory; the wiring holds only what moves money, stock and orders."""

from collections.abc import Iterator

import pytest
from django.db import connection

from marketplace.gateways import cards as door_to_the_bank
from marketplace.journal import reactions
from marketplace.project.wiring import REACTIONS
from tests.marketplace.money import street as streets
from tests.marketplace.money.abroad import StreetAbroad, street_abroad
from tests.marketplace.money.shaky import ShakyCards
from tests.marketplace.money.street import Street


@pytest.fixture
def bank(monkeypatch: pytest.MonkeyPatch) -> ShakyCards:
    double = ShakyCards()
    monkeypatch.setattr(door_to_the_bank, "_open_door", lambda *_settings: double)
    return double


@pytest.fixture
def street(db: None, bank: ShakyCards) -> Iterator[Street]:
    """Whatever a test does, the bank is never asked inside a transaction, where rows may be locked."""
    streets.wire_money()
    outside = len(connection.savepoint_ids)  # the test's own transaction
    bank.is_locked = lambda: len(connection.savepoint_ids) > outside
    yield streets.build(bank)
    reactions.wire(REACTIONS)
    bank.is_locked = lambda: False
    assert bank.asked_while_locked == []


@pytest.fixture
def abroad(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[StreetAbroad]:
    """With real commits: within one long transaction each sweep would wade through all that the earlier ones wrote."""
    with street_abroad(monkeypatch) as street:
        yield street
