"""Transfers to shops and couriers out of a captured charge, and what is taken back of them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import F, Sum

from delivery.runs.models import Delivery
from marketplace.gateways.cards import CardGateway, GatewayUnreachable, Refused, TransferRequest
from marketplace.journal.doorbell import ring
from marketplace.journal.operations import advance
from marketplace.ledger.operations import book
from sellers.fulfilment.models import Fulfilment
from sellers.payouts import rules
from sellers.payouts.models import Reversal, Transfer
from sellers.payouts.states import REVERSAL, TRANSFER, TransferState

LEASE = timedelta(seconds=30)
Receipt = TypeVar("Receipt")


def want_for_shop(fulfilment: Fulfilment, *, source_charge: str, at: datetime) -> Transfer:
    """Write that the shop gets its net share of the charge; once a share."""
    lines = [(line.kept_minor, line.fee_bp) for line in fulfilment.lines.all()]
    gross = sum(kept for kept, _bp in lines)
    fee = rules.fee_minor(lines)
    return _want(
        key=f"fulfilment:{fulfilment.public_id}:transfer",
        columns={
            "city_id": fulfilment.city_id,
            "order_key": fulfilment.order_key,
            "fulfilment": fulfilment,
            "seller": fulfilment.shop.seller,
            "gross_minor": gross,
            "fee_minor": fee,
            "amount_minor": gross - fee,
            "source_charge": source_charge,
            "wanted_at": at,
        },
    )


def want_for_courier(delivery: Delivery, *, source_charge: str, at: datetime) -> Transfer | None:
    """Write that the courier gets the guaranteed pay and the whole tip; once a delivery."""
    amount = delivery.pay_minor + delivery.tip_minor
    if not amount or delivery.courier is None:
        return None
    courier_account = f"courier:{delivery.courier.public_id}"
    with transaction.atomic():
        transfer = _want(
            key=f"delivery:{delivery.public_id}:transfer",
            columns={
                "city_id": delivery.city_id,
                "order_key": delivery.basket_key,
                "delivery": delivery,
                "courier": delivery.courier,
                "gross_minor": amount,
                "amount_minor": amount,
                "source_charge": source_charge,
                "wanted_at": at,
            },
        )
        legs = {"courier_pay": delivery.pay_minor, "tips": delivery.tip_minor, courier_account: -amount}
        book("courier_pay", transfer.key, legs, city=delivery.city, at=at, order_key=delivery.basket_key)
        return transfer


def want_reversal(*, order_key: UUID, recipient: str, amount_minor: int, key: str) -> Reversal | None:
    """Write that a refunded part comes back from the recipient, as far as it was or will be transferred."""
    mine = Transfer.objects.select_for_update(of=("self",)).filter(order_key=order_key, seller__isnull=False)
    for transfer in mine.select_related("seller").order_by("pk"):
        if f"shop:{transfer.seller.public_id}" != recipient:  # type: ignore[union-attr]
            continue
        before = transfer.reversals.aggregate(sum=Sum("amount_minor"))["sum"] or 0
        amount = rules.reversal_minor(
            amount_minor, transferred_minor=transfer.amount_minor, reversed_minor=before
        )
        if amount:
            return Reversal.objects.get_or_create(
                key=key, defaults={"city_id": transfer.city_id, "transfer": transfer, "amount_minor": amount}
            )[0]
    return None


def claim_due(model: type[Transfer] | type[Reversal], *, wall_at: datetime, most: int = 20) -> list[int]:
    """Return rows with something due, each leased to the caller for half a minute."""
    with transaction.atomic():
        due = model.objects.select_for_update(skip_locked=True, of=("self",)).filter(
            next_attempt_at__lte=wall_at
        )
        keys = list(due.order_by("next_attempt_at").values_list("pk", flat=True)[:most])
        model.objects.filter(pk__in=keys).update(next_attempt_at=wall_at + LEASE, attempts=F("attempts") + 1)
        return keys


def settle_transfer(transfer: Transfer, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Send the transfer, once, and book it; an account that may not receive yet keeps it waiting.

    Raises:
        GatewayUnreachable: nothing is known yet; the row is due again later.
    """
    account = _payout_account(transfer)
    if not account:
        _later(transfer, wall_at=wall_at, error="no payout account", wait=timedelta(minutes=1))
        return
    if not transfer.amount_minor:
        _settled(transfer, "none", at=at)
        return
    request = TransferRequest(
        amount_minor=transfer.amount_minor,
        destination=account,
        source_charge=transfer.source_charge,
        order_ref=str(transfer.order_key),
        part_ref=transfer.key,
        currency=transfer.city.currency,
    )
    receipt = _ask(transfer, lambda: gateway.transfer(request, key=transfer.key), wall_at=wall_at)
    if receipt:
        _settled(transfer, receipt.id, at=at)


