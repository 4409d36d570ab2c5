"""How a shop's account stands, what is still owed, and what comes next: the banners above every money page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import F, Sum

from marketplace.payees.models import Payout, PayoutLine
from marketplace.payees.rules import next_payout_on
from marketplace.payees.states import PayoutState
from sellers.payouts.debts import open_debts
from sellers.payouts.models import Reversal, Transfer
from sellers.payouts.states import ReversalState, TransferState
from sellers.portal.wording import asked
from sellers.shops.models import Shop

LEFT = (PayoutState.ON_ITS_WAY, PayoutState.PAID)


@dataclass(frozen=True)
class DebtRow:
    """What a shop still owes for one order whose money it had been paid out."""

    code: str
    at: datetime | None
    amount_minor: int
    left_minor: int
    is_dispute: bool


@dataclass(frozen=True)
class AccountView:
    """`state` is active, new (none opened), unfinished (opened, things are missing), checking or closed."""

    state: str
    missing: Sequence[str]
    waiting_minor: int
    debts: Sequence[DebtRow]
    debt_minor: int
    failed: Payout | None
    next_on: date | None
    next_minor: int
    disputed_minor: int


def account_view(shop: Shop, *, at: datetime) -> AccountView:
    """Return how the shop's business stands with the bank; seven queries however much was sold."""
    seller = shop.seller
    debts = [_debt(row) for row in open_debts(seller)]
    mine = Transfer.objects.filter(seller=seller)
    waiting = mine.exclude(state=TransferState.SETTLED).aggregate(
        sum=Sum(F("amount_minor") - F("withheld_minor"))
    )
    disputed = Reversal.objects.filter(transfer__seller=seller, key__startswith="dispute:")
    back = mine.filter(key__startswith="dispute:").aggregate(sum=Sum("amount_minor"))
    latest = Payout.objects.filter(account=seller.payout_account).order_by("-made_at").first()
    today = at.astimezone(ZoneInfo(shop.city.timezone)).date()
    return AccountView(
        state=_state(shop),
        missing=list(dict.fromkeys(asked(name) for name in seller.payouts_missing)),
        waiting_minor=waiting["sum"] or 0,
        debts=debts,
        debt_minor=sum(debt.left_minor for debt in debts),
        failed=latest if latest is not None and latest.state == PayoutState.FAILED else None,
        next_on=next_payout_on(today, seller.payout_interval),
        next_minor=not_paid_out_minor(shop),
        disputed_minor=(disputed.aggregate(sum=Sum("amount_minor"))["sum"] or 0) - (back["sum"] or 0),
    )


def not_paid_out_minor(shop: Shop) -> int:
    """Return what is in the business's balance at the bank: what was sent less what was taken back and paid out.

    Only money whose way into the balance is known is counted; a payout that failed is in the balance again.
    """
    left = PayoutLine.objects.filter(payout__account=shop.seller.payout_account, payout__state__in=LEFT)
    gone = left.values("source_id")
    sent = Transfer.objects.filter(seller=shop.seller, state=TransferState.SETTLED).exclude(payment_id="")
    back = Reversal.objects.filter(transfer__seller=shop.seller, state=ReversalState.SETTLED)
    came = sent.exclude(payment_id__in=gone).aggregate(sum=Sum(F("amount_minor") - F("withheld_minor")))
    went = back.exclude(payment_id="").exclude(payment_id__in=gone).aggregate(sum=Sum("amount_minor"))
    return (came["sum"] or 0) - (went["sum"] or 0)


def _state(shop: Shop) -> str:
    seller = shop.seller
    if seller.payouts_active:
        return "active"
    if not seller.payout_account:
        return "new"
    if seller.payouts_capability == "closed":
        return "closed"
    return "unfinished" if seller.payouts_missing or seller.payouts_capability != "pending" else "checking"


def _debt(row: Reversal) -> DebtRow:
    share = row.transfer.fulfilment
    return DebtRow(
        code=share.spoken_code if share else "",
        at=row.wanted_at,
        amount_minor=row.amount_minor,
        left_minor=row.left_minor,  # type: ignore[attr-defined]
        is_dispute=row.key.startswith("dispute:"),
    )
