"""One order of two shops from the press to the payout, as a story; the clock moves only when the story says so.

Celery is not needed: every message is «lost», and the sweeper's own functions find what is due in the rows.
"""

from collections.abc import Iterator
from contextlib import nullcontext
from datetime import datetime, timedelta

import pytest
from django.db.models import Sum

from delivery import planning
from delivery.couriers import operations as couriers
from delivery.couriers.rules import Fix
from delivery.dispatch import operations as dispatch
from delivery.dispatch.models import Offer
from delivery.dispatch.operations import looking, proposing
from delivery.promise import operations as promise
from delivery.promise.models import Quote
from delivery.promise.operations import Wish, presses
from delivery.promise.queries import Door, promises
from delivery.runs import operations as runs
from delivery.runs.models import Delivery, Stop
from delivery.runs.rules import DoorProof
from marketplace.basket import operations as baskets
from marketplace.basket.models import Basket
from marketplace.basket.queries import BasketView, basket_view
from marketplace.checkout import operations as checkout
from marketplace.checkout.operations import Details
from marketplace.gateways import cards as door_to_the_bank
from marketplace.journal import relay
from marketplace.journal.models import Event, Reaction
from marketplace.journal.reactions import listener_named
from marketplace.kernel import clock
from marketplace.kernel.clock import TownClock
from marketplace.ledger.models import Entry, Posting
from marketplace.orders import operations as orders
from marketplace.orders.models import Order
from marketplace.payments import inbox
from marketplace.payments.models import Charge
from marketplace.project.due import DUE
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment import packing
from sellers.fulfilment.models import Fulfilment
from sellers.shops import queries as shop_queries
from sellers.shops.queries import pickup_places
from sellers.stock.models import Reservation, StockItem
from tests import town
from tests.doubles import VISA, FakeCards
from tests.journeys.walk import Walk
from tests.town import Town

pytestmark = pytest.mark.django_db


@pytest.fixture
def cards(monkeypatch: pytest.MonkeyPatch) -> FakeCards:
    bank = FakeCards()
    for name in ("acct_levain", "acct_verger", "acct_cy"):
        bank.onboard(name)
    monkeypatch.setattr(door_to_the_bank, "_open_door", lambda *_settings: bank)
    return bank


@pytest.fixture
def time() -> Iterator["Time"]:
    """The town's clock, standing at noon; wall time is the machine's own."""
    before = clock.town_clock()
    yield Time()
    clock.configure(before)


# What a reader opens by itself: the loading of a city and the pure decisions, each behind one call.
READ_ALONE = {
    "the fees frozen": (orders, "with_fees"),
    "the payment wanted": (checkout, "want_payment"),
    "what strayed taken back": (looking, "take_back_strayed"),
    "runs put in order": (looking, "reorder_runs"),
    "the shops' hours": (shop_queries, "shop_hours"),
    "loading the city for a promise": (promises, "live_city"),
    "the promise decided": (promises, "promise_together"),
    "the couriers' time taken": (promise, "take_gap"),
    "loading the city for a press": (presses, "loaded"),
    "the promise decided again": (presses, "can_still_be_kept"),
    "the city as a tick sees it": (looking, "see"),
    "the city as the planner sees it": (looking, "snapshot_of"),
    "the offers written": (looking, "propose"),
    "the expected moments noted": (looking, "watch"),
    "the plan decided": (planning, "plan"),
    "an offer made": (proposing, "make_offer"),
    "an offer worded": (proposing, "proposal_of"),
}
# What is due for the house and not for an order: the bank's books compared, paces learnt, windows opened.
HOUSEKEEPING = {"make_due_rounds", "learn_due", "keep_slots", "issue_due"}
DECISIONS = {
    "the plan decided",
    "the promise decided",
    "the promise decided again",
}  # pure cores: reported, not held to the thirty


class Time:
    """Town time as the story tells it."""

    def __init__(self) -> None:
        self.at = town.NOON

    def passes(self, minutes: float) -> datetime:
        self.at += timedelta(minutes=minutes)
        clock.configure(TownClock(wall=clock.wall_now(), town=self.at, rate=1.0))
        return self.at


