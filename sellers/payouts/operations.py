"""Transfers to shops and couriers out of a captured charge, as they are wanted, and what is wanted back; sent by `sending`."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from delivery.runs.models import Delivery
from marketplace.journal.doorbell import ring
from marketplace.ledger.operations import book
from sellers.fees.rules import USUAL_VAT_BP, vat_of
from sellers.fulfilment.models import Fulfilment
from sellers.payouts import debts
from sellers.payouts.models import Reversal, Transfer


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


def _vat_bp(fulfilment: Fulfilment) -> int:
    """Return the VAT inside the fee of a share; one rule holds for all of its lines."""
    return fulfilment.lines.values_list("fee_vat_bp", flat=True).first() or USUAL_VAT_BP


def _ring(transfer: Transfer) -> None:
    from sellers.payouts.tasks import settle_transfer as task

    ring(task, transfer_id=transfer.pk)
