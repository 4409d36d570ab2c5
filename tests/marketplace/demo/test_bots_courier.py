"""A courier bot and its phone; the house is played by the test, nobody waits."""

import time
from random import Random
from typing import Any

import pytest

from marketplace.demo.bots.courier import CourierBot
from marketplace.demo.bots.habits import CourierHabits
from marketplace.demo.bots.phone import Phone, Refused
from marketplace.demo.bots.street import Street
from marketplace.kernel.geo import Point

SHOP, DOOR = Point(lat=47.0, lon=3.0), Point(lat=47.001, lon=3.0)
NOW = "2026-01-06T12:00:00+01:00"


class Phone1(Phone):
    """A phone that notes what is said, and answers what it was told to."""

    def __init__(self) -> None:
        super().__init__("http://house", email="cy@example.org", password="x")
        self.said: list[tuple[str, Any]] = []
        self.stops: list[dict[str, Any]] = []
        self.offers: list[dict[str, Any]] = []
        self.near: dict[str, Any] | None = None
        self.no: dict[str, str] = {}

    def get(self, path: str) -> Any:
        return {"run": {"stops": self.stops}, "offers": {"offers": self.offers, "wait_near": self.near}}[path]

    def post(self, path: str, body: dict[str, Any] | None = None) -> Any:
        self.said.append((path, body or {}))
        if path in self.no:
            raise Refused(409, self.no[path])
        for stop in self.stops:
            if path == f"stops/{stop['id']}/arrival":
                stop["state"] = "arrived"
            if path in {f"stops/{stop['id']}/completion", f"stops/{stop['id']}/failure"}:
                stop["state"] = "done" if path.endswith("completion") else "failed"
        return {}

    def send_photo(self, path: str, jpeg: bytes) -> Any:
        self.said.append((path, len(jpeg)))

    def acts(self) -> list[str]:
        return [path for path, _ in self.said if path != "positions"]


def a_stop(kind: str, place: Point, rank: int, *, min_age: int = 0) -> dict[str, Any]:
    where = {"name": "Levain", "line": "1 place", "lat": place.lat, "lon": place.lon}
    return {
        "id": kind, "kind": kind, "state": "ahead", "rank": rank, "place": where, "return_to": None,
        "spoken_code": "K7QH4D", "ready_at": NOW, "promised_at": NOW, "min_age": min_age,
    }  # fmt: skip


@pytest.fixture
def street() -> Street:
    return Street("http://house", "x", speed=1e6)


@pytest.fixture
def phone() -> Phone1:
    return Phone1()


@pytest.fixture
def cy(street: Street, phone: Phone1) -> CourierBot:
    habits = CourierHabits(
        Random(1), think_s=(0.0, 0.0), refuses=0.0, pickup_s=0.0, dropoff_s=0.0, not_ready_s=0.0
    )
    return CourierBot("Cy", phone, place=SHOP, street=street, habits=habits)


def test_a_parcel_is_collected_by_its_code_and_handed_over_by_the_pin(
    cy: CourierBot, phone: Phone1, street: Street
) -> None:
    phone.stops = [a_stop("dropoff", DOOR, 2), a_stop("pickup", SHOP, 1)]
    street.labels["K7QH4D", "Levain"] = "AB12"
    street.pins["K7QH4D"] = "4711"

    cy.turn()
    cy.turn()

    acts = dict(phone.said)
    assert phone.acts() == [
        "stops/pickup/arrival", "stops/pickup/completion", "stops/dropoff/arrival", "stops/dropoff/completion",
    ]  # fmt: skip
    assert acts["stops/pickup/completion"]["code"] == "AB12"
    assert acts["stops/dropoff/completion"]["pin"] == "4711"
    assert cy.place == DOOR


def test_at_a_stranger_s_door_a_photo_is_the_proof(cy: CourierBot, phone: Phone1) -> None:
    phone.stops = [a_stop("dropoff", DOOR, 1)]
    cy.turn()
    assert phone.acts() == ["stops/dropoff/arrival", "stops/dropoff/photo", "stops/dropoff/completion"]


def test_what_is_for_adults_is_never_left_at_a_door(cy: CourierBot, phone: Phone1) -> None:
    phone.stops = [a_stop("dropoff", DOOR, 1, min_age=18)]
    cy.turn()
    assert phone.said[-1][0] == "stops/dropoff/failure"
    assert phone.said[-1][1]["reason"] == "age_not_proven"


def test_a_parcel_that_failed_goes_back_to_its_shop(cy: CourierBot, phone: Phone1) -> None:
    stop = a_stop("dropoff", DOOR, 1)
    phone.stops = [stop | {"state": "failed", "place": None, "return_to": stop["place"]}]
    cy.turn()
    assert phone.acts() == ["stops/dropoff/return"]


def test_a_shop_that_never_packs_is_given_up(
    cy: CourierBot, phone: Phone1, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("marketplace.demo.bots.courier.time.sleep", lambda seconds: None)
    phone.stops = [a_stop("pickup", SHOP, 1)]
    cy.turn()
    assert phone.said[-1][1]["reason"] == "not_ready"


def test_an_offer_is_answered_once_and_one_that_is_gone_is_no_matter(cy: CourierBot, phone: Phone1) -> None:
    phone.offers = [{"id": "o1", "parcels": 1, "pickup_names": "Levain"}]
    phone.no = {"offers/o1/acceptance": "offer_expired"}
    cy._answer_offers()
    cy._answer_offers()
    assert phone.acts() == ["offers/o1/acceptance"]


def test_who_has_nothing_to_do_goes_to_wait_where_parcels_are_likely(
    cy: CourierBot, phone: Phone1, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cy._ear, "wait", lambda seconds: True)
    monkeypatch.setattr(cy._ear, "_line", object())
    cy._listened_at = time.monotonic()
    phone.near = {"name": "Levain", "lat": DOOR.lat, "lon": DOOR.lon}

    cy.turn()
    sent = len(phone.said)
    cy.turn()

    assert cy.place == DOOR
    assert len(phone.said) == sent  # already there: nobody rides again
