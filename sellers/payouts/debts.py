"""A shop's debts: what it could not give back because it had been paid out, kept back from its next transfers."""

from datetime import datetime

from django.db import transaction
from django.db.models import F, QuerySet, Sum
from django.db.models.functions import Coalesce

from marketplace.journal.operations import advance
from marketplace.ledger.operations import book
from sellers.payouts import rules
from sellers.payouts.models import Netting, Reversal, Transfer
from sellers.payouts.states import REVERSAL, ReversalState
from sellers.shops.models import Seller


def open_debts(seller: Seller) -> QuerySet[Reversal]:
    """Return what the seller owes, the oldest first, each with `left_minor` that is not kept back yet."""
    owed = Reversal.objects.filter(transfer__seller=seller, state=ReversalState.OWED)
    with_left = owed.annotate(left_minor=F("amount_minor") - Coalesce(Sum("nettings__amount_minor"), 0))
    return with_left.filter(left_minor__gt=0).select_related("transfer__fulfilment").order_by("pk")


def owe(reversal: Reversal, *, at: datetime) -> None:
    """Turn a part that cannot be taken back into the shop's debt.

    Raises:
        AlreadyMoved: another worker was faster; nothing was written.
    """
    transfer = reversal.transfer
    with transaction.atomic():
        Seller.objects.select_for_update(of=("self",)).get(pk=transfer.seller_id)  # type: ignore[misc]
        facts = {"order": str(transfer.order_key), "amount_minor": reversal.amount_minor}
        advance(
            reversal,
            REVERSAL,
            ReversalState.OWED,
            at=at,
            event="reversal.owed",
            data=facts,
            next_attempt_at=None,
        )
        shop, debt = accounts_of(transfer)
        legs = {shop: -reversal.amount_minor, debt: reversal.amount_minor}
        book("debt", reversal.key, legs, city=reversal.city, at=at, order_key=transfer.order_key)


def keep_back(transfer: Transfer, *, at: datetime) -> None:
    """Keep back of a new transfer what its seller owes; the caller's transaction has just written it."""
    seller = transfer.seller
    if seller is None or not open_debts(seller).exists():
        return
    with transaction.atomic():
        Seller.objects.select_for_update(of=("self",)).get(pk=seller.pk)
        debts = list(open_debts(seller))
        parts = rules.kept_back(transfer.amount_minor, [debt.left_minor for debt in debts])  # type: ignore[attr-defined]
        for debt, part in zip(debts, parts, strict=True):
            if part:
                _net(transfer, debt, part, at=at)
        transfer.withheld_minor = sum(parts)
        transfer.save(update_fields=["withheld_minor"])


def accounts_of(transfer: Transfer) -> tuple[str, str]:
    """Return the ledger's names for what we owe a shop and for what it owes us."""
    seller: Seller = transfer.seller  # type: ignore[assignment]
    return seller.ledger_account, f"shop_debt:{seller.public_id}"


def _net(transfer: Transfer, debt: Reversal, part: int, *, at: datetime) -> None:
    netting = Netting.objects.create(reversal=debt, transfer=transfer, amount_minor=part)
    shop, owed = accounts_of(transfer)
    legs = {shop: part, owed: -part}
    book("netting", f"netting:{netting.pk}", legs, city=transfer.city, at=at, order_key=transfer.order_key)