@pytest.fixture
def walk(monkeypatch: pytest.MonkeyPatch) -> Walk:
    """A meter that counts each reaction to an event, and each part that is read alone, as a step of its own."""
    meter = Walk()
    monkeypatch.setattr(relay, "listener_named", lambda name: meter.wrapped(name, listener_named(name)))
    for name, (place, attribute) in READ_ALONE.items():
        monkeypatch.setattr(place, attribute, meter.wrapped(name, getattr(place, attribute)))
    return meter


@pytest.fixture
def street() -> Town:
    return town.build()


def sweep(time: Time, walk: Walk | None = None) -> None:
    """Do everything that is due, as the sweeper would, until nothing is left; each work is a step of the walk."""
    for _round in range(6):
        done = 0
        for work in DUE:
            with walk.step(work.__qualname__) if walk else nullcontext() as step:
                did = work(wall_at=clock.wall_now() + timedelta(seconds=1), town_at=time.at)
                if step and (not did or work.__qualname__ in HOUSEKEEPING):
                    step.forget()  # a look that found nothing of this order is no part of its way
                done += did
        if not done:
            return


def order_bread_and_apples(street: Town, time: Time) -> Order:
    basket = fill_a_basket(street)
    return press(street, basket, quote(street, basket, basket_view(basket), time), time)


def fill_a_basket(street: Town) -> Basket:
    basket = baskets.basket_for(city=street.city, user=street.ada, public_id=None)
    baskets.add(basket, street.bread, quantity=2)
    baskets.add(basket, street.apples)
    return basket


def quote(street: Town, basket: Basket, view: BasketView, time: Time) -> Quote:
    places = pickup_places(street.city, [street.baker.pk, street.grocer.pk], at=time.at)
    wish = Wish(
        basket_key=basket.public_id,
        basket_version=basket.version,
        door=Door(street.city, town.DOOR),
        places=list(places.values()),
        goods_minor=view.goods_minor,
    )
    return promise.quote(wish, at=time.at, wall_at=clock.wall_now())


def press(street: Town, basket: Basket, said: Quote, time: Time) -> Order:
    details = Details(
        email="ada@example.org",
        name="Ada Passante",
        phone="0639980001",
        language="fr",
        door_line="12 rue des Tanneurs",
        door_area="Les Tanneurs",
        door=town.DOOR,
        tip_minor=100,
        user=street.ada,
    )
    return checkout.place_order(basket, details, said, at=time.at, wall_at=clock.wall_now())


def pay(order: Order, cards: FakeCards, time: Time, *, walk: Walk | None = None) -> None:
    """Let the shopper type a card, and the bank tell us about it twice."""
    sweep(time, walk)
    charge = Charge.objects.get(order_key=order.public_id)
    cards.type_card(charge.intent_id, VISA)
    for event in cards.events * 2:
        inbox.receive(cards.read_event(*cards.signed(event)))
    sweep(time, walk)


def state_of(model: type, **where: object) -> list[str]:
    return list(model.objects.filter(**where).order_by("pk").values_list("state", flat=True))


