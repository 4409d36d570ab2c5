"""What the order page says after the drop-off: what goes back and how far it is, lateness made good, the tip, the papers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.amends.models import Amends
from marketplace.amends.queries import amends_of
from marketplace.invoices.models import Invoice
from marketplace.orders.models import Order
from marketplace.orders.states import OrderState
from marketplace.payments.models import Refund
from marketplace.payments.states import RefundState
from marketplace.tips.queries import TipView, tip_of
from marketplace.wallet.queries import default_card, name_of

TIPS_MINOR = (100, 200, 300)


@dataclass(frozen=True)
class GoingBack:
    """One sum that goes back: how much, why, how far it is; `kind` is a notice's."""

    minor: int
    credit_minor: int
    why: str
    words: str
    kind: str


@dataclass(frozen=True)
class MadeGood:
    """What a late order gave back."""

    minutes: int
    why: str
    fee_minor: int
    credit_minor: int
    code: str


@dataclass(frozen=True)
class Aftercare:
    """All of it; three queries for an order that went well."""

    refunds: tuple[GoingBack, ...]
    made_good: MadeGood | None
    tip: TipView | None
    may_tip: bool
    tips: tuple[int, ...]
    usual_card: str
    has_papers: bool


def aftercare(order: Order, *, wall_at: datetime) -> Aftercare | None:
    """Return what there is to say, None before anything was taken."""
    if order.state not in {OrderState.IN_PROGRESS, OrderState.COMPLETED, OrderState.CANCELLED}:
        return None
    refunds = Refund.objects.filter(charge__order_key=order.public_id).order_by("pk")
    is_over = order.state == OrderState.COMPLETED
    tip = tip_of(order.public_id) if is_over else None
    card = default_card(order.user, wall_at=wall_at) if is_over and tip is None else None
    return Aftercare(
        refunds=_all_going_back(order, refunds),
        made_good=_made_good(amends_of(order.public_id)),
        tip=tip,
        may_tip=is_over and tip is None,
        tips=TIPS_MINOR,
        usual_card=name_of(card) if card else "",
        has_papers=is_over and Invoice.objects.filter(order_key=order.public_id).exists(),
    )


def _all_going_back(order: Order, refunds: Iterable[Refund]) -> tuple[GoingBack, ...]:
    """Return what goes back, each named by its line or its shop; one query more where there is something."""
    rows = list(refunds)
    lines = order.lines.select_related("fulfilment_line__fulfilment__shop") if rows else []
    names: dict[UUID | None, str] = {}
    for line in lines:
        if part := line.fulfilment_line:
            names[part.public_id], names[part.fulfilment.public_id] = line.name, part.fulfilment.shop.name
    return tuple(_going_back(refund, names) for refund in rows)


def _going_back(refund: Refund, names: Mapping[UUID | None, str]) -> GoingBack:
    reasons = {
        "late": _("Delivery fee, because it was late"),
        "returned": _("What came back to the shop"),
        "nothing_arrived": _("Delivery and tip: nothing arrived"),
        "called_off": _("What the shop could not deliver"),
        "not_received": _("What did not arrive"),
        "damaged": _("What arrived damaged"),
        "wrong": _("What was something else"),
        "kindness": _("A gesture of ours"),
    }
    words, kind = _how_far(refund)
    credit = sum(minor for account, minor in refund.covered_legs.items() if account.startswith("credit:"))
    why = reasons.get(refund.reason, _("Given back to you"))
    if name := names.get(refund.line_key or refund.share_key):
        why = _("{why}: {name}").format(why=why, name=f"{refund.units} × {name}" if refund.units else name)
    return GoingBack(refund.amount_minor, credit, why, words, kind)


def _how_far(refund: Refund) -> tuple[str, str]:
    if refund.state == RefundState.FAILED and refund.followed_up_at is None:
        return _(
            "Your bank sent it back to us. It is still yours: we look after it and write to you."
        ), "wrong"
    if refund.state == RefundState.FAILED:
        return _("Settled with you in another way."), "done"
    if not refund.amount_minor:
        return _("Back where it came from."), "done"
    if refund.state == RefundState.SETTLED:
        return _("Sent to your bank; it shows on your card within five to ten days."), "done"
    return _("On its way to your card."), "time"


def _made_good(amends: Amends | None) -> MadeGood | None:
    if amends is None:
        return None
    causes = {
        "shop": _("the shop needed longer to pack than it had said"),
        "courier": _("the way took longer than we had counted for"),
        "platform": _("no courier was free in time: that was our doing"),
    }
    return MadeGood(
        minutes=amends.late_s // 60,
        why=causes[amends.cause],
        fee_minor=amends.fee_minor,
        credit_minor=amends.credit_minor,
        code=amends.voucher_code,
    )
