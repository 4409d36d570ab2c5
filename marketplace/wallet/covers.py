"""Vouchers and credit that pay a part of an order: set aside when it is placed, used when it is captured, or released.

Rows are locked voucher first, then credit account; the caller's transaction holds the order or its charge already.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F

from marketplace.accounts.models import User
from marketplace.journal.operations import advance
from marketplace.ledger.operations import book
from marketplace.places.models import City
from marketplace.wallet import rules
from marketplace.wallet.models import Cover, CreditAccount, CreditMove, Voucher
from marketplace.wallet.queries import credit_account_name
from marketplace.wallet.rules import WhyNot
from marketplace.wallet.states import COVER, CoverState
from marketplace.wallet.vouchers import Asker, Goods, Offer, folded, offer_of


class VoucherRefused(Exception):
    """The voucher does not pay this order; `why` says why, nothing was written."""

    def __init__(self, why: WhyNot) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True)
class Wish:
    """What is to pay before the card: a code, credit, both or neither."""

    code: str = ""
    with_credit: bool = False


def set_aside(
    order_key: UUID, asker: Asker, goods: Goods, wish: Wish, *, total_minor: int
) -> list[tuple[str, int]]:
    """Set a voucher and credit aside for an order, and return what pays before the card, in that order.

    Raises:
        VoucherRefused: somebody used it up this moment, or it does not pay this.
    """
    covers: list[tuple[str, int]] = []
    if wish.code:
        covers = [_voucher(order_key, asker, goods, code=wish.code, total_minor=total_minor)]
    if wish.with_credit and asker.user is not None:
        covers += _credit(order_key, asker, total_minor - sum(minor for _name, minor in covers))
    return covers


def use(order_key: UUID, used: Mapping[str, int], *, at: datetime) -> None:
    """Follow the capture: what each cover paid is gone, what it did not is free again; a second time is nothing."""
    for cover in _covers(order_key, CoverState.KEPT):
        paid = used.get(cover.account, 0)
        if not paid:
            _release(cover, at=at)
            continue
        advance(cover, COVER, CoverState.USED, at=at, event="cover.used", used_at=at, used_minor=paid)
        if cover.credit is not None:
            _move(cover.credit, -paid, kept=-cover.minor, key=f"order:{order_key}:paid", cover=cover, at=at)


def release(order_key: UUID, *, at: datetime) -> None:
    """Let go of what was set aside for an order that came to nothing."""
    with transaction.atomic():
        for cover in _covers(order_key, CoverState.KEPT):
            _release(cover, at=at)


def give_back(order_key: UUID, back: Mapping[str, int], *, key: str, at: datetime) -> None:
    """Note what went back of used covers, and put credit back into its account; the caller books it, once a key."""
    for cover in _covers(order_key, CoverState.USED):
        minor = back.get(cover.account, 0)
        if not minor:
            continue
        Cover.objects.filter(pk=cover.pk).update(back_minor=F("back_minor") + minor)
        if cover.credit is not None:
            _move(cover.credit, minor, kept=0, key=f"{key}:credit", cover=cover, at=at)


def left_of(order_key: UUID) -> list[tuple[str, int]]:
    """Return what each used cover has paid and not got back, in the order in which they paid."""
    rows = Cover.objects.filter(order_key=order_key, state=CoverState.USED).order_by("-kind")
    return [(row.account, row.used_minor - row.back_minor) for row in rows]


def paid_by_shop(order_key: UUID, shop_id: int) -> int:
    """Return what a shop's own voucher paid of its share: that much less is transferred to it."""
    rows = Cover.objects.filter(order_key=order_key, state=CoverState.USED, voucher__shop_id=shop_id)
    return sum(row.used_minor - row.back_minor for row in rows)


@dataclass(frozen=True)
class Gift:
    """Credit for a member: how much, why, and the ledger's account that bears it."""

    user: User
    minor: int
    reason: str
    borne_by: str
    order_key: UUID | None = None


