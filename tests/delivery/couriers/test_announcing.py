"""Hours said ahead: what may be announced, what the database refuses, who is counted on and until when."""

import threading
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, connections, transaction

from delivery.couriers import operations
from delivery.couriers.models import AnnouncedShift, Courier, Shift
from delivery.couriers.operations import Hours, NotAnnounced
from delivery.couriers.queries import announced, to_come
from marketplace.accounts.models import User
from marketplace.journal.models import Event
from marketplace.kernel.geo import Point
from marketplace.places.models import City
from tests.delivery.parcels import later
from tests.town import DOOR, NOON, city, courier

HOUR = timedelta(hours=1)
SIX = Hours(from_at=NOON + 6 * HOUR, until_at=NOON + 9 * HOUR)


def off_shift(here: City, name: str = "Cy") -> Courier:
    row = courier(here, name)
    operations.close_shift(row, at=NOON)
    return row


def hours(from_min: float, until_min: float, start: Point | None = None) -> Hours:
    return Hours(from_at=later(from_min), until_at=later(until_min), start=start)


@pytest.mark.django_db
class TestAnnouncing:
    def test_what_is_announced_stands_in_the_order_it_comes(self):
        cy = off_shift(city())

        evening = operations.announce(cy, SIX, at=NOON)
        soon = operations.announce(cy, hours(30, 90, DOOR), at=NOON)

        assert announced(cy, at=NOON) == [soon, evening]
        assert (evening.start, soon.start) == (None, DOOR)
        assert Event.objects.filter(name="courier.announced_hours").count() == 2

    def test_the_same_hours_said_twice_are_the_same_row(self):
        cy = off_shift(city())

        assert operations.announce(cy, SIX, at=NOON) == operations.announce(cy, SIX, at=later(1))
        assert AnnouncedShift.objects.count() == 1

    def test_hours_may_touch(self):
        cy = off_shift(city())

        for from_min, until_min in ((60, 120), (120, 180), (0, 60)):
            operations.announce(cy, hours(from_min, until_min), at=NOON)

        assert len(announced(cy, at=NOON)) == 3

    @pytest.mark.parametrize(
        ("from_min", "until_min", "code"),
        [
            (120, 60, "hours_end_before"),
            (60, 60, "hours_end_before"),
            (-1, 60, "hours_in_the_past"),
            (60, 60 + 12 * 60 + 1, "hours_too_long"),
            (60, 89, "hours_too_short"),
            (30 * 24 * 60 + 1, 30 * 24 * 60 + 61, "hours_too_far_ahead"),
        ],
    )
    def test_hours_that_cannot_be_are_refused_and_nothing_is_written(self, from_min, until_min, code):
        cy = off_shift(city())

        with pytest.raises(NotAnnounced) as refused:
            operations.announce(cy, hours(from_min, until_min), at=NOON)

        assert refused.value.code == code
        assert not AnnouncedShift.objects.exists()

    def test_hours_at_their_very_ends_are_taken(self):
        cy = off_shift(city())

        operations.announce(cy, hours(0, 30), at=NOON)
        operations.announce(cy, hours(30 * 24 * 60, 30 * 24 * 60 + 12 * 60), at=NOON)

    @pytest.mark.parametrize(("from_min", "until_min"), [(300, 361), (539, 600), (400, 500), (300, 600)])
    def test_nobody_is_there_twice_at_once(self, from_min, until_min):
        cy = off_shift(city())
        operations.announce(cy, SIX, at=NOON)

        with pytest.raises(NotAnnounced, match="hours_announced_already"):
            operations.announce(cy, hours(from_min, until_min), at=NOON)

        assert AnnouncedShift.objects.count() == 1

    def test_a_start_outside_the_town_is_refused(self):
        cy = off_shift(city())

        with pytest.raises(NotAnnounced, match="start_too_far"):
            operations.announce(cy, hours(60, 120, Point(lat=48.2, lon=2.0)), at=NOON)

    def test_what_was_taken_back_may_be_announced_again(self):
        cy = off_shift(city())
        row = operations.announce(cy, SIX, at=NOON)

        operations.withdraw(cy, row.public_id, at=later(1))
        operations.withdraw(cy, row.public_id, at=later(2))

        row.refresh_from_db()
        assert row.withdrawn_at == later(1)
        assert announced(cy, at=NOON) == []
        assert Event.objects.filter(name="courier.took_hours_back").count() == 1
        assert operations.announce(cy, SIX, at=later(3)) != row

    def test_somebody_else_s_hours_cannot_be_taken_back(self):
        here = city()
        row = operations.announce(off_shift(here), SIX, at=NOON)

        for mal, key in ((off_shift(here, "Mal"), row.public_id), (row.courier, uuid4())):
            with pytest.raises(AnnouncedShift.DoesNotExist):
                operations.withdraw(mal, key, at=NOON)

        row.refresh_from_db()
        assert row.withdrawn_at is None


@pytest.mark.django_db
class TestComingOn:
    def test_who_comes_for_announced_hours_stays_until_their_end(self):
        cy = off_shift(city())
        operations.announce(cy, SIX, at=NOON)

        assert operations.start_shift(cy, until=None, at=later(330)).until == SIX.until_at

    def test_what_is_said_on_coming_counts_more(self):
        cy = off_shift(city())
        operations.announce(cy, SIX, at=NOON)

        assert operations.start_shift(cy, until=later(400), at=later(361)).until == later(400)

    @pytest.mark.parametrize("minutes", [329, 541])
    def test_at_other_hours_nothing_is_assumed(self, minutes):
        cy = off_shift(city())
        operations.announce(cy, SIX, at=NOON)

        assert operations.start_shift(cy, until=None, at=later(minutes)).until is None

    def test_going_off_within_them_ends_them_too_and_leaves_later_ones(self):
        cy = off_shift(city())
        operations.announce(cy, SIX, at=NOON)
        tomorrow = operations.announce(cy, hours(1440, 1500), at=NOON)
        operations.start_shift(cy, until=None, at=later(361))

        operations.close_shift(cy, at=later(363))

        assert announced(cy, at=later(363)) == [tomorrow]


