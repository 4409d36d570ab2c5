"""What stands on the platform's invoice to a shop. Pure; minor units."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Fee:
    """The fee of one share of an order, or what went back of one; VAT inside."""

    rule: str
    fee_bp: int
    fee_vat_bp: int
    goods_minor: int
    fee_minor: int
    vat_minor: int


@dataclass
class Line:
    """All shares of one rule in a month."""

    rule: str
    fee_bp: int
    fee_vat_bp: int
    orders: int = 0
    goods_minor: int = 0
    fee_minor: int = 0
    vat_minor: int = 0


def lines_of(fees: Iterable[Fee]) -> list[dict[str, object]]:
    """Return a line for each rule, the largest fee first; stored cents are added, never rounded again."""
    lines: dict[tuple[str, int, int], Line] = {}
    for fee in fees:
        key = (fee.rule, fee.fee_bp, fee.fee_vat_bp)
        line = lines.setdefault(key, Line(*key))
        line.orders += 1
        line.goods_minor += fee.goods_minor
        line.fee_minor += fee.fee_minor
        line.vat_minor += fee.vat_minor
    ranked = sorted(lines.values(), key=lambda line: (-line.fee_minor, line.rule, line.fee_bp))
    return [asdict(line) for line in ranked if line.fee_minor]


def totals(fees: Sequence[Fee]) -> tuple[int, int, int]:
    """Return net, VAT and total of the fees."""
    total, vat = sum(fee.fee_minor for fee in fees), sum(fee.vat_minor for fee in fees)
    return total - vat, vat, total


def month_before(day: date) -> date:
    """Return the first day of the month before `day`'s."""
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)


def month_after(month: date) -> date:
    return (month + timedelta(days=32)).replace(day=1)
