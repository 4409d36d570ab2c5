"""Salt and spices."""

from marketplace.demo.town.pictures.grocery.parts import PAPER
from marketplace.demo.town.pictures.kit.forms import shadow, speckle
from marketplace.demo.town.pictures.kit.garnish import strewn
from marketplace.demo.town.pictures.kit.ink import LEAF, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, jar, tin


def salt(s: Sheet) -> str:
    """Draw a round box of salt and a heap of crystals."""
    color, salt_color = s.turn((("#2f6fa8", "#ffffff"), ("#e9ecec", "#f3f6f6"), ("#6f8f5a", "#e9efe0")))
    look = Print(
        "#fdfaf2",
        "#2f4f6a",
        color if s.variant % 3 != 1 else "#8a9aa4",
        s.pick(("wave", "bird", "drop", "sun")),
    )
    box = placed(tin(s, (66, 196), Ware(color, "#eef0ee", look, 104)), Spot(166, 326, 1.08))
    heap = (
        flat("M236 352Q262 306 298 304Q338 308 368 352Q300 364 236 352z", salt_color)
        + flat("M298 304Q338 308 368 352Q330 358 306 358Q338 336 298 304z", "#c9d2d6")
        + placed(
            speckle(s, (50, 18), "#b9c6cc", 30, 4)
            + (speckle(s, (50, 18), LEAF, 18, 4) if s.variant % 3 == 2 else ""),
            Spot(300, 336),
        )
    )
    return cloth(s, look.second, 324) + shadow(172, 330, 76, 13) + box + heap


def spice(s: Sheet) -> str:
    """Draw a small jar of spice and a heap of it."""
    powder, whole = s.turn((("#c8392a", 0), ("#e3a52a", 0), ("#4a3a34", 1), ("#7a9a45", 0), ("#a9683a", 1)))
    color = s.turn(("#7a2f2a", "#3b2d36", "#b8863a", "#3f5f45"))
    inside = placed(speckle(s, (50, 60), shade(powder, 0.26), 44, 6), Spot(0, -60))
    pot = jar(
        s,
        (54, 152),
        Ware(
            powder,
            color,
            Print(PAPER, shade(powder, 0.4), powder, s.pick(("leaf", "flower", "sun", "drop"))),
            66,
            0.44,
        ),
        inside,
    )
    heap = _spice_heap(s, powder, whole)
    return plank(s, 320, 166) + shadow(152, 328, 62, 12) + placed(pot, Spot(148, 328, 1.26)) + heap


def _spice_heap(s: Sheet, powder: str, whole: int) -> str:
    return (
        flat("M210 350Q246 292 284 290Q332 294 372 350Q290 366 210 350z", powder)
        + flat("M284 290Q332 294 372 350Q330 360 300 360Q330 332 284 290z", shade(powder, 0.24))
        + placed(
            speckle(s, (60, 18), tint(powder, 0.4), 34, 4)
            + (
                strewn(
                    s,
                    dot((1, 1), 6, shade(powder, 0.4))
                    + dot((0, 0), 6, powder)
                    + dot((-2, -2), 2, tint(powder)),
                    70,
                    14,
                    11,
                )
                if whole
                else ""
            ),
            Spot(290, 336),
        )
    )


DRAWINGS = {
    "salt": salt,
    "spice": spice,
}
