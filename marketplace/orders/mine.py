"""The member's own orders: open ones first, then the past, a page at a time. Three queries."""

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.utils.translation import pgettext

from marketplace.accounts.models import User
from marketplace.kernel.format import Arrival
from marketplace.orders.models import Order
from marketplace.orders.queries import promised_arrival
from marketplace.orders.states import OrderState

ROWS = 20
OPEN = {OrderState.AUTHORISED, OrderState.IN_PROGRESS}
SHOPS_NAMED = 3


@dataclass(frozen=True)
class MyOrder:
    """One order of the list."""

    code: str
    url_name: str
    key: str
    placed_at: datetime
    words: str
    is_open: bool
    may_repeat: bool
    arrival: Arrival | None
    shops: str
    units: int
    total_minor: int


@dataclass(frozen=True)
class MyOrders:
    orders: tuple[MyOrder, ...]
    page: Page[Order]


def orders_of(user: User, *, page: int) -> MyOrders:
    """Return one page of what the member ordered, the newest first; drafts are nobody's business."""
    found = user.orders.exclude(state=OrderState.DRAFT).prefetch_related("lines__shop")
    shown = Paginator(found.order_by("-placed_at", "-pk"), ROWS).get_page(page)
    return MyOrders(tuple(_row(order) for order in shown), shown)


def _row(order: Order) -> MyOrder:
    lines = list(order.lines.all())
    shops = list(dict.fromkeys(line.shop.name for line in lines))
    unpaid = order.state == OrderState.PLACED
    return MyOrder(
        code=order.spoken_code,
        url_name="checkout:pay" if unpaid else "orders:order",
        key=str(order.public_id) if unpaid else order.tracking_token,
        placed_at=order.placed_at,  # type: ignore[arg-type]
        words=_words(order.state),
        is_open=order.state in OPEN,
        may_repeat=order.state not in {*OPEN, OrderState.PLACED},
        arrival=_arrival(order) if order.state in OPEN else None,
        shops=", ".join(shops[:SHOPS_NAMED]) + (" …" if len(shops) > SHOPS_NAMED else ""),
        units=sum(line.quantity - line.missing for line in lines),
        total_minor=_paid_minor(order),
    )


def _arrival(order: Order) -> Arrival:
    """Return the window that was promised, or today's belief in the promised moment."""
    if order.promised_from is not None:
        return promised_arrival(order)
    return Arrival("promised", at=order.eta or order.promised_at)


def _paid_minor(order: Order) -> int:
    if order.state in {OrderState.ABANDONED, OrderState.CANCELLED}:
        return 0
    given_back = sum(line.total_minor - line.left_minor for line in order.lines.all())
    return order.total_minor - given_back - (order.delivery_minor - order.way_minor)


def _words(state: str) -> str:
    words = {
        OrderState.PLACED: pgettext("order state", "waits for your payment"),
        OrderState.AUTHORISED: pgettext("order state", "the shops have been rung"),
        OrderState.IN_PROGRESS: pgettext("order state", "under way"),
        OrderState.COMPLETED: pgettext("order state", "delivered"),
        OrderState.ABANDONED: pgettext("order state", "not paid"),
        OrderState.CANCELLED: pgettext("order state", "called off"),
    }
    return words.get(OrderState(state), "")
