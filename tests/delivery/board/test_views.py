"""The operator's board: for operators only, riskiest first, every press in the journal, few queries."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from delivery.board import wording
from delivery.board.health import NAMES
from delivery.board.queries import board
from delivery.couriers import operations
from delivery.dispatch.models import Offer
from delivery.runs.models import Delivery
from marketplace.journal.models import Event
from marketplace.kernel import clock
from marketplace.kernel.clock import TownClock
from marketplace.project.queues import QUEUES
from tests import town
from tests.delivery.parcels import carried, later, offered, parcel, tick
from tests.town import NOON, Town

pytestmark = pytest.mark.django_db


@pytest.fixture
def street() -> Town:
    return town.build()


@pytest.fixture(autouse=True)
def _ten_past_noon():
    before = clock.town_clock()
    clock.configure(TownClock(wall=clock.wall_now(), town=later(10), rate=1.0))
    yield
    clock.configure(before)


@pytest.fixture
def desk() -> Client:
    """The operator's browser, in English."""
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(town.person("Olga", is_staff=True))
    return client


def pages(delivery: Delivery) -> list[str]:
    city = {"city": delivery.city.slug}
    one = {**city, "key": delivery.public_id}
    return [
        *(reverse(f"board:{name}", kwargs=city) for name in ("city", "rows", "places", "health")),
        *(reverse(f"board:{name}", kwargs=one) for name in ("delivery", "detail")),
        reverse("board:home"),
    ]


def presses(delivery: Delivery) -> list[str]:
    one = {"city": delivery.city.slug, "key": delivery.public_id}
    return [
        *(reverse(f"board:{name}", kwargs=one) for name in ("reassign", "release", "call_off")),
        reverse("board:brake", args=[delivery.city.slug]),
    ]


def test_the_board_is_there_for_operators_only(street, desk):
    delivery = parcel(street.city)

    for url in pages(delivery):
        assert desk.get(url, follow=True).status_code == 200, url
        assert Client().get(url).url.startswith(reverse("account_login")), url
        for stranger in (street.ada, street.bo, street.cy.user, street.mal):
            client = Client()
            client.force_login(stranger)
            assert client.get(url).status_code == 404, url


def test_nobody_else_can_press_anything(street):
    delivery = carried(street.city, street.cy)

    for url in presses(delivery):
        for stranger in (street.ada, street.bo, street.cy.user, street.mal):
            client = Client()
            client.force_login(stranger)
            assert client.post(url, {"takes_orders": "0"}).status_code == 404, url
        assert Client().post(url).status_code == 302

    delivery.refresh_from_db()
    street.city.refresh_from_db()
    assert delivery.state == "assigned"
    assert street.city.takes_orders


def test_a_press_is_never_a_get(street, desk):
    assert {desk.get(url).status_code for url in presses(parcel(street.city))} == {405}


def test_another_citys_delivery_is_not_here(street, desk):
    elsewhere = parcel(town.city("ailleurs"))

    for name in ("delivery", "detail"):
        assert (
            desk.get(reverse(f"board:{name}", args=[street.city.slug, elsewhere.public_id])).status_code
            == 404
        )
    assert (
        desk.post(reverse("board:call_off", args=[street.city.slug, elsewhere.public_id])).status_code == 404
    )
    elsewhere.refresh_from_db()
    assert elsewhere.state == "planned"


def test_the_riskiest_stands_first_and_an_alarm_before_it(street):
    for code, columns in {
        "CALM": {"eta": NOON + timedelta(minutes=20)},
        "LATE": {"eta": NOON + timedelta(minutes=70)},
        "ALARM": {"eta": NOON + timedelta(minutes=20), "escalated_at": NOON},
    }.items():
        Delivery.objects.filter(pk=parcel(street.city).pk).update(spoken_code=code, **columns)

    seen = board(street.city, show="open", current="", at=later(10), wall_at=clock.wall_now())

    assert [row.name.split()[0] for row in seen.rows] == ["ALARM", "LATE", "CALM"]
    assert [row.risk for row in seen.rows] == ["", "late", ""]
    assert {row.minutes for row in seen.rows} == {50}  # promised at 13:00, it is 12:10
    assert len(seen.alarms) == 1


def test_who_has_announced_the_next_hours_stands_on_the_board_until_they_are_there(street, desk):
    operations.close_shift(street.cy, at=NOON)
    hours = operations.Hours(from_at=later(70), until_at=later(190))
    operations.announce(street.cy, hours, at=later(10))
    url = reverse("board:rows", args=[street.city.slug])

    waiting = desk.get(url).content.decode()
    operations.start_shift(street.cy, until=None, at=later(65))
    there = desk.get(url).content.decode()

    assert "Announced for the next three hours" in waiting
    assert "13:10 to 15:10" in waiting
    assert "promises count on who has announced" in waiting
    assert "Announced for" not in there


