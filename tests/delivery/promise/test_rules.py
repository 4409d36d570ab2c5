"""What is promised, what is refused and what bringing costs: values in, values out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from delivery.promise.rules import (
    Alternative,
    CityState,
    FeeKind,
    FeePolicy,
    Legs,
    OnShift,
    Owed,
    Part,
    Promise,
    PromisePolicy,
    Refusal,
    ShopAsk,
    Span,
    Unheld,
    WhyNot,
    city_state,
    delivery_fee,
    earliest_dropoff,
    fee_of_the_rest,
    promise,
    promise_for_basket,
    promise_for_shops,
)
from marketplace.kernel.geo import Point

AT = datetime(2026, 6, 5, 18, 3, tzinfo=UTC)
DOOR = Point(lat=47.0, lon=2.0)
BAKER = Point(lat=47.004, lon=2.0)  # some 445 m from the door
FAR = Point(lat=47.09, lon=2.0)  # some 10 km
POLICY = PromisePolicy(unforeseen=Span(0.0))  # so that the sums below are plain
LEGS = Legs(
    accept=Span(60),
    prepare=Span(300),
    reach_shop=Span(240),
    handover=Span(60),
    ride=Span(200),
    drop=Span(120),
)
OPEN = ShopAsk(point=BAKER, accept=Span(60, 30), prepare=Span(300, 90))


def city(*couriers: OnShift, unheld: tuple[Unheld, ...] = ()) -> CityState:
    usual = couriers or (OnShift(BAKER, 4.0, 7_200.0), OnShift(DOOR, 4.0, 7_200.0, (Owed(DOOR, 600.0),)))
    return city_state(usual, unheld, at=AT, detour=1.35)


def only(answer: Promise | Refusal) -> Promise:
    assert isinstance(answer, Promise)
    return answer


def test_the_courier_rides_while_the_shop_prepares() -> None:
    # 60 + 300 of the shop (the courier is there after 240) + 60 + 200 + 120
    assert earliest_dropoff(placed_at=AT, legs=LEGS) == AT + timedelta(seconds=740)


def test_a_late_courier_is_what_the_pickup_waits_for() -> None:
    late = replace(LEGS, reach_shop=Span(600))

    # 600 of the courier + 60 + 200 + 120
    assert earliest_dropoff(placed_at=AT, legs=late) == AT + timedelta(seconds=980)


def test_a_promise_is_rounded_up_to_five_minutes_and_its_parts_make_it_up() -> None:
    said = only(promise(placed_at=AT, legs=LEGS, policy=POLICY))

    assert said.promised_at == datetime(2026, 6, 5, 18, 20, tzinfo=UTC)  # 18:03 + 12:20 = 18:15:20
    assert sum(said.parts.values()) == pytest.approx(17 * 60)
    assert said.parts[Part.COURIER] == 0
    assert sum(said.minutes().values()) == 17


def test_more_scatter_is_a_later_promise_and_no_quarter_hour() -> None:
    calm = only(promise(placed_at=AT, legs=LEGS, policy=POLICY))
    wild = only(promise(placed_at=AT, legs=replace(LEGS, prepare=Span(300, 400)), policy=POLICY))

    assert wild.promised_at > calm.promised_at
    assert (calm.quarter_hour, wild.quarter_hour) == (True, False)


def test_what_takes_longer_than_an_hour_is_refused_with_the_moment_that_could_be_kept() -> None:
    answer = promise(placed_at=AT, legs=replace(LEGS, prepare=Span(3_600)), policy=POLICY)

    assert isinstance(answer, Refusal)
    assert answer.why is WhyNot.OVER_THE_HOUR
    assert answer.earliest_at == datetime(2026, 6, 5, 19, 15, tzinfo=UTC)  # 18:03 + 67:20, up to five
    assert answer.otherwise[0].kind is Alternative.LATER_SLOT


@pytest.mark.parametrize(
    ("shop", "why"),
    [
        (replace(OPEN, paused=True), WhyNot.PAUSED),
        (replace(OPEN, opens_in_s=float("inf")), WhyNot.CLOSED),
        (replace(OPEN, opens_in_s=900.0), WhyNot.OPENS_AT),
        (replace(OPEN, closes_in_s=200.0), WhyNot.CLOSING_SOON),
        (replace(OPEN, point=FAR), WhyNot.TOO_FAR),
    ],
)
def test_a_shop_that_cannot_says_why_and_what_else_is_possible(shop: ShopAsk, why: WhyNot) -> None:
    [answer] = promise_for_shops(city(), [shop], DOOR, policy=POLICY)

    assert isinstance(answer, Refusal)
    assert answer.why is why
    assert answer.otherwise


def test_without_a_courier_nothing_is_promised() -> None:
    nobody = city_state([], [], at=AT, detour=1.35)
    gone = city(OnShift(BAKER, 4.0, 100.0), OnShift(DOOR, 4.0, 100.0))

    for state in (nobody, gone):
        [answer] = promise_for_shops(state, [OPEN], DOOR, policy=POLICY)
        assert isinstance(answer, Refusal)
        assert answer.why is WhyNot.NO_COURIER


def test_the_promise_counts_on_who_is_free_first_not_on_the_nearest_dot() -> None:
    owes = OnShift(BAKER, 4.0, 7_200.0, (Owed(BAKER, 3_000.0),))  # the one at the baker's owes fifty minutes
    owing = city(owes, OnShift(DOOR, 4.0, 7_200.0))

    [said] = promise_for_shops(owing, [OPEN], DOOR, policy=POLICY)

    assert only(said).courier == 1


def test_work_nobody_holds_yet_makes_every_promise_later() -> None:
    [calm] = promise_for_shops(city(), [OPEN], DOOR, policy=POLICY)
    waiting = tuple(Unheld((BAKER,), DOOR, 0.0, 1_200.0 + 300 * i) for i in range(4))
    [full] = promise_for_shops(city(unheld=waiting), [OPEN], DOOR, policy=POLICY)

    assert only(full).promised_at > only(calm).promised_at


def test_a_page_of_shops_is_answered_in_the_order_asked() -> None:
    slow = replace(OPEN, prepare=Span(1_200, 90))

    quick, later = promise_for_shops(city(), [OPEN, slow], DOOR, policy=POLICY)

    assert only(quick).promised_at < only(later).promised_at
    assert promise_for_shops(city(), [], DOOR, policy=POLICY) == ()


def test_a_basket_is_there_no_sooner_than_its_slowest_shop() -> None:
    slow = replace(OPEN, point=Point(lat=47.0045, lon=2.0), prepare=Span(1_200, 90))

    together = only(promise_for_basket(city(), [OPEN, slow], DOOR, policy=POLICY))
    alone = only(promise_for_shops(city(), [slow], DOOR, policy=POLICY)[0])

    assert together.promised_at >= alone.promised_at
    assert together.parts[Part.OTHER_SHOPS] > 0


def test_the_fee_explains_itself() -> None:
    # 2,90 + two more shops at 0,50 + three steps of 500 m begun beyond 1,500 m at 0,30
    fee = delivery_fee(distance_m=2_600, shops=3, goods_minor=2_000, policy=FeePolicy())

    assert fee.total_minor == 480
    assert [(line.kind, line.amount_minor, line.count) for line in fee.lines] == [
        (FeeKind.BASE, 290, 1),
        (FeeKind.EXTRA_SHOPS, 100, 2),
        (FeeKind.DISTANCE, 90, 3),
    ]
    assert (fee.below_minimum_minor, fee.to_free_minor) == (0, 2_000)


@pytest.mark.parametrize("distance_m", [0, 1_499, 1_500, 1_501, 9_000])
@pytest.mark.parametrize("shops", [1, 2, 6])
@pytest.mark.parametrize("goods_minor", [0, 799, 800, 3_999, 4_000])
def test_the_lines_of_a_fee_sum_to_it_and_stay_within_bounds(
    distance_m: int, shops: int, goods_minor: int
) -> None:
    fee = delivery_fee(distance_m=distance_m, shops=shops, goods_minor=goods_minor, policy=FeePolicy())

    assert sum(line.amount_minor for line in fee.lines) == fee.total_minor
    assert 0 <= fee.total_minor <= 690
    assert (fee.total_minor == 0) == (goods_minor >= 4_000)
    assert fee.below_minimum_minor == max(0, 800 - goods_minor)


@pytest.mark.parametrize(
    ("ways_m", "shown", "comes_to"),
    [
        ([900], 400, 290),  # the base alone
        ([2_400], 400, 350),  # 290 + 2 × 30
        ([900, 2_400], 400, 400),  # 290 + 50 + 2 × 30
        ([900], 0, 0),  # was free, stays free
        ([900], 200, 200),  # never more than was shown
        ([], 400, 400),
    ],
)
def test_the_fee_of_what_is_left_of_a_basket(ways_m: list[int], shown: int, comes_to: int) -> None:
    assert fee_of_the_rest(ways_m, shown_minor=shown, goods_minor=2_000, policy=FeePolicy()) == comes_to
