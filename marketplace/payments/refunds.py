"""Refunds as they are wanted: a row with its own key, booked, and the reversal of what the shop got; sent elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from marketplace.journal.doorbell import ring
from marketplace.journal.operations import record
from marketplace.ledger.operations import book
from marketplace.payments import rules
from marketplace.payments.models import Charge, Refund
from marketplace.payments.states import ChargeState, DisputeState
from marketplace.wallet import covers as wallet
from marketplace.wallet import rules as covers
from marketplace.wallet.rules import Back
from sellers.fulfilment.models import Fulfilment, FulfilmentLine
from sellers.fulfilment.states import FULFILMENT, FulfilmentState
from sellers.payouts import operations as payouts


class MoreThanTaken(Exception):
    """More would go back than was taken, or more of a line than was sold; nothing was written."""


class Disputed(Exception):
    """The shopper's bank has taken the charge back, or is deciding: a refund would pay twice. Nothing was written."""


@dataclass(frozen=True)
class Wish:
    """What is to go back, who gives it (`legs`, balanced), and which share or line it is for."""

    amount_minor: int
    legs: Mapping[str, int]
    reason: str
    bearer: str
    share_key: UUID | None = None
    line_key: UUID | None = None
    units: int = 0
    given: Mapping[str, int] = field(default_factory=dict)  # line → units given back of it, all in all


@dataclass(frozen=True)
class LineBack:
    """So many units of one line of a share, why, and who bears it (shop, platform, courier)."""

    line: FulfilmentLine
    units: int
    reason: str
    bearer: str


def want_refund(
    charge: Charge, *, amount_minor: int, key: str, facts: dict[str, str], at: datetime
) -> Refund:
    """Write that so much goes back to the card; the same key finds the first wish.

    `facts`: reason, bearer (shop, platform, courier), and shop and fee_minor where a shop bears it.

    Raises:
        MoreThanTaken: together with earlier refunds it is more than was captured.
    """
    legs = rules.refund_legs(
        amount_minor,
        fee_minor=int(facts.get("fee_minor", 0)),
        recipient=facts.get("shop", ""),
        bearer=facts["bearer"],
    )
    refuse_disputed(charge)
    with transaction.atomic():
        wish = Wish(amount_minor, legs, facts["reason"], facts["bearer"])
        return write(held(charge.order_key), wish, key=key, at=at)


def want_refund_of_line(charge: Charge, back: LineBack, *, key: str, at: datetime) -> Refund:
    """Write that units of a line go back; before the hand-over the shop's transfer shrinks, after it is reversed.

    The fee follows by target: what is left of the line carries its fee rounded as ever, so that piece by piece
    comes to the same cent as all at once.

    Raises:
        MoreThanTaken: the line has fewer units left, or the charge less.
    """
    with transaction.atomic():
        row = held(charge.order_key)
        if existing := Refund.objects.filter(key=key).first():
            return existing
        refuse_disputed(row)
        wish, fee_minor = _wish_for(row, back)
        refund = write(row, wish, key=key, at=at)
        if back.bearer == "shop":
            share = back.line.fulfilment
            own_voucher = refund.covered_legs.get(_recipient(back.line), 0)
            payouts.want_reversal(
                share,
                amount_minor=wish.amount_minor - fee_minor - own_voucher,
                fee_minor=fee_minor,
                key=f"line:{back.line.public_id}:{wish.given[str(back.line.public_id)]}:reversal",
                at=at,
            )
        return refund


def refuse_disputed(charge: Charge) -> None:
    """Raise Disputed unless every dispute of the charge was won."""
    if charge.disputes.exclude(state=DisputeState.WON).exists():
        raise Disputed(str(charge))


def held(order_key: UUID) -> Charge:
    """Return the charge, locked: whatever shares out or gives back the money of one order takes turns."""
    return Charge.objects.select_related("city").select_for_update(of=("self",)).get(order_key=order_key)


