"""Where to: typed, pinned, chosen from one's own; out of reach and nonsense answered in words."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from marketplace.accounts.models import SavedAddress
from marketplace.places.models import AddressPoint
from tests.marketplace.storefront.conftest import at_the_door
from tests.town import DOOR, PASSWORD, Town


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


@pytest.fixture
def street(town: Town) -> None:
    for number in (7, 9):
        AddressPoint.objects.create(
            city=town.city, number=str(number), street="Rue Haute", postcode="18999", lat=DOOR.lat, lon=DOOR.lon,
            words=f"{number} rue haute 18999 essai",
        )  # fmt: skip


def test_without_scripts_words_lead_to_a_list_and_the_list_to_the_pin(ada: Client, street: None) -> None:
    page = text_of(ada.get("/adresse/?q=7 rue haute&next=/panier/"))
    url = page.split('class="choices-list"><li><a href="')[1].split('"')[0].replace("&amp;", "&")
    confirm = text_of(ada.get(url))

    assert "7 rue Haute, 18999 Essai" in page
    assert 'value="7 rue Haute"' in confirm
    assert 'name="next" value="/panier/"' in confirm


def test_a_pin_finds_its_line(ada: Client, street: None) -> None:
    assert "rue Haute" in text_of(ada.get(f"/adresse/?lat={DOOR.lat}&lon={DOOR.lon}"))


def test_a_confirmed_door_is_kept_for_the_visit(ada: Client) -> None:
    answer = ada.post("/adresse/", at_the_door(next="/panier/"))

    assert answer["Location"] == "/panier/"
    assert "7 rue Haute" in text_of(ada.get("/"))
    assert ada.session["door"]["note"] == "3rd floor"


@pytest.mark.parametrize("evil", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
def test_it_never_leads_to_another_site(ada: Client, evil: str) -> None:
    assert ada.post("/adresse/", at_the_door(next=evil))["Location"] == "/"


def test_a_place_out_of_reach_is_said_so_and_nothing_is_kept(ada: Client) -> None:
    asked = ada.get("/adresse/?lat=43.3&lon=5.4")
    pressed = ada.post("/adresse/", at_the_door(lat=43.3, lon=5.4))

    assert "Nobody delivers there yet" in text_of(asked)
    assert pressed.status_code == 422
    assert "Nobody delivers there yet" in text_of(pressed)
    assert 'value="3rd floor"' in text_of(pressed)  # what was typed is kept
    assert "door" not in ada.session


@pytest.mark.parametrize(
    "wrong",
    [
        {"line": ""}, {"line": "x" * 161}, {"lat": ""}, {"lat": "abc"}, {"lat": "91"}, {"lon": "-181"}, {"lat": "nan"},
        {"lon": "inf"}, {"note": "x" * 201}, {"postcode": "x" * 11}, {"line": "\x00"},
    ],
    ids=str,
)  # fmt: skip
def test_a_wrong_door_is_answered_and_nothing_is_kept(ada: Client, wrong: dict[str, str]) -> None:
    answer = ada.post("/adresse/", at_the_door(**wrong))

    assert answer.status_code == 422
    assert "door" not in ada.session


@pytest.mark.parametrize(
    "asked", ["q=%00", "q=" + "x" * 4_000, "lat=abc&lon=1", "lat=nan&lon=nan", "lat=1", "q=zzzzzz"]
)
def test_whatever_is_asked_is_answered(ada: Client, asked: str) -> None:
    assert ada.get(f"/adresse/?{asked}").status_code == 200


def test_an_unknown_address_says_how_to_write_it(ada: Client, street: None) -> None:
    assert "We do not know that address" in text_of(ada.get("/adresse/?q=qqqqqqq"))


def test_a_member_keeps_a_door_once_and_takes_it_with_one_press(town: Town) -> None:
    ada = Client(headers={"accept-language": "en"})
    ada.login(username=town.ada.email, password=PASSWORD)

    for note in ("2nd floor", "3rd floor"):
        ada.post("/adresse/", at_the_door(keep="on", note=note))
    saved = SavedAddress.objects.get()
    ada.post("/adresse/", at_the_door(line="12 rue Basse"))
    ada.post("/adresse/enregistree/", {"address": saved.public_id, "next": "/"})

    assert (saved.user, saved.access_note, saved.is_default) == (town.ada, "3rd floor", True)
    assert ada.session["door"]["line"] == "7 rue Haute"


def test_somebody_elses_door_is_not_found(town: Town, ada: Client) -> None:
    hers = town.ada.addresses.create(city=town.city, line="7 rue Haute", lat=DOOR.lat, lon=DOOR.lon)
    mal = Client()
    mal.login(username=town.mal.email, password=PASSWORD)

    for who in (mal, ada):
        for wanted in (hers.public_id, uuid4(), "", "abc"):
            assert who.post("/adresse/enregistree/", {"address": wanted}).status_code == 404
        assert "door" not in who.session
