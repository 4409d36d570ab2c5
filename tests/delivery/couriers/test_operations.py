"""Shifts and positions as rows; signing in is told with the API."""

from datetime import UTC, datetime, timedelta

import pytest

from delivery.couriers import operations
from delivery.couriers.models import Courier, CourierSession, Position, Shift
from delivery.couriers.operations import OffShift, SignInRefused
from delivery.couriers.rules import Fix
from marketplace.journal.models import Event
from marketplace.kernel.geo import Point
from tests.delivery.parcels import later
from tests.town import NOON, PASSWORD, SQUARE, city, courier

pytestmark = pytest.mark.django_db
WALL = datetime(2026, 11, 24, 12, tzinfo=UTC)


def place(minutes: float) -> Fix:
    return Fix(point=Point(lat=SQUARE.lat + minutes / 10_000, lon=SQUARE.lon), at=later(minutes))


def test_coming_on_twice_is_one_shift_with_the_newer_end():
    cy = courier(city(), "Cy")
    operations.close_shift(cy, at=NOON)

    operations.start_shift(cy, until=None, at=later(1))
    operations.start_shift(cy, until=later(90), at=later(2))

    shift = Shift.objects.get(ended_at=None)
    assert (shift.started_at, shift.until) == (later(1), later(90))
    assert Event.objects.filter(name="courier.came_on").count() == 1


def test_going_off_forgets_where_the_phone_is():
    cy = courier(city(), "Cy")

    operations.close_shift(cy, at=NOON)

    cy.refresh_from_db()
    assert (cy.lat, cy.lon, cy.positioned_at) == (None, None, None)
    with pytest.raises(OffShift):
        operations.note_positions(cy, [place(1)], at=later(2))
    assert not Position.objects.exists()


def test_an_older_batch_that_arrives_late_fills_the_track_and_does_not_move_the_courier():
    cy = courier(city(), "Cy")
    operations.note_positions(cy, [place(5)], at=later(6))
    cy.refresh_from_db()

    noted = operations.note_positions(cy, [place(2), place(3)], at=later(7))

    assert noted.kept == 2
    cy.refresh_from_db()
    assert cy.positioned_at == later(5)
    assert Position.objects.count() == 3


def test_a_phone_that_only_says_old_things_still_counts_as_heard():
    cy = courier(city(), "Cy")
    Courier.objects.update(heard_at=None)

    operations.note_positions(cy, [place(-500)], at=later(1))

    cy.refresh_from_db()
    assert cy.heard_at is not None


def test_tokens_are_kept_as_hashes_only():
    cy = courier(city(), "Cy")

    signed_in = operations.sign_in(email=cy.user.email, password=PASSWORD, device="x", at=WALL)

    secret = signed_in.refresh.split(".")[1]
    assert secret not in CourierSession.objects.get().refresh_hash


def test_a_refresh_token_is_over_after_thirty_days():
    cy = courier(city(), "Cy")
    token = operations.sign_in(email=cy.user.email, password=PASSWORD, device="x", at=WALL).refresh

    with pytest.raises(SignInRefused):
        operations.refresh(token, device="x", at=WALL + timedelta(days=30, seconds=1))


def renewed(token: str, *, seconds: int) -> str:
    return operations.refresh(token, device="x", at=WALL + timedelta(seconds=seconds)).refresh


def test_a_phone_whose_answers_were_lost_asks_again_with_the_token_it_has():
    cy = courier(city(), "Cy")
    kept = operations.sign_in(email=cy.user.email, password=PASSWORD, device="x", at=WALL).refresh

    lost = [renewed(kept, seconds=seconds) for seconds in (0, 20, 40)]
    heard = renewed(kept, seconds=60)

    assert renewed(heard, seconds=61)
    with pytest.raises(SignInRefused):  # what was lost is spent, wherever it turns up
        renewed(lost[0], seconds=62)
    assert CourierSession.objects.get().revoked_at is not None


def test_the_token_before_is_worth_nothing_once_the_next_one_was_used():
    cy = courier(city(), "Cy")
    first = operations.sign_in(email=cy.user.email, password=PASSWORD, device="x", at=WALL).refresh
    second = renewed(first, seconds=0)
    renewed(second, seconds=1)

    with pytest.raises(SignInRefused):
        renewed(first, seconds=2)
    assert CourierSession.objects.get().revoked_at is not None


@pytest.mark.parametrize(
    "token", ["", ".", "nonsense", "0190-.x", f"{'0' * 8}-0000-0000-0000-000000000000.x"]
)
def test_a_token_of_nobody_is_refused(token):
    with pytest.raises(SignInRefused):
        operations.refresh(token, device="x", at=WALL)
    with pytest.raises(SignInRefused):
        operations.courier_of(token)


def test_who_left_is_signed_out_at_once():
    cy = courier(city(), "Cy")
    signed_in = operations.sign_in(email=cy.user.email, password=PASSWORD, device="x", at=WALL)
    cy.user.is_active = False
    cy.user.save()

    with pytest.raises(SignInRefused):
        operations.courier_of(signed_in.access)


def test_signing_out_everywhere_ends_every_phone():
    cy = courier(city(), "Cy")
    phones = [
        operations.sign_in(email=cy.user.email, password=PASSWORD, device=d, at=WALL) for d in ("one", "two")
    ]

    operations.sign_out_everywhere(cy, at=WALL)

    for phone in phones:
        with pytest.raises(SignInRefused):
            operations.courier_of(phone.access)
