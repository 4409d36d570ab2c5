"""What several drawings of this trade share."""

from marketplace.demo.town.pictures.kit.forms import rounded
from marketplace.demo.town.pictures.kit.pen import Spot, flat, placed
from marketplace.demo.town.pictures.kit.sheet import Sheet

COLORS = ("#c9583f", "#2f5f7a", "#d9a441", "#5f7f6a", "#7a4a6a", "#2f2a33")


def lying(s: Sheet, wide: float, high: float, color: str, marks: str) -> str:
    """Draw a flat thing of paper around the origin with its shadow and page edges."""
    x, y = wide / 2, high / 2
    return (
        flat(f"M{8 - x:.0f} {10 - y:.0f}H{x + 9:.0f}V{y + 10:.0f}H{8 - x:.0f}z", "#3a1733", 0.2)
        + placed(flat(rounded(wide, high, 6), "#f3ead6"), Spot(4, 5))
        + s.solid(rounded(wide, high, 8), color, marks, deep=4, gleam=0.3)
    )
