"""How likely a delivery is late, and when somebody else would be at the door."""

from datetime import UTC, datetime, timedelta

from delivery.board.rules import Ahead, Ride, door_reached_at, risk_of

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def test_expected_exactly_at_the_promise_is_late_half_of_the_time():
    risk = risk_of(Ahead(left_s=600, slack_s=0, is_on_board=True))

    assert (risk.late_bp, risk.level) == (5_000, "tight")


def test_a_parcel_on_board_with_time_in_hand_is_safe():
    risk = risk_of(Ahead(left_s=300, slack_s=600, is_on_board=True))

    assert (risk.late_bp, risk.level) == (0, "")  # ten spreads of 60 s away


def test_the_same_slack_is_riskier_while_nobody_has_said_yes():
    held = risk_of(Ahead(left_s=900, slack_s=200, is_packed=True, is_held=True))
    nobody = risk_of(Ahead(left_s=900, slack_s=200, is_packed=True))

    assert nobody.late_bp > held.late_bp


def test_expected_after_the_promise_is_late():
    assert risk_of(Ahead(left_s=900, slack_s=-1)).level == "late"


def test_who_comes_early_waits_for_the_shop():
    ride = Ride(free_at=NOON, to_shop_s=60, to_door_s=300)

    door_at = door_reached_at(ride, ready_at=NOON + timedelta(minutes=10))

    assert door_at == NOON + timedelta(minutes=17)  # 10 + 2 of handing over + 5
