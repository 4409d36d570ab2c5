"""The operator lives a recorded day again."""

from datetime import timedelta

import pytest
from django.urls import reverse

from delivery.board.plots import plot_of
from delivery.dispatch import operations as dispatch
from delivery.dispatch.models import DayReplay
from marketplace.kernel.clock import wall_now
from tests.delivery.parcels import NEXT_DOOR, later, parcel, tick
from tests.town import NOON, city, courier, person

pytestmark = pytest.mark.django_db
ASKED = {"day": "2026-11-24", "policy": "alone", "more": "2", "since": "12:00", "until": "14:00"}


@pytest.fixture
def here():
    here = city()
    courier(here, "Cy")
    parcel(here)
    parcel(here, pickup=NEXT_DOOR)
    tick(here, later(5))
    return here


@pytest.fixture
def desk(client):
    client.force_login(person("Ope", is_staff=True))
    return client


def ask(desk, **changed):
    return desk.post(reverse("board:ask_day", args=["essai"]), ASKED | changed)


def test_the_page_offers_the_days_that_are_kept(here, desk):
    page = desk.get(reverse("board:days", args=["essai"]))

    assert page.status_code == 200
    assert 'value="2026-11-24"' in page.text


def test_without_a_kept_day_the_page_says_so(desk):
    city()

    assert (
        '<form method="post" action="/regie/essai/jours'
        not in desk.get(reverse("board:days", args=["essai"])).text
    )


def test_a_day_is_asked_for_lived_again_and_shown_with_the_same_in_figures(here, desk):
    asked = ask(desk)
    waiting = desk.get(asked.url)
    assert 'data-every="3"' in waiting.text

    dispatch.replay_due(wall_at=wall_now() + timedelta(seconds=1), town_at=NOON)
    page = desk.get(asked.url)

    assert DayReplay.objects.get().variant["more"] == 2
    assert page.text.count('class="changed"') == 2  # two parcels, two dots
    assert "<table>" in page.text
    assert "style=" not in page.text[page.text.index("<svg viewBox") : page.text.index("</figure>")]


@pytest.mark.parametrize(
    "wrong",
    [
        {"day": "2026-11-23"}, {"day": "x"}, {"policy": "mine"}, {"more": "70"}, {"since": "25:00"},
        {"since": "20:00", "until": "18:00"},
    ],
)  # fmt: skip
def test_what_cannot_be_asked_changes_nothing(here, desk, wrong):
    assert ask(desk, **wrong).status_code == 422
    assert not DayReplay.objects.exists()


def test_mal_finds_nothing_and_asks_nothing(here, client):
    client.force_login(person("Mal"))

    assert ask(client).status_code == 404
    assert client.get(reverse("board:days", args=["essai"])).status_code == 404
    assert not DayReplay.objects.exists()


def test_another_city_s_day_is_not_found(here, desk):
    asked = ask(desk)
    city("ailleurs")

    assert desk.get(asked.url.replace("essai", "ailleurs")).status_code == 404


def test_a_parcel_on_time_stands_above_the_line_and_a_late_one_below():
    plot = plot_of([[46_800, None, 600, -300], [50_400, 0, 4 * 3600, 60]])

    (early, edge), (late, _) = plot.planned, plot.changed
    assert early.y < plot.promise_y < late.y
    assert (early.is_late, late.is_late) == (False, True)
    assert edge.y == 12  # more than three quarters of an hour is drawn at the edge
    assert [tick.name for tick in plot.hours] == ["13", "14", "15"]
    assert [tick.name for tick in plot.minutes] == ["−30", "−15", "0", "+15", "+30", "+45"]