def give_credit(gift: Gift, *, key: str, city: City, at: datetime) -> bool:
    """Put credit into a member's account and into the books, once a key; return whether it was the first time."""
    with transaction.atomic():
        account = CreditAccount.objects.get_or_create(user=gift.user, defaults={"currency": city.currency})[0]
        account = CreditAccount.objects.select_for_update(of=("self",)).get(pk=account.pk)
        if CreditMove.objects.filter(key=key).exists():
            return False
        CreditMove.objects.create(
            account=account,
            delta_minor=gift.minor,
            reason=gift.reason,
            key=key,
            order_key=gift.order_key,
            at=at,
        )
        CreditAccount.objects.filter(pk=account.pk).update(balance_minor=F("balance_minor") + gift.minor)
        legs = {gift.borne_by: gift.minor, credit_account_name(gift.user): -gift.minor}
        book("credit", key, legs, city=city, at=at, order_key=gift.order_key)
        return True


def _voucher(order_key: UUID, asker: Asker, goods: Goods, *, code: str, total_minor: int) -> tuple[str, int]:
    rows = Voucher.objects.select_related("shop__seller").select_for_update(of=("self",))
    offer = offer_of(rows.filter(code=folded(code), city=asker.city).first(), goods, asker)
    if not isinstance(offer, Offer):
        raise VoucherRefused(offer)
    fitting = rules.fitting(total_minor, [(offer.account, offer.minor)])
    if not fitting:
        raise VoucherRefused(WhyNot.BELOW_MINIMUM)
    try:
        with transaction.atomic():
            Cover.objects.create(
                city=asker.city,
                order_key=order_key,
                kind="voucher",
                voucher=offer.voucher,
                person=asker.person,
                is_once=offer.voucher.once_a_person,
                account=offer.account,
                minor=fitting[0][1],
            )
            Voucher.objects.filter(pk=offer.voucher.pk).update(uses=F("uses") + 1)
    except IntegrityError as race:  # the same person in another tab
        raise VoucherRefused(WhyNot.USED_BY_YOU) from race
    return fitting[0]


def _credit(order_key: UUID, asker: Asker, rest_minor: int) -> list[tuple[str, int]]:
    user = cast("User", asker.user)
    account = CreditAccount.objects.select_for_update(of=("self",)).filter(user=user).first()
    free = account.balance_minor - account.kept_minor if account else 0
    fitting = rules.fitting(rest_minor, [(credit_account_name(user), free)])
    if account is None or not fitting:
        return []
    name, minor = fitting[0]
    CreditAccount.objects.filter(pk=account.pk).update(kept_minor=F("kept_minor") + minor)
    Cover.objects.create(
        city=asker.city,
        order_key=order_key,
        kind="credit",
        credit=account,
        person=asker.person,
        account=name,
        minor=minor,
    )
    return fitting


def _covers(order_key: UUID, state: CoverState) -> Sequence[Cover]:
    mine = Cover.objects.select_for_update(of=("self",)).filter(order_key=order_key, state=state)
    return list(mine.select_related("credit", "voucher").order_by("-kind"))


def _release(cover: Cover, *, at: datetime) -> None:
    advance(cover, COVER, CoverState.RELEASED, at=at, event="cover.released", released_at=at)
    if cover.voucher is not None:
        Voucher.objects.filter(pk=cover.voucher_id).update(uses=F("uses") - 1)
    if cover.credit is not None:
        CreditAccount.objects.filter(pk=cover.credit_id).update(kept_minor=F("kept_minor") - cover.minor)


def _move(  # noqa: PLR0913 - one line of an account says all of this
    account: CreditAccount, delta: int, *, kept: int, key: str, cover: Cover, at: datetime
) -> None:
    reason = "order" if delta < 0 else "refund"
    CreditMove.objects.create(
        account=account, delta_minor=delta, reason=reason, key=key, order_key=cover.order_key, at=at
    )
    CreditAccount.objects.filter(pk=account.pk).update(
        balance_minor=F("balance_minor") + delta, kept_minor=F("kept_minor") + kept
    )
