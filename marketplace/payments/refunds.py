"""Refunds: a row with its own key first, then the reversal of what the shop got, then the card."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Sum

from marketplace.gateways.cards import (
    CardGateway,
    GatewayBroke,
    GatewayUnreachable,
    RefundReceipt,
    Refused,
)
from marketplace.gateways.cards import RefundState as NetworkRefundState
from marketplace.journal.doorbell import ring
from marketplace.journal.operations import advance, record
from marketplace.kernel.states import AlreadyMoved, IllegalMove
from marketplace.ledger.operations import book
from marketplace.payments import rules
from marketplace.payments.models import Charge, Refund
from marketplace.payments.states import REFUND, ChargeState, DisputeState, RefundState
from marketplace.wallet import covers as wallet
from marketplace.wallet import rules as covers
from marketplace.wallet.rules import Back
from sellers.fulfilment.models import Fulfilment, FulfilmentLine
from sellers.fulfilment.states import FULFILMENT, FulfilmentState
from sellers.payouts import operations as payouts

NOWHERE = "none"  # the id of a refund the card has no part in
GONE_OUT = (RefundState.SENT, RefundState.SETTLED)  # the shopper's bank may send it back days later


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


def claim_due(*, wall_at: datetime, most: int = 20) -> list[int]:
    """Return refunds with something due, each leased to the caller for half a minute."""
    with transaction.atomic():
        due = Refund.objects.select_for_update(skip_locked=True, of=("self",)).filter(
            next_attempt_at__lte=wall_at
        )
        keys = list(due.order_by("next_attempt_at").values_list("pk", flat=True)[:most])
        Refund.objects.filter(pk__in=keys).update(
            next_attempt_at=wall_at + timedelta(seconds=30), attempts=F("attempts") + 1
        )
        return keys


def settle_refund(refund: Refund, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Send the refund, once, and follow it to its end.

    Raises:
        GatewayUnreachable: nothing is known yet; the row is due again later.
    """
    try:
        if refund.state == RefundState.WANTED and (standing := _disputes_in_the_way(refund)):
            # An earlier try may have come through before the bank took the rest: then it counts as it is.
            receipt = _find(refund, gateway) if _was_tried(refund) else None
            if receipt is None:
                _wait_for_bank(refund, standing, at=at, wall_at=wall_at)
                return
        else:
            receipt = _ask(refund, gateway)
    except GatewayBroke as broken:
        # The network may keep its 500 under our key: the next try looks first and then asks with a new key.
        Refund.objects.filter(pk=refund.pk).update(key_no=F("key_no") + 1)
        put_off(refund, wall_at=wall_at, error=repr(broken), is_silence=True)
        raise
    except GatewayUnreachable as silence:
        put_off(refund, wall_at=wall_at, error=repr(silence), is_silence=True)
        raise
    except Refused as refusal:
        put_off(refund, wall_at=wall_at, error=str(refusal))
        return
    apply_refund(refund, receipt, at=at, wall_at=wall_at)


def _disputes_in_the_way(refund: Refund) -> set[str]:
    """Return the states of the disputes that were not won; nothing is in the way of what the card has no part in."""
    if not refund.amount_minor:
        return set()
    states = refund.charge.disputes.exclude(state=DisputeState.WON).values_list("state", flat=True)
    return set(states)


def _wait_for_bank(refund: Refund, standing: set[str], *, at: datetime, wall_at: datetime) -> None:
    """Let the refund wait while a dispute is open; once one is lost it is void: the bank has paid the shopper."""
    if DisputeState.LOST in standing:
        _void(refund, at=at)
    else:
        put_off(refund, wall_at=wall_at, error="disputed")


def _void(refund: Refund, *, at: datetime) -> None:
    """Close a refund that the shopper's bank has paid already, and book that it was never sent."""
    with transaction.atomic():
        row = (
            Refund.objects.select_for_update(of=("self",)).select_related("charge", "city").get(pk=refund.pk)
        )
        if row.state != RefundState.WANTED:
            return
        facts = {"order": str(row.charge.order_key), "amount_minor": row.amount_minor}
        columns: dict[str, Any] = {
            "next_attempt_at": None,
            "failure": "charge_disputed",
            "followed_up_at": at,
        }
        advance(row, REFUND, RefundState.FAILED, at=at, event="refund.void", data=facts, **columns)
        legs = {rules.NOT_SENT: row.amount_minor, "disputes_borne": -row.amount_minor}
        book("refund_void", row.key, legs, city=row.city, at=at, order_key=row.charge.order_key)


