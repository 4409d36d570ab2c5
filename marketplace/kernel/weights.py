"""What goods sold by weight cost, and what units of any sold line are worth. Pure; grams and minor units."""

from fractions import Fraction

from marketplace.kernel.money import half_up

GRAMS_A_KG = 1_000


def weighed_minor(grams: int, *, kg_minor: int, most_minor: int) -> int:
    """Return what `grams` cost at the price of a kilogram, rounded half up, never more than was held."""
    return min(half_up(Fraction(grams * kg_minor, GRAMS_A_KG)), most_minor)


def spare_minor(expected_minor: int, *, spare_bp: int) -> int:
    """Return what is held above the expected price, rounded up: a scale rarely stops at the asked gram."""
    return -(-expected_minor * spare_bp // 10_000)


def most_grams(*, kg_minor: int, most_minor: int) -> int:
    """Return the heaviest that is still paid in full; what lies above it is the shop's gift."""
    return most_minor * GRAMS_A_KG // kg_minor


def worth(units: int, *, kept: int, unit_minor: int, weighed_minor: int | None) -> int:
    """Return what `units` of a line are worth: by the piece, or their part of what was weighed, rounded half up.

    All that is kept is worth exactly what was weighed, so that giving it back piece by piece, each time by the
    difference, comes to the same cent.
    """
    if weighed_minor is None:
        return units * unit_minor
    return half_up(Fraction(weighed_minor * units, kept)) if kept else 0