def test_the_board_costs_the_same_for_one_delivery_and_for_ten(street, desk, django_assert_max_num_queries):
    for _ in range(10):
        parcel(street.city)
    url = reverse("board:city", args=[street.city.slug])
    desk.get(url)

    with django_assert_max_num_queries(8):
        assert desk.get(url).status_code == 200
    with django_assert_max_num_queries(8):
        desk.get(reverse("board:rows", args=[street.city.slug]))
    with django_assert_max_num_queries(6):
        desk.get(reverse("board:places", args=[street.city.slug]))


def test_one_delivery_is_told_in_few_queries(street, desk, django_assert_max_num_queries):
    delivery = carried(street.city, street.cy)
    url = reverse("board:detail", args=[street.city.slug, delivery.public_id])

    with django_assert_max_num_queries(10):
        page = desk.get(url).content.decode()

    assert "Why this courier" in page
    assert "Cy could be at the door at" in page
    assert "Nobody else could have taken it." in page
    assert "Cy is asked" in page


def test_a_delivery_is_given_to_another_by_hand_and_the_journal_says_by_whom(street, desk):
    delivery = carried(street.city, street.cy)
    other = town.courier(street.city, "Eve")

    page = desk.post(
        reverse("board:reassign", args=[street.city.slug, delivery.public_id]),
        {"courier": str(other.public_id)},
        follow=True,
    )

    assert "Eve is asked now" in page.content.decode()
    assert Offer.objects.get(state="open").courier == other
    event = Event.objects.get(name="delivery.reassigned")
    assert event.actor.startswith("operator:")
    assert event.subject_id == str(delivery.public_id)


@pytest.mark.parametrize("courier", ["", "nobody", "0198a000-0000-7000-8000-000000000000", "x" * 5_000])
def test_somebody_who_is_not_on_shift_is_not_asked(street, desk, courier):
    delivery = carried(street.city, street.cy)
    url = reverse("board:reassign", args=[street.city.slug, delivery.public_id])

    page = desk.post(url, {"courier": courier}, follow=True).content.decode()

    assert "This courier is not on shift here" in page
    delivery.refresh_from_db()
    assert delivery.courier == street.cy


def test_a_delivery_is_taken_back_once(street, desk):
    delivery = carried(street.city, street.cy)
    url = reverse("board:release", args=[street.city.slug, delivery.public_id])

    first = desk.post(url, follow=True).content.decode()
    second = desk.post(url, follow=True).content.decode()

    assert "Taken back" in first
    assert "has moved on meanwhile" in second
    assert Event.objects.filter(name="operator.released").count() == 1
    delivery.refresh_from_db()
    assert delivery.state == "planned"


def test_what_is_on_board_cannot_be_called_off(street, desk):
    delivery = carried(street.city, street.cy)
    from delivery.runs import operations as runs

    runs.hand_over(delivery, code=delivery.handover_code, at=later(8), actor="bo")
    url = reverse("board:call_off", args=[street.city.slug, delivery.public_id])

    page = desk.post(url, follow=True).content.decode()

    assert "has moved on meanwhile" in page
    assert "Yes, call it off" not in page
    assert not Event.objects.filter(name="operator.called_off").exists()


def test_the_brake_holds_new_orders_and_lets_them_in_again(street, desk):
    url = reverse("board:brake", args=[street.city.slug])

    desk.post(url, {"takes_orders": "0"})
    desk.post(url, {"takes_orders": "0"})
    street.city.refresh_from_db()
    assert not street.city.takes_orders

    desk.post(url, {"takes_orders": "1"})
    street.city.refresh_from_db()
    assert street.city.takes_orders
    assert list(
        Event.objects.filter(name__startswith="operator.")
        .order_by("recorded_at")
        .values_list("name", flat=True)
    ) == [
        "operator.stopped_orders",
        "operator.let_orders_in",
    ]


def test_an_open_offer_shows_on_the_board_and_the_map_names_no_shopper(street, desk):
    delivery = parcel(street.city)
    offered(street.city)

    page = desk.get(reverse("board:rows", args=[street.city.slug])).content.decode()
    places = desk.get(reverse("board:places", args=[street.city.slug])).json()

    assert "a courier is being asked" in page
    assert [pin["name"] for pin in places["couriers"]] == ["Cy"]
    assert len(places["doors"]) == 1
    assert delivery.dropoff_name not in str(places)


def test_the_machinery_says_what_waits(street, desk):
    parcel(street.city)
    tick(street.city)

    page = desk.get(reverse("board:health", args=[street.city.slug])).content.decode()

    assert "Deliveries to look at" in page
    assert "News of the card network" in page
    assert "Last planned by" in page


def test_every_queue_of_the_house_has_a_name_for_the_operator() -> None:

    assert set(QUEUES) - set(NAMES) == set()


@pytest.mark.parametrize(("language", "said"), [("fr", "+0,7"), ("en", "+0.7")])
def test_a_cost_is_written_as_its_reader_writes_figures(language: str, said: str) -> None:
    with translation.override(language):
        assert wording.tenths(0.7, "+") == said
