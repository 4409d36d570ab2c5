"""Money is asked for once, follows the network forward only, and is booked to the cent."""

from datetime import timedelta
from uuid import uuid4

import pytest

from marketplace.gateways.cards import GatewayUnreachable
from marketplace.ledger.models import Entry, Posting
from marketplace.payments import charging, following, inbox, locks, operations, refund_sending, refunds
from marketplace.payments.models import CardEvent, Charge, Refund
from marketplace.payments.network import Return
from tests import town
from tests.doubles import NO_FUNDS, VISA, FakeCards

pytestmark = pytest.mark.django_db
BACK = Return(success_url="https://q.example/retour/", cancel_url="https://q.example/")
WALL = town.NOON


@pytest.fixture
def cards() -> FakeCards:
    return FakeCards()


@pytest.fixture
def charge() -> Charge:
    request = operations.ChargeRequest(uuid4(), "KT4", [("2 × Pain", 840), ("Livraison", 290)])
    return operations.want(request, city=town.city(), at=town.NOON)


def settle(charge: Charge, cards: FakeCards) -> None:
    charge.refresh_from_db()
    charging.settle(charge, gateway=cards, at=town.NOON, wall_at=WALL, back=BACK)
    charge.refresh_from_db()


def look(charge: Charge, cards: FakeCards) -> None:
    following.apply(charge, cards.look(charge.intent_id), at=town.NOON, wall_at=WALL)


def held(charge: Charge, cards: FakeCards) -> None:
    settle(charge, cards)
    cards.type_card(charge.intent_id, VISA)
    look(charge, cards)


def test_a_charge_asks_for_the_sum_of_its_lines(charge, cards):
    settle(charge, cards)

    assert [intent.amount_minor for intent in cards.intents.values()] == [1_130]  # 840 + 290
    assert charge.state == "wanted"
    assert charge.intent_secret


def test_a_lost_answer_does_not_make_a_second_intent(charge, cards):
    cards.goes_silent_once = True

    with pytest.raises(GatewayUnreachable):
        settle(charge, cards)
    settle(charge, cards)

    assert len(cards.intents) == 1


def test_a_broken_answer_is_looked_up_before_a_new_key_is_used(charge, cards):
    cards.breaks_once = True

    with pytest.raises(GatewayUnreachable):
        settle(charge, cards)
    settle(charge, cards)

    assert len(cards.intents) == 1
    assert charge.attempt == 2


def test_a_decline_leaves_the_same_intent_open_for_another_card(charge, cards):
    settle(charge, cards)
    cards.type_card(charge.intent_id, NO_FUNDS)
    look(charge, cards)
    assert (charge.state, charge.decline_code) == ("declined", "insufficient_funds")

    cards.type_card(charge.intent_id, VISA)
    look(charge, cards)

    assert charge.state == "held"
    assert len(cards.intents) == 1


def test_what_is_captured_is_booked_and_sums_to_zero(charge, cards):
    held(charge, cards)
    legs = {"shop:a": -714, "application_fee": -126, "delivery_income": -290}

    operations.want_capture(charge.order_key, capture_minor=1_130, legs=legs, wall_at=WALL)
    settle(charge, cards)

    assert charge.state == "captured"
    assert list(cards.taken.values()) == [1_130]
    assert dict(Entry.objects.values_list("account", "amount_minor")) == {"card_clearing": 1_130, **legs}


def test_a_smaller_capture_takes_less_and_refunds_nothing(charge, cards):
    held(charge, cards)

    operations.want_capture(
        charge.order_key, capture_minor=710, legs={"shop:a": -420, "delivery_income": -290}, wall_at=WALL
    )
    settle(charge, cards)

    assert charge.captured_minor == 710
    assert not cards.given_back


def test_a_capture_whose_answer_was_lost_is_booked_once(charge, cards):
    held(charge, cards)
    operations.want_capture(charge.order_key, capture_minor=1_130, legs={}, wall_at=WALL)
    cards.goes_silent_once = True

    with pytest.raises(GatewayUnreachable):
        settle(charge, cards)
    settle(charge, cards)
    look(charge, cards)

    assert Posting.objects.filter(kind="capture").count() == 1
    assert list(cards.taken.values()) == [1_130]


