"""Random lives of orders, interleaved: every step is a real operation, every gap between two steps may be swept or not."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Protocol

from django.core.exceptions import ObjectDoesNotExist

from delivery.runs.refusals import Refusal
from marketplace.accounts.models import User
from marketplace.checkout import operations as checkout
from marketplace.checkout.paying import Paying
from marketplace.journal.models import Reaction
from marketplace.journal.relay import relay
from marketplace.kernel.clock import wall_now
from marketplace.kernel.states import AlreadyMoved, IllegalMove
from marketplace.orders import by_hand
from marketplace.orders import operations as orders
from marketplace.orders.models import Order, OrderLine
from marketplace.payments import line_refunds, refunds
from marketplace.payments import operations as payments
from marketplace.payments.models import Charge, Dispute
from marketplace.payments.tasks import settle_due_charges
from marketplace.tips.models import Tip
from marketplace.wallet import covers
from marketplace.wallet.models import Cover, Voucher
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment import packing
from sellers.fulfilment.models import Fulfilment, FulfilmentLine
from sellers.listings.models import Listing
from sellers.stock.models import StockItem, StockMovement
from tests.doubles import VISA
from tests.marketplace.money.afterwards import afterwards, pay_somebody_out
from tests.marketplace.money.street import MONEY, Street

LOST = (
    *(AlreadyMoved, IllegalMove, Refusal, refunds.MoreThanTaken, orders.TooLate, packing.TooMany),
    *(by_hand.TooMany, by_hand.NothingTaken, fulfilment.NotWeighed, line_refunds.Disputed),
)

CODES = ("BIENVENUE", "CHEZSHOP1")
LATE_MIN = (7, 20, 40, 70)


class Shopper(Protocol):
    """What a shopper and the banks do; `cards` are those that are more trouble than a good one."""

    cards: tuple[str, ...]

    def type_card(self, order: Order | Tip, card: str) -> None: ...

    def pay_page(self, order: Order | Tip, card: str) -> None: ...

    def dispute(self, charge: Charge, reason: str) -> bool:
        """Have the shopper's bank take the charge back; say whether it did: nothing is taken back twice."""

    def decide(self, dispute: Dispute) -> None:
        """Let the shopper's bank decide by what it was told; against us when it was told nothing."""

    def pay_out(self, account: str) -> None:
        """Send what an account has to its owner's bank."""


