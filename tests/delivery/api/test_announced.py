"""Hours said ahead, as a phone meets them: announced, listed, taken back, and refused in the courier's words."""

import pytest

from delivery.couriers.models import AnnouncedShift
from tests.delivery.api.phone import phone_of
from tests.delivery.parcels import later
from tests.town import city, courier

pytestmark = pytest.mark.django_db
EVENING = {"from_at": "2026-11-24T18:00:00+01:00", "until_at": "2026-11-24T21:00:00+01:00"}


@pytest.fixture(autouse=True)
def _the_town_s_clock_stands_at_ten_past_twelve(monkeypatch):
    for module in ("announced", "duty"):
        monkeypatch.setattr(f"delivery.api.views.{module}.town_now", lambda: later(10))


def test_hours_are_announced_seen_and_taken_back():
    phone = phone_of(courier(city(), "Cy"))

    made = phone.post("announced-shifts", EVENING)
    listed = phone.get("announced-shifts").json()["announced"]
    gone = [phone.delete(f"announced-shifts/{made.json()['id']}").status_code for _ in range(2)]

    assert made.status_code == 201
    assert listed == [made.json()]
    assert (made.json()["from_at"], made.json()["start"]) == (EVENING["from_at"], None)
    assert gone == [204, 204]
    assert phone.get("announced-shifts").json() == {"announced": []}


def test_moments_without_an_offset_are_the_town_s():
    here = city()
    here.timezone = "America/Martinique"
    here.save()
    phone = phone_of(courier(here, "Cy"))

    phone.post("announced-shifts", {"from_at": "2026-11-24T18:00", "until_at": "2026-11-24T21:00"})

    row = AnnouncedShift.objects.get()
    assert row.from_at.isoformat() == "2026-11-24T22:00:00+00:00"  # four hours behind Greenwich


def test_a_start_is_what_the_courier_chose_and_no_position():
    cy = courier(city(), "Cy")
    phone = phone_of(cy)
    phone.delete("shift")

    made = phone.post("announced-shifts", {**EVENING, "start": {"lat": 47.203, "lon": 2.001}}).json()

    assert made["start"] == {"lat": 47.203, "lon": 2.001}
    cy.refresh_from_db()
    assert (cy.lat, cy.positioned_at) == (None, None)


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"from_at": "2026-11-24T12:00:00+01:00"}, 422, "hours_in_the_past"),
        ({"until_at": "2026-11-24T17:00:00+01:00"}, 422, "hours_end_before"),
        ({"until_at": "2026-11-24T18:10:00+01:00"}, 422, "hours_too_short"),
        ({"until_at": "2026-11-25T06:01:00+01:00"}, 422, "hours_too_long"),
        (
            {"from_at": "2027-01-02T18:00:00+01:00", "until_at": "2027-01-02T19:00:00+01:00"},
            422,
            "hours_too_far_ahead",
        ),
        ({"start": {"lat": 48.85, "lon": 2.35}}, 422, "start_too_far"),
        ({"until_at": "2026-11-24T22:00:00+01:00"}, 409, "hours_announced_already"),
    ],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_hours_that_cannot_be_are_refused_in_words(language, changes, status, code):
    phone = phone_of(courier(city(), "Cy"))
    phone.language = language
    phone.post("announced-shifts", EVENING)

    answer = phone.post("announced-shifts", {**EVENING, **changes})

    said = answer.json()
    assert (answer.status_code, said["code"]) == (status, code)
    assert answer.headers["Content-Language"] == language
    assert said["title"]
    assert said["detail"]
    assert AnnouncedShift.objects.count() == 1


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "from_at"),
        ({**EVENING, "from_at": "this evening"}, "from_at"),
        ({**EVENING, "until_at": None}, "until_at"),
        ({**EVENING, "start": {"lat": 47}}, "start.lon"),
        ({**EVENING, "start": {"lat": "NaN", "lon": 2}}, "start.lat"),
        ({**EVENING, "start": {"lat": 91, "lon": 2}}, "start.lat"),
    ],
)
def test_wrong_hours_are_named_field_by_field(body, field):
    phone = phone_of(courier(city(), "Cy"))

    answer = phone.post("announced-shifts", body)

    assert (answer.status_code, answer.json()["code"]) == (400, "invalid")
    assert answer.json()["errors"][0]["field"] == field
    assert not AnnouncedShift.objects.exists()


def test_mal_neither_sees_nor_takes_back_what_cy_announced():
    here = city()
    made = phone_of(courier(here, "Cy")).post("announced-shifts", EVENING).json()
    mal = phone_of(courier(here, "Mal"))

    answer = mal.delete(f"announced-shifts/{made['id']}")

    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert mal.get("announced-shifts").json() == {"announced": []}
    assert AnnouncedShift.objects.get().withdrawn_at is None


def test_who_comes_for_announced_hours_is_on_shift_until_their_end():
    phone = phone_of(courier(city(), "Cy"))
    phone.delete("shift")
    phone.post("announced-shifts", {**EVENING, "from_at": "2026-11-24T12:10:00+01:00"})

    assert phone.post("shift").json()["until"] == EVENING["until_at"]
