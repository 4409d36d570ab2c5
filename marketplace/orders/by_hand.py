"""What an operator does to an order by hand: give a line back, call the whole order off."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from marketplace.journal.operations import record
from marketplace.kernel.states import AlreadyMoved
from marketplace.orders import operations
from marketplace.orders.models import Order, OrderLine
from marketplace.orders.states import OrderState
from marketplace.payments.line_refunds import LineBack, want_refund_of_line
from marketplace.payments.models import Charge, Refund
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment.models import Fulfilment, FulfilmentLine
from sellers.fulfilment.states import FULFILMENT, FulfilmentState

GONE = (FulfilmentState.HANDED_OVER, FulfilmentState.COMPLETED)


class NothingTaken(Exception):
    """The order was never captured: what is not to be paid is called off or said missing instead."""


class TooMany(Exception):
    """The line has fewer units that were paid and not given back; nothing was changed."""


@dataclass(frozen=True, kw_only=True)
class GiveBack:
    """So many units of a line, why, and who bears it; `seen` is how many were given back when this was decided."""

    units: int
    reason: str
    bearer: str
    seen: int


def refund_line(line: OrderLine, wish: GiveBack, *, at: datetime, actor: str) -> Refund:
    """Give units of a captured line back to the card; the same press twice is one refund.

    Where the shop bears it, it returns its net and we our fee: its transfer shrinks, or is reversed when it went out.

    Raises:
        NothingTaken: the card was not charged.
        TooMany: fewer units are left.
        AlreadyMoved: somebody else gave some of it back meanwhile.
        marketplace.payments.refunds.MoreThanTaken: the charge has less left.
    """
    key = f"line:{line.public_id}:refund:{wish.seen}+{wish.units}"
    with transaction.atomic():
        row = (
            OrderLine.objects.select_for_update(of=("self",))
            .select_related("order", "shop__seller")
            .get(pk=line.pk)
        )
        if existing := Refund.objects.filter(key=key).first():
            return existing
        if row.refunded != wish.seen:
            raise AlreadyMoved(f"{row}: {row.refunded} given back, not {wish.seen}")
        if not 0 < wish.units <= row.quantity - row.missing - row.refunded:
            raise TooMany(f"{row}: {wish.units}")
        charge = Charge.objects.filter(order_key=row.order.public_id).first()
        if charge is None or not charge.captured_minor:
            raise NothingTaken(str(row.order))
        refund = want_refund_of_line(
            charge, LineBack(_part(row), wish.units, wish.reason, wish.bearer), key=key, at=at
        )
        row.refunded += wish.units
        row.save(update_fields=["refunded"])
        said = {"line": str(row.public_id), "units": wish.units, "bearer": wish.bearer, "reason": wish.reason}
        record(row.order, "order.line_refunded", at=at, actor=actor, data=said)
    return refund


def call_off(order: Order, *, at: datetime, actor: str) -> None:
    """Call the whole order off, also after the shops' yes, as long as nothing has left a shop. Again is nothing.

    Raises:
        marketplace.orders.operations.TooLate: a parcel is on its way; nothing was changed.
    """
    if order.state == OrderState.PLACED:
        operations.abandon(order, reason="operator", at=at)
        return
    with transaction.atomic():
        shares = Fulfilment.objects.select_for_update(of=("self",)).filter(order_key=order.public_id)
        open_shares = list(shares.select_related("shop", "delivery").order_by("pk"))
        if any(share.state in GONE for share in open_shares):
            raise operations.TooLate(str(order))
        for share in open_shares:
            if share.state in FULFILMENT.final:
                continue
            close = fulfilment.reject if share.state == FulfilmentState.NEW else fulfilment.cancel
            close(share, reason="operator", at=at, actor=actor)
        record(order, "order.called_off_by_hand", at=at, actor=actor)


def _part(row: OrderLine) -> FulfilmentLine:
    """Return the share's line that carries this one; what was captured was shared out before."""
    lines = FulfilmentLine.objects.select_related("fulfilment__shop__seller")
    return lines.get(pk=row.fulfilment_line_id)
