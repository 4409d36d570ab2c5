"""A courier's phone in a real browser: a yes, a stop, and what is done without a network arrives once there is one."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse

from delivery.couriers import operations as couriers
from delivery.couriers.models import AnnouncedShift, Shift
from delivery.runs.models import Act, Delivery
from marketplace.kernel import clock
from marketplace.kernel.clock import TownClock
from marketplace.kernel.geo import Point
from marketplace.places.models import AddressPoint
from tests import town
from tests.delivery.parcels import later, offered, parcel
from tests.town import PASSWORD, SQUARE, Town

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SOON_MS = 15_000


@pytest.fixture(autouse=True)
def _five_past_noon() -> Iterator[None]:
    before = clock.town_clock()
    clock.configure(TownClock(wall=clock.wall_now(), town=later(5), rate=1.0))
    yield
    clock.configure(before)


@pytest.fixture
def street() -> Town:
    return town.build()


@pytest.fixture
def phone(chromium: Any, live_server: Any) -> Iterator[Any]:
    """A narrow screen that knows where it is, standing on the square."""
    where = {"latitude": SQUARE.lat, "longitude": SQUARE.lon}
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, locale="en", geolocation=where, permissions=["geolocation"]
    )
    page = context.new_page()
    page.set_default_timeout(SOON_MS)
    page.goto(live_server.url + reverse("pocket:app"))
    yield page
    context.close()


def sign_in(phone: Any, street: Town) -> None:
    phone.fill("input[name=email]", street.cy.user.email)
    phone.fill("input[name=password]", PASSWORD)
    phone.get_by_role("button", name="Sign in").click()


def test_a_parcel_collected_without_a_network_counts_once_there_is_one(street: Town, phone: Any) -> None:
    delivery = parcel(street.city)
    offered(street.city)
    sign_in(phone, street)
    phone.get_by_role("heading", name="An offer for you").wait_for()
    assert "Refusing costs you nothing" in phone.content()

    phone.get_by_role("button", name="Accept").click()
    phone.get_by_role("button", name="I am at the shop").click()
    phone.get_by_label("Code on the parcel").wait_for()
    phone.context.set_offline(True)
    phone.get_by_label("Code on the parcel").fill(delivery.parcel_code)
    phone.get_by_role("button", name="I have the parcel").click()
    phone.get_by_text("1 action waiting").wait_for()
    phone.get_by_role("button", name="I am at the door").wait_for()
    delivery.refresh_from_db()
    assert delivery.state == "assigned"

    phone.context.set_offline(False)
    phone.get_by_text("1 action waiting").wait_for(state="detached")

    delivery.refresh_from_db()
    assert delivery.state == "picked_up"
    assert Act.objects.filter(kind="completion").count() == 1


def test_a_wrong_code_is_said_and_nothing_is_collected(street: Town, phone: Any) -> None:
    delivery = parcel(street.city)
    offered(street.city)
    sign_in(phone, street)
    phone.get_by_role("button", name="Accept").click()
    phone.get_by_role("button", name="I am at the shop").click()

    phone.get_by_label("Code on the parcel").fill("WRONG")
    phone.get_by_role("button", name="I have the parcel").click()

    phone.get_by_text("The code does not fit").wait_for()
    delivery.refresh_from_db()
    assert delivery.state == "assigned"


def test_a_no_leaves_the_courier_free(street: Town, phone: Any) -> None:
    delivery = parcel(street.city)
    offered(street.city)
    sign_in(phone, street)

    phone.get_by_role("button", name="Refuse").click()

    phone.get_by_role("heading", name="Nothing for you yet").wait_for()
    assert Delivery.objects.get(pk=delivery.pk).state == "planned"
    assert delivery.dropoff_line not in phone.content()


def test_hours_are_announced_taken_back_and_refused_without_a_network(street: Town, phone: Any) -> None:
    couriers.close_shift(street.cy, at=later(5))
    sign_in(phone, street)

    phone.get_by_role("link", name="Announce my hours").click()
    phone.get_by_label("From").fill("18:00")
    phone.get_by_label("Until").fill("21:00")
    phone.get_by_role("button", name="Announce").click()
    phone.get_by_text("18:00 – 21:00").wait_for()
    row = AnnouncedShift.objects.get()
    assert (row.from_at, row.until_at) == (later(360), later(540))

    phone.get_by_label("Until").fill("19:00")
    phone.get_by_role("button", name="Announce").click()
    phone.get_by_text("You have announced hours at that time").wait_for()

    phone.context.set_offline(True)
    phone.get_by_role("button", name="Take back").click()
    phone.get_by_text("want a network").wait_for()
    assert phone.get_by_label("Until").input_value() == "19:00"

    phone.context.set_offline(False)
    phone.get_by_role("link", name="Back").click()
    phone.get_by_text("want a network").wait_for(state="detached")  # what was refused there is not told here
    phone.get_by_role("link", name="Announce my hours").click()
    phone.get_by_role("button", name="Take back").click()
    phone.get_by_text("18:00 – 21:00").wait_for(state="detached")

    row.refresh_from_db()
    assert row.withdrawn_at is not None


def test_who_comes_for_announced_hours_reads_their_end_and_may_stay_longer(street: Town, phone: Any) -> None:
    couriers.close_shift(street.cy, at=later(5))
    hours = couriers.Hours(from_at=later(20), until_at=later(80))
    couriers.announce(street.cy, hours, at=later(5))
    sign_in(phone, street)
    phone.get_by_text("12:20 – 13:20").wait_for()

    phone.get_by_role("button", name="Start my shift").click()
    phone.get_by_text("You said you would stay until 13:20").wait_for()
    phone.get_by_role("button", name="I stay until 14:20").click()
    phone.get_by_text("You said you would stay until 14:20").wait_for()

    assert Shift.objects.get(ended_at=None).until == later(140)


def test_the_place_to_start_from_is_chosen_from_the_town_s_addresses(street: Town, phone: Any) -> None:
    words = {"number": "3", "street": "rue des Lilas", "postcode": "18999", "words": "3 rue des lilas 18999"}
    AddressPoint.objects.create(city=street.city, lat=47.203, lon=2.001, **words)
    couriers.close_shift(street.cy, at=later(5))
    sign_in(phone, street)
    phone.get_by_role("link", name="Announce my hours").click()

    phone.get_by_role("combobox", name="Where you start").fill("3 rue des li")
    phone.get_by_role("button", name="Announce").click()  # refused by the field: nothing was chosen yet
    assert (
        phone.get_by_role("combobox", name="Where you start").evaluate("(field) => field.validationMessage")
        != ""
    )
    assert not AnnouncedShift.objects.exists()

    phone.get_by_role("option", name="3 rue des Lilas").click()
    phone.get_by_role("button", name="Announce").click()
    phone.get_by_role("button", name="Take back").wait_for()

    assert AnnouncedShift.objects.get().start == Point(lat=47.203, lon=2.001)