def counted(here: City, at: datetime) -> list[str]:
    return [row.courier.name for row in to_come(here, at=at, within=HOUR)]


@pytest.mark.django_db
class TestCountingOn:
    def test_who_comes_within_the_hour_is_counted_on_until_five_minutes_late(self):
        here = city()
        operations.announce(off_shift(here), SIX, at=NOON)

        seen = {minutes: counted(here, later(minutes)) for minutes in (299, 300, 360, 365, 365.1)}

        assert seen == {299: [], 300: ["Cy"], 360: ["Cy"], 365: ["Cy"], 365.1: []}

    def test_who_is_there_is_not_counted_twice(self):
        here = city()
        cy = off_shift(here)
        operations.announce(cy, SIX, at=NOON)

        operations.start_shift(cy, until=None, at=later(350))

        assert counted(here, later(350)) == []

    def test_who_took_it_back_is_not_counted_on(self):
        here = city()
        cy = off_shift(here)
        row = operations.announce(cy, SIX, at=NOON)

        operations.withdraw(cy, row.public_id, at=later(350))

        assert counted(here, later(350)) == []

    def test_who_may_not_sign_in_or_rides_for_one_shop_is_not_counted_on(self):
        here = city()
        gone, own = off_shift(here, "Gone"), off_shift(here, "Own")
        for one in (gone, own):
            operations.announce(one, SIX, at=NOON)

        User.objects.filter(courier=gone).update(is_active=False)
        Courier.objects.filter(pk=own.pk).update(home_shop_key=uuid4())

        assert counted(here, later(350)) == []

    def test_another_town_counts_on_nobody_of_here(self):
        operations.announce(off_shift(city()), SIX, at=NOON)

        assert counted(city("ailleurs"), later(350)) == []

    def test_who_stays_away_may_come_and_announce_as_before(self):
        here = city()
        cy = off_shift(here)
        operations.announce(cy, SIX, at=NOON)

        operations.announce(cy, hours(600, 660), at=later(550))
        shift = operations.start_shift(cy, until=None, at=later(610))

        assert shift.until == later(660)


def row(cy: Courier, **columns: object) -> AnnouncedShift:
    usual = {"from_at": SIX.from_at, "until_at": SIX.until_at, "announced_at": NOON}
    return AnnouncedShift.objects.create(city=cy.city, courier=cy, **(usual | columns))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "columns",
    [
        {"until_at": SIX.from_at},
        {"until_at": SIX.from_at + timedelta(hours=12, seconds=1)},
        {"lat": 47.0},
        {"from_at": SIX.until_at - timedelta(minutes=1), "until_at": SIX.until_at + HOUR},
    ],
)
def test_the_database_refuses_hours_that_cannot_be(columns):
    cy = off_shift(city())
    row(cy)

    with pytest.raises(IntegrityError), transaction.atomic():
        row(cy, **columns)


@pytest.mark.django_db
def test_the_database_lets_hours_stand_beside_what_was_taken_back_and_what_others_announced():
    here = city()
    cy = off_shift(here)
    row(cy, withdrawn_at=NOON)
    row(cy)

    row(off_shift(here, "Amina"))

    assert Shift.objects.filter(ended_at=None).count() == 0
    assert AnnouncedShift.objects.count() == 3


def _rushed(announce) -> int:
    """Let eight phones of one courier say eight overlapping hours at once; return how many stand."""
    cy = off_shift(city())
    together = threading.Barrier(8)
    wishes = [hours(60 + step, 180 + step) for step in range(8)]
    wrong: list[Exception] = []

    def say(wish: Hours) -> None:
        together.wait()
        try:
            announce(cy, wish)
        except (NotAnnounced, IntegrityError):
            pass
        except Exception as error:  # a deadlock is told by the test
            wrong.append(error)
        finally:
            connections.close_all()

    phones = [threading.Thread(target=say, args=(wish,)) for wish in wishes]
    for one in phones:
        one.start()
    for one in phones:
        one.join()
    assert wrong == []
    return AnnouncedShift.objects.count()


def _look_then_write(looked: threading.Barrier):
    def announce(cy: Courier, wish: Hours) -> None:
        seen = AnnouncedShift.objects.filter(courier=cy, from_at__lt=wish.until_at, until_at__gt=wish.from_at)
        is_free = not seen.exists()
        looked.wait()
        if is_free:
            row(cy, from_at=wish.from_at, until_at=wish.until_at)

    return announce


@pytest.mark.django_db(transaction=True)
def test_eight_phones_of_one_courier_announce_at_once_and_one_is_taken():
    assert _rushed(lambda cy, wish: operations.announce(cy, wish, at=NOON)) == 1


@pytest.fixture
def _without_the_constraint():
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE delivery_announcedshift DROP CONSTRAINT announced_once")
    yield
    AnnouncedShift.objects.all().delete()
    with connection.schema_editor() as editor:
        once = next(c for c in AnnouncedShift._meta.constraints if c.name == "announced_once")
        editor.add_constraint(AnnouncedShift, once)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_without_the_constraint")
def test_without_the_lock_and_the_constraint_all_eight_stand():
    """The control: look, then write what was seen."""
    assert _rushed(_look_then_write(threading.Barrier(8))) == 8


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_without_the_constraint")
def test_the_lock_alone_is_enough():
    assert _rushed(lambda cy, wish: operations.announce(cy, wish, at=NOON)) == 1
