"""Placing an order: the one operation that spans all three apps, in one transaction; and giving up on it."""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from django.db import transaction

from delivery.promise import operations as promise
from delivery.promise.models import Quote
from marketplace.accounts.models import User
from marketplace.basket import operations as baskets
from marketplace.basket.models import Basket
from marketplace.basket.queries import BasketView, basket_view
from marketplace.checkout.paying import Paying, spare_minor, want_payment
from marketplace.kernel import ids
from marketplace.kernel.geo import Point
from marketplace.kernel.states import AlreadyMoved
from marketplace.orders import operations as orders
from marketplace.orders.models import Order
from marketplace.orders.operations import Placement
from marketplace.orders.states import OrderState
from marketplace.payments import operations as payments
from marketplace.payments.models import Charge
from marketplace.payments.states import CHARGE, ChargeState
from sellers.stock import operations as stock

KEPT_FOR = timedelta(minutes=10)


class BasketChanged(Exception):
    """Prices or quantities are no longer what the shopper saw; the basket shows which, nothing was written."""


class QuoteGone(Exception):
    """The said time or fee no longer holds: a new quote has to be shown and agreed to."""


class BelowMinimum(Exception):
    """The goods are worth less than what is brought at all; `missing_minor` is what they lack."""

    def __init__(self, missing_minor: int) -> None:
        super().__init__(f"{missing_minor} below the minimum")
        self.missing_minor = missing_minor


class NoOrdersNow(Exception):
    """The city takes no orders at the moment; the basket is kept."""


@dataclass(frozen=True)
class Details:
    """Who orders, and to which door."""

    email: str
    name: str
    phone: str
    language: str
    door_line: str
    door_area: str
    door: Point
    door_note: str = ""
    tip_minor: int = 0
    by_page: bool = False
    user: User | None = None
    paying: Paying = field(default_factory=Paying)


def place_order(basket: Basket, details: Details, quote: Quote, *, at: datetime, wall_at: datetime) -> Order:
    """Turn the basket into an order with its goods kept aside and its charge wanted; a second press finds it.

    Raises:
        BasketChanged, QuoteGone, BelowMinimum, NoOrdersNow: nothing was written; the page says what to do.
        sellers.stock.operations.OutOfStock: somebody was faster; nothing was kept aside.
        marketplace.wallet.covers.VoucherRefused: the code does not pay this, or no longer.
    """
    existing = Order.objects.filter(checkout_key=basket.public_id).first()
    if existing:
        return existing
    view = basket_view(basket)
    _check_basket(basket, view)
    _check_quote(basket, quote, details.door, at=at, wall_at=wall_at)
    with transaction.atomic():
        if not baskets.close(basket, wall_at=wall_at):
            return Order.objects.get(checkout_key=basket.public_id)
        order = orders.place(_placement(basket, view, details, quote, wall_at=wall_at), at=at)
        paying = replace(details.paying, by_page=details.by_page or details.paying.by_page)
        want_payment(order, view, paying, at=at, wall_at=wall_at)
        wanted = {line.listing.pk: line.quantity for line in view.lines}
        stock.reserve(order.public_id, wanted, until=order.pay_by)
        _take_time(quote, order, at=at)
        return order


def abandon_due(*, wall_at: datetime, town_at: datetime, most: int = 50) -> int:
    """Let go of orders nobody paid in time: first the hold, then, when nothing can be held any more, the order."""
    late = Order.objects.filter(state=OrderState.PLACED, pay_by__lte=wall_at).order_by("pay_by")[:most]
    closed = 0
    for order in late:
        state = Charge.objects.values_list("state", flat=True).get(order_key=order.public_id)
        if state in {ChargeState.CANCELLED, ChargeState.EXPIRED}:
            with suppress(AlreadyMoved):
                orders.abandon(order, reason="not_paid", at=town_at)
                closed += 1
        elif state not in CHARGE.final and state != ChargeState.HELD:
            payments.want_release(order.public_id, wall_at=wall_at, if_unpaid=True)
    return closed


def give_up(order: Order, *, at: datetime) -> Basket | None:
    """Abandon an order that is not paid, and return a new basket with the same lines.

    A hold that arrives all the same finds the order closed and is let go.

    Raises:
        AlreadyMoved: it was paid this moment; nothing was changed.
    """
    with transaction.atomic():
        orders.abandon(order, reason="shopper", at=at)
        return _basket_again(order)


def _basket_again(order: Order) -> Basket | None:
    old = Basket.objects.filter(public_id=order.checkout_key).first()
    if old is None:
        return None
    fresh = baskets.basket_for(city=old.city, user=old.user, public_id=None)
    for line in old.lines.select_related("listing").order_by("pk"):
        baskets.set_quantity(fresh, line.listing, quantity=line.quantity)
    return fresh


def _check_basket(basket: Basket, view: BasketView) -> None:
    if not basket.city.takes_orders:
        raise NoOrdersNow(basket.city.name)
    if not view.is_orderable:
        raise BasketChanged(f"{len(view.changes)} lines changed")


def _check_quote(basket: Basket, quote: Quote, door: Point, *, at: datetime, wall_at: datetime) -> None:
    is_same = quote.basket_key == basket.public_id and quote.basket_version == basket.version
    is_here = Point(quote.door_lat, quote.door_lon) == door
    if not is_same or not is_here or not promise.still_holds(quote, at=at, wall_at=wall_at):
        raise QuoteGone(str(quote.public_id))
    if quote.parts.get("below_minimum_minor"):
        raise BelowMinimum(quote.parts["below_minimum_minor"])


def _take_time(quote: Quote, order: Order, *, at: datetime) -> None:
    """Take the couriers' time the order was promised, of the hour or a window, last of all: its row is everybody's."""
    try:
        promise.take_gap(quote, order_key=order.public_id, at=at)
        promise.take_slot(quote, order_key=order.public_id)
    except (promise.SlotFull, promise.GapGone) as gone:
        raise QuoteGone(str(quote.public_id)) from gone


def _placement(
    basket: Basket, view: BasketView, details: Details, quote: Quote, *, wall_at: datetime
) -> Placement:
    lines = sorted(((line.listing, line.quantity) for line in view.lines), key=lambda pair: pair[0].pk)
    columns: dict[str, object] = {
        "city": basket.city,
        "user": details.user,
        "checkout_key": basket.public_id,
        "spoken_code": ids.spoken_code(),
        "tracking_token": ids.token(),
        "dropoff_pin": ids.pin(),
        "email": details.email,
        "name": details.name,
        "phone": details.phone,
        "language": details.language,
        "door_line": details.door_line,
        "door_area": details.door_area,
        "door_lat": details.door.lat,
        "door_lon": details.door.lon,
        "door_note": details.door_note,
        "currency": basket.city.currency,
        "goods_minor": view.goods_minor,
        "delivery_minor": quote.fee_minor,
        "tip_minor": details.tip_minor,
        "total_minor": view.goods_minor + quote.fee_minor + details.tip_minor,
        "weighing_minor": spare_minor(view),
        "is_quick": details.paying.is_quick,
        "promised_at": quote.promised_at,
        "promised_from": quote.promised_from,
        "eta": quote.promised_at,
        "promise_parts": quote.parts,
        "pay_by": wall_at + KEPT_FOR,
    }
    return Placement(lines, columns)
