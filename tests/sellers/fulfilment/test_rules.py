"""What a shop takes is learned from what it took, and believed the more the oftener it was seen: values in, values out."""

import pytest

from sellers.fulfilment.rules import COLD_SD, Took, learned, of_trade

USUAL = 300.0


def took(times: int, factor: float, *, shop: int = 1, hour: int = 12, trade: str = "bakery") -> list[Took]:
    return [Took(shop, trade, hour, USUAL, USUAL * factor) for _ in range(times)]


def test_a_shop_that_always_takes_twice_as_long_is_believed_in_the_end():
    known = learned(took(200, 2.0))[1][12]

    assert known.seconds(USUAL)[0] == pytest.approx(600, rel=0.06)
    assert known.sd < 0.3
    assert known.counted == 200


def test_two_slow_times_move_a_shop_a_little():
    few, many = learned(took(2, 2.0))[1][12].mean, learned(took(40, 2.0))[1][12].mean

    assert 1.0 < few < 1.6 < many < 2.1


def test_a_busy_hour_is_slower_than_the_others_and_its_neighbours_hear_of_it():
    hours = learned(took(30, 1.0, hour=10) + took(30, 1.6, hour=18))[1]

    assert hours[18].mean > hours[10].mean + 0.3
    assert hours[10].mean < hours[17].mean < hours[18].mean
    assert hours[17].counted == 0


def test_a_new_shop_is_what_its_trade_is():
    slow = of_trade(took(300, 1.5, shop=7), "bakery")

    assert slow.mean == pytest.approx(1.5, rel=0.1)
    assert slow.sd == pytest.approx(COLD_SD * slow.mean, rel=0.1)
    assert of_trade(took(300, 1.5), "florist").mean == pytest.approx(1.0, rel=0.06)


def test_an_unsteady_shop_is_less_sure_than_a_steady_one():
    steady, wild = took(60, 1.0), took(30, 0.6, shop=2) + took(30, 1.6, shop=2)

    known = learned(steady + wild)

    assert known[2][12].sd > 2 * known[1][12].sd


def test_a_forgotten_press_teaches_nothing():
    with_odd = learned(took(20, 1.0) + took(1, 30.0))[1][12]

    assert with_odd.mean == learned(took(20, 1.0))[1][12].mean