def test_a_release_before_anybody_paid_closes_the_charge(charge, cards):
    settle(charge, cards)

    operations.want_release(charge.order_key, wall_at=WALL)
    settle(charge, cards)

    assert charge.state == "cancelled"
    assert charge.next_attempt_at is None


def test_a_hold_that_arrives_after_the_release_was_wanted_is_let_go(charge, cards):
    settle(charge, cards)
    operations.want_release(charge.order_key, wall_at=WALL)
    cards.type_card(charge.intent_id, VISA)
    charge.refresh_from_db()
    look(charge, cards)
    assert (charge.state, charge.wants) == ("held", "release")

    settle(charge, cards)

    assert charge.state == "cancelled"
    assert not cards.taken


def test_a_hold_that_the_bank_ended_is_expired_not_cancelled(charge, cards):
    held(charge, cards)
    cards.run_out(charge.intent_id)

    look(charge, cards)

    assert charge.state == "expired"


def test_the_hosted_page_is_one_page_and_its_payment_is_found(charge, cards):
    operations.use_page(charge, wall_at=WALL)
    settle(charge, cards)
    assert charge.page_url

    cards.pay_page(charge.page_id, VISA)
    settle(charge, cards)

    assert charge.state == "held"


def test_changing_to_the_page_lets_the_first_intent_go(charge, cards):
    settle(charge, cards)
    first = charge.intent_id

    operations.use_page(charge, wall_at=WALL)
    settle(charge, cards)
    cards.pay_page(charge.page_id, VISA)
    settle(charge, cards)

    assert cards.intents[first].state == "cancelled"
    assert charge.state == "held"
    assert charge.intent_id != first


def test_news_twice_and_out_of_order_has_one_effect(charge, cards):
    settle(charge, cards)
    cards.type_card(charge.intent_id, VISA)
    news = [cards.read_event(*cards.signed(event)) for event in cards.events]

    for event in [*news, *reversed(news)]:
        inbox.receive(event)
    inbox.work_off(gateway=cards, wall_at=WALL + timedelta(days=1), town_at=town.NOON)

    charge.refresh_from_db()
    assert charge.state == "held"
    assert CardEvent.objects.count() == len({event.id for event in news})
    assert not CardEvent.objects.filter(done_at=None).exists()


def _captured(charge: Charge, cards: FakeCards) -> None:
    held(charge, cards)
    legs = {"shop:a": -714, "application_fee": -126, "delivery_income": -290}
    operations.want_capture(charge.order_key, capture_minor=1_130, legs=legs, wall_at=WALL)
    settle(charge, cards)


def _give_back(charge: Charge, minor: int, *, key: str) -> Refund:
    legs = {"card_clearing": -minor, "shop:a": minor - 63, "application_fee": 63}
    wish = refunds.Wish(minor, legs, "damaged", "shop")
    return refunds.write(locks.held(charge.order_key), wish, key=key, at=town.NOON)


def test_a_refund_is_sent_once_and_gives_the_fee_back_with_it(charge, cards):
    _captured(charge, cards)

    for _press in range(2):
        refund = _give_back(charge, 420, key="refund:1")
        refund_sending.settle_refund(refund, gateway=cards, at=town.NOON, wall_at=WALL)

    refund.refresh_from_db()
    assert refund.state == "settled"
    assert list(cards.given_back.values()) == [420]
    entries = Entry.objects.values_list("account", "amount_minor")
    wanted = {"refunds_pending": -420, "shop:a": 357, "application_fee": 63}  # 420 - 63
    assert dict(entries.filter(posting__kind="refund_wanted")) == wanted
    sent = dict(entries.filter(posting__kind="refund", posting__ref=refund.outside_id))
    assert sent == {"refunds_pending": 420, "card_clearing": -420}


def test_more_than_was_taken_is_never_given_back(charge, cards):
    _captured(charge, cards)
    _give_back(charge, 1_000, key="refund:1")

    with pytest.raises(refunds.MoreThanTaken):
        _give_back(charge, 131, key="refund:2")  # 1000 + 131

    assert Refund.objects.count() == 1
