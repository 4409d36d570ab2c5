"""What the platform keeps of a sale: which rule holds, and how it falls on the lines of a share. Pure; minor units."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from marketplace.kernel.money import BASIS, half_up, share_of, split, vat_inside

USUAL_VAT_BP = 2_000


@dataclass(frozen=True, kw_only=True)
class Terms:
    """`percent + fixed`, at least `minimum`, of one shop's share of an order; VAT on the fee included."""

    fee_bp: int
    fixed_minor: int = 0
    minimum_minor: int = 0
    fee_vat_bp: int = USUAL_VAT_BP
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """Terms, for whom and when they hold: `[from_at, until_at)`; no shop and no trade means everybody."""

    terms: Terms
    rank: int
    from_at: datetime
    until_at: datetime | None = None
    shop_id: int | None = None
    trade: str = ""
    is_campaign: bool = False

    def holds(self, *, shop_id: int, trade: str, at: datetime) -> bool:
        is_theirs = self.shop_id in (None, shop_id) and self.trade in ("", trade)
        return is_theirs and self.from_at <= at and (self.until_at is None or at < self.until_at)

    @property
    def weight(self) -> tuple[bool, bool, bool, datetime, int]:
        return self.is_campaign, self.shop_id is not None, bool(self.trade), self.from_at, self.rank


@dataclass(frozen=True, kw_only=True)
class LineFee:
    """The fee of one line, frozen when it was sold; what is missing or given back lowers it by target.

    A single rounding of one straight line, so that a line given back piece by piece comes to the same cent as whole,
    and never gives back more than was paid for the piece.
    """

    fee_bp: int
    extra_minor: int
    sold_minor: int

    def of(self, kept_minor: int) -> int:
        """Return the fee on what is kept of the line, rounded half up."""
        extra = Fraction(self.extra_minor * kept_minor, self.sold_minor) if self.sold_minor else Fraction(0)
        return half_up(Fraction(kept_minor * self.fee_bp, BASIS) + extra)

    def given_back(self, before_minor: int, after_minor: int) -> int:
        """Return the fee that goes back when the line shrinks from `before` to `after`."""
        return self.of(before_minor) - self.of(after_minor)


def choose(rules: Iterable[Rule], *, shop_id: int, trade: str, at: datetime) -> Terms | None:
    """Return the terms that hold: a campaign before the rest, a shop's before its trade's, the newest of equals."""
    holding = [rule for rule in rules if rule.holds(shop_id=shop_id, trade=trade, at=at)]
    return max(holding, key=lambda rule: rule.weight).terms if holding else None


def freeze(totals: Sequence[int], terms: Terms) -> list[LineFee]:
    """Return the fee of each line of a share that comes to `totals`.

    What the rule adds to the percentages of the lines is split in proportion to what is left of each, by largest
    remainder; the fee is never more than the goods.
    """
    percents = [share_of(total, terms.fee_bp) for total in totals]
    goods, so_far = sum(totals), sum(percents)
    wanted = min(max(so_far + terms.fixed_minor, terms.minimum_minor), goods)
    left = [total - percent for total, percent in zip(totals, percents, strict=True)]
    extras = split(wanted - so_far, left) if sum(left) else [0] * len(totals)
    return [
        LineFee(fee_bp=terms.fee_bp, extra_minor=extra, sold_minor=total)
        for total, extra in zip(totals, extras, strict=True)
    ]


def vat_of(fee_minor: int, vat_bp: int) -> int:
    """Return the VAT inside a fee, rounded half up."""
    return vat_inside(fee_minor, vat_bp)
