"""When shops hand over, read for all shops of a city at once."""

from datetime import UTC, date, datetime, timedelta

import pytest

from marketplace.places.models import City
from sellers.shops import queries
from sellers.shops.models import OpeningWindow, Seller, Shop, SpecialDay

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 6, 5, 10, tzinfo=UTC)  # a Friday, noon in Paris
FRIDAY, SATURDAY = 4, 5


@pytest.fixture
def city():
    queries.forget()
    return City.objects.create(slug="here", name="Here", centre_lat=47, centre_lon=2)


def a_shop(city, slug="bo", *, windows=((FRIDAY, 9 * 60, 19 * 60),), **columns) -> Shop:
    seller = Seller.objects.create(legal_name="Bo")
    shop = Shop.objects.create(
        city=city,
        seller=seller,
        slug=slug,
        name="Bo",
        trade="boulangerie",
        line="1 rue",
        postcode="1",
        lat=47,
        lon=2,
        **columns,
    )
    for weekday, from_min, to_min in windows:
        OpeningWindow.objects.create(shop=shop, weekday=weekday, from_min=from_min, to_min=to_min)
    return shop


def test_an_open_shop_says_until_when(city):
    shop = a_shop(city)

    place = queries.pickup_places(city, at=NOON)[shop.pk]

    assert place.closes_at == datetime(2026, 6, 5, 17, tzinfo=UTC)  # 19:00 in Paris
    assert (place.key, place.prepare_s, place.accept_s) == (shop.public_id, 480, 60)


def test_a_closed_shop_says_from_when(city):
    shop = a_shop(city, windows=[(SATURDAY, 8 * 60, 12 * 60)])

    place = queries.pickup_places(city, at=NOON)[shop.pk]

    assert place.closes_at is None
    assert place.opens_at == datetime(2026, 6, 6, 6, tzinfo=UTC)


def test_a_special_day_replaces_the_week(city):
    shop = a_shop(city)
    SpecialDay.objects.create(shop=shop, on=date(2026, 6, 5))

    place = queries.pickup_places(city, at=NOON)[shop.pk]

    assert place.closes_at is None
    assert place.opens_at == NOON + timedelta(days=7) - timedelta(hours=3)  # next Friday at nine


def test_a_shop_in_the_night_is_open_after_midnight(city):
    shop = a_shop(city, windows=[(FRIDAY, 20 * 60, 26 * 60)])  # until two

    place = queries.pickup_places(city, at=datetime(2026, 6, 5, 23, tzinfo=UTC))[
        shop.pk
    ]  # one o'clock, Saturday

    assert place.closes_at == datetime(2026, 6, 6, 0, tzinfo=UTC)


def test_any_number_of_shops_is_one_query_and_the_next_page_none(city, django_assert_num_queries):
    for n in range(5):
        a_shop(city, f"s{n}")

    with django_assert_num_queries(1):
        assert len(queries.pickup_places(city, at=NOON)) == 5
    with django_assert_num_queries(0):
        queries.pickup_places(city, at=NOON)


def test_before_a_quote_the_shops_are_read_again(city):
    shop = a_shop(city)
    queries.pickup_places(city, at=NOON)
    Shop.objects.update(paused_until=NOON + timedelta(hours=1))

    place = queries.pickup_places(city, [shop.pk], at=NOON, fresh=True)[shop.pk]

    assert place.is_paused(NOON)


def test_hidden_shops_and_other_cities_are_left_out(city):
    a_shop(city, "hidden", is_visible=False)
    a_shop(City.objects.create(slug="there", name="There", centre_lat=47, centre_lon=2))

    assert queries.pickup_places(city, at=NOON) == {}


def test_one_shops_hours_are_read_alone(city):
    shop = a_shop(city)

    assert queries.hours_of(shop).is_open(NOON)
