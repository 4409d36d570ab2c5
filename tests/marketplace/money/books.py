"""What must be true of every order once all is quiet: our books, the bank's, and the shelves."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Sum

from marketplace.journal.models import Reaction
from marketplace.ledger.models import Entry
from marketplace.orders.models import Order
from marketplace.payments.models import CardEvent, Charge, Dispute, Refund
from marketplace.wallet.models import CreditAccount
from sellers.payouts.debts import open_debts
from sellers.payouts.models import Reversal, Transfer
from sellers.shops.models import Seller
from sellers.stock.models import Reservation, StockItem
from tests.marketplace.money.street import balances

FINAL = {"completed", "cancelled", "abandoned"}
# What an order may leave in the books for good: with the bank, ours, borne by us, or still owed by somebody.
MAY_STAY = (
    *(
        "card_clearing",
        "card_fees",
        "application_fee",
        "delivery_income",
        "courier_pay",
        "vouchers",
        "credit:",
    ),
    *("refunds_borne", "late_", "disputes_borne", "dispute_fees", "shop_debt:", "refunds_owed"),
)


def all_wrong() -> list[str]:
    """Return what is not right about any order, tip, debt, account of credit or shelf; our own rows only."""
    orders = [wrong for order in Order.objects.order_by("pk") for wrong in wrongs(order)]
    charges = Charge.objects.filter(purpose="tip").order_by("pk")
    tips = [f"tip {charge}: {wrong}" for charge in charges for wrong in money_wrong(charge)]
    return orders + tips + debts_wrong() + credits_wrong() + shelves_wrong()


def wrongs(order: Order) -> list[str]:
    """Return what is not right about one order; our own rows only."""
    order.refresh_from_db()
    charge = Charge.objects.get(order_key=order.public_id)
    refunded = _sum(Refund.objects.filter(charge=charge))
    said = {
        "is not final": order.state not in FINAL,
        "completed unpaid": order.state == "completed" and charge.state != "captured",
        "keeps what nothing was delivered for": order.state != "completed"
        and charge.captured_minor != refunded,
        "line shown wrong": order.state == "completed"
        and _paid_by_lines(order) != charge.captured_minor + charge.covered_minor - _gross(charge),
    }
    return [f"{order}: {name}" for name in (*(n for n, is_so in said.items() if is_so), *money_wrong(charge))]


def money_wrong(charge: Charge) -> list[str]:
    """Return where the rows of one charge and its books do not say: captured = refunded + net transfers + kept."""
    left, flow = balances(charge.order_key), Flow.of(charge)
    found = [f"{name} is left: {minor}" for name, minor in left.items() if not name.startswith(MAY_STAY)]
    with_bank = left.get("card_clearing", 0) + left.get("card_fees", 0) + left.get("dispute_fees", 0)
    said = {
        f"charge is open ({charge.state}, wants {charge.wants or 'nothing'}: {charge.last_error})": charge.state
        not in {"captured", "cancelled", "expired"},
        "ledger": sum(left.values()) != 0,
        f"{with_bank} with the bank, {flow.kept_minor} by our rows": with_bank != flow.kept_minor,
        "what came back is not owed": -left.get("refunds_owed", 0) != flow.came_back_minor,
        "refunded more than taken": flow.wanted_back_minor > charge.captured_minor,
    }
    return [*found, *(name for name, is_so in said.items() if is_so)]


@dataclass(frozen=True)
class Flow:
    """What one charge brought in, and where it went."""

    captured_minor: int
    wanted_back_minor: int
    came_back_minor: int  # refunds that their bank sent back
    void_minor: int  # refunds that were never sent: a lost dispute had paid them
    sent_minor: int  # to shops and couriers, less what was taken back
    disputed_minor: int  # gone for good

    @classmethod
    def of(cls, charge: Charge) -> Flow:
        refunds = Refund.objects.filter(charge=charge)
        failed = refunds.filter(state="failed")
        transfers = Transfer.objects.filter(order_key=charge.order_key)
        back = Reversal.objects.filter(transfer__in=transfers, state="settled")
        return cls(
            captured_minor=charge.captured_minor,
            wanted_back_minor=_sum(refunds),
            came_back_minor=_sum(failed.exclude(failure="charge_disputed")),
            void_minor=_sum(failed.filter(failure="charge_disputed")),
            sent_minor=sum(one.sent_minor for one in transfers) - _sum(back),
            disputed_minor=_sum(charge.disputes.filter(state="lost")),
        )

    @property
    def kept_minor(self) -> int:
        """Return what of it is still with us at the bank, before the bank's own fees."""
        refunded = self.wanted_back_minor - self.came_back_minor - self.void_minor
        return self.captured_minor - refunded - self.sent_minor - self.disputed_minor


def debts_wrong() -> list[str]:
    """Return the shops whose debt in the books is not what their rows leave open."""
    wrong = []
    for seller in Seller.objects.order_by("pk"):
        account = f"shop_debt:{seller.public_id}"
        booked = Entry.objects.filter(account=account).aggregate(sum=Sum("amount_minor"))["sum"] or 0
        owed = sum(debt.left_minor for debt in open_debts(seller))  # type: ignore[attr-defined]
        if booked != owed:
            wrong.append(f"{seller}: {booked} booked as debt, {owed} open")
    return wrong


def unsettled() -> list[str]:
    """Return what still waits or was given up."""
    rows = [*Transfer.objects.exclude(state="settled")]
    rows += [*Refund.objects.exclude(state__in=["settled", "failed"])]
    rows += [*Reversal.objects.exclude(state__in=["settled", "owed"])]
    rows += [*Dispute.objects.exclude(state__in=["won", "lost"]), *CardEvent.objects.filter(done_at=None)]
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
    return goods + (order.way_minor + order.tip_minor if _arrived(order) else 0)


def _arrived(order: Order) -> bool:
    from delivery.runs.models import Delivery

    return Delivery.objects.filter(basket_key=order.public_id, state="delivered").exists()


def _sum(rows: object) -> int:
    return rows.aggregate(sum=Sum("amount_minor"))["sum"] or 0  # type: ignore[attr-defined, no-any-return]