class Lives:
    """Lets many orders live at once on one street; `outcomes` counts what befell them."""

    def __init__(self, street: Street, shopper: Shopper, dice: random.Random) -> None:
        self.street, self.shopper, self.dice = street, shopper, dice
        self.outcomes: Counter[str] = Counter()
        self.orders: list[Order] = []
        self.people = _people(street)
        _give_codes(street)
        for shelf in street.shelves[::2]:  # some goods of every second shop lie on the scale
            Listing.objects.filter(pk=shelf[2].pk).update(is_weighed=True)
            shelf[2].refresh_from_db()

    def live(self, count: int, *, at_once: int = 8) -> None:
        waiting = [self._life() for _ in range(count)]
        alive: list[Iterator[None]] = []
        while alive or waiting:
            while waiting and len(alive) < at_once:
                alive.append(waiting.pop())
            one = self.dice.choice(alive)
            try:
                next(one)
            except StopIteration:
                alive.remove(one)
            self._time_passes()

    def _time_passes(self) -> None:
        """Do some of what is due, in any order, twice now and then; the rest is late."""
        dice = self.dice
        if dice.random() < 0.5:
            due = list(
                Reaction.objects.filter(done_at=None, parked_at=None)
                .order_by("pk")
                .values_list("pk", flat=True)
            )
            late = dice.sample(due, min(len(due), dice.randint(1, 3)))
            Reaction.objects.filter(pk__in=late).update(
                next_attempt_at=wall_now() + timedelta(seconds=dice.choice([0, 0, 600]))
            )
        for _ in range(dice.randint(0, 3)):
            self.street.work(relay, most=dice.choice([1, 3, 50]))
        if dice.random() < 0.3:
            self.street.work(dice.choice(MONEY))
        if dice.random() < 0.1:
            self.street.hurry()
        if dice.random() < 0.01:
            pay_somebody_out(self)

    def _life(self) -> Iterator[None]:
        order = self._ordered()
        self.orders.append(order)
        yield from self._paying(order)
        for _wait in range(12):
            if self.street.shares(order).exists():
                break
            self.street.hurry()
            self.street.hear()
            yield
        if self.dice.random() < 0.08:
            self._try("called off", lambda: orders.cancel(Order.objects.get(pk=order.pk), at=self.street.at))
        parts = [self._share(order, share) for share in self.street.shares(order)]
        while parts:
            one = self.dice.choice(parts)
            try:
                yield next(one)
            except StopIteration:
                parts.remove(one)
        yield from afterwards(self, order)
        for _ in range(self.dice.choice([0, 0, 1, 2])):
            self._refund(order)
            yield

    def _ordered(self) -> Order:
        dice = self.dice
        shops = dice.sample(range(len(self.street.shelves)), dice.randint(1, len(self.street.shelves)))
        wanted = [
            (listing, dice.randint(1, 3))
            for shop in shops
            for listing in dice.sample(self.street.shelves[shop], dice.randint(1, 2))
        ]
        more = {
            "tip_minor": dice.choice([0, 0, 100, 333]),
            "fee_minor": dice.choice([0, 290, 490]),
            "by_page": dice.random() < 0.25,
            "ways_m": {str(self.street.shops[shop].public_id): 800 + 900 * shop for shop in shops},
        }
        try:
            order = self.street.order(wanted, **more, **self._paying_besides())
        except covers.VoucherRefused:
            self.outcomes["voucher refused"] += 1
            order = self.street.order(wanted, **more)
        self.outcomes["voucher or credit"] += Cover.objects.filter(order_key=order.public_id).exists()
        return order

    def _paying_besides(self) -> dict[str, object]:
        """Return a code, or somebody's credit, or both, or neither."""
        dice = self.dice
        if dice.random() < 0.6:
            return {}
        code, person = dice.choice(["", *CODES]), dice.choice(self.people)
        return {"user": person, "paying": Paying(code=code, with_credit=dice.random() < 0.5)}

    def _paying(self, order: Order) -> Iterator[None]:
        dice = self.dice
        yield
        if dice.random() < 0.06:
            self.outcomes["not paid"] += 1
            Order.objects.filter(pk=order.pk).update(pay_by=wall_now() - timedelta(seconds=1))
            yield
            if dice.random() < 0.5:
                return
        self.until_asked(order)
        if dice.random() < 0.15:
            self._try(
                "page instead", lambda: payments.use_page(self.street.charge(order), wall_at=wall_now())
            )
            self.until_asked(order)
        yield
        self.type_card(order, dice.choice(self.shopper.cards) if dice.random() < 0.25 else VISA)
        yield
        self.type_card(order, VISA)
        if dice.random() < 0.06:
            self._try("given up", lambda: checkout.give_up(Order.objects.get(pk=order.pk), at=self.street.at))

    def until_asked(self, order: Order | Tip) -> None:
        for _try in range(6):
            charge = self.street.charge(order)
            if charge.intent_id or charge.page_id or charge.state != "wanted":
                return
            self.street.hurry()
            self.street.work(settle_due_charges)

    def type_card(self, order: Order | Tip, card: str) -> None:
        charge = self.street.charge(order)
        with suppress(
            Exception
        ):  # the bank may refuse: a page that is closed, an intent that is held already
            if charge.page_id:
                self.shopper.pay_page(order, card)
            elif charge.intent_id:
                self.shopper.type_card(order, card)
        self.street.hear(times=self.dice.choice([0, 1, 2]))

    def _share(self, order: Order, share: Fulfilment) -> Iterator[None]:
        dice, street = self.dice, self.street
        yield
        fate = dice.random()
        if fate < 0.10:
            self._try("rejected", lambda: fulfilment.reject(share, reason="closed", at=street.at))
            return
        if fate < 0.16:
            self.outcomes["timed out"] += 1
            Fulfilment.objects.filter(pk=share.pk, state="new").update(respond_by=wall_now())
            fulfilment.time_out_due(wall_at=wall_now(), town_at=street.at)
            return
        self._try("accepted", lambda: fulfilment.accept(share, prepare_s=300, at=street.at))
        yield
        if dice.random() < 0.15:
            self._grow_late(order, share)
        yield from self._picking(share)
        if dice.random() < 0.06:
            self._try("operator", lambda: street.call_off(share))
            yield
        if dice.random() < 0.85:
            self._try("ready", lambda: street.ready_unheard(share))
            yield
        if dice.random() < 0.06:
            self._try("operator late", lambda: street.call_off(share))
            yield
        if dice.random() < 0.15:
            self._refund(order)
        self._try("picked up", lambda: street.pick_up(share))
        yield
        if dice.random() < 0.12:
            self._try("came back", lambda: street.bring_back(share))
        else:
            self._try("dropped off", lambda: street.drop_off(share))

    def _picking(self, share: Fulfilment) -> Iterator[None]:
        """Look for every line; what is not there is said, what is sold by weight is weighed."""
        dice = self.dice
        for line in share.lines.order_by("pk"):
            if dice.random() < 0.2:
                much = dice.randint(1, line.quantity)
                self._try("missing", lambda line=line, much=much: self._miss(line, much))
                yield
        for line in share.lines.filter(portion_g__isnull=False).order_by("pk"):
            self._try("weighed", lambda line=line: self._weigh(line))
            yield

    def _grow_late(self, order: Order, share: Fulfilment) -> None:
        """Town time stands still: who is to come late was promised it earlier; now and then it is the shop's doing."""
        self.outcomes["late"] += 1
        minutes, at = self.dice.choice(LATE_MIN), self.street.at
        Order.objects.filter(pk=order.pk).update(promised_at=at - timedelta(minutes=minutes))
        if self.dice.random() < 0.5:
            said = at - timedelta(minutes=minutes)
            Fulfilment.objects.filter(pk=share.pk).update(expected_ready_at=said)

    def _miss(self, line: FulfilmentLine, much: int) -> None:
        packing.mark_missing(line, quantity=much, at=self.street.at)

    def _weigh(self, line: FulfilmentLine) -> None:
        asked = (line.portion_g or 0) * line.quantity
        packing.weigh(line, grams=int(asked * self.dice.uniform(0.8, 1.2)), at=self.street.at)

    def _refund(self, order: Order) -> None:
        """Give back a unit of a line of a share that is packed or further; pressed twice now and then."""
        lines = FulfilmentLine.objects.filter(
            fulfilment__order_key=order.public_id, fulfilment__state__in=["ready", "handed_over", "completed"]
        ).exclude(fulfilment__delivery__state__in=["returned", "cancelled"])
        kept = [line for line in lines.select_related("fulfilment__shop__seller").order_by("pk") if line.kept]
        if not kept:
            return
        line = self.dice.choice(kept)
        back = line_refunds.LineBack(
            line, self.dice.randint(1, line.kept), "damaged", self.dice.choice(["shop", "platform"])
        )
        if self.dice.random() < 0.3:
            self._give_back_by_hand(line)
            return
        key = f"test:{order.pk}:{self.dice.random()}"
        for _press in range(self.dice.choice([1, 2])):
            self._try(
                "refunded",
                lambda: line_refunds.want_refund_of_line(
                    self.street.charge(order), back, key=key, at=self.street.at
                ),
            )

    def _give_back_by_hand(self, part: FulfilmentLine) -> None:
        """An operator gives some of a line back; pressed twice now and then."""
        line = OrderLine.objects.get(fulfilment_line=part)
        units, bearer = self.dice.randint(1, part.kept), self.dice.choice(["shop", "platform"])
        wish = by_hand.GiveBack(units=units, reason="damaged", bearer=bearer, seen=line.refunded)
        for _press in range(self.dice.choice([1, 2])):
            self._try(
                "by hand", lambda: by_hand.refund_line(line, wish, at=self.street.at, actor="operator:olga")
            )

    def _try(self, name: str, act: Callable[[], object]) -> None:
        try:
            act()
        except (*LOST, ObjectDoesNotExist):
            self.outcomes[f"{name}: too late"] += 1
        else:
            self.outcomes[name] += 1


