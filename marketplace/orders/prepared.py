"""What an order comes to by its shops' word: said once all have answered, and again when it is less; then it is completed."""

from contextlib import suppress
from datetime import datetime

from django.db import transaction

from marketplace.journal.models import Event
from marketplace.journal.operations import advance, record
from marketplace.kernel.states import AlreadyMoved, IllegalMove
from marketplace.orders import rules, way
from marketplace.orders.models import Order, OrderLine
from marketplace.orders.operations import OPEN, close, held, shares_of, start
from marketplace.orders.states import ORDER, OrderState
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment.states import FULFILMENT, FulfilmentState

ANSWERED = FULFILMENT.final | {FulfilmentState.READY, FulfilmentState.HANDED_OVER}


def take_what_is_said(order: Order, *, at: datetime) -> None:
    """Say what the order comes to by the shops' word so far, because its hold ends soon; silence counts as a no.

    Nothing accepted calls the order off.
    """
    with transaction.atomic():
        silent = shares_of(order).filter(state=FulfilmentState.NEW)
        for share in silent:
            with suppress(IllegalMove, AlreadyMoved):
                fulfilment.reject(share, reason="hold_ending", at=at, actor="bank")
        take_stock_of(order, at=at, is_last_call=True)


def take_stock_of(order: Order, *, at: datetime, is_last_call: bool = False) -> None:
    """Look at all shares: once every shop has answered, say what the order comes to; once none is open, end it.

    Called for whatever a share does and in whatever order that is heard: only how the shares stand now counts.
    A share called off later says a smaller sum; nothing left calls the order off. The last call waits for nobody.
    """
    with transaction.atomic():
        order = held(order)
        states = set(shares_of(order).values_list("state", flat=True))
        if order.state not in OPEN or not (is_last_call or states <= ANSWERED):
            return
        rows = list(order.lines.select_related("shop__seller", "fulfilment_line__fulfilment").order_by("pk"))
        lines = [_sold(row) for row in rows]
        way_minor = way.shorten(order, [row for row in rows if not _is_off(row)])
        due = rules.capture_minor(lines, delivery_minor=way_minor, tip_minor=order.tip_minor)
        if not due:
            close(order, reason="nothing_left", at=at, actor="shops")
            return
        legs = rules.shares(lines, delivery_minor=way_minor, tip_minor=order.tip_minor)
        _say_prepared(order, {"capture_minor": due, "legs": legs}, at=at)
        if states <= FULFILMENT.final:
            start(order, at=at)  # its own reaction may not have run yet
            advance(order, ORDER, OrderState.COMPLETED, at=at, event="order.completed", completed_at=at)


def _say_prepared(order: Order, sum_and_legs: dict[str, object], *, at: datetime) -> None:
    """Say what the order comes to, unless that was the last thing said."""
    said = Event.objects.filter(subject="order", subject_id=str(order.public_id), name="order.prepared")
    last = said.order_by("-recorded_at", "-pk").first()
    if last is None or last.data != sum_and_legs:
        record(order, "order.prepared", at=at, data=sum_and_legs)


def _sold(row: OrderLine) -> rules.SoldLine:
    """Return a line as it is paid; one of a share that was called off counts as wholly missing."""
    part = row.fulfilment_line
    is_off = part is None or _is_off(row)
    return rules.SoldLine(
        row.shop.seller.ledger_account,
        row.quantity,
        row.quantity if is_off or part is None else part.missing,
        row.unit_minor,
        row.fee_bp,
        part.weighed_minor if part is not None and not is_off else None,
        extra_minor=row.fee_extra_minor,
    )


def _is_off(row: OrderLine) -> bool:
    part = row.fulfilment_line
    return part is None or part.fulfilment.state in FULFILMENT.final - {FulfilmentState.COMPLETED}
