"""The money of the past orders: captured, booked and shared out, in balance.

It went through a bank of the past: today's knows nothing of it, and is never compared with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from delivery.runs.models import Delivery
from marketplace.kernel.money import share_of
from marketplace.ledger.operations import book
from marketplace.orders import rules as orders
from marketplace.payments import rules as payments
from marketplace.payments.models import Charge
from marketplace.payments.states import ChargeState, Want
from marketplace.places.models import City
from sellers.fulfilment.models import Fulfilment
from sellers.payouts.models import Transfer
from sellers.payouts.states import TransferState

PAST = "past_clearing"

if TYPE_CHECKING:
    from marketplace.demo.town.loading.history import Lived


def write(lived: Sequence[Lived], city: City) -> None:
    """Write a captured charge an order and a settled transfer a share and a ride, and book all of it."""
    charges = Charge.objects.bulk_create(_charge(one) for one in lived)
    for charge in charges:
        legs = payments.capture_legs(charge.captured_minor, charge.legs)
        legs[PAST] = legs.pop("card_clearing")
        book("capture", charge.outside_id, legs, city=city, at=charge.wanted_at, order_key=charge.order_key)
    to_shops = [_to_shop(one, share) for one in lived for share in one.fulfilments]
    to_couriers = [_to_courier(one, delivery) for one in lived for delivery in one.deliveries]
    for transfer in Transfer.objects.bulk_create([*to_shops, *to_couriers]):
        _settle(transfer, city)


def _charge(one: Lived) -> Charge:
    order = one.order
    return Charge(
        city=order.city,
        order_key=order.public_id,
        spoken_code=order.spoken_code,
        amount_minor=order.total_minor,
        capture_minor=order.total_minor,
        captured_minor=order.total_minor,
        state=ChargeState.CAPTURED,
        wants=Want.NOTHING,
        intent_id=f"pi_past_{order.public_id.hex}",
        outside_id=f"ch_past_{order.public_id.hex}",
        legs=orders.shares(_sold(one), delivery_minor=order.delivery_minor, tip_minor=0),
        held_at=order.authorised_at,
        captured_at=order.completed_at,
        wanted_at=one.placed_at,
        next_attempt_at=None,
    )


def _sold(one: Lived) -> list[orders.SoldLine]:
    sold = []
    for number, share in zip(one.shop_numbers, one.fulfilments, strict=True):
        recipient = f"shop:{share.shop.seller.public_id}"
        for shelved, quantity in one.lines_of(number):
            fee_bp = share.shop.seller.fee_bp
            sold.append(orders.SoldLine(recipient, quantity, 0, shelved.price_minor, fee_bp))
    return sold


def _to_shop(one: Lived, share: Fulfilment) -> Transfer:
    mine = [quantity * s.price_minor for s, quantity in one.plan.lines if s.shop.slug == share.shop.slug]
    fee = sum(share_of(minor, share.shop.seller.fee_bp) for minor in mine)
    return Transfer(
        fulfilment=share,
        seller=share.shop.seller,
        gross_minor=sum(mine),
        fee_minor=fee,
        amount_minor=sum(mine) - fee,
        key=f"fulfilment:{share.public_id}:transfer",
        **_common(one),
    )


def _to_courier(one: Lived, delivery: Delivery) -> Transfer:
    return Transfer(
        delivery=delivery,
        courier=delivery.courier,
        gross_minor=delivery.pay_minor,
        amount_minor=delivery.pay_minor,
        key=f"delivery:{delivery.public_id}:transfer",
        **{**_common(one), "source_charge": ""},  # out of our own balance: what was captured is the shops'
    )


def _common(one: Lived) -> dict[str, object]:
    return {
        "city": one.order.city,
        "order_key": one.order.public_id,
        "source_charge": f"ch_past_{one.order.public_id.hex}",
        "state": TransferState.SETTLED,
        "outside_id": f"tr_past_{one.order.public_id.hex}",
        "settled_at": one.order.completed_at,
        "wanted_at": one.order.completed_at,
        "next_attempt_at": None,
    }


def _settle(transfer: Transfer, city: City) -> None:
    """Book the transfer as the live system does: a courier's pay is owed first, then sent."""
    at, minor, order_key = transfer.wanted_at, transfer.amount_minor, transfer.order_key
    if transfer.courier is not None:
        payable = f"courier:{transfer.courier.public_id}"
        owed = {"courier_pay": minor, payable: -minor}
        book("courier_pay", transfer.key, owed, city=city, at=at, order_key=order_key)
    elif transfer.seller is not None:
        payable = f"shop:{transfer.seller.public_id}"
    sent = {payable: minor, PAST: -minor}
    book("transfer", transfer.key, sent, city=city, at=at, order_key=order_key)