def settle_reversal(reversal: Reversal, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Take the part back once its transfer has settled; an empty account leaves it due as the shop's debt.

    Raises:
        GatewayUnreachable: nothing is known yet; the row is due again later.
    """
    transfer = reversal.transfer
    if transfer.state != TransferState.SETTLED:
        _later(reversal, wall_at=wall_at, error="transfer not settled", wait=timedelta(seconds=5))
        return
    receipt = _ask(
        reversal,
        lambda: gateway.reverse(transfer.outside_id, reversal.amount_minor, key=reversal.key),
        wall_at=wall_at,
    )
    if receipt:
        _settled(reversal, receipt.id, at=at)


def _settled(row: Transfer | Reversal, outside_id: str, *, at: datetime) -> None:
    is_transfer = isinstance(row, Transfer)
    machine, kind = (TRANSFER, "transfer") if is_transfer else (REVERSAL, "reversal")
    transfer = row if isinstance(row, Transfer) else row.transfer
    minor = row.amount_minor if is_transfer else -row.amount_minor
    with transaction.atomic():
        if row.state == TransferState.WANTED:
            advance(row, machine, TransferState.SENT, at=at, event=f"{kind}.sent", outside_id=outside_id)
        advance(
            row,
            machine,
            TransferState.SETTLED,
            at=at,
            event=f"{kind}.settled",
            settled_at=at,
            next_attempt_at=None,
        )
        legs = {_payable(transfer): minor, "card_clearing": -minor}
        book(kind, row.key, legs, city=row.city, at=at, order_key=transfer.order_key)


def _payable(transfer: Transfer) -> str:
    if transfer.seller is not None:
        return f"shop:{transfer.seller.public_id}"
    return f"courier:{transfer.courier.public_id}"  # type: ignore[union-attr]


def _payout_account(transfer: Transfer) -> str:
    if transfer.seller is not None:
        return transfer.seller.payout_account if transfer.seller.payouts_active else ""
    return transfer.courier.payout_account if transfer.courier else ""


def _want(*, key: str, columns: dict[str, object]) -> Transfer:
    with transaction.atomic():
        transfer, is_new = Transfer.objects.get_or_create(key=key, defaults=columns)
        if is_new:
            transaction.on_commit(lambda: _ring(transfer), robust=True)
        return transfer


def _ask(row: Transfer | Reversal, call: Callable[[], Receipt], *, wall_at: datetime) -> Receipt | None:
    try:
        return call()
    except GatewayUnreachable as silence:
        _later(row, wall_at=wall_at, error=repr(silence))
        raise
    except Refused as refusal:
        _later(row, wall_at=wall_at, error=str(refusal))
        return None


def _later(row: Transfer | Reversal, *, wall_at: datetime, error: str, wait: timedelta | None = None) -> None:
    patience = wait or timedelta(seconds=min(2**row.attempts, 300))
    type(row).objects.filter(pk=row.pk).update(next_attempt_at=wall_at + patience, last_error=error[:300])


def _ring(transfer: Transfer) -> None:
    from sellers.payouts.tasks import settle_transfer as task

    ring(task, transfer_id=transfer.pk)
