"""What several drawings of this trade share."""

from marketplace.demo.town.pictures.kit.forms import gleam
from marketplace.demo.town.pictures.kit.pen import dot

PAPER = "#fdf8ee"


def bubbles(*spots: tuple[float, float, float]) -> str:
    """Blow soap bubbles at (x, y, radius)."""
    return "".join(
        dot((x, y), r, "#ffffff", 0.45) + gleam(x - r * 0.3, y - r * 0.3, r * 0.3, r * 0.2, 0.9)
        for x, y, r in spots
    )
