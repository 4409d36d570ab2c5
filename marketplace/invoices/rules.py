"""VAT of an invoice by rate, to the cent as each line stores it. Pure; minor units."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from marketplace.kernel.money import vat_inside


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line as it is printed; `total_minor` includes its VAT, which is rounded half up once, here."""

    name: str
    quantity: int
    total_minor: int
    vat_bp: int
    unit_minor: int = 0
    grams: int = 0
    kg_minor: int = 0
    key: str = ""

    @property
    def vat_minor(self) -> int:
        return vat_inside(self.total_minor, self.vat_bp)

    def as_kept(self) -> dict[str, object]:
        return {**vars(self), "vat_minor": self.vat_minor}


def by_rate(lines: Sequence[Line]) -> list[Mapping[str, int]]:
    """Return totals and VAT by rate; the VAT of a rate is the sum of its lines' own."""
    rates: dict[int, dict[str, int]] = {}
    for line in lines:
        row = rates.setdefault(line.vat_bp, {"vat_bp": line.vat_bp, "total_minor": 0, "vat_minor": 0})
        row["total_minor"] += line.total_minor
        row["vat_minor"] += line.vat_minor
    return [rates[rate] for rate in sorted(rates)]
