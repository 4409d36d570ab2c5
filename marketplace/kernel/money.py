"""Money in integer minor units: splitting without losing a cent, VAT inside a price, unit prices. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

BASIS = 10_000


@dataclass(frozen=True, order=True)
class Money:
    """An amount in minor units of one currency."""

    minor: int
    currency: str = "EUR"

    def __add__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.minor - other.minor, self.currency)

    def _same(self, other: "Money") -> None:
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} cannot be added")


def half_up(value: Fraction) -> int:
    """Return the nearest whole minor unit; an exact half goes away from zero."""
    sign = -1 if value < 0 else 1
    return sign * int(abs(value) + Fraction(1, 2))


def share_of(minor: int, rate_bp: int) -> int:
    """Return `rate_bp` basis points of `minor`, rounded half up."""
    return half_up(Fraction(minor * rate_bp, BASIS))


def vat_inside(minor: int, vat_bp: int) -> int:
    """Return the VAT that a price including VAT contains, rounded half up.

    Source: gross × rate ÷ (1 + rate).
    """
    return half_up(Fraction(minor * vat_bp, BASIS + vat_bp))


def split(minor: int, weights: Sequence[int]) -> list[int]:
    """Return whole shares of `minor` in proportion to `weights` that sum to it exactly.

    Largest remainder; ties go to the earlier share. Equal shares where all weights are zero.
    """
    if not weights:
        raise ValueError("there is nobody to share with")
    if any(weight < 0 for weight in weights):
        raise ValueError("a weight is negative")
    used = list(weights) if sum(weights) else [1] * len(weights)
    total = sum(used)
    exact = [Fraction(minor * weight, total) for weight in used]
    shares = [value.__floor__() for value in exact]
    order = sorted(range(len(used)), key=lambda i: (shares[i] - exact[i], i))
    for i in order[: minor - sum(shares)]:
        shares[i] += 1
    return shares


def per_unit(minor: int, *, quantity: int, per: int) -> int:
    """Return the price of `per` units when `quantity` units cost `minor`, rounded half up."""
    return half_up(Fraction(minor * per, quantity))
