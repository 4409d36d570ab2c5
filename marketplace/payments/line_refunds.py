"""What goes back of one line of a share: what its units cost, the fee with it, and the reversal of what the shop got."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Sum

from marketplace.payments import rules
from marketplace.payments.locks import held
from marketplace.payments.models import Charge, Refund
from marketplace.payments.refunds import MoreThanTaken, Wish, write
from marketplace.payments.states import DisputeState
from sellers.fulfilment.models import Fulfilment, FulfilmentLine
from sellers.fulfilment.states import FULFILMENT, FulfilmentState
from sellers.payouts import operations as payouts


class Disputed(Exception):
    """The shopper's bank has taken the charge back, or is deciding: a refund would pay twice. Nothing was written."""


@dataclass(frozen=True)
class LineBack:
    """So many units of one line of a share, why, and who bears it (shop, platform, courier)."""

    line: FulfilmentLine
    units: int
    reason: str
    bearer: str


def want_refund_of_line(charge: Charge, back: LineBack, *, key: str, at: datetime) -> Refund:
    """Write that units of a line go back; before the hand-over the shop's transfer shrinks, after it is reversed.

    The fee follows by target: what is left of the line carries its fee rounded as ever, so that piece by piece
    comes to the same cent as all at once.

    Raises:
        Disputed: the bank has taken the charge back, or is deciding.
        MoreThanTaken: the line has fewer units left, or the charge less.
    """
    with transaction.atomic():
        row = held(charge.order_key)
        if existing := Refund.objects.filter(key=key).first():
            return existing
        if row.disputes.exclude(state=DisputeState.WON).exists():
            raise Disputed(str(row))
        wish, fee_minor = _wish_for(row, back)
        refund = write(row, wish, key=key, at=at)
        if back.bearer == "shop":
            share = back.line.fulfilment
            own_voucher = refund.covered_legs.get(share.shop.seller.ledger_account, 0)
            payouts.want_reversal(
                share,
                amount_minor=wish.amount_minor - fee_minor - own_voucher,
                fee_minor=fee_minor,
                key=f"line:{back.line.public_id}:{wish.given[str(back.line.public_id)]}:reversal",
                at=at,
            )
        return refund


def _wish_for(row: Charge, back: LineBack) -> tuple[Wish, int]:
    line, units = back.line, back.units
    mine = row.refunds.filter(line_key=line.public_id)
    before = mine.aggregate(sum=Sum("units"))["sum"] or 0
    by_shop = mine.filter(bearer="shop").aggregate(sum=Sum("units"))["sum"] or 0
    if units < 1 or before + units > line.kept or _went_back_whole(row, line):
        raise MoreThanTaken(f"{before} + {units} of {line.kept} units")
    amount_minor = line.worth(line.kept - before) - line.worth(line.kept - before - units)
    left = line.kept - by_shop
    fee_minor = line.fee.given_back(line.worth(left), line.worth(left - units))
    legs = rules.refund_legs(
        amount_minor,
        fee_minor=fee_minor,
        recipient=line.fulfilment.shop.seller.ledger_account,
        bearer=back.bearer,
    )
    wish = Wish(
        amount_minor,
        legs,
        back.reason,
        back.bearer,
        share_key=line.fulfilment.public_id,
        line_key=line.public_id,
        units=units,
        given={str(line.public_id): before + units},
    )
    return wish, fee_minor


def _went_back_whole(row: Charge, line: FulfilmentLine) -> bool:
    """Say whether the line's share as a whole is given back: called off, or its parcel came back."""
    share = Fulfilment.objects.get(pk=line.fulfilment_id)
    is_off = share.state in FULFILMENT.final - {FulfilmentState.COMPLETED}
    return is_off or row.refunds.filter(share_key=share.public_id, line_key=None).exists()
