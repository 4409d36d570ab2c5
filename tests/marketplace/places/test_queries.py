"""Finding a door: while typing, by a pin, and whether anybody delivers there."""

import pytest

from marketplace.gateways.maps import FoundPlace
from marketplace.kernel.geo import Point
from marketplace.places import queries
from marketplace.places.models import AddressPoint, City

pytestmark = pytest.mark.django_db

STREETS = [
    "Rue du Four", "Rue du Fournil", "Rue des Lilas", "Avenue Léon-Gambetta", "Place de l’Église", "Quai Saint-Cyr",
    "Rue de la Forge", "Boulevard Voltaire",
]  # fmt: skip


@pytest.fixture
def city():
    city = City.objects.create(slug="here", name="Saint-Aubin", centre_lat=47.0, centre_lon=2.0)
    for row, street in enumerate(STREETS):
        for place, number in enumerate(("1", "2", "12", "12 bis", "120")):
            AddressPoint.objects.create(
                city=city,
                number=number,
                street=street,
                postcode="35000",
                lat=47 + row * 0.002,
                lon=2 + place * 0.0005,
                words="",
            )
    _index()
    return city


def _index() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE marketplace_addresspoint SET words = folded(number || ' ' || street || ' ' || postcode || ' Saint-Aubin')"
        )


def _lines(text, city):
    return [found.line for found in queries.suggestions(text, city=city)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("12 rue du Four", "12 rue du Four"),
        ("12 rue du four 35000 saint-aubin", "12 rue du Four"),
        ("12 avenue leon gambetta", "12 avenue Léon-Gambetta"),
        ("12 av gambeta", "12 avenue Léon-Gambetta"),
        ("2 pl eglise", "2 place de l’Église"),
        ("12 bis rue des lilas", "12 bis rue des Lilas"),
        ("12bis r lilas", "12 bis rue des Lilas"),
        ("1 bvd voltaire", "1 boulevard Voltaire"),
        ("120 quai st cyr", "120 quai Saint-Cyr"),
    ],
)
def test_a_door_is_found_whatever_the_spelling(city, text, first):
    assert _lines(text, city)[0] == first


def test_the_very_number_comes_before_its_bis_and_longer_ones(city):
    assert _lines("12 rue du Fournil", city)[:3] == [
        "12 rue du Fournil",
        "12 bis rue du Fournil",
        "120 rue du Fournil",
    ]


def test_without_a_number_each_street_comes_once_and_still_wants_one(city):
    found = queries.suggestions("rue du four", city=city)

    assert [place.line for place in found[:2]] == ["Rue du Four", "Rue du Fournil"]
    assert not found[0].is_door
    assert found[0].point.lat == pytest.approx(47.0)


@pytest.mark.parametrize(
    ("text", "street"),
    [("lylas", "Rue des Lilas"), ("voltere", "Boulevard Voltaire"), ("gambtta", "Avenue Léon-Gambetta")],
)
def test_a_bad_typo_is_compared_street_by_street(city, text, street):
    assert _lines(text, city)[0] == street


@pytest.mark.parametrize("text", ["", "  ", "ru", "xqzwk", "12", "%%%", "\x00\x00\x00\x00", "😀😀😀"])
def test_nonsense_is_answered_with_nothing(city, text):
    assert _lines(text, city) == []


def test_other_cities_are_not_suggested(city):
    elsewhere = City.objects.create(slug="there", name="There", centre_lat=10, centre_lon=10)

    assert queries.suggestions("12 rue du Four", city=elsewhere) == []


def test_a_pin_is_the_nearest_door(city):
    found = queries.address_at(Point(lat=47.0001, lon=2.0004), city=city)

    assert found.label == "2 rue du Four, 35000 Saint-Aubin"


def test_a_pin_in_the_fields_has_no_address(city):
    assert queries.address_at(Point(lat=47.03, lon=2.0), city=city) is None


def test_the_nearest_city_within_reach_serves_a_place(city):
    near = City.objects.create(slug="near", name="Near", centre_lat=47.03, centre_lon=2.0)

    assert queries.city_for(Point(lat=47.01, lon=2.0)) == city
    assert queries.city_for(Point(lat=47.02, lon=2.0)) == near
    assert queries.city_for(Point(lat=48.0, lon=2.0)) is None


class _Service:
    def __init__(self, found):
        self._found = found

    def find(self, words, *, most):
        return self._found

    def address_at(self, point):
        return None


@pytest.fixture
def service(monkeypatch):
    return lambda found: monkeypatch.setattr(queries.maps, "geocoder", lambda: _Service(found))


def test_a_configured_geocoder_is_asked_first_and_only_what_the_city_reaches_counts(city, service):
    here, far = Point(lat=47.0, lon=2.0), Point(lat=48.0, lon=2.0)
    service(
        [FoundPlace("7 Rue Neuve", "35000", "Saint-Aubin", here), FoundPlace("7 Rue Neuve", "1", "Far", far)]
    )

    assert _lines("7 rue neuve", city) == ["7 Rue Neuve"]


def test_while_the_geocoder_is_silent_the_index_answers(city, service):
    service(None)

    assert _lines("12 rue du four", city)[0] == "12 rue du Four"
    assert queries.address_at(Point(lat=47.0001, lon=2.0004), city=city).line == "2 rue du Four"
