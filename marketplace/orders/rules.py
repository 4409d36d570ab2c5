"""What an order comes to: totals, what may be captured, how a captured amount is shared out. Pure; minor units."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from marketplace.kernel.money import vat_inside
from marketplace.kernel.weights import worth
from sellers.fees.rules import LineFee


@dataclass(frozen=True)
class SoldLine:
    """One line as sold: what was ordered, what was not there, the fee that was agreed."""

    recipient: str
    quantity: int
    missing: int
    unit_minor: int
    fee_bp: int
    weighed_minor: int | None = None
    extra_minor: int = 0

    @property
    def fee_minor(self) -> int:
        sold_minor = self.quantity * self.unit_minor
        fee = LineFee(fee_bp=self.fee_bp, extra_minor=self.extra_minor, sold_minor=sold_minor)
        return fee.of(self.kept_minor)

    @property
    def kept_minor(self) -> int:
        kept = self.quantity - self.missing
        return worth(kept, kept=kept, unit_minor=self.unit_minor, weighed_minor=self.weighed_minor)


def capture_minor(lines: Sequence[SoldLine], *, delivery_minor: int, tip_minor: int) -> int:
    """Return what to take: goods that are there, delivery and tip; nothing at all when no goods are left."""
    goods = sum(line.kept_minor for line in lines)
    return goods + delivery_minor + tip_minor if goods else 0


def shares(lines: Sequence[SoldLine], *, delivery_minor: int, tip_minor: int) -> dict[str, int]:
    """Return the ledger legs of a captured order, all owed by us (negative), that sum to minus the capture.

    The application fee is rounded half up once per line; the shop gets the rest of its line.
    """
    legs: dict[str, int] = {}
    for line in lines:
        _owe(legs, line.recipient, line.kept_minor - line.fee_minor)
        _owe(legs, "application_fee", line.fee_minor)
    _owe(legs, "delivery_income", delivery_minor)
    _owe(legs, "tips", tip_minor)
    return legs


def vat_by_rate(lines: Sequence[tuple[int, int]]) -> Mapping[int, int]:
    """Return the VAT inside (total minor, rate bp) lines, by rate; rounded half up per line as stored."""
    rates: dict[int, int] = {}
    for total_minor, rate_bp in lines:
        rates[rate_bp] = rates.get(rate_bp, 0) + vat_inside(total_minor, rate_bp)
    return dict(sorted(rates.items()))


def _owe(legs: dict[str, int], account: str, minor: int) -> None:
    if minor:
        legs[account] = legs.get(account, 0) - minor