def test_one_order_from_the_press_to_the_payout(street, cards, time, walk):
    time.passes(0)
    with walk.step("filling the basket"):
        basket = fill_a_basket(street)
    with walk.step("the basket read"):
        view = basket_view(basket)
    with walk.step("the quote"):
        said = quote(street, basket, view, time)
    with walk.step("the press"):
        order = press(street, basket, said, time)
    # 2 × 4.20 + 3.10 = 11.50 of goods; the time was said before paying, and goods are kept aside
    assert order.goods_minor == 1_150
    assert order.promised_at - time.at <= timedelta(minutes=60)
    assert StockItem.objects.get(listing=street.bread).available == 8  # 10 - 2

    pay(order, cards, time, walk=walk)
    assert state_of(Order) == ["authorised"]
    assert state_of(Fulfilment) == ["new", "new"]
    assert StockItem.objects.get(listing=street.bread).on_hand == 8

    with walk.step("the shops say yes"):
        for share in Fulfilment.objects.order_by("pk"):
            fulfilment.accept(share, prepare_s=300, at=time.at, actor="bo")
    sweep(time, walk)
    assert state_of(Order) == ["in_progress"]

    offer = wait_for_an_offer(time, walk)
    assert offer.parts.count() == 2  # two neighbouring shops, one run
    with walk.step("the courier says yes"):
        dispatch.accept(offer, at=time.at)

    time.passes(3)
    with walk.step("the shops have packed"):
        for share in Fulfilment.objects.order_by("pk"):
            fulfilment.mark_ready(share, at=time.at, actor="bo")
    sweep(time, walk)
    assert state_of(Charge) == ["captured"]
    assert list(cards.taken.values()) == [order.total_minor]

    bread, apples = Fulfilment.objects.order_by("pk")
    with walk.step("one parcel is handed over, one is collected"):
        fulfilment.hand_over(bread, code=bread.delivery.handover_code, at=time.passes(1), actor="bo")
        stop = Stop.objects.get(delivery=apples.delivery, kind="pickup")
        runs.pick_up(stop, code=apples.delivery.parcel_code, at=time.passes(1))
    sweep(time, walk)
    assert state_of(Fulfilment) == ["handed_over", "handed_over"]
    assert state_of(Delivery) == ["picked_up", "picked_up"]

    time.passes(6)
    with walk.step("the door"):
        for door_stop in Stop.objects.filter(kind="dropoff"):
            runs.drop_off(door_stop, proof=DoorProof(pin=order.dropoff_pin), at=time.at)
    sweep(time, walk)

    order.refresh_from_db()
    assert order.state == "completed"
    assert all(delivery.lateness_s < 0 for delivery in Delivery.objects.all())
    the_money_is_where_it_belongs(order, street, cards)
    assert not Reaction.objects.filter(done_at=None).exists()
    print(walk.report())

    assert len(walk.rooms) <= 22
    long = {name: len(seen) for name, seen in walk.steps.items() if len(seen) > 30 and name not in DECISIONS}
    assert long == {}


def wait_for_an_offer(time: Time, walk: Walk, *, at_most_minutes: int = 10) -> Offer:
    """Let minutes pass until a courier is asked: offers are made late, at `ready − ride`."""
    for _minute in range(at_most_minutes):
        sweep(time, walk)
        offer = Offer.objects.filter(state="open").first()
        if offer:
            return offer
        time.passes(1)
        Delivery.objects.filter(state="planned").update(next_decision_at=clock.wall_now())
    raise AssertionError("nobody was asked")


def the_money_is_where_it_belongs(order: Order, street: Town, cards: FakeCards) -> None:
    """Captured = shops + courier + what the platform keeps, in the bank's books and in ours."""
    pay_minor = Delivery.objects.aggregate(sum=Sum("pay_minor"))["sum"]
    assert cards.sent == {
        "acct_levain": 714,  # 840 - 15 %
        "acct_verger": 263,  # 310 - 46.5 rounded half up to 47
        "acct_cy": pay_minor + 100,  # the whole tip
    }
    balances = dict(
        Entry.objects.values("account").annotate(sum=Sum("amount_minor")).values_list("account", "sum")
    )
    assert sum(balances.values()) == 0
    assert balances["card_clearing"] == order.total_minor - sum(cards.sent.values())
    assert balances["application_fee"] == -173  # 126 + 47
    assert balances["tips"] == 0
    assert all(balances[f"shop:{shop.seller.public_id}"] == 0 for shop in (street.baker, street.grocer))
    assert Posting.objects.filter(kind="capture").count() == 1


def test_a_line_that_is_missing_is_not_paid(street, cards, time):
    time.passes(0)
    order = order_bread_and_apples(street, time)
    pay(order, cards, time)
    bread, apples = Fulfilment.objects.order_by("pk")
    fulfilment.accept(bread, prepare_s=300, at=time.at)
    fulfilment.accept(apples, prepare_s=300, at=time.at)

    packing.mark_missing(bread.lines.get(), quantity=1, at=time.at)
    fulfilment.mark_ready(bread, at=time.at)
    fulfilment.mark_ready(apples, at=time.at)
    sweep(time)

    assert list(cards.taken.values()) == [order.total_minor - 420]
    assert not cards.given_back
    assert StockItem.objects.get(listing=street.bread).on_hand == 8  # the shelf was as empty as it was


