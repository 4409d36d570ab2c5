"""What several drawings of this trade share."""

from marketplace.demo.town.pictures.kit.forms import shadow
from marketplace.demo.town.pictures.kit.ink import CREAM, is_dark, shade
from marketplace.demo.town.pictures.kit.labels import flourish, rules
from marketplace.demo.town.pictures.kit.pen import Spot, flat, line, placed
from marketplace.demo.town.pictures.kit.sheet import Sheet

PAGE = "#fbf4e4"
INK_SOFT = "#5a4a52"


def volume(s: Sheet, size: tuple[float, float, float], color: str, art: str) -> str:
    """Draw a book standing, front cover towards us, spine on the left; ``art`` is centred on the cover."""
    wide, high, thick = size
    x, lean = wide / 2, thick * 0.8
    spine = flat(
        f"M{-x:.0f} 0V{-high:.0f}L{-x - lean:.0f} {-high - thick * 0.36:.0f}V{-thick * 0.36:.0f}z",
        shade(color, 0.3),
    )
    pages = flat(
        f"M{-x:.0f} {-high:.0f}L{-x - lean:.0f} {-high - thick * 0.36:.0f}H{x - lean:.0f}L{x:.0f} {-high:.0f}z",
        PAGE,
    ) + line(f"M{-x - lean * 0.6:.0f} {-high - thick * 0.2:.0f}H{x - lean * 0.6:.0f}", shade(PAGE, 0.16), 1.6)
    front = f"M{-x:.0f} {-high:.0f}H{x:.0f}V0H{-x:.0f}z"
    hinge = line(f"M{-x + 9:.0f} {-high:.0f}V0", shade(color, 0.24), 2.4, 0.6)
    return spine + pages + s.solid(front, color, placed(art, Spot(0, -high / 2)) + hinge, deep=5, gleam=0.3)


def title(s: Sheet, y: float, wide: float, cover: str, under: int = 1) -> str:
    """Print a title and an author's name."""
    ink = CREAM if is_dark(cover) else shade(cover, 0.75)
    return flourish(s, 0, y, wide, ink) + placed(rules(0, wide * 0.6, ink, under), Spot(0, y + 14))


def standing(s: Sheet, front: str, back: str = "") -> str:
    """Stand a book on the table, another leaning behind it."""
    return (
        shadow(206, 338, 112, 14)
        + (placed(back, Spot(238, 322, 0.96, 5)) if back else "")
        + placed(front, Spot(194, 336, 1, -3))
    )
