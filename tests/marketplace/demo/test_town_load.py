"""The town in the database: whole, once, with books in balance."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from django.db import transaction
from django.db.models import Count, F, Sum, Value
from django.db.models.functions import Concat

from bench import finding
from delivery.couriers.models import Courier
from delivery.runs.models import Delivery
from delivery.travel import queries as travel
from marketplace.accounts.models import User
from marketplace.catalogue.models import Category, Product
from marketplace.demo import accounts
from marketplace.demo.town.load import load
from marketplace.demo.town.town import build
from marketplace.ledger.models import Entry, Posting
from marketplace.orders.models import Order
from marketplace.payments.models import Charge
from marketplace.places.models import AddressPoint, City
from marketplace.search.models import ListingIndex
from sellers.listings.models import Listing
from sellers.shops.models import Shop
from sellers.stock.models import StockItem

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=ZoneInfo("Europe/Paris"))  # a Tuesday

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def town():
    return build(7)


@pytest.fixture(scope="module")
def city(town, django_db_setup, django_db_blocker) -> Iterator[City]:
    """The town, loaded once for all tests of this file and forgotten after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load(town, at=NOON, wall_at=NOON)
        transaction.set_rollback(True)


def test_everything_of_the_town_has_its_row(town, city):
    assert Shop.objects.filter(city=city).count() == len(town.shops)
    assert (
        Listing.objects.count()
        == StockItem.objects.count()
        == ListingIndex.objects.count()
        == len(town.listings)
    )
    assert Product.objects.count() == len({listing.product.key for listing in town.listings})
    assert AddressPoint.objects.filter(city=city).count() == len(town.addresses)
    assert Courier.objects.filter(city=city).count() == 12
    assert not Category.objects.annotate(n=Count("products")).filter(n=0).exists()

    movements = StockItem.objects.annotate(moved=Sum("movements__delta"))
    assert not movements.exclude(moved=F("on_hand")).exists()

    assert travel.streets(city).network is not None
    assert travel.distance_m(city, town.shops[0].at, town.shops[-1].at) > 100

    orders = Order.objects.filter(city=city)
    assert orders.count() == Charge.objects.count() == len(town.past_orders)
    assert not orders.exclude(state="completed").exists()
    assert all(order.placed_at < NOON for order in orders)
    assert not Delivery.objects.filter(delivered_at__gt=F("promised_at")).exists()

    assert Entry.objects.aggregate(sum=Sum("amount_minor"))["sum"] == 0
    assert not Posting.objects.annotate(sum=Sum("entries__amount_minor")).exclude(sum=0).exists()
    owed = (
        Entry.objects.filter(account__startswith="shop:").values("account").annotate(sum=Sum("amount_minor"))
    )
    assert {row["sum"] for row in owed} == {0}  # all transferred


def test_the_cast_can_sign_in(city):
    for role, _path, email, password in accounts.CAST:
        assert User.objects.get(email=email).check_password(password), role


def test_a_second_load_leaves_the_town_as_it_lives(town, city):
    Shop.objects.filter(slug="au-pain-leve").update(name="Repris")

    again = load(town, at=NOON, wall_at=NOON)

    assert again == city
    assert Shop.objects.get(slug="au-pain-leve").name == "Repris"


def test_the_command_leaves_a_living_town_alone(city, capsys):
    call_command("town")

    assert "there already" in capsys.readouterr().out
    assert Shop.objects.filter(city=city).count() == 48


def test_the_command_builds_another_town_from_another_seed(city, capsys):
    City.objects.filter(pk=city.pk).update(slug="elsewhere")
    User.objects.update(email=Concat(Value("old-"), F("email")))
    Category.objects.update(slug=Concat(Value("old-"), F("slug")))
    Product.objects.update(gtin=None)

    call_command("town", seed=3)

    assert "Pontalvène: 48 shops" in capsys.readouterr().out
    assert City.objects.count() == 2


def test_what_people_type_is_answered_in_the_first_ten(city):
    answers = finding.shares(city)
    every = [row for rows in answers.values() for row in rows]

    assert len(every) == 63
    assert finding.share(every) >= 0.95
    assert finding.share(answers["typos"]) >= 0.85
    assert finding.share(answers["accents missing"]) == 1
    assert finding.share(answers["nonsense"]) == 1
