"""What several drawings of this trade share."""

from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet

STEEL = "#b9c2c8"
PAPER = "#fbf3e2"
GRIPS = ("#c8392f", "#e3a52a", "#2f6f9a", "#4f8a4a", "#3a3840")


def bench(s: Sheet) -> str:
    """Lay the work bench."""
    return plank(s, 314, 170, s.turn(("#c8935a", "#b98a5a", "#a9784a")))
