"""The order board: every press of a shop, what it may not do, and what others never see."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from marketplace.orders.models import Order
from sellers.fulfilment.models import Fulfilment
from sellers.shops.models import Staff
from tests.presses import a_courier_takes, a_paid_order, later, share_at
from tests.town import NOON, Town

BOARD = "/vendeur/levain/"
HTMX = {"hx-request": "true"}


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def of(order: Order, town: Town) -> Fulfilment:
    return share_at(order, town.bread)


def act(share: Fulfilment, name: str) -> str:
    return f"{BOARD}commandes/{share.public_id}/{name}"


def test_the_door_leads_to_ones_own_board(bo: Client) -> None:
    assert bo.get("/vendeur/")["Location"] == BOARD


def test_a_new_order_stands_on_the_board_with_what_is_in_it(bo: Client, order: Order) -> None:
    page = text_of(bo.get(BOARD))

    assert order.spoken_code in page
    assert "For Ada" in page
    assert "Passante" not in page  # a shop needs the first name only
    assert "Pain de campagne" in page
    assert "Accept" in page


def test_one_press_accepts_with_the_minutes_that_are_chosen(bo: Client, town: Town, order: Order) -> None:
    answer = bo.post(act(of(order, town), "acceptation"), {"prepare_min": "8"})

    assert answer["Location"] == BOARD
    assert (of(order, town).state, of(order, town).prepare_s) == ("accepted", 480)


@pytest.mark.parametrize("said", ["", "0", "121", "-5", "abc", "²", "9" * 400, "5.5"])
def test_a_preparation_time_that_cannot_be_changes_nothing(
    bo: Client, town: Town, order: Order, said: str
) -> None:
    answer = bo.post(act(of(order, town), "acceptation"), {"prepare_min": said}, follow=True)

    assert "between 1 and 120 minutes" in text_of(answer)
    assert of(order, town).state == "new"


def test_the_second_press_finds_the_ticket_moved_on(bo: Client, town: Town, order: Order) -> None:
    for _press in range(2):
        answer = bo.post(act(of(order, town), "acceptation"), {"prepare_min": "5"}, headers=HTMX)

    assert "moved on meanwhile" in answer["HX-Trigger"]
    assert "board-column" in text_of(answer)
    assert "<html" not in text_of(answer)


def test_an_order_goes_from_new_to_handed_over(bo: Client, town: Town, order: Order) -> None:
    share = of(order, town)
    bo.post(act(share, "acceptation"), {"prepare_min": "5"})
    bo.post(act(share, "prete"))
    a_courier_takes(of(order, town), at=later(NOON, minutes=5))

    wrong = bo.post(act(share, "remise"), {"code": "0000"}, follow=True)
    assert "not the code of the courier" in text_of(wrong)
    assert of(order, town).state == "ready"

    bo.post(act(share, "remise"), {"code": share.delivery.handover_code.lower()})
    assert of(order, town).state == "handed_over"
    assert "Cy has it" in text_of(bo.get(BOARD))


def test_a_parcel_nobody_holds_yet_is_not_handed_over(bo: Client, town: Town, order: Order) -> None:
    share = of(order, town)
    bo.post(act(share, "acceptation"), {"prepare_min": "5"})
    bo.post(act(share, "prete"))

    answer = bo.post(act(share, "remise"), {"code": share.delivery.handover_code}, follow=True)

    assert "No courier has taken this parcel yet" in text_of(answer)
    assert of(order, town).state == "ready"


def test_something_missing_takes_two_presses(bo: Client, town: Town, order: Order) -> None:
    share = of(order, town)
    bo.post(act(share, "acceptation"), {"prepare_min": "5"})
    ask = act(share, f"manque/{share.lines.get().public_id}/")

    assert ask in text_of(bo.get(BOARD))
    assert "How many are not there?" in text_of(bo.get(ask))
    answer = bo.post(ask, {"quantity": "1"}, follow=True)

    assert "the shopper does not pay for it" in text_of(answer)
    assert share.lines.get().missing == 1


@pytest.mark.parametrize("said", ["", "0", "3", "-1", "x", "9" * 99])
def test_more_than_there_is_cannot_be_missing(bo: Client, town: Town, order: Order, said: str) -> None:
    share = of(order, town)
    bo.post(act(share, "acceptation"), {"prepare_min": "5"})

    answer = bo.post(act(share, f"manque/{share.lines.get().public_id}/"), {"quantity": said}, follow=True)

    assert "Nothing was changed" in text_of(answer)
    assert share.lines.get().missing == 0


def test_all_missing_calls_the_share_off(bo: Client, town: Town, order: Order) -> None:
    share = of(order, town)
    bo.post(act(share, "acceptation"), {"prepare_min": "5"})
    bo.post(act(share, f"manque/{share.lines.get().public_id}/"), {"quantity": "2"})

    assert of(order, town).state == "cancelled"


def test_an_order_can_be_refused_with_a_reason(bo: Client, town: Town, order: Order) -> None:
    assert "Too much to do right now" in text_of(bo.get(act(of(order, town), "")))
    bo.post(act(of(order, town), "refus"), {"reason": "too_busy"})

    assert (of(order, town).state, of(order, town).closed_reason) == ("rejected", "too_busy")


def test_a_reason_of_ones_own_making_counts_as_another_reason(bo: Client, town: Town, order: Order) -> None:
    bo.post(act(of(order, town), "refus"), {"reason": "<script>"})

    assert of(order, town).closed_reason == "other"


def test_the_slip_carries_the_code_that_the_courier_reads(bo: Client, town: Town, order: Order) -> None:
    page = text_of(bo.get(act(of(order, town), "")))

    assert of(order, town).delivery.parcel_code in page
    assert of(order, town).delivery.handover_code not in page  # that one the courier brings


def test_a_pause_stops_new_orders_and_ends(bo: Client, town: Town) -> None:
    page = text_of(bo.post(f"{BOARD}pause", {"minutes": "30"}, follow=True))
    assert "Paused until 12:30" in page
    assert "Paused until" not in text_of(bo.post(f"{BOARD}pause", {"minutes": "0"}, follow=True))


@pytest.mark.parametrize("said", ["", "17", "x", "²", "-15", "9" * 50])
def test_a_pause_of_another_length_changes_nothing(bo: Client, town: Town, said: str) -> None:
    assert "Nothing was changed" in text_of(bo.post(f"{BOARD}pause", {"minutes": said}, follow=True))


def test_staff_of_two_shops_can_go_from_one_to_the_other(bo: Client, town: Town) -> None:
    Staff.objects.create(shop=town.grocer, user=town.bo)

    assert 'href="/vendeur/verger/"' in text_of(bo.get(BOARD))
    assert bo.get("/vendeur/verger/").status_code == 200


def test_an_empty_board_says_that_it_rings(bo: Client) -> None:
    assert "It rings when an order comes" in text_of(bo.get(BOARD))


def test_who_is_not_signed_in_is_asked_to(client: Client, town: Town) -> None:
    assert client.get(BOARD)["Location"] == f"/compte/login/?next={BOARD}"


@pytest.mark.parametrize("path", ["", "tableau", "rayon/", "rayon/nouveau/", "argent/"])
def test_a_strangers_shop_is_not_there(mal: Client, order: Order, path: str) -> None:
    assert mal.get(f"{BOARD}{path}").status_code == 404
    assert mal.get("/vendeur/").status_code == 404


@pytest.mark.parametrize("name", ["acceptation", "refus", "prete", "remise"])
def test_a_stranger_moves_nothing(mal: Client, town: Town, order: Order, name: str) -> None:
    assert mal.post(act(of(order, town), name), {"prepare_min": "5"}).status_code == 404
    assert of(order, town).state == "new"


def test_a_share_of_the_neighbour_is_not_there_either(bo: Client, town: Town) -> None:
    order = a_paid_order(town, at=NOON, apples=3)
    theirs = share_at(order, town.apples)

    assert bo.get(act(theirs, "")).status_code == 404
    assert bo.post(act(theirs, "acceptation"), {"prepare_min": "5"}).status_code == 404
    assert bo.post(act(of(order, town), f"manque/{theirs.lines.get().public_id}/")).status_code == 404
    assert bo.get(act(Fulfilment(public_id=uuid4()), "")).status_code == 404
    assert "Pommes" not in text_of(bo.get(BOARD))


@pytest.mark.parametrize("orders", [1, 4])
def test_the_board_costs_the_same_however_full_it_is(
    bo: Client, town: Town, orders: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _order in range(orders):
        a_paid_order(town, at=NOON)

    with django_assert_max_num_queries(5):  # session, user, staff with shops, shares, lines
        bo.get(f"{BOARD}tableau")
