"""The address field's questions over HTTP."""

import pytest
from django.test import override_settings

from marketplace.places import limits
from marketplace.places.models import AddressPoint, City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    city = City.objects.create(slug="here", name="Saint-Aubin", centre_lat=47.0, centre_lon=2.0)
    AddressPoint.objects.create(
        city=city,
        number="12",
        street="Rue du Four",
        postcode="35000",
        lat=47,
        lon=2,
        words="12 rue du four 35000 saint-aubin",
    )
    return city


def test_suggestions_are_places_with_a_label_and_a_point(client, city):
    said = client.get("/places/suggestions", {"q": "12 r du four"}).json()

    assert said == {
        "places": [
            {
                "label": "12 rue du Four, 35000 Saint-Aubin", "line": "12 rue du Four", "postcode": "35000",
                "city": "Saint-Aubin", "lat": 47.0, "lon": 2.0, "is_door": True,
            }
        ]
    }  # fmt: skip


@pytest.mark.parametrize(
    "question",
    [{}, {"q": ""}, {"q": "x" * 5000}, {"q": "rue du four", "city": "nowhere"}, {"q": "rue", "city": "\x00"}],
)
def test_empty_huge_and_foreign_questions_are_answered_with_nothing(client, city, question):
    answer = client.get("/places/suggestions", question)

    assert (answer.status_code, answer.json()) == (200, {"places": []})


def test_a_pin_is_answered_with_its_address_and_its_city(client, city):
    said = client.get("/places/reverse", {"lat": "47.0001", "lon": "2"}).json()

    assert (said["place"]["line"], said["city"]) == ("12 rue du Four", "here")


def test_a_pin_nobody_serves_says_so(client, city):
    assert client.get("/places/reverse", {"lat": "10", "lon": "2"}).json() == {"place": None, "city": None}


@pytest.mark.parametrize(
    "question",
    [
        {},
        {"lat": "x", "lon": "2"},
        {"lat": "nan", "lon": "2"},
        {"lat": "91", "lon": "0"},
        {"lat": "1e400", "lon": "0"},
    ],
)
def test_what_is_no_place_is_refused_in_words(client, city, question):
    answer = client.get("/places/reverse", question)

    assert (answer.status_code, answer.json()["code"]) == (400, "no_place")


def test_who_asks_too_often_waits(client, city, monkeypatch):
    monkeypatch.setattr("marketplace.places.api.SUGGESTIONS_A_MINUTE", 3)

    answers = [client.get("/places/suggestions", {"q": "rue"}).status_code for _ in range(4)]

    assert answers.count(429) == 1 or answers == [200] * 4  # a minute may just have begun
    other = client.get("/places/suggestions", {"q": "rue"}, REMOTE_ADDR="10.0.0.9")
    assert other.status_code == 200


def test_while_the_cache_is_down_nobody_is_refused(client, city, monkeypatch):
    monkeypatch.setattr(limits.cache, "add", _down)

    assert client.get("/places/suggestions", {"q": "rue du four"}).status_code == 200


def _down(*_, **__):
    raise OSError("refused")


def test_only_looking_is_possible(client, city):
    assert client.post("/places/suggestions").status_code == 405


@override_settings(BEHIND_PROXY=True)
def test_behind_our_proxy_the_asker_is_who_the_proxy_saw(rf):
    request = rf.get("/", HTTP_X_FORWARDED_FOR="6.6.6.6, 10.1.1.1", REMOTE_ADDR="127.0.0.1")

    assert limits.asker(request) == "10.1.1.1"
