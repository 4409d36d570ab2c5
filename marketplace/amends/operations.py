"""Giving back for lateness: the fee to the card, credit to the member or a code to the guest; once an order."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from marketplace.accounts.models import User
from marketplace.amends import rules
from marketplace.amends.models import Amends
from marketplace.amends.rules import Facts
from marketplace.journal.operations import record
from marketplace.kernel import ids
from marketplace.payments.locks import held
from marketplace.payments.models import Charge
from marketplace.payments.refunds import Wish, has_left, write
from marketplace.payments.states import ChargeState
from marketplace.places.models import City
from marketplace.wallet import covers
from marketplace.wallet.models import Voucher
from sellers.fulfilment.models import Fulfilment
from sellers.payouts import operations as payouts

CODE_LIVES = timedelta(days=365)
BORNE_BY = {"courier": "late_courier", "platform": "late_platform"}


@dataclass(frozen=True)
class Late:
    """A late order: its books, what its delivery cost, who ordered, and the share that came last."""

    city: City
    order_key: UUID
    fee_minor: int
    user: User | None
    share: Fulfilment
    facts: Facts


def make(late: Late, *, at: datetime) -> Amends | None:
    """Give back what the rule says, once an order; None within the grace, or while nothing was captured.

    The caller of a capture or a drop-off calls again: the row is unique, a second call finds it.
    """
    owed = rules.owed(late.facts.late_s, fee_minor=late.fee_minor)
    if owed is None:
        return None
    with transaction.atomic():
        charge = held(late.order_key)
        existing = Amends.objects.filter(order_key=late.order_key).first()
        if existing or charge.state != ChargeState.CAPTURED:
            return existing
        cause = rules.cause(late.facts)
        # Where all of it went back before, the fee did so too: then nobody bears it once more.
        fee_minor = owed.fee_minor if has_left(charge, owed.fee_minor) else 0
        borne = _borne(late, cause, fee_minor + (owed.credit_minor if late.user else 0), at=at)
        _fee_back(charge, fee_minor, borne, at=at)
        code = _credit_back(late, owed.credit_minor, borne, at=at)
        amends = Amends.objects.create(
            city=late.city,
            order_key=late.order_key,
            late_s=late.facts.late_s,
            cause=cause,
            facts=vars(late.facts),
            bearer=next(iter(borne)),
            fee_minor=fee_minor,
            credit_minor=owed.credit_minor,
            voucher_code=code,
            given_at=at,
        )
        record(amends, "amends.made", at=at, data={"order": str(late.order_key)})
        return amends


def _borne(late: Late, cause: str, minor: int, *, at: datetime) -> dict[str, int]:
    """Return who bears how much at most: a shop as far as its transfer can be taken back, the rest is ours."""
    ours = {BORNE_BY.get(cause, "late_platform"): minor}
    if cause != "shop" or not minor:
        return ours
    most = min(minor, payouts.left_of_share(late.share))
    reversal = payouts.want_reversal(
        late.share, amount_minor=most, key=f"order:{late.order_key}:late:reversal", at=at
    )
    if reversal is None:
        return ours
    shop = late.share.shop.seller.ledger_account
    return {shop: reversal.amount_minor, "late_platform": minor - reversal.amount_minor}


def _take(borne: dict[str, int], minor: int) -> dict[str, int]:
    """Take `minor` out of what each bears, the first as far as it goes, and return who gives how much."""
    given = {}
    for account, most in borne.items():
        part = min(minor, most)
        borne[account] -= part
        minor -= part
        if part:
            given[account] = part
    return given


def _fee_back(charge: Charge, fee_minor: int, borne: dict[str, int], *, at: datetime) -> None:
    if not fee_minor:
        return
    given = _take(borne, fee_minor)
    bearer = "shop" if any(account.startswith("shop:") for account in given) else "platform"
    wish = Wish(fee_minor, {"card_clearing": -fee_minor, **given}, "late", bearer)
    write(charge, wish, key=f"order:{charge.order_key}:late", at=at)


def _credit_back(late: Late, minor: int, borne: dict[str, int], *, at: datetime) -> str:
    """Give credit to a member, or a guest a code, and return the code."""
    if not minor:
        return ""
    if late.user is None:
        return _code(late, minor, at=at)
    for account, part in _take(borne, minor).items():
        gift = covers.Gift(late.user, part, "late", account, late.order_key)
        covers.give_credit(gift, key=f"order:{late.order_key}:late:{account[:24]}", city=late.city, at=at)
    return ""


def _code(late: Late, minor: int, *, at: datetime) -> str:
    voucher = Voucher.objects.create(
        city=late.city,
        code=f"MERCI{ids.spoken_code(8)}",
        funder="platform",
        minor=minor,
        starts_at=at,
        ends_at=at + CODE_LIVES,
        most_uses=1,
        cause="late",
    )
    return voucher.code
