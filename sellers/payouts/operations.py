"""Transfers to shops and couriers out of a captured charge, and what is taken back of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import F, Sum

from delivery.runs.models import Delivery
from marketplace.gateways.cards import (
    CardGateway,
    GatewayBroke,
    GatewayUnreachable,
    Refused,
    ReversalReceipt,
    TransferReceipt,
    TransferRequest,
)
from marketplace.journal.doorbell import ring
from marketplace.journal.operations import advance
from marketplace.ledger.operations import book
from sellers.fees.rules import USUAL_VAT_BP, vat_of
from sellers.fulfilment.models import Fulfilment
from sellers.payouts import debts, rules
from sellers.payouts.models import Reversal, Transfer
from sellers.payouts.states import REVERSAL, TRANSFER, ReversalState, TransferState

NO_ACCOUNT = "no payout account"
PAID_OUT = "balance_insufficient"
Receipt = TypeVar("Receipt")


@dataclass(frozen=True)
class CourierPay:
    """What a courier gets for a delivery: the guaranteed pay, and the tip that rides with it."""

    delivery: Delivery
    pay_minor: int
    tip_minor: int
    books_key: UUID | None = (
        None  # the books it is in, where they are not its order's: a tip after the drop-off
    )

    @property
    def order_key(self) -> UUID:
        return self.books_key or self.delivery.basket_key

    @property
    def amount_minor(self) -> int:
        return self.pay_minor + self.tip_minor


def want_for_shop(
    fulfilment: Fulfilment, *, source_charge: str, at: datetime, less: tuple[int, int] = (0, 0)
) -> Transfer:
    """Write that the shop gets its net share of the charge; once a share.

    `less` is gross and fee of what went back to the shopper before.
    """
    lines = list(fulfilment.lines.all())
    gross = sum(line.kept_minor for line in lines) - less[0]
    fee = sum(line.fee_minor for line in lines) - less[1]
    columns: dict[str, object] = {
        "city_id": fulfilment.city_id,
        "order_key": fulfilment.order_key,
        "fulfilment": fulfilment,
        "seller": fulfilment.shop.seller,
        "gross_minor": gross,
        "fee_minor": fee,
        "fee_vat_minor": vat_of(fee, lines[0].fee_vat_bp),
        "amount_minor": gross - fee,
        "source_charge": source_charge,
        "wanted_at": at,
    }
    return _want_less_debts(f"fulfilment:{fulfilment.public_id}:transfer", columns, at=at)


def want_back_for_shop(fulfilment: Fulfilment, *, amount_minor: int, key: str, at: datetime) -> Transfer:
    """Write that the shop gets again what a dispute took from it and the bank gave back; once a key.

    It comes out of our own balance: what the charge held has been sent and taken back.
    """
    columns: dict[str, object] = {
        "city_id": fulfilment.city_id,
        "order_key": fulfilment.order_key,
        "returned_for": fulfilment,
        "seller": fulfilment.shop.seller,
        "gross_minor": amount_minor,
        "amount_minor": amount_minor,
        "source_charge": "",
        "wanted_at": at,
    }
    return _want_less_debts(key, columns, at=at)


def want_for_courier(pay: CourierPay, *, key: str, source_charge: str, at: datetime) -> Transfer | None:
    """Write that the courier gets the guaranteed pay and the tip, and book that we owe it; once a key."""
    delivery, amount = pay.delivery, pay.amount_minor
    if not amount or delivery.courier is None:
        return None
    with transaction.atomic():
        transfer = _want(
            key=key,
            columns={
                "city_id": delivery.city_id,
                "order_key": pay.order_key,
                "delivery": delivery,
                "courier": delivery.courier,
                "gross_minor": amount,
                "amount_minor": amount,
                "source_charge": source_charge,
                "wanted_at": at,
            },
        )
        owed = {
            "courier_pay": pay.pay_minor,
            "tips": pay.tip_minor,
            delivery.courier.ledger_account: -amount,
        }
        book("courier_pay", key, owed, city=delivery.city, at=at, order_key=pay.order_key)
        return transfer


def want_reversal(
    fulfilment: Fulfilment, *, amount_minor: int, key: str, at: datetime, fee_minor: int = 0
) -> Reversal | None:
    """Write that a part comes back from the shop, and with it our fee; None when its transfer will be less anyway."""
    transfer = Transfer.objects.select_for_update(of=("self",)).filter(fulfilment=fulfilment).first()
    if transfer is None or not amount_minor:
        return None
    columns = {
        "city_id": transfer.city_id,
        "transfer": transfer,
        "amount_minor": amount_minor,
        "fee_minor": fee_minor,
        "fee_vat_minor": vat_of(fee_minor, _vat_bp(fulfilment)),
        "wanted_at": at,
    }
    return Reversal.objects.get_or_create(key=key, defaults=columns)[0]


def left_of(transfer: Transfer) -> int:
    """Return what of a transfer was not taken back, nor is to be; nothing where more became a debt."""
    back = transfer.reversals.aggregate(sum=Sum("amount_minor"))["sum"] or 0
    return max(0, transfer.amount_minor - back)


def left_of_share(fulfilment: Fulfilment) -> int:
    """Return what of a share's transfer could still be taken back; nothing before there is one."""
    transfer = Transfer.objects.filter(fulfilment=fulfilment).first()
    return left_of(transfer) if transfer else 0


