"""Refunds: a row with its own key first, then the reversal of what the shop got, then the card."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Sum

from marketplace.gateways.cards import CardGateway, GatewayUnreachable, RefundReceipt, Refused
from marketplace.journal.doorbell import ring
from marketplace.journal.operations import advance
from marketplace.ledger.operations import book
from marketplace.payments import rules
from marketplace.payments.models import Charge, Refund
from marketplace.payments.states import REFUND, ChargeState, RefundState
from sellers.payouts import operations as payouts


class MoreThanTaken(Exception):
    """The refunds of this charge would exceed what was captured; nothing was written."""


def want_refund(
    charge: Charge, *, amount_minor: int, key: str, facts: dict[str, str], at: datetime
) -> Refund:
    """Write that so much goes back to the card; the same key finds the first wish.

    `facts`: reason, bearer (shop, platform, courier), and line, shop and fee_minor where a line is meant.

    Raises:
        MoreThanTaken: together with earlier refunds it is more than was captured.
    """
    with transaction.atomic():
        row = Charge.objects.select_for_update(of=("self",)).get(pk=charge.pk)
        existing = Refund.objects.filter(key=key).first()
        if existing:
            return existing
        given = row.refunds.exclude(state=RefundState.FAILED).aggregate(sum=Sum("amount_minor"))["sum"] or 0
        if row.state != ChargeState.CAPTURED or given + amount_minor > row.captured_minor:
            raise MoreThanTaken(f"{given} + {amount_minor} of {row.captured_minor}")
        refund = Refund.objects.create(
            city_id=row.city_id,
            charge=row,
            line_key=facts.get("line") or None,
            amount_minor=amount_minor,
            reason=facts["reason"],
            bearer=facts["bearer"],
            key=key,
            wanted_at=at,
        )
        _book(refund, facts, at=at)
        transaction.on_commit(lambda: ring_settle(refund), robust=True)
        return refund


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
        if refund.outside_id:
            receipt = gateway.look_refund(refund.outside_id)
        else:
            receipt = gateway.refund(
                refund.charge.intent_id, refund.amount_minor, key=refund.key, ref=str(refund.public_id)
            )
    except GatewayUnreachable as silence:
        _later(refund, wall_at=wall_at, error=repr(silence))
        raise
    except Refused as refusal:
        _later(refund, wall_at=wall_at, error=str(refusal))
        return
    apply_refund(refund, receipt, at=at, wall_at=wall_at)


def apply_refund(refund: Refund, receipt: RefundReceipt, *, at: datetime, wall_at: datetime) -> None:
    """Bring the row to what the network shows, forward only."""
    with transaction.atomic():
        row = Refund.objects.select_for_update(of=("self",)).get(pk=refund.pk)
        facts = {"order": str(row.charge.order_key), "amount_minor": row.amount_minor}
        if row.state == RefundState.WANTED:
            advance(
                row, REFUND, RefundState.SENT, at=at, event="refund.sent", data=facts, outside_id=receipt.id
            )
        if row.state == RefundState.SENT and receipt.state == "succeeded":
            advance(
                row, REFUND, RefundState.SETTLED, at=at, event="refund.settled", data=facts, settled_at=at
            )
        if row.state == RefundState.SENT and receipt.state in {"failed", "canceled"}:
            advance(row, REFUND, RefundState.FAILED, at=at, event="refund.failed", data=facts)
        is_open = row.state == RefundState.SENT
        row.next_attempt_at = wall_at + rules.patience(row.attempts) if is_open else None
        row.save(update_fields=["next_attempt_at"])


def _book(refund: Refund, facts: dict[str, str], *, at: datetime) -> None:
    """Owe the shopper now; what the shop got for it already is asked back by a reversal."""
    legs = rules.refund_legs(
        refund.amount_minor,
        fee_minor=int(facts.get("fee_minor", 0)),
        recipient=facts.get("shop", ""),
        bearer=refund.bearer,
    )
    order_key = refund.charge.order_key
    book("refund", refund.key, legs, city=refund.city, at=at, order_key=order_key)
    if refund.bearer == "shop":
        net_minor = refund.amount_minor - int(facts.get("fee_minor", 0))
        payouts.want_reversal(
            order_key=order_key, recipient=facts["shop"], amount_minor=net_minor, key=f"{refund.key}:reversal"
        )


def _later(refund: Refund, *, wall_at: datetime, error: str) -> None:
    Refund.objects.filter(pk=refund.pk).update(
        next_attempt_at=wall_at + rules.patience(refund.attempts), last_error=error[:300]
    )


def ring_settle(refund: Refund) -> None:
    from marketplace.payments.tasks import settle_refund as task

    ring(task, refund_id=refund.pk)
