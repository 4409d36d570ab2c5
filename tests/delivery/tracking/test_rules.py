"""How far a parcel is, and what a shopper may see of its courier."""

from datetime import UTC, datetime, timedelta

import pytest

from delivery.tracking.rules import Halt, Marks, Phase, eta_band, phase_of, shows_courier, stops_before

NOON = datetime(2026, 6, 5, 12, tzinfo=UTC)


def halt(place=1, *, mine=True, pickup=False, there=False, parcel=7) -> Halt:
    return Halt((float(place), 0.0), parcel, mine, pickup, there)


def marks(*, confirmed=False, packed=False, picked_up=False, assigned=False) -> Marks:
    return Marks(*(NOON if was else None for was in (confirmed, packed, picked_up)), assigned)


@pytest.mark.parametrize(
    ("state", "seen", "halts", "phase"),
    [
        ("planned", marks(), [], Phase.ASKED),
        ("offered", marks(confirmed=True), [], Phase.PREPARING),
        ("planned", marks(confirmed=True, packed=True), [], Phase.PACKED),
        ("assigned", marks(confirmed=True, assigned=True), [halt(pickup=True)], Phase.COMING_TO_SHOP),
        ("assigned", marks(confirmed=True, assigned=True), [halt(pickup=True, there=True)], Phase.AT_SHOP),
        (
            "assigned",
            marks(confirmed=True, assigned=True),
            [halt(mine=False), halt(pickup=True)],
            Phase.PREPARING,
        ),
        (
            "assigned",
            marks(assigned=True),
            [halt(pickup=True, parcel=8), halt(pickup=True)],
            Phase.COMING_NEXT,
        ),
        ("picked_up", marks(picked_up=True), [halt()], Phase.ON_THE_WAY),
        ("picked_up", marks(picked_up=True), [halt(mine=False, there=True), halt()], Phase.ON_THE_WAY),
        ("picked_up", marks(picked_up=True), [halt(there=True)], Phase.AT_DOOR),
        ("delivered", marks(picked_up=True), [], Phase.DELIVERED),
        ("failed", marks(picked_up=True), [], Phase.FAILED),
        ("cancelled", marks(), [], Phase.CALLED_OFF),
    ],
)
def test_the_phase_is_told_by_the_marks_and_the_stops_ahead(state, seen, halts, phase):
    assert phase_of(state, seen, 7, halts) is phase


def test_the_courier_is_seen_from_setting_off_until_the_end():
    seen = {phase for phase in Phase if shows_courier(phase, [halt()])}

    assert seen == {Phase.COMING_NEXT, Phase.COMING_TO_SHOP, Phase.AT_SHOP, Phase.ON_THE_WAY, Phase.AT_DOOR}


def test_the_courier_is_not_seen_at_anothers_door():
    assert not shows_courier(Phase.ON_THE_WAY, [halt(mine=False, there=True), halt()])


def test_stops_before_count_places_not_parcels():
    halts = [halt(1, mine=False), halt(1, mine=False), halt(2, mine=False), halt(3), halt(4, mine=False)]

    assert stops_before(halts) == 2  # two parcels of one place, one of another


def test_the_band_is_narrower_the_nearer_the_door():
    far = eta_band(NOON + timedelta(minutes=40), at=NOON)
    near = eta_band(NOON + timedelta(minutes=4), at=NOON)

    assert far == (NOON + timedelta(minutes=34), NOON + timedelta(minutes=46))  # ± 15 % of 40
    assert near == (NOON + timedelta(minutes=3), NOON + timedelta(minutes=5))  # at least a minute


def test_the_band_is_never_in_the_past():
    first, last = eta_band(NOON - timedelta(minutes=3), at=NOON)

    assert first >= NOON
    assert last > NOON
