"""Who is told what, when an order moves."""

from datetime import datetime

from marketplace.amends.models import Amends
from marketplace.journal.models import Event
from marketplace.notices import operations
from marketplace.orders.models import Order


def tell_authorised(event: Event, *, at: datetime) -> None:
    """The confirmation says all that was agreed: what, from whom, where, when, for how much."""
    order = _order(event.subject_id)
    facts = {
        "bought": _bought(order),
        "delivery_minor": order.delivery_minor,
        "tip_minor": order.tip_minor,
        "voucher_minor": order.voucher_minor,
        "credit_minor": order.credit_minor,
        "held_minor": order.total_minor + order.weighing_minor - order.voucher_minor - order.credit_minor,
    }
    _tell("order_authorised", order, event, **facts)


def tell_cancelled(event: Event, *, at: datetime) -> None:
    _tell("order_cancelled", _order(event.subject_id), event)


def tell_abandoned(event: Event, *, at: datetime) -> None:
    """Only an order that was paid too late for its goods is news; who never paid knows."""
    order = _order(event.subject_id)
    if order.closed_reason == "stock_gone":
        _tell("order_abandoned", order, event)


def tell_missing(event: Event, *, at: datetime) -> None:
    order = _order(event.data["order"])
    line = order.lines.filter(fulfilment_line__public_id=event.data["line"]).first()
    if line:
        facts = {"product": line.name, "missing": event.data["missing"], "minor": line.unit_minor}
        _tell("line_missing", order, event, **facts)


def tell_on_its_way(event: Event, *, at: datetime) -> None:
    """The first parcel of an order left its shop."""
    _tell("order_on_its_way", _order(event.data["order"]), event, once=True)


def tell_completed(event: Event, *, at: datetime) -> None:
    _tell("order_completed", _order(event.subject_id), event)


def tell_amends(event: Event, *, at: datetime) -> None:
    """What came late is made good: how much, and why it was late."""
    made = Amends.objects.get(public_id=event.subject_id)
    facts = {
        "minutes": made.late_s // 60,
        "cause": made.cause,
        "fee_minor": made.fee_minor,
        "credit_minor": made.credit_minor,
        "voucher": made.voucher_code,
    }
    _tell("late_given_back", _order(event.data["order"]), event, once=True, **facts)


def tell_refund_failed(event: Event, *, at: datetime) -> None:
    """A refund came back from the shopper's bank: it is still theirs, and a human sees to it."""
    order = Order.objects.filter(public_id=event.data["order"]).first()
    if order is not None:
        _tell("refund_failed", order, event, minor=event.data["amount_minor"])


def _order(key: str) -> Order:
    return Order.objects.get(public_id=key)


def _bought(order: Order) -> list[dict[str, object]]:
    """Return the lines by shop, as they were agreed."""
    by_shop: dict[str, list[dict[str, object]]] = {}
    for line in order.lines.select_related("shop").order_by("shop_id", "pk"):
        said = {"quantity": line.quantity, "name": line.name, "minor": line.total_minor}
        by_shop.setdefault(line.shop.name, []).append(said)
    return [{"name": name, "lines": lines} for name, lines in by_shop.items()]


def _tell(kind: str, order: Order, event: Event, *, once: bool = False, **facts: object) -> None:
    operations.want(
        kind,
        ref=f"{kind}:{order.public_id}" if once else f"{kind}:{event.pk}",
        recipient=order.email,
        language=order.language,
        context={
            "code": order.spoken_code,
            "name": order.name.split(" ")[0],
            "token": order.tracking_token,
            "promised_at": order.promised_at.isoformat(),
            "promised_from": order.promised_from.isoformat() if order.promised_from else "",
            "total_minor": order.total_minor,
            "door": order.door_line,
            **facts,
        },
    )