def fill(street: Street) -> None:
    """Put so much on the shelves that nobody is turned away."""
    for item in StockItem.objects.all():
        StockMovement.objects.create(stock_item=item, delta=5_000, cause="received", key=f"fill:{item.pk}")
        StockItem.objects.filter(pk=item.pk).update(on_hand=item.on_hand + 5_000)


def _people(street: Street) -> list[User]:
    """Return some who have credit."""
    people = [User.objects.create_user(f"p{number}@example.org", name=f"P{number}") for number in range(3)]
    for person in people:
        gift = covers.Gift(person, 20_000, "goodwill", "goodwill")
        covers.give_credit(gift, key=f"lives:{person.pk}", city=street.city, at=street.at)
    return people


def _give_codes(street: Street) -> None:
    known = {
        "city": street.city,
        "starts_at": street.at - timedelta(days=1),
        "ends_at": street.at + timedelta(days=30),
    }
    Voucher.objects.create(code=CODES[0], funder="platform", minor=500, once_a_person=False, **known)
    Voucher.objects.create(
        code=CODES[1], funder="shop", shop=street.shops[1], minor=150, once_a_person=False, **known
    )


def go_home() -> None:
    """Let whoever was turned away at the bank, or shut its window, give up."""
    Order.objects.filter(state="placed").update(pay_by=wall_now())
    Tip.objects.filter(paid_at=None).update(pay_by=wall_now())


def finish(street: Street, order: Order) -> None:
    """Bring every share to an end, as a good day would."""
    for share in street.shares(order):
        share.refresh_from_db()
        if share.state == "new":
            street.accept_one(share)
        for line in share.lines.filter(portion_g__isnull=False, weighed_g=None):
            with suppress(*LOST):
                packing.weigh(line, grams=(line.portion_g or 0) * line.quantity, at=street.at)
        if share.state in {"accepted", "ready"}:
            street.pick_up(share)
            share.delivery.refresh_from_db()
        share.delivery.refresh_from_db()
        if share.delivery.state == "assigned":
            street.pick_up(share)
        share.delivery.refresh_from_db()
        if share.delivery.state == "picked_up":
            street.drop_off(share)
