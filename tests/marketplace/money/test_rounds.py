"""The rounds of the house: news that was lost is asked for, rows that nobody looks at are looked at, due like any row."""

from datetime import timedelta

import pytest

from marketplace.kernel.clock import wall_now
from marketplace.payments import rounds
from marketplace.payments.models import CardEvent, Charge, Refund, Round
from marketplace.payments.tasks import make_due_rounds
from sellers.payouts.models import Transfer
from tests.marketplace.money.books import FINAL, unsettled, wrongs


@pytest.fixture(autouse=True)
def _today(bank):
    bank.now = wall_now()


def go_round(street):
    Round.objects.update(next_attempt_at=wall_now() - timedelta(minutes=1))
    return make_due_rounds(wall_at=wall_now() + timedelta(seconds=1), town_at=street.at)


def deaf(street):
    """Let no webhook ever arrive."""
    street.told = len(street.bank.events)


def test_with_every_webhook_lost_every_order_is_final(street, bank):
    wanted = [[(street.shelves[n][1], 2), (street.shelves[3 - n][2], 1)] for n in range(2)]
    orders = []
    for lines in wanted:
        order = street.order(lines, tip_minor=100)
        street.sweep()
        bank.type_card(street.charge(order).intent_id)
        go_round(street)
        street.sweep()
        shares = street.accept(order)
        street.ready(*shares)
        street.deliver(*shares)
        go_round(street)
        orders.append(order)
    street.hurry()
    go_round(street)
    street.sweep()

    assert {street.state(order) for order in orders} <= FINAL
    assert [wrong for order in orders for wrong in wrongs(order)] == []
    assert unsettled() == []
    assert CardEvent.objects.count() == len(bank.events)


def test_news_that_is_known_is_not_kept_twice(street, bank):
    street.paid([(street.shelves[0][1], 1)])

    for _again in range(2):
        go_round(street)

    assert CardEvent.objects.count() == len(bank.events)


def test_where_too_much_was_lost_the_next_round_goes_on(street, bank, monkeypatch):
    monkeypatch.setattr(rounds, "MOST_NEWS", 3)
    for number in range(8):
        bank.now = wall_now() - timedelta(hours=number + 1)
        bank._journal("payout.paid", f"po_{number}", "payout", "")
    bank._events.reverse()  # the double yields newest first

    heard = []
    for _round in range(4):
        go_round(street)
        heard.append(CardEvent.objects.count())

    assert heard == [3, 5, 7, 8]  # each goes on at the last moment of the one before, which it hears again
    assert Round.objects.get(pk="lost_news").mark == {}


@pytest.mark.parametrize("model", [Charge, Refund, Transfer])
def test_a_row_that_nobody_would_look_at_is_made_due(street, model):
    order = street.paid([(street.shelves[0][1], 2)])
    if model is Refund:
        Refund.objects.create(
            city=street.city,
            charge=street.charge(order),
            amount_minor=1,
            gross_minor=1,
            reason="x",
            bearer="platform",
            key="r",
            wanted_at=street.at,
        )
    if model is Transfer:
        share = street.shares(order)[0]
        Transfer.objects.create(
            city=street.city,
            order_key=order.public_id,
            fulfilment=share,
            seller=share.shop.seller,
            gross_minor=1,
            amount_minor=1,
            key="t",
            wanted_at=street.at,
        )
    model.objects.update(next_attempt_at=None)

    go_round(street)

    assert model.objects.get().next_attempt_at <= wall_now() + timedelta(seconds=2)


def test_what_is_final_is_left_alone(street, bank):
    order = street.paid([(street.shelves[0][1], 2)])
    shares = street.accept(order)
    street.ready(*shares)
    street.deliver(*shares)
    street.settle_down()

    go_round(street)

    assert street.charge(order).next_attempt_at is None


def test_a_round_that_fails_is_made_again_and_says_why(street, bank):
    bank.is_down = True
    go_round(street)

    row = Round.objects.get(pk="lost_news")
    assert "down" in row.last_error
    assert row.ended_at is None
    assert wall_now() < row.next_attempt_at < wall_now() + timedelta(minutes=1)

    bank.is_down = False
    go_round(street)
    row.refresh_from_db()
    assert (row.last_error, row.attempts) == ("", 0)


def test_a_round_is_made_when_it_is_due_and_by_one_only(street):
    assert make_due_rounds(wall_at=wall_now() + timedelta(seconds=1), town_at=street.at) == len(rounds.ROUNDS)
    assert make_due_rounds(wall_at=wall_now() + timedelta(seconds=1), town_at=street.at) == 0
