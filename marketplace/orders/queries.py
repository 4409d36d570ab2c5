"""What the order page shows: how it stands and what may still be done, with what was `bought`."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from delivery.tracking.queries import tracking
from delivery.tracking.shapes import Tracking
from marketplace.kernel.clock import wall_now
from marketplace.kernel.format import Arrival, MoneyRow
from marketplace.orders.aftercare import Aftercare, aftercare
from marketplace.orders.bought import Share, money_rows, shares_shown
from marketplace.orders.models import Order
from marketplace.orders.operations import may_undo
from marketplace.orders.states import OrderState
from sellers.fulfilment.models import Fulfilment
from sellers.fulfilment.states import FulfilmentState

LINK_LIVES = timedelta(hours=24)


@dataclass(frozen=True)
class Undo:
    """The minute in which the order is called off with one press, whatever its shops have said; wall time."""

    until: datetime
    now: datetime

    @property
    def left_s(self) -> int:
        return max(1, round((self.until - self.now).total_seconds()))


@dataclass(frozen=True)
class OrderView:
    """The whole page, frozen."""

    code: str
    token: str
    state: str
    headline: str
    sentence: str
    arrival: Arrival
    tracking: Tracking | None
    shares: tuple[Share, ...]
    rows: tuple[MoneyRow, ...]
    door: str
    pin: str
    may_cancel: bool
    undo: Undo | None
    is_final: bool
    held: str
    after: Aftercare | None

    @property
    def is_underway(self) -> bool:
        """Say whether the tracking tells the rest, and the headline only whose it is."""
        return self.state in {OrderState.AUTHORISED, OrderState.IN_PROGRESS}


def order_with(token: str, *, at: datetime) -> Order | None:
    """Return the order of a link; a day after its end the link is dead for whoever is not signed in."""
    order = Order.objects.select_related("city").filter(tracking_token=token).first()
    if order is None:
        return None
    end = order.completed_at or order.closed_at
    return None if end and at - end > LINK_LIVES else order


def order_view(order: Order, *, at: datetime) -> OrderView:
    """Return what the page prints now."""
    is_underway = order.state in {OrderState.AUTHORISED, OrderState.IN_PROGRESS, OrderState.COMPLETED}
    followed = tracking(order.public_id, at=at) if is_underway else None
    states = dict(Fulfilment.objects.filter(order_key=order.public_id).values_list("shop_id", "state"))
    lines = list(order.lines.select_related("shop").order_by("shop_id", "pk"))
    headline, sentence = _words(order)
    arrival = _arrival(order, followed.arrival if followed else None)
    wall_at = wall_now()
    return OrderView(
        code=order.spoken_code,
        token=order.tracking_token,
        state=order.state,
        headline=headline,
        sentence=sentence,
        arrival=arrival,
        tracking=replace(followed, arrival=arrival) if followed else None,
        shares=shares_shown(lines, states, off=_off_words(order)),
        rows=money_rows(order, lines, states),
        door=order.door_line,
        pin=order.dropoff_pin,
        may_cancel=_may_cancel(order, states, wall_at=wall_at),
        undo=_undo(order, wall_at=wall_at),
        is_final=order.state in {OrderState.COMPLETED, OrderState.ABANDONED, OrderState.CANCELLED},
        held=_held(order),
        after=aftercare(order, wall_at=wall_at),
    )


def _arrival(order: Order, followed: Arrival | None) -> Arrival:
    """Return what is known of the arrival; what was promised for a window is said as one until more is known."""
    if followed is None or followed.state == "promised":
        return promised_arrival(order)
    return followed


def promised_arrival(order: Order) -> Arrival:
    """Return what was promised: a moment, or a window."""
    if order.promised_from is None:
        return Arrival("promised", at=order.promised_at)
    return Arrival("slot", at=order.promised_from, until=order.promised_at)


def _may_cancel(order: Order, states: dict[int, str], *, wall_at: datetime) -> bool:
    """Say whether one press calls it off: nothing is packed, and nobody has said yes or the minute is not over."""
    takes_back = {FulfilmentState.NEW, FulfilmentState.REJECTED, FulfilmentState.TIMED_OUT}
    if may_undo(order, wall_at=wall_at):
        takes_back.add(FulfilmentState.ACCEPTED)
    is_open = order.state in {OrderState.AUTHORISED, OrderState.IN_PROGRESS}
    return is_open and set(states.values()) <= takes_back


def _undo(order: Order, *, wall_at: datetime) -> Undo | None:
    return Undo(order.undo_until, wall_at) if order.undo_until and may_undo(order, wall_at=wall_at) else None


def _words(order: Order) -> tuple[str, str]:
    """Return the headline and one sentence; once a courier or shop is at work, the tracking speaks."""
    if order.state == OrderState.PLACED:
        return _("Your payment is being confirmed"), _(
            "The shops are rung as soon as your bank has said yes."
        )
    if order.state == OrderState.ABANDONED:
        if order.closed_reason == "stock_gone":
            return _("Your order could not be placed"), _(
                "Your payment came after your goods had been given back, and they are sold. Nothing was taken."
            )
        return _("This order was not paid"), _(
            "Your goods are back on sale, and nothing was taken from your card."
        )
    if order.state == OrderState.CANCELLED:
        return _("Your order is called off"), _("Nothing was taken from your card.")
    if order.state == OrderState.COMPLETED:
        return _("It is with you"), _("Thank you for buying from your neighbours.")
    return _("Order {code}").format(code=order.spoken_code), ""


def _held(order: Order) -> str:
    """Return what is true of the card just now, where the sum alone would mislead."""
    if order.state == OrderState.AUTHORISED:
        return _("Held on your card; taken only for what the shops have packed.")
    if order.state in {OrderState.ABANDONED, OrderState.CANCELLED}:
        return _("Nothing was taken from your card.")
    return ""


def _off_words(order: Order) -> str:
    """Return why what was called off is not paid for."""
    if order.closed_reason in {"shopper", "operator"}:
        return _("Called off; you do not pay for it.")
    return _("The shop could not deliver; you do not pay for it.")