def apply_refund(refund: Refund, receipt: RefundReceipt, *, at: datetime, wall_at: datetime) -> None:
    """Bring the row to what the network shows, forward only; what comes back to us is still owed."""
    with transaction.atomic():
        row = (
            Refund.objects.select_for_update(of=("self",)).select_related("charge", "city").get(pk=refund.pk)
        )
        facts = {"order": str(row.charge.order_key), "amount_minor": row.amount_minor}
        if row.state == RefundState.WANTED:
            advance(
                row, REFUND, RefundState.SENT, at=at, event="refund.sent", data=facts, outside_id=receipt.id
            )
        if receipt.is_booked:
            _left(row, receipt.id, at=at)
        if row.state == RefundState.SENT and receipt.state == "succeeded":
            advance(
                row, REFUND, RefundState.SETTLED, at=at, event="refund.settled", data=facts, settled_at=at
            )
        if row.state in GONE_OUT and receipt.state in {"failed", "canceled"}:
            advance(
                row, REFUND, RefundState.FAILED, at=at, event="refund.failed", data=facts, settled_at=None
            )
            _came_back(row, "card_clearing" if receipt.is_booked else rules.NOT_SENT, at=at)
        is_open = row.state == RefundState.SENT
        row.next_attempt_at = wall_at + rules.patience(row.attempts) if is_open else None
        row.save(update_fields=["next_attempt_at"])


def want_again(refund: Refund, *, at: datetime, wall_at: datetime) -> None:
    """Send a refund that failed once more, under a new key.

    Raises:
        IllegalMove: it has not failed, or is void: the shopper's bank has paid it already.
    """
    with transaction.atomic():
        row = (
            Refund.objects.select_for_update(of=("self",)).select_related("charge", "city").get(pk=refund.pk)
        )
        if row.state == RefundState.FAILED and not row.outside_id:
            raise IllegalMove(f"{row} is void")
        legs = {"refunds_owed": row.amount_minor, rules.NOT_SENT: -row.amount_minor}
        book("refund_again", row.outside_id, legs, city=row.city, at=at, order_key=row.charge.order_key)
        columns: dict[str, Any] = {
            "outside_id": "",
            "sending": row.sending + 1,
            "key_no": row.key_no + 1,
            "attempts": 0,
            "next_attempt_at": wall_at,
        }
        advance(row, REFUND, RefundState.WANTED, at=at, event="refund.wanted_again", **columns)


def close_failed(refund: Refund, *, at: datetime, actor: str) -> None:
    """Note that a failed refund was settled with its shopper in another way; what is owed stays in the books.

    Raises:
        AlreadyMoved: it is no failed refund any more, or was closed before.
    """
    with transaction.atomic():
        rows = Refund.objects.filter(pk=refund.pk, state=RefundState.FAILED, followed_up_at=None)
        if not rows.update(followed_up_at=at, follow_up=actor[:200]):
            raise AlreadyMoved(str(refund))
        record(refund, "refund.followed_up", at=at, actor=actor)


def put_off(refund: Refund, *, wall_at: datetime, error: str, is_silence: bool = False) -> None:
    """Keep the row due after a wait that grows, with what went wrong."""
    wait = rules.after_silence(refund.attempts) if is_silence else rules.patience(refund.attempts)
    Refund.objects.filter(pk=refund.pk, state__in=[RefundState.WANTED, RefundState.SENT]).update(
        next_attempt_at=wall_at + wait, last_error=error[:300]
    )


def ring_settle(refund: Refund) -> None:
    from marketplace.payments.tasks import settle_refund as task

    ring(task, refund_id=refund.pk)


def _ask(refund: Refund, gateway: CardGateway) -> RefundReceipt:
    """Return how the refund stands; what an earlier try may have brought about is looked up before asking again."""
    intent_id = refund.charge.intent_id
    if not refund.amount_minor:  # all of it went back to what else had paid
        return RefundReceipt(NOWHERE, NetworkRefundState.SUCCEEDED, 0, is_booked=False)
    if refund.outside_id:
        return gateway.look_refund(refund.outside_id)
    if _was_tried(refund) and (found := _find(refund, gateway)):
        return found
    key, ref = rules.numbered(refund.key, refund.key_no), _ref(refund)
    return gateway.refund(intent_id, refund.amount_minor, key=key, ref=ref)


def _was_tried(refund: Refund) -> bool:
    """Say whether an earlier try may have come through without our knowing."""
    return refund.attempts > 1 or refund.key_no > 1


def _find(refund: Refund, gateway: CardGateway) -> RefundReceipt | None:
    return gateway.find_refund(refund.charge.intent_id, _ref(refund))


def _ref(refund: Refund) -> str:
    return rules.numbered(str(refund.public_id), refund.sending)


def _left(refund: Refund, outside_id: str, *, at: datetime) -> None:
    """Book that the bank has taken a refund out of our balance; once an id of theirs."""
    legs = {rules.NOT_SENT: refund.amount_minor, "card_clearing": -refund.amount_minor}
    book("refund", outside_id, legs, city=refund.city, at=at, order_key=refund.charge.order_key)


def _came_back(refund: Refund, account: str, *, at: datetime) -> None:
    """Book that a refund failed: its money is with us again, or never left, and is still the shopper's."""
    legs = {account: refund.amount_minor, "refunds_owed": -refund.amount_minor}
    ref, order_key = refund.outside_id, refund.charge.order_key
    book("refund_failed", ref, legs, city=refund.city, at=at, order_key=order_key)


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
