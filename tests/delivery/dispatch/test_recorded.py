"""A day of looks: kept small, lived again, with something changed, forgotten in time."""

import io
import json
from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command

from delivery.dispatch import operations as dispatch
from delivery.dispatch import recorded
from delivery.dispatch.models import DayReplay, Decision
from delivery.replay.variants import Variant
from delivery.runs import operations as runs
from delivery.runs.models import Delivery
from delivery.runs.rules import DoorProof
from marketplace.kernel.clock import wall_now
from tests.delivery.parcels import NEXT_DOOR, PIN, later, offered, parcel, stop, tick
from tests.town import NOON, city, courier

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)


@pytest.fixture
def here():
    """A city in which Cy brought one parcel at noon and waits with a second one."""
    here = city()
    courier(here, "Cy")
    delivery = parcel(here)
    dispatch.accept(offered(here), at=later(5))
    runs.mark_packed(delivery, at=later(7))
    tick(here, later(7))
    runs.hand_over(delivery, code=delivery.handover_code, at=later(8), actor="shop")
    runs.drop_off(stop(delivery, "dropoff"), proof=DoorProof(pin=PIN), at=later(14))
    parcel(here, at=later(15), pickup=NEXT_DOOR)
    tick(here, later(20))
    return here


def test_a_day_is_read_from_its_looks(here):
    told = recorded.recorded_day(here, TODAY)

    first, second = sorted(told.day.parcels, key=lambda p: p.placed_s)
    noon = 12 * 3600
    assert (first.placed_s, first.promised_s, first.packed_s) == (noon, noon + 3600, noon + 7 * 60)
    assert (first.delivered_s, second.delivered_s) == (noon + 14 * 60, None)
    assert [(c.on_s, c.vehicle) for c in told.day.couriers] == [(noon + 5 * 60, "bike")]
    assert told.looks == Decision.objects.count()


def test_a_day_outlives_its_deliveries(here, monkeypatch):
    monkeypatch.setattr(recorded, "_delivered", lambda *_: {})

    told = recorded.recorded_day(here, TODAY)

    assert {p.packed_s - p.placed_s for p in told.day.parcels} == {
        6 * 60,
        7 * 60,
    }  # as it was believed at last


def test_every_kept_look_gives_the_same_plan_again(here):
    same, tried = recorded.again(here, TODAY, most=100)

    assert same == tried == Decision.objects.count() > 1


def test_a_look_of_forty_parcels_is_kept_in_less_than_forty_kilobytes():
    here = city()
    for n in range(12):
        courier(here, f"C{n}")
    for n in range(40):
        parcel(here, ready_in=timedelta(minutes=30 + n % 9))
    for n, delivery in enumerate(Delivery.objects.all()):
        places = {"dropoff_lat": 47.2 + n / 3000, "dropoff_lon": 2 + n / 2000}
        Delivery.objects.filter(pk=delivery.pk).update(**places)
    tick(here)

    size = len(json.dumps(Decision.objects.get().snapshot))

    assert size < 40_000


def _told(*words: str) -> str:
    out = io.StringIO()
    call_command("replay_day", *words, stdout=out)
    return out.getvalue()


def test_the_command_prints_the_day_as_it_was_and_again(here):
    said = _told("essai", "2026-11-24")

    lines = {line[:30].strip(): line[30:].split() for line in said.splitlines()}
    assert lines["brought"] == ["1", "2"]  # the second had not been brought when the record ends
    assert lines["promises kept"] == ["1", "2"]
    assert "gave the same offers" in said


def test_the_command_prints_what_a_change_would_have_made(here):
    said = _told("essai", "2026-11-24", "--more", "2", "--from", "12:00", "--to", "14:00")

    lines = {line[:30].strip(): line[30:].split() for line in said.splitlines()}
    assert lines["brought"] == ["1", "2", "2", "0"]
    assert _told("essai", "2026-11-24", "--policy", "alone", "--set", "weights.late=4")


@pytest.mark.parametrize(
    "words",
    [
        ("nowhere", "2026-11-24"), ("essai", "2026-11-23"), ("essai", "2026-11-24", "--policy", "none"),
        ("essai", "2026-11-24", "--set", "weights.none=1"),
        ("essai", "2026-11-24", "--more", "1", "--from", "20:00", "--to", "18:00"),
    ],
)  # fmt: skip
def test_what_cannot_be_replayed_is_said_in_one_sentence(here, words):
    with pytest.raises(CommandError):
        _told(*words)


def test_a_day_that_is_asked_for_twice_is_lived_again_once(here):
    first = dispatch.ask_replay(here, TODAY, Variant(more=1), asked_by="operator")
    second = dispatch.ask_replay(here, TODAY, Variant(more=1), asked_by="operator")
    assert first == second

    done = [dispatch.replay_due(wall_at=wall_now() + timedelta(seconds=1), town_at=NOON) for _ in range(2)]

    told = DayReplay.objects.get()
    assert done == [1, 0]
    assert told.result["changed"]["delivered"] == 2
    assert [hour["hour"] for hour in told.result["hours"]] == [13]
    assert len(told.result["parcels"]) == 2


def test_a_day_nobody_recorded_says_so(here):
    dispatch.ask_replay(here, date(2026, 11, 20), Variant(), asked_by="operator")

    dispatch.replay_due(wall_at=wall_now() + timedelta(seconds=1), town_at=NOON)

    assert DayReplay.objects.get().result == {"trouble": "nothing_recorded"}


def test_a_replay_whose_worker_died_three_times_rests(here):
    asked = dispatch.ask_replay(here, TODAY, Variant(), asked_by="operator")
    DayReplay.objects.filter(pk=asked.pk).update(attempts=3)

    dispatch.replay_due(wall_at=wall_now() + timedelta(seconds=1), town_at=NOON)

    assert DayReplay.objects.get().result == {"trouble": "failed"}


def test_looks_are_forgotten_after_sixty_days(here):
    looks = Decision.objects.count()
    dispatch.forget_looks(wall_at=wall_now() + timedelta(days=59), town_at=NOON)
    assert Decision.objects.count() == looks

    dispatch.forget_looks(wall_at=wall_now() + timedelta(days=61), town_at=NOON)

    assert not Decision.objects.exists()