def settle_transfer(transfer: Transfer, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Send the transfer, once, and book it; an account that may not receive yet keeps it waiting.

    Raises:
        GatewayUnreachable: nothing is known yet; the row is due again later.
    """
    account = _payout_account(transfer)
    if not account:
        put_off(transfer, wall_at=wall_at, error=NO_ACCOUNT, wait=timedelta(minutes=1))
        return
    if not transfer.sent_minor:
        _settled(transfer, "none", at=at)
        return
    request = TransferRequest(
        amount_minor=transfer.sent_minor,
        destination=account,
        source_charge=transfer.source_charge,
        order_ref=str(transfer.order_key),
        part_ref=transfer.key,
        currency=transfer.city.currency,
    )

    def ask() -> TransferReceipt:
        found = find_transfer(transfer, gateway) if _was_tried(transfer) else None
        return found or gateway.transfer(request, key=_key(transfer))

    receipt = _ask(transfer, ask, wall_at=wall_at)
    if receipt:
        _settled(transfer, receipt.id, at=at, payment_id=receipt.payment_id)


def settle_reversal(reversal: Reversal, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Take the part back once its transfer has settled; what an account no longer holds becomes the shop's debt.

    Raises:
        GatewayUnreachable: nothing is known yet; the row is due again later.
    """
    transfer = reversal.transfer
    if transfer.state != TransferState.SETTLED:
        put_off(reversal, wall_at=wall_at, error="waits for the transfer", wait=timedelta(seconds=5))
        return
    if not rules.is_still_there(
        reversal.amount_minor, sent_minor=transfer.sent_minor, reversed_minor=_taken_back(transfer)
    ):
        debts.owe(reversal, at=at)
        return

    def ask() -> ReversalReceipt | None:
        sent, key = transfer.outside_id, reversal.key
        found = gateway.find_reversal(sent, key) if _was_tried(reversal) else None
        try:
            return found or gateway.reverse(sent, reversal.amount_minor, key=_key(reversal), ref=key)
        except Refused as refusal:
            if refusal.code != PAID_OUT:
                raise
            debts.owe(reversal, at=at)
            return None

    receipt = _ask(reversal, ask, wall_at=wall_at)
    if receipt:
        _settled(reversal, receipt.id, at=at, payment_id=receipt.payment_id)


def find_transfer(transfer: Transfer, gateway: CardGateway) -> TransferReceipt | None:
    return gateway.find_transfer(f"order_{transfer.order_key}", transfer.key)


def _was_tried(row: Transfer | Reversal) -> bool:
    """Say whether an earlier try may have come through without our knowing."""
    return row.attempts > 1 or row.key_no > 1


def _taken_back(transfer: Transfer) -> int:
    done = transfer.reversals.filter(state=TransferState.SETTLED).aggregate(sum=Sum("amount_minor"))
    return done["sum"] or 0


def _vat_bp(fulfilment: Fulfilment) -> int:
    """Return the VAT inside the fee of a share; one rule holds for all of its lines."""
    return fulfilment.lines.values_list("fee_vat_bp", flat=True).first() or USUAL_VAT_BP


def _key(row: Transfer | Reversal) -> str:
    return row.key if row.key_no == 1 else f"{row.key}:{row.key_no}"


def _settled(row: Transfer | Reversal, outside_id: str, *, at: datetime, payment_id: str = "") -> None:
    is_transfer = isinstance(row, Transfer)
    machine, kind = (TRANSFER, "transfer") if is_transfer else (REVERSAL, "reversal")
    transfer = row if isinstance(row, Transfer) else row.transfer
    minor = row.sent_minor if isinstance(row, Transfer) else -row.amount_minor
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
            payment_id=payment_id,
            next_attempt_at=None,
        )
        legs = {_payable(transfer): minor, "card_clearing": -minor}
        if minor:
            book(kind, outside_id, legs, city=row.city, at=at, order_key=transfer.order_key)


