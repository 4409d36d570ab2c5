"""What several drawings of this trade share."""

from marketplace.demo.town.pictures.kit.labels import ANY, Print
from marketplace.demo.town.pictures.kit.sheet import Sheet

INKS = ("#7a2230", "#2f4f5f", "#b8863a", "#3f5f45", "#5a4a7a", "#b8502f")


def look(s: Sheet, paper: str = "#f8f0de") -> Print:
    """Choose how the label of a bottle is printed."""
    return Print(
        s.turn((paper, "#fffaf0", "#efe2c8", "#2f2a33" if s.variant % 3 == 2 else paper)),
        INKS[(s.variant + 1) % 6] if s.variant % 4 != 3 or s.variant % 3 != 2 else "#e9d9b0",
        INKS[s.variant % 6],
        s.turn(ANY),
    )
