"""What the order page shows: how it stands, what was bought and paid, what may still be done."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from delivery.tracking.queries import tracking
from delivery.tracking.shapes import Tracking
from marketplace.kernel.clock import wall_now
from marketplace.kernel.format import Arrival
from marketplace.orders.aftercare import Aftercare, aftercare
from marketplace.orders.models import Order, OrderLine
from marketplace.orders.operations import may_undo
from marketplace.orders.states import OrderState
from marketplace.wallet.rules import fitting
from sellers.fulfilment.models import Fulfilment
from sellers.fulfilment.states import FULFILMENT, FulfilmentState

LINK_LIVES = timedelta(hours=24)


@dataclass(frozen=True)
class Bought:
    """One line as it was bought; `left` is what is paid for."""

    name: str
    quantity: int
    left: int
    minor: int
    note: str


@dataclass(frozen=True)
class Share:
    """What one shop brings, and whether it will."""

    shop: str
    trade: str
    lines: tuple[Bought, ...]
    is_off: bool


@dataclass(frozen=True)
class MoneyRow:
    name: str
    amount: int
    note: str = ""
    kind: str = ""


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
        shares=_shares(lines, states, off=_off_words(order)),
        rows=_rows(order, lines, states),
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


def _shares(lines: list[OrderLine], states: dict[int, str], *, off: str) -> tuple[Share, ...]:
    by_shop: dict[int, list[OrderLine]] = {}
    for line in lines:
        by_shop.setdefault(line.shop_id, []).append(line)
    return tuple(_share(group, states.get(shop_id, ""), off=off) for shop_id, group in by_shop.items())


def _share(lines: list[OrderLine], state: str, *, off: str) -> Share:
    is_off = state in FULFILMENT.final - {FulfilmentState.COMPLETED}
    shop = lines[0].shop
    return Share(
        shop.name, shop.trade, tuple(_bought(line, off=off if is_off else "") for line in lines), is_off
    )


def _bought(line: OrderLine, *, off: str) -> Bought:
    if off:
        return Bought(line.name, line.quantity, 0, 0, off)
    left, note = line.quantity - line.missing - line.refunded, ""
    if line.missing:
        note = _missing(line.missing)
    elif line.weighed_minor is not None:
        note = _("weighed: {grams} g").format(grams=line.weighed_g)
    elif line.portion_g is not None:
        note = _("about {grams} g; you pay the true weight").format(grams=line.portion_g * line.kept)
    elif line.refunded:
        words = ngettext("{count} given back.", "{count} given back.", line.refunded)
        note = words.format(count=line.refunded)
    return Bought(line.name, line.quantity, left, line.worth(left), note)


def _missing(count: int) -> str:
    words = ngettext(
        "{count} not found; you do not pay for it.", "{count} not found; you do not pay for them.", count
    )
    return words.format(count=count)


def _rows_of_nothing(order: Order) -> tuple[MoneyRow, ...]:
    """Return the sums of an order that came to nothing: what it was to cost, and that none of it is taken."""
    rows = [
        MoneyRow(_("Goods"), order.goods_minor),
        MoneyRow(pgettext("fee", "Delivery"), order.delivery_minor),
        MoneyRow(_("Tip for the courier"), order.tip_minor),
        MoneyRow(pgettext("sum", "Called off"), -order.total_minor, kind="given-back"),
        MoneyRow(_("Total, VAT included"), 0, kind="total"),
    ]
    return tuple(row for row in rows if row.amount or row.kind == "total")


def _rows(order: Order, lines: list[OrderLine], states: dict[int, str]) -> tuple[MoneyRow, ...]:
    if order.state in {OrderState.ABANDONED, OrderState.CANCELLED}:
        return _rows_of_nothing(order)
    offs = [line for line in lines if _is_off(states.get(line.shop_id, ""))]
    kept = [line for line in lines if line not in offs]
    scale = sum(
        (line.weighed_minor or 0) - line.worth_asked for line in kept if line.weighed_minor is not None
    )
    left = sum(line.left_minor for line in kept)
    given = sum(line.kept_minor - line.left_minor for line in kept)
    absent = order.goods_minor + scale - left - given
    rows = [MoneyRow(_("Goods"), order.goods_minor)]
    if scale:
        rows.append(MoneyRow(_("Weighed: the true weight"), scale))
    if absent:
        rows.append(MoneyRow(_("Not there: you do not pay for it"), -absent, kind="given-back"))
    if given:
        rows.append(MoneyRow(_("Given back"), -given, kind="given-back"))
    rows.append(_way(order))
    if order.tip_minor:
        rows.append(MoneyRow(_("Tip for the courier"), order.tip_minor))
    saved = absent + given + order.delivery_minor - order.way_minor
    total = 0 if not left else order.total_minor + scale - saved
    rows.append(MoneyRow(_("Total, VAT included"), total, kind="total"))
    if total:
        rows += _besides_the_card(order, total)
    return tuple(rows)


def _way(order: Order) -> MoneyRow:
    """Return what bringing costs, and why it is less than was said where a shop fell out."""
    shorter = order.way_minor < order.delivery_minor
    note = _("less: one stop fewer") if shorter else ""
    return MoneyRow(pgettext("fee", "Delivery"), order.way_minor, note)


def _besides_the_card(order: Order, total: int) -> list[MoneyRow]:
    """Return what a voucher and credit pay of the total, and what that leaves for the card."""
    covers = [("voucher", order.voucher_minor), ("credit", order.credit_minor)]
    used = dict(fitting(total, covers))
    names = {"voucher": _("Voucher"), "credit": _("Your credit")}
    rows = [MoneyRow(names[kind], -minor, kind="given-back") for kind, minor in used.items()]
    return [*rows, MoneyRow(_("On your card"), total - sum(used.values()), kind="total")] if rows else []


def _is_off(state: str) -> bool:
    return state in FULFILMENT.final - {FulfilmentState.COMPLETED}