def write(row: Charge, wish: Wish, *, key: str, at: datetime) -> Refund:
    """Write and book the wish; the caller holds the charge.

    Raises:
        MoreThanTaken: together with earlier refunds it is more than was captured.
    """
    if existing := Refund.objects.filter(key=key).first():
        return existing
    if not has_left(row, wish.amount_minor):
        raise MoreThanTaken(f"{wish.amount_minor} of {row.captured_minor} + {row.covered_minor}")
    card = row.refunds.aggregate(sum=Sum("amount_minor"))["sum"] or 0
    back = _way_back(row, wish, card_left=row.captured_minor - card)
    refund = Refund.objects.create(
        city_id=row.city_id,
        charge=row,
        share_key=wish.share_key,
        line_key=wish.line_key,
        units=wish.units,
        amount_minor=back.card_minor,
        gross_minor=wish.amount_minor,
        covered_legs=dict(back.covers),
        reason=wish.reason,
        bearer=wish.bearer,
        legs=dict(wish.legs),
        key=key,
        wanted_at=at,
    )
    legs = rules.paid_with(wish.legs, {account: -minor for account, minor in back.covers.items()})
    if wanted := rules.not_sent_yet(legs):
        book("refund_wanted", key, wanted, city=row.city, at=at, order_key=row.order_key)
    wallet.give_back(row.order_key, back.covers, key=key, at=at)
    facts = {"order": str(row.order_key), "amount_minor": wish.amount_minor, "given": dict(wish.given)}
    record(refund, "refund.wanted", at=at, data=facts)
    transaction.on_commit(lambda: ring_settle(refund), robust=True)
    return refund


def has_left(row: Charge, minor: int) -> bool:
    """Say whether so much of a charge has not gone back yet; the caller holds it."""
    return row.state == ChargeState.CAPTURED and minor <= left_minor(row)


def left_minor(row: Charge) -> int:
    """Return how much of what was paid has not gone back yet."""
    gross = row.refunds.aggregate(sum=Sum("gross_minor"))["sum"] or 0
    return int(row.captured_minor + row.covered_minor - gross)


def ring_settle(refund: Refund) -> None:
    from marketplace.payments.tasks import settle_refund as task

    ring(task, refund_id=refund.pk)


def _went_back_whole(row: Charge, line: FulfilmentLine) -> bool:
    """Say whether the line's share as a whole is given back: called off, or its parcel came back."""
    share = Fulfilment.objects.get(pk=line.fulfilment_id)
    is_off = share.state in FULFILMENT.final - {FulfilmentState.COMPLETED}
    return is_off or row.refunds.filter(share_key=share.public_id, line_key=None).exists()


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
        recipient=_recipient(line),
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


def _recipient(line: FulfilmentLine) -> str:
    return f"shop:{line.fulfilment.shop.seller.public_id}"


def _way_back(row: Charge, wish: Wish, *, card_left: int) -> Back:
    """Return how a wish splits between the card and what else had paid.

    A shop's own voucher pays no more than what the shop still earns, and never goes back to the card.
    """
    left = wallet.left_of(row.order_key)
    if not left:
        return Back(wish.amount_minor, {}, 0)
    earned = rules.added([row.legs, wish.legs, *(refund.legs for refund in row.refunds.order_by("pk"))])
    unearned = {
        account: min(wish.amount_minor, max(0, minor - max(0, -earned.get(account, 0))))
        for account, minor in left
        if account.startswith("shop:")
    }
    rest = wish.amount_minor - sum(unearned.values())
    others = [(account, minor) for account, minor in left if not account.startswith("shop:")]
    back = covers.way_back(rest, card_left=card_left, used=others)
    ours = [account for account in wish.legs if account not in {"tips", "card_clearing"}]
    bearer = max(
        ours, key=lambda account: wish.legs[account], default="delivery_income"
    )  # a tip is nobody's to keep
    kept = {bearer: back.kept_minor} if back.kept_minor else {}
    parts = rules.added([back.covers, unearned, kept])
    return Back(back.card_minor, parts, 0)
