"""The town's plan over HTTP."""

import json

import pytest

from delivery.travel import operations
from marketplace.places.models import City
from tests.delivery.travel.test_queries import NETWORK

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    city = City.objects.create(slug="here", name="Here", centre_lat=0, centre_lon=0)
    operations.lay_streets(city, {**NETWORK, "map": {"origin": [0, 0]}}, version="v1")
    return city


def test_the_plan_is_what_the_loader_drew(client, city):
    assert client.get("/streets/here/plan.json").json() == {"origin": [0, 0]}


def test_an_unchanged_plan_is_not_sent_again(client, city, django_assert_num_queries):
    first = client.get("/streets/here/plan.json", headers={"accept-encoding": "gzip"})
    assert first["Content-Encoding"] == "gzip"

    with django_assert_num_queries(1):
        again = client.get("/streets/here/plan.json", headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")


def test_a_new_plan_is_sent(client, city):
    client.get("/streets/here/plan.json")
    operations.lay_streets(city, {**NETWORK, "map": {"origin": [1, 1]}}, version="v2")

    assert json.loads(client.get("/streets/here/plan.json").content) == {"origin": [1, 1]}


@pytest.mark.parametrize("slug", ["nowhere", "a" * 300])
def test_a_city_without_streets_has_no_plan(client, city, slug):
    assert client.get(f"/streets/{slug}/plan.json").status_code == 404
