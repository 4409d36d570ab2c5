"""A street for tests of money: some shops, a bank in memory, and every act of an order as one call.

Dispatch, the promise and the notices are left out: a quote is written as it would be said, a parcel is given to the
courier. Everything that touches money, stock or an order is the real operation.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet, Sum

from delivery.couriers.models import Courier
from delivery.promise.models import Quote
from delivery.runs import operations as runs
from delivery.runs.models import Delivery, Stop
from delivery.runs.rules import DoorProof
from delivery.runs.states import DELIVERY, DeliveryState
from marketplace.basket import operations as baskets
from marketplace.checkout import operations as checkout
from marketplace.checkout.operations import Details
from marketplace.journal import reactions
from marketplace.journal.models import Reaction
from marketplace.journal.operations import advance
from marketplace.journal.relay import relay
from marketplace.kernel.clock import wall_now
from marketplace.ledger.models import Entry
from marketplace.orders.models import Order
from marketplace.payments import inbox, refunds, tasks
from marketplace.payments.locks import held
from marketplace.payments.models import CardEvent, Charge, Dispute, Refund
from marketplace.places.models import City
from marketplace.project.due import DUE
from marketplace.project.wiring import REACTIONS
from marketplace.tips.models import Tip
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment.models import Fulfilment
from sellers.listings.models import Listing
from sellers.payouts import tasks as payouts
from sellers.payouts.models import Reversal, Transfer
from sellers.shops.models import Seller, Shop
from tests import town
from tests.doubles import VISA, FakeCards

DOORS = {"v2.core.event": "accounts"}
PRICES = (99, 215, 333)
FEES_BP = (1_500, 1_250, 999, 0)
QUIET = ("marketplace.notices", "marketplace.search", "delivery.dispatch")
NOT_MONEY = ("marketplace.notices", "marketplace.journal", "delivery")
MONEY: Sequence[Callable[..., int]] = tuple(one for one in DUE if not one.__module__.startswith(NOT_MONEY))
WAITING = (Reaction, CardEvent, Charge, Refund, Transfer, Reversal, Dispute)


def wire_money() -> None:
    """Leave out the listeners that only tell people or ring bells."""
    reactions.wire(
        {
            name: [one for one in following if not one.__module__.startswith(QUIET)]
            for name, following in REACTIONS.items()
        }
    )


@dataclass
class Street:
    """The rows, the bank, and town time, which stands still until it is moved."""

    city: City
    shops: list[Shop]
    shelves: list[list[Listing]]
    courier: Courier
    bank: FakeCards
    at: datetime = town.NOON
    told: int = 0
    LONG = timedelta(hours=2)
    dice: random.Random = field(default_factory=lambda: random.Random(0))

    # What shoppers do.

    def order(
        self,
        wanted: Sequence[tuple[Listing, int]],
        *,
        tip_minor: int = 0,
        fee_minor: int = 290,
        ways_m: Mapping[str, int] | None = None,
        **details: object,
    ) -> Order:
        basket = baskets.basket_for(city=self.city, user=None, public_id=None)
        for listing, quantity in wanted:
            baskets.set_quantity(basket, listing, quantity=quantity)
        quote = Quote.objects.create(
            city=self.city,
            basket_key=basket.public_id,
            basket_version=basket.version,
            door_lat=town.DOOR.lat,
            door_lon=town.DOOR.lon,
            quoted_at=self.at,
            promised_at=self.at + timedelta(minutes=45),
            expires_at=wall_now() + timedelta(minutes=5),
            fee_minor=fee_minor,
            parts={"ways_m": dict(ways_m or {})},
        )
        who = Details(
            "ada@example.org", "Ada", "", "fr", "12 rue", "Centre", town.DOOR, tip_minor=tip_minor, **details
        )  # type: ignore[arg-type]
        return checkout.place_order(basket, who, quote, at=self.at, wall_at=wall_now())

    def pay(self, order: Order, card: str = VISA) -> None:
        self.sweep()
        self.bank.type_card(self.charge(order).intent_id, card)
        self.hear()
        self.sweep()

    def paid(self, wanted: Sequence[tuple[Listing, int]], **more: Any) -> Order:
        order = self.order(wanted, **more)
        self.pay(order)
        order.refresh_from_db()
        return order

    # What shops and couriers do.

    def accept(self, order: Order) -> list[Fulfilment]:
        for share in self.shares(order):
            fulfilment.accept(share, prepare_s=300, at=self.at)
        self.sweep()
        return list(self.shares(order))

    def accept_one(self, share: Fulfilment) -> None:
        fulfilment.accept(share, prepare_s=300, at=self.at)

    def ready(self, *shares: Fulfilment) -> None:
        for share in shares:
            share.refresh_from_db()
            fulfilment.mark_ready(share, at=self.at)
        self.sweep()

    def give_to_courier(self, share: Fulfilment) -> Delivery:
        delivery = Delivery.objects.get(pk=share.delivery_id)
        if delivery.state == DeliveryState.PLANNED:
            advance(delivery, DELIVERY, DeliveryState.OFFERED, at=self.at, event="delivery.offered")
        if delivery.state == DeliveryState.OFFERED:
            runs.assign([delivery], courier=self.courier, planned=[], at=self.at)
        return delivery

    def pick_up(self, share: Fulfilment) -> None:
        delivery = self.give_to_courier(share)
        runs.pick_up(self.stop(delivery, "pickup"), code=delivery.parcel_code, at=self.at)

    def drop_off(self, share: Fulfilment) -> None:
        delivery = Delivery.objects.get(pk=share.delivery_id)
        runs.drop_off(self.stop(delivery, "dropoff"), proof=DoorProof(pin=delivery.dropoff_pin), at=self.at)

    def bring_back(self, share: Fulfilment) -> None:
        door = self.stop(Delivery.objects.get(pk=share.delivery_id), "dropoff")
        runs.fail(door, reason="nobody_there", at=self.at)
        runs.bring_back(door, at=self.at)

    def deliver(self, *shares: Fulfilment) -> None:
        for share in shares:
            self.pick_up(share)
            self.sweep()
            self.drop_off(share)
            self.sweep()

    def call_off(self, share: Fulfilment) -> None:
        """Let the operator call the parcel off."""
        runs.call_off(Delivery.objects.get(pk=share.delivery_id), at=self.at, reason="operator")

    def give_back(self, order: Order, minor: int, *, key: str) -> None:
        """Give so much back for no share in particular, at our own cost."""
        legs = {"card_clearing": -minor, "refunds_borne": minor}
        with transaction.atomic():
            refunds.write(
                held(order.public_id), refunds.Wish(minor, legs, "goodwill", "platform"), key=key, at=self.at
            )

    # What the machines do.

    def hear(self, *, times: int = 1) -> None:
        """Let the bank tell what is new, and something old once more, in any order."""
        told, self.told = self.told, len(self.bank.events) if times else self.told
        events = [*self.bank.events[max(0, told - 3) :]] * times
        news = [
            self.bank.read_event(*self.bank.signed(event), door=DOORS.get(event["object"], "platform"))
            for event in events
        ]
        self.dice.shuffle(news)
        for one in news:
            inbox.receive(one)

    def sweep(self, *, rounds: int = 12) -> None:
        """Do what is due until nothing is."""
        for _round in range(rounds):
            if not sum(self.work(one) for one in (relay, *MONEY)):
                return

    def work(self, one: Callable[..., int], **more: object) -> int:
        """Do one kind of due work once, as the sweeper does."""
        return one(wall_at=wall_now() + timedelta(seconds=1), town_at=self.at, **more)

    def hurry(self) -> None:
        """Let every wait be over."""
        for model in WAITING:
            rows = model.objects.filter(next_attempt_at__isnull=False)  # type: ignore[attr-defined]
            rows.update(next_attempt_at=wall_now() - timedelta(minutes=1))

    def settle_down(self, *, rounds: int = 6) -> None:
        """Let so much time pass that everything that can end has ended."""
        for _round in range(rounds):
            self.hurry()
            self.hear()
            self.sweep(rounds=3)

    def run_alone(self, reaction: Reaction) -> None:
        """Carry one reaction, whatever else waits."""
        waiting = Reaction.objects.filter(next_attempt_at__isnull=False).exclude(pk=reaction.pk)
        kept = dict(waiting.values_list("pk", "next_attempt_at"))
        waiting.update(next_attempt_at=wall_now() + self.LONG)
        relay(wall_at=wall_now() + timedelta(seconds=1), town_at=self.at)
        for pk, due_at in kept.items():
            Reaction.objects.filter(pk=pk, done_at=None).update(next_attempt_at=due_at)

    def settle_first(self, model: type[Refund] | type[Reversal]) -> None:
        """Let only the rows of one kind be settled."""
        work = tasks.settle_due_refunds if model is Refund else payouts.settle_due_reversals
        work(wall_at=wall_now() + timedelta(seconds=1), town_at=self.at)

    def ready_unheard(self, share: Fulfilment) -> None:
        share.refresh_from_db()
        fulfilment.mark_ready(share, at=self.at)

    # What is looked at.

    @property
    def wall(self) -> datetime:
        return wall_now()

    def unheard(self) -> int:
        """Return how many events and reactions are not worked off."""
        return CardEvent.objects.filter(done_at=None).count() + Reaction.objects.filter(done_at=None).count()

    def charge(self, order: Order | Tip) -> Charge:
        return Charge.objects.get(order_key=order.public_id)

    def shares(self, order: Order) -> QuerySet[Fulfilment]:
        mine = Fulfilment.objects.filter(order_key=order.public_id)
        return mine.select_related("shop__seller", "delivery").order_by("pk")

    def stop(self, delivery: Delivery, kind: str) -> Stop:
        return Stop.objects.exclude(state="skipped").get(delivery=delivery, kind=kind)

    def state(self, order: Order) -> str:
        return str(Order.objects.values_list("state", flat=True).get(pk=order.pk))


def balances(order_key: UUID) -> dict[str, int]:
    """Return account → minor of one order, without the accounts that stand at zero."""
    rows = Entry.objects.filter(posting__order_key=order_key).values("account")
    sums = rows.annotate(sum=Sum("amount_minor")).values_list("account", "sum")
    return {account: minor for account, minor in sums if minor}


def build(
    bank: FakeCards, *, shops: int = 4, on_hand: int = 40, kind: type[Street] = Street, **more: Any
) -> Street:
    """Return a street of shops with odd prices and odd fees, each with an account that may be paid."""
    here = town.city()
    rows, shelves = [], []
    for number in range(shops):
        row = town.shop(here, f"Shop{number}")
        account = f"acct_shop{number}"
        Seller.objects.filter(pk=row.seller_id).update(
            fee_bp=FEES_BP[number % len(FEES_BP)], payout_account=account, payouts_active=True
        )
        bank.onboard(account)
        rows.append(row)
        shelves.append(
            [
                town.listing(row, f"Thing {number}{price}", price_minor=price, on_hand=on_hand)
                for price in PRICES
            ]
        )
    bank.onboard("acct_cy")
    return kind(here, rows, shelves, town.courier(here, "Cy"), bank, **more)
