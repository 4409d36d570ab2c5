"""An operator gives a line back, once; and calls an order off while nothing has left a shop."""

import pytest
from django.db.models import Sum
from django.test import Client
from django.urls import reverse

from marketplace.journal.models import Event
from marketplace.kernel.states import AlreadyMoved
from marketplace.ledger.models import Entry
from marketplace.orders import by_hand
from marketplace.orders.by_hand import GiveBack
from marketplace.orders.models import Order
from marketplace.orders.operations import TooLate
from marketplace.payments.models import Refund
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment.models import Fulfilment
from sellers.stock.models import StockItem
from tests import town
from tests.journeys.test_one_hour import (  # noqa: F401 - fixtures of the story
    cards,
    order_bread_and_apples,
    pay,
    state_of,
    street,
    sweep,
    time,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def captured(street, cards, time) -> Order:  # noqa: F811
    """An order of two loaves and a bag of apples whose shops have packed: the card is charged."""
    time.passes(0)
    order = order_bread_and_apples(street, time)
    pay(order, cards, time)
    for share in Fulfilment.objects.order_by("pk"):
        fulfilment.accept(share, prepare_s=300, at=time.at)
        fulfilment.mark_ready(share, at=time.at)
    sweep(time)
    order.refresh_from_db()
    return order


def wish(units: int = 1, *, seen: int = 0, bearer: str = "shop") -> GiveBack:
    return GiveBack(units=units, reason="damaged", bearer=bearer, seen=seen)


def test_a_loaf_is_given_back_and_the_shop_returns_its_net(captured, street, time):  # noqa: F811
    bread = captured.lines.get(listing=street.bread)

    by_hand.refund_line(bread, wish(), at=time.at, actor="operator:olga")

    refund = Refund.objects.get()
    assert (refund.amount_minor, refund.bearer) == (420, "shop")
    entries = dict(Entry.objects.filter(posting__kind="refund_wanted").values_list("account", "amount_minor"))
    shop = f"shop:{street.baker.seller.public_id}"
    assert entries == {"refunds_pending": -420, shop: 357, "application_fee": 63}  # 15 % of 840 − 15 % of 420
    bread.refresh_from_db()
    assert bread.refunded == 1
    event = Event.objects.get(name="order.line_refunded")
    assert event.actor == "operator:olga"
    assert event.subject_id == str(captured.public_id)


def test_the_same_press_twice_is_one_refund(captured, street, time):  # noqa: F811
    bread = captured.lines.get(listing=street.bread)

    first = by_hand.refund_line(bread, wish(), at=time.at, actor="operator:olga")
    second = by_hand.refund_line(bread, wish(), at=time.at, actor="operator:olga")

    assert first == second
    assert Refund.objects.count() == 1
    bread.refresh_from_db()
    assert bread.refunded == 1
    assert Event.objects.filter(name="order.line_refunded").count() == 1


def test_two_operators_do_not_give_the_same_loaf_back_twice(captured, street, time):  # noqa: F811
    bread = captured.lines.get(listing=street.bread)
    by_hand.refund_line(bread, wish(), at=time.at, actor="operator:olga")

    with pytest.raises(AlreadyMoved):
        by_hand.refund_line(bread, wish(2), at=time.at, actor="operator:otto")

    assert Refund.objects.count() == 1


def test_a_line_given_back_loaf_by_loaf_leaves_nothing_behind(captured, street, time):  # noqa: F811
    apples = captured.lines.get(listing=street.apples)
    bread = captured.lines.get(listing=street.bread)

    by_hand.refund_line(bread, wish(seen=0), at=time.at, actor="o")
    by_hand.refund_line(bread, wish(seen=1), at=time.at, actor="o")
    by_hand.refund_line(apples, wish(), at=time.at, actor="o")

    balances = dict(
        Entry.objects.values("account").annotate(sum=Sum("amount_minor")).values_list("account", "sum")
    )
    assert sum(balances.values()) == 0
    assert balances["application_fee"] == 0
    assert balances[f"shop:{street.baker.seller.public_id}"] == 0
    assert balances[f"shop:{street.grocer.seller.public_id}"] == 0


def test_what_we_bear_costs_the_shop_nothing(captured, street, time):  # noqa: F811
    by_hand.refund_line(
        captured.lines.get(listing=street.bread), wish(bearer="platform"), at=time.at, actor="o"
    )

    entries = dict(Entry.objects.filter(posting__kind="refund_wanted").values_list("account", "amount_minor"))
    assert entries == {"refunds_pending": -420, "refunds_borne": 420}


@pytest.mark.parametrize("units", [0, -1, 3, 10_000])
def test_more_than_was_sold_is_not_given_back(captured, street, time, units):  # noqa: F811
    bread = captured.lines.get(listing=street.bread)

    with pytest.raises(by_hand.TooMany):
        by_hand.refund_line(bread, wish(units), at=time.at, actor="o")

    assert not Refund.objects.exists()


def test_what_was_never_charged_is_not_given_back(street, cards, time):  # noqa: F811
    time.passes(0)
    order = order_bread_and_apples(street, time)
    pay(order, cards, time)

    with pytest.raises(by_hand.NothingTaken):
        by_hand.refund_line(order.lines.first(), wish(), at=time.at, actor="o")

    assert not Refund.objects.exists()


def test_the_desk_gives_a_line_back_once_and_says_why_not(captured, street):  # noqa: F811
    bread = captured.lines.get(listing=street.bread)
    olga = Client(headers={"Accept-Language": "en"})
    olga.force_login(town.person("Olga", is_staff=True))
    url = reverse("admin:marketplace_orderline_move", args=[bread.pk, "give_back"])
    said = {"units": 1, "reason": "damaged", "bearer": "shop", "seen": 0}

    assert 'name="seen" value="0"' in olga.get(url).content.decode()
    for _press in range(2):
        assert "Done: Give money back." in olga.post(url, said, follow=True).content.decode()
    too_many = olga.post(url, {**said, "units": 9, "seen": 1}, follow=True).content.decode()
    wrong = olga.post(url, {**said, "units": "many", "bearer": "nobody"})

    assert "Fewer units are left" in too_many
    assert wrong.status_code == 200
    assert "Enter a whole number" in wrong.content.decode()
    assert Refund.objects.count() == 1


def test_an_order_is_called_off_after_a_shops_yes(street, cards, time):  # noqa: F811
    time.passes(0)
    order = order_bread_and_apples(street, time)
    pay(order, cards, time)
    fulfilment.accept(Fulfilment.objects.order_by("pk").first(), prepare_s=300, at=time.at)
    sweep(time)
    order.refresh_from_db()

    by_hand.call_off(order, at=time.at, actor="operator:olga")
    sweep(time)

    assert state_of(Order) == ["cancelled"]
    assert sorted(state_of(Fulfilment)) == ["cancelled", "rejected"]
    assert not cards.taken
    assert StockItem.objects.get(listing=street.bread).available == 10
    assert Event.objects.get(name="order.called_off_by_hand").actor == "operator:olga"


def test_what_has_left_its_shop_is_not_called_off(captured, time):  # noqa: F811
    share = Fulfilment.objects.order_by("pk").first()
    Fulfilment.objects.filter(pk=share.pk).update(state="handed_over", handed_over_at=time.at)

    with pytest.raises(TooLate):
        by_hand.call_off(captured, at=time.at, actor="o")

    assert state_of(Order) == ["in_progress"]
    assert state_of(Fulfilment) == ["handed_over", "ready"]


def test_a_delivery_called_off_by_hand_takes_its_share_and_its_order_with_it(street, cards, time):  # noqa: F811
    from delivery.board import operations as board
    from delivery.runs.models import Delivery

    time.passes(0)
    order = order_bread_and_apples(street, time)
    pay(order, cards, time)

    for delivery in Delivery.objects.order_by("pk"):
        board.call_off(delivery, at=time.at, actor="operator:olga")
    sweep(time)

    assert state_of(Fulfilment) == ["rejected", "rejected"]
    assert state_of(Order) == ["cancelled"]
    assert StockItem.objects.get(listing=street.bread).available == 10
