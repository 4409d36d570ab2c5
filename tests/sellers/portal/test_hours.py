"""The seller's hours: the week typed in one form, and the dates that are different."""

from datetime import date, timedelta
from typing import Any

from django.test import Client

from marketplace.journal.models import Event
from sellers.shops.models import OpeningWindow, SpecialDay, Staff
from sellers.shops.queries import hours_of
from tests.sellers.portal.conftest import signed_in
from tests.town import NOON, Town

HOURS = "/vendeur/levain/horaires/"
TODAY = NOON.date()


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


EMPTY = {f"day{day}_{part}_{end}": "" for day in range(7) for part in (1, 2) for end in ("from", "to")}
TUESDAY = {"day1_1_from": "07:00", "day1_1_to": "12:30", "day1_2_from": "14:00", "day1_2_to": "19:00"}


def a_week(**said: str) -> dict[str, str]:
    """Tuesday morning and afternoon; the rest of the week is closed."""
    return EMPTY | TUESDAY | said


def windows(town: Town) -> list[tuple[int, int, int]]:
    rows = OpeningWindow.objects.filter(shop=town.baker)
    return list(rows.values_list("weekday", "from_min", "to_min"))


def test_the_form_shows_the_hours_there_are(bo: Client, town: Town) -> None:
    town.baker.opening_windows.filter(weekday=2).update(from_min=450, to_min=1170)

    page = text_of(bo.get(HOURS))

    assert 'name="day2_1_from" value="07:30"' in page
    assert 'name="day2_1_to" value="19:30"' in page
    assert "Wednesday" in page


def test_one_press_makes_a_week(bo: Client, town: Town) -> None:
    answer = bo.post(HOURS, a_week(), follow=True)

    assert windows(town) == [(1, 420, 750), (1, 840, 1140)]
    assert "These are your hours now." in text_of(answer)
    assert hours_of(town.baker).closes_at(NOON) == NOON + timedelta(minutes=30)
    assert Event.objects.filter(name="shop.hours_set").count() == 1


def test_a_late_night_is_saved_and_shown_as_it_was_typed(bo: Client, town: Town) -> None:
    bo.post(HOURS, EMPTY | {"day4_1_from": "18:00", "day4_1_to": "02:00"})

    assert windows(town) == [(4, 1080, 1560)]
    assert 'name="day4_1_to" value="02:00"' in text_of(bo.get(HOURS))


def test_half_a_form_does_not_close_the_shop(bo: Client, town: Town) -> None:
    before = windows(town)

    answer = bo.post(HOURS, TUESDAY)

    assert answer.status_code == 422
    assert "This did not arrive." in text_of(answer)
    assert windows(town) == before


def test_what_cannot_be_is_said_at_its_day_and_nothing_is_saved(bo: Client, town: Town) -> None:
    before = windows(town)
    for wrong, words in (
        ({"day3_1_from": "08:00"}, "Give both times, or neither"),
        ({"day1_2_from": "12:00"}, "These hours overlap"),
        ({"day3_1_from": "13:05", "day3_1_to": "13:00"}, "until noon of the next day"),
        ({"day3_1_from": "soon", "day3_1_to": "12:00"}, "valid time"),
    ):
        answer = bo.post(HOURS, a_week(**wrong))
        assert answer.status_code == 422
        assert words in text_of(answer)
        assert 'value="07:00"' in text_of(answer)  # what was typed is kept
    assert windows(town) == before


def test_a_date_can_be_closed_and_opened_again(bo: Client, town: Town) -> None:
    bo.post(f"{HOURS}jour", {"on": TODAY.isoformat()})
    assert hours_of(town.baker).closes_at(NOON) is None

    page = text_of(bo.get(HOURS))
    assert "Tuesday 24 November" in page
    bo.post(f"{HOURS}{TODAY}/normal")

    assert SpecialDay.objects.count() == 0
    assert hours_of(town.baker).closes_at(NOON) is not None


def test_a_date_said_twice_has_the_last_words(bo: Client, town: Town) -> None:
    bo.post(f"{HOURS}jour", {"on": TODAY.isoformat()})
    bo.post(f"{HOURS}jour", {"on": TODAY.isoformat(), "opens": "10:00", "closes": "12:15"})

    assert list(SpecialDay.objects.values_list("on", "from_min", "to_min")) == [(TODAY, 600, 735)]


def test_a_date_gone_by_or_far_away_is_refused(bo: Client, town: Town) -> None:
    for on in (TODAY - timedelta(days=1), TODAY + timedelta(days=500), date(1, 1, 1)):
        answer = bo.post(f"{HOURS}jour", {"on": on.isoformat()})
        assert answer.status_code == 422
    assert SpecialDay.objects.count() == 0


def test_hours_are_the_owners_alone(bo: Client, mal: Client, town: Town) -> None:
    Staff.objects.create(shop=town.baker, user=town.ada, role="picker")
    before = windows(town)

    for stranger in (mal, signed_in("ada@example.org")):
        assert stranger.get(HOURS).status_code == 404
        assert stranger.post(HOURS, a_week()).status_code == 404
        assert stranger.post(f"{HOURS}jour", {"on": TODAY.isoformat()}).status_code == 404
    assert windows(town) == before
    assert SpecialDay.objects.count() == 0


def test_an_odd_date_in_the_address_is_nothing(bo: Client) -> None:
    assert bo.post(f"{HOURS}2026-13-99/normal").status_code == 404