def _payable(transfer: Transfer) -> str:
    if transfer.seller is not None:
        return f"shop:{transfer.seller.public_id}"
    return f"courier:{transfer.courier.public_id}"  # type: ignore[union-attr]


def _payout_account(transfer: Transfer) -> str:
    if transfer.seller is not None:
        return transfer.seller.payout_account if transfer.seller.payouts_active else ""
    courier = transfer.courier
    return courier.payout_account if courier is not None and courier.payouts_active else ""


def _want_less_debts(key: str, columns: dict[str, object], *, at: datetime) -> Transfer:
    """Write a shop's transfer, and what of it pays its debts."""
    with transaction.atomic():
        is_new = not Transfer.objects.filter(key=key).exists()
        transfer = _want(key=key, columns=columns)
        if is_new:
            debts.keep_back(transfer, at=at)
        return transfer


def _want(*, key: str, columns: dict[str, object]) -> Transfer:
    with transaction.atomic():
        transfer, is_new = Transfer.objects.get_or_create(key=key, defaults=columns)
        if is_new:
            transaction.on_commit(lambda: _ring(transfer), robust=True)
        return transfer


def _ask(row: Transfer | Reversal, call: Callable[[], Receipt], *, wall_at: datetime) -> Receipt | None:
    try:
        return call()
    except GatewayBroke as broken:
        # The network may keep its 500 under our key: the next try looks first and then asks with a new key.
        type(row).objects.filter(pk=row.pk).update(key_no=F("key_no") + 1)
        put_off(row, wall_at=wall_at, error=repr(broken), wait=_after_silence(row))
        raise
    except GatewayUnreachable as silence:
        put_off(row, wall_at=wall_at, error=repr(silence), wait=_after_silence(row))
        raise
    except Refused as refusal:
        put_off(row, wall_at=wall_at, error=str(refusal))
        return None


def _after_silence(row: Transfer | Reversal) -> timedelta:
    """A bank that did not answer is asked again so soon that all is settled a minute after it is back."""
    return timedelta(seconds=min(2 ** min(row.attempts, 9), 20))


def put_off(
    row: Transfer | Reversal, *, wall_at: datetime, error: str, wait: timedelta | None = None
) -> None:
    """Keep a row due after a wait that grows, with what went wrong; a settled one is left alone."""
    patience = wait or timedelta(seconds=min(2 ** min(row.attempts, 9), 300))
    rows = type(row).objects.filter(pk=row.pk).exclude(state__in=[TransferState.SETTLED, ReversalState.OWED])
    rows.update(next_attempt_at=wall_at + patience, last_error=error[:300])


def _ring(transfer: Transfer) -> None:
    from sellers.payouts.tasks import settle_transfer as task

    ring(task, transfer_id=transfer.pk)
