"""Who is due a part of a captured charge now: shops at the hand-over, couriers at the drop-off."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from delivery.runs.models import Delivery
from delivery.runs.states import DELIVERY, DeliveryState
from marketplace.kernel.money import share_of
from marketplace.ledger.queries import balance_minor
from marketplace.payments.locks import held
from marketplace.payments.models import Charge, Refund
from marketplace.payments.settling_up import give_back_returns
from marketplace.payments.states import ChargeState
from marketplace.wallet import covers as wallet
from sellers.fulfilment.models import Fulfilment
from sellers.fulfilment.states import FulfilmentState
from sellers.payouts import operations as payouts
from sellers.payouts.models import Transfer
from sellers.payouts.operations import CourierPay

LEFT_THE_SHOP = (FulfilmentState.HANDED_OVER, FulfilmentState.COMPLETED)
RIDDEN = (DeliveryState.DELIVERED, DeliveryState.RETURNED)


def pay_shares(order_key: UUID, *, at: datetime) -> None:
    """Want every transfer that is due and not yet wanted; called whenever one more could be.

    The charge is held meanwhile, so that two callers do not share out the same cent.
    """
    if not Charge.objects.filter(order_key=order_key, state=ChargeState.CAPTURED).exists():
        return
    with transaction.atomic():
        charge = held(order_key)
        for share in _handed_over(order_key):
            less = _given_back(charge, share)
            source = charge.outside_id if not charge.covered_minor else _source_for(charge, share, less)
            payouts.want_for_shop(share, source_charge=source, less=less, at=at)
        for delivery in _ridden(order_key):
            _pay_courier(charge, delivery, at=at)
        give_back_returns(charge, at=at)
        _pay_tip_left_over(charge, at=at)


def _pay_courier(charge: Charge, delivery: Delivery, *, at: datetime) -> None:
    """The guaranteed pay for the way, also for one in vain; the tip for a parcel that arrived."""
    is_there = delivery.state == DeliveryState.DELIVERED
    tip_minor = min(delivery.tip_minor, _tip_left(charge)) if is_there else 0
    pay = CourierPay(delivery, delivery.pay_minor, tip_minor)
    _want(charge, pay, key=f"delivery:{delivery.public_id}:transfer", at=at)


def _pay_tip_left_over(charge: Charge, *, at: datetime) -> None:
    """Give a tip whose own parcel fell out to the courier who brought the last of the others."""
    parcels = Delivery.objects.filter(basket_key=charge.order_key)
    if parcels.exclude(state__in=DELIVERY.final).exists():
        return
    last = parcels.filter(state=DeliveryState.DELIVERED).order_by("-delivered_at", "-pk").first()
    tip_minor = _tip_left(charge)
    if last is not None and tip_minor:
        _want(charge, CourierPay(last, 0, tip_minor), key=f"order:{charge.order_key}:tip", at=at)


def _want(charge: Charge, pay: CourierPay, *, key: str, at: datetime) -> None:
    if Transfer.objects.filter(key=key).exists():
        return
    source = charge.outside_id if _still_holds(charge, pay.amount_minor) else ""
    payouts.want_for_courier(pay, key=key, source_charge=source, at=at)


def _tip_left(charge: Charge) -> int:
    return max(0, -balance_minor(charge.order_key, "tips"))


def _still_holds(charge: Charge, amount_minor: int) -> bool:
    """Say whether what was captured covers this courier and every shop; if not, the pay comes out of our own balance.

    What the shops are owed is kept for them whether or not they have handed over yet.
    """
    shops = -sum(minor for account, minor in charge.legs.items() if account.startswith("shop:"))
    mine = Transfer.objects.filter(source_charge=charge.outside_id, courier__isnull=False)
    couriers = mine.aggregate(sum=Sum("amount_minor"))["sum"] or 0
    return bool(shops + couriers + amount_minor <= charge.captured_minor)


def _source_for(charge: Charge, share: Fulfilment, less: tuple[int, int]) -> str:
    """Return the charge a shop's transfer comes out of; what a voucher or credit paid comes out of our own balance."""
    net_minor = sum(line.kept_minor - share_of(line.kept_minor, line.fee_bp) for line in share.lines.all())
    before = Transfer.objects.filter(source_charge=charge.outside_id).aggregate(sum=Sum("amount_minor"))
    sent_minor = before["sum"] or 0
    return charge.outside_id if sent_minor + net_minor - less[0] + less[1] <= charge.captured_minor else ""


def _given_back(charge: Charge, share: Fulfilment) -> tuple[int, int]:
    """Return gross and fee of what the shop gave back of a share before it was paid for it."""
    gross, fee = (wallet.paid_by_shop(charge.order_key, share.shop_id) if charge.covers else 0), 0
    for refund in Refund.objects.filter(charge=charge, share_key=share.public_id, bearer="shop"):
        gross += refund.gross_minor
        fee += refund.legs.get("application_fee", 0)
    return gross, fee


def _handed_over(order_key: UUID) -> list[Fulfilment]:
    mine = Fulfilment.objects.filter(order_key=order_key, state__in=LEFT_THE_SHOP, transfer=None)
    return list(mine.select_related("shop__seller").prefetch_related("lines").order_by("shop__seller", "pk"))


def _ridden(order_key: UUID) -> list[Delivery]:
    mine = Delivery.objects.filter(basket_key=order_key, state__in=RIDDEN)
    return list(mine.select_related("courier", "city").order_by("pk"))
