"""What the order page lists: the lines by shop, each with what became of it, and the sums down to the card."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from marketplace.kernel.format import MoneyRow
from marketplace.orders.models import Order, OrderLine
from marketplace.orders.states import OrderState
from marketplace.wallet.rules import fitting
from sellers.fulfilment.states import FULFILMENT, FulfilmentState


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


def shares_shown(lines: list[OrderLine], states: dict[int, str], *, off: str) -> tuple[Share, ...]:
    """Return the lines by their shops; `off` says why what was called off is not paid for."""
    by_shop: dict[int, list[OrderLine]] = {}
    for line in lines:
        by_shop.setdefault(line.shop_id, []).append(line)
    return tuple(_share(group, states.get(shop_id, ""), off=off) for shop_id, group in by_shop.items())


def _share(lines: list[OrderLine], state: str, *, off: str) -> Share:
    is_off, shop = _is_off(state), lines[0].shop
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


def money_rows(order: Order, lines: list[OrderLine], states: dict[int, str]) -> tuple[MoneyRow, ...]:
    """Return the sums, from the goods to what is left on the card."""
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
