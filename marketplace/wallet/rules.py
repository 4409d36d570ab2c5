"""What pays a part of an order besides the card, and where money goes back to. Pure; minor units.

Stated to the shopper: a voucher pays first, then credit, then the card, which keeps at least fifty cents of every
order; what goes back goes to the card first, then to the credit; what a voucher paid goes back to who funded it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from marketplace.kernel.money import share_of

CARD_LEAST_MINOR = 50  # the card network takes nothing below
SHOP_MOST_BP = 5_000  # a shop's own voucher pays half of its goods at most: its share stays above our fee
Covers = Sequence[tuple[str, int]]  # (ledger account, at most so much), in the order in which they pay


class WhyNot(StrEnum):
    """Why a voucher does not pay."""

    UNKNOWN = "unknown"
    NOT_YET = "not_yet"
    OVER = "over"
    USED_UP = "used_up"
    USED_BY_YOU = "used_by_you"
    NOT_YOURS = "not_yours"
    NOT_HERE = "not_here"  # its shop is not in the basket
    BELOW_MINIMUM = "below_minimum"


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What a voucher says of itself."""

    starts_at: datetime
    ends_at: datetime
    is_live: bool
    uses: int
    most_uses: int | None
    minimum_minor: int
    minor: int | None
    share_bp: int | None
    most_minor: int | None
    is_shops: bool = False


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What it is to pay for: goods it may pay, whether they are its shop's, and who asks."""

    goods_minor: int
    is_its_shop: bool
    is_its_person: bool
    was_used: bool
    at: datetime


def refusal(terms: Terms, wanted: Wanted) -> WhyNot | None:
    """Return why the voucher does not pay, or None; what nobody can mend comes first."""
    doubts = (
        (WhyNot.NOT_YOURS, not wanted.is_its_person),
        (WhyNot.OVER, not terms.is_live or wanted.at >= terms.ends_at),
        (WhyNot.NOT_YET, wanted.at < terms.starts_at),
        (WhyNot.USED_BY_YOU, wanted.was_used),
        (WhyNot.USED_UP, terms.most_uses is not None and terms.uses >= terms.most_uses),
        (WhyNot.NOT_HERE, not wanted.is_its_shop),
        (WhyNot.BELOW_MINIMUM, wanted.goods_minor < terms.minimum_minor),
    )
    return next((why for why, is_so in doubts if is_so), None)


def worth(terms: Terms, goods_minor: int) -> int:
    """Return what the voucher pays of these goods: its sum or its share, never more than they cost."""
    wished = terms.minor if terms.minor is not None else share_of(goods_minor, terms.share_bp or 0)
    most = wished if terms.most_minor is None else min(wished, terms.most_minor)
    return min(most, share_of(goods_minor, SHOP_MOST_BP) if terms.is_shops else goods_minor)


def fitting(total_minor: int, covers: Covers) -> list[tuple[str, int]]:
    """Return the covers of an order as far as they fit under what the card keeps, those that pay first filled first."""
    room = max(0, total_minor - CARD_LEAST_MINOR)
    fits = []
    for account, minor in covers:
        part = min(minor, room)
        room -= part
        if part:
            fits.append((account, part))
    return fits


def used_of(covers: Covers, total_minor: int, legs: Mapping[str, int]) -> dict[str, int]:
    """Return what each cover pays of an order that came to `total_minor`; a shop's own never more than the shop is owed."""
    limits = [
        (account, min(minor, max(0, -legs.get(account, 0))) if account.startswith("shop:") else minor)
        for account, minor in covers
    ]
    return dict(fitting(total_minor, limits))


@dataclass(frozen=True)
class Back:
    """Where a sum goes back to: the card, covers by account, and what a shop's voucher had paid and nobody gets."""

    card_minor: int
    covers: Mapping[str, int]
    kept_minor: int


def way_back(gross_minor: int, *, card_left: int, used: Iterable[tuple[str, int]]) -> Back:
    """Return where `gross_minor` goes: the card first, then covers, the last to pay first.

    A shop's own voucher is not paid out to it again: that part is simply not borne by whoever bears the rest.
    """
    card = min(gross_minor, card_left)
    rest, covers = gross_minor - card, {}
    for account, minor in reversed(list(used)):
        part = min(rest, minor)
        rest -= part
        if part:
            covers[account] = part
    return Back(card, covers, rest)
