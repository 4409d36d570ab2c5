"""An order's life: placed, authorised, rung through to the shops, called off."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from marketplace.journal.operations import advance, record
from marketplace.kernel.money import vat_inside
from marketplace.kernel.states import AlreadyMoved, IllegalMove
from marketplace.orders.fees import with_fees
from marketplace.orders.models import Order, OrderLine
from marketplace.orders.sharing import lines_by_shop, share_request, tie
from marketplace.orders.states import ORDER, OrderState
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment.models import Fulfilment
from sellers.fulfilment.states import FULFILMENT, FulfilmentState
from sellers.listings.models import Listing
from sellers.stock import operations as stock

OPEN = (OrderState.AUTHORISED, OrderState.IN_PROGRESS)
UNDO = timedelta(seconds=60)  # wall: a shopper may think again so long, whatever the shops have said


class TooLate(Exception):
    """A shop has said yes: the order can no longer be called off by its shopper."""


@dataclass(frozen=True)
class Placement:
    """A priced basket: (listing, quantity) in the order of the listings' ids."""

    lines: Sequence[tuple[Listing, int]]
    columns: Mapping[str, object]


def place(placement: Placement, *, at: datetime) -> Order:
    """Write the order and its lines with prices, VAT and fees frozen; the caller's transaction keeps the stock."""
    order = Order.objects.create(state=OrderState.PLACED, placed_at=at, **placement.columns)
    lines = [_line(order, listing, quantity) for listing, quantity in placement.lines]
    OrderLine.objects.bulk_create(with_fees(lines, at=at))
    record(order, "order.placed", at=at)
    return order


def authorise(order: Order, *, at: datetime, wall_at: datetime) -> None:
    """Turn the paid order into sales and ring the shops; a paid order whose goods are gone is called off."""
    with transaction.atomic():
        # The order is locked before its goods, as everywhere: whoever gives up meanwhile waits.
        order = Order.objects.select_related("city").select_for_update(of=("self",)).get(pk=order.pk)
        if order.state != OrderState.PLACED:
            return
        if not _claim(order, wall_at=wall_at):
            abandon(order, reason="stock_gone", at=at)
            return
        advance(
            order,
            ORDER,
            OrderState.AUTHORISED,
            at=at,
            event="order.authorised",
            authorised_at=at,
            undo_until=wall_at + UNDO,
        )
        for lines in lines_by_shop(order):
            share = fulfilment.open_share(share_request(order, lines, at=at, wall_at=wall_at), at=at)
            tie(lines, share)


def start(order: Order, *, at: datetime) -> None:
    """Follow the first shop's yes."""
    if order.state == OrderState.AUTHORISED:
        advance(order, ORDER, OrderState.IN_PROGRESS, at=at, event="order.started")


def cancel(order: Order, *, at: datetime, wall_at: datetime | None = None, actor: str = "shopper") -> None:
    """Call the order off for its shopper: everything back on the shelves, nothing taken from the card.

    A `wall_at` within the order's minute of second thoughts takes a shop's yes back too, until something is packed.

    Raises:
        TooLate: a shop has said yes meanwhile, or has packed; nothing was changed.
    """
    try:
        with transaction.atomic():
            order = held(order)
            if order.state == OrderState.PLACED:
                abandon(order, reason="shopper", at=at)
            elif order.state not in {OrderState.CANCELLED, OrderState.ABANDONED}:
                _call_off(order, at=at, actor=actor, takes_yes_back=may_undo(order, wall_at=wall_at))
    except (AlreadyMoved, IllegalMove) as race:
        raise TooLate(str(race)) from race


def may_undo(order: Order, *, wall_at: datetime | None) -> bool:
    """Say whether the order is still in its minute of second thoughts."""
    return wall_at is not None and order.undo_until is not None and wall_at < order.undo_until


def lose_hold(order: Order, *, at: datetime) -> None:
    """Call off what has not left its shop, because the bank holds nothing for it any more.

    What a courier carries already stays with the operator: it is delivered unpaid and shows in the invariants.
    """
    if order.state not in OPEN:
        return
    for share in shares_of(order).exclude(state__in=FULFILMENT.final):
        end = fulfilment.reject if share.state == FulfilmentState.NEW else fulfilment.cancel
        with suppress(IllegalMove):
            end(share, reason="hold_ended", at=at, actor="bank")


def abandon(order: Order, *, reason: str, at: datetime) -> None:
    """Close an order that was never paid; its goods go back on sale."""
    with transaction.atomic():
        advance(
            order,
            ORDER,
            OrderState.ABANDONED,
            at=at,
            event="order.abandoned",
            closed_at=at,
            closed_reason=reason,
        )
        stock.release(order.public_id)


def close(order: Order, *, reason: str, at: datetime, actor: str) -> None:
    """Write that the order is called off; its shares are the caller's to end."""
    advance(
        order,
        ORDER,
        OrderState.CANCELLED,
        at=at,
        event="order.cancelled",
        actor=actor,
        closed_at=at,
        closed_reason=reason,
    )


def held(order: Order) -> Order:
    """Return the order as it is now, locked until the end of the transaction."""
    return Order.objects.select_related("city").select_for_update(of=("self",)).get(pk=order.pk)


def shares_of(order: Order) -> QuerySet[Fulfilment]:
    shares = Fulfilment.objects.filter(order_key=order.public_id)
    return shares.select_related("shop", "delivery").order_by("pk")


def _call_off(order: Order, *, at: datetime, actor: str, takes_yes_back: bool) -> None:
    """Close the order and every open share; its shares are locked before its shelves, as a shop's own acts do it."""
    open_shares = shares_of(order).exclude(state__in=FULFILMENT.final).select_for_update(of=("self",))
    shares = list(open_shares)
    takes_back = {FulfilmentState.NEW, *((FulfilmentState.ACCEPTED,) if takes_yes_back else ())}
    if {share.state for share in shares} - takes_back:
        raise TooLate(str(order))
    close(order, reason="shopper", at=at, actor=actor)
    stock.hold_shelves(order.lines.values_list("listing_id", flat=True))
    for share in shares:
        end = fulfilment.reject if share.state == FulfilmentState.NEW else fulfilment.cancel
        end(share, reason="shopper_cancelled", at=at, actor=actor)


def _claim(order: Order, *, wall_at: datetime) -> bool:
    """Sell what was kept aside; when the payment came after its time, try to keep it aside once more."""
    if stock.claim(order.public_id):
        return True
    stock.release(order.public_id)  # the sweeper may have got through half of it
    stock.forget(order.public_id)
    wanted = {line.listing_id: line.quantity for line in order.lines.all()}
    try:
        stock.reserve(order.public_id, wanted, until=wall_at + timedelta(minutes=1))
    except stock.OutOfStock:
        return False
    return stock.claim(order.public_id)


def _line(order: Order, listing: Listing, quantity: int) -> OrderLine:
    total = listing.price_minor * quantity
    product, weighing = listing.product, listing.weighing(quantity)
    return OrderLine(
        order=order,
        listing=listing,
        shop_id=listing.shop_id,
        name=product.name_en if order.language == "en" else product.name_fr,
        sku=listing.sku,
        quantity=quantity,
        unit_minor=listing.price_minor,
        total_minor=total,
        vat_bp=product.vat_bp,
        vat_minor=vat_inside(total, product.vat_bp),
        **(vars(weighing) if weighing else {}),
    )
