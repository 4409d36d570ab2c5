"""Refunds as they are wanted: a row with its own key, booked, and split between the card and what else had paid."""

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
from marketplace.payments.states import ChargeState
from marketplace.wallet import covers as wallet
from marketplace.wallet import rules as covers
from marketplace.wallet.rules import Back


class MoreThanTaken(Exception):
    """More would go back than was taken, or more of a line than was sold; nothing was written."""


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