def test_when_no_shop_says_yes_nothing_is_taken_and_all_is_back_on_sale(street, cards, time):
    time.passes(0)
    order = order_bread_and_apples(street, time)
    pay(order, cards, time)

    for share in Fulfilment.objects.order_by("pk"):
        fulfilment.reject(share, reason="closed", at=time.at)
    sweep(time)

    assert state_of(Order) == ["cancelled"]
    assert state_of(Charge) == ["cancelled"]
    assert not cards.taken
    assert StockItem.objects.get(listing=street.bread).available == 10
    assert state_of(Delivery) == ["cancelled", "cancelled"]


def test_the_shopper_calls_off_before_a_shop_says_yes_and_not_after(street, cards, time):
    time.passes(0)
    order = order_bread_and_apples(street, time)
    pay(order, cards, time)
    order.refresh_from_db()
    fulfilment.accept(Fulfilment.objects.order_by("pk").first(), prepare_s=300, at=time.at)

    with pytest.raises(orders.TooLate):
        orders.cancel(order, at=time.at)

    assert state_of(Fulfilment) == ["accepted", "new"]
    sweep(time)
    assert state_of(Order) == ["in_progress"]


def test_an_order_nobody_pays_gives_its_goods_back(street, cards, time):
    time.passes(0)
    order = order_bread_and_apples(street, time)
    sweep(time)
    Order.objects.update(pay_by=clock.wall_now() - timedelta(seconds=1))
    Reservation.objects.update(expires_at=clock.wall_now() - timedelta(seconds=1))

    sweep(time)
    sweep(time)

    assert state_of(Order) == ["abandoned"]
    assert state_of(Charge) == ["cancelled"]
    assert StockItem.objects.get(listing=street.bread).available == 10
    assert Event.objects.filter(name="order.abandoned", subject_id=str(order.public_id)).count() == 1


def test_two_presses_make_one_order(street, cards, time):
    time.passes(0)
    first = order_bread_and_apples(street, time)
    basket = Basket.objects.get(public_id=first.checkout_key)
    details = Details("ada@example.org", "Ada", "", "fr", "12 rue", "Centre", town.DOOR)
    again = checkout.place_order(basket, details, Quote.objects.get(), at=time.at, wall_at=clock.wall_now())

    assert again.pk == first.pk
    assert Charge.objects.count() == 1


def test_the_hour_is_promised_before_anybody_rides_and_kept_by_who_had_announced_to_come(street, cards, time):
    noon = time.passes(0)
    couriers.close_shift(street.cy, at=noon)
    basket = fill_a_basket(street)
    with pytest.raises(promise.NothingPromised):
        quote(street, basket, basket_view(basket), time)
    hours = couriers.Hours(from_at=noon + timedelta(minutes=25), until_at=noon + timedelta(hours=4))
    couriers.announce(street.cy, hours, at=noon)

    said = quote(street, basket, basket_view(basket), time)
    order = press(street, basket, said, time)
    assert noon + timedelta(minutes=30) < order.promised_at <= noon + timedelta(minutes=60)

    pay(order, cards, time)
    for share in Fulfilment.objects.order_by("pk"):
        fulfilment.accept(share, prepare_s=300, at=time.at)
    for _quarter in range(3):  # packed after five minutes, waiting since then
        sweep(time)
        Delivery.objects.update(next_decision_at=clock.wall_now())
        time.passes(8)
    assert not Event.objects.filter(name="delivery.escalated").exists()

    time.passes(2)  # a minute late is not late
    couriers.start_shift(street.cy, until=None, at=time.at)
    couriers.note_positions(street.cy, [Fix(point=town.SQUARE, at=time.at)], at=time.at)
    dispatch.accept(wait_for_an_offer(time, Walk()), at=time.at)
    for share in Fulfilment.objects.order_by("pk"):
        fulfilment.mark_ready(share, at=time.at)
    for stop in Stop.objects.filter(kind="pickup").order_by("rank"):
        runs.pick_up(stop, code=stop.delivery.parcel_code, at=time.passes(1))
    time.passes(5)
    for stop in Stop.objects.filter(kind="dropoff"):
        runs.drop_off(stop, proof=DoorProof(pin=order.dropoff_pin), at=time.at)

    assert all(delivery.lateness_s < 0 for delivery in Delivery.objects.all())
    assert street.cy.shifts.get(ended_at=None).until == hours.until_at
