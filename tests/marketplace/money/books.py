"""What must be true of every order once all is quiet: our books, the bank's, and the shelves."""

from __future__ import annotations

from django.db.models import Sum

from marketplace.journal.models import Reaction
from marketplace.ledger.models import Entry
from marketplace.orders.models import Order
from marketplace.payments.models import CardEvent, Charge, Refund
from marketplace.wallet.models import CreditAccount
from sellers.payouts.models import Reversal, Transfer
from sellers.stock.models import Reservation, StockItem
from tests.marketplace.money.street import balances

FINAL = {"completed", "cancelled", "abandoned"}


def wrongs(order: Order) -> list[str]:
    """Return what is not right about one order; our own rows only."""
    order.refresh_from_db()
    charge = Charge.objects.get(order_key=order.public_id)
    left = balances(order.public_id)
    refunded = _sum(Refund.objects.filter(charge=charge))
    came_back = _sum(Refund.objects.filter(charge=charge, state="failed"))
    sent = _sum(Transfer.objects.filter(order_key=order.public_id))
    back = _sum(Reversal.objects.filter(transfer__order_key=order.public_id))
    kept = charge.captured_minor - refunded - (sent - back)
    said = {
        "is not final": order.state not in FINAL,
        f"charge is open ({charge.state}, wants {charge.wants or 'nothing'}: {charge.last_error})": charge.state
        not in {"captured", "cancelled", "expired"},
        "completed unpaid": order.state == "completed" and charge.state != "captured",
        "keeps what nothing was delivered for": order.state != "completed"
        and charge.captured_minor != refunded,
        "ledger": sum(left.values()) != 0,
        "a shop, courier or tip is left": any(
            name.startswith(("shop:", "courier:", "tips")) for name in left
        ),
        "kept is not what is in clearing and with the bank": left.get("card_clearing", 0)
        + left.get("card_fees", 0)
        != kept + came_back,
        "what came back is not owed": -left.get("refunds_owed", 0) != came_back,
        "refunded more than taken": refunded > charge.captured_minor,
        "shares do not add up": order.state == "completed" and _income(left) != kept,
        "line shown wrong": order.state == "completed"
        and _paid_by_lines(order) != charge.captured_minor + charge.covered_minor - _gross(charge),
    }
    return [f"{order}: {name}" for name, is_so in said.items() if is_so]


def unsettled() -> list[str]:
    """Return what still waits or was given up."""
    rows = [*Transfer.objects.exclude(state="settled")]
    rows += [*Refund.objects.exclude(state__in=["settled", "failed"])]
    rows += [*Reversal.objects.exclude(state="settled"), *CardEvent.objects.filter(done_at=None)]
    return [
        *(f"{row} is not settled: {row.last_error}" for row in rows),
        *(f"{one} waits: {one.last_error[-200:]}" for one in Reaction.objects.filter(done_at=None)),
    ]


def credits_wrong() -> list[str]:
    """Return the accounts of credit that are not what the ledger says, or keep something for an order that is over."""
    wrong = []
    for account in CreditAccount.objects.select_related("user"):
        booked = Entry.objects.filter(account=f"credit:{account.user.public_id}").aggregate(
            sum=Sum("amount_minor")
        )
        if (booked["sum"] or 0) != -account.balance_minor or account.kept_minor:
            wrong.append(
                f"{account}: {booked['sum']} booked, {account.balance_minor} said, {account.kept_minor} kept"
            )
    return wrong


def shelves_wrong() -> list[str]:
    """Return the shelves whose counters are not what their movements and sales say."""
    wrong = []
    for item in StockItem.objects.annotate(moved=Sum("movements__delta")):
        if item.on_hand != (item.moved or 0) or item.reserved:
            wrong.append(f"{item}: moved {item.moved}")
    return wrong + [str(one) for one in Reservation.objects.filter(state="live")]


def _income(left: dict[str, int]) -> int:
    ours = (
        "application_fee",
        "delivery_income",
        "refunds_borne",
        "courier_pay",
        "vouchers",
        "credit:",
        "late_",
    )
    return -sum(minor for name, minor in left.items() if name.startswith(ours))


def _gross(charge: Charge) -> int:
    """Return what went back to the card and to what else had paid; a parcel in vain may leave a shop's voucher used."""
    return charge.refunds.exclude(reason="late").aggregate(sum=Sum("gross_minor"))["sum"] or 0


def _paid_by_lines(order: Order) -> int:
    """Return what the order page says was paid."""
    lines = list(order.lines.select_related("fulfilment_line__fulfilment"))
    goods = 0
    for line in lines:
        is_off = line.fulfilment_line.fulfilment.state != "completed"
        goods += 0 if is_off else line.left_minor
    return goods + (order.delivery_minor + order.tip_minor if _arrived(order) else 0)


def _arrived(order: Order) -> bool:
    from delivery.runs.models import Delivery

    return Delivery.objects.filter(basket_key=order.public_id, state="delivered").exists()


def _sum(rows: object) -> int:
    return rows.aggregate(sum=Sum("amount_minor"))["sum"] or 0  # type: ignore[attr-defined, no-any-return]
